import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { EventView } from "@/ipc/types";
import { eventName } from "../event-name";
import { nearestTick, pinOf, placedEvents, type Tick, ticksOf } from "../events";
import { daysBefore, segments } from "../geometry";
import { BACK, BAR, type Plan } from "./plan";

/** Events closer than this share a tick, in pixels. */
const CLOSE = 4;
/** How far from a tick the pointer still means it. */
const REACH = 8;
/** Events told at once. */
const TOLD = 5;

/** What is told: a tick, or the leg under the pointer. */
interface Told {
  tick: number | null;
  leg: number | null;
  x: number;
}

/** Which events are drawn, and which of them is told: by the pointer over the bar, or by the arrows where it has the focus. */
export function useStrip(plan: Plan, timeline: readonly EventView[]) {
  // A way back that is longer than the way there is drawn no further than the bar.
  const x = (days: number) => Math.max(plan.left, plan.x(days));
  const ticks = ticksOf(placedEvents(plan.parcel, timeline), x, CLOSE);
  const [told, setTold] = useState<Told | null>(null);
  const [last, setLast] = useState(0);
  const at = Math.min(last, ticks.length - 1);
  const tell = (tick: number) => {
    const shown = ticks[tick];
    if (!shown) return;
    setLast(tick);
    setTold({ tick, leg: null, x: shown.x });
  };
  const legAt = (x: number) => {
    const found = plan.out.findIndex((_, index) => x < plan.x(daysBefore(plan.out, index + 1)));
    return x < plan.left || found < 0 ? null : found;
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const over = y >= plan.top && y < plan.under;
    const back = y >= plan.top + BAR;
    const tick = over ? nearestTick(ticks, x, back, REACH) : null;
    const leg = over && !back ? legAt(x) : null;
    if (tick === null && leg === null) setTold(null);
    else setTold({ tick, leg, x: (tick === null ? undefined : ticks[tick]?.x) ?? x });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to: Record<string, number> = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(ticks.length - 1, at + 1),
      Home: 0,
      End: ticks.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) tell(next);
    else if (event.key === "Escape" && told) setTold(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    ticks,
    at,
    told,
    pointer: { onPointerMove, onPointerLeave: () => setTold(null) },
    focus: { onKeyDown, onFocus: () => tell(at), onBlur: () => setTold(null) },
  };
}

type StripState = ReturnType<typeof useStrip>;

const ON = { a: "on-leg", b: "on-leg", open: "on-open", usual: "on-usual", over: "on-over" } as const;

/** The events as ticks at the upper edge of the bar, in the ink of what they stand on; the one that is told goes through all of it. */
export function Ticks(props: { plan: Plan; strip: StripState }) {
  const { plan, strip } = props;
  const bar = segments(plan.parcel);
  return strip.ticks.map((tick, index) => {
    const top = tick.back ? plan.top + BAR + 5 : plan.top;
    const under = bar.findLast((segment) => plan.x(segment.start) <= tick.x + 1)?.look ?? "open";
    const told = strip.told?.tick === index;
    // At the ends of the bar the tick stays on it.
    const x = Math.min(Math.max(tick.x, plan.left + 1), plan.x(plan.total) - 1);
    return (
      <g key={`${tick.x}${tick.back}`}>
        <line className={`tick ${tick.back ? "on-open" : ON[under]}`} x1={x} x2={x} y1={top} y2={top + 6} />
        {told && <line className="tick-told" x1={x} x2={x} y1={top} y2={top + (tick.back ? 16 : BAR)} />}
        {told && <circle className="tick-head" cx={x} cy={top} r={4} />}
      </g>
    );
  });
}

/** One stop for the keyboard over the bar: the arrows go from event to event, each told in words. */
export function Strip(props: { plan: Plan; strip: StripState }) {
  const { plan, strip } = props;
  const { t } = plan.i18n;
  const tick = strip.ticks[strip.at];
  if (!tick) return null;
  const height = BAR + (strip.ticks.some((one) => one.back) ? BACK : 0);
  return (
    <div
      className="journey-strip"
      role="slider"
      tabIndex={0}
      aria-label={t("parcel-events")}
      aria-valuemin={1}
      aria-valuemax={strip.ticks.length}
      aria-valuenow={strip.at + 1}
      aria-valuetext={tick.events
        .map((event) => `${plan.i18n.dayTime(event.at ?? "")}, ${eventName(event, plan.i18n)}`)
        .join("; ")}
      style={{ left: plan.left, top: plan.top, width: plan.plot, height }}
      {...strip.focus}
    />
  );
}

/** What is told, beside the place it is about. */
export function Tip(props: { plan: Plan; strip: StripState }) {
  const { plan, strip } = props;
  const { told, ticks } = strip;
  if (!told) return null;
  const { code, daysSpan } = plan.i18n;
  const tick = told.tick === null ? undefined : ticks[told.tick];
  const leg = told.leg === null ? undefined : plan.out[told.leg];
  const half = told.x < plan.width / 2;
  return (
    <div
      className="journey-tip"
      aria-hidden="true"
      style={{
        top: (tick?.back ? plan.under : plan.top + BAR) + 8,
        ...(half ? { left: Math.max(0, told.x - 24) } : { right: Math.max(0, plan.width - told.x - 24) }),
      }}
    >
      {tick && <Events plan={plan} tick={tick} />}
      {leg && (
        <p className="text-ink-2">
          {code("leg", leg.leg)}: {daysSpan(leg.days)}
        </p>
      )}
    </div>
  );
}

function Events(props: { plan: Plan; tick: Tick }) {
  const { plan, tick } = props;
  const { t, dayTime } = plan.i18n;
  const more = tick.events.length - TOLD;
  return (
    <>
      {tick.events.slice(0, TOLD).map((event, index) => {
        const pin = pinOf(event, plan.blame);
        return (
          <p key={index}>
            {pin && <b className="journey-pin">{pin}</b>} <b>{event.at && dayTime(event.at)}</b>{" "}
            {eventName(event, plan.i18n)}
            {event.text && <bdi className="block text-ink-2">{event.text}</bdi>}
          </p>
        );
      })}
      {more > 0 && <p className="text-ink-2">{t("parcel-events-more", { count: more })}</p>}
    </>
  );
}
