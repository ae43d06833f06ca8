import { useId } from "react";
import { useI18n } from "@/i18n";
import type { EventView, ParcelView } from "@/ipc/types";
import { Bar } from "./bar";
import { Dates, WayBack } from "./below";
import { useMeasure, useWidth } from "./measure";
import { Pins, pinsOf } from "./pins";
import { DATES, planOf } from "./plan";
import { Strip, Ticks, Tip, useStrip } from "./strip";
import { Usual, usualHeight } from "./usual";
import { Who, whoOf } from "./who";

/**
 * The journey as one picture on one day scale: two pins and the span between them, the bar with the blamed leg in two parts,
 * dates, the seller's usual, who answers. Every event is a tick and told on demand. Readers get the tables beside it.
 */
export function JourneyPicture(props: { parcel: ParcelView; timeline: EventView[]; compact?: boolean }) {
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className="journey">
      {width > 0 && <Drawing {...props} compact={props.compact ?? false} width={width} />}
    </div>
  );
}

function Drawing(props: { parcel: ParcelView; timeline: EventView[]; width: number; compact: boolean }) {
  const { parcel, timeline, width, compact } = props;
  const i18n = useI18n();
  const id = useId();
  const plan = planOf(parcel, i18n, width, compact, useMeasure());
  const strip = useStrip(plan, timeline);
  const pins = pinsOf(plan);
  const ofUsual = plan.under + DATES;
  const ofWho = ofUsual + usualHeight(plan);
  const who = compact ? null : whoOf(plan);
  const height = ofWho + (who?.height ?? 0) + 2;
  return (
    <div className="journey-drawn" {...strip.pointer}>
      <svg aria-hidden="true" height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <pattern id={`${id}hatch`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="over-1" x1="2.5" x2="2.5" y1="0" y2="10" strokeWidth="5" />
            <line className="over-2" x1="7.5" x2="7.5" y1="0" y2="10" strokeWidth="5" />
          </pattern>
        </defs>
        <Bar plan={plan} hatch={`url(#${id}hatch)`} />
        <WayBack plan={plan} />
        <Ticks plan={plan} strip={strip} />
        {pins && <Pins plan={plan} pins={pins} />}
        <Dates plan={plan} unsaid={pins?.unsaid} />
        {usualHeight(plan) > 0 && <Usual plan={plan} y={ofUsual} />}
        {who && <Who plan={plan} who={who} y={ofWho} />}
      </svg>
      <Strip plan={plan} strip={strip} />
      <Tip plan={plan} strip={strip} />
    </div>
  );
}
