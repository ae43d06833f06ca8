import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Mark } from "@/components/mark";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import type { LetterView, TicketPreview } from "@/ipc/types";
import { LANGUAGES } from "./languages";
import { PagePicture } from "./page-picture";
import { useCopy } from "./use-copy";

const NAMES = new Map(LANGUAGES.map((one) => [one.value, one.label]));
/** Pixels across the small page beside the text: twice as many as it is wide, for sharp screens. */
const SMALL = 400;

/** The letter in the languages it is written in, with its length, in the parts that the form takes. */
export function TabText(props: {
  preview: TicketPreview;
  letter: string;
  limit: number | null;
  onLetter: (lang: string) => void;
  onCopied?: (() => void) | undefined;
  onPdf: () => void;
}) {
  const { preview, letter, limit, onLetter, onCopied, onPdf } = props;
  const { t, count } = useI18n();
  const text = preview.texts.find((one) => one.lang === letter) ?? preview.texts[0];
  if (!text) return null;
  return (
    <div className="ticket-two">
      <div className="ticket-text">
        <div className="ticket-bar">
          <Tabs
            label={t("tickets-text-lang")}
            small
            value={text.lang}
            tabs={preview.texts.map((one) => ({
              value: one.lang,
              label: <span lang={one.lang}>{NAMES.get(one.lang) ?? one.lang}</span>,
            }))}
            onChange={onLetter}
            panel="ticket-letter"
          />
          <span className="meta text-ink-2 ticket-bar-end">
            {limit === null ? (
              <>
                {t("tickets-characters", { count: text.characters })}{" "}
                <Link to="/settings">{t("tickets-limit-set")}</Link>
              </>
            ) : (
              t("tickets-characters-of", { count: text.characters, limit: count(limit) })
            )}
            {text.parts > 1 && <span className="text-soon"> {t("tickets-parts", { count: text.parts })}</span>}
          </span>
        </div>
        <div id="ticket-letter" role="tabpanel" aria-label={t("tickets-text")}>
          <Pieces key={text.lang} text={text} onCopied={onCopied} />
        </div>
      </div>
      {preview.orders.length > 0 && (
        <section className="ticket-pdf" aria-label="appeal.pdf">
          <p className="ticket-bar meta">appeal.pdf</p>
          <div className="ticket-page-small">
            <PagePicture preview={preview.key} page={1} width={SMALL} />
          </div>
          <TextButton onClick={onPdf}>{t("tickets-pdf-open")}</TextButton>
        </section>
      )}
    </div>
  );
}

/** The text, or its parts one under another, each copied by itself. */
function Pieces(props: { text: LetterView; onCopied?: (() => void) | undefined }) {
  const { text, onCopied } = props;
  const { t } = useI18n();
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const many = text.pieces.length > 1;
  const copy = useCopy((piece) => {
    const at = text.pieces.findIndex((one) => one.text === piece);
    const next = new Set(copied).add(at);
    setCopied(next);
    if (next.size === text.pieces.length) onCopied?.();
  });
  return text.pieces.map((piece, at) => (
    <section
      key={at}
      className="ticket-piece"
      aria-label={many ? t("tickets-part", { part: at + 1, parts: text.pieces.length }) : t("tickets-text")}
    >
      {many && (
        <div className="ticket-bar">
          <h2 className="sec">
            {copied.has(at) && <Mark shape="done" label={t("view-copied")} />}{" "}
            {t("tickets-part", { part: at + 1, parts: text.pieces.length })}{" "}
            <span className="font-normal">{t("tickets-part-characters", { count: piece.characters })}</span>
          </h2>
          <Button
            className="ticket-bar-end"
            busy={copy.busy}
            onClick={() =>
              copy.act({
                text: piece.text,
                said: t("tickets-copied-part", { part: at + 1, parts: text.pieces.length }),
              })
            }
          >
            {t("tickets-copy-part", { part: at + 1 })}
          </Button>
        </div>
      )}
      <div className="ticket-letter" lang={text.lang}>
        {piece.text}
      </div>
    </section>
  ));
}
