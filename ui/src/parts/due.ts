import { useQuery } from "@tanstack/react-query";
import type { MarkShape, Tone } from "@/components/mark";
import type { I18n } from "@/i18n";
import { dayKey } from "@/i18n/format";
import { ask } from "@/ipc/queries";
import type { CaseRow } from "@/ipc/types";

export type DueTone = "late" | "soon" | "ink";

export interface Due {
  /** `5 h 18 m`, `2 d over`, `41 d old`. */
  text: string;
  /** The same with its word, for a list: `5 h left`. */
  words: string;
  tone: DueTone;
  /** Share of the time given that is left; nothing without a deadline. */
  left: number | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long ago: in whole days, in whole hours on the first day. */
export function ageOf(at: string, { span, now }: Pick<I18n, "span" | "now">): string {
  const ms = Math.max(0, now.getTime() - new Date(at).getTime());
  const unit = ms >= DAY ? DAY : ms >= HOUR ? HOUR : 1;
  return span(Math.floor(ms / unit) * unit);
}

/**
 * How long there is left, or how old it is. Late: over, or ends today; soon: ends tomorrow, unless the caller knows better.
 * `zone` decides which day it is: the marketplace's where it is known.
 */
export function dueOf(row: CaseRow, i18n: Pick<I18n, "t" | "span" | "now" | "zone">, known?: DueTone): Due {
  const { t, span, now, zone } = i18n;
  if (!row.deadline) {
    const text = ageOf(row.since ?? row.opened_at, { span, now });
    return { text: t("due-age", { age: text }), words: t("due-age", { age: text }), tone: "ink", left: null };
  }
  const at = new Date(row.deadline.at);
  const ms = at.getTime() - now.getTime();
  if (ms < 0) {
    const text = t("due-over", { span: span(ms) });
    return { text, words: text, tone: "late", left: 0 };
  }
  const start = new Date(row.since ?? row.opened_at).getTime();
  const whole = at.getTime() - start;
  const day = dayKey(at, zone);
  const byDay =
    day === dayKey(now, zone) ? "late" : day === dayKey(new Date(now.getTime() + DAY), zone) ? "soon" : "ink";
  const tone = known ?? byDay;
  return { text: span(ms), words: t("due-left", { span: span(ms) }), tone, left: whole > 0 ? ms / whole : 1 };
}

const WAITING = new Set(["waiting_buyer", "waiting_platform", "waiting_goods"]);

/** The mark of a case: urgent and soon by its deadline, else by its state. */
export function caseMark(row: CaseRow, due: Due): { shape: MarkShape; tone?: Tone } {
  if (row.state === "suggested") return { shape: "maybe" };
  if (row.state === "dropped") return { shape: "dropped" };
  if (row.state === "closed" || row.state === "settled") return { shape: "done" };
  if (row.state === "decided" || WAITING.has(row.state)) return { shape: "waiting" };
  if (due.tone === "late") return { shape: "urgent" };
  if (due.tone === "soon") return { shape: "soon" };
  return { shape: "open" };
}

/** `Review ★1` */
export function caseTitle(row: CaseRow, i18n: Pick<I18n, "code">): string {
  const kind = i18n.code("kind", row.kind);
  return row.stars ? `${kind} ★${row.stars}` : kind;
}

/** An id short enough for a row: the end of a long one, which is what tells them apart. */
export function shortId(id: string): string {
  return id.length > 18 ? `…${id.slice(-8)}` : id;
}

/** The marketplace's zone, when it differs from this computer's. */
export function useMarketZone(platform: string, here: string): string | null {
  const zones = useQuery(ask.frame()).data?.zones;
  const zone = zones?.find((other) => other.platform.toLowerCase() === platform.toLowerCase())?.zone;
  return zone && zone !== here ? zone : null;
}
