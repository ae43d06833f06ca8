import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ClipboardEvent, useRef, useState } from "react";
import { Button, type ButtonLook } from "@/components/button";
import { FindField } from "@/components/find-field";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import { useKeys } from "@/lib/keys";
import { useNarrow } from "@/lib/media";
import { Loaded } from "@/parts/loaded";
import { Unread } from "@/parts/unread";
import { View } from "@/parts/view";
import { AddOrder } from "./add-order";
import { WIDE_ONLY } from "./columns";
import { ColumnsPanel } from "./columns-panel";
import { ExportMenu } from "./export-menu";
import { Conditions, FilterPanel } from "./filter-panel";
import { Rows, step } from "./rows";
import { useArrangement } from "./use-columns";
import { useDebounced } from "./use-debounced";
import { CONDITIONS, type OrderSearch, type OrdersData, useOrders, VIEWS } from "./use-orders";

/** A person does not see a pause this short between two keys; the search is not run for each. */
const TYPING_MS = 120;

/** Two ids at least, as a spreadsheet's column or a list has them: words of a search are no such list. */
const SEVERAL = /\d\S*[\s,;]+\S*\d/;

export function OrderTable() {
  const { t, count } = useI18n();
  const search: OrderSearch = useSearch({ from: "/orders" });
  const navigate = useNavigate({ from: "/orders" });
  const orders = useOrders(search);
  const arrangement = useArrangement();
  const narrow = useNarrow();
  const [wide, setWide] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const type = useDebounced(
    (q: string) => void navigate({ search: ({ q: _old, ...old }) => (q ? { ...old, q } : old), replace: true }),
    TYPING_MS,
  );
  const tab = VIEWS.some((view) => view === (search.view ?? "all")) ? orders.view : null;
  /** Several pasted ids become a filter over exactly those. */
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text/plain").trim();
    if (!SEVERAL.test(text)) return;
    event.preventDefault();
    void unwrap(commands.orderIds(text)).then(({ ids }) => {
      if (ids.length > 1) void navigate({ search: ({ q: _q, id: _id, ...old }) => ({ ...old, ids }) });
      else type(ids[0] ?? text.replace(/\s+/g, " "));
    });
  };
  useKeys({
    "Ctrl+KeyF": () => {
      find.current?.focus();
      find.current?.select();
      return true;
    },
    // What is pasted goes into the search, from anywhere on the page: the key itself is left to the field.
    "Ctrl+KeyV": (event) => {
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea")) return false;
      find.current?.focus();
      find.current?.select();
      return false;
    },
    KeyW: () => {
      if (!narrow) return false;
      setWide(!wide);
      return true;
    },
  });
  return (
    <View
      title={t("nav-orders")}
      beside={
        <Tabs
          label={t("orders-views")}
          value={tab ?? ""}
          panel="orders-table"
          tabs={VIEWS.map((view) => ({
            value: view,
            label: t(`orders-view-${view}`),
            count: orders.counts ? count(orders.counts[view]) : undefined,
          }))}
          onChange={(view) =>
            void navigate({
              search: ({ view: _old, sort: _sort, ...old }) => (view === "all" ? old : { ...old, view }),
            })
          }
        />
      }
      actions={
        <div className="orders-find" onPaste={paste}>
          <FindField
            ref={find}
            label={t("orders-find")}
            placeholder={t("orders-find-hint")}
            cap="Ctrl F"
            value={search.q ?? ""}
            onChange={type}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "ArrowDown") return;
              if (event.currentTarget.value !== (search.q ?? "")) return;
              event.preventDefault();
              const only = orders.total === 1 ? orders.first?.[0] : undefined;
              if (event.key === "Enter" && only) void navigate({ search: (old) => ({ ...old, id: only.key }) });
              else step("ArrowDown");
            }}
          />
        </div>
      }
    >
      <div className="orders-tools">
        <FilterPanel search={search} />
        <Conditions search={search} />
        <Told orders={orders} />
        <span className="orders-end">
          <AddByHand />
          <ColumnsPanel
            columns={arrangement.columns}
            narrow={narrow}
            wide={wide}
            onWide={() => setWide(!wide)}
            onChange={arrangement.set}
            onReset={() => void arrangement.reset()}
          />
          <ExportMenu
            selection={{ filter: orders.filter, keys: null, except: [] }}
            columns={arrangement.columns}
            total={orders.total}
            look="bare"
            label={t("orders-export")}
          />
        </span>
      </div>
      <Missing orders={orders} />
      <div
        id="orders-table"
        role="tabpanel"
        aria-label={t(`orders-view-${orders.view}`)}
        className={
          wide && arrangement.columns.some((one) => one.shown && WIDE_ONLY.has(one.id)) ? "orders is-wide" : "orders"
        }
      >
        <Loaded query={orders} loading={t("orders-loading")}>
          {() =>
            orders.total === 0 ? (
              <Nothing orders={orders} search={search} />
            ) : (
              <Rows
                key={orders.listed}
                orders={orders}
                search={search}
                arrangement={arrangement}
                narrow={narrow && !wide}
              />
            )
          }
        </Loaded>
      </div>
    </View>
  );
}

