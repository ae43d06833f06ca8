import type { MoneyView, OrderRow } from "@/ipc/types";

/** Sums of the chosen orders, one per currency, by the marketplace's own conversion where there is one. Never added across. */
export function sums(amounts: Iterable<MoneyView | null>): MoneyView[] {
  const found = new Map<string, number>();
  for (const amount of amounts) {
    if (amount) found.set(amount.currency, (found.get(amount.currency) ?? 0) + amount.minor);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([currency, minor]) => ({ currency, minor }));
}

/** A cell for a spreadsheet: without tabs and line ends, and never read as a formula. */
export function cell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, " ").trim();
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

export interface TsvColumn {
  header: string;
  value: (row: OrderRow) => string;
}

/** Rows with a head, tab separated. */
export function tsv(rows: OrderRow[], columns: TsvColumn[]): string {
  const lines = [columns.map((column) => cell(column.header))];
  for (const row of rows) lines.push(columns.map((column) => cell(column.value(row))));
  return `${lines.map((line) => line.join("\t")).join("\n")}\n`;
}
