import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider } from "@/i18n";
import { makeQueryClient } from "@/ipc/queries";
import { CaptureRun } from "./capture-run";

const STOPS = ["C-0190", "C-0193"].map((id) => ({
  case: id,
  evidence: "order_page",
  subject: `order of ${id}`,
  page: `https://example.test/${id}`,
  title: "Mug",
}));

let picture: boolean;
let calls: [string, Record<string, unknown> | undefined][];
const called = (name: string) => calls.filter(([command]) => command === name).map(([, args]) => args);

beforeEach(() => {
  picture = false;
  calls = [];
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 });
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke: async (command: string, args?: Record<string, unknown>) => {
        calls.push([command, args]);
        if (command === "capture_run") {
          const attached = called("evidence_paste").map((given) => given?.["caseId"]);
          return STOPS.filter((stop) => !attached.includes(stop.case));
        }
        if (command === "clipboard_has_picture") return picture;
        if (command === "evidence_paste") {
          picture = false;
          return { case: { id: args?.["caseId"] } };
        }
        return null;
      },
    },
  });
});
afterEach(() => vi.useRealTimers());

function run(onEnd = () => undefined) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <I18nProvider lang="en" zone="UTC">
        <CaptureRun cases={["C-0190", "C-0193"]} onEnd={onEnd} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return screen.findByText("1 of 2");
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("the screenshot run", () => {
  it("opens each page, attaches the picture that appears and goes on by itself to the end", async () => {
    await run();
    await pass(1500);
    expect(called("page_open")).toEqual([{ url: "https://example.test/C-0190" }]);
    expect(called("evidence_paste")).toEqual([]);
    picture = true;
    await pass(1500);
    await screen.findByText("2 of 2");
    expect(called("evidence_paste")).toEqual([{ caseId: "C-0190", evidence: "order_page" }]);
    expect(called("page_open").at(-1)).toEqual({ url: "https://example.test/C-0193" });
    picture = true;
    await pass(1500);
    await screen.findByText("2 pictures of 2 are there.");
    expect(called("evidence_paste")).toHaveLength(2);
    const asked = called("clipboard_has_picture").length;
    await pass(3000);
    expect(called("clipboard_has_picture")).toHaveLength(asked);
  });

  it("never takes by itself a picture that was on the clipboard before", async () => {
    picture = true;
    await run();
    await pass(3000);
    expect(called("evidence_paste")).toEqual([]);
    fireEvent.keyDown(document.body, { code: "Enter" });
    await waitFor(() => expect(called("evidence_paste")).toHaveLength(1));
  });

  it("skips and goes back with the arrows, and stops with Escape", async () => {
    const end = vi.fn();
    await run(end);
    fireEvent.keyDown(document.body, { code: "ArrowRight" });
    await screen.findByText("2 of 2");
    fireEvent.keyDown(document.body, { code: "ArrowLeft" });
    await screen.findByText("1 of 2");
    fireEvent.keyDown(document.body, { code: "Escape" });
    expect(end).toHaveBeenCalledTimes(1);
  });
});
