import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Select, TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { PeakView, RulebookView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { useRuleWords } from "./words";

const EMPTY = { id: null as number | null, first: "", last: "", hours: "", note: "" };

/** Peak seasons: nobody publishes them, so they are the seller's own. */
export function Peaks(props: {
  book: RulebookView;
  /** The marketplace a new season is for, until another is chosen. */
  platform: string;
}) {
  const { book } = props;
  const { t, day } = useI18n();
  const words = useRuleWords();
  const [platform, setPlatform] = useState(props.platform);
  const [form, setForm] = useState(EMPTY);
  const options = { tags: ["settings", "undo", "cases"] as const, undo: true };
  const save = useAct(
    () =>
      unwrap(
        commands.peakSave({
          id: form.id,
          platform,
          first_day: form.first,
          last_day: form.last,
          hours: form.hours.trim() === "" ? null : Number(form.hours),
          note: form.note || null,
        }),
      ),
    { ...options, told: () => t("peak-saved"), done: () => setForm(EMPTY) },
  );
  const remove = useAct((id: number) => unwrap(commands.peakRemove(id)), { ...options, told: () => t("peak-removed") });
  const edit = (peak: PeakView) => {
    setPlatform(peak.platform);
    setForm({
      id: peak.id,
      first: peak.first_day,
      last: peak.last_day,
      hours: peak.hours === null ? "" : String(peak.hours),
      note: peak.note ?? "",
    });
  };
  const backwards = form.first !== "" && form.last !== "" && form.last < form.first;
  const hoursWrong = form.hours.trim() !== "" && !/^[1-9]\d{0,3}$/.test(form.hours.trim());
  const ready = form.first !== "" && form.last !== "" && !backwards && !hoursWrong && platform !== "";
  const dayOf = (text: string) => day(`${text}T12:00:00Z`, "UTC");
  return (
    <article className="scroll rule-page">
      <header className="rule-head">
        <h2 className="stmt">{t("peaks-title")}</h2>
        <p className="text-ink-2">{t("peaks-text")}</p>
      </header>
      {book.peaks.length === 0 ? (
        <p>{t("peaks-none")}</p>
      ) : (
        <table className="peaks">
          <thead>
            <tr>
              <th scope="col">{t("peak-platform")}</th>
              <th scope="col">{t("peak-days")}</th>
              <th scope="col">{t("peak-hours")}</th>
              <th scope="col">{t("peak-note")}</th>
              <th scope="col">
                <span className="sr">{t("peak-change")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {book.peaks.map((peak) => (
              <tr key={peak.id}>
                <td>{words.platform(peak.platform)}</td>
                <td>
                  {dayOf(peak.first_day)} – {dayOf(peak.last_day)}
                </td>
                <td className={peak.hours === null ? "rule-unknown" : ""}>
                  {peak.hours === null ? t("rule-not-known") : words.amount(peak.hours, "hours")}
                </td>
                <td>
                  <bdi>{peak.note}</bdi>
                </td>
                <td className="peaks-acts">
                  <TextButton onClick={() => edit(peak)}>{t("peak-change")}</TextButton>
                  <TextButton disabled={remove.busy} onClick={() => remove.act(peak.id)}>
                    {t("peak-remove")}
                  </TextButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section>
        <h3 className="sec">{t(form.id === null ? "peak-new" : "peak-edit")}</h3>
        <form
          className="rule-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) save.act(undefined);
          }}
        >
          <Select
            label={t("peak-platform")}
            value={platform}
            options={book.platforms.map((id) => ({ value: id, label: words.platform(id) }))}
            onChange={setPlatform}
          />
          <div className="flex flex-wrap gap-3">
            <TextField
              label={t("peak-first")}
              type="date"
              value={form.first}
              onChange={(event) => setForm({ ...form, first: event.target.value })}
            />
            <TextField
              label={t("peak-last")}
              type="date"
              value={form.last}
              error={backwards ? t("peak-backwards") : undefined}
              onChange={(event) => setForm({ ...form, last: event.target.value })}
            />
          </div>
          <TextField
            label={t("peak-hours")}
            help={t("peak-hours-help")}
            inputMode="numeric"
            value={form.hours}
            error={hoursWrong ? t("peak-hours-wrong") : undefined}
            onChange={(event) => setForm({ ...form, hours: event.target.value })}
          />
          <TextField
            label={t("peak-note")}
            help={t("peak-note-help")}
            value={form.note}
            onChange={(event) => setForm({ ...form, note: event.target.value })}
          />
          <div className="flex items-center gap-3">
            <Button type="submit" look="primary" disabled={!ready} busy={save.busy}>
              {t("peak-save")}
            </Button>
            {form.id !== null && <TextButton onClick={() => setForm(EMPTY)}>{t("peak-cancel")}</TextButton>}
          </div>
        </form>
      </section>
    </article>
  );
}
