import { Dialog } from "@/components/dialog";
import { Message, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { ActionInput, OutboxCheckView, OutboxInput, OutboxItemView } from "@/ipc/types";
import { useAct } from "./acts";
import { errorTexts } from "./api-error";
import { BuyerWords } from "./buyer-words";
import { type Check, CheckLines, useCheck } from "./check";

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
  const check = useCheck(input);
  const { view } = check;
  const close = () => {
    check.consent.set(false);
    queue.reset();
    onClose();
  };
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
  const failed = queue.error ?? check.failed;
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
        disabled: !check.ready,
        busy: queue.busy,
        run: () => input && view && queue.act({ ...input, action: spoken(view.action, lang) }),
      }}
    >
      {view && <Checked check={check} view={view} lang={langOf(view.action) ?? lang} />}
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

function Checked(props: { check: Check; view: OutboxCheckView; lang: string | null }) {
  const { check, view, lang } = props;
  const { t, count, bytes } = useI18n();
  return (
    <>
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
      </div>
      <div className="send-asked">
        <CheckLines check={check} />
        <p className="meta text-ink-2">{t("send-hold", { seconds: view.hold_s })}</p>
      </div>
    </>
  );
}
