import type { Tag } from "./types";

/** What each question to the edge depends on: the first part of its key names it. */
const PROVIDES: Record<string, readonly Tag[]> = {
  frame: ["settings", "accounts"],
  platforms: [],
  accounts: ["accounts", "sync"],
  today: ["cases", "orders", "tickets", "accounts", "settings", "outbox", "sync"],
  cases: ["cases", "settings"],
  "case-counts": ["cases", "tickets", "settings"],
  case: ["cases", "tickets", "orders"],
  "case-bulk": [],
  "case-related": ["cases", "tickets", "orders"],
  "evidence-check": ["cases"],
  "saved-views": ["cases", "settings"],
  orders: ["orders"],
  "order-counts": ["orders"],
  "order-window": ["orders", "cases"],
  "order-total": ["orders", "cases"],
  "order-sums": ["orders"],
  "order-columns": [],
  order: ["orders", "cases"],
  outbox: ["outbox"],
  "outbox-check": ["outbox", "accounts"],
  reviews: ["orders", "outbox"],
  "review-counts": ["orders"],
  review: ["orders", "cases", "outbox", "settings"],
  returns: ["cases", "orders", "accounts", "settings", "outbox"],
  return: ["cases", "orders", "settings", "outbox"],
  "return-rate": ["orders"],
  policy: ["settings"],
  tickets: ["tickets"],
  ticket: ["tickets"],
  preview: ["tickets", "cases", "orders"],
  "ticket-page": [],
  "ticket-sheet": [],
  "ticket-manifest": [],
  captures: ["cases"],
  backups: [],
  reminders: ["reminders", "cases", "tickets"],
  "reminder-settings": ["settings"],
  desktop: ["settings"],
  folder: ["settings"],
  about: [],
  sync: ["sync"],
  works: [],
  undo: ["undo"],
  redo: ["undo"],
  keys: ["settings"],
  rulebook: ["settings", "accounts"],
  drafts: ["settings", "accounts"],
  "draft-fill": ["settings", "cases", "orders"],
  "draft-lint": ["settings", "cases", "orders"],
  attachment: [],
};

/** True when an answer under this key is stale after a change of these tags. */
export function isStale(key: readonly unknown[], tags: readonly Tag[]): boolean {
  if (tags.includes("all")) return true;
  const provides = PROVIDES[String(key[0])];
  return provides ? provides.some((tag) => tags.includes(tag)) : false;
}

/** What changes because time passes: a deadline is over, a put-off case comes back, a day begins. */
const TIMELY = new Set(["today", "cases", "case-counts", "case", "saved-views", "returns", "tickets", "reminders"]);

export const isTimely = (key: readonly unknown[]): boolean => TIMELY.has(String(key[0]));
