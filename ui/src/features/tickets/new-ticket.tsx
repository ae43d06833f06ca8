import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/state";
import { isLang, useI18n } from "@/i18n";
import { ask, commands, exportInput, unwrap } from "@/ipc/queries";
import type { ExportInput, TicketExported, TicketPreview } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { View } from "@/parts/view";
import { CaptureRun } from "./capture-run";
import { ExportDialog } from "./export-dialog";
import { PreviewSide } from "./preview-side";
import { Sheet } from "./sheet";
import type { TabName } from "./tab";
import { useCopy } from "./use-copy";

/** Exactly what would go into a bundle for these cases, what is missing, and the way to fill it. */
export function NewTicket(props: { cases: string[]; tab: TabName }) {
  const { cases, tab } = props;
  const { t } = useI18n();
  if (cases.length === 0) {
    return (
      <View title={t("tickets-new")}>
        <EmptyState
          title={t("tickets-new-none")}
          text={t("tickets-new-none-text")}
          action={<Link to="/cases">{t("tickets-none-cases")}</Link>}
        />
      </View>
    );
  }
  return <Preview cases={cases} tab={tab} />;
}

function Preview(props: { cases: string[]; tab: TabName }) {
  const { cases, tab } = props;
  const navigate = useNavigate();
  const { t, code, lang } = useI18n();
  const settings = useQuery(ask.frame()).data?.settings;
  const [options, setOptions] = useState<Partial<ExportInput>>({});
  const ticketLang = options.lang ?? settings?.ticket_lang ?? lang;
  const input = exportInput({ ...options, lang: ticketLang });
  const [running, setRunning] = useState(false);
  // While pictures are taken each one would write the whole preview anew.
  const preview = useQuery({ ...ask.preview(cases, input), enabled: !running, placeholderData: keepPreviousData });
  const [letter, setLetter] = useState<string | null>(null);
  const shown = letter ?? (isLang(ticketLang) ? ticketLang : lang);
  const data = preview.data;
  if (running) return <CaptureRun cases={cases} onEnd={() => setRunning(false)} />;
  return (
    <View
      title={data?.ticket ? t("tickets-title", { ticket: data.ticket.id }) : t("tickets-new")}
      beside={data && <span className="text-ink-2">{code("kind", data.kind)}</span>}
      actions={data && <Actions cases={cases} input={input} preview={data} letter={shown} />}
    >
      <Loaded query={preview} loading={t("tickets-putting")}>
        {(found) => (
          <PageAndSide name="ticket" className="ticket">
            <Sheet
              preview={found}
              letter={shown}
              limit={settings?.ticket_limit ?? null}
              tab={tab}
              onTab={(to) => void navigate({ to: "/tickets/new", search: { cases, tab: to }, replace: true })}
              onLetter={setLetter}
            />
            <PreviewSide
              preview={found}
              options={input}
              onOptions={(next) => {
                setLetter(null);
                setOptions({ ...options, ...next });
              }}
              onFill={() => setRunning(true)}
              onLeave={(rest) => void navigate({ to: "/tickets/new", search: { cases: rest } })}
            />
          </PageAndSide>
        )}
      </Loaded>
    </View>
  );
}

/** Copy and export; export is the blue button as soon as nothing is missing. */
function Actions(props: { cases: string[]; input: ExportInput; preview: TicketPreview; letter: string }) {
  const { cases, input, preview, letter } = props;
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<"here" | "elsewhere" | null>(null);
  const done = (exported: TicketExported | null) => {
    setAsking(null);
    if (!exported) return;
    client.setQueryData(["bundle", exported.ticket.id], exported.bundle);
    client.setQueryData(["ticket", exported.ticket.id], exported.ticket);
    void navigate({ to: "/tickets/$ticket", params: { ticket: exported.ticket.id } });
  };
  const options = {
    tags: ["tickets", "cases", "undo"] as const,
    undo: true,
    told: (exported: TicketExported | null) =>
      exported ? t("tickets-exported", { ticket: exported.ticket.id, path: exported.bundle }) : undefined,
    done,
  };
  const here = useAct(
    (over: Partial<ExportInput>) => unwrap(commands.ticketExport(cases, { ...input, ...over })),
    options,
  );
  const elsewhere = useAct(
    (over: Partial<ExportInput>) => unwrap(commands.ticketExportTo(cases, { ...input, ...over })),
    options,
  );
  const busy = here.busy || elsewhere.busy;
  const start = (where: "here" | "elsewhere", incomplete: boolean) => {
    if (busy) return;
    if (!preview.complete && !incomplete) {
      setAsking(where);
      return;
    }
    (where === "here" ? here : elsewhere).act({ incomplete });
  };
  const text = preview.texts.find((one) => one.lang === letter)?.text ?? "";
  const copying = useCopy();
  const copy = () => {
    copying.act({ text });
    return true;
  };
  const empty = preview.orders.length === 0;
  useKeys({
    "Ctrl+KeyE": () => {
      if (!empty) start("here", false);
      return true;
    },
    "Ctrl+Shift+KeyC": copy,
    Enter: () => {
      if (!preview.complete || empty) return false;
      start("here", false);
      return true;
    },
  });
  return (
    <>
      <Button cap="Ctrl Shift C" onClick={copy}>
        {t("tickets-copy")}
      </Button>
      <Button disabled={empty} busy={busy} onClick={() => start("elsewhere", false)}>
        {t("tickets-export-to")}
      </Button>
      <Button
        look={preview.complete && !empty ? "primary" : "outlined"}
        cap={preview.complete && !empty ? "Enter" : "Ctrl E"}
        disabled={empty}
        busy={busy}
        onClick={() => start("here", false)}
      >
        {t("tickets-export")}
      </Button>
      <ExportDialog
        open={asking !== null}
        preview={preview}
        busy={busy}
        onClose={() => setAsking(null)}
        onExport={() => asking && start(asking, true)}
      />
    </>
  );
}
