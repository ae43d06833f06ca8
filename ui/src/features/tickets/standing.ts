import type { MoneyView, TicketRow } from "@/ipc/types";
import { sums } from "@/lib/sums";

/** Where tickets stand, in the order of their life. */
export const PARTS = ["all", "tofile", "waiting", "answered"] as const;
export type PartName = (typeof PARTS)[number];

const STATES: Record<Exclude<PartName, "all">, string[]> = {
  tofile: ["draft", "exported"],
  waiting: ["filed"],
  answered: ["answered", "closed"],
};

/** The part an address names; all where it names none. */
export function partOf(text: string | undefined): PartName {
  return PARTS.find((part) => part === text) ?? "all";
}

export function ticketsOf(tickets: TicketRow[], part: PartName): TicketRow[] {
  return part === "all" ? tickets : tickets.filter((ticket) => STATES[part].includes(ticket.state));
}

/** What the tickets ask for, what came back, and what has no answer yet, by currency. A draft asks for nothing. */
export function moneyOf(tickets: TicketRow[]): { asked: MoneyView[]; got: MoneyView[]; open: MoneyView[] } {
  const cases = tickets.filter((ticket) => ticket.state !== "draft").flatMap((ticket) => ticket.cases);
  return {
    asked: sums(cases.map((one) => one.claimed)),
    got: sums(cases.map((one) => one.recovered)),
    open: sums(cases.filter((one) => one.outcome === null).map((one) => one.claimed)),
  };
}
