import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useI18n } from "@/i18n";
import { codesOf } from "@/i18n/catalogue";
import { ask, caseFilter, commands, orderFilter, unwrap } from "@/ipc/queries";
import type { CaseRow } from "@/ipc/types";
import { useDraftName } from "@/parts/draft-editor";
import { match, otherReading } from "./find";
import type { Hit } from "./hits";

/** Rows of a group. */
const SHOWN = 6;
/** Rows of the lesser groups. */
const FEW = 4;
const KINDS = codesOf("kind");
/** Kinds that a word may name at once; a letter names most of them. */
const KINDS_SHOWN = 3;

/** The inbox's view that a case is in. */
function inboxOf(row: CaseRow): string {
  if (row.state === "suggested") return "suggested";
  return row.state === "closed" || row.state === "dropped" ? "done" : "waiting";
}

/** What was typed, and the Latin reading when nothing has it as it stands. */
function useRead<Page extends { items: unknown[] }>(
  name: string,
  typed: string,
  read: (query: string) => Promise<Page>,
) {
  const other = otherReading(typed);
  const asked = useQuery({
    queryKey: [name, "palette", typed],
    queryFn: async () => {
      const page = await read(typed);
      return page.items.length === 0 && other ? read(other) : page;
    },
    enabled: typed !== "",
    placeholderData: keepPreviousData,
  });
  return typed === "" ? undefined : asked.data;
}

/** Cases, orders, returns, reviews, templates and rules that have what was typed: any id finds its row. */
export function useFound(typed: string): Hit[] {
  const { t, code, find } = useI18n();
  const navigate = useNavigate();
  const nameOf = useDraftName();
  const kinds = typed ? KINDS.filter((kind) => match(code("kind", kind), typed)).slice(0, KINDS_SHOWN) : [];
  const ofKind = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: ["cases", "palette-kind", kind],
      queryFn: () => unwrap(commands.casePage(caseFilter({ kind }), null, SHOWN)),
    })),
  });
  const todo = useQuery(ask.caseCounts()).data?.kinds;
  const cases = useRead("cases", typed, (query) => unwrap(commands.casePage(caseFilter({ query }), null, SHOWN)));
  const orders = useRead("orders", typed, (query) => unwrap(commands.orderPage(orderFilter({ query }), null, SHOWN)));
  const reviews = useRead("reviews", typed, (query) => unwrap(commands.reviewPage({ query }, null, FEW)));
  const returns = useQuery({ ...ask.returns(), enabled: typed !== "" }).data?.items ?? [];
  const drafts = useQuery({
    ...ask.drafts({ purpose: null, platform: null, kind: null }),
    enabled: typed !== "",
  }).data?.drafts;
  const rules = useQuery({ ...ask.rulebook(), enabled: typed !== "" }).data?.rules;
  if (!typed) return [];

  const hits: Hit[] = [];
  const found = new Map((cases?.items ?? []).map((row) => [row.id, row]));
  for (const [index, kind] of kinds.entries()) {
    const rows = ofKind[index]?.data?.items ?? [];
    const first = rows[0];
    if (!first) continue;
    const count = todo?.find((entry) => entry.key === kind)?.count ?? 0;
    const view = count > 0 ? "todo" : inboxOf(first);
    hits.push({
      key: `kind/${kind}`,
      group: "cases",
      name: code("kind", kind),
      detail: code("cases-view", view),
      run: () => void navigate({ to: "/cases", search: { kind, view } }),
    });
    for (const row of rows) if (found.size < SHOWN) found.set(row.id, row);
  }
  for (const row of found.values()) {
    hits.push({
      key: `case/${row.id}`,
      group: "cases",
      name: code("kind", row.kind),
      detail: row.title,
      id: `${row.id} · ${row.subject}`,
      run: () => void navigate({ to: "/cases", search: { id: row.id } }),
    });
  }
  for (const row of orders?.items ?? []) {
    hits.push({
      key: `order/${row.key}`,
      group: "orders",
      name: row.title,
      detail: code("leg", row.leg),
      id: row.id,
      run: () => void navigate({ to: "/orders", search: { id: row.key } }),
    });
  }
  const wanted = [typed.toLocaleLowerCase(), otherReading(typed)].filter((text) => text !== null);
  for (const row of returns.filter((one) => wanted.some((text) => has([one.key, one.subject, one.title], text)))) {
    if (hits.filter((hit) => hit.group === "claims").length === FEW) break;
    hits.push({
      key: `claim/${row.key}`,
      group: "claims",
      name: row.title,
      detail: code("return-stage", row.stage),
      id: row.subject,
      run: () => void navigate({ to: "/returns", search: { id: row.key } }),
    });
  }
  for (const row of reviews?.items ?? []) {
    hits.push({
      key: `review/${row.key}`,
      group: "reviews",
      name: row.product,
      detail: row.words,
      id: row.id,
      run: () => void navigate({ to: "/reviews", search: { id: row.key } }),
    });
  }
  const templates = (drafts ?? []).filter((row) => match(nameOf(row), typed));
  for (const row of templates.slice(0, FEW)) {
    hits.push({
      key: `template/${row.id}`,
      group: "templates",
      name: nameOf(row),
      detail: code("purpose", row.purpose),
      run: () => void navigate({ to: "/templates", search: { id: row.id } }),
    });
  }
  const named = (rules ?? []).map((rule) => ({ rule, name: find(`rule-${rule.id}`) ?? rule.id }));
  for (const { rule, name } of named.filter((one) => match(one.name, typed)).slice(0, FEW)) {
    hits.push({
      key: `rule/${rule.id}`,
      group: "rules",
      name,
      detail: t("nav-rulebook"),
      run: () => void navigate({ to: "/rulebook", search: { id: rule.id } }),
    });
  }
  return hits;
}

const has = (texts: readonly string[], text: string) => texts.some((one) => one.toLocaleLowerCase().includes(text));
