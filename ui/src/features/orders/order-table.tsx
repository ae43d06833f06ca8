import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { Button } from "@/components/button";
import { DataTable } from "@/components/data-table";
import { Select } from "@/components/field";
import { FindField } from "@/components/find-field";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { OrderRow } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useNarrow } from "@/lib/media";
import { Loaded } from "@/parts/loaded";
import { Unread } from "@/parts/unread";
import { View } from "@/parts/view";
import { AddOrder } from "./add-order";
import { useColumns } from "./columns";
import { Selection } from "./selection";
import { useDebounced } from "./use-debounced";
import { LEGS, type OrderSearch, type OrdersData, useOrders, VIEWS } from "./use-orders";

/** A person does not see a pause this short between two keys; the search is not run for each. */
const TYPING_MS = 120;

export function OrderTable() {
  const { t, count } = useI18n();
  const search = useSearch({ from: "/orders" });
  const navigate = useNavigate({ from: "/orders" });
  const orders = useOrders(search);
  const find = useRef<HTMLInputElement>(null);
  const type = useDebounced(
    (q: string) => void navigate({ search: ({ q: _old, ...old }) => (q ? { ...old, q } : old), replace: true }),
    TYPING_MS,
  );
  useKeys({
    "Ctrl+KeyF": () => {
      find.current?.focus();
      find.current?.select();
      return true;
    },
  });
  return (
    <View
      title={t("nav-orders")}
      beside={
        <Tabs
          label={t("orders-views")}
          value={orders.view}
          panel="orders-table"
          tabs={VIEWS.map((view) => ({
            value: view,
            label: t(`orders-view-${view}`),
            count: orders.counts ? count(orders.counts[view]) : undefined,
          }))}
          onChange={(view) =>
            void navigate({ search: ({ view: _old, ...old }) => (view === "all" ? old : { ...old, view }) })
          }
        />
      }
      actions={
        <div className="orders-find">
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
              const [only, more] = orders.rows;
              if (event.key === "Enter" && only && !more)
                void navigate({ search: (old) => ({ ...old, id: only.key }) });
              else step("ArrowDown");
            }}
          />
        </div>
      }
    >
      <Tools search={search} />
      <div id="orders-table" role="tabpanel" aria-label={t(`orders-view-${orders.view}`)} className="orders">
        <Loaded query={orders} loading={t("orders-loading")}>
          {() => (orders.rows.length === 0 ? <Nothing orders={orders} search={search} /> : <Rows orders={orders} />)}
        </Loaded>
      </div>
    </View>
  );
}

/** Filters: the leg the parcel is in, and the shop where there are several. */
function Tools(props: { search: OrderSearch }) {
  const { search } = props;
  const { t, code } = useI18n();
  const navigate = useNavigate({ from: "/orders" });
  const accounts = useQuery(ask.accounts()).data ?? [];
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  const filtered = search.leg ?? search.account ?? search.platform;
  const byHand = accounts.filter((account) => account.secret_store === "none");
  const [adding, setAdding] = useState(false);
  return (
    <div className="orders-tools">
      {(accounts.length > 1 || search.account) && (
        <Select
          label={t("orders-shop")}
          value={search.account ?? ""}
          options={[
            { value: "", label: t("orders-shop-all") },
            ...accounts.map((account) => ({ value: account.id, label: account.name })),
          ]}
          onChange={(account) =>
            void navigate({ search: ({ account: _old, ...old }) => (account ? { ...old, account } : old) })
          }
        />
      )}
      <Select
        label={t("orders-leg")}
        value={search.leg ?? ""}
        options={[
          { value: "", label: t("orders-leg-all") },
          ...LEGS.map((leg) => ({ value: leg, label: capital(code("leg", leg)) })),
        ]}
        onChange={(leg) => void navigate({ search: ({ leg: _old, ...old }) => (leg ? { ...old, leg } : old) })}
      />
      {filtered !== undefined && (
        <Button
          look="bare"
          onClick={() =>
            void navigate({ search: ({ leg: _leg, account: _account, platform: _platform, ...old }) => old })
          }
        >
          {t("orders-reset")}
        </Button>
      )}
      {byHand.length > 0 && (
        <Button look="bare" onClick={() => setAdding(true)}>
          {t("entered-title")}
        </Button>
      )}
      <span className="orders-hint meta wide-only">{t("orders-scale")}</span>
      <AddOrder
        open={adding}
        shops={byHand}
        onClose={() => setAdding(false)}
        onAdded={(key) => {
          setAdding(false);
          void navigate({ search: (old) => ({ ...old, id: key }) });
        }}
      />
    </div>
  );
}

function Rows(props: { orders: OrdersData }) {
  const { orders } = props;
  const { t } = useI18n();
  const navigate = useNavigate({ from: "/orders" });
  const narrow = useNarrow();
  const columns = useColumns();
  const [current, setCurrent] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlyMap<string, OrderRow>>(new Map());
  const keys = useMemo(() => new Set(marked.keys()), [marked]);
  const open = useCallback((key: string) => void navigate({ search: (old) => ({ ...old, id: key }) }), [navigate]);
  const mark = (key: string) =>
    setMarked((old) => {
      const next = new Map(old);
      const row = orders.rows.find((other) => other.key === key);
      if (!next.delete(key) && row) next.set(key, row);
      return next;
    });
  useKeys({
    KeyJ: () => step("ArrowDown"),
    ArrowDown: () => step("ArrowDown"),
    KeyK: () => step("ArrowUp"),
    ArrowUp: () => step("ArrowUp"),
    Enter: () => {
      if (current === null || marked.size > 0) return false;
      open(current);
      return true;
    },
    KeyX: () => {
      if (current === null) return false;
      mark(current);
      return true;
    },
    Escape: () => {
      if (marked.size === 0) return false;
      setMarked(new Map());
      return true;
    },
  });
  return (
    <>
      <DataTable
        label={t("nav-orders")}
        columns={columns}
        rows={orders.rows}
        rowKey={(row) => row.key}
        total={orders.total}
        narrow={narrow}
        marked={keys}
        markLabel={(row) => t("orders-mark", { order: row.id })}
        current={current}
        onCurrent={setCurrent}
        onOpen={open}
        onMark={mark}
        onEnd={orders.more}
      />
      {marked.size > 0 && (
        <Selection
          rows={[...marked.values()]}
          all={orders.rows}
          onAll={() => setMarked(new Map(orders.rows.map((row) => [row.key, row])))}
          onClear={() => setMarked(new Map())}
        />
      )}
    </>
  );
}

/** Moves the table's row from anywhere on the page: into the table first, then by its own arrow keys. */
function step(key: "ArrowDown" | "ArrowUp"): boolean {
  const row = document.querySelector<HTMLElement>(".grid-table [role=row][tabindex='0']");
  if (!row) return false;
  if (document.activeElement === row) row.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  else row.focus();
  return true;
}

function Nothing(props: { orders: OrdersData; search: OrderSearch }) {
  const { orders, search } = props;
  const { t } = useI18n();
  const navigate = useNavigate({ from: "/orders" });
  if (orders.filtered) {
    const narrowed = orders.view !== "all" || search.leg || search.account || search.platform;
    return (
      <EmptyState
        title={search.q ? t("orders-nothing-found", { query: search.q }) : t("orders-nothing-fits")}
        text={t("orders-nothing-found-text")}
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
  return (
    <Unread>
      <EmptyState title={t(`orders-empty-${orders.view}`)} text={t(`orders-empty-${orders.view}-text`)} />
    </Unread>
  );
}
