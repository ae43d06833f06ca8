import { daysBefore, placeLabels } from "../geometry";
import { BAR, type Plan } from "./plan";

/** The way back, below the bar and from the right. */
export function WayBack(props: { plan: Plan }) {
  const { left, x, total, top, back, measure, i18n } = props.plan;
  if (back.length === 0) return null;
  const days = daysBefore(back, back.length);
  const y = top + BAR;
  const end = x(total);
  const start = Math.max(left, x(total - days));
  const text = i18n.t("parcel-back", { days: Math.round(days) });
  const within = end - start >= measure(text) + 24;
  return (
    <>
      <rect className="leg-back" x={start + 0.5} y={y + 4.5} width={Math.max(6, end - start - 1)} height={17} />
      <path className="arrow" d={`M${start - 1} ${y + 13}l7 -5v10z`} />
      {(within || start - left > measure(text) + 10) && (
        <text
          className="quiet"
          x={within ? (start + end) / 2 : start - 8}
          y={y + 17}
          textAnchor={within ? "middle" : "end"}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Dates under the ends of legs that no pin carries; `unsaid`: those of pins that had no room for them. */
export function Dates(props: { plan: Plan; unsaid: ReadonlySet<string | null> | undefined }) {
  const { plan, unsaid } = props;
  const { out, blamed, x, left, plot, measure, i18n } = plan;
  const points: { at: number; text: string }[] = [];
  out.forEach((leg, index) => {
    const at = daysBefore(out, index);
    const carried = blamed >= 0 && (index === blamed || index === blamed + 1);
    if (!carried || unsaid?.has(leg.from)) points.push({ at, text: i18n.day(leg.from) });
    if (index === out.length - 1 && leg.to && index !== blamed) {
      points.push({ at: at + Math.max(0, leg.days), text: i18n.day(leg.to) });
    }
  });
  const placed = placeLabels(
    points.map((point) => ({ at: x(point.at) - left, width: measure(point.text) })),
    plot,
    8,
  );
  return placed.map((label) => (
    <text key={label.index} className="quiet" x={left + label.left} y={plan.under + 16}>
      {points[label.index]?.text}
    </text>
  ));
}
