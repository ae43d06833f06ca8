import { Dialog as Base } from "@base-ui/react/dialog";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Glass } from "@/components/find-field";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { commands } from "@/ipc/queries";
import { isComposing, useMovedKeys } from "@/lib/keys";
import { say } from "@/lib/toast";
import { type FrameActs, hereHits, useStanding } from "./actions";
import { cut, type Match, match } from "./find";
import { useFound } from "./found";
import { GROUPS, type Hit } from "./hits";
import { recent, used } from "./recent";

/** Rows of the standing groups that a word may bring. */
const SHOWN = 8;

/** Go to anything, do anything: by an id or words, the first hit already chosen. */
export function Palette(props: { open: boolean; onClose: () => void; acts: FrameActs }) {
  const { open, onClose } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="palette">{open && <PaletteBody {...props} />}</Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Nothing typed: the view's own actions, what was used last, then all that stands. */
function atRest(here: Hit[], standing: Hit[]): Hit[] {
  const kept = recent();
  const last = kept.flatMap((key) => standing.filter((hit) => hit.key === key)).slice(0, 4);
  const again = new Set(last.map((hit) => hit.key));
  return [
    ...here,
    ...last.map((hit) => ({ ...hit, group: "recent" as const })),
    ...standing.filter((hit) => hit.group !== "settings" && !again.has(hit.key)),
  ];
}

/** Found by what is not its name: nothing to underline, and after those that are. */
function besides(hit: Hit, typed: string): Match | null {
  const found = hit.more ? match(`${hit.name} ${hit.detail ?? ""} ${hit.more}`, typed) : null;
  return found && { score: found.score - 5, spans: [] };
}

/** What has the words, the better hit first in its group; a group stands as high as its best. */
function matching(hits: Hit[], typed: string): Hit[] {
  const kept = recent();
  const scored = hits.flatMap((hit) => {
    const name = match(hit.name, typed) ?? besides(hit, typed);
    if (!name) return [];
    const at = kept.indexOf(hit.key);
    return [{ hit: { ...hit, spans: name.spans }, score: name.score + (at < 0 ? 0 : 5 - at * 0.5) }];
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ hit }) => hit).slice(0, SHOWN * 2);
}

/** Rows that the store found: whatever of what was typed stands in them is underlined. */
function underlined(hit: Hit, typed: string): Hit {
  const name = match(hit.name, typed)?.spans;
  const detail = hit.detail ? match(hit.detail, typed)?.spans : undefined;
  const id = hit.id ? match(hit.id, typed)?.spans : undefined;
  return {
    ...hit,
    ...(name ? { spans: name } : {}),
    ...(detail ? { detailSpans: detail } : {}),
    ...(id ? { idSpans: id } : {}),
  };
}

function inGroups(hits: Hit[], first: string | undefined): Hit[] {
  const rank = (hit: Hit) => (hit.group === first ? -1 : GROUPS.indexOf(hit.group));
  return [...hits].sort((a, b) => rank(a) - rank(b));
}

function PaletteBody(props: { onClose: () => void; acts: FrameActs }) {
  const { onClose, acts } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const moved = useMovedKeys();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [here] = useState(() => hereHits(i18n, moved));
  const typed = useDeferredValue(text.trim());
  const standing = useStanding(acts);
  const found = useFound(typed);
  let hits: Hit[];
  if (typed === "") {
    hits = inGroups(atRest(here, standing), "here");
  } else {
    const own = matching([...here, ...standing], typed);
    const rows = found.map((hit) => underlined(hit, typed));
    // An id finds its row first; words that name an action or a view find these first.
    const isId = /\d/.test(typed);
    hits = inGroups([...own, ...rows], isId ? undefined : own[0]?.group);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words start at their first hit
  useEffect(() => setAt(0), [typed]);
  const chosen = Math.min(at, hits.length - 1);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-at="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    used(hit.key);
    onClose();
    // After the palette has given the focus back: an action may move it.
    setTimeout(hit.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.code];
    if (step !== undefined) {
      event.preventDefault();
      const next = chosen + step;
      if (Math.abs(step) === 1) setAt((next + hits.length) % Math.max(1, hits.length));
      else setAt(Math.max(0, Math.min(hits.length - 1, next)));
    } else if (event.code === "Enter" || event.code === "NumpadEnter") {
      event.preventDefault();
      choose(hits[chosen]);
    } else if (event.code === "KeyC" && (event.ctrlKey || event.metaKey)) {
      const copied = hits[chosen]?.id?.split(" · ")[0];
      const { selectionStart, selectionEnd } = event.currentTarget;
      if (!copied || selectionStart !== selectionEnd) return;
      event.preventDefault();
      void commands.textCopy(copied);
      say(t("palette-copied", { id: copied }));
    }
  };
  return (
    <>
      <Base.Title className="sr">{t("nav-find")}</Base.Title>
      <div className="palette-field">
        <Glass />
        <input
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length ? `${id}-${chosen}` : undefined}
          aria-label={t("nav-find")}
          placeholder={t("palette-placeholder")}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <KeyCap exact>Esc</KeyCap>
      </div>
      {hits.length === 0 && <p className="palette-none">{t("palette-nothing", { query: typed })}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("nav-find")}
        className={hits.length ? "palette-list" : "sr"}
      >
        {hits.map((hit, index) => (
          <div key={`${hit.group}-${hit.key}`} role="presentation">
            {hit.group !== hits[index - 1]?.group && (
              <div role="presentation" className="palette-group">
                {t(`palette-${hit.group}`)}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              data-at={index}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="palette-item"
              onPointerMove={() => setAt(index)}
              onClick={() => choose(hit)}
            >
              <span className={hit.detail ? "palette-name" : "cut"}>
                <Underlined text={hit.name} spans={hit.spans} />
              </span>
              {hit.detail && (
                <span className="cut text-ink-2">
                  <Underlined text={hit.detail} spans={hit.detailSpans} />
                </span>
              )}
              {hit.id && (
                <span className="id">
                  <Underlined text={hit.id} spans={hit.idSpans} />
                </span>
              )}
              {hit.cap && <KeyCap exact>{hit.cap}</KeyCap>}
            </div>
          </div>
        ))}
      </div>
      <div className="palette-foot" aria-hidden="true">
        <span>
          <KeyCap exact>↑</KeyCap> <KeyCap exact>↓</KeyCap> {t("palette-choose")}
        </span>
        <span>
          <KeyCap exact>Enter</KeyCap> {t("palette-do")}
        </span>
        {hits[chosen]?.id && (
          <span>
            <KeyCap exact>Ctrl C</KeyCap> {t("palette-copy")}
          </span>
        )}
        {typed !== "" && <span className="palette-count">{t("palette-results", { n: hits.length })}</span>}
      </div>
      <span className="sr" role="status">
        {typed !== "" && t("palette-results", { n: hits.length })}
      </span>
    </>
  );
}

function Underlined(props: { text: string; spans: [number, number][] | undefined }) {
  const { text, spans } = props;
  if (!spans || spans.length === 0) return text;
  return cut(text, spans).map((part, at) =>
    part.hit ? <u key={at}>{part.text}</u> : <span key={at}>{part.text}</span>,
  );
}
