import type { RuleView } from "@/ipc/types";

export const VIEWS = ["all", "recheck", "mine", "unknown", "peaks"] as const;
export type RuleViewName = (typeof VIEWS)[number];

export function isView(value: string | undefined): value is RuleViewName {
  return VIEWS.some((view) => view === value);
}

/** Whether a rule belongs to a view. Not known: no value, also where a field of the marketplace names the instant. */
export function inView(rule: RuleView, view: RuleViewName): boolean {
  if (view === "recheck") return rule.recheck;
  if (view === "mine") return rule.mine;
  if (view === "unknown") return rule.value === null;
  // Beside the seller's seasons stand the rules that they stretch.
  if (view === "peaks") return rule.id.includes("cancel_window");
  return true;
}

/** What the app's own defaults are filed under. */
export const OWN = "-";

export interface RuleSearch {
  view?: string | undefined;
  q?: string | undefined;
  platform?: string | undefined;
}

/** Rules that fit: every word must stand somewhere in the name, the id, the source or who uses it. */
export function matching(
  rules: readonly RuleView[],
  search: RuleSearch,
  words: (rule: RuleView) => string,
): RuleView[] {
  const view = isView(search.view) ? search.view : "all";
  const asked = (search.q ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (!inView(rule, view)) return false;
    if (search.platform && (rule.platform ?? OWN) !== search.platform) return false;
    if (asked.length === 0) return true;
    const text = `${words(rule)} ${rule.id} ${rule.source}`.toLocaleLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

/** The seller's own marketplaces first, then what the app itself decides, then the others; by name within each. */
export function inOrder(
  rules: readonly RuleView[],
  own: readonly string[],
  name: (rule: RuleView) => string,
  compare: (a: string, b: string) => number,
): RuleView[] {
  const rank = (rule: RuleView) => (rule.platform === null ? 1 : own.includes(rule.platform) ? 0 : 2);
  return [...rules].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.platform ?? "", b.platform ?? "") ||
      compare(name(a), name(b)) ||
      compare(a.id, b.id),
  );
}
