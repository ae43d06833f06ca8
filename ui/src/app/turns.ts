import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useI18n } from "@/i18n";
import { isTimely } from "@/ipc/keys";
import { ask } from "@/ipc/queries";

/** The edge's clock and this page's are compared to the second: asked a little later, it has passed there too. */
const SLACK_MS = 1_500;

/**
 * Asks again for what changes because time passes, at the moment that the edge told: the next day, deadline or put-off case. The
 * timer is set anew with each tick of the page's clock, since a timer stands still while the computer sleeps.
 */
export function useTurns(): void {
  const client = useQueryClient();
  const { now } = useI18n();
  const at = useQuery(ask.caseCounts()).data?.turns_at;
  const passed = useRef<string>(undefined);
  useEffect(() => {
    const left = Date.parse(at ?? "") - now.getTime();
    if (!at || Number.isNaN(left) || passed.current === at) return;
    const timer = setTimeout(() => {
      passed.current = at;
      void client.invalidateQueries({ predicate: (query) => isTimely(query.queryKey) });
    }, Math.max(0, left) + SLACK_MS);
    return () => clearTimeout(timer);
  }, [at, now, client]);
}
