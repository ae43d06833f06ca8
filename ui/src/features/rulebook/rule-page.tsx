import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { CheckField, TextArea, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { RulebookView, RuleChangeView, RuleView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { useRuleWords } from "./words";

/** A rule: what it says, where from, who rests on it, and the seller's own value. */
export function RulePage(props: { rule: RuleView; book: RulebookView }) {
  const { rule, book } = props;
  const { t, day } = useI18n();
  const words = useRuleWords();
  const seen = rule.seen_on ? day(`${rule.seen_on}T12:00:00Z`, "UTC") : t("rule-seen-never");
  return (
    <article className="scroll rule-page">
      <header className="rule-head">
        <p className="meta text-ink-2">
          {words.whose(rule)} · <span className="id">{rule.id}</span>
        </p>
        <h2 className="stmt">{words.name(rule.id)}</h2>
        <p className={rule.value === null ? "rule-value rule-unknown" : "rule-value"}>{words.value(rule)}</p>
        {rule.recheck && (
          <p className="tone-soon">
            <Mark shape="soon" /> {t("rule-recheck-why", { days: book.recheck_days ?? 0, seen })}{" "}
            <Link to="/rulebook" search={{ id: "rule_recheck" }}>
              {t("rule-recheck-change")}
            </Link>
          </p>
        )}
        {rule.pilot && (
          <p>
            <Mark shape="maybe" /> <b>{t("rule-pilot-mark")}.</b> {t("rule-pilot-why")}
          </p>
        )}
        {rule.value === null && !rule.mine && <p className="text-ink-2">{t("rule-unknown-why")}</p>}
      </header>
      <section>
        <h3 className="sec">{t("rule-source")}</h3>
        <dl className="facts">
          <dt>{t("rule-says")}</dt>
          <dd>
            <bdi>{rule.mine ? t("rule-source-mine") : rule.source}</bdi>
            {rule.mine && rule.note && <span className="block text-ink-2">{rule.note}</span>}
          </dd>
          <dt>{t("rule-seen")}</dt>
          <dd>{seen}</dd>
          <dt>{t("rule-trust")}</dt>
          <dd>{words.trust(rule)}</dd>
          {rule.mine && (
            <>
              <dt>{t("rule-shipped")}</dt>
              <dd>
                {words.value({ value: rule.shipped.value, unit: rule.unit })}
                <span className="block text-ink-2">{rule.shipped.source}</span>
              </dd>
            </>
          )}
        </dl>
      </section>
      <Users rule={rule} />
      <Own key={`${rule.value}${rule.mine}${rule.note}`} rule={rule} />
      {rule.history.length > 0 && (
        <section>
          <h3 className="sec">{t("rule-history")}</h3>
          <ol className="rule-history">
            {rule.history.map((change) => (
              <Change key={change.at} change={change} rule={rule} />
            ))}
          </ol>
        </section>
      )}
      {rule.id.endsWith("cancel_window_peak") && (
        <p>
          <Link to="/rulebook" search={{ view: "peaks" }}>
            {t("rulebook-peaks-go", { count: book.peaks.length })}
          </Link>
        </p>
      )}
    </article>
  );
}

function Users(props: { rule: RuleView }) {
  const { rule } = props;
  const { t, code } = useI18n();
  return (
    <section>
      <h3 className="sec">{t("rule-users")}</h3>
      <ul className="rule-users">
        {rule.kinds.map((kind) => (
          <li key={kind}>
            <Link to="/cases" search={{ view: "todo", kind }}>
              {code("kind", kind)}
            </Link>
          </li>
        ))}
        {rule.parts.map((part) => (
          <li key={part}>{code("rule-user", part)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The seller's value: a number in the rule's unit, or that it is not known, with why. */
function Own(props: { rule: RuleView }) {
  const { rule } = props;
  const { t, code } = useI18n();
  const words = useRuleWords();
  const [text, setText] = useState(rule.value === null ? "" : String(rule.value));
  const [unknown, setUnknown] = useState(rule.value === null);
  const [note, setNote] = useState(rule.note ?? "");
  const options = { tags: ["settings", "undo", "cases"] as const, undo: true };
  const save = useAct((value: number | null) => unwrap(commands.ruleSet(rule.id, value, note || null)), {
    ...options,
    told: () => t("rule-saved", { rule: words.name(rule.id) }),
  });
  const reset = useAct(() => unwrap(commands.ruleReset(rule.id)), {
    ...options,
    told: () => t("rule-reset-done", { rule: words.name(rule.id) }),
  });
  const number = /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : null;
  const wrong = !unknown && text.trim() !== "" && (number === null || number > 1_000_000_000);
  const next = unknown ? null : number;
  const same = next === rule.value && note === (rule.note ?? "");
  const ready = !wrong && (unknown || number !== null) && !same;
  return (
    <section>
      <h3 className="sec">{t("rule-own")}</h3>
      <form
        className="rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.act(next);
        }}
      >
        <TextField
          label={t("rule-own-value", { unit: code("unit-name", rule.unit) })}
          inputMode="numeric"
          disabled={unknown}
          value={unknown ? "" : text}
          error={wrong ? t("rule-own-wrong") : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <CheckField label={t("rule-own-unknown")} checked={unknown} onChange={setUnknown} />
        <TextArea
          label={t("rule-own-note")}
          help={t("rule-own-note-help")}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={!ready} busy={save.busy}>
            {t("rule-save")}
          </Button>
          {rule.mine && (
            <TextButton disabled={reset.busy} onClick={() => reset.act(undefined)}>
              {t("rule-back")}
            </TextButton>
          )}
        </div>
      </form>
    </section>
  );
}

function Change(props: { change: RuleChangeView; rule: RuleView }) {
  const { change, rule } = props;
  const { t, dayTime } = useI18n();
  const words = useRuleWords();
  const what =
    change.what === "back"
      ? t("rule-change-back")
      : change.what === "unknown"
        ? t("rule-change-unknown")
        : t("rule-change-set", { value: words.amount(change.value ?? 0, rule.unit) });
  return (
    <li>
      <span className="text-ink-2">{dayTime(change.at)}</span> <span>{what}</span>
      {change.note && <span className="block text-ink-2">{change.note}</span>}
    </li>
  );
}
