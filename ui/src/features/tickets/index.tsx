import { useParams, useSearch } from "@tanstack/react-router";
import { NewTicket } from "./new-ticket";
import { OneTicket } from "./one-ticket";
import { TicketList } from "./ticket-list";

export function TicketsView() {
  return <TicketList />;
}

/** The preview of a bundle for the chosen cases. */
export function NewTicketView() {
  const { cases } = useSearch({ from: "/tickets/new" });
  return <NewTicket key={cases?.join()} cases={cases ?? []} />;
}

export function TicketView() {
  const { ticket } = useParams({ from: "/tickets/$ticket" });
  return <OneTicket key={ticket} id={ticket} />;
}
