import type { MarkShape } from "@/components/mark";
import type { AccountView, ApiError, StreamView } from "@/ipc/types";

/** What the seller can do about an error here. */
export type Cure = "token" | "unlock" | "sync" | "resume";

export interface Trouble {
  error: ApiError;
  /** Streams that say the same. */
  streams: StreamView[];
  /** Nothing when waiting is all there is to do. */
  cure: Cure | null;
}

const CURES: Record<string, Cure> = {
  "token-refused": "token",
  "token-expired": "token",
  "token-base": "token",
  "token-unusable": "token",
  "secret-missing": "token",
  "secret-empty": "token",
  "passphrase-needed": "unlock",
  "passphrase-wrong": "unlock",
  paused: "resume",
  unreachable: "sync",
  rejected: "sync",
  contract: "sync",
  internal: "sync",
  storage: "sync",
  "disk-full": "sync",
  busy: "sync",
};

export function cureOf(code: string): Cure | null {
  return CURES[code] ?? null;
}

/** The errors of a shop, each once with the streams it stopped; the ones the seller can cure first. */
export function troubles(account: AccountView): Trouble[] {
  const found = new Map<string, Trouble>();
  for (const stream of account.streams) {
    if (!stream.error || stream.state === "ok" || stream.state === "running") continue;
    const key = `${stream.error.code}${JSON.stringify(stream.error.params)}`;
    const known = found.get(key);
    if (known) known.streams.push(stream);
    else found.set(key, { error: stream.error, streams: [stream], cure: cureOf(stream.error.code) });
  }
  return [...found.values()].sort((a, b) => Number(b.cure !== null) - Number(a.cure !== null));
}

const SHAPES: Record<string, MarkShape> = {
  ok: "done",
  never: "open",
  running: "waiting",
  failed: "urgent",
  off: "off",
  waiting: "waiting",
};

/** A stream's mark: what did not arrive in full needs a look even when the run went well. */
export function streamMark(stream: StreamView): MarkShape {
  if (stream.state === "ok" && stream.drift > 0) return "soon";
  return SHAPES[stream.state] ?? "maybe";
}
