import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Select } from "@/components/field";
import { ListPane } from "@/components/list-pane";
import { EmptyState } from "@/components/state";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { DraftList, DraftRow } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useMoves } from "@/lib/moves";
import { useAct } from "@/parts/acts";
import { useDraftName } from "@/parts/draft-editor";
import { useListFind, useSelect } from "@/parts/list-place";
import { Loaded } from "@/parts/loaded";
import { ListAndPage } from "@/parts/panes";
import { View } from "@/parts/view";
import { TemplatePage } from "./template-page";

/** The one that is being written and has no id yet. */
const NEW = "new";

/** Texts to send: the seller's own and shipped ones, each beside its words. */
export function TemplatesView() {
  const list = useQuery(ask.drafts({ purpose: null, platform: null, kind: null }));
  const { t } = useI18n();
  if (list.data) return <Body list={list.data} />;
  return (
    <View title={t("nav-templates")}>
      <Loaded query={list}>{() => null}</Loaded>
    </View>
  );
}

function Body(props: { list: DraftList }) {
  const { list } = props;
  const { t } = useI18n();
  const search = useSearch({ from: "/templates" });
  const navigate = useNavigate({ from: "/templates" });
  const [begun, setBegun] = useState<DraftRow | null>(null);
  const nameOf = useDraftName();
  const rows = list.drafts.filter((draft) => {
    if (search.purpose && draft.purpose !== search.purpose) return false;
    const asked = (search.q ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const text = `${nameOf(draft)} ${draft.bodies.map((body) => body.text).join(" ")}`.toLocaleLowerCase();
    return asked.every((word) => text.includes(word));
  });
  const select = useSelect("/templates");
  const fresh = search.id === NEW ? begun : null;
  const current = fresh ?? list.drafts.find((draft) => draft.id === search.id) ?? rows[0] ?? null;
  const begin = (draft: DraftRow | null) => {
    setBegun({
      id: NEW,
      own: true,
      name: draft ? t("template-copy-of", { name: nameOf(draft) }) : "",
      purpose: draft?.purpose ?? "chat",
      platforms: draft?.platforms.slice(0, 1) ?? [],
      kinds: draft?.kinds ?? [],
      when: null,
      bodies: draft?.bodies ?? [],
      variables: [],
      based_on: draft && !draft.own ? draft.id : (draft?.based_on ?? null),
      changed_at: null,
    });
    select(NEW);
  };
  const at = rows.findIndex((draft) => draft.id === current?.id);
  useMoves(rows, at, (row) => select(row.id));
  useKeys({
    KeyN: () => {
      begin(null);
      return true;
    },
  });
  return (
    <ListAndPage
      name="templates"
      label={t("templates-width")}
      chosen={search.id}
      list={
        <TemplateList
          list={list}
          rows={rows}
          current={current?.id ?? null}
          onSelect={select}
          onNew={() => begin(null)}
        />
      }
    >
      {current ? (
        <TemplatePage
          key={current.id}
          draft={current}
          list={list}
          onCopy={() => begin(current)}
          onKept={(kept) => select(kept.id)}
          onGone={() => void navigate({ search: ({ id: _id, ...old }) => old, replace: true })}
        />
      ) : null}
    </ListAndPage>
  );
}

function TemplateList(props: {
  list: DraftList;
  rows: DraftRow[];
  current: string | null;
  onSelect: (id: string) => void;
  onNew: () => void;
}) {
  const { list, rows, current, onSelect, onNew } = props;
  const { t, code } = useI18n();
  const search = useSearch({ from: "/templates" });
  const navigate = useNavigate({ from: "/templates" });
  const find = useListFind("/templates", t("templates-find"));
  const nameOf = useDraftName();
  const tags = ["settings", "undo"] as const;
  const bring = useAct(() => unwrap(commands.templatesImport()), {
    tags,
    undo: true,
    told: (done) => (done ? t("templates-imported", { added: done.added, same: done.same }) : undefined),
  });
  const give = useAct(() => unwrap(commands.templatesExport()), {
    told: (done) => (done ? t("templates-exported", { count: done.count, path: done.path }) : undefined),
  });
  const mine = list.drafts.some((draft) => draft.own);
  return (
    <ListPane
      title={t("nav-templates")}
      find={find}
      viewsClassName="templates-views"
      views={
        <Select
          label={t("template-purpose")}
          hideLabel
          value={search.purpose ?? ""}
          empty={t("templates-purpose-all")}
          options={list.purposes.map((purpose) => ({ value: purpose, label: code("purpose", purpose) }))}
          onChange={(purpose) =>
            void navigate({
              search: ({ id: _id, purpose: _purpose, ...old }) => (purpose ? { ...old, purpose } : old),
            })
          }
        />
      }
      foot={
        <div className="inbox-foot templates-foot">
          <Button cap="N" onClick={onNew}>
            {t("template-new")}
          </Button>
          <Button look="bare" busy={bring.busy} onClick={() => bring.act(undefined)}>
            {t("templates-import")}
          </Button>
          <Button look="bare" busy={give.busy} disabled={!mine} onClick={() => give.act(undefined)}>
            {t("templates-export")}
          </Button>
        </div>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t("templates-none-found")} text={t("templates-none-found-text")} />
      ) : (
        <VirtualList
          label={t("nav-templates")}
          items={rows}
          total={rows.length}
          rowHeight={68}
          itemKey={(draft) => draft.id}
          selected={current}
          onSelect={onSelect}
        >
          {(draft) => (
            <div className="rule-row">
              <div className="inbox-line">
                <b className="rule-name">{nameOf(draft)}</b>
                {draft.own && <span className="meta tone-back whitespace-nowrap">{t("template-mine")}</span>}
              </div>
              <div className="inbox-line meta text-ink-2">
                <span className="cut">{code("purpose", draft.purpose)}</span>
              </div>
            </div>
          )}
        </VirtualList>
      )}
    </ListPane>
  );
}
