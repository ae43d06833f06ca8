import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { CostLineView, DecisionView } from "@/ipc/types";
import { cx } from "@/lib/class";

/** What an answer is called: by its own code where the catalogue has one, else by what it does. */
export function decisionName(
  decision: Pick<DecisionView, "action" | "effect">,
  i18n: ReturnType<typeof useI18n>,
): string {
  const own = i18n.find(`return-action-${decision.action}`);
  if (own) return own;
  if (decision.effect !== "unknown") return i18n.code("return-effect", decision.effect);
  return i18n.t("returns-action-unknown", { action: decision.action });
}

/** Every answer with what it costs, on one axis; what the claim does not allow is named with the reason. */
export function Decisions(props: {
  decisions: DecisionView[];
  chosen: string | null;
  onChoose: (action: string) => void;
}) {
  const { decisions, chosen, onChoose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const offered = decisions.filter((decision) => decision.offered);
  const refused = decisions.filter((decision) => !decision.offered);
  const costs = (decision: DecisionView) => decision.lines.length > 0 || decision.total === null;
  const dear = offered.filter(costs);
  const free = offered.filter((decision) => !costs(decision));
  const most = Math.max(1, ...dear.map((decision) => Math.abs((decision.total ?? decision.at_least)?.minor ?? 0)));
  const pick = (decision: DecisionView) => {
    const digit = offered.indexOf(decision) + 1;
    return (
      <button
        type="button"
        className={cx("return-pick", decision.action === chosen && "is-chosen")}
        aria-pressed={decision.action === chosen}
        aria-keyshortcuts={digit < 10 ? String(digit) : undefined}
        onClick={() => onChoose(decision.action)}
      >
        {digit < 10 && <kbd>{digit}</kbd>}
        <b>{decisionName(decision, i18n)}</b>
      </button>
    );
  };
  return (
    <>
      {dear.length > 0 && (
        <ul className="return-options">
          {dear.map((decision) => (
            <li key={decision.action} className="return-option">
              {pick(decision)}
              <Card decision={decision} most={most} />
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <div className="return-free">
          <ul>
            {free.map((decision) => (
              <li key={decision.action}>{pick(decision)}</li>
            ))}
          </ul>
          <p className="meta text-ink-2">{t("returns-free")}</p>
        </div>
      )}
      {refused.length > 0 && (
        <p className="meta text-ink-2 return-refused">
          <Mark shape="dropped" />{" "}
          {t("returns-not-offered", { names: refused.map((one) => decisionName(one, i18n)).join(", ") })}
        </p>
      )}
    </>
  );
}

function Card(props: { decision: DecisionView; most: number }) {
  const { decision, most } = props;
  const { t, code, money } = useI18n();
  const sum = decision.total ?? decision.at_least;
  const share = sum ? Math.min(100, (Math.abs(sum.minor) / most) * 100) : 0;
  return (
    <>
      <p className="meta text-ink-2">{code("return-goods", decision.goods)}</p>
      <p className="return-net">
        {decision.total ? (
          <b>{money(decision.total)}</b>
        ) : decision.at_least ? (
          <b className="text-soon">{t("returns-at-least", { sum: money(decision.at_least) })}</b>
        ) : (
          <b className="text-soon">{t("returns-not-known")}</b>
        )}
      </p>
      <svg className="return-axis" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 4h100" className="axis-line" vectorEffect="non-scaling-stroke" />
        {share > 0 && <rect x="0" y="1" width={share} height="6" className="axis-cost" />}
        {!decision.total && (
          <rect
            x={share}
            y="1"
            width={Math.max(8, 40 - share / 3)}
            height="6"
            className="axis-unknown"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      {decision.lines.length > 0 && (
        <dl className="return-lines meta">
          {decision.lines.map((line) => (
            <Line key={line.what} line={line} />
          ))}
        </dl>
      )}
    </>
  );
}

function Line(props: { line: CostLineView }) {
  const { line } = props;
  const { t, code, money, find } = useI18n();
  const basis = find(`return-basis-${line.basis}`, { units: line.units });
  return (
    <div className="contents">
      <dt>
        {code("return-cost", line.what)}
        {basis && line.basis !== "claim" && <small> {basis}</small>}
      </dt>
      <dd className={line.amount ? undefined : "text-soon"}>
        {line.amount ? money(line.amount) : t("returns-not-known")}
      </dd>
    </div>
  );
}
