import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { WindowTable } from "@/components/window-table";
import { useI18n } from "@/i18n";
import { ask, WINDOW_ROWS } from "@/ipc/queries";
import type { OrderRow } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { countOf, isChosen, selectionOf, useChosen } from "./chosen";
import { SORTS, useColumns } from "./columns";
import { Selection } from "./selection";
import type { useArrangement } from "./use-columns";
import { type OrderSearch, type OrdersData, sortOf } from "./use-orders";

/** Rows that one gesture marks; all of a filter is marked by its own key. */
const RANGE_MOST = 5_000;

/** The table itself, its keys and its marks. */
export function Rows(props: {
  orders: OrdersData;
  search: OrderSearch;
  arrangement: ReturnType<typeof useArrangement>;
  narrow: boolean;
}) {
  const { orders, search, arrangement, narrow } = props;
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate({ from: "/orders" });
  const columns = useColumns(arrangement.columns, narrow);
  const [current, setCurrent] = useState(0);
  const between = useCallback(
    async (first: number, last: number) => {
      const rows: OrderRow[] = [];
      const end = Math.min(last, first + RANGE_MOST - 1);
      for (let part = Math.floor(first / WINDOW_ROWS); part <= Math.floor(end / WINDOW_ROWS); part++) {
        const offset = part * WINDOW_ROWS;
        const { items } = await client.fetchQuery(ask.orderWindow(orders.filter, offset));
        rows.push(...items.slice(Math.max(0, first - offset), end - offset + 1));
      }
      return rows;
    },
    [client, orders.filter],
  );
  const marks = useChosen(orders.rowAt, between);
  const { chosen } = marks;
  const count = countOf(chosen, orders.total);
  const open = (index: number) => {
    const row = orders.rowAt(index);
    if (row) void navigate({ search: (old) => ({ ...old, id: row.key }) });
  };
  const all = () => {
    if (count === orders.total) marks.clear();
    else marks.all();
  };
  const sort = sortOf(search);
  const sortBy = (column: string) => {
    const id = SORTS[column] ?? column;
    const first = column === "where";
    const up = sort.id === id ? !sort.up : first;
    setCurrent(0);
    void navigate({ search: (old) => ({ ...old, sort: up ? `${id}.up` : id }), replace: true });
  };
  const sorted = columns.find((column) => (SORTS[column.id] ?? column.id) === sort.id && column.id !== "line");
  const width = (id: string, px: number | null) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const set = px === null ? null : Math.round((px / rem) * 100);
    arrangement.set(arrangement.columns.map((column) => (column.id === id ? { ...column, width: set } : column)));
  };
  const further = (key: "ArrowDown" | "ArrowUp") => () => step(key, true);
  useKeys({
    KeyJ: () => step("ArrowDown"),
    ArrowDown: () => step("ArrowDown"),
    KeyK: () => step("ArrowUp"),
    ArrowUp: () => step("ArrowUp"),
    "Shift+KeyJ": further("ArrowDown"),
    "Shift+ArrowDown": further("ArrowDown"),
    "Shift+KeyK": further("ArrowUp"),
    "Shift+ArrowUp": further("ArrowUp"),
    Enter: () => {
      if (count > 0) return false;
      open(current);
      return true;
    },
    KeyX: () => {
      marks.mark(current, "one");
      return true;
    },
    "Ctrl+KeyA": (event) => {
      if (event.target instanceof HTMLElement && event.target.closest("input:not([type=checkbox]), textarea"))
        return false;
      marks.all();
      return true;
    },
    Escape: () => {
      if (count === 0) return false;
      marks.clear();
      return true;
    },
  });
  return (
    <>
      <WindowTable
        label={t("nav-orders")}
        columns={columns}
        total={orders.total}
        rowAt={orders.rowAt}
        current={current}
        isMarked={(row) => isChosen(chosen, row.key)}
        marked={count === 0 ? "none" : count === orders.total ? "all" : "some"}
        markLabel={(row) => t("orders-mark", { order: row.id })}
        markAllLabel={t("orders-mark-list")}
        waiting={t("orders-loading")}
        sort={{ id: sorted?.id ?? "", up: sort.up }}
        onSort={sortBy}
        onWidth={width}
        onCurrent={(index, way) => {
          setCurrent(index);
          // A range goes on from where it began.
          if (way !== "range") marks.anchor.current = index;
        }}
        onOpen={open}
        onMark={marks.mark}
        onMarkAll={all}
        onRange={orders.onRange}
      />
      {count > 0 && (
        <Selection
          selection={selectionOf(chosen, orders.filter)}
          count={count}
          total={orders.total}
          columns={arrangement.columns}
          onAll={marks.all}
          onClear={marks.clear}
        />
      )}
    </>
  );
}

/** Moves the table's row from anywhere on the page: into the table first, then by its own arrow keys. */
export function step(key: "ArrowDown" | "ArrowUp", shiftKey = false): boolean {
  const row = document.querySelector<HTMLElement>(".grid-table [role=row][tabindex='0']");
  if (!row) return false;
  if (document.activeElement === row)
    row.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
  else row.focus();
  return true;
}
