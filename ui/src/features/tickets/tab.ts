/** The ways a ticket is looked at before and after its export, in the order of their keys 1 to 5. */
export const TABS = ["text", "table", "pdf", "pictures", "manifest"] as const;
export type TabName = (typeof TABS)[number];

/** The tab an address names; the text where it names none. */
export function tabOf(text: string | undefined): TabName {
  return TABS.find((tab) => tab === text) ?? "text";
}
