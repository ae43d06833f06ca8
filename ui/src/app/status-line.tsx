import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { hush, useToast } from "@/lib/toast";
import { Works } from "./works";

/** What goes on, in words: sync, outbox, what just happened with its way back, the clocks. */
export function StatusLine(props: { frame: FrameView; onUndo: () => void; onHistory: () => void; onKeys: () => void }) {
  const { t, time, now, zone, zoneName } = useI18n();
  const toast = useToast();
  const sync = useQuery(ask.sync()).data;
  const zones = props.frame.zones.filter((other) => other.zone !== zone);
  return (
    <footer className="status">
      <SyncWords />
      {sync !== undefined && sync.outbox > 0 && (
        <Link to="/outbox" className="status-item">
          <Mark shape="waiting" /> {t("status-outbox", { count: sync.outbox })}
        </Link>
      )}
      <Waiting />
      {sync && !props.frame.demo && <Backup at={sync.backup_at} />}
      <Works />
      {toast && (
        <span key={toast.id} className="toast" role={toast.tone === "late" ? "alert" : "status"}>
          {toast.tone === "late" && <Mark shape="urgent" />}
          <span className="toast-text" title={toast.text}>
            {toast.text}
          </span>
          {toast.undo && (
            <>
              <button type="button" onClick={props.onUndo}>
                {t("status-undo")}
              </button>
              <KeyCap>Ctrl Z</KeyCap>
            </>
          )}
          {toast.tone === "late" && (
            <button type="button" onClick={hush}>
              {t("view-close")}
            </button>
          )}
        </span>
      )}
      <span className="status-end">
        <span>
          {zoneName(zone)} <b>{time(now)}</b>
        </span>
        {[...new Map(zones.map((other) => [other.zone, other])).values()].map((other) => (
          <span key={other.zone}>
            {zoneName(other.zone)} <b>{time(now, other.zone)}</b>
          </span>
        ))}
        <button type="button" className="status-key" onClick={props.onHistory}>
          {t("steps-open")}
        </button>
        <button type="button" className="status-key" onClick={props.onKeys}>
          <KeyCap quiet>?</KeyCap> {t("status-keys")}
        </button>
      </span>
    </footer>
  );
}

/** The newest backup that was read back whole; one that is older than two days asks for a look. */
function Backup(props: { at: string | null }) {
  const { t, dayTime, now } = useI18n();
  const old = props.at === null || now.getTime() - new Date(props.at).getTime() > 2 * 86_400_000;
  return (
    <Link to="/settings" className="status-item status-backup">
      <Mark shape={old ? "soon" : "done"} />
      {props.at ? t("status-backup", { at: dayTime(props.at) }) : t("status-backup-none")}
    </Link>
  );
}

/** Reminders that wait to be seen lead to Today. */
function Waiting() {
  const { t } = useI18n();
  const reminders = useQuery(ask.reminders()).data;
  if (!reminders || reminders.items.length === 0) return null;
  return (
    <a className="status-item" href="#/">
      <Mark shape="soon" /> {t("remind-head", { count: reminders.items.length })}
    </a>
  );
}

function SyncWords() {
  const { t, time, dayTime, code, count } = useI18n();
  const sync = useQuery(ask.sync()).data;
  if (!sync) return null;
  if (sync.offline_since) {
    return (
      <span className="status-item">
        <Mark shape="off" /> {t("status-offline", { at: dayTime(sync.offline_since) })}
      </span>
    );
  }
  if (sync.running) {
    const now = sync.progress[0];
    const stream = now ? code("stream", now.stream) : "";
    return (
      <span className="status-item">
        <Mark shape="waiting" />
        {now ? t("status-reading", { stream }) : t("status-syncing")}
        {now && (
          <b>{now.total ? t("status-of", { done: count(now.done), total: count(now.total) }) : count(now.done)}</b>
        )}
      </span>
    );
  }
  if (sync.paused) {
    return (
      <span className="status-item">
        <Mark shape="dropped" /> {t("status-paused")}
      </span>
    );
  }
  if (!sync.synced_at) {
    return (
      <span className="status-item">
        <Mark shape="open" /> {t("status-never")}
      </span>
    );
  }
  const at = time(sync.synced_at);
  return (
    <span className="status-item">
      <Mark shape={sync.failing ? "soon" : "done"} />
      {sync.next_at ? t("status-synced-next", { at, next: time(sync.next_at) }) : t("status-synced", { at })}
      {sync.failing > 0 && <span className="tone-soon">{t("status-failing", { count: sync.failing })}</span>}
    </span>
  );
}
