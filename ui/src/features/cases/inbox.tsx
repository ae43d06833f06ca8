import { Link, useNavigate } from "@tanstack/react-router";
import { Button, TextButton } from "@/components/button";
import { ListPane } from "@/components/list-pane";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import { ListKeys } from "@/parts/list-keys";
import { useListFind } from "@/parts/list-place";
import { Loaded } from "@/parts/loaded";
import { Unread } from "@/parts/unread";
import type { BulkForm } from "./bulk";
import { Filters } from "./filters";
import { InboxRow } from "./inbox-row";
import { type CaseSearch, type InboxData, VIEWS } from "./use-inbox";

interface Props {
  inbox: InboxData;
  search: CaseSearch;
  current: string | null;
  marked: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onMark: (id: string) => void;
  onMarkRange: (ids: string[]) => void;
  onUnmark: () => void;
  onMarkAll: () => void;
  onTicket: () => void;
  onBulk: (form: BulkForm) => void;
}

export function Inbox(props: Props) {
  const { inbox, search, current, marked, onSelect, onMark, onMarkRange } = props;
  const { t, count } = useI18n();
  const navigate = useNavigate({ from: "/cases" });
  const find = useListFind("/cases", t("cases-find"));
  return (
    <ListPane
      title={t("nav-cases")}
      find={find}
      views={
        <>
          <Tabs
            label={t("cases-views")}
            value={inbox.view}
            small
            tabs={VIEWS.filter(
              (view) => view !== "snoozed" || inbox.view === "snoozed" || inbox.countOf("snoozed") > 0,
            ).map((view) => ({
              value: view,
              label: t(`cases-view-${view}`),
              count: view === "done" ? undefined : count(inbox.countOf(view)),
            }))}
            onChange={(view) => {
              props.onUnmark();
              void navigate({ search: ({ id: _id, q: _q, state: _state, ...old }) => ({ ...old, view }) });
            }}
          />
          <Filters inbox={inbox} search={search} onUnmark={props.onUnmark} />
        </>
      }
      foot={<Foot {...props} />}
    >
      <Loaded query={inbox} loading={t("cases-loading")}>
        {() =>
          inbox.rows.length === 0 ? (
            <NothingHere inbox={inbox} query={search.q} />
          ) : (
            <VirtualList
              label={t(`cases-view-${inbox.view}`)}
              items={inbox.rows}
              total={inbox.total}
              rowHeight={68}
              itemKey={(row) => row.id}
              selected={current}
              marked={marked}
              onSelect={onSelect}
              onMark={onMark}
              onMarkRange={onMarkRange}
              onEnd={inbox.more}
            >
              {(row, state) => <InboxRow row={row} marked={state.marked} hits={inbox.hits.get(row.id)} />}
            </VirtualList>
          )
        }
      </Loaded>
    </ListPane>
  );
}

function NothingHere(props: { inbox: InboxData; query: string | undefined }) {
  const { inbox, query } = props;
  const { t } = useI18n();
  if (query) return <EmptyState title={t("cases-nothing-found", { query })} text={t("cases-nothing-found-text")} />;
  if (inbox.filtered) {
    return (
      <EmptyState
        title={t("cases-none-filtered")}
        text={t("cases-none-filtered-text")}
        action={
          <Link to="/cases" search={inbox.view === "todo" ? {} : { view: inbox.view }}>
            {t("cases-filter-clear")}
          </Link>
        }
      />
    );
  }
  return (
    <Unread>
      <EmptyState
        title={t(`cases-empty-${inbox.view}`)}
        text={t(`cases-empty-${inbox.view}-text`)}
        action={
          inbox.view === "todo" && inbox.countOf("suggested") > 0 ? (
            <Link to="/cases" search={{ view: "suggested" }}>
              {t("cases-see-suggested", { count: inbox.countOf("suggested") })}
            </Link>
          ) : undefined
        }
      />
    </Unread>
  );
}

function Foot(props: Props) {
  const { inbox, marked, onTicket, onBulk, onUnmark, onMarkAll } = props;
  const { t, totals } = useI18n();
  if (marked.size === 0) {
    return (
      <ListKeys
        keys={[
          { cap: "E", does: t("cases-key-done") },
          { cap: "S", does: t("cases-key-snooze") },
          { cap: "D", does: t("cases-key-drop") },
          { cap: "X", does: t("cases-key-mark") },
        ]}
      />
    );
  }
  const sums = new Map<string, number>();
  for (const row of inbox.rows) {
    if (!marked.has(row.id)) continue;
    for (const sum of row.at_stake) sums.set(sum.currency, (sums.get(sum.currency) ?? 0) + sum.minor);
  }
  const total = [...sums].map(([currency, minor]) => ({ currency, minor }));
  return (
    <div className="inbox-foot inbox-chosen">
      <span className="inbox-line">
        <span>
          <b>{t("cases-marked", { count: marked.size })}</b> {total.length > 0 && <span>{totals(total)}</span>}
        </span>
        {marked.size < inbox.rows.length && <TextButton onClick={onMarkAll}>{t("cases-mark-all")}</TextButton>}
      </span>
      <span className="flex flex-wrap gap-2">
        {inbox.view === "suggested" && (
          <Button cap="Shift E" onClick={() => onBulk("take_up")}>
            {t("cases-take-up-these")}
          </Button>
        )}
        {inbox.view !== "done" && (
          <>
            <Button cap="S" onClick={() => onBulk("snooze")}>
              {t("bulk-snooze")}
            </Button>
            <Button cap="D" onClick={() => onBulk("drop")}>
              {t("bulk-drop")}
            </Button>
          </>
        )}
        <Button cap="T" onClick={onTicket}>
          {t("cases-make-ticket")}
        </Button>
        <Button look="bare" cap="Esc" onClick={onUnmark}>
          {t("cases-unmark")}
        </Button>
      </span>
    </div>
  );
}
