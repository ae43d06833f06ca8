import { useEffect, useState } from "react";
import type { MarkShape } from "@/components/mark";
import { type I18n, useI18n } from "@/i18n";
import type { OutboxItemView } from "@/ipc/types";

const SHAPES: Record<string, MarkShape> = {
  held: "waiting",
  queued: "waiting",
  sending: "waiting",
  sent: "waiting",
  confirmed: "done",
  unknown: "question",
  rejected: "urgent",
  wedged: "soon",
  cancelled: "dropped",
};

/** The mark of a state: what needs the seller differs in shape from what goes on by itself. */
export function outboxMark(state: string): MarkShape {
  return SHAPES[state] ?? "maybe";
}

/** Whole seconds until an instant, told anew each second; null once it is over or when there is none. */
export function useSecondsUntil(at: string | null): number | null {
  const { now } = useI18n();
  // The app's clock may be ahead of this page's: both ends are measured by it.
  const ahead = now.getTime() - Date.now();
  const left = () =>
    at === null ? null : Math.ceil((new Date(at).getTime() - Date.now() - Math.max(0, ahead)) / 1000);
  const [, tick] = useState(0);
  const seconds = left();
  const running = seconds !== null && seconds > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return running ? seconds : null;
}

/** Where an action stands, in a few words: what happens next and when, else how it ended. */
export function stateWords(item: OutboxItemView, secondsLeft: number | null, i18n: I18n): string {
  const { t, time, dayTime, now } = i18n;
  if (secondsLeft !== null) return t("outbox-goes-in", { seconds: secondsLeft });
  if (item.next_try_at && new Date(item.next_try_at) > now) {
    const at = time(item.next_try_at);
    return item.state === "sent" || item.state === "unknown"
      ? t("outbox-looks-at", { at })
      : t("outbox-tries-at", { at });
  }
  if (item.settled_at) {
    return t("outbox-ended-at", { state: i18n.code("outbox-state", item.state), at: dayTime(item.settled_at) });
  }
  return i18n.code("outbox-state", item.state);
}
