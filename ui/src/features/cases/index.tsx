import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import type { CaseView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { markKeys, useMarks } from "@/lib/marks";
import { useMoves } from "@/lib/moves";
import { say } from "@/lib/toast";
import { isFiled } from "@/parts/filed";
import { useSelect } from "@/parts/list-place";
import { ListAndPage } from "@/parts/panes";
import { Banners } from "@/parts/view";
import { Bulk, type BulkForm } from "./bulk";
import { CasePage } from "./case-page";
import { Inbox } from "./inbox";
import { partOf, useInbox } from "./use-inbox";

/** The inbox beside the page of the chosen case. */
export function CasesView() {
  const { t } = useI18n();
  const search = useSearch({ from: "/cases" });
  const navigate = useNavigate({ from: "/cases" });
  const marks = useMarks();
  const { marked, mark, markRange, unmark, setMarked } = marks;
  const inbox = useInbox(search);
  const { rows } = inbox;
  const current = search.id ?? rows[0]?.id ?? null;
  const at = rows.findIndex((row) => row.id === current);

  const select = useSelect("/cases");
  const chosen = useMemo(() => (marked.size > 0 ? [...marked] : current ? [current] : []), [marked, current]);
  const ticket = useCallback(
    (cases: string[]) => {
      if (rows.some((row) => cases.includes(row.id) && !row.ticket && !isFiled(row.kind))) say(t("cases-not-filed"));
      else void navigate({ to: "/tickets/new", search: { cases } });
    },
    [navigate, rows, t],
  );
  const [bulk, setBulk] = useState<BulkForm | null>(null);
  // A case that was opened from elsewhere stays when it leaves the list; one of the list makes room for the next.
  const picked = useRef<string | null>(null);
  const pick = useCallback(
    (id: string) => {
      picked.current = id;
      select(id);
    },
    [select],
  );
  const next = rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
  const acted = (after: CaseView) => {
    const here = search.id === undefined || picked.current === after.case.id;
    if (!here || search.q || search.state || partOf(after.case.state) === inbox.view) return;
    if (at >= 0 && next) pick(next);
  };
  const markOn = (step: 1 | -1) => () => {
    const to = rows[at + step];
    if (!current || at < 0) return false;
    setMarked((old) => {
      const set = new Set(old);
      // Turning back takes marks off again.
      if (to && old.has(to.id) && old.has(current)) set.delete(current);
      else {
        set.add(current);
        if (to) set.add(to.id);
      }
      return set;
    });
    if (to) pick(to.id);
    return true;
  };
  const several = (form: BulkForm) => () => {
    if (marked.size === 0) return false;
    setBulk(form);
    return true;
  };
  useMoves(rows, at, (row) => pick(row.id));
  useKeys({
    ...markKeys(marks, current),
    KeyT: () => {
      if (chosen.length === 0) return false;
      ticket(chosen);
      return true;
    },
    "Shift+KeyJ": markOn(1),
    "Shift+KeyK": markOn(-1),
    "Shift+KeyE": several("take_up"),
    KeyS: several("snooze"),
    KeyD: several("drop"),
  });
  return (
    <>
      <Banners />
      <ListAndPage
        name="inbox"
        label={t("cases-width")}
        chosen={search.id}
        list={
          <Inbox
            inbox={inbox}
            search={search}
            current={current}
            marked={marked}
            onSelect={pick}
            onMark={mark}
            onMarkRange={markRange}
            onUnmark={unmark}
            onMarkAll={() => setMarked(new Set(rows.map((row) => row.id)))}
            onTicket={() => ticket(chosen)}
            onBulk={setBulk}
          />
        }
      >
        {current ? (
          <CasePage key={current} id={current} several={marked.size > 0} next={next} onSelect={pick} onActed={acted} />
        ) : null}
        <Bulk form={bulk} ids={[...marked]} onClose={() => setBulk(null)} onDone={unmark} />
      </ListAndPage>
    </>
  );
}
