import { QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { I18nProvider } from "@/i18n";
import { makeQueryClient } from "@/ipc/queries";
import { useTurns } from "./turns";

const NOW = new Date("2026-11-24T20:55:00Z");

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

function Turning() {
  useTurns();
  return null;
}

it("asks again when the moment that was told has passed, and not before", async () => {
  const client = makeQueryClient();
  client.setQueryData(["case-counts"], { views: [], kinds: [], turns_at: "2026-11-24T21:00:00Z" });
  client.setQueryData(["today"], {});
  client.setQueryData(["orders", {}], {});
  const stale = (key: unknown[]) => client.getQueryState(key)?.isInvalidated;
  render(
    <QueryClientProvider client={client}>
      <I18nProvider lang="en" zone="Europe/Moscow">
        <Turning />
      </I18nProvider>
    </QueryClientProvider>,
  );
  for (let tick = 0; tick < 9; tick += 1) await act(() => vi.advanceTimersByTimeAsync(30_000));
  await act(() => vi.advanceTimersByTimeAsync(29_999));
  expect(stale(["today"])).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(stale(["today"])).toBe(true);
  expect(stale(["orders", {}])).toBe(false);
});
