import { useParams, useSearch } from "@tanstack/react-router";
import { NewTicket } from "./new-ticket";
import { OneTicket } from "./one-ticket";
import { tabOf } from "./tab";
import { TicketList } from "./ticket-list";

export function TicketsView() {
  const { state } = useSearch({ from: "/tickets" });
  return <TicketList state={state} />;
}

/** The preview of a bundle for the chosen cases. */
export function NewTicketView() {
  const { cases, tab } = useSearch({ from: "/tickets/new" });
  return <NewTicket key={cases?.join()} cases={cases ?? []} tab={tabOf(tab)} />;
}

export function TicketView() {
  const { ticket } = useParams({ from: "/tickets/$ticket" });
  const { tab } = useSearch({ from: "/tickets/$ticket" });
  return <OneTicket key={ticket} id={ticket} tab={tabOf(tab)} />;
}
