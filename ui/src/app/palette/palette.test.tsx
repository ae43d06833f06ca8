import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider, type Lang } from "@/i18n";
import { makeQueryClient } from "@/ipc/queries";
import { KeysDialog } from "../keys-dialog";
import { PLACES } from "../nav";
import { Palette } from ".";

const ROWS = [
  { id: "C-0007", kind: "rejected_order", title: "Lamp", subject: "5001", state: "open" },
  { id: "C-0008", kind: "wb_defect_claim", title: "Kettle", subject: "5002", state: "suggested" },
];

const ACTS = { onSync: () => {}, onUndo: () => {}, onRedo: () => {}, onHistory: () => {}, onKeys: () => {} };
const UNDONE = { id: "undo-snooze", params: [{ name: "case", value: { form: "text", value: "C-0187" } }] };

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = vi.fn();
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke: async (command: string, args: { filter?: { kind: string | null; query: string | null } }) => {
        if (command === "case_page") {
          const items = ROWS.filter((row) => args.filter?.kind === row.kind);
          return { items, next: null };
        }
        if (command === "order_page") return { items: [], next: null, total: 0 };
        if (command === "case_counts") return { views: [], kinds: [{ key: "rejected_order", count: 1 }] };
        if (command === "review_page") return { items: [], next: null };
        if (command === "return_list") return { items: [], parts: [] };
        if (command === "draft_list") return { drafts: [], variables: [] };
        if (command === "rule_list") return { rules: [] };
        if (command === "undo_list") return [{ id: "7", at: "2026-11-22T09:00:00Z", message: UNDONE, touched: [] }];
        if (command === "redo_list" || command === "keys_list") return [];
        return null;
      },
    },
  });
});

async function open(lang: Lang, what: "palette" | "keys" = "palette") {
  const root = createRootRoute({
    component: () =>
      what === "keys" ? <KeysDialog open onClose={() => {}} /> : <Palette open onClose={() => {}} acts={ACTS} />,
  });
  const cases = createRoute({ getParentRoute: () => root, path: "/cases", validateSearch: (search) => search });
  const settings = createRoute({ getParentRoute: () => root, path: "/settings", validateSearch: (search) => search });
  const router = createRouter({
    routeTree: root.addChildren([cases, settings]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <I18nProvider lang={lang} zone="UTC">
        {/* biome-ignore lint/suspicious/noExplicitAny: the window's own routes are registered, these are the test's */}
        <RouterProvider router={router as any} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return router;
}

const options = () => screen.getAllByRole("option").map((option) => option.textContent ?? "");

describe("going to anything", () => {
  it.each([
    ["en", "refused", "Refused after delay"],
    ["ru", "отказ", "Отказ"],
    ["zh", "拒", "拒"],
  ] as const)("finds cases by their kind's name in %s", async (lang, typed, name) => {
    const router = await open(lang);
    fireEvent.change(await screen.findByRole("combobox"), { target: { value: typed } });
    await waitFor(() => expect(options().some((text) => text.includes("C-0007"))).toBe(true));
    expect(options()[0]).toContain(name);
    fireEvent.click(screen.getAllByRole("option")[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toEqual({ kind: "rejected_order", view: "todo" }));
  });

  it("leads to the view that a kind's cases are in", async () => {
    const router = await open("en");
    fireEvent.change(await screen.findByRole("combobox"), { target: { value: "defect cl" } });
    await waitFor(() => expect(options()[0]).toContain("Defect claim"));
    fireEvent.click(screen.getAllByRole("option")[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toEqual({ kind: "wb_defect_claim", view: "suggested" }));
  });

  it("knows every view by its name", async () => {
    await open("en");
    await screen.findByRole("combobox");
    for (const name of ["Returns", "Reviews", "Outbox", "Templates", "Rulebook"])
      expect(options().some((text) => text.includes(name))).toBe(true);
    expect(options().length).toBeGreaterThanOrEqual(PLACES.length);
  });
});

const typed = async (text: string) =>
  fireEvent.change(await screen.findByRole("combobox"), { target: { value: text } });

describe("doing anything", () => {
  it("names what is undone, and the key of everything that has one", async () => {
    await open("en");
    await waitFor(() => expect(options().some((text) => /Undo: .*C-0187.*Ctrl Z/.test(text))).toBe(true));
    expect(options().some((text) => /^Orders.*Ctrl 5/.test(text))).toBe(true);
  });

  it.each([
    ["en", "щквукы", "Orders"],
    ["ru", "pfrfps", "Заказы"],
    ["en", "ыуеештпы", "Settings"],
  ] as const)("reads the other layout: %s %s", async (lang, text, name) => {
    await open(lang);
    await typed(text);
    await waitFor(() => expect(options()[0]).toContain(name));
    expect(document.querySelector(".palette-item u")?.textContent).toBe(name);
  });

  it("finds a setting by its name and goes to its row", async () => {
    const router = await open("en");
    await typed("own pace");
    await waitFor(() => expect(options()[0]).toContain("Read every"));
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter", code: "Enter" });
    await waitFor(() => expect(router.state.location.search).toEqual({ row: "interval_min" }));
  });

  it("leaves Enter to an input method", async () => {
    const router = await open("en");
    const field = await screen.findByRole("combobox");
    await typed("settings");
    fireEvent.keyDown(field, { key: "Enter", code: "Enter", isComposing: true });
    fireEvent.keyDown(field, { key: "Process", code: "Enter", keyCode: 229 });
    await new Promise((done) => setTimeout(done, 20));
    expect(router.state.location.pathname).toBe("/");
  });

  it("puts what was used last before the rest", async () => {
    await open("en");
    await typed("rulebook");
    await waitFor(() => expect(options()[0]).toContain("Rulebook"));
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter", code: "Enter" });
    await typed("");
    await waitFor(() => expect(options()[0]).toContain("Rulebook"));
    expect(screen.getByText("Recent")).toBeTruthy();
  });
});

it("lists every shortcut, also those of views that are not shown", async () => {
  await open("en", "keys");
  await screen.findByText("Shortcuts");
  for (const told of ["The return has arrived", "What the review is about", "Search in this list", "Do again"])
    expect(screen.getAllByText(told).length).toBeGreaterThan(0);
});
