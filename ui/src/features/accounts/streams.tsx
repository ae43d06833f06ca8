import { Mark } from "@/components/mark";
import { type MessageId, useI18n } from "@/i18n";
import type { StreamView } from "@/ipc/types";
import { streamMark } from "./trouble";

const STATES = new Set(["ok", "never", "running", "failed", "off", "waiting"]);

/** What is read, when it last went well, how much came, what could not be read in full. */
export function Streams(props: { streams: StreamView[] }) {
  const { t, code, dayTime, time, count } = useI18n();
  const { streams } = props;
  if (streams.length === 0) return <p className="text-ink-2">{t("shops-streams-none")}</p>;
  const state = (stream: StreamView) => {
    if (stream.state === "waiting" && stream.until) return t("shops-state-until", { at: time(stream.until) });
    return STATES.has(stream.state) ? t(`shops-state-${stream.state}` as MessageId) : stream.state;
  };
  return (
    <table className="journey-table shop-streams">
      <caption className="sec">{t("shops-streams")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("shops-stream")}</th>
          <th scope="col">{t("shops-stream-state")}</th>
          <th scope="col">{t("shops-stream-ok")}</th>
          <th scope="col" className="num">
            {t("shops-stream-read")}
          </th>
          <th scope="col" className="num">
            {t("shops-stream-drift")}
          </th>
        </tr>
      </thead>
      <tbody>
        {streams.map((stream) => (
          <tr key={stream.stream}>
            <th scope="row">{code("stream", stream.stream)}</th>
            <td>
              <span className="shop-state">
                <Mark shape={streamMark(stream)} /> {state(stream)}
              </span>
            </td>
            <td className="whitespace-nowrap">{stream.ok_at ? dayTime(stream.ok_at) : "—"}</td>
            <td className="num">
              {stream.state === "running" && stream.total !== null
                ? t("status-of", { done: count(stream.fetched), total: count(stream.total) })
                : count(stream.fetched)}
            </td>
            <td className={stream.drift > 0 ? "num text-soon font-bold" : "num"}>
              {stream.drift > 0 ? t("shops-drift", { count: stream.drift }) : "0"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
