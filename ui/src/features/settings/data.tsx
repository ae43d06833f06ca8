import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { BackupsView, VerifiedView } from "@/ipc/types";
import { say } from "@/lib/toast";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { Loaded } from "@/parts/loaded";
import { Backups, useRestore } from "@/parts/restore";
import { FolderRow } from "./folder";
import { ReportRow } from "./report";
import { Row, Section } from "./row";

/** Where the data lies, its backups and their way back, everything in open formats, the report. All of it works offline. */
export function DataSection() {
  const { t } = useI18n();
  const backups = useQuery(ask.backups());
  return (
    <Section id="data">
      <FolderRow />
      <Row row="backups" wide>
        <Loaded query={backups} loading={t("keep-loading")}>
          {(data) => <Body data={data} />}
        </Loaded>
      </Row>
      <Row row="open_formats" wide>
        <Everything />
      </Row>
      <ReportRow />
    </Section>
  );
}

function Body(props: { data: BackupsView }) {
  const { data } = props;
  const i18n = useI18n();
  const { t, dayTime } = i18n;
  const restore = useRestore();
  const now = useAct(() => unwrap(commands.backupNow()), { tags: ["all"], told: () => t("keep-made-now") });
  const to = useAct(() => unwrap(commands.backupTo()), {
    told: (written) => (written ? t("keep-written", { file: written.file }) : undefined),
  });
  return (
    <>
      <p>
        {data.last_good ? (
          <>
            <Mark shape="done" /> {t("keep-last-good", { at: dayTime(data.last_good) })}
          </>
        ) : (
          t("keep-none")
        )}
        {data.trouble && (
          <span className="block tone-late">
            <Mark shape="urgent" /> {t("keep-trouble", { problem: errorTexts(data.trouble, i18n).what })}
          </span>
        )}
      </p>
      <p className="keep-actions">
        <Button busy={now.busy} onClick={() => now.act(undefined)}>
          {t("keep-now")}
        </Button>
        <Button busy={to.busy} onClick={() => to.act(undefined)}>
          {t("keep-to")}
        </Button>
        <Button busy={restore.busy} onClick={restore.choose}>
          {t("keep-choose")}
        </Button>
      </p>
      {data.backups.length > 0 && <Backups backups={data.backups} onRestore={restore.look} />}
      <p className="field-help">
        {t("keep-rule")} <span className="id">{data.folder}</span>
      </p>
      {restore.dialog}
    </>
  );
}

function Everything() {
  const { t } = useI18n();
  const [found, setFound] = useState<VerifiedView | null>(null);
  const all = useAct(() => unwrap(commands.exportAll()), {
    told: (written) => (written ? t("keep-exported", { folder: written.folder, count: written.rows }) : undefined),
    done: (written) => {
      if (written && written.missing.length > 0) {
        say(t("keep-export-missing", { count: written.missing.length }), { tone: "late" });
      }
    },
  });
  const check = useAct(() => unwrap(commands.verify()), { done: setFound });
  return (
    <>
      <p className="keep-actions">
        <Button busy={all.busy} onClick={() => all.act(undefined)}>
          {t("keep-export")}
        </Button>
        <Button busy={check.busy} onClick={() => check.act(undefined)}>
          {t("keep-verify")}
        </Button>
      </p>
      {found && <Found found={found} />}
    </>
  );
}

function Found(props: { found: VerifiedView }) {
  const { found } = props;
  const { t, count, dayTime } = useI18n();
  if (found.ok) {
    return (
      <p role="status">
        <Mark shape="done" />{" "}
        {t("keep-verify-ok", { lines: count(found.journal_lines), files: count(found.attachments) })}
        {found.unused > 0 && ` ${t("keep-verify-unused", { count: count(found.unused) })}`}
      </p>
    );
  }
  const lines = [
    ...found.database.map((fault) => t("keep-verify-database", { fault })),
    ...(found.journal_bad > 0 ? [t("keep-verify-journal", { count: found.journal_bad })] : []),
    ...(found.journal_foreign ? [t("keep-verify-foreign")] : []),
    ...found.missing.map((id) => t("keep-verify-missing", { id: id.slice(0, 12) })),
    ...found.changed.map((id) => t("keep-verify-changed", { id: id.slice(0, 12) })),
    ...found.backups
      .filter((backup) => backup.state === "damaged")
      .map((backup) => t("keep-verify-backup", { at: dayTime(backup.at) })),
  ];
  return (
    <ul className="keep-faults" role="alert">
      {lines.map((line) => (
        <li key={line}>
          <Mark shape="urgent" /> {line}
        </li>
      ))}
    </ul>
  );
}
