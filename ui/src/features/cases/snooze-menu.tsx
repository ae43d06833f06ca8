import { Button } from "@/components/button";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";

type SnoozeKey = "hours" | "tomorrow" | "days" | "monday" | "fortnight";

/** Instants to wake a case at, in the computer's zone. */
export function snoozeTimes(now: Date): { key: SnoozeKey; at: Date }[] {
  const morning = (days: number) => {
    const at = new Date(now);
    at.setDate(at.getDate() + days);
    at.setHours(9, 0, 0, 0);
    return at;
  };
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { key: "hours", at: new Date(now.getTime() + 4 * 3_600_000) },
    { key: "tomorrow", at: morning(1) },
    { key: "days", at: morning(3) },
    { key: "monday", at: morning(toMonday) },
    { key: "fortnight", at: morning(14) },
  ];
}

export function SnoozeMenu(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSnooze: (until: string) => void;
}) {
  const { t, now, weekday, time } = useI18n();
  return (
    <Menu
      open={props.open}
      onOpenChange={props.onOpenChange}
      trigger={
        <Button look="bare" cap="S">
          {t("case-snooze")}
        </Button>
      }
      items={snoozeTimes(now).map(({ key, at }) => ({
        key,
        label: t(`case-snooze-${key}`),
        hint: `${weekday(at)} ${time(at)}`,
        onChoose: () => props.onSnooze(at.toISOString()),
      }))}
    />
  );
}
