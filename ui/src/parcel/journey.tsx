import { type ReactNode, useId, useState } from "react";
import { Mark } from "@/components/mark";
import { Tabs } from "@/components/tabs";
import { useI18n } from "@/i18n";
import type { EventView, ParcelView } from "@/ipc/types";
import { eventName } from "./event-name";
import { JourneyPicture } from "./picture";

type Form = "picture" | "table" | "events";

/** The parcel's journey in three forms: picture, table of legs, every event. */
export function Journey(props: {
  parcel: ParcelView | null;
  timeline: EventView[];
  compact?: boolean;
  aside?: ReactNode;
}) {
  const { parcel, timeline, compact = false, aside } = props;
  const { t, count } = useI18n();
  const drawable = parcel !== null && parcel.legs.length > 0;
  const [chosen, setForm] = useState<Form | null>(null);
  const form = chosen ?? (drawable ? "picture" : "events");
  const panel = useId();
  const tabs = [
    ...(drawable
      ? [
          { value: "picture" as const, label: t("parcel-picture") },
          { value: "table" as const, label: t("parcel-table") },
        ]
      : []),
    { value: "events" as const, label: t("parcel-events"), count: count(timeline.length) },
  ];
  return (
    <section aria-label={t("parcel-journey")}>
      <div className="journey-head">
        <h2 className="sec">{t("parcel-journey")}</h2>
        {aside}
        <Tabs label={t("parcel-journey")} value={form} tabs={tabs} onChange={setForm} panel={panel} small />
      </div>
      <div id={panel} role="tabpanel" className="mt-2">
        {form === "picture" && parcel && (
          <>
            <JourneyPicture parcel={parcel} timeline={timeline} compact={compact} />
            <div className="sr">
              <LegTable parcel={parcel} />
              <EventTable timeline={timeline} />
            </div>
            <Unknown parcel={parcel} />
            <Undated timeline={timeline} />
          </>
        )}
        {form === "table" && parcel && <LegTable parcel={parcel} />}
        {form === "events" && <EventTable timeline={timeline} />}
      </div>
    </section>
  );
}

/** Why there is no excess: a usual is known only after twenty finished parcels. */
function Unknown(props: { parcel: ParcelView }) {
  const { t } = useI18n();
  if (props.parcel.usual.length > 0) return null;
  return (
    <p className="meta text-ink-2 mt-1">
      <Mark shape="maybe" /> {t("parcel-no-usual", { count: props.parcel.usual_basis })}
    </p>
  );
}

/** What came without a time is in no picture. */
function Undated(props: { timeline: EventView[] }) {
  const { t } = useI18n();
  const count = props.timeline.filter((event) => !event.at).length;
  if (count === 0) return null;
  return (
    <p className="meta text-ink-2 mt-1">
      <Mark shape="maybe" /> {t("parcel-undated", { count })}
    </p>
  );
}

export function LegTable(props: { parcel: ParcelView }) {
  const { t, code, dayTime, daysSpan } = useI18n();
  return (
    <table className="journey-table leg-table">
      <thead>
        <tr>
          <th scope="col">{t("parcel-leg")}</th>
          <th scope="col">{t("parcel-from")}</th>
          <th scope="col">{t("parcel-to")}</th>
          <th scope="col" className="num">
            {t("parcel-took")}
          </th>
          <th scope="col" className="num">
            {t("parcel-usually")}
          </th>
          <th scope="col" className="num">
            {t("parcel-over")}
          </th>
          <th scope="col">{t("parcel-who")}</th>
        </tr>
      </thead>
      <tbody>
        {props.parcel.legs.map((leg) => (
          <tr key={`${leg.leg}${leg.from}`}>
            <td>{code("leg", leg.leg)}</td>
            <td className="whitespace-nowrap">{dayTime(leg.from)}</td>
            <td className="whitespace-nowrap">{leg.to ? dayTime(leg.to) : t("parcel-now")}</td>
            <td className="num" data-head={t("parcel-took")}>
              {daysSpan(leg.days)}
            </td>
            <td className="num" data-head={t("parcel-usually")}>
              {leg.usual_days === null ? "—" : daysSpan(leg.usual_days)}
            </td>
            <td className={leg.over_days ? "num text-late" : "num"}>
              {leg.over_days ? `+${daysSpan(leg.over_days)}` : ""}
            </td>
            <td>{code("responsible", leg.responsible)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function EventTable(props: { timeline: EventView[] }) {
  const { t, code, dayTime, find } = useI18n();
  if (props.timeline.length === 0) return <p className="text-ink-2">{t("parcel-no-events")}</p>;
  return (
    <table className="journey-table">
      <thead>
        <tr>
          <th scope="col">{t("parcel-when")}</th>
          <th scope="col">{t("parcel-event")}</th>
          <th scope="col">{t("parcel-then")}</th>
          <th scope="col">{t("parcel-source")}</th>
        </tr>
      </thead>
      <tbody>
        {props.timeline.map((event, index) => (
          <tr key={index}>
            <td className="whitespace-nowrap">{event.at ? dayTime(event.at) : t("parcel-no-time")}</td>
            <td>
              {eventName(event, { find, code })}
              {event.text && <bdi className="block text-ink-2">{event.text}</bdi>}
              {event.flag && find(`flag-${event.flag}`) && (
                <span className="text-soon"> {code("flag", event.flag)}</span>
              )}
            </td>
            <td>{code("leg", event.leg)}</td>
            <td>
              <span className="id">{event.code}</span>{" "}
              <span className="text-ink-2">{code("vocabulary", event.source)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
