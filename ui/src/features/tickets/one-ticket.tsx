import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { isLang, useI18n } from "@/i18n";
import { asApiError, ask, exportInput } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { isWriting, useKeys } from "@/lib/keys";
import { errorTexts } from "@/parts/api-error";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { View } from "@/parts/view";
import { NextSteps } from "./next-steps";
import { Files, Totals } from "./preview-side";
import { Sheet } from "./sheet";
import { moneyOf } from "./standing";
import type { TabName } from "./tab";
import { ticketMark } from "./ticket-list";
import { useCopy } from "./use-copy";

/** A ticket that was exported: its bundle, the marketplace's number, the answer. */
export function OneTicket(props: { id: string; tab: TabName }) {
  const { id, tab } = props;
  const { t, code, day } = useI18n();
  const ticket = useQuery(ask.ticket(id));
  const navigate = useNavigate();
  const back = () => {
    void navigate({ to: "/tickets" });
    return true;
  };
  const next = () => {
    void navigate({ to: "/cases", search: { view: "todo" } });
    return true;
  };
  useKeys({
    Escape: (event) => {
      // From a field Escape leaves the field first: what was typed is not thrown away.
      if (isWriting(event) && event.target instanceof HTMLElement) {
        event.target.blur();
        return true;
      }
      return back();
    },
    KeyN: next,
  });
  const row = ticket.data;
  return (
    <View
      title={t("tickets-title", { ticket: id })}
      beside={
        <>
          {row && (
            <span className="text-ink-2">
              <Mark shape={ticketMark(row.state)} /> {code("ticket-state", row.state)}, {code("kind", row.kind)},{" "}
              {day(row.filed_at ?? row.prepared_at)}
            </span>
          )}
          <Button look="bare" cap="Esc" onClick={back}>
            {t("tickets-back")}
          </Button>
        </>
      }
      actions={
        <Button cap="N" look={row && row.steps.length > 0 && isOver(row) ? "primary" : "outlined"} onClick={next}>
          {t("tickets-next-case")}
        </Button>
      }
    >
      <Loaded query={ticket} loading={t("tickets-loading-one")}>
        {(data) => <Body row={data} tab={tab} />}
      </Loaded>
    </View>
  );
}

function isOver(row: TicketRow): boolean {
  return row.steps.every((step) => step.state === "done");
}

function Body(props: { row: TicketRow; tab: TabName }) {
  const { row, tab } = props;
  const i18n = useI18n();
  const { t, lang } = i18n;
  const navigate = useNavigate();
  const settings = useQuery(ask.frame()).data?.settings;
  const input = exportInput({ lang: row.lang, claim_again: true });
  // The ticket's own number: what it was exported with is shown, whatever became of its cases.
  const preview = useQuery(ask.preview(row.state === "draft" ? row.cases.map((one) => one.case) : [row.id], input));
  const [letter, setLetter] = useState<string | null>(null);
  const shown = letter ?? (isLang(row.lang) ? row.lang : lang);
  const text = preview.data?.texts.find((one) => one.lang === shown)?.text ?? "";
  const failed = preview.error ? errorTexts(asApiError(preview.error), i18n) : null;
  const path = useQuery<string | null>({ queryKey: ["bundle", row.id], queryFn: () => null, enabled: false }).data;
  const copying = useCopy();
  useKeys({
    "Ctrl+Shift+KeyC": () => {
      if (text) copying.act({ text });
      return true;
    },
  });
  return (
    <PageAndSide name="ticket" className="ticket">
      {preview.data ? (
        <Sheet
          preview={preview.data}
          letter={shown}
          limit={settings?.ticket_limit ?? null}
          tab={tab}
          onTab={(to) =>
            void navigate({ to: "/tickets/$ticket", params: { ticket: row.id }, search: { tab: to }, replace: true })
          }
          onLetter={setLetter}
        />
      ) : (
        <article className="scroll ticket-sheet">
          {failed ? (
            <p className="text-ink-2">
              <Mark shape="soon" /> {failed.what} {failed.why}
            </p>
          ) : (
            <p className="text-ink-2">{t("tickets-putting")}</p>
          )}
          <Cases row={row} />
        </article>
      )}
      <aside className="side" aria-label={t("tickets-side-after")}>
        {row.state === "draft" ? (
          <Draft row={row} />
        ) : (
          <NextSteps row={row} bundle={path ?? row.bundle_name} text={text} />
        )}
        {preview.data && <Totals preview={preview.data} />}
        <Came row={row} />
        {preview.data && <Files preview={preview.data} />}
        <p className="meta text-ink-2">{t("tickets-data-of", { at: i18n.dayTime(row.prepared_at) })}</p>
      </aside>
    </PageAndSide>
  );
}

function Draft(props: { row: TicketRow }) {
  const { row } = props;
  const { t } = useI18n();
  return (
    <section aria-label={t("tickets-bundle")}>
      <p className="text-ink-2">{t("tickets-bundle-none")}</p>
      <p>
        <Link to="/tickets/new" search={{ cases: row.cases.map((one) => one.case) }}>
          {t("tickets-draft-open")}
        </Link>
      </p>
    </section>
  );
}

/** What came back so far, and what has no answer yet. */
function Came(props: { row: TicketRow }) {
  const { t, totals } = useI18n();
  const { got, open } = moneyOf([props.row]);
  if (got.length === 0) return null;
  return (
    <section aria-label={t("tickets-col-got")}>
      <h2 className="sec">{t("tickets-col-got")}</h2>
      <dl className="ledger">
        <dt>{t("tickets-col-got")}</dt>
        <dd className="text-back font-bold">{totals(got)}</dd>
        {open.length > 0 && (
          <>
            <dt>{t("tickets-money-open")}</dt>
            <dd>{totals(open)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** The cases of a ticket without its preview. */
function Cases(props: { row: TicketRow }) {
  const { t, money, code } = useI18n();
  return (
    <table className="journey-table">
      <thead>
        <tr>
          <th scope="col">{t("tickets-col-case")}</th>
          <th scope="col">{t("tickets-row-order")}</th>
          <th scope="col" className="num">
            {t("tickets-col-claimed")}
          </th>
          <th scope="col">{t("tickets-outcome")}</th>
        </tr>
      </thead>
      <tbody>
        {props.row.cases.map((one) => (
          <tr key={one.case}>
            <td>
              <Link to="/cases" search={{ id: one.case }} className="id">
                {one.case}
              </Link>
            </td>
            <td className="id">{one.subject}</td>
            <td className="num">{one.claimed ? money(one.claimed) : "—"}</td>
            <td>{one.outcome ? code("outcome", one.outcome) : "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
