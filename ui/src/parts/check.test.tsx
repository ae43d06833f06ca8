import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { I18nProvider } from "@/i18n";
import { makeQueryClient } from "@/ipc/queries";
import type { OutboxCheckView, OutboxInput } from "@/ipc/types";
import { CheckLines, useCheck } from "./check";
import { SendDialog } from "./send";

let calls: string[];
let told: (input: OutboxInput) => Partial<OutboxCheckView>;

beforeEach(() => {
  calls = [];
  told = () => ({});
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      invoke: async (command: string, args?: { input?: OutboxInput }) => {
        calls.push(command);
        if (command !== "outbox_check" || !args?.input) return null;
        return {
          action: args.input.action,
          problems: [],
          warnings: [],
          consequence: { id: "outbox-consequence-message", params: [] },
          rules: [],
          subject: { id: "outbox-subject-chat", params: [{ name: "buyer", value: { form: "text", value: "Анна" } }] },
          account_name: "Yiwu",
          platform_title: "Wildberries",
          text: null,
          text_limit: null,
          file_limit: null,
          files: [],
          hold_s: 10,
          ...told(args.input),
        };
      },
    },
  });
});

const message = (text: string): OutboxInput => ({
  account: "yiwu",
  action: { do: "send_message", chat: "c1", text, text_lang: "ru", files: [] },
  case: null,
});
const second = (at: string) => ({
  warnings: [
    { id: "outbox-warning-second_message", params: [{ name: "at", value: { form: "time" as const, value: at } }] },
  ],
});

function Inline(props: { input: OutboxInput | null }) {
  const check = useCheck(props.input, true);
  return (
    <>
      <CheckLines check={check} />
      <output>{check.ready ? "ready" : "not ready"}</output>
    </>
  );
}

function around(children: React.ReactNode) {
  return (
    <QueryClientProvider client={makeQueryClient()}>
      <I18nProvider lang="en" zone="UTC">
        {children}
      </I18nProvider>
    </QueryClientProvider>
  );
}

const state = () => screen.getByRole("status").textContent;

describe("what a check told", () => {
  it("lets nothing be queued before it was told, and no more than what was told", async () => {
    const client = makeQueryClient();
    const page = (input: OutboxInput | null) => (
      <QueryClientProvider client={client}>
        <I18nProvider lang="en" zone="UTC">
          <Inline input={input} />
        </I18nProvider>
      </QueryClientProvider>
    );
    const { rerender } = render(page(message("раз")));
    expect(state()).toBe("not ready");
    await waitFor(() => expect(state()).toBe("ready"));
    rerender(page(message("раз, два")));
    expect(state()).toBe("not ready");
    await waitFor(() => expect(state()).toBe("ready"));
    rerender(page(null));
    expect(state()).toBe("not ready");
  });

  it("passes no warning over: each wants its own yes", async () => {
    told = (input) =>
      second(
        input.action?.do === "send_message" && input.action.text === "раз"
          ? "2026-11-22T08:00:00Z"
          : "2026-11-22T09:00:00Z",
      );
    const client = makeQueryClient();
    const page = (text: string) => (
      <QueryClientProvider client={client}>
        <I18nProvider lang="en" zone="UTC">
          <Inline input={message(text)} />
        </I18nProvider>
      </QueryClientProvider>
    );
    const { rerender } = render(page("раз"));
    const box = await screen.findByRole("checkbox", { name: "Send it all the same" });
    expect(state()).toBe("not ready");
    fireEvent.click(box);
    await waitFor(() => expect(state()).toBe("ready"));
    rerender(page("два"));
    await waitFor(() => expect((screen.getByRole("checkbox") as HTMLInputElement).checked).toBe(false));
    expect(state()).toBe("not ready");
  });

  it("asks no yes where a problem keeps it back anyway", async () => {
    told = () => ({
      ...second("2026-11-22T08:00:00Z"),
      problems: [{ code: "outbox-duplicate", params: [], details: null }],
    });
    render(around(<Inline input={message("раз")} />));
    await screen.findByRole("alert");
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(state()).toBe("not ready");
  });
});

describe("the last look before sending", () => {
  it("keeps Ctrl+Enter from passing a warning over", async () => {
    told = () => second("2026-11-22T08:00:00Z");
    render(around(<SendDialog input={message("раз")} onClose={() => {}} />));
    const box = await screen.findByRole("checkbox", { name: "Send it all the same" });
    const press = () => fireEvent.keyDown(box, { code: "Enter", key: "Enter", ctrlKey: true });
    press();
    expect(calls).not.toContain("outbox_add");
    fireEvent.click(box);
    await waitFor(() =>
      expect((screen.getByRole("button", { name: /Put in the outbox/ }) as HTMLButtonElement).disabled).toBe(false),
    );
    press();
    await waitFor(() => expect(calls).toContain("outbox_add"));
  });
});
