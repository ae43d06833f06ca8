import { describe, expect, it } from "vitest";
import type { AccountView, StreamView } from "@/ipc/types";
import { streamMark, troubles } from "./trouble";

const stream = (name: string, over: Partial<StreamView> = {}): StreamView => ({
  stream: name,
  state: "ok",
  ok_at: null,
  fetched: 0,
  total: null,
  drift: 0,
  error: null,
  until: null,
  ...over,
});
const error = (code: string) => ({ code, params: [], details: null });
const account = (streams: StreamView[]) => ({ streams }) as AccountView;

describe("a shop's troubles", () => {
  it("say each error once with the streams it stopped, the curable ones first", () => {
    const found = troubles(
      account([
        stream("reviews", { state: "waiting", error: error("rate-limited") }),
        stream("orders", { state: "failed", error: error("token-refused") }),
        stream("claims", { state: "failed", error: error("token-refused") }),
      ]),
    );
    expect(found.map((trouble) => [trouble.error.code, trouble.cure, trouble.streams.length])).toEqual([
      ["token-refused", "token", 2],
      ["rate-limited", null, 1],
    ]);
  });

  it("leave out an old error of a stream that is well again", () => {
    expect(troubles(account([stream("orders", { error: error("offline") })]))).toEqual([]);
  });
});

describe("a stream's mark", () => {
  it("tells records that could not be read in full from a run that went well", () => {
    expect(streamMark(stream("orders"))).toBe("done");
    expect(streamMark(stream("orders", { drift: 2 }))).toBe("soon");
    expect(streamMark(stream("orders", { state: "failed" }))).toBe("urgent");
  });
});
