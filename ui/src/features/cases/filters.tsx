import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import { EditViews, SaveView } from "./saved-views";
import { type CaseSearch, DUES, type InboxData, STATES, sameFilter, searchOf } from "./use-inbox";

/** The filters in force, each taken back by a click; the saved views with how many cases each finds. */
export function Filters(props: { inbox: InboxData; search: CaseSearch; onUnmark: () => void }) {
  const { inbox, search, onUnmark } = props;
  const { t, code, count } = useI18n();
  const navigate = useNavigate({ from: "/cases" });
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const [editing, setEditing] = useState(false);
  const panel = useId();
  const accounts = useQuery(ask.accounts()).data ?? [];
  const saved = useQuery(ask.savedViews()).data ?? [];
  const current = saved.find((view) => sameFilter(view.filter, inbox.filter));
  const go = (next: CaseSearch) => {
    onUnmark();
    void navigate({ search: () => next });
  };
  const set = (name: "kind" | "state" | "shop" | "due", value: string) => {
    const { [name]: _old, id: _id, ...rest } = search;
    go(value ? { ...rest, [name]: value } : rest);
  };
  const shopName = (id: string) => accounts.find((account) => account.id === id)?.name ?? id;
  const on = [
    search.kind && { name: "kind" as const, words: code("kind", search.kind) },
    search.state && { name: "state" as const, words: code("state", search.state) },
    search.shop && { name: "shop" as const, words: shopName(search.shop) },
    search.due && { name: "due" as const, words: code("cases-due", search.due) },
  ].filter((entry) => entry !== undefined && entry !== "");
  const kinds =
    search.kind && !inbox.kinds.some((kind) => kind.key === search.kind)
      ? [...inbox.kinds, { key: search.kind, count: 0 }]
      : inbox.kinds;
  return (
    <>
      <div className="filters">
        <Button
          look="bare"
          className="filters-open"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {t("cases-filter")}
        </Button>
        {(current ? [] : on).map((entry) => (
          <button
            key={entry.name}
            type="button"
            className="chip chip-on"
            aria-label={t("cases-filter-off", { what: entry.words })}
            onClick={() => set(entry.name, "")}
          >
            {entry.words} <span aria-hidden="true">×</span>
          </button>
        ))}
        {saved.length > 0 && (
          <ul className="filters-saved" aria-label={t("saved-title")}>
            {saved.map((view) => (
              <li key={view.id}>
                <button
                  type="button"
                  className="chip"
                  aria-pressed={view.id === current?.id}
                  onClick={() => go(view.id === current?.id ? {} : searchOf(view.filter))}
                >
                  {view.name}{" "}
                  <span className="chip-count">
                    {t("saved-count", { count: count(view.count), more: view.count_more ? "yes" : "no" })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {inbox.filtered && !current && (
          <TextButton className="meta" onClick={() => setSaving(true)}>
            {t("saved-save")}
          </TextButton>
        )}
      </div>
      {open && (
        <fieldset id={panel} className="filters-panel">
          <legend className="sr">{t("cases-filter-title")}</legend>
          <Select
            label={t("cases-kind")}
            value={search.kind ?? ""}
            empty={t("cases-kind-all")}
            options={kinds.map((kind) => ({ value: kind.key, label: code("kind", kind.key) }))}
            onChange={(value) => set("kind", value)}
          />
          <Select
            label={t("cases-due")}
            value={search.due ?? ""}
            empty={t("cases-due-all")}
            options={DUES.map((due) => ({ value: due as string, label: t(`cases-due-${due}`) }))}
            onChange={(value) => set("due", value)}
          />
          <Select
            label={t("cases-state")}
            value={search.state ?? ""}
            empty={t("cases-state-all")}
            options={STATES.map((state) => ({ value: state as string, label: code("state", state) }))}
            onChange={(value) => set("state", value)}
          />
          {(accounts.length > 1 || search.shop) && (
            <Select
              label={t("cases-shop")}
              value={search.shop ?? ""}
              empty={t("cases-shop-all")}
              options={accounts.map((account) => ({ value: account.id, label: account.name }))}
              onChange={(value) => set("shop", value)}
            />
          )}
          <span className="filters-ways">
            {inbox.filtered && <TextButton onClick={() => go({})}>{t("cases-filter-clear")}</TextButton>}
            {saved.length > 0 && <TextButton onClick={() => setEditing(true)}>{t("saved-edit")}</TextButton>}
          </span>
        </fieldset>
      )}
      <SaveView open={saving} filter={inbox.filter} onClose={() => setSaving(false)} />
      <EditViews open={editing} views={saved} onClose={() => setEditing(false)} />
    </>
  );
}
