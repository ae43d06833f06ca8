import { fitting, placePins, type Side } from "../geometry";
import { BAR, type Plan, pinned } from "./plan";

interface PinWords {
  date: string;
  name: string;
}

/** What the pins say, where they stand, and on which side their words have room. */
export function pinsOf(plan: Plan) {
  const pins = pinned(plan);
  if (!pins) return null;
  const { x, left, width, measure } = plan;
  const { t, code, dayTime } = plan.i18n;
  const { from, to } = pins.blame;
  const one: PinWords = { date: from.at ? dayTime(from.at) : "", name: code("event", from.event) };
  const two: PinWords = to
    ? { date: to.at ? dayTime(to.at) : "", name: code("event", to.event) }
    : { date: t("parcel-now"), name: t("parcel-no-news") };
  const room = (words: PinWords) => Math.max(measure(words.date), measure(words.name));
  const [a, b] = [x(pins.from), x(pins.to)];
  const [side1, side2] = placePins(a, b, [left, width], room(one), room(two));
  /** Dates that found no room beside their pin. */
  const unsaid = new Set<string | null>();
  if (!side1) unsaid.add(from.at);
  if (!side2) unsaid.add(to?.at ?? null);
  return { a, b, one, two, side1, side2, unsaid, known: to !== null, days: pins.blame.days };
}

/** The two events that the claim rests on, and the span between them. */
export function Pins(props: { plan: Plan; pins: NonNullable<ReturnType<typeof pinsOf>> }) {
  const { plan, pins } = props;
  const { t, daysSpan } = plan.i18n;
  const { a, b, one, two, side1, side2, known, days } = pins;
  const bold = (text: string) => plan.measure(text, true);
  const span = fitting(
    [t(known ? "parcel-between" : "parcel-so-far", { span: daysSpan(days) }), daysSpan(days)],
    b - a - 28,
    bold,
  );
  const y = plan.top - 12;
  const mid = (a + b) / 2;
  const half = span ? bold(span) / 2 + 6 : 0;
  return (
    <>
      <Pin at={a} head="1" words={one} side={side1} foot={plan.top + BAR + 5} />
      <Pin at={b} head={known ? "2" : "…"} words={two} side={side2} foot={plan.top + BAR + 5} />
      <line className="thin" x1={a + 2} x2={mid - half} y1={y} y2={y} />
      <line className="thin" x1={mid + half} x2={b - 2} y1={y} y2={y} />
      <path className="arrow" d={`M${a + 1} ${y}l5 -3v6z`} />
      <path className="arrow" d={`M${b - 1} ${y}l-5 -3v6z`} />
      {span && (
        <text className="bold" x={mid} y={y + 4} textAnchor="middle">
          {span}
        </text>
      )}
    </>
  );
}

function Pin(props: { at: number; head: string; words: PinWords; side: Side; foot: number }) {
  const { at, head, words, side, foot } = props;
  const x = side === "before" ? at - 14 : at + 14;
  const anchor = side === "before" ? "end" : "start";
  return (
    <g>
      <line className="pin" x1={at} x2={at} y1={16} y2={foot} strokeDasharray={head === "…" ? "3 3" : undefined} />
      <circle className="pin-head" cx={at} cy={9} r={8.5} />
      <text className="pin-number" x={at} y={13} textAnchor="middle">
        {head}
      </text>
      {side && (
        <>
          <text x={x} y={13} textAnchor={anchor}>
            {words.date}
          </text>
          <text className="quiet" x={x} y={28} textAnchor={anchor}>
            {words.name}
          </text>
        </>
      )}
    </g>
  );
}
