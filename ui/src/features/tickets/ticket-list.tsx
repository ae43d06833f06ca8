import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table";
import { Mark, type MarkShape } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { type I18n, useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { useNarrow } from "@/lib/media";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";
import { moneyOf, PARTS, type PartName, partOf, ticketsOf } from "./standing";

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

/** Tickets by where they stand, with what was asked and what came back. */
export function TicketList(props: { state: string | undefined }) {
  const part = partOf(props.state);
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
            <Rows tickets={data} part={part} />
          )
        }
      </Loaded>
    </View>
  );
}

function Rows(props: { tickets: TicketRow[]; part: PartName }) {
  const { tickets, part } = props;
  const i18n = useI18n();
  const { t, count } = i18n;
  const narrow = useNarrow();
  const navigate = useNavigate();
  const columns = useMemo(() => makeColumns(i18n), [i18n]);
  const shown = useMemo(() => ticketsOf(tickets, part), [tickets, part]);
  return (
    <div className="orders ticket-list">
      <div className="ticket-parts">
        <Tabs
          label={t("nav-tickets")}
          value={part}
          tabs={PARTS.map((name) => ({
            value: name,
            label: t(`tickets-part-${name}`),
            count: count(ticketsOf(tickets, name).length),
          }))}
          onChange={(to) => void navigate({ to: "/tickets", search: to === "all" ? {} : { state: to }, replace: true })}
          panel="ticket-rows"
        />
        <Money tickets={shown} />
      </div>
      <div id="ticket-rows" role="tabpanel" aria-label={t(`tickets-part-${part}`)} className="ticket-list-rows">
        {shown.length === 0 ? (
          <p className="text-ink-2 ticket-part-empty">{t(`tickets-empty-${part}`)}</p>
        ) : (
          <DataTable
            key={part}
            label={t("nav-tickets")}
            columns={columns}
            rows={shown}
            rowKey={(row) => row.id}
            narrow={narrow}
            onOpen={(ticket) => void navigate({ to: "/tickets/$ticket", params: { ticket } })}
          />
        )}
      </div>
    </div>
  );
}

/** Asked, come back, and still without an answer: a currency stands beside another, never added to it. */
function Money(props: { tickets: TicketRow[] }) {
  const { t, totals } = useI18n();
  const { asked, got, open } = moneyOf(props.tickets);
  if (asked.length === 0 && got.length === 0) return null;
  const lines = [
    { key: "asked", name: t("tickets-col-claimed"), sum: asked, tone: "" },
    { key: "got", name: t("tickets-col-got"), sum: got, tone: "text-back" },
    { key: "open", name: t("tickets-money-open"), sum: open, tone: "" },
  ];
  return (
    <dl className="ticket-sums">
      {lines.map((line) => (
        <div key={line.key}>
          <dt>{line.name}</dt>
          <dd className={line.sum.length > 0 ? `font-bold ${line.tone}` : "text-ink-2"}>
            {line.sum.length > 0 ? totals(line.sum) : "—"}
          </dd>
        </div>
      ))}
    </dl>
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
      width: "7rem",
      cell: (row) => (
        <span className="orders-where">
          <Mark shape={ticketMark(row.state)} />
          <span className="orders-cap cut">{code("ticket-state", row.state)}</span>
        </span>
      ),
    },
    {
      id: "kind",
      header: t("tickets-col-kind"),
      width: "minmax(6rem, 1fr)",
      cell: (row) => <span title={code("kind", row.kind)}>{code("kind", row.kind)}</span>,
    },
    {
      id: "next",
      header: t("tickets-col-next"),
      width: "minmax(6rem, 0.8fr)",
      wideOnly: true,
      cell: (row) => {
        const next = row.steps.find((step) => step.state === "open");
        return next ? <span className="text-ink-2">{code("tickets-step", next.name)}</span> : "—";
      },
    },
    {
      id: "number",
      header: t("tickets-col-number"),
      width: "6rem",
      cell: (row) => (row.number ? <span className="id">{row.number}</span> : "—"),
    },
    {
      id: "orders",
      header: t("tickets-col-orders"),
      width: "3.5rem",
      align: "end",
      cell: (row) => count(row.cases.length),
    },
    {
      id: "claimed",
      header: t("tickets-col-claimed"),
      width: "8.5rem",
      align: "end",
      cell: (row) => (row.claimed.length > 0 ? totals(row.claimed) : "—"),
    },
    {
      id: "got",
      header: t("tickets-col-got"),
      width: "6.5rem",
      align: "end",
      cell: (row) => (row.recovered.length > 0 ? <b className="text-back">{totals(row.recovered)}</b> : "—"),
    },
    {
      id: "remind",
      header: t("tickets-col-remind"),
      width: "5rem",
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
      width: "3rem",
      align: "end",
      cell: (row) => age(row.filed_at ?? row.prepared_at),
    },
  ];
}
