import { useEffect, useRef } from "react";
import { Fuse } from "@/components/bar";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { dayKey } from "@/i18n/format";
import type { CaseRow, DueView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { BuyerWords } from "@/parts/buyer-words";
import { caseMark, caseTitle, type DueTone, dueOf, useMarketZone } from "@/parts/due";
import { RuleLink } from "@/parts/rule-link";

const TONES: Record<string, DueTone> = { overdue: "late", today: "late", tomorrow: "soon" };

/** One thing to do: how long is left, what it is and at which step it stands, what depends on it, its button. */
export function DueRow(props: { due: DueView; group: string; figure: boolean; current: boolean; onOpen: () => void }) {
  const { group, figure, current, onOpen } = props;
  const { case: row, step } = props.due;
  const i18n = useI18n();
  const { t, find, totals, code } = i18n;
  // No rule names an instant for these, yet every hour counts: the parcel is still to be handed over.
  const hurried = row.deadline === null && group in TONES;
  const due = dueOf(row, i18n, TONES[group]);
  const mark = caseMark(row, due);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (current && (active === document.body || active?.closest(".due"))) button.current?.focus();
  }, [current]);
  const tone = hurried ? "tone-late" : due.tone === "ink" ? "" : `tone-${due.tone}`;
  const verb =
    (hurried ? find(`act-now-${row.kind}`) : undefined) ??
    (step?.action ? find(`act-step-${step.action}`) : undefined) ??
    find(`act-${row.kind}`) ??
    t("today-open");
  return (
    <li id={`due-${row.id}`} className={cx("due", current && "is-current")}>
      <div className="due-time">
        <b className={cx(figure ? "due-figure" : "", tone)}>{hurried ? t("due-now") : due.text}</b>
        {due.left !== null && <Fuse left={due.left} tone={due.tone} />}
        <Clocks row={row} />
      </div>
      <Mark shape={hurried ? "urgent" : mark.shape} label={code("state", row.state)} />
      <div className="due-words">
        <p>
          <b>{caseTitle(row, i18n)}</b>{" "}
          <BuyerWords lang={row.title_lang} className="text-ink-2">
            {row.title}
          </BuyerWords>
        </p>
        {step && (
          <p className="due-step">
            {t("today-step", { at: step.at, of: step.of, step: code("step", `${row.kind}-${step.name}`) })}
          </p>
        )}
      </div>
      <div className="due-money">
        {row.at_stake.length > 0 && <b>{totals(row.at_stake)}</b>}
        {hurried ? <span className="due-rule">{t("due-before-handover")}</span> : <Rule row={row} />}
      </div>
      <Button ref={button} look={current ? "primary" : "outlined"} cap={current ? "Enter" : undefined} onClick={onOpen}>
        {verb}
        <span className="sr">{`: ${caseTitle(row, i18n)} ${row.id}`}</span>
      </Button>
    </li>
  );
}

/** The deadline in both clocks while it is near, its day when it is not. */
function Clocks(props: { row: CaseRow }) {
  const { row } = props;
  const i18n = useI18n();
  const { t, time, weekday, zone, zoneName, now } = i18n;
  const market = useMarketZone(row.platform, zone);
  if (!row.deadline) return null;
  const at = new Date(row.deadline.at);
  const today = dayKey(at, zone) === dayKey(now, zone);
  const here = t("due-here", { time: time(at) });
  const there = market ? t("due-there", { time: time(at, market), zone: zoneName(market) }) : null;
  const near = Math.abs(at.getTime() - now.getTime()) < 8 * 86_400_000;
  return (
    <span className="due-clocks">
      {!today && <span>{near ? i18n.shortWeekday(at) : weekday(at)} </span>}
      {near && <span>{here}</span>}
      {near && there && <span>, {there}</span>}
    </span>
  );
}

function Rule(props: { row: CaseRow }) {
  const { t, code } = useI18n();
  const { deadline } = props.row;
  if (!deadline) return <span className="due-rule">{t("due-no-limit")}</span>;
  return (
    <span className="due-rule">
      <RuleLink rule={deadline.rule} recheck={deadline.recheck} title={deadline.source}>
        {code("confidence", deadline.confidence)}
      </RuleLink>
    </span>
  );
}
