import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { TokenView } from "@/ipc/types";

/** Places in the drawing, in its own units. */
const WIDTH = 300;
const LEFT = 20;
const ROW = 24;
const TOP = 132;
/** Boxes that may stay empty, as lines without words. */
const OTHERS = [92, 64, 108];

/** The categories a token of a marketplace should have: those that an empty one lacks. */
export function useNeeded(platform: string): string[] {
  const empty = useQuery({
    queryKey: ["needed-categories", platform],
    queryFn: () => unwrap(commands.accountInspect(platform, "", null)),
    enabled: platform !== "",
  });
  return empty.data?.missing ?? [];
}

/**
 * How a token is made so that it works: a drawing of the form with the boxes to tick, and what each choice means. With a token,
 * what it lacks stands out.
 */
export function TokenForm(props: { platform: string; token?: TokenView | null }) {
  const { platform, token } = props;
  const { t, code, find } = useI18n();
  const needed = useNeeded(platform);
  if (needed.length === 0) return null;
  const missing = token && !token.unusable ? token.missing : [];
  const lost = missing.map((scope) => find(`token-problem-scope-${scope}`)).filter(Boolean);
  const base = token?.kind === "base";
  return (
    <figure className="token-form">
      <Drawing needed={needed} missing={missing} base={base} />
      <figcaption>
        <ol>
          <li className={base ? "is-here" : undefined}>
            <b>{t("token-form-kind")}</b> {t("token-form-kind-why")}
          </li>
          <li className={missing.length > 0 ? "is-here" : undefined}>
            <b>{t("token-form-boxes", { count: needed.length })}</b>{" "}
            {lost.length > 0
              ? t("token-form-boxes-lost", { names: missing.map((scope) => code("scope", scope)).join(", ") })
              : t("token-form-boxes-why")}
          </li>
          <li className={token?.read_only && !token.unusable ? "is-here" : undefined}>
            <b>{t("token-form-read")}</b> {t("token-form-read-why")}
          </li>
        </ol>
      </figcaption>
    </figure>
  );
}

function Drawing(props: { needed: string[]; missing: string[]; base: boolean }) {
  const { needed, missing, base } = props;
  const { t, code } = useI18n();
  const end = TOP + needed.length * ROW;
  const others = end + OTHERS.length * 16 + 8;
  const height = others + 62;
  const names = needed.map((scope) => code("scope", scope));
  return (
    <svg
      className="token-drawing"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t("token-form-drawing", { names: names.join(", ") })}
    >
      <rect className="paper" x="0.5" y="0.5" width={WIDTH - 1} height={height - 1} rx="6" />
      <text className="strong" x={LEFT} y="26">
        {t("token-form-title")}
      </text>
      <rect className="hole" x={LEFT} y="38" width={WIDTH - 2 * LEFT - 26} height="20" rx="3" />
      <path className="ghost" d={`M${LEFT + 8} 48h96`} />
      <Pin number="1" y={80} />
      <circle className="on-line" cx={LEFT + 6} cy="80" r="6" />
      <circle className="on" cx={LEFT + 6} cy="80" r="3.2" />
      <text x={LEFT + 20} y="84">
        {code("token-kind", "personal")}
      </text>
      <circle className={base ? "lacks" : "off"} cx={LEFT + 6} cy="102" r="6" />
      <text className="quiet struck" x={LEFT + 20} y="106">
        {code("token-kind", "base")}
      </text>
      <path className="cut" d={`M${LEFT} 118h${WIDTH - 2 * LEFT}`} />
      <Pin number="2" y={TOP + 8} />
      {needed.map((scope, index) => {
        const y = TOP + index * ROW;
        const lacks = missing.includes(scope);
        return (
          <Fragment key={scope}>
            <rect className={lacks ? "lacks" : "on-box"} x={LEFT} y={y} width="13" height="13" rx="2" />
            <path className={lacks ? "tick-lacks" : "tick"} d={`m${LEFT + 3} ${y + 6.5} 2.8 3 4.6-6`} />
            <text className={lacks ? "strong" : undefined} x={LEFT + 22} y={y + 11}>
              {code("scope", scope)}
            </text>
          </Fragment>
        );
      })}
      {OTHERS.map((width, index) => {
        const y = end + index * 16;
        return (
          <Fragment key={width}>
            <rect className="off" x={LEFT} y={y} width="10" height="10" rx="2" />
            <path className="ghost" d={`M${LEFT + 22} ${y + 5}h${width}`} />
          </Fragment>
        );
      })}
      <path className="cut" d={`M${LEFT} ${others}h${WIDTH - 2 * LEFT}`} />
      <Pin number="3" y={others + 20} />
      <rect className="off" x={LEFT} y={others + 13} width="13" height="13" rx="2" />
      <text x={LEFT + 22} y={others + 24}>
        {t("token-form-read-box")}
      </text>
      <rect className="hole" x={LEFT} y={others + 36} width="84" height="16" rx="3" />
      <path className="ghost" d={`M${LEFT + 14} ${others + 44}h56`} />
    </svg>
  );
}

/** A number at the right edge that the words beside the drawing take up. */
function Pin(props: { number: string; y: number }) {
  const { number, y } = props;
  return (
    <>
      <circle className="pin" cx={WIDTH - LEFT} cy={y} r="9" />
      <text className="pin-text" x={WIDTH - LEFT} y={y + 4}>
        {number}
      </text>
    </>
  );
}
