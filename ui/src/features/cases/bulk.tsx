import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Dialog } from "@/components/dialog";
import { RadioGroup } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { BulkInput, BulkLineView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { BuyerWords } from "@/parts/buyer-words";
import { Loaded } from "@/parts/loaded";
import { DropReason } from "./drop-reason";
import { snoozeTimes } from "./snooze-menu";

export type BulkForm = "snooze" | "drop" | "take_up";

/** Does one thing to several cases, after showing what becomes of each; undone as one step. */
export function Bulk(props: { form: BulkForm | null; ids: string[]; onClose: () => void; onDone: () => void }) {
  const { form, ids, onClose, onDone } = props;
  return form && <Asking key={form} form={form} ids={ids} onClose={onClose} onDone={onDone} />;
}

function Asking(props: { form: BulkForm; ids: string[]; onClose: () => void; onDone: () => void }) {
  const { form, ids, onClose, onDone } = props;
  const i18n = useI18n();
  const { t, weekday, time, dayTime } = i18n;
  const [why, setWhy] = useState("");
  const times = snoozeTimes(i18n);
  const [until, setUntil] = useState<string>("tomorrow");
  const at = times.find((entry) => entry.key === until)?.at ?? null;
  const field = useRef<HTMLInputElement>(null);
  const preview = useQuery(ask.caseBulk(ids, { form, until: null, why: null }));
  const lines = preview.data ?? [];
  const able = lines.filter((line) => line.left === null).length;
  const act = useAct((input: BulkInput) => unwrap(commands.caseBulk(ids, input)), {
    tags: ["cases", "undo"],
    undo: true,
    told: (count, input) => {
      if (input.form === "drop") return t("bulk-told-drop", { count, why: input.why ?? "" });
      if (input.form === "snooze") return t("bulk-told-snooze", { count, at: input.until ? dayTime(input.until) : "" });
      return t("cases-taken-up", { count });
    },
    done: () => {
      onClose();
      onDone();
    },
  });
  const ready = able > 0 && (form !== "drop" || why.trim() !== "");
  return (
    <Dialog
      open
      title={t(`bulk-title-${form}`, { count: ids.length })}
      text={t("bulk-text")}
      {...(form === "drop" ? { first: field } : {})}
      onClose={onClose}
      confirm={{
        keep: t("view-cancel"),
        verb: t(`bulk-do-${form}`, { count: able }),
        disabled: !ready,
        busy: act.busy,
        run: () =>
          act.act({
            form,
            until: form === "snooze" && at ? at.toISOString() : null,
            why: form === "drop" ? why.trim() : null,
          }),
      }}
    >
      {form === "drop" && <DropReason ref={field} why={why} onChange={setWhy} />}
      {form === "snooze" && (
        <RadioGroup
          label={t("bulk-until")}
          labelled
          value={until}
          options={times.map((entry) => ({
            value: entry.key as string,
            label: t(`case-snooze-${entry.key}`),
            help: `${weekday(entry.at)} ${time(entry.at)}`,
          }))}
          onChange={setUntil}
        />
      )}
      <Loaded query={preview}>{(data) => <Lines lines={data} form={form} until={at} />}</Loaded>
    </Dialog>
  );
}

function Lines(props: { lines: BulkLineView[]; form: BulkForm; until: Date | null }) {
  const { lines, form, until } = props;
  const { t, code, dayTime } = useI18n();
  const will = lines.filter((line) => line.left === null);
  const left = lines.filter((line) => line.left !== null);
  const after = (line: BulkLineView) =>
    form === "snooze" ? t("bulk-asleep", { at: until ? dayTime(until) : "" }) : code("state", line.to ?? line.from);
  return (
    <div className="bulk-lines" tabIndex={-1}>
      {will.length === 0 && (
        <p className="text-soon">
          <Mark shape="soon" /> {t("bulk-none")}
        </p>
      )}
      {will.length > 0 && (
        <ul aria-label={t("bulk-will")}>
          {will.map((line) => (
            <li key={line.case}>
              <span className="id">{line.case}</span>
              <span className="cut">
                {code("kind", line.kind)}{" "}
                <BuyerWords lang={line.title_lang} className="text-ink-2">
                  {line.title}
                </BuyerWords>
              </span>
              <span className="bulk-after">
                <span className="text-ink-2">{form === "snooze" ? "" : `${code("state", line.from)} → `}</span>
                {after(line)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && will.length > 0 && (
        <p className="sec">
          <Mark shape="dropped" /> {t("bulk-left", { count: left.length })}
        </p>
      )}
      {left.length > 0 && (
        <ul>
          {left.map((line) => (
            <li key={line.case} className="text-ink-2">
              <span className="id">{line.case}</span>
              <span className="cut">{code("kind", line.kind)}</span>
              <span className="bulk-after">
                {code("state", line.from)}, {code("bulk-left", line.left ?? "")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
