import { Fragment, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useI18n } from "@/i18n";
import { commands } from "@/ipc/queries";
import type { GlossView, WordsView } from "@/ipc/types";
import { say } from "@/lib/toast";
import { langOf } from "@/parts/buyer-words";

/** The buyer's text with its known words underlined. The edge counts characters, so they are counted here too. */
function Marked(props: { text: string; glosses: GlossView[] }) {
  const chars = [...props.text];
  const parts: ReactNode[] = [];
  let at = 0;
  for (const gloss of props.glosses) {
    parts.push(<Fragment key={at}>{chars.slice(at, gloss.from).join("")}</Fragment>);
    parts.push(<u key={`u${gloss.from}`}>{chars.slice(gloss.from, gloss.to).join("")}</u>);
    at = gloss.to;
  }
  parts.push(<Fragment key="end">{chars.slice(at).join("")}</Fragment>);
  return parts;
}

/** What the buyer wrote, what its words are about in the seller's language, and a copy for a translator. */
export function Words(props: { words: WordsView[] }) {
  const { t, code, find, lang } = useI18n();
  if (props.words.length === 0) return <p className="text-ink-2">{t("returns-no-words")}</p>;
  return props.words.map((words) => {
    const seen = new Map<string, GlossView>();
    for (const gloss of words.glosses) {
      const key = `${gloss.code}${gloss.negated}`;
      if (!seen.has(key)) seen.set(key, gloss);
    }
    return (
      <section key={words.name} className="return-words" aria-label={code("return-words", words.name)}>
        <h2 className="sec">{code("return-words", words.name)}</h2>
        <blockquote lang={langOf(words.text)} className="return-quote">
          <bdi>
            <Marked text={words.text} glosses={words.glosses} />
          </bdi>
        </blockquote>
        {seen.size > 0 && langOf(words.text) !== lang && (
          <dl className="return-gloss meta">
            {[...seen.values()].map((gloss) => (
              <div key={`${gloss.from}`} className="contents">
                <dt lang={langOf(gloss.word)}>{gloss.word.toLowerCase()}</dt>
                <dd>
                  {gloss.negated
                    ? t("returns-gloss-not", { word: find(`gloss-${gloss.code}`) ?? gloss.code })
                    : code("gloss", gloss.code)}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {words.name === "text" && (
          <Button
            look="bare"
            className="return-copy"
            onClick={() => {
              void commands.textCopy(words.text);
              say(t("returns-words-copied"));
            }}
          >
            {t("returns-words-copy")}
          </Button>
        )}
      </section>
    );
  });
}
