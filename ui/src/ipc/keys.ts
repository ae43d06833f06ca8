import type { Tag } from "./types";

/** What each question to the edge depends on: the first part of its key names it. */
const PROVIDES: Record<string, readonly Tag[]> = {
  frame: ["settings", "accounts"],
  platforms: [],
  accounts: ["accounts", "sync"],
  today: ["cases", "orders", "tickets", "accounts", "settings"],
  cases: ["cases"],
  "case-counts": ["cases"],
  case: ["cases", "tickets", "orders"],
  orders: ["orders"],
  "order-counts": ["orders"],
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
  captures: ["cases"],
  backups: [],
  reminders: ["reminders", "cases", "tickets"],
  "reminder-settings": ["settings"],
  sync: ["sync"],
  undo: ["undo"],
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
