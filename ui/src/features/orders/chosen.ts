import { useCallback, useMemo, useRef, useState } from "react";
import type { MarkWay } from "@/components/window-table";
import type { OrderFilter, OrderRow, OrderSelection } from "@/ipc/types";

/** Chosen orders: some of them, or all of a list but some, loaded or not. */
export interface Chosen {
  all: boolean;
  /** Chosen ones, or with `all` those that are not. */
  keys: ReadonlySet<string>;
}

export const NONE: Chosen = { all: false, keys: new Set() };
export const ALL: Chosen = { all: true, keys: new Set() };

export const isChosen = (chosen: Chosen, key: string): boolean => chosen.all !== chosen.keys.has(key);

export function toggled(chosen: Chosen, key: string): Chosen {
  const keys = new Set(chosen.keys);
  if (!keys.delete(key)) keys.add(key);
  return { ...chosen, keys };
}

/** With all of these as well. */
export function joined(chosen: Chosen, more: string[]): Chosen {
  const keys = new Set(chosen.keys);
  for (const key of more) {
    if (chosen.all) keys.delete(key);
    else keys.add(key);
  }
  return { ...chosen, keys };
}

export const countOf = (chosen: Chosen, total: number): number =>
  chosen.all ? Math.max(0, total - chosen.keys.size) : chosen.keys.size;

export const selectionOf = (chosen: Chosen, filter: OrderFilter): OrderSelection => ({
  filter,
  keys: chosen.all ? null : [...chosen.keys],
  except: chosen.all ? [...chosen.keys] : [],
});

/** The marks of a list: by one, from the last one on, all of the filter. A range that is not loaded is asked for. */
export function useChosen(
  rowAt: (index: number) => OrderRow | undefined,
  rowsBetween: (first: number, last: number) => Promise<OrderRow[]>,
) {
  const [chosen, setChosen] = useState(NONE);
  const anchor = useRef(0);
  const mark = useCallback(
    (index: number, way: MarkWay) => {
      if (way === "one") {
        const row = rowAt(index);
        anchor.current = index;
        if (row) setChosen((old) => toggled(old, row.key));
        return;
      }
      const [first, last] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      const loaded = Array.from({ length: last - first + 1 }, (_, n) => rowAt(first + n));
      if (loaded.every((row) => row !== undefined)) {
        const keys = loaded.map((row) => row.key);
        setChosen((old) => joined(old, keys));
      } else {
        void rowsBetween(first, last).then((rows) => {
          const keys = rows.map((row) => row.key);
          setChosen((old) => joined(old, keys));
        });
      }
    },
    [rowAt, rowsBetween],
  );
  return useMemo(
    () => ({ chosen, mark, clear: () => setChosen(NONE), all: () => setChosen(ALL), anchor }),
    [chosen, mark],
  );
}
