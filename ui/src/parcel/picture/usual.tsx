import { daysBefore } from "../geometry";
import { type Plan, pinned } from "./plan";

const GAP = 2;
const HEIGHT = 40;

/** What the seller's usual takes below `y`; nothing where none is known. */
export function usualHeight({ compact, parcel }: Plan): number {
  return compact || parcel.usual.length === 0 ? 0 : HEIGHT;
}

/** The seller's usual days, on the same scale and from the same point on. */
export function Usual(props: { plan: Plan; y: number }) {
  const { plan, y } = props;
  const { parcel, blame, x, shift, usual, width, left, under, measure } = plan;
  const { t, code, daysSpan } = plan.i18n;
  const top = y + 4;
  const pins = pinned(plan);
  const over = pins && x(pins.from + Math.max(0, pins.to - pins.from - pins.blame.over_days));
  const basis = t("parcel-basis", { count: parcel.usual_basis });
  const end = x(shift + usual);
  const right = width - end - 10 >= measure(basis);
  const legs = parcel.usual.map((leg) => ({ ...leg, days: leg.median_days }));
  return (
    <>
      <text className="bold" x={0} y={top + 11}>
        {t("parcel-usual")}
      </text>
      <text className="quiet" x={0} y={top + 26}>
        {daysSpan(usual)}
      </text>
      {legs.map((leg, index) => {
        const from = x(shift + daysBefore(legs, index));
        const to = x(shift + daysBefore(legs, index + 1));
        return (
          <rect
            key={`${leg.leg}${index}`}
            className={leg.leg === blame?.leg ? "leg-usual" : index % 2 ? "leg-b" : "leg-a"}
            x={from}
            y={top}
            width={Math.max(1, to - from - (index === legs.length - 1 ? 0 : GAP))}
            height={12}
          >
            <title>{`${code("leg", leg.leg)}: ${daysSpan(leg.days)}`}</title>
          </rect>
        );
      })}
      {over !== null && <line className="thin" x1={over} x2={over} y1={under} y2={top + 17} strokeDasharray="3 2" />}
      <text className="quiet" x={right ? end + 10 : left} y={right ? top + 11 : top + 28}>
        {basis}
      </text>
    </>
  );
}
