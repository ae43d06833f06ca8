import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import { FirstSync } from "./first-sync";

/**
 * What an empty list says before anything was read: that, and why. "Nothing to do" would be untrue then. `children` once a
 * shop was read, and where every shop is kept by hand.
 */
export function Unread(props: { children: ReactNode }) {
  const { t, dayTime } = useI18n();
  const sync = useQuery(ask.sync()).data;
  const accounts = useQuery(ask.accounts()).data;
  const read = accounts?.filter((account) => account.streams.length > 0) ?? [];
  if (!sync || read.length === 0 || read.some((account) => account.synced_at)) return props.children;
  const why = sync.offline_since
    ? t("unread-offline", { at: dayTime(sync.offline_since) })
    : sync.running
      ? null
      : sync.paused
        ? t("unread-paused")
        : sync.failing > 0
          ? t("unread-trouble")
          : t("unread-waiting");
  // The first reading tells how far it is.
  if (why === null) {
    return (
      <div className="state">
        <FirstSync />
      </div>
    );
  }
  return <EmptyState title={t("unread-first")} text={why} action={<Link to="/accounts">{t("unread-shops")}</Link>} />;
}
