import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useI18n } from "@/i18n";
import { useKeys } from "@/lib/keys";
import { markKeys, useMarks } from "@/lib/marks";
import { useMoves } from "@/lib/moves";
import { useSelect } from "@/parts/list-place";
import { ListAndPage } from "@/parts/panes";
import { Banners } from "@/parts/view";
import { ReturnListPane } from "./list";
import { ReturnPage } from "./page";
import { PickupDialog } from "./pickup-dialog";
import { PolicyDialog } from "./policy-dialog";
import { useReturns } from "./use-returns";

/** All pending returns and claims beside the page of the chosen one. */
export function ReturnsView() {
  const { t } = useI18n();
  const search = useSearch({ from: "/returns" });
  const marks = useMarks();
  const { marked, mark, markRange, unmark } = marks;
  const [asked, setAsked] = useState<"pickup" | "policy" | null>(null);
  const returns = useReturns(search);
  const { rows } = returns;
  const current = search.id ?? rows[0]?.key ?? null;
  const at = rows.findIndex((row) => row.key === current);

  const select = useSelect("/returns");
  // After an answer the next one that waits for one; its place in the list moves, so it is found by what stands below.
  const next = useMemo(() => {
    const below = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
    return (below.find((row) => row.part === "decide") ?? below[0])?.key ?? null;
  }, [rows, at]);
  const chosen = useMemo(
    () => (marked.size > 0 ? rows.filter((row) => marked.has(row.key)) : rows.filter((row) => row.stage === "collect")),
    [rows, marked],
  );
  useMoves(rows, at, (row) => select(row.key));
  useKeys({
    ...markKeys(marks, current),
    KeyL: () => {
      if (chosen.length === 0) return false;
      setAsked("pickup");
      return true;
    },
  });
  return (
    <>
      <Banners
        banners={
          returns.cut ? [{ key: "cut", tone: "neutral", text: t("returns-cut", { count: rows.length }) }] : undefined
        }
      />
      <ListAndPage
        name="returns"
        label={t("returns-width")}
        chosen={search.id}
        list={
          <ReturnListPane
            returns={returns}
            search={search}
            current={current}
            marked={marked}
            chosen={chosen.length}
            onSelect={select}
            onMark={mark}
            onMarkRange={markRange}
            onUnmark={unmark}
            onPickup={() => setAsked("pickup")}
            onPolicy={() => setAsked("policy")}
          />
        }
      >
        {current ? (
          <ReturnPage key={current} id={current} next={next} onSelect={select} onPolicy={() => setAsked("policy")} />
        ) : null}
      </ListAndPage>
      <PickupDialog open={asked === "pickup"} rows={chosen} onClose={() => setAsked(null)} />
      <PolicyDialog open={asked === "policy"} onClose={() => setAsked(null)} />
    </>
  );
}
