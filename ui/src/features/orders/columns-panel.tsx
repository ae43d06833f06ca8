import { Button } from "@/components/button";
import { Popover } from "@/components/popover";
import { useI18n } from "@/i18n";
import type { OrderColumn } from "@/ipc/types";
import { useColumnNames, WIDE_ONLY } from "./columns";

/** Which columns there are, in which order: boxes, arrows, and the way back to the first arrangement. */
export function ColumnsPanel(props: {
  columns: OrderColumn[];
  narrow: boolean;
  /** Also those that are left out in a narrow window. */
  wide: boolean;
  onWide: () => void;
  onChange: (columns: OrderColumn[]) => void;
  onReset: () => void;
}) {
  const { columns, narrow, wide, onWide, onChange, onReset } = props;
  const { t } = useI18n();
  const names = useColumnNames();
  const show = (id: string) =>
    onChange(columns.map((column) => (column.id === id ? { ...column, shown: !column.shown } : column)));
  const move = (at: number, step: 1 | -1) => {
    const next = [...columns];
    const [column] = next.splice(at, 1);
    if (!column) return;
    next.splice(at + step, 0, column);
    onChange(next);
    // The box moves with its column; the focus stays on it.
    requestAnimationFrame(() => document.getElementById(`orders-column-${column.id}`)?.focus());
  };
  const on = columns.filter((column) => column.shown).length;
  return (
    <Popover trigger={<Button look="bare">{t("orders-columns")}</Button>} label={t("orders-columns")}>
      <ul className="columns-list">
        {columns.map((column, at) => {
          const name = names[column.id] ?? column.id;
          return (
            <li
              key={column.id}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
                event.preventDefault();
                const step = event.key === "ArrowDown" ? 1 : -1;
                if (at + step >= 0 && at + step < columns.length) move(at, step);
              }}
            >
              <label>
                <input
                  id={`orders-column-${column.id}`}
                  type="checkbox"
                  className="check"
                  checked={column.shown}
                  disabled={column.shown && on === 1}
                  onChange={() => show(column.id)}
                />
                <span>{name}</span>
                {narrow && !wide && WIDE_ONLY.has(column.id) && (
                  <span className="meta text-ink-2">{t("orders-columns-wide")}</span>
                )}
              </label>
              <Button
                look="bare"
                aria-label={t("orders-columns-up", { name })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </Button>
              <Button
                look="bare"
                aria-label={t("orders-columns-down", { name })}
                disabled={at === columns.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="meta text-ink-2">{t("orders-columns-say")}</p>
      <div className="popover-end">
        <Button look="bare" onClick={onReset}>
          {t("orders-columns-reset")}
        </Button>
        {narrow && (
          <Button look="bare" cap="W" aria-pressed={wide} onClick={onWide}>
            {t(wide ? "orders-columns-narrow" : "orders-columns-all")}
          </Button>
        )}
      </div>
    </Popover>
  );
}
