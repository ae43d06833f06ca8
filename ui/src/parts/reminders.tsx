import { useQuery } from "@tanstack/react-query";
import { Button, TextButton } from "@/components/button";
import { Mark } from "@/components/mark";
import { Menu } from "@/components/menu";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { ReminderView } from "@/ipc/types";
import { useAct } from "./acts";

/** Minutes a reminder can be put off by. */
const LATER = [30, 60, 4 * 60, 24 * 60];
/** Rows in sight; the rest is counted. */
const SHOWN = 5;

/** What the seller was reminded of and has not said he saw: one sentence about what was missed, then the open ones. */
export function Reminders() {
  const { t, count } = useI18n();
  const data = useQuery(ask.reminders()).data;
  const all = useAct(() => unwrap(commands.reminderSeen(null)), {
    tags: ["reminders"],
    undo: true,
    told: () => t("remind-all-seen"),
  });
  if (!data || data.items.length === 0) return null;
  const rest = data.items.length - SHOWN;
  return (
    <section className="reminders" aria-labelledby="reminders">
      <div className="flex justify-between gap-2">
        <h2 id="reminders" className="sec">
          {t("remind-head", { count: data.items.length })}
        </h2>
        <TextButton disabled={all.busy} onClick={() => all.act(undefined)}>
          {t("remind-seen-all")}
        </TextButton>
      </div>
      {data.summary && (
        <p className="tone-soon">
          <Mark shape="soon" /> <Message message={data.summary} />
        </p>
      )}
      <ul>
        {data.items.slice(0, SHOWN).map((item) => (
          <Row key={item.key} item={item} />
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-2">{t("remind-more", { count: count(rest) })}</p>}
    </section>
  );
}

function Row(props: { item: ReminderView }) {
  const { item } = props;
  const { t, span, now } = useI18n();
  const seen = useAct(() => unwrap(commands.reminderSeen(item.key)), { tags: ["reminders"] });
  const later = useAct((minutes: number) => unwrap(commands.reminderLater(item.key, minutes)), { tags: ["reminders"] });
  const left = new Date(item.at).getTime() - now.getTime();
  const shape = item.missed ? "urgent" : item.reason === "deadline" ? "soon" : "open";
  return (
    <li className="reminder">
      <Mark shape={shape} />
      <a href={`#${item.route}`} className="reminder-text">
        <Message message={item.message} />
      </a>
      {item.reason === "deadline" && (
        <span className={left > 0 ? "tone-soon num" : "tone-late num"}>
          {left > 0 ? t("remind-left", { span: span(left) }) : t("remind-over")}
        </span>
      )}
      {!item.missed && (
        <Menu
          trigger={
            <Button look="bare" disabled={later.busy}>
              {t("remind-later")}
            </Button>
          }
          items={LATER.map((minutes) => ({
            key: String(minutes),
            label: t("remind-in", { span: span(minutes * 60_000) }),
            onChoose: () => later.act(minutes),
          }))}
        />
      )}
      <Button look="bare" disabled={seen.busy} onClick={() => seen.act(undefined)}>
        {t("remind-seen")}
      </Button>
    </li>
  );
}
