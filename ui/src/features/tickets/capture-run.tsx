import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { ask, commands, keepCase, unwrap } from "@/ipc/queries";
import type { CaptureStop, CaseView } from "@/ipc/types";
import { cx } from "@/lib/class";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { View } from "@/parts/view";
import { type Done, nextOpen, stillTaken, type Taken } from "./run";

/** How often the clipboard is asked while a run goes on. */
const LOOK_MS = 700;

/** Fills the gaps one after another: opens the page, waits for a picture on the clipboard, attaches it, goes on. */
export function CaptureRun(props: { cases: string[]; onEnd: () => void }) {
  const { cases, onEnd } = props;
  const { t } = useI18n();
  const asked = useQuery(ask.captures(cases));
  const first = useRef<CaptureStop[] | undefined>(undefined);
  if (asked.data && !first.current) first.current = asked.data;
  const stops = first.current;
  return (
    <View
      title={t("tickets-run")}
      beside={
        <Button look="bare" cap="Esc" onClick={onEnd}>
          {t("tickets-run-stop")}
        </Button>
      }
    >
      <Loaded query={{ data: stops, error: asked.error, refetch: asked.refetch }}>
        {(found) =>
          found.length === 0 ? (
            <Nothing onEnd={onEnd} />
          ) : (
            <Run stops={found} latest={asked.data ?? found} at={asked.dataUpdatedAt} onEnd={onEnd} />
          )
        }
      </Loaded>
    </View>
  );
}

function Nothing(props: { onEnd: () => void }) {
  const { t } = useI18n();
  const end = () => {
    props.onEnd();
    return true;
  };
  useKeys({ Enter: end, Escape: end });
  return (
    <EmptyState
      title={t("tickets-run-none")}
      action={
        <Button look="primary" cap="Enter" onClick={end}>
          {t("tickets-run-back")}
        </Button>
      }
    />
  );
}

