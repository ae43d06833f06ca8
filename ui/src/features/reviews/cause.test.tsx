import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { I18nProvider } from "@/i18n";
import { makeQueryClient } from "@/ipc/queries";
import type { ReviewView } from "@/ipc/types";
import { CauseBar } from "./cause";
import { CAUSES, useReviews, viewOf } from "./use-reviews";

let calls: [string, Record<string, unknown> | undefined][];

beforeEach(() => {
  calls = [];
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke: async (command: string, args?: Record<string, unknown>) => {
        calls.push([command, args]);
        return command === "review_page" ? { items: [], next: null } : null;
      },
    },
  });
});

const view = (own: string | null) =>
  ({
    review: { key: "yiwu/rev1" },
    cause: {
      cause: own ?? "delivery",
      read: "delivery",
      confidence: "high",
      mixed: false,
      words: ["Ждала"],
      own_at: own ? "2026-11-22T09:00:00Z" : null,
    },
  }) as ReviewView;

function show(own: string | null = null) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <I18nProvider lang="en" zone="UTC">
        <CauseBar view={view(own)} />
      </I18nProvider>
    </QueryClientProvider>,
  );
}

const flips = () => calls.filter(([name]) => name === "review_cause").map(([, args]) => args);

describe("what a review is about", () => {
  it("is flipped by one key, by the key's place", async () => {
    show();
    expect(screen.getByText("Ждала").getAttribute("lang")).toBe("ru");
    fireEvent.keyDown(document.body, { code: "Digit3", key: "3" });
    await waitFor(() => expect(flips()).toEqual([{ key: "yiwu/rev1", cause: CAUSES[2] }]));
  });

  it("is left to the words again by one click", async () => {
    show("size");
    fireEvent.click(screen.getByRole("button", { name: "Go by the words" }));
    await waitFor(() => expect(flips()).toEqual([{ key: "yiwu/rev1", cause: null }]));
  });
});

describe("the list's question", () => {
  function Asks(props: { search: Parameters<typeof useReviews>[0] }) {
    useReviews(props.search);
    return null;
  }
  const asked = async (search: Parameters<typeof useReviews>[0]) => {
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <Asks search={search} />
      </QueryClientProvider>,
    );
    await waitFor(() => expect(calls.some(([name]) => name === "review_page")).toBe(true));
    return calls.find(([name]) => name === "review_page")?.[1]?.["filter"];
  };

  it("asks for unanswered ones, unless words are looked for", async () => {
    expect(viewOf({})).toBe("open");
    expect(await asked({ stars: "low", pictures: "yes" })).toMatchObject({
      answered: false,
      stars: [1, 2, 3],
      pictures: true,
    });
    calls = [];
    expect(await asked({ q: "сова", view: "open", stars: "6" })).toMatchObject({ answered: null, stars: [] });
  });
});
