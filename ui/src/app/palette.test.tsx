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
import { KeysDialog } from "./keys-dialog";
import { PLACES } from "./nav";
import { Palette } from "./palette";

const ROWS = [
  { id: "C-0007", kind: "rejected_order", title: "Lamp", subject: "5001", state: "open" },
  { id: "C-0008", kind: "wb_defect_claim", title: "Kettle", subject: "5002", state: "suggested" },
];

beforeEach(() => {
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
        return null;
      },
    },
  });
});

async function open(lang: Lang, what: "palette" | "keys" = "palette") {
  const root = createRootRoute({
    component: () =>
      what === "keys" ? (
        <KeysDialog open onClose={() => {}} />
      ) : (
        <Palette open onClose={() => {}} onSync={() => {}} onUndo={() => {}} />
      ),
  });
  const cases = createRoute({ getParentRoute: () => root, path: "/cases", validateSearch: (search) => search });
  const router = createRouter({
    routeTree: root.addChildren([cases]),
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

it("lists the keys of every view", async () => {
  await open("en", "keys");
  await screen.findByText("Keys");
  for (const told of ["answer a return", "what a review is about", "new template", "send what is written"])
    expect(screen.getByText(told)).toBeTruthy();
});
