import { type ReactElement, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useI18n } from "@/i18n";
import type { ParcelView } from "@/ipc/types";
import {
  axis,
  blamedIndex,
  brackets,
  captions,
  drawnBlame,
  fitting,
  outwardDays,
  placeLabels,
  placePins,
  type Side,
  segments,
  usualDays,
  ways,
} from "./geometry";

const PINS = 56;
const BAR = 34;
const GAP = 2;
const DATES = 22;
const BACK = 24;

/** Renewed when the shipped faces have come: until then widths are another face's. */
function useFaces(): string {
  return useSyncExternalStore(
    (listener) => {
      document.fonts?.addEventListener("loadingdone", listener);
      return () => document.fonts?.removeEventListener("loadingdone", listener);
    },
    () => [...(document.fonts ?? [])].map((face) => face.status).join(),
  );
}

function useMeasure(): (text: string, bold?: boolean) => number {
  const faces = useFaces();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of faces measures differently
  return useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    const style = getComputedStyle(document.body);
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75 || 12;
    return (text, bold = false) => {
      if (!context) return text.length * size * 0.56;
      context.font = `${bold ? 700 : 400} ${size}px ${style.fontFamily}`;
      return Math.ceil(context.measureText(text).width) + 1;
    };
  }, [faces]);
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    setWidth(Math.floor(element.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/**
 * The journey as one picture on one day scale: two pins and the span between them, the bar with the blamed leg in two parts,
 * dates, the seller's usual, who answers. Readers get the table beside it.
 */
export function JourneyPicture(props: { parcel: ParcelView; compact?: boolean }) {
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className="journey" aria-hidden="true">
      {width > 0 && <Drawing parcel={props.parcel} width={width} compact={props.compact ?? false} />}
    </div>
  );
}

function Drawing(props: { parcel: ParcelView; width: number; compact: boolean }) {
  const { parcel, width, compact } = props;
  const i18n = useI18n();
  const { t, code, day, dayTime, days: number, daysSpan } = i18n;
  const id = useId();
  const measure = useMeasure();
  const bold = (text: string) => measure(text, true);

  const { out, back } = ways(parcel);
  const blamed = blamedIndex(parcel, out);
  const blame = drawnBlame(parcel);
  const total = outwardDays(parcel);
  const usual = usualDays(parcel);
  const parts: ReactElement[] = [];

  const labels = [t("parcel-this"), t("parcel-usual"), t("parcel-who")];
  const totalText = daysSpan(total);
  const usualText = daysSpan(usual);
  const left = Math.min(
    width * 0.28,
    Math.max(...labels.map(bold), measure(totalText), compact ? 0 : measure(usualText)) + 16,
  );
  const plot = width - left;
  const { axis: scale, shift } = axis(parcel, plot);
  const x = (at: number) => left + scale.x(at);
  const top = blame ? PINS : 4;

  /* the bar */
  const bar = segments(parcel);
  parts.push(
    <text key="this" className="bold" x={0} y={top + 14}>
      {t("parcel-this")}
    </text>,
    <text key="this-days" className="quiet" x={0} y={top + 30}>
      {totalText}
    </text>,
  );
  bar.forEach((segment, index) => {
    const from = x(segment.start);
    const w = Math.max(2, x(segment.start + segment.days) - from - (index === bar.length - 1 ? 0 : GAP));
    const n = number(Math.round(segment.days));
    const name = out[segment.leg];
    const tip = name ? `${code("leg", name.leg)}: ${daysSpan(name.days)}` : undefined;
    const open = segment.look === "open";
    parts.push(
      <rect
        key={`bar${index}`}
        className={segment.look === "over" ? undefined : `leg-${segment.look}`}
        fill={segment.look === "over" ? `url(#${id}hatch)` : undefined}
        x={open ? from + 0.5 : from}
        y={open ? top + 0.5 : top}
        width={open ? Math.max(2, w - 1) : w}
        height={open ? BAR - 1 : BAR}
      >
        {tip && <title>{tip}</title>}
      </rect>,
    );
    const room = w - 8;
    const whole = Math.round(segment.days);
    const text =
      segment.look === "usual"
        ? fitting([t("parcel-usual-part", { days: whole }), n], room, bold)
        : segment.look === "over"
          ? fitting(
              [t("parcel-over-part", { days: whole }), t("parcel-over-short", { days: whole }), `+${n}`],
              room,
              bold,
            )
          : fitting([n], room + 4, measure);
    if (text !== undefined && whole > 0) {
      const look = segment.look === "usual" ? "on-usual" : segment.look === "over" ? "on-over" : "on-leg";
      parts.push(
        <text key={`n${index}`} className={look} x={from + w / 2} y={top + BAR / 2 + 4} textAnchor="middle">
          {text}
        </text>,
      );
    }
  });

  /* dates that found no room beside their pin */
  const unsaid = new Set<string | null>();

  /* two pins and what lies between them */
  if (blame && blamed >= 0) {
    const before = out.slice(0, blamed).reduce((sum, leg) => sum + Math.max(0, leg.days), 0);
    const a = x(before);
    const b = x(before + Math.max(0, out[blamed]?.days ?? 0));
    const { from, to } = blame;
    const one = { date: from.at ? dayTime(from.at) : "", name: code("event", from.event) };
    const two = to
      ? { date: to.at ? dayTime(to.at) : "", name: code("event", to.event) }
      : { date: t("parcel-now"), name: t("parcel-no-news") };
    const w1 = Math.max(measure(one.date), measure(one.name));
    const w2 = Math.max(measure(two.date), measure(two.name));
    const [side1, side2] = placePins(a, b, [left, width], w1, w2);
    const pin = (at: number, head: string, words: { date: string; name: string }, side: Side) => (
      <g key={`pin${head}`}>
        <line
          className="pin"
          x1={at}
          x2={at}
          y1={16}
          y2={top + BAR + 5}
          strokeDasharray={head === "…" ? "3 3" : undefined}
        />
        <circle className="pin-head" cx={at} cy={9} r={8.5} />
        <text className="pin-number" x={at} y={13} textAnchor="middle">
          {head}
        </text>
        {side && (
          <text x={side === "before" ? at - 14 : at + 14} y={13} textAnchor={side === "before" ? "end" : "start"}>
            {words.date}
          </text>
        )}
        {side && (
          <text
            className="quiet"
            x={side === "before" ? at - 14 : at + 14}
            y={28}
            textAnchor={side === "before" ? "end" : "start"}
          >
            {words.name}
          </text>
        )}
      </g>
    );
    if (!side1) unsaid.add(from.at);
    if (!side2) unsaid.add(to?.at ?? null);
    parts.push(pin(a, "1", one, side1), pin(b, to ? "2" : "…", two, side2));
    const span = fitting(
      [t(to ? "parcel-between" : "parcel-so-far", { span: daysSpan(blame.days) }), daysSpan(blame.days)],
      b - a - 28,
      bold,
    );
    const y = top - 12;
    const mid = (a + b) / 2;
    const half = span ? bold(span) / 2 + 6 : 0;
    parts.push(
      <line key="dim1" className="thin" x1={a + 2} x2={mid - half} y1={y} y2={y} />,
      <line key="dim2" className="thin" x1={mid + half} x2={b - 2} y1={y} y2={y} />,
      <path key="arr1" className="arrow" d={`M${a + 1} ${y}l5 -3v6z`} />,
      <path key="arr2" className="arrow" d={`M${b - 1} ${y}l-5 -3v6z`} />,
    );
    if (span) {
      parts.push(
        <text key="span" className="bold" x={mid} y={y + 4} textAnchor="middle">
          {span}
        </text>,
      );
    }
  }

  /* the way back, below and from the right */
  let y = top + BAR;
  if (back.length) {
    const daysBack = back.reduce((sum, leg) => sum + Math.max(0, leg.days), 0);
    const end = x(total);
    const start = Math.max(left, x(total - daysBack));
    const text = t("parcel-back", { days: Math.round(daysBack) });
    const within = end - start >= measure(text) + 24;
    parts.push(
      <rect
        key="back"
        className="leg-back"
        x={start + 0.5}
        y={y + 4.5}
        width={Math.max(6, end - start - 1)}
        height={17}
      />,
      <path key="back-arrow" className="arrow" d={`M${start - 1} ${y + 13}l7 -5v10z`} />,
    );
    if (within || start - left > measure(text) + 10) {
      parts.push(
        <text
          key="back-text"
          className="quiet"
          x={within ? (start + end) / 2 : start - 8}
          y={y + 17}
          textAnchor={within ? "middle" : "end"}
        >
          {text}
        </text>,
      );
    }
    y += BACK;
  }

  /* dates under the ends of legs that no pin carries */
  let at = 0;
  const points: { at: number; iso: string }[] = [];
  out.forEach((leg, index) => {
    const pinned = index === blamed || (blamed >= 0 && index === blamed + 1);
    if (!pinned || unsaid.has(leg.from)) points.push({ at, iso: leg.from });
    at += Math.max(0, leg.days);
    if (index === out.length - 1 && leg.to && index !== blamed) points.push({ at, iso: leg.to });
  });
  const dated = points.map((point) => ({ ...point, text: day(point.iso) }));
  const placed = placeLabels(
    dated.map((point) => ({ at: scale.x(point.at), width: measure(point.text) })),
    plot,
    8,
  );
  for (const label of placed) {
    const point = dated[label.index];
    if (!point) continue;
    parts.push(
      <text key={`date${label.index}`} className="quiet" x={left + label.left} y={y + 16}>
        {point.text}
      </text>,
    );
  }
  y += DATES;

  /* the seller's usual, from the same point on */
  if (!compact && parcel.usual.length > 0) {
    const top2 = y + 4;
    parts.push(
      <text key="usual" className="bold" x={0} y={top2 + 11}>
        {t("parcel-usual")}
      </text>,
      <text key="usual-days" className="quiet" x={0} y={top2 + 26}>
        {usualText}
      </text>,
    );
    let from = shift;
    parcel.usual.forEach((leg, index) => {
      const here = leg.leg === blame?.leg;
      const w = Math.max(1, x(from + leg.median_days) - x(from) - (index === parcel.usual.length - 1 ? 0 : GAP));
      parts.push(
        <rect
          key={`u${leg.leg}${index}`}
          className={here ? "leg-usual" : index % 2 ? "leg-b" : "leg-a"}
          x={x(from)}
          y={top2}
          width={w}
          height={12}
        >
          <title>{`${code("leg", leg.leg)}: ${daysSpan(leg.median_days)}`}</title>
        </rect>,
      );
      from += leg.median_days;
    });
    if (blame && blamed >= 0) {
      const before = out.slice(0, blamed).reduce((sum, leg) => sum + Math.max(0, leg.days), 0);
      const over = x(before + Math.max(0, (out[blamed]?.days ?? 0) - blame.over_days));
      parts.push(
        <line
          key="rule"
          className="thin"
          x1={over}
          x2={over}
          y1={top + BAR + (back.length ? BACK : 0)}
          y2={top2 + 17}
          strokeDasharray="3 2"
        />,
      );
    }
    const basis = t("parcel-basis", { count: parcel.usual_basis });
    const end = x(shift + usual);
    const right = width - end - 10 >= measure(basis);
    parts.push(
      <text key="basis" className="quiet" x={right ? end + 10 : left} y={right ? top2 + 11 : top2 + 28}>
        {basis}
      </text>,
    );
    y = top2 + 36;
  }

  /* who answers */
  if (!compact) {
    const groups = brackets(parcel).map((group) => {
      const from = x(group.start);
      return { ...group, from, w: Math.max(2, x(group.start + group.days) - from - GAP) };
    });
    const under = captions(
      groups.map((group) => ({
        text: code("responsible", group.responsible),
        at: group.from + group.w / 2 - left,
        width: group.w,
        first: group.blamed,
      })),
      plot,
      measure,
    );
    const lines = Math.max(1, ...under.map((caption) => caption.lines.length));
    parts.push(
      <text key="who" className="bold" x={0} y={y + 16}>
        {t("parcel-who")}
      </text>,
    );
    groups.forEach((group, index) => {
      parts.push(
        <line
          key={`w${index}`}
          className={group.blamed ? "bracket-late" : "bracket"}
          x1={group.from}
          x2={group.from + group.w}
          y1={y + 1}
          y2={y + 1}
        />,
      );
    });
    for (const caption of under) {
      caption.lines.forEach((line, row) => {
        parts.push(
          <text
            key={`c${caption.index}-${row}`}
            className={groups[caption.index]?.blamed ? "late" : "quiet"}
            x={left + caption.at}
            y={y + 16 + row * 15}
            textAnchor="middle"
          >
            {line}
          </text>,
        );
      });
    }
    y += 8 + lines * 15;
  }

  return (
    <svg aria-hidden="true" height={y + 2} viewBox={`0 0 ${width} ${y + 2}`}>
      <defs>
        <pattern id={`${id}hatch`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="over-1" x1="2.5" x2="2.5" y1="0" y2="10" strokeWidth="5" />
          <line className="over-2" x1="7.5" x2="7.5" y1="0" y2="10" strokeWidth="5" />
        </pattern>
      </defs>
      {parts}
    </svg>
  );
}
