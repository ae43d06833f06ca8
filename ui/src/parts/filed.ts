/** Kinds whose playbook leads to no ticket: they are answered at the marketplace, on their own page. */
const NOT_FILED: ReadonlySet<string> = new Set([
  "ae_unrecognised_tracking",
  "buyer_cancellation",
  "cannot_ship_on_time",
  "domestic_return",
  "international_return",
  "out_of_stock",
  "wb_defect_before_payment",
  "wb_defect_claim",
]);

/** Whether cases of a kind are filed by ticket; a kind this window does not know is let through, the app decides. */
export function isFiled(kind: string): boolean {
  return !NOT_FILED.has(kind);
}
