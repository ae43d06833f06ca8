import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import type { MessageView, TokenView } from "@/ipc/types";

const DAY = 86_400_000;
const SCOPE = "token-problem-scope-";

/** What a token says of itself: kind, end, rights, and what cannot be read with it. */
export function TokenFacts(props: { token: TokenView }) {
  const { token } = props;
  const { t, code, find, day, now, lang } = useI18n();
  const left = token.expires_at ? Math.floor((new Date(token.expires_at).getTime() - now.getTime()) / DAY) : null;
  const scopeProblem = (scope: string) => find(`token-problem-scope-${scope}`);
  const problems = token.problems.filter(
    (problem) => !(problem.id.startsWith(SCOPE) && token.missing.includes(problem.id.slice(SCOPE.length))),
  );
  const join = (names: string[]) => names.join(lang === "zh" ? "、" : ", ");
  return (
    <div className="token-facts">
      <ul className="token-list">
        <li>
          <Mark shape={token.unusable ? "urgent" : token.kind === "unknown" ? "maybe" : "done"} />
          {code("token-kind", token.kind)}
        </li>
        {token.expires_at && left !== null && (
          <li>
            <Mark shape={left < 0 ? "urgent" : left <= 14 ? "soon" : "done"} />
            {left < 0
              ? t("shops-token-ended", { at: day(token.expires_at) })
              : t("shops-token-until", { at: day(token.expires_at), days: left })}
          </li>
        )}
        {!token.unusable && (
          <li>
            <Mark shape={token.read_only ? "done" : "open"} />
            {token.read_only ? t("shops-read-only") : t("shops-read-write")}
          </li>
        )}
      </ul>
      {problems.map((problem) => (
        <Problem key={problem.id} problem={problem} worst={token.unusable} />
      ))}
      {token.scopes.length + (token.unusable ? 0 : token.missing.length) > 0 && (
        <>
          <p className="sec">{t("shops-scopes")}</p>
          <ul className="token-list">
            {token.scopes.map((scope) => (
              <li key={scope}>
                <Mark shape="done" label={t("shops-scope-there")} />
                {code("scope", scope)}
              </li>
            ))}
            {token.missing.map((scope) => (
              <li key={scope}>
                <Mark shape="missing" label={t("shops-scope-missing")} />
                <span>
                  {code("scope", scope)} <span className="text-soon">{t("shops-scope-missing")}</span>
                  {!token.unusable && scopeProblem(scope) && (
                    <span className="block meta text-ink-2">{scopeProblem(scope)}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {token.streams_off.length > 0 && !token.unusable && (
        <p className="meta">
          <b>{t("shops-off-title")}</b> {join(token.streams_off.map((stream) => code("stream", stream)))}
        </p>
      )}
    </div>
  );
}

/** A problem of a token: what, why, what to do, as far as the catalogue has them. */
function Problem(props: { problem: MessageView; worst: boolean }) {
  const { problem, worst } = props;
  const { say, find } = useI18n();
  const part = (suffix: string) => {
    const id = `${problem.id}${suffix}`;
    return find(id) === undefined ? undefined : say({ id, params: problem.params });
  };
  const why = part("-why");
  const help = part("-help");
  return (
    <div className="token-problem">
      <Mark shape={worst ? "urgent" : "soon"} className="mt-1" />
      <p>
        <b>{say(problem)}</b>
        {why && <span className="block text-ink-2">{why}</span>}
        {help && <span className="block text-ink-2">{help}</span>}
      </p>
    </div>
  );
}
