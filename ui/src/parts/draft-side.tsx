import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { cx } from "@/lib/class";
import { type DraftText, edited, runs, type Span, snapped } from "./draft-text";

export interface SideControl {
  /** Selects a part and brings it into sight. */
  select: (span: Span) => void;
  /** Where the caret was last; nothing: it never was in the field. */
  caret: () => number | null;
}

/**
 * One side of a pair: a plain field, so that input methods, readers and spelling work as everywhere, over a drawing of its
 * chips and findings. A chip is passed over by the caret and taken out whole.
 */
export function DraftSide(props: {
  label?: ReactNode;
  /** For readers: what the field is. */
  name: string;
  lang: string;
  value: DraftText;
  findings?: readonly (Span & { severity: string })[];
  count?: ReactNode;
  /** Shown when the other side has changed since. */
  stale?: ReactNode;
  describedBy?: string | undefined;
  readOnly?: boolean;
  autoFocus?: boolean;
  control?: (control: SideControl | null) => void;
  onChange: (value: DraftText) => void;
}) {
  const { label, name, lang, value, findings = [], count, stale, describedBy, readOnly, control, onChange } = props;
  const { t, code } = useI18n();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef(0);
  const visited = useRef(false);
  // What the field holds while an input method composes: it is judged when the method has done.
  const [composed, setComposed] = useState<string | null>(null);
  const wanted = useRef<Span | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current || !field.current) return;
    field.current.setSelectionRange(wanted.current.from, wanted.current.to);
    wanted.current = null;
  });
  useLayoutEffect(() => {
    if (!control) return;
    control({
      select: (span) => {
        field.current?.focus();
        field.current?.setSelectionRange(span.from, span.to);
      },
      caret: () => (visited.current ? caret.current : null),
    });
    return () => control(null);
  }, [control]);
  const take = (next: string, at: number) => {
    const result = edited(value, next, at);
    if (result === null) {
      wanted.current = { from: caret.current, to: caret.current };
      onChange({ ...value });
      return;
    }
    // A chip that went whole leaves the caret where it began.
    const gone = next.length - result.text.length;
    if (gone > 0) {
      const place = Math.max(0, at - gone);
      wanted.current = { from: place, to: place };
    }
    caret.current = Math.max(0, at - gone);
    onChange(result);
  };
  const unknown = [...new Set(value.chips.filter((chip) => !chip.known).map((chip) => chip.name))];
  const drawn = composed === null ? runs(value, findings) : [{ text: composed, from: 0, chip: null, finding: null }];
  return (
    <section className={cx("draft-side", readOnly && "is-read")}>
      <header className="draft-side-head">
        {label && <label htmlFor={id}>{label}</label>}
        {count && <span className="draft-count">{count}</span>}
      </header>
      <div className="draft-field">
        <div className="draft-drawing" aria-hidden="true" lang={lang} dir="auto">
          {drawn.map((run) => (
            <span
              key={run.from}
              className={cx(
                run.chip && (run.chip.known ? "draft-chip" : "draft-chip draft-gap"),
                run.finding && `draft-found draft-${run.finding}`,
              )}
            >
              {run.text}
            </span>
          ))}
          {"\u200b"}
        </div>
        <textarea
          ref={field}
          id={id}
          lang={lang}
          dir="auto"
          spellCheck
          readOnly={readOnly}
          // biome-ignore lint/a11y/noAutofocus: the one field of a dialog that was opened to write
          autoFocus={props.autoFocus}
          aria-label={name}
          aria-describedby={
            cx(unknown.length > 0 && `${id}-gaps`, Boolean(stale) && `${id}-stale`, describedBy) || undefined
          }
          value={composed ?? value.text}
          onCompositionStart={(event) => setComposed(event.currentTarget.value)}
          onCompositionEnd={(event) => {
            setComposed(null);
            take(event.currentTarget.value, event.currentTarget.selectionEnd);
          }}
          onChange={(event) => {
            if (composed !== null) setComposed(event.target.value);
            else take(event.target.value, event.target.selectionEnd);
          }}
          onSelect={(event) => {
            if (composed !== null) return;
            const { selectionStart: from, selectionEnd: to } = event.currentTarget;
            const snap = snapped(value, { from, to }, caret.current);
            if (snap.from !== from || snap.to !== to) event.currentTarget.setSelectionRange(snap.from, snap.to);
            caret.current = snap.to;
            visited.current = true;
          }}
        />
      </div>
      {unknown.length > 0 && (
        <p id={`${id}-gaps`} className="sr">
          {t("draft-gaps", { names: unknown.map((chip) => code("var", chip)).join(", ") })}
        </p>
      )}
      {stale && (
        <p id={`${id}-stale`} className="draft-stale">
          <Mark shape="soon" /> {stale}
        </p>
      )}
    </section>
  );
}
