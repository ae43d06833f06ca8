import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ask } from "@/ipc/queries";
import type { AboutInput, DraftFilled, DraftValue, LintFindingView } from "@/ipc/types";
import { type DraftText, EMPTY, fromPieces, inserted, refilled, without } from "./draft-text";

export interface DraftOptions {
  about: Partial<AboutInput>;
  /** `review_answer`, `review_complaint`, `chat`, `claim_comment`, `buyer_message`, `dispute`, `support`. */
  purpose: string;
  /** The draft to begin with; else the first that fits. */
  draft?: string | null;
  /** Words that are there already: no draft is laid over them. */
  start?: string;
  /** Limits that the channel itself told; else the rulebook's. */
  min?: number | null;
  max?: number | null;
}

export type Side = "own" | "sent";

export interface Draft {
  ready: boolean;
  error: unknown;
  retry: () => void;
  filled: DraftFilled | undefined;
  own: DraftText | null;
  sent: DraftText;
  /** The side that was not brought up to date since the other changed. */
  stale: Side | null;
  values: DraftValue[];
  /** The sent words. */
  text: string;
  lang: string;
  /** The seller's own side, to be kept beside it. */
  other: { lang: string; text: string } | null;
  /** Not to be sent like this. */
  blocked: boolean;
  findings: LintFindingView[];
  count: number;
  limits: { min: number | null; max: number | null; rule: string | null };
  dirty: boolean;
  /** Words a change of draft took away. */
  put_aside: boolean;
  write: (side: Side, text: DraftText) => void;
  choose: (draft: string) => void;
  set: (value: DraftValue) => void;
  fits: () => void;
  back: () => void;
}

const about = (input: Partial<AboutInput>): AboutInput => ({
  case: null,
  account: null,
  review: null,
  claim: null,
  chat: null,
  order: null,
  ...input,
});

function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return later;
}

/** A draft while it is written: filled by the edge, edited on two sides, checked as it grows. */
export function useDraft(options: DraftOptions): Draft {
  const { purpose, start } = options;
  const [choice, setChoice] = useState<string | null>(options.draft ?? null);
  const [values, setValues] = useState<DraftValue[]>([]);
  const [own, setOwn] = useState<DraftText | null>(null);
  const [sent, setSent] = useState<DraftText>(start ? { text: start, chips: [] } : EMPTY);
  const [stale, setStale] = useState<Side | null>(null);
  const [dirty, setDirty] = useState(false);
  const [aside, setAside] = useState<{ own: DraftText | null; sent: DraftText } | null>(null);
  const subject = about(options.about);
  const query = useQuery({
    ...ask.draftFill({ draft: choice, bodies: [], purpose, about: subject, values }),
    placeholderData: keepPreviousData,
  });
  const key = JSON.stringify([subject, purpose, choice]);
  const laid = useRef<string | null>(start ? key : null);
  const filled = query.isPlaceholderData ? undefined : query.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the edge is laid in
  useEffect(() => {
    if (!filled) return;
    const fresh = laid.current !== key;
    laid.current = key;
    if (fresh || (!dirty && !start)) {
      setSent(fromPieces(filled.sent.pieces));
      setOwn(filled.own ? fromPieces(filled.own.pieces) : null);
      if (fresh) setDirty(false);
      setStale(null);
      return;
    }
    if (filled.own && own === null) setOwn(EMPTY);
    for (const variable of filled.variables) {
      const lay = (side: DraftText, words: string | null) => {
        if (words === null) return variable.form === "cause" ? without(side, variable.name) : side;
        const there = side.chips.some((chip) => chip.name === variable.name);
        if (there) return refilled(side, variable.name, words, true);
        if (variable.form !== "cause" || side.text === "") return side;
        return inserted({ ...side, text: `${side.text} ` }, side.text.length + 1, variable.name, words, true);
      };
      setSent((side) => lay(side, variable.sent));
      setOwn((side) => side && lay(side, variable.own));
    }
  }, [filled]);

  const words = sent.text;
  const lintText = useLater(words, 120);
  const lint = useQuery({
    ...ask.draftLint({
      text: lintText,
      purpose,
      about: subject,
      values,
      min: options.min ?? null,
      max: options.max ?? null,
      draft: query.data?.draft ?? null,
    }),
    enabled: query.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const checked = lint.data !== undefined && !lint.isPlaceholderData && lintText === words;
  const findings = lint.data?.findings ?? [];
  const gaps = sent.chips.some((chip) => !chip.known);
  const limits = query.data?.limits;
  return {
    ready: query.data !== undefined,
    error: query.error,
    retry: () => void query.refetch(),
    filled: query.data,
    own,
    sent,
    stale,
    values,
    text: words.trim(),
    lang: query.data?.sent.lang ?? "ru",
    other: own && query.data?.own ? { lang: query.data.own.lang, text: own.text.trim() } : null,
    blocked: words.trim() === "" || gaps || !checked || findings.some((finding) => finding.severity === "block"),
    findings: lintText === words ? findings : [],
    count: [...words.trim()].length,
    limits: {
      min: options.min ?? limits?.min ?? null,
      max: options.max ?? limits?.max ?? null,
      rule: limits?.rule ?? null,
    },
    dirty,
    put_aside: aside !== null,
    write: (side, text) => {
      if (side === "own") setOwn(text);
      else setSent(text);
      setDirty(true);
      const other: Side = side === "own" ? "sent" : "own";
      setStale((old) => (old === side ? null : own === null ? null : other));
    },
    choose: (draft) => {
      if (dirty) setAside({ own, sent });
      setChoice(draft);
    },
    set: (value) =>
      setValues((old) => {
        const rest = old.filter((other) => other.name !== value.name);
        return value.value.trim() ? [...rest, value] : rest;
      }),
    fits: () => setStale(null),
    back: () => {
      if (!aside) return;
      setOwn(aside.own);
      setSent(aside.sent);
      setDirty(true);
      setAside(null);
    },
  };
}
