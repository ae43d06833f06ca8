import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Select, TextField } from "@/components/field";
import { Popover } from "@/components/popover";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import { CONDITIONS, LEGS, type OrderSearch, STANDINGS } from "./use-orders";

type Condition = (typeof CONDITIONS)[number] | "view";

/** Sets or takes away conditions in the address. */
export function useConditions(): (change: Partial<Record<Condition, string | undefined>>) => void {
  const navigate = useNavigate({ from: "/orders" });
  return (change) =>
    void navigate({
      search: (old: OrderSearch) => {
        const next: Record<string, unknown> = { ...old, ...change };
        for (const [name, value] of Object.entries(change)) if (!value) delete next[name];
        return next as OrderSearch;
      },
    });
}

/** All conditions of the list; each stands in the address. */
export function FilterPanel(props: { search: OrderSearch }) {
  const { search } = props;
  const { t, code } = useI18n();
  const set = useConditions();
  const [open, setOpen] = useState(false);
  const accounts = useQuery(ask.accounts()).data ?? [];
  const platforms = useQuery(ask.platforms()).data ?? [];
  const used = platforms.filter((platform) => accounts.some((account) => account.platform === platform.platform));
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return (
    <Popover
      trigger={<Button>{t("orders-filter")}</Button>}
      label={t("orders-filter")}
      open={open}
      onOpenChange={setOpen}
    >
      <div className="orders-filter">
        {(accounts.length > 1 || search.account) && (
          <Select
            label={t("orders-shop")}
            value={search.account ?? ""}
            empty={t("orders-shop-all")}
            options={accounts.map((account) => ({ value: account.id, label: account.name }))}
            onChange={(account) => set({ account })}
          />
        )}
        {(used.length > 1 || search.platform) && (
          <Select
            label={t("orders-platform")}
            value={search.platform ?? ""}
            empty={t("orders-platform-all")}
            options={used.map((platform) => ({ value: platform.platform, label: platform.title }))}
            onChange={(platform) => set({ platform })}
          />
        )}
        <Select
          label={t("orders-standing")}
          value={search.view ?? "all"}
          options={STANDINGS.map((view) => ({ value: view, label: t(`orders-view-${view}`) }))}
          onChange={(view) => set({ view: view === "all" ? undefined : view })}
        />
        <Select
          label={t("orders-leg")}
          value={search.leg ?? ""}
          empty={t("orders-leg-all")}
          options={LEGS.map((leg) => ({ value: leg, label: capital(code("leg", leg)) }))}
          onChange={(leg) => set({ leg })}
        />
        <Select
          label={t("orders-has")}
          value={search.has ?? ""}
          options={[
            { value: "", label: t("orders-has-any") },
            { value: "yes", label: t("orders-has-yes") },
            { value: "no", label: t("orders-has-no") },
          ]}
          onChange={(has) => set({ has })}
        />
        <TextField
          type="number"
          min={1}
          max={999}
          inputMode="numeric"
          label={t("orders-silent-from")}
          value={search.silent ?? ""}
          onChange={(event) => set({ silent: event.target.value })}
        />
        <TextField
          type="date"
          label={t("orders-from")}
          value={search.from ?? ""}
          max={search.to}
          onChange={(event) => set({ from: event.target.value })}
        />
        <TextField
          type="date"
          label={t("orders-to")}
          value={search.to ?? ""}
          min={search.from}
          onChange={(event) => set({ to: event.target.value })}
        />
      </div>
    </Popover>
  );
}

/** The conditions in force, each with the way out of it. */
export function Conditions(props: { search: OrderSearch }) {
  const { search } = props;
  const { t, code, day } = useI18n();
  const set = useConditions();
  const accounts = useQuery(ask.accounts()).data ?? [];
  const platforms = useQuery(ask.platforms()).data ?? [];
  const date = (text: string) => day(`${text}T12:00:00Z`, "UTC");
  const told: Partial<Record<Condition, string>> = {};
  if (search.view === "delivered" || search.view === "cancelled") told.view = t(`orders-view-${search.view}`);
  if (search.account) told.account = accounts.find((one) => one.id === search.account)?.name ?? search.account;
  if (search.platform)
    told.platform = platforms.find((one) => one.platform === search.platform)?.title ?? search.platform;
  if (search.leg) told.leg = code("leg", search.leg);
  if (search.has) told.has = t(search.has === "yes" ? "orders-has-yes" : "orders-has-no");
  if (search.silent) told.silent = t("orders-chip-silent", { days: Number.parseInt(search.silent, 10) || 0 });
  if (search.from) told.from = t("orders-chip-from", { day: date(search.from) });
  if (search.to) told.to = t("orders-chip-to", { day: date(search.to) });
  if (search.ids) told.ids = t("orders-chip-ids", { count: search.ids.length });
  const entries = Object.entries(told) as [Condition, string][];
  return (
    <>
      {entries.map(([name, text]) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-label={t("orders-chip-off", { what: text })}
          onClick={() => set({ [name]: undefined })}
        >
          <span className="cut">{text}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      {entries.length > 1 && (
        <Button
          look="bare"
          onClick={() => set(Object.fromEntries([...CONDITIONS, "view" as const].map((name) => [name, undefined])))}
        >
          {t("orders-reset")}
        </Button>
      )}
    </>
  );
}
