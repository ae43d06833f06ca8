import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { type I18n, type MessageId, useI18n } from "@/i18n";
import { cx } from "@/lib/class";
import { ROWS, type RowId, type SectionId } from "./rows";

/** What is searched for, and the row that was gone to. */
export interface Looked {
  words: string[];
  row: string | null;
}
export const LookedContext = createContext<Looked>({ words: [], row: null });

/** The section a row stands in: its name is searched with the row's own words. */
const SectionContext = createContext<SectionId>("window");

export const rowName = (i18n: Pick<I18n, "t">, row: RowId) => i18n.t(`setting-${row}` as MessageId);
export const sectionName = (i18n: Pick<I18n, "t">, section: SectionId) =>
  i18n.t(`settings-part-${section}` as MessageId);

/** Whether a row has all words in its name, its help or its section's name. */
export function fits(i18n: Pick<I18n, "t" | "find">, section: SectionId, row: RowId, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = [rowName(i18n, row), i18n.find(`setting-${row}-help`) ?? "", sectionName(i18n, section)]
    .join(" ")
    .toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** A part of the settings; nothing when no row of it is looked for. */
export function Section(props: { id: SectionId; children: ReactNode }) {
  const { id, children } = props;
  const i18n = useI18n();
  const { words } = useContext(LookedContext);
  if (!ROWS[id].some((row) => fits(i18n, id, row, words))) return null;
  return (
    <div id={`part-${id}`} className="settings-part">
      <h2>{sectionName(i18n, id)}</h2>
      <SectionContext value={id}>{children}</SectionContext>
    </div>
  );
}

/** One setting: its name and what it does at the left, how it is chosen at the right, or below where that is wide. */
export function Row(props: {
  row: RowId;
  /** What follows from how it is set now; instead of the help of the catalogue. */
  help?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { row, help, wide, children } = props;
  const i18n = useI18n();
  const section = useContext(SectionContext);
  const looked = useContext(LookedContext);
  const place = useRef<HTMLDivElement>(null);
  const gone = looked.row === row;
  useEffect(() => {
    if (!gone || !place.current) return;
    place.current.scrollIntoView({ block: "center" });
    const control = place.current.querySelector<HTMLElement>(
      "input:checked, select, input:not([type=radio]), textarea, button",
    );
    (control ?? place.current).focus({ preventScroll: true });
  }, [gone]);
  if (!fits(i18n, section, row, looked.words)) return null;
  const said = help ?? i18n.find(`setting-${row}-help`);
  return (
    <div
      ref={place}
      id={`row-${row}`}
      role="group"
      tabIndex={-1}
      aria-labelledby={`row-${row}-name`}
      className={cx("setting", wide && "is-wide", gone && "is-found")}
    >
      <div className="setting-name">
        <span id={`row-${row}-name`}>{rowName(i18n, row)}</span>
        {said && <p className="field-help">{said}</p>}
      </div>
      <div className="setting-value">{children}</div>
    </div>
  );
}
