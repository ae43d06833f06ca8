import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DiagnosticsView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { ReaderEntry, ReaderText } from "./reader";
import { Row } from "./row";

/** The report for support: shown whole, then written if the seller wants it. */
export function ReportRow() {
  const { t } = useI18n();
  const [report, setReport] = useState<DiagnosticsView | null>(null);
  const make = useAct(() => unwrap(commands.diagnostics()), { done: setReport });
  return (
    <Row row="diagnostics">
      <Button busy={make.busy} onClick={() => make.act(undefined)}>
        {make.busy ? t("settings-report-making") : t("settings-report-open")}
      </Button>
      {report && <ReportDialog report={report} onClose={() => setReport(null)} />}
    </Row>
  );
}

function ReportDialog(props: { report: DiagnosticsView; onClose: () => void }) {
  const { report, onClose } = props;
  const { t, bytes } = useI18n();
  const [chosen, setChosen] = useState(report.files[0]?.name ?? "");
  const first = useRef<HTMLButtonElement>(null);
  const save = useAct(() => unwrap(commands.diagnosticsSave()), {
    told: (written) => (written ? t("settings-report-written", { file: written.file }) : undefined),
    done: (written) => {
      if (written) onClose();
    },
  });
  const copy = useAct((text: string) => unwrap(commands.textCopy(text)), {
    told: () => t("settings-report-copied", { name: chosen }),
  });
  const file = report.files.find((other) => other.name === chosen);
  return (
    <Dialog
      open
      title={t("settings-report-title")}
      text={t("settings-report-text")}
      wide
      first={first}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("view-close")}</Button>
          <Button onClick={() => file && copy.act(file.text)}>{t("settings-report-copy")}</Button>
          <Button ref={first} look="primary" busy={save.busy} onClick={() => save.act(undefined)}>
            {t("settings-report-save")}
          </Button>
        </>
      }
    >
      <div className="report">
        <nav className="report-files" aria-label={t("settings-report-files")}>
          {report.files.map((other) => (
            <ReaderEntry
              key={other.name}
              on={other.name === chosen}
              name={<span className="id">{other.name}</span>}
              fact={bytes(other.bytes)}
              onChoose={() => setChosen(other.name)}
            />
          ))}
        </nav>
        <ReaderText label={chosen}>{file?.text || t("settings-report-empty")}</ReaderText>
      </div>
    </Dialog>
  );
}
