import { useNavigate, useSearch } from "@tanstack/react-router";
import { ListPane } from "@/components/list-pane";
import { Mark } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import type { OutboxItemView } from "@/ipc/types";
import { useMoves } from "@/lib/moves";
import { BuyerWords } from "@/parts/buyer-words";
import { ListKeys } from "@/parts/list-keys";
import { useSelect } from "@/parts/list-place";
import { Loaded } from "@/parts/loaded";
import { outboxMark, stateWords, useSecondsUntil } from "@/parts/outbox-state";
import { ListAndPage } from "@/parts/panes";
import { Banners } from "@/parts/view";
import { ItemPage } from "./item-page";
import { PARTS, useOutbox } from "./use-outbox";

/** Everything queued, sent and answered, beside what the marketplace said to the chosen one. */
export function OutboxView() {
  const { t, count } = useI18n();
  const search = useSearch({ from: "/outbox" });
  const navigate = useNavigate({ from: "/outbox" });
  const outbox = useOutbox(search);
  const { rows, part } = outbox;
  const current = rows.some((row) => row.id === search.id) ? (search.id ?? null) : (rows[0]?.id ?? null);
  const at = rows.findIndex((row) => row.id === current);
  const select = useSelect("/outbox");
  useMoves(rows, at, (row) => select(row.id));
  const item = rows[at];
  return (
    <>
      <Banners />
      <ListAndPage
        name="outbox"
        label={t("outbox-width")}
        start={360}
        chosen={search.id}
        list={
          <ListPane
            title={t("nav-outbox")}
            views={
              <Tabs
                label={t("outbox-parts")}
                value={part}
                small
                tabs={PARTS.map((value) => ({
                  value,
                  label: t(`outbox-part-${value}`),
                  count: value === "done" ? undefined : count(outbox.countOf(value)),
                }))}
                onChange={(value) => void navigate({ search: { part: value } })}
              />
            }
            foot={<ListKeys keys={[{ cap: "Ctrl Z", does: t("outbox-key-undo") }]} />}
          >
            <Loaded query={outbox} loading={t("outbox-loading")}>
              {() =>
                rows.length === 0 ? (
                  <EmptyState title={t(`outbox-empty-${part}`)} text={t(`outbox-empty-${part}-text`)} />
                ) : (
                  <VirtualList
                    label={t(`outbox-part-${part}`)}
                    items={rows}
                    total={part === "done" ? undefined : outbox.countOf(part)}
                    rowHeight={68}
                    itemKey={(row) => row.id}
                    selected={current}
                    onSelect={select}
                    onEnd={outbox.more}
                  >
                    {(row) => <OutboxRow item={row} />}
                  </VirtualList>
                )
              }
            </Loaded>
          </ListPane>
        }
      >
        {item ? <ItemPage key={item.id} item={item} /> : null}
      </ListAndPage>
    </>
  );
}

/** 68 px: mark, what is done, where it stands; the words; shop and what it is about. */
function OutboxRow(props: { item: OutboxItemView }) {
  const { item } = props;
  const i18n = useI18n();
  const left = useSecondsUntil(item.state === "held" ? item.hold_until : null);
  const loud = item.state === "unknown" || item.state === "wedged" || item.state === "rejected";
  return (
    <div className="inbox-row">
      <Mark shape={outboxMark(item.state)} label={i18n.code("outbox-state", item.state)} />
      <div className="inbox-words">
        <div className="inbox-line">
          <b className="cut">{i18n.code("outbox-do", item.do)}</b>
          <span className={loud ? "meta whitespace-nowrap tone-soon font-bold" : "meta whitespace-nowrap text-ink-2"}>
            {item.settled_at ? i18n.day(item.settled_at) : stateWords(item, left, i18n)}
          </span>
        </div>
        <div className="inbox-line">
          {item.text ? (
            <BuyerWords lang={item.text_lang} className="cut text-ink-2">
              {item.text}
            </BuyerWords>
          ) : (
            <span className="cut text-ink-2">{i18n.say(item.subject)}</span>
          )}
        </div>
        <div className="inbox-line inbox-last">
          <span className="cut meta text-ink-2">{item.account_name}</span>
          <span className="id text-ink-2">{item.case ?? ""}</span>
        </div>
      </div>
    </div>
  );
}
