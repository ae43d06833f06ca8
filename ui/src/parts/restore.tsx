import { type ReactNode, useCallback, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { CheckField } from "@/components/field";
import { Mark } from "@/components/mark";
import { Message, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { BackupView, RestorePreviewView } from "@/ipc/types";
import { say } from "@/lib/toast";
import { useAct } from "./acts";
import { ApiErrorState } from "./api-error";

/** Newest first: when, why, how large, whether it can be used, and the way back. */
export function Backups(props: { backups: readonly BackupView[]; onRestore: (backup: BackupView) => void }) {
  const { t, dayTime, bytes, count, code } = useI18n();
  return (
    <table className="keep-table">
      <thead>
        <tr>
          <th scope="col">{t("keep-made")}</th>
          <th scope="col">{t("keep-why")}</th>
          <th scope="col" className="num">
            {t("keep-orders")}
          </th>
          <th scope="col" className="num">
            {t("keep-size")}
          </th>
          <th scope="col">{t("keep-state")}</th>
          <th scope="col">
            <span className="sr">{t("keep-restore")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.backups.map((backup) => (
          <tr key={backup.id}>
            <td>{dayTime(backup.at)}</td>
            <td>{code("keep-kind", backup.kind)}</td>
            <td className="num">{backup.orders === null ? "" : count(backup.orders)}</td>
            <td className="num">{bytes(backup.bytes)}</td>
            <td title={backup.place ?? undefined}>
              <span className={backup.state === "damaged" ? "tone-late" : undefined}>
                <Mark shape={backup.state === "good" ? "done" : backup.state === "damaged" ? "urgent" : "off"} />{" "}
                {code("keep-state", backup.state)}
              </span>
            </td>
            <td className="num">
              {backup.state === "good" && (
                <Button
                  look="bare"
                  aria-label={t("keep-restore-of", { at: dayTime(backup.at) })}
                  onClick={() => props.onRestore(backup)}
                >
                  {t("keep-restore")}…
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What putting a backup back would do, and the button that does it. */
export function RestoreDialog(props: { preview: RestorePreviewView; onClose: () => void }) {
  const { preview, onClose } = props;
  const { t, dayTime, count, bytes } = useI18n();
  const [again, setAgain] = useState(true);
  const restore = useAct(() => unwrap(commands.restoreRun(preview.source, again)), {
    tags: ["all"],
    quiet: true,
    done: (restored) => {
      say(t("keep-restored", { count: restored.replayed, lost: restored.lost }));
      onClose();
    },
  });
  const { contents, present } = preview;
  const rows: [string, number, number | undefined][] = [
    [t("keep-shops"), contents.accounts.length, present?.accounts],
    [t("keep-orders"), contents.orders, present?.orders],
    [t("keep-cases"), contents.cases, present?.cases],
    [t("keep-tickets"), contents.tickets, present?.tickets],
  ];
  const facts: ReactNode[] = [
    contents.app_version && t("keep-made-by", { version: contents.app_version, size: bytes(contents.bytes) }),
    contents.attachments !== null && t("keep-files", { count: contents.attachments }),
    contents.missing > 0 && t("keep-files-missing", { count: contents.missing }),
  ].filter(Boolean);
  return (
    <Dialog
      open
      wide
      title={t("keep-restore-title", { at: dayTime(contents.made_at) })}
      text={t("keep-restore-text")}
      confirm={{
        keep: t("keep-cancel"),
        verb: t("keep-restore"),
        busy: restore.busy,
        run: () => restore.act(undefined),
      }}
      onClose={onClose}
    >
      <table className="keep-table keep-compare">
        <thead>
          <tr>
            <th scope="col">{contents.accounts.join(", ")}</th>
            <th scope="col" className="num">
              {t("keep-in-backup")}
            </th>
            {present && (
              <th scope="col" className="num">
                {t("keep-here")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, inBackup, here]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{count(inBackup)}</td>
              {present && <td className="num">{count(here ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {facts.length > 0 && <p className="text-ink-2">{facts.join(" · ")}</p>}
      {preview.foreign && (
        <p className="tone-soon">
          <Mark shape="soon" /> {t("keep-foreign")}
        </p>
      )}
      {preview.unreadable > 0 && (
        <p className="tone-late">
          <Mark shape="urgent" /> {t("keep-unreadable", { count: preview.unreadable })}
        </p>
      )}
      {preview.later_count > 0 && (
        <>
          <CheckField
            label={t("keep-again", { count: preview.later_count })}
            help={again ? t("keep-again-help") : t("keep-again-not")}
            checked={again}
            onChange={setAgain}
          />
          <ul className="keep-later">
            {preview.later.map((later) => (
              <li key={`${later.at}${later.message.id}`}>
                <span className="text-ink-3">{dayTime(later.at)}</span> <Message message={later.message} />
              </li>
            ))}
          </ul>
        </>
      )}
      {restore.error && <ApiErrorState error={restore.error} />}
    </Dialog>
  );
}

/** Asks what a backup of the folder, or one the seller chooses, would do. */
export function useRestore() {
  const [preview, setPreview] = useState<RestorePreviewView | null>(null);
  const look = useAct((source: string) => unwrap(commands.restorePreview(source)), { done: setPreview });
  const { act } = look;
  const choose = useAct(() => unwrap(commands.restoreChoose()), { done: setPreview });
  return {
    busy: look.busy || choose.busy,
    look: (backup: BackupView) => act(backup.id),
    /** The backup that was opened with the program. */
    chosen: useCallback(() => act("chosen"), [act]),
    choose: () => choose.act(undefined),
    dialog: preview && <RestoreDialog preview={preview} onClose={() => setPreview(null)} />,
  };
}
