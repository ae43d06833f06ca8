import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { CheckField } from "@/components/field";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { asApiError } from "@/ipc/errors";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { ActionInput, OutboxCheckView, OutboxInput, OutboxItemView } from "@/ipc/types";
import { useAct } from "./acts";
import { errorTexts } from "./api-error";
import { BuyerWords } from "./buyer-words";

/**
 * The last look before something is sent: exactly what goes where, what follows from it, what speaks against it. Its verb puts
 * it into the outbox, from where it can be taken back for some seconds. `input` null: closed.
 */
export function SendDialog(props: {
  input: OutboxInput | null;
  /** Language of the words, where the action is made from a step. */
  lang?: string | null;
  onClose: () => void;
  onQueued?: (item: OutboxItemView) => void;
}) {
  const { input, lang = null, onClose, onQueued } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  const [agreed, setAgreed] = useState(false);
  const close = () => {
    setAgreed(false);
    queue.reset();
    onClose();
  };
  const check = useQuery({ ...ask.outboxCheck(input), enabled: input !== null });
  const queue = useAct((what: OutboxInput) => unwrap(commands.outboxAdd(what)), {
    tags: ["outbox", "cases", "undo"],
    undo: true,
    quiet: true,
    told: (item) =>
      item.hold_until
        ? t("send-held", { what: code("outbox-do", item.do) })
        : t("send-queued", { what: code("outbox-do", item.do) }),
    done: (item) => {
      close();
      onQueued?.(item);
    },
  });
  const view = check.data ?? null;
  const warned = (view?.warnings.length ?? 0) > 0;
  const ready = view !== null && view.problems.length === 0 && (!warned || agreed);
  const failed = queue.error ?? (check.error ? asApiError(check.error) : null);
  const failure = failed ? errorTexts(failed, i18n) : null;
  return (
    <Dialog
      open={input !== null}
      wide
      title={view ? code("outbox-do", view.action.do) : t("send-title")}
      text={view ? t("send-where", { shop: view.account_name, market: view.platform_title }) : undefined}
      onClose={close}
      confirm={{
        keep: t("send-keep"),
        verb: t("send-do"),
        disabled: !ready,
        busy: queue.busy,
        run: () => input && view && queue.act({ ...input, action: spoken(view.action, lang) }),
      }}
    >
      {view && <Checked view={view} lang={langOf(view.action) ?? lang} />}
      {warned && view?.problems.length === 0 && (
        <CheckField label={t("send-agree")} checked={agreed} onChange={setAgreed} />
      )}
      {failure && (
        <p role="alert" className="text-late">
          <b>{failure.what}</b> {failure.why} {failure.help}
        </p>
      )}
    </Dialog>
  );
}

function langOf(action: ActionInput): string | null {
  return "text_lang" in action ? action.text_lang : null;
}

/** The action with the language of its words. */
function spoken(action: ActionInput, lang: string | null): ActionInput {
  return lang !== null && "text_lang" in action ? { ...action, text_lang: action.text_lang ?? lang } : action;
}

function Checked(props: { view: OutboxCheckView; lang: string | null }) {
  const { view, lang } = props;
  const i18n = useI18n();
  const { t, count, bytes, code, day } = i18n;
  return (
    <div className="send">
      <p>
        <Message message={view.subject} />
      </p>
      {view.text && (
        <blockquote className="outbox-text">
          <BuyerWords lang={lang}>{view.text}</BuyerWords>
        </blockquote>
      )}
      {view.text && view.text_limit && (
        <p className="meta text-ink-2">
          {t("send-count", { count: count(view.text_limit.count), max: count(view.text_limit.max) })}
        </p>
      )}
      {view.files.length > 0 && (
        <ul className="outbox-files">
          {view.files.map((file) => (
            <li key={file.attachment}>
              <bdi className="cut">{file.name}</bdi> <span className="text-ink-2">{bytes(file.bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {view.problems.map((problem) => {
        const { what, why, help } = errorTexts(problem, i18n);
        return (
          <p key={problem.code} role="alert" className="send-line">
            <Mark shape="urgent" className="mt-1" />
            <span>
              <b>{what}</b> {why} {help}
            </span>
          </p>
        );
      })}
      {view.warnings.map((warning) => (
        <p key={warning.id} className="send-line">
          <Mark shape="soon" className="mt-1" />
          <span>
            <Message message={warning} />
          </span>
        </p>
      ))}
      <p>
        <Message message={view.consequence} />
      </p>
      {view.rules.map((rule) => (
        <p key={rule.rule} className="meta text-ink-2">
          {rule.value ? <Message message={rule.value} /> : t("send-rule-unknown")} — {rule.source}
          {rule.seen_on && <>, {day(rule.seen_on)}</>}
          {rule.confidence && <>, {code("confidence", rule.confidence)}</>}
        </p>
      ))}
      <p className="meta text-ink-2">{t("send-hold", { seconds: view.hold_s })}</p>
    </div>
  );
}
