import { fitting, type Segment, segments } from "../geometry";
import { BAR, type Plan } from "./plan";

const GAP = 2;
const ON = { a: "on-leg", b: "on-leg", open: "on-leg", usual: "on-usual", over: "on-over" } as const;

/** The parcel's legs on the day scale, the blamed one in two parts, each with its days where they fit. */
export function Bar(props: { plan: Plan; hatch: string }) {
  const { plan, hatch } = props;
  const { t, daysSpan } = plan.i18n;
  const bar = segments(plan.parcel);
  return (
    <>
      <text className="bold" x={0} y={plan.top + 14}>
        {t("parcel-this")}
      </text>
      <text className="quiet" x={0} y={plan.top + 30}>
        {daysSpan(plan.total)}
      </text>
      {bar.map((segment, index) => (
        <Part key={index} plan={plan} segment={segment} last={index === bar.length - 1} hatch={hatch} />
      ))}
    </>
  );
}

function Part(props: { plan: Plan; segment: Segment; last: boolean; hatch: string }) {
  const { plan, segment, last, hatch } = props;
  const { x, top, measure } = plan;
  const from = x(segment.start);
  const w = Math.max(2, x(segment.start + segment.days) - from - (last ? 0 : GAP));
  const open = segment.look === "open";
  const over = segment.look === "over";
  const blamed = over || segment.look === "usual";
  // A number alone may come closer to the edges than words.
  const room = blamed ? w - 8 : w - 4;
  const text =
    Math.round(segment.days) > 0 ? fitting(words(plan, segment), room, (said) => measure(said, blamed)) : undefined;
  return (
    <>
      <rect
        className={over ? undefined : `leg-${segment.look}`}
        fill={over ? hatch : undefined}
        x={open ? from + 0.5 : from}
        y={open ? top + 0.5 : top}
        width={open ? Math.max(2, w - 1) : w}
        height={open ? BAR - 1 : BAR}
      />
      {text !== undefined && (
        <text className={ON[segment.look]} x={from + w / 2} y={top + BAR / 2 + 4} textAnchor="middle">
          {text}
        </text>
      )}
    </>
  );
}

/** What may stand in a part, the fullest words first. */
function words({ i18n }: Plan, { look, days }: Segment): string[] {
  const { t } = i18n;
  const whole = Math.round(days);
  const n = i18n.days(whole);
  if (look === "usual") return [t("parcel-usual-part", { days: whole }), n];
  if (look === "over") {
    return [t("parcel-over-part", { days: whole }), t("parcel-over-short", { days: whole }), `+${n}`];
  }
  return [n];
}
