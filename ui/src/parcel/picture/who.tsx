import { brackets, captions } from "../geometry";
import type { Plan } from "./plan";

const GAP = 2;
const LINE = 15;

/** Who answers for which legs: brackets, and the captions that found room under them. */
export function whoOf(plan: Plan) {
  const { x, left, plot, measure, i18n } = plan;
  const groups = brackets(plan.parcel).map((group) => {
    const from = x(group.start);
    return { ...group, from, w: Math.max(2, x(group.start + group.days) - from - GAP) };
  });
  const under = captions(
    groups.map((group) => ({
      text: i18n.code("responsible", group.responsible),
      at: group.from + group.w / 2 - left,
      width: group.w,
      first: group.blamed,
    })),
    plot,
    measure,
  );
  const lines = Math.max(1, ...under.map((caption) => caption.lines.length));
  return { groups, under, height: 8 + lines * LINE };
}

export function Who(props: { plan: Plan; who: ReturnType<typeof whoOf>; y: number }) {
  const { plan, who, y } = props;
  return (
    <>
      <text className="bold" x={0} y={y + 16}>
        {plan.i18n.t("parcel-who")}
      </text>
      {who.groups.map((group) => (
        <line
          key={group.start}
          className={group.blamed ? "bracket-late" : "bracket"}
          x1={group.from}
          x2={group.from + group.w}
          y1={y + 1}
          y2={y + 1}
        />
      ))}
      {who.under.flatMap((caption) =>
        caption.lines.map((line, row) => (
          <text
            key={`${caption.index}-${row}`}
            className={who.groups[caption.index]?.blamed ? "late" : "quiet"}
            x={plan.left + caption.at}
            y={y + 16 + row * LINE}
            textAnchor="middle"
          >
            {line}
          </text>
        )),
      )}
    </>
  );
}
