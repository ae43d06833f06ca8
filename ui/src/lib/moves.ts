import { useKeys } from "./keys";

/**
 * J and K in a list: the row below and above the chosen one, where there is one. `at` is the chosen row's place, -1 when it is
 * not in the list: then either key begins at the top.
 */
export function useMoves<Row>(
  rows: readonly Row[],
  at: number,
  select: (row: Row) => void,
  options: {
    /** The arrows move too: for a list that has no focus of its own. */
    arrows?: boolean;
    /** The list is not shown: the keys are passed on. */
    off?: boolean;
  } = {},
): void {
  const move = (step: number) => () => {
    if (options.off) return false;
    const next = rows[Math.max(0, at + step)];
    if (next !== undefined) select(next);
    return true;
  };
  const [down, up] = [move(1), move(-1)];
  useKeys({ KeyJ: down, KeyK: up, ...(options.arrows ? { ArrowDown: down, ArrowUp: up } : {}) });
}
