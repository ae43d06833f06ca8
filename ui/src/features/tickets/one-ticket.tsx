import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Copyable } from "@/components/copyable";
import { Mark } from "@/components/mark";
import { isLang, useI18n } from "@/i18n";
import { asApiError, ask, commands, exportInput, unwrap } from "@/ipc/queries";
import type { TicketRow } from "@/ipc/types";
import { isWriting, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";
import { FiledForm } from "./filed-form";
import { OutcomeForm } from "./outcome-form";
import { Files, Totals } from "./preview-side";
import { Sheet } from "./sheet";
import { ticketMark } from "./ticket-list";

/** A ticket that was exported: its bundle, the marketplace's number, the answer. */
export function OneTicket(props: { id: string }) {
  const { id } = props;
  const { t, code, day } = useI18n();
  const ticket = useQuery(ask.ticket(id));
  const navigate = useNavigate();
  const back = () => {
    void navigate({ to: "/tickets" });
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
      actions={row && <Actions row={row} />}
    >
      <Loaded query={ticket} loading={t("tickets-loading-one")}>
        {(data) => <Body row={data} />}
      </Loaded>
    </View>
  );
}

function Actions(props: { row: TicketRow }) {
  const { row } = props;
  const { t } = useI18n();
  const reveal = useAct(() => unwrap(commands.ticketReveal(row.id)));
  return (
    <>
      {row.support_page && (
        <Button onClick={() => row.support_page && void commands.pageOpen(row.support_page)}>
          {t("tickets-support")}
        </Button>
      )}
      {row.bundle_name && (
        <Button busy={reveal.busy} onClick={() => reveal.act(undefined)}>
          {t("tickets-reveal")}
        </Button>
      )}
    </>
  );
}

function Body(props: { row: TicketRow }) {
  const { row } = props;
  const i18n = useI18n();
  const { t, lang } = i18n;
  const settings = useQuery(ask.frame()).data?.settings;
  const input = exportInput({ lang: row.lang, claim_again: true });
  const preview = useQuery(
    ask.preview(
      row.cases.map((one) => one.case),
      input,
    ),
  );
  const [letter, setLetter] = useState<string | null>(null);
  const shown = letter ?? (isLang(row.lang) ? row.lang : lang);
  const text = preview.data?.texts.find((one) => one.lang === shown)?.text ?? "";
  const failed = preview.error ? errorTexts(asApiError(preview.error), i18n) : null;
  const copy = () => {
    if (text) void commands.textCopy(text);
    return true;
  };
  useKeys({ "Ctrl+Shift+KeyC": copy });
  const editable = row.state !== "draft";
  return (
    <div className="with-side ticket">
      {preview.data ? (
        <Sheet preview={preview.data} letter={shown} limit={settings?.ticket_limit ?? null} onLetter={setLetter} />
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
      <aside className="side" aria-label={t("tickets-side")}>
        <Bundle row={row} />
        {text && (
          <Button cap="Ctrl Shift C" onClick={copy}>
            {t("tickets-copy")}
          </Button>
        )}
        {editable && <FiledForm key={`${row.state}${row.number ?? ""}`} row={row} />}
        {(row.state === "filed" || row.state === "answered" || row.state === "closed") && (
          <OutcomeForm key={row.state} row={row} />
        )}
        {preview.data && <Totals preview={preview.data} />}
        {preview.data && <Files preview={preview.data} />}
      </aside>
    </div>
  );
}

/** Where the bundle lies: the whole path after an export, its name later. */
function Bundle(props: { row: TicketRow }) {
  const { row } = props;
  const { t, dayTime } = useI18n();
  const path = useQuery<string | null>({ queryKey: ["bundle", row.id], queryFn: () => null, enabled: false }).data;
  const name = path ?? row.bundle_name;
  return (
    <section aria-label={t("tickets-bundle")}>
      <h2 className="sec">{t("tickets-bundle")}</h2>
      {name ? (
        <Copyable
          value={name}
          hint={t("view-copy-hint")}
          copied={t("view-copied")}
          onCopy={(value) => void commands.textCopy(value)}
        />
      ) : (
        <p className="text-ink-2">{t("tickets-bundle-none")}</p>
      )}
      <p className="meta text-ink-2">{t("tickets-data-of", { at: dayTime(row.prepared_at) })}</p>
      {row.state === "draft" && (
        <p>
          <Link to="/tickets/new" search={{ cases: row.cases.map((one) => one.case) }}>
            {t("tickets-draft-open")}
          </Link>
        </p>
      )}
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
