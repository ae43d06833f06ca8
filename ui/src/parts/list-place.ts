import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** The views of a list beside the page of its chosen row. What is shown of them stands in the address. */
type ListRoute = "/cases" | "/returns" | "/outbox" | "/templates" | "/rulebook";
type Searched = Exclude<ListRoute, "/outbox">;

/** Chooses a row by its id: going back leads out of the list, not through every row that was looked at. */
export function useSelect(from: ListRoute): (id: string) => void {
  const navigate = useNavigate({ from });
  return useCallback((id) => void navigate({ search: (old) => ({ ...old, id }), replace: true }), [navigate]);
}

/** The words a list is searched by. New words begin at the first row that has them: what was chosen before is let go. */
export function useListFind(from: Searched, label: string) {
  const { q = "" } = useSearch({ from });
  const navigate = useNavigate({ from });
  return {
    label,
    value: q,
    onChange: (words: string) =>
      void navigate({
        search: ({ q: _q, id: _id, ...old }) => (words ? { ...old, q: words } : old),
        replace: true,
      }),
  };
}
