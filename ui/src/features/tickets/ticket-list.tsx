import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { Mark, type MarkShape } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { type I18n, useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { useNarrow } from "@/lib/media";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";

const DAY = 86_400_000;
const SHAPES: Record<string, MarkShape> = {
  draft: "open",
  exported: "soon",
  filed: "waiting",
  answered: "done",
  closed: "done",
};

/** The mark of a ticket's state: exported but not filed yet needs a look. */
export function ticketMark(state: string): MarkShape {
  return SHAPES[state] ?? "maybe";
}

/** All tickets with state, sum, number and age. */
export function TicketList() {
  const { t } = useI18n();
  const tickets = useQuery(ask.tickets());
  return (
    <View title={t("nav-tickets")}>
      <Loaded query={tickets} loading={t("tickets-loading")}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState
              title={t("tickets-none")}
              text={t("tickets-none-text")}
              action={
                <Link to="/cases" search={{ view: "todo" }}>
                  {t("tickets-none-cases")}
                </Link>
              }
            />
          ) : (
            <Rows tickets={data} />
          )
        }
      </Loaded>
    </View>
  );
}

function Rows(props: { tickets: TicketRow[] }) {
  const i18n = useI18n();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const columns = useMemo(() => makeColumns(i18n), [i18n]);
  return (
    <div className="orders">
      <DataTable
        label={i18n.t("nav-tickets")}
        columns={columns}
        rows={props.tickets}
        rowKey={(row) => row.id}
        narrow={narrow}
        onOpen={(ticket) => void navigate({ to: "/tickets/$ticket", params: { ticket } })}
      />
    </div>
  );
}

function makeColumns(i18n: I18n): Column<TicketRow>[] {
  const { t, code, count, day, span, totals, now } = i18n;
  const age = (at: string) => {
    const ms = Math.max(0, now.getTime() - new Date(at).getTime());
    return span(ms < DAY ? ms : Math.floor(ms / DAY) * DAY);
  };
  return [
    {
      id: "ticket",
      header: t("tickets-col-ticket"),
      width: "4.5rem",
      cell: (row) => (
        <Link to="/tickets/$ticket" params={{ ticket: row.id }} className="id" tabIndex={-1}>
          {row.id}
        </Link>
      ),
    },
    {
      id: "state",
      header: t("tickets-col-state"),
      width: "8rem",
      cell: (row) => (
        <span className="orders-where">
          <Mark shape={ticketMark(row.state)} />
          <span className="orders-cap cut">{code("ticket-state", row.state)}</span>
        </span>
      ),
    },
    { id: "kind", header: t("tickets-col-kind"), width: "minmax(8rem, 1fr)", cell: (row) => code("kind", row.kind) },
    {
      id: "number",
      header: t("tickets-col-number"),
      width: "8.5rem",
      cell: (row) => (row.number ? <span className="id">{row.number}</span> : "—"),
    },
    {
      id: "filed",
      header: t("tickets-col-filed"),
      width: "5.5rem",
      wideOnly: true,
      cell: (row) => (row.filed_at ? day(row.filed_at) : "—"),
    },
    {
      id: "orders",
      header: t("tickets-col-orders"),
      width: "4.5rem",
      align: "end",
      cell: (row) => count(row.cases.length),
    },
    {
      id: "claimed",
      header: t("tickets-col-claimed"),
      width: "8.5rem",
      align: "end",
      cell: (row) => (row.claimed.length > 0 ? <b>{totals(row.claimed)}</b> : "—"),
    },
    {
      id: "remind",
      header: t("tickets-col-remind"),
      width: "5.5rem",
      align: "end",
      wideOnly: true,
      cell: (row) => {
        if (!row.remind_at) return "—";
        const due = new Date(row.remind_at) <= now && row.state === "filed";
        return <span className={due ? "text-soon font-bold" : undefined}>{day(row.remind_at)}</span>;
      },
    },
    {
      id: "age",
      header: t("tickets-col-age"),
      width: "4rem",
      align: "end",
      cell: (row) => age(row.filed_at ?? row.prepared_at),
    },
  ];
}