function Run(props: { stops: CaptureStop[]; latest: CaptureStop[]; at: number; onEnd: () => void }) {
  const { stops, latest, onEnd } = props;
  const { t, code } = useI18n();
  const client = useQueryClient();
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<ReadonlyMap<number, Done>>(new Map());
  // A picture that was taken off again by an undo is missing again.
  const taken = useMemo(() => stillTaken(stops, done, latest, props.at), [stops, done, latest, props.at]);
  const stop = stops[at];
  const over = at >= stops.length;
  const mark = useCallback(
    (what: Taken) => {
      setDone((old) => new Map(old).set(at, { what, at: Date.now() }));
      setAt(nextOpen(stops.length, new Map(taken).set(at, what), at));
    },
    [at, taken, stops.length],
  );
  const options = {
    tags: ["cases", "undo"] as const,
    undo: true,
    told: (view: CaseView | null) => (view ? t("tickets-run-attached", { subject: stop?.subject ?? "" }) : undefined),
    done: (view: CaseView | null) => {
      if (!view) return;
      keepCase(client, view);
      mark("attached");
    },
  };
  const paste = useAct((to: CaptureStop) => unwrap(commands.evidencePaste(to.case, to.evidence)), options);
  const choose = useAct((to: CaptureStop) => unwrap(commands.evidenceChoose(to.case, to.evidence)), options);
  const busy = paste.busy || choose.busy;
  const stale = useClipboard(stop, busy, paste.act);
  const open = () => {
    if (stop?.page) void commands.pageOpen(stop.page);
    return true;
  };
  // Each stop opens its page by itself, once: the seller's eyes and hands are in the browser.
  const opened = useRef<number | null>(null);
  useEffect(() => {
    if (stop?.page && opened.current !== at) {
      opened.current = at;
      void commands.pageOpen(stop.page);
    }
  }, [stop, at]);
  const back = () => {
    const to = Math.min(stops.length, at) - 1;
    if (to < 0) return true;
    if (taken.get(to) === "skipped") {
      setDone((old) => {
        const next = new Map(old);
        next.delete(to);
        return next;
      });
    }
    setAt(to);
    return true;
  };
  const attach = () => {
    if (stop && !busy) paste.act(stop);
    return true;
  };
  useKeys({
    Enter: () => {
      if (over) onEnd();
      else if (stale) attach();
      else open();
      return true;
    },
    "Ctrl+KeyV": attach,
    ArrowRight: () => {
      if (!over) mark("skipped");
      return true;
    },
    ArrowLeft: back,
    Escape: () => {
      onEnd();
      return true;
    },
  });
  const attached = [...taken.values()].filter((what) => what === "attached").length;
  return (
    <PageAndSide name="capture">
      <section className="scroll capture" aria-live="polite">
        {over ? (
          <>
            <p className="stmt">{t("tickets-run-over", { count: attached, of: stops.length })}</p>
            <div className="flex flex-wrap gap-2">
              <Button look="primary" cap="Enter" onClick={onEnd}>
                {t("tickets-run-back")}
              </Button>
              {attached < stops.length && (
                <Button cap="←" onClick={back}>
                  {t("tickets-run-previous")}
                </Button>
              )}
            </div>
          </>
        ) : (
          stop && (
            <>
              <p className="sec">{t("tickets-run-at", { at: at + 1, of: stops.length })}</p>
              <p className="stmt">
                {code("evidence", stop.evidence)}: <b className="id capture-id">{stop.subject}</b>
              </p>
              <p>
                <bdi>{stop.title}</bdi> <span className="id text-ink-2">{stop.case}</span>
              </p>
              <ol className="capture-how">
                <li>{stop.page ? t("tickets-run-1") : t("tickets-run-1-none")}</li>
                <li>{t("tickets-run-2")}</li>
                <li>{t("tickets-run-3")}</li>
              </ol>
              <p className="capture-wait">
                {stale ? (
                  <>
                    <Mark shape="soon" /> {t("tickets-run-stale")}
                  </>
                ) : (
                  <>
                    <Mark shape="waiting" /> {busy ? t("tickets-run-attaching") : t("tickets-run-waiting")}
                  </>
                )}
              </p>
              <div className="flex flex-wrap gap-2">
                <Button
                  look={stale ? "outlined" : "primary"}
                  cap={stale ? undefined : "Enter"}
                  disabled={!stop.page}
                  onClick={open}
                >
                  {t("tickets-run-open")}
                </Button>
                <Button
                  look={stale ? "primary" : "outlined"}
                  cap={stale ? "Enter" : "Ctrl V"}
                  busy={busy}
                  onClick={attach}
                >
                  {t("tickets-run-paste")}
                </Button>
                <Button busy={busy} onClick={() => stop && choose.act(stop)}>
                  {t("tickets-run-choose")}
                </Button>
                <Button look="bare" cap="→" onClick={() => mark("skipped")}>
                  {t("tickets-run-skip")}
                </Button>
                {at > 0 && (
                  <Button look="bare" cap="←" onClick={back}>
                    {t("tickets-run-previous")}
                  </Button>
                )}
              </div>
              <p className="meta text-ink-2">
                <KeyCap>Ctrl Z</KeyCap> {t("tickets-run-undo")}
              </p>
            </>
          )
        )}
      </section>
      <aside className="side" aria-label={t("tickets-run-list")}>
        <section>
          <h2 className="sec">
            {t("tickets-run-list")}{" "}
            <span className="font-normal">{t("proof-of", { there: attached, of: stops.length })}</span>
          </h2>
          <ol className="capture-list">
            {stops.map((one, index) => {
              const what = taken.get(index);
              return (
                <li key={`${one.case}${one.evidence}`} className={cx(index === at && "is-current")}>
                  {what === "attached" && <Mark shape="done" label={t("proof-attached")} />}
                  {what === "skipped" && <Mark shape="dropped" label={t("tickets-run-skipped")} />}
                  {what === undefined && <Mark shape="missing" label={t("proof-missing")} />}
                  <button
                    type="button"
                    className="check-title"
                    aria-current={index === at ? "step" : undefined}
                    onClick={() => setAt(index)}
                  >
                    <span className="id">{one.subject}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      </aside>
    </PageAndSide>
  );
}

/**
 * Asks whether the clipboard holds a new picture and attaches it. True while it holds one from before the run: that one is
 * not taken by itself, for nobody can tell what it shows.
 */
function useClipboard(stop: CaptureStop | undefined, busy: boolean, attach: (to: CaptureStop) => void): boolean {
  const [stale, setStale] = useState(false);
  const seenEmpty = useRef(false);
  const wasStale = useRef(false);
  const current = useRef({ stop, busy, attach });
  current.current = { stop, busy, attach };
  useEffect(() => {
    let gone = false;
    let asking = false;
    const look = async () => {
      const now = current.current;
      if (asking || now.busy || !now.stop) return;
      asking = true;
      const answer = await commands.clipboardHasPicture().catch(() => null);
      asking = false;
      if (gone || answer?.status !== "ok" || current.current.stop !== now.stop || current.current.busy) return;
      if (!answer.data) {
        seenEmpty.current = true;
        wasStale.current = false;
        setStale(false);
      } else if (seenEmpty.current && now.stop) {
        now.attach(now.stop);
      } else if (!wasStale.current) {
        wasStale.current = true;
        setStale(true);
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return stale;
}
