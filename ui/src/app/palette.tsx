import { Dialog as Base } from "@base-ui/react/dialog";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from "react";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { codesOf } from "@/i18n/catalogue";
import { ask, caseFilter, commands, orderFilter, unwrap } from "@/ipc/queries";
import type { CaseRow } from "@/ipc/types";
import { PLACES } from "./nav";

interface Hit {
  key: string;
  group: "actions" | "cases" | "orders" | "places";
  name: string;
  detail?: string;
  id?: string;
  cap?: string;
  go: () => void;
}

const SHOWN = 6;
const KINDS = codesOf("kind");
/** Kinds that a word may name at once; a letter names most of them. */
const KINDS_SHOWN = 3;

/** The inbox's view that a case is in. */
function viewOf(row: CaseRow): string {
  if (row.state === "suggested") return "suggested";
  return row.state === "closed" || row.state === "dropped" ? "done" : "waiting";
}

/** Go to anything by id or words; the first hit is already chosen. */
export function Palette(props: { open: boolean; onClose: () => void; onSync: () => void; onUndo: () => void }) {
  const { open, onClose } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="palette">{open && <PaletteBody {...props} />}</Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PaletteBody(props: { onClose: () => void; onSync: () => void; onUndo: () => void }) {
  const { onClose, onSync, onUndo } = props;
  const { t, code } = useI18n();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const query = useDeferredValue(text.trim());
  const fits = (name: string) => name.toLocaleLowerCase().includes(query.toLocaleLowerCase());
  const kinds = query ? KINDS.filter((kind) => fits(code("kind", kind))).slice(0, KINDS_SHOWN) : [];
  const ofKind = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ["cases", "palette-kind", kind],
      queryFn: () => unwrap(commands.casePage(caseFilter({ kind }), null, SHOWN)),
    })),
  });
  const todo = useQuery(ask.caseCounts()).data?.kinds;
  const cases = useQuery({
    queryKey: ["cases", "palette", query],
    queryFn: () => unwrap(commands.casePage(caseFilter({ query }), null, SHOWN)),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
  const orders = useQuery({
    queryKey: ["orders", "palette", query],
    queryFn: () => unwrap(commands.orderPage(orderFilter({ query }), null, SHOWN)),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
  const hits: Hit[] = [];
  if (query) {
    const found = new Map((cases.data?.items ?? []).map((row) => [row.id, row]));
    for (const [index, kind] of kinds.entries()) {
      const rows = ofKind[index]?.data?.items ?? [];
      const first = rows[0];
      if (!first) continue;
      const count = todo?.find((entry) => entry.key === kind)?.count ?? 0;
      const view = count > 0 ? "todo" : viewOf(first);
      hits.push({
        key: kind,
        group: "cases",
        name: code("kind", kind),
        detail: code("cases-view", view),
        go: () => void navigate({ to: "/cases", search: { kind, view } }),
      });
      for (const row of rows) if (found.size < SHOWN) found.set(row.id, row);
    }
    for (const row of found.values()) {
      hits.push({
        key: row.id,
        group: "cases",
        name: code("kind", row.kind),
        detail: row.title,
        id: `${row.id} · ${row.subject}`,
        go: () => void navigate({ to: "/cases", search: { id: row.id } }),
      });
    }
    for (const row of orders.data?.items ?? []) {
      hits.push({
        key: row.key,
        group: "orders",
        name: row.title,
        detail: code("leg", row.leg),
        id: row.id,
        go: () => void navigate({ to: "/orders", search: { id: row.key } }),
      });
    }
  }
  const acts: Hit[] = [
    { key: "sync", group: "actions", name: t("sync-now"), cap: "Ctrl R", go: onSync },
    { key: "undo", group: "actions", name: t("palette-undo"), cap: "Ctrl Z", go: onUndo },
    {
      key: "add",
      group: "actions",
      name: t("palette-add-shop"),
      go: () => void navigate({ to: "/accounts", search: { add: true } }),
    },
  ];
  hits.push(...acts.filter((hit) => !query || fits(hit.name)));
  for (const place of PLACES) {
    const name = t(place.name);
    if (query && !fits(name)) continue;
    hits.push({
      key: place.to,
      group: "places",
      name,
      cap: `Ctrl ${place.cap}`,
      go: () => void navigate({ to: place.to }),
    });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query starts at its first hit
  useEffect(() => setAt(0), [query]);
  const chosen = Math.min(at, hits.length - 1);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((chosen + step + hits.length) % Math.max(1, hits.length));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(hits[chosen]);
    }
  };
  return (
    <>
      <Base.Title className="sr">{t("nav-find")}</Base.Title>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length ? `${id}-${chosen}` : undefined}
        aria-label={t("nav-find")}
        placeholder={t("palette-placeholder")}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("nav-find")} className="palette-list">
        {hits.length === 0 && <p className="palette-group">{t("palette-nothing", { query })}</p>}
        {hits.map((hit, index) => (
          <div key={`${hit.group}-${hit.key}`} role="presentation">
            {hit.group !== hits[index - 1]?.group && (
              <div role="presentation" className="palette-group sec">
                {t(`palette-${hit.group}`)}
              </div>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className="palette-item"
              onPointerMove={() => setAt(index)}
              onClick={() => choose(hit)}
            >
              <span className={hit.detail ? "whitespace-nowrap" : ""}>{hit.name}</span>
              {hit.detail && <span className="cut text-ink-2">{hit.detail}</span>}
              {hit.id && <span className="id whitespace-nowrap">{hit.id}</span>}
              {hit.cap && <KeyCap>{hit.cap}</KeyCap>}
            </div>
          </div>
        ))}
      </div>
    </>
  );
}
