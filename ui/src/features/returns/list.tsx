import { useNavigate } from "@tanstack/react-router";
import { Button, TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { ListPane } from "@/components/list-pane";
import { Mark, type MarkShape, type Tone } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import type { ReturnRow } from "@/ipc/types";
import { cx } from "@/lib/class";
import { BuyerWords } from "@/parts/buyer-words";
import { ageOf, type DueTone } from "@/parts/due";
import { ListKeys } from "@/parts/list-keys";
import { useListFind } from "@/parts/list-place";
import { Loaded } from "@/parts/loaded";
import { Picture } from "@/parts/picture";
import { Unread } from "@/parts/unread";
import { PARTS, type ReturnSearch, type Returns } from "./use-returns";

interface Props {
  returns: Returns;
  search: ReturnSearch;
  current: string | null;
  marked: ReadonlySet<string>;
  /** How many the pick-up list would have. */
  chosen: number;
  onSelect: (key: string) => void;
  onMark: (key: string) => void;
  onMarkRange: (keys: string[]) => void;
  onUnmark: () => void;
  onPickup: () => void;
  onPolicy: () => void;
}

export function ReturnListPane(props: Props) {
  const { returns, search, current, marked, onSelect, onMark, onMarkRange } = props;
  const { t, count, totals } = useI18n();
  const navigate = useNavigate({ from: "/returns" });
  const find = useListFind("/returns", t("returns-find"));
  const part = returns.part;
  const sum = returns.sums.find((entry) => entry.part === part)?.money ?? [];
  return (
    <ListPane
      title={t("nav-returns")}
      className="returns-list"
      find={find}
      views={
        <>
          <Tabs
            label={t("returns-parts")}
            value={part}
            small
            tabs={PARTS.map((value) => ({
              value,
              label: t(`returns-part-${value}`),
              count: count(returns.countOf(value)),
            }))}
            onChange={(value) =>
              void navigate({
                search: ({ id: _id, part: _part, ...old }) => (value === "all" ? old : { ...old, part: value }),
              })
            }
          />
          {(returns.shops.length > 1 || search.shop) && (
            <Select
              label={t("returns-shop")}
              hideLabel
              value={search.shop ?? ""}
              empty={t("returns-shop-all")}
              options={returns.shops.map((shop) => ({ value: shop.id, label: shop.name }))}
              onChange={(shop) =>
                void navigate({
                  search: ({ id: _id, shop: _shop, ...old }) => (shop ? { ...old, shop } : old),
                })
              }
            />
          )}
          {sum.length > 0 && <span className="meta text-ink-2 returns-sum">{totals(sum)}</span>}
        </>
      }
      foot={<Foot {...props} />}
    >
      <Loaded query={returns} loading={t("returns-loading")}>
        {() =>
          returns.rows.length === 0 ? (
            <NothingHere returns={returns} query={search.q} />
          ) : (
            <VirtualList
              label={t(`returns-part-${part}`)}
              items={returns.rows}
              total={returns.rows.length}
              rowHeight={76}
              itemKey={(row) => row.key}
              selected={current}
              marked={marked}
              onSelect={onSelect}
              onMark={onMark}
              onMarkRange={onMarkRange}
            >
              {(row, state) => <Row row={row} marked={state.marked} />}
            </VirtualList>
          )
        }
      </Loaded>
    </ListPane>
  );
}

/** What stands at the left below: how long it is kept, how long it waits, or what became of the answer. */
export function urgency(
  row: ReturnRow,
  i18n: Pick<ReturnType<typeof useI18n>, "t" | "code" | "span" | "now">,
): { words: string; shape: MarkShape; tone?: Tone; due: DueTone } {
  const { t, code, span, now } = i18n;
  if (row.queued === "rejected" || row.queued === "wedged") {
    return { words: code("returns-queued-state", row.queued), shape: "urgent", due: "late" };
  }
  if (row.part === "queued" && row.queued) {
    const shape = row.queued === "confirmed" ? "done" : "waiting";
    return { words: code("returns-queued-state", row.queued), shape, due: "ink" };
  }
  if (row.due) {
    const ms = new Date(row.due.at).getTime() - now.getTime();
    const words = ms < 0 ? t("due-over", { span: span(ms) }) : span(ms);
    if (ms < 24 * 3_600_000) return { words, shape: "urgent", due: "late" };
    if (ms < 72 * 3_600_000) return { words, shape: "soon", due: "soon" };
    return { words, shape: "open", due: "ink" };
  }
  const age = row.since ? t("returns-waits", { age: ageOf(row.since, i18n) }) : t("returns-since-unknown");
  const shapes: Record<string, MarkShape> = { in_transit: "maybe", coming: "waiting", reconsider: "dropped" };
  return { words: age, shape: shapes[row.stage] ?? "open", due: "ink" };
}

/** 76 px: a picture; product; what is to be done and where; time left or waited, price. */
function Row(props: { row: ReturnRow; marked: boolean }) {
  const { row, marked } = props;
  const i18n = useI18n();
  const { t, code, money } = i18n;
  const due = urgency(row, i18n);
  const stage = code("return-stage", row.stage);
  return (
    <div className="return-row">
      <span className="return-thumb">
        {row.picture ? (
          <Picture attachment={row.picture} maxPx={128} alt="" />
        ) : (
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <path d="M10 18 24 11l14 7v14l-14 7-14-7zM10 18l14 7 14-7M24 25v14" fill="none" stroke="currentColor" />
          </svg>
        )}
        {marked && (
          <span className="return-marked">
            <Mark shape="done" label={t("returns-marked-row")} />
          </span>
        )}
      </span>
      <div className="inbox-words">
        <BuyerWords className="cut return-title">{row.title}</BuyerWords>
        <div className="inbox-line meta text-ink-2">
          <span className="cut">
            {stage}
            {row.place && (
              <>
                {", "}
                <BuyerWords>{row.place}</BuyerWords>
              </>
            )}
          </span>
        </div>
        <div className="inbox-line meta">
          <span className={cx("whitespace-nowrap", due.due === "ink" ? "text-ink-2" : `tone-${due.due} font-bold`)}>
            <Mark shape={due.shape} {...(due.tone ? { tone: due.tone } : {})} /> {due.words}
          </span>
          {row.price && <span className="whitespace-nowrap text-ink-2">{money(row.price)}</span>}
        </div>
      </div>
    </div>
  );
}

function NothingHere(props: { returns: Returns; query: string | undefined }) {
  const { returns, query } = props;
  const { t } = useI18n();
  if (query) return <EmptyState title={t("returns-nothing-found", { query })} text={t("returns-nothing-found-text")} />;
  return (
    <Unread>
      <EmptyState title={t(`returns-empty-${returns.part}`)} text={t(`returns-empty-${returns.part}-text`)} />
    </Unread>
  );
}

function Foot(props: Props) {
  const { marked, chosen, onPickup, onUnmark, onPolicy } = props;
  const { t } = useI18n();
  if (marked.size === 0) {
    return (
      <div className="inbox-foot returns-foot">
        <ListKeys
          bare
          keys={[
            { cap: "1", to: "9", does: t("returns-key-answer") },
            { cap: "Z", does: t("returns-key-enlarge") },
            { cap: "X", does: t("cases-key-mark") },
          ]}
        />
        <div className="flex flex-wrap gap-x-3">
          {chosen > 0 && <TextButton onClick={onPickup}>{t("returns-pickup-ready", { count: chosen })}</TextButton>}
          <TextButton onClick={onPolicy}>{t("returns-policy")}</TextButton>
        </div>
      </div>
    );
  }
  return (
    <div className="inbox-foot inbox-chosen">
      <b>{t("returns-marked", { count: marked.size })}</b>
      <span className="flex flex-wrap gap-2">
        <Button cap="L" onClick={onPickup}>
          {t("returns-pickup-make")}
        </Button>
        <Button look="bare" cap="Esc" onClick={onUnmark}>
          {t("cases-unmark")}
        </Button>
      </span>
    </div>
  );
}
