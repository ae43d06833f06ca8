import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { ApiError, ConflictView, OutboxItemView, OutboxTryView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { BuyerWords } from "@/parts/buyer-words";
import { outboxMark, stateWords, useSecondsUntil } from "@/parts/outbox-state";

/** One action: where it stands in one sentence, exactly what is sent, what the marketplace said, what can be done. */
export function ItemPage(props: { item: OutboxItemView }) {
  const { item } = props;
  const i18n = useI18n();
  const { t, code, dayTime } = i18n;
  const left = useSecondsUntil(item.state === "held" ? item.hold_until : null);
  return (
    <article className="case outbox-item" aria-label={code("outbox-do", item.do)}>
      <header className="case-head">
        <span className="case-name">
          <b>{code("outbox-do", item.do)}</b> <bdi>{item.account_name}</bdi>
        </span>
        <span className="case-state" role="status">
          <Mark shape={outboxMark(item.state)} /> {stateWords(item, left, i18n)}
        </span>
      </header>
      <div className="scroll case-scroll">
        <p className="stmt">
          {i18n.find(`outbox-say-${item.state}`, { seconds: left ?? 0 }) ?? code("outbox-state", item.state)}
        </p>
        <Acts item={item} />
        {item.error && <Trouble error={item.error} />}
        {item.conflict && <Conflict conflict={item.conflict} text={item.text} lang={item.text_lang} />}
        <section>
          <h2 className="sec">{t("outbox-about")}</h2>
          <p>
            <Message message={item.subject} />
          </p>
          {item.case && (
            <p>
              <Link to="/cases" search={{ id: item.case }}>
                {t("outbox-case", { id: item.case })}
              </Link>
            </p>
          )}
        </section>
        {item.text && (
          <section>
            <h2 className="sec">{t("outbox-text")}</h2>
            <blockquote className="outbox-text">
              <BuyerWords lang={item.text_lang}>{item.text}</BuyerWords>
            </blockquote>
          </section>
        )}
        {item.files.length > 0 && (
          <section>
            <h2 className="sec">{t("outbox-files")}</h2>
            <ul className="outbox-files">
              {item.files.map((file) => (
                <li key={file.attachment}>
                  <bdi className="cut">{file.name}</bdi> <span className="text-ink-2">{i18n.bytes(file.bytes)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {(item.words || item.request_id) && (
          <section>
            <h2 className="sec">{t("outbox-words")}</h2>
            {item.words && (
              <blockquote className="outbox-text">
                <BuyerWords>{item.words}</BuyerWords>
              </blockquote>
            )}
            {item.request_id && (
              <p className="meta">
                {t("outbox-request")} <span className="id">{item.request_id}</span>
              </p>
            )}
          </section>
        )}
        <section>
          <h2 className="sec">{t("outbox-tries")}</h2>
          <ol className="outbox-tries">
            <li>
              <span className="outbox-at">{dayTime(item.created_at)}</span> {t("outbox-queued")}
            </li>
            {item.tries.map((one) => (
              <Try key={`${one.form}${one.at}`} one={one} />
            ))}
            {item.settled_at && item.settled_by && (
              <li>
                <span className="outbox-at">{dayTime(item.settled_at)}</span> {code("outbox-settled", item.settled_by)}
              </li>
            )}
          </ol>
        </section>
      </div>
    </article>
  );
}

function Try(props: { one: OutboxTryView }) {
  const { one } = props;
  const { code, dayTime } = useI18n();
  return (
    <li>
      <span className="outbox-at">{dayTime(one.at)}</span> {code("outbox-try", one.form)}
      {": "}
      {code("outbox-result", one.result ?? "no_answer")}
      {one.status !== null && <span className="text-ink-2"> HTTP {one.status}</span>}
      {one.words && (
        <BuyerWords className="block text-ink-2">
          {one.words.length > 400 ? `${one.words.slice(0, 400)}…` : one.words}
        </BuyerWords>
      )}
    </li>
  );
}

function Trouble(props: { error: ApiError }) {
  const i18n = useI18n();
  const { what, why, help } = errorTexts(props.error, i18n);
  return (
    <div className="outbox-trouble">
      <Mark shape="soon" className="mt-1" />
      <p>
        <b>{what}</b> {why} {help}
      </p>
    </div>
  );
}

/** The platform changed meanwhile: both sides beside each other. */
function Conflict(props: { conflict: ConflictView; text: string | null; lang: string | null }) {
  const { conflict, text, lang } = props;
  const { t, code } = useI18n();
  const ours = conflict.ours ?? text;
  return (
    <section>
      <h2 className="sec">{code("outbox-why", conflict.why)}</h2>
      <dl className="outbox-sides">
        <div>
          <dt>{t("outbox-side-ours")}</dt>
          <dd>{ours ? <BuyerWords lang={lang}>{ours}</BuyerWords> : t("outbox-side-none")}</dd>
        </div>
        <div>
          <dt>{t("outbox-side-then")}</dt>
          <dd>{conflict.seen_then ? <BuyerWords>{conflict.seen_then}</BuyerWords> : t("outbox-side-none")}</dd>
        </div>
        <div>
          <dt>{t("outbox-side-now")}</dt>
          <dd>{conflict.now ? <BuyerWords>{conflict.now}</BuyerWords> : t("outbox-side-none")}</dd>
        </div>
      </dl>
    </section>
  );
}

/** What can be done about it; the first is the blue one when the seller must act. */
function Acts(props: { item: OutboxItemView }) {
  const { item } = props;
  const { t, code } = useI18n();
  const act = useAct(
    async (what: string) => {
      if (what === "cancel") return unwrap(commands.outboxCancel(item.id));
      if (what === "retry") return unwrap(commands.outboxRetry(item.id));
      if (what === "was_sent") return unwrap(commands.outboxSettle(item.id, true));
      if (what === "not_sent") return unwrap(commands.outboxSettle(item.id, false));
      return unwrap(commands.outboxAgain(item.id));
    },
    {
      tags: ["outbox", "cases", "undo"],
      told: (after) => t("outbox-told", { state: code("outbox-state", after.state) }),
    },
  );
  const [again, setAgain] = useState(false);
  const ask = (what: string) => (what === "send_again" ? setAgain(true) : act.act(what));
  const able = item.can.filter((what) => what !== "open_page");
  const first = item.state === "held" ? "cancel" : able[0];
  useKeys({
    Enter: () => {
      if (!first || item.state === "held" || act.busy) return false;
      ask(first);
      return true;
    },
  });
  if (item.can.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {able.map((what) => (
        <Button
          key={what}
          look={what === first && item.state !== "held" && item.state !== "queued" ? "primary" : "outlined"}
          cap={what === first && item.state !== "held" ? "Enter" : undefined}
          busy={act.busy}
          onClick={() => ask(what)}
        >
          {t(`outbox-can-${what as "cancel"}`)}
        </Button>
      ))}
      {item.can.includes("open_page") && item.page && (
        <Button look="bare" onClick={() => item.page && void commands.pageOpen(item.page)}>
          {t("case-open-page")}
        </Button>
      )}
      <Dialog
        open={again}
        title={t("outbox-again")}
        text={item.do === "send_message" ? t("outbox-again-message") : t("outbox-again-text")}
        onClose={() => setAgain(false)}
        confirm={{
          keep: t("send-keep"),
          verb: t("outbox-can-send_again"),
          busy: act.busy,
          run: () => {
            setAgain(false);
            act.act("send_again");
          },
        }}
      />
    </div>
  );
}
