import type { MarkShape } from "@/components/mark";
import type { I18n } from "@/i18n";
import type { OrderRow } from "@/ipc/types";

const ENDED_BADLY = /^(refused|cancelled|lost|destroyed|customs_refused|storage_expired)/;

/** The mark of where an order is: over well, over badly, on its way back, on its way. */
export function orderMark(row: Pick<OrderRow, "leg" | "event">): MarkShape {
  if (row.event === "delivered") return "done";
  if (ENDED_BADLY.test(row.event)) return "dropped";
  if (row.leg.startsWith("return_")) return "waiting";
  if (row.leg === "unknown") return "maybe";
  return row.leg === "done" ? "done" : "open";
}

/** Where it is, short enough for a column: how it ended, or the leg it is in. */
export function whereText(row: Pick<OrderRow, "leg" | "event">, i18n: Pick<I18n, "code" | "find">): string {
  const ended = row.leg === "done" || ENDED_BADLY.test(row.event);
  const family = ended ? "event" : "leg";
  const name = ended ? row.event : row.leg;
  return i18n.find(`orders-short-${name}`) ?? i18n.code(family, name);
}
