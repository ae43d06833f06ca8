import { Button } from "@/components/button";
import { Menu } from "@/components/menu";
import { type I18n, useI18n } from "@/i18n";
import { dayKey, localInstant } from "@/i18n/format";

type SnoozeKey = "hours" | "tomorrow" | "days" | "week" | "fortnight";

/** Instants to wake a case at: mornings of the seller's zone, the week beginning on the day of the seller's region. */
export function snoozeTimes({
  now,
  zone,
  region,
}: Pick<I18n, "now" | "zone" | "region">): { key: SnoozeKey; at: Date }[] {
  const today = Date.parse(`${dayKey(now, zone)}T00:00:00Z`);
  const morning = (days: number) =>
    localInstant(new Date(today + days * 86_400_000).toISOString().slice(0, 10), "09:00", zone);
  const toWeek = (7 + region.firstDay - new Date(today).getUTCDay()) % 7 || 7;
  return [
    { key: "hours", at: new Date(now.getTime() + 4 * 3_600_000) },
    { key: "tomorrow", at: morning(1) },
    { key: "days", at: morning(3) },
    { key: "week", at: morning(toWeek) },
    { key: "fortnight", at: morning(14) },
  ];
}

export function SnoozeMenu(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSnooze: (until: string) => void;
}) {
  const i18n = useI18n();
  const { t, weekday, time } = i18n;
  return (
    <Menu
      open={props.open}
      onOpenChange={props.onOpenChange}
      trigger={
        <Button look="bare" cap="S">
          {t("case-snooze")}
        </Button>
      }
      items={snoozeTimes(i18n).map(({ key, at }) => ({
        key,
        label: t(`case-snooze-${key}`),
        hint: `${weekday(at)} ${time(at)}`,
        onChoose: () => props.onSnooze(at.toISOString()),
      }))}
    />
  );
}