/** How many the conditions leave, where a tab does not say it. */
function Told(props: { orders: OrdersData }) {
  const { orders } = props;
  const { t } = useI18n();
  if (!orders.filtered || !orders.data) return null;
  return (
    <span className="meta text-ink-2" role="status">
      {t(orders.capped ? "orders-told-newest" : "orders-told", { count: orders.total })}
    </span>
  );
}

/** Ids that were asked for and that no order has, by name. */
function Missing(props: { orders: OrdersData }) {
  const { missing } = props.orders;
  const { t } = useI18n();
  if (missing.length === 0) return null;
  return (
    <div className="orders-missing" role="status">
      <b>{t("orders-missing", { count: missing.length })}</b>
      <span className="id">{missing.join(" ")}</span>
    </div>
  );
}

/** For shops that nothing is read from. */
function AddByHand(props: { look?: ButtonLook }) {
  const { look = "bare" } = props;
  const { t } = useI18n();
  const navigate = useNavigate({ from: "/orders" });
  const byHand = (useQuery(ask.accounts()).data ?? []).filter((account) => account.secret_store === "none");
  const [adding, setAdding] = useState(false);
  if (byHand.length === 0) return null;
  return (
    <>
      <Button look={look} onClick={() => setAdding(true)}>
        {t("entered-title")}
      </Button>
      <AddOrder
        open={adding}
        shops={byHand}
        onClose={() => setAdding(false)}
        onAdded={(key) => {
          setAdding(false);
          void navigate({ search: (old) => ({ ...old, id: key }) });
        }}
      />
    </>
  );
}

function Nothing(props: { orders: OrdersData; search: OrderSearch }) {
  const { orders, search } = props;
  const { t } = useI18n();
  const accounts = useQuery(ask.accounts()).data ?? [];
  const navigate = useNavigate({ from: "/orders" });
  if (orders.filtered || search.view === "delivered" || search.view === "cancelled") {
    const narrowed = search.view !== undefined || CONDITIONS.some((name) => name !== "q" && search[name] !== undefined);
    return (
      <EmptyState
        title={search.q ? t("orders-nothing-found", { query: search.q }) : t("orders-nothing-fits")}
        text={t(search.ids ? "orders-nothing-ids" : "orders-nothing-found-text")}
        action={
          narrowed && (
            <Button onClick={() => void navigate({ search: search.q ? { q: search.q } : {} })}>
              {search.q ? t("orders-search-all") : t("orders-reset")}
            </Button>
          )
        }
      />
    );
  }
  const byHand = accounts.length > 0 && accounts.every((account) => account.secret_store === "none");
  return (
    <Unread>
      {byHand && orders.view === "all" ? (
        <EmptyState
          title={t("orders-empty-all")}
          text={t("orders-empty-hand-text")}
          action={<AddByHand look="primary" />}
        />
      ) : (
        <EmptyState title={t(`orders-empty-${orders.view}`)} text={t(`orders-empty-${orders.view}-text`)} />
      )}
    </Unread>
  );
}
