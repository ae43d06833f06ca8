import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { Split } from "@/components/split";
import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import { useKeys } from "@/lib/keys";
import { useMarks } from "@/lib/marks";
import { useNarrow } from "@/lib/media";
import { useMoves } from "@/lib/moves";
import { useStored } from "@/lib/stored";
import { say } from "@/lib/toast";
import { useAct } from "@/parts/acts";
import { isFiled } from "@/parts/filed";
import { CasePage } from "./case-page";
import { Inbox } from "./inbox";
import { useInbox } from "./use-inbox";

/** The inbox beside the page of the chosen case. */
export function CasesView() {
  const { t } = useI18n();
  const search = useSearch({ from: "/cases" });
  const navigate = useNavigate({ from: "/cases" });
  const narrow = useNarrow();
  const [width, setWidth] = useStored("inbox", 320);
  const { marked, mark, unmark, setMarked } = useMarks();
  const inbox = useInbox(search);
  const { rows } = inbox;
  const current = search.id ?? rows[0]?.id ?? null;
  const at = rows.findIndex((row) => row.id === current);

  const select = useCallback(
    (id: string) => void navigate({ search: (old) => ({ ...old, id }), replace: true }),
    [navigate],
  );
  const chosen = useMemo(() => (marked.size > 0 ? [...marked] : current ? [current] : []), [marked, current]);
  const ticket = useCallback(
    (cases: string[]) => {
      if (rows.some((row) => cases.includes(row.id) && !row.ticket && !isFiled(row.kind))) say(t("cases-not-filed"));
      else void navigate({ to: "/tickets/new", search: { cases } });
    },
    [navigate, rows, t],
  );
  const takeUp = useAct((ids: string[]) => unwrap(commands.caseTakeUp(ids)), {
    tags: ["cases", "undo"],
    undo: true,
    told: (count) => t("cases-taken-up", { count }),
    done: unmark,
  });
  useMoves(rows, at, (row) => select(row.id));
  useKeys({
    KeyX: () => {
      if (!current) return false;
      mark(current);
      return true;
    },
    KeyT: () => {
      if (chosen.length === 0) return false;
      ticket(chosen);
      return true;
    },
    "Shift+KeyE": () => {
      if (inbox.view !== "suggested" || marked.size === 0 || takeUp.busy) return false;
      takeUp.act(chosen);
      return true;
    },
    Escape: () => {
      if (marked.size === 0) return false;
      unmark();
      return true;
    },
  });
  return (
    <Split
      label={t("cases-width")}
      width={narrow ? Math.min(width, 256) : width}
      min={narrow ? 208 : 272}
      max={narrow ? 288 : 480}
      onWidth={setWidth}
      list={
        <Inbox
          inbox={inbox}
          search={search}
          current={current}
          marked={marked}
          onSelect={select}
          onMark={mark}
          onUnmark={unmark}
          onMarkAll={() => setMarked(new Set(rows.map((row) => row.id)))}
          onTicket={() => ticket(chosen)}
          onTakeUp={() => takeUp.act(chosen)}
        />
      }
    >
      {current ? (
        <CasePage
          key={current}
          id={current}
          position={at}
          next={rows[at + 1]?.id ?? rows[at - 1]?.id ?? null}
          onSelect={select}
        />
      ) : (
        <EmptyState
          title={t("cases-none-chosen")}
          text={inbox.data ? t("cases-none-chosen-text") : undefined}
          ghost={inbox.data !== undefined}
        />
      )}
    </Split>
  );
}
