import { type I18n, useI18n } from "@/i18n";
import type { MoneyLineView } from "@/ipc/types";
import { BuyerWords } from "./buyer-words";

/** `retailAmount: Продажа`: the report's column and what the report calls the row. */
const COLUMN = /^(\w+)(?:: (.*))?$/s;

/** What an amount is: its kind, or the report's column where the kind says little. */
export function lineName(line: MoneyLineView, { code, find }: Pick<I18n, "code" | "find">): string {
  const kind = code("money-kind", line.kind);
  if (line.kind !== "other" && line.kind !== "price") return kind;
  return find(`money-column-${COLUMN.exec(line.label)?.[1]}`) ?? kind;
}

/** The report's own words beside it; a column that is written out already is not repeated. */
export function LineWords(props: { line: MoneyLineView; className?: string }) {
  const { find } = useI18n();
  const { label, kind } = props.line;
  const [, column, words] = COLUMN.exec(label) ?? [];
  const named = column !== undefined && find(`money-column-${column}`) !== undefined;
  const shown = named ? words : label;
  if (!shown || shown === kind) return null;
  return (
    <span title={label}>
      <BuyerWords {...(props.className ? { className: props.className } : {})}>{shown}</BuyerWords>
    </span>
  );
}
