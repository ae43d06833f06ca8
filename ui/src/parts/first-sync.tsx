import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Mark, type MarkShape } from "@/components/mark";
import { type I18n, useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { AccountView, StreamView, SyncStatus } from "@/ipc/types";

/** Shops that are being read for the first time. */
function firsts(accounts: readonly AccountView[], sync: SyncStatus): AccountView[] {
  if (!sync.running) return [];
  return accounts.filter((account) => !account.synced_at && !account.paused && account.streams.length > 0);
}

/** How far the first sync of a shop is, in words with counts; nothing when none is under way. Cases can be worked on meanwhile. */
export function FirstSync() {
  const accounts = useQuery(ask.accounts()).data;
  const sync = useQuery(ask.sync()).data;
  if (!accounts || !sync) return null;
  return firsts(accounts, sync).map((account) => <Shop key={account.id} account={account} sync={sync} />);
}

function Shop(props: { account: AccountView; sync: SyncStatus }) {
  const { account, sync } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  const found = useQuery(ask.caseCounts()).data;
  const count = (view: string) => found?.views.find((one) => one.key === view)?.count ?? 0;
  const todo = count("todo");
  const cases = todo + count("suggested");
  const streams = account.streams.filter((stream) => stream.state !== "off");
  return (
    <section className="first-sync" aria-label={t("sync-first-title", { name: account.name })}>
      <h2 className="sec">{t("sync-first-title", { name: account.name })}</h2>
      <ul>
        {streams.map((stream) => {
          const { shape, words } = standing(stream, account, sync, i18n);
          return (
            <li key={stream.stream}>
              <span>{code("stream", stream.stream)}</span>
              <span className={shape === "open" ? "num text-ink-2" : "num"}>{words}</span>
              <Mark shape={shape} />
            </li>
          );
        })}
      </ul>
      <p className="meta text-ink-2" role="status">
        {t("sync-first-work")}{" "}
        {cases > 0 && (
          <>
            {t("sync-first-cases", { count: cases })}.{" "}
            <Link to="/cases" search={{ view: todo > 0 ? "todo" : "suggested" }} className="link">
              {t("sync-first-look")}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}

/** How far a stream is: what was read of how much, or that it comes next. */
function standing(
  stream: StreamView,
  account: AccountView,
  sync: SyncStatus,
  { t, count }: Pick<I18n, "t" | "count">,
): { shape: MarkShape; words: string } {
  const now = sync.progress.find((one) => one.stream === stream.stream && one.account === account.id);
  if (now) {
    const words = now.total
      ? t("sync-first-of", { done: count(now.done), total: count(now.total) })
      : t("sync-first-read", { count: now.done });
    return { shape: "waiting", words };
  }
  if (stream.state === "ok") return { shape: "done", words: t("sync-first-read", { count: stream.fetched }) };
  if (stream.error) return { shape: "soon", words: t("shops-state-failed") };
  return { shape: "open", words: t("sync-first-next") };
}
