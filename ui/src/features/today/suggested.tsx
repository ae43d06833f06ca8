import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { SuggestedGroup } from "@/ipc/types";
import { ParcelStack } from "@/parcel/line";
import { ageOf } from "@/parts/due";

/** Past things that could be asked for, as one group: a stack of parcels and one button. */
export function Suggested(props: { group: SuggestedGroup; cap?: string | undefined; primary: boolean }) {
  const { group, cap, primary } = props;
  const { t, find, code, totals, span, now } = useI18n();
  const navigate = useNavigate();
  const age = group.oldest ? ageOf(group.oldest, { span, now }) : null;
  const title =
    find(`suggested-${group.kind}`, { count: group.count }) ??
    t("today-suggested-other", { count: group.count, kind: code("kind", group.kind) });
  const late = group.parcels.some((parcel) => parcel.blame);
  return (
    <div className="due">
      <div className="due-time">{age && <b>{t("today-oldest", { age })}</b>}</div>
      <Mark shape="maybe" label={code("state", "suggested")} />
      <div className="due-words">
        <b>{title}</b>
        <span className="due-step">{t("today-suggested-text")}</span>
        {group.parcels.length > 1 && (
          <div className="due-stack">
            <ParcelStack parcels={group.parcels} label={title} />
            {late && <span className="meta text-ink-2">{t("today-stack")}</span>}
          </div>
        )}
      </div>
      <div className="due-money">
        {group.at_stake.length > 0 && <b>{totals(group.at_stake)}</b>}
        <span className="due-rule">{t("due-no-limit")}</span>
      </div>
      <Button
        look={primary ? "primary" : "outlined"}
        cap={cap}
        onClick={() => void navigate({ to: "/cases", search: { view: "suggested", kind: group.kind } })}
      >
        {t("today-review")}
      </Button>
    </div>
  );
}
