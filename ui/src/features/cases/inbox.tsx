import { Link, useNavigate } from "@tanstack/react-router";
import { Button, TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { KeyCap } from "@/components/key-cap";
import { ListPane } from "@/components/list-pane";
import { Mark } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import type { CaseRow } from "@/ipc/types";
import { cx } from "@/lib/class";
import { ParcelLine } from "@/parcel/line";
import { BuyerWords } from "@/parts/buyer-words";
import { caseMark, caseTitle, dueOf, shortId, useMarketZone } from "@/parts/due";
import { Loaded } from "@/parts/loaded";
import { type CaseSearch, type InboxData, VIEWS } from "./use-inbox";

interface Props {
  inbox: InboxData;
  search: CaseSearch;
  current: string | null;
  marked: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onMark: (id: string) => void;
  onUnmark: () => void;
  onMarkAll: () => void;
  onTicket: () => void;
  onTakeUp: () => void;
}

export function Inbox(props: Props) {
  const { inbox, search, current, marked, onSelect, onMark } = props;
  const { t, code, count } = useI18n();
  const navigate = useNavigate({ from: "/cases" });
  const kinds =
    search.kind && !inbox.kinds.some((kind) => kind.key === search.kind)
      ? [...inbox.kinds, { key: search.kind, count: 0 }]
      : inbox.kinds;
  return (
    <ListPane
      title={t("nav-cases")}
      find={{
        label: t("cases-find"),
        value: search.q ?? "",
        onChange: (q) =>
          void navigate({
            search: ({ q: _old, id: _id, ...old }) => (q ? { ...old, q } : old),
            replace: true,
          }),
      }}
      views={
        <>
          <Tabs
            label={t("cases-views")}
            value={inbox.view}
            small
            tabs={VIEWS.map((view) => ({
              value: view,
              label: t(`cases-view-${view}`),
              count: view === "done" ? undefined : count(inbox.countOf(view)),
            }))}
            onChange={(view) => {
              props.onUnmark();
              void navigate({ search: ({ id: _id, q: _q, ...old }) => ({ ...old, view }) });
            }}
          />
          {kinds.length > 1 || search.kind ? (
            <Select
              label={t("cases-kind")}
              hideLabel
              value={search.kind ?? ""}
              options={[
                { value: "", label: t("cases-kind-all") },
                ...kinds.map((kind) => ({ value: kind.key, label: code("kind", kind.key) })),
              ]}
              onChange={(kind) => {
                props.onUnmark();
                void navigate({ search: ({ id: _id, kind: _kind, ...old }) => (kind ? { ...old, kind } : old) });
              }}
            />
          ) : null}
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
              onEnd={inbox.more}
            >
              {(row, state) => <InboxRow row={row} marked={state.marked} />}
            </VirtualList>
          )
        }
      </Loaded>
    </ListPane>
  );
}

/** 68 px: mark, kind, time left; product, money; the parcel's line, id. */
function InboxRow(props: { row: CaseRow; marked: boolean }) {
  const { row, marked } = props;
  const i18n = useI18n();
  const { t, totals, code, day } = i18n;
  const market = useMarketZone(row.platform, i18n.zone);
  const due = dueOf(row, { ...i18n, zone: market ?? i18n.zone });
  const mark = caseMark(row, due);
  const snoozed = row.snoozed_until !== null && new Date(row.snoozed_until) > i18n.now;
  return (
    <div className="inbox-row">
      {marked ? (
        <span className="inbox-marked" aria-hidden="true">
          <Mark shape="done" />
        </span>
      ) : (
        <Mark shape={mark.shape} {...(mark.tone ? { tone: mark.tone } : {})} label={code("state", row.state)} />
      )}
      <div className="inbox-words">
        <div className="inbox-line">
          <b className="cut">{caseTitle(row, i18n)}</b>
          <span
            className={cx("meta whitespace-nowrap", due.tone === "ink" ? "text-ink-2" : `tone-${due.tone} font-bold`)}
          >
            {snoozed && row.snoozed_until ? t("cases-snoozed-row", { at: day(row.snoozed_until) }) : due.words}
          </span>
        </div>
        <div className="inbox-line">
          <BuyerWords lang={row.title_lang} className="cut text-ink-2">
            {row.title}
          </BuyerWords>
          {row.at_stake.length > 0 && <span className="whitespace-nowrap">{totals(row.at_stake)}</span>}
        </div>
        <div className="inbox-line inbox-last">
          {row.parcel && row.parcel.legs.length > 0 ? <ParcelLine parcel={row.parcel} /> : <span className="flex-1" />}
          <span className="id text-ink-2" title={row.subject}>
            {row.ticket ?? shortId(row.subject)}
          </span>
        </div>
      </div>
    </div>
  );
}

function NothingHere(props: { inbox: InboxData; query: string | undefined }) {
  const { inbox, query } = props;
  const { t } = useI18n();
  if (query) return <EmptyState title={t("cases-nothing-found", { query })} text={t("cases-nothing-found-text")} />;
  return (
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
  );
}

function Foot(props: Props) {
  const { inbox, marked, onTicket, onTakeUp, onUnmark, onMarkAll } = props;
  const { t, totals } = useI18n();
  if (marked.size === 0) {
    return (
      <div className="inbox-foot inbox-keys wide-only">
        <span>
          <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {t("cases-key-move")}
        </span>
        <span>
          <KeyCap>E</KeyCap> {t("cases-key-done")}
        </span>
        <span>
          <KeyCap>S</KeyCap> {t("cases-key-snooze")}
        </span>
        <span>
          <KeyCap>X</KeyCap> {t("cases-key-mark")}
        </span>
      </div>
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
          <Button cap="Shift E" onClick={onTakeUp}>
            {t("cases-take-up-these")}
          </Button>
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
