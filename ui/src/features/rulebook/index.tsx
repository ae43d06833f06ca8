import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "@/components/field";
import { ListPane } from "@/components/list-pane";
import { Mark } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { RulebookView as Book, RuleView } from "@/ipc/types";
import { useMoves } from "@/lib/moves";
import { useListFind, useSelect } from "@/parts/list-place";
import { Loaded } from "@/parts/loaded";
import { ListAndPage } from "@/parts/panes";
import { View } from "@/parts/view";
import { Peaks } from "./peaks";
import { RulePage } from "./rule-page";
import { inOrder, inView, isView, matching, OWN, type RuleViewName, VIEWS } from "./where";
import { useRuleWords } from "./words";

/** Every rule and number the app works with: the list beside the page of the chosen one. */
export function RulebookView() {
  const book = useQuery(ask.rulebook());
  const { t } = useI18n();
  if (book.data) return <Body book={book.data} />;
  return (
    <View title={t("nav-rulebook")}>
      <Loaded query={book}>{() => null}</Loaded>
    </View>
  );
}

function Body(props: { book: Book }) {
  const { book } = props;
  const { t, compare } = useI18n();
  const search = useSearch({ from: "/rulebook" });
  const words = useRuleWords();
  const view: RuleViewName = isView(search.view) ? search.view : "all";
  const accounts = useQuery(ask.accounts()).data ?? [];
  const own = accounts.map((account) => account.platform);
  const found = matching(book.rules, search, words.searched);
  const rows = inOrder(found, own, (rule) => words.name(rule.id), compare);
  // A rule that was opened from elsewhere is shown, whatever the list holds.
  const named = book.rules.find((rule) => rule.id === search.id);
  const current = named ?? rows[0] ?? null;
  const select = useSelect("/rulebook");
  const at = rows.findIndex((rule) => rule.id === current?.id);
  useMoves(rows, at, (rule) => select(rule.id), { off: view === "peaks" });
  return (
    <ListAndPage
      name="rulebook"
      label={t("rulebook-width")}
      start={380}
      min={240}
      chosen={search.id}
      list={<RuleList book={book} rows={rows} view={view} current={current?.id ?? null} onSelect={select} />}
    >
      {view === "peaks" ? (
        <Peaks book={book} platform={own[0] ?? book.platforms[0] ?? ""} />
      ) : current ? (
        <RulePage key={current.id} rule={current} book={book} />
      ) : null}
    </ListAndPage>
  );
}

function RuleList(props: {
  book: Book;
  rows: RuleView[];
  view: RuleViewName;
  current: string | null;
  onSelect: (id: string) => void;
}) {
  const { book, rows, view, current, onSelect } = props;
  const { t, count } = useI18n();
  const search = useSearch({ from: "/rulebook" });
  const navigate = useNavigate({ from: "/rulebook" });
  const find = useListFind("/rulebook", t("rulebook-find"));
  const words = useRuleWords();
  const tally = (name: RuleViewName) =>
    name === "peaks" ? book.peaks.length : book.rules.filter((rule) => inView(rule, name)).length;
  return (
    <ListPane
      title={t("nav-rulebook")}
      find={find}
      views={
        <>
          <Tabs
            label={t("rulebook-views")}
            value={view}
            small
            tabs={VIEWS.map((name) => ({ value: name, label: t(`rulebook-view-${name}`), count: count(tally(name)) }))}
            onChange={(name) =>
              void navigate({ search: ({ id: _id, view: _view, ...old }) => ({ ...old, view: name }) })
            }
          />
          <Select
            label={t("rulebook-platform")}
            hideLabel
            value={search.platform ?? ""}
            options={[
              { value: "", label: t("rulebook-platform-all") },
              ...book.platforms.map((platform) => ({ value: platform, label: words.platform(platform) })),
              { value: OWN, label: t("rulebook-platform-own") },
            ]}
            onChange={(platform) =>
              void navigate({
                search: ({ id: _id, platform: _platform, ...old }) => (platform ? { ...old, platform } : old),
              })
            }
          />
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t("rulebook-none-found")} text={t("rulebook-none-found-text")} />
      ) : (
        <VirtualList
          label={t(`rulebook-view-${view}`)}
          items={rows}
          total={rows.length}
          rowHeight={68}
          itemKey={(rule) => rule.id}
          selected={view === "peaks" ? null : current}
          onSelect={(id) => {
            if (view === "peaks") void navigate({ search: ({ view: _view, ...old }) => ({ ...old, id }) });
            else onSelect(id);
          }}
        >
          {(rule) => <RuleRow rule={rule} />}
        </VirtualList>
      )}
    </ListPane>
  );
}

/** Name and value; whose it is, how far it can be trusted, and what asks for a look. */
function RuleRow(props: { rule: RuleView }) {
  const { rule } = props;
  const { t } = useI18n();
  const words = useRuleWords();
  return (
    <div className="rule-row">
      <div className="inbox-line">
        <b className="rule-name">{words.name(rule.id)}</b>
        <span className={rule.value === null ? "rule-unknown" : "whitespace-nowrap"}>{words.value(rule)}</span>
      </div>
      <div className="inbox-line meta text-ink-2">
        <span className="cut">
          {rule.pilot && `${t("rule-pilot-mark")} · `}
          {words.whose(rule)} · {words.trust(rule)}
        </span>
        {rule.recheck && (
          <span className="whitespace-nowrap tone-soon">
            <Mark shape="soon" /> {t("rule-recheck-mark")}
          </span>
        )}
      </div>
    </div>
  );
}
