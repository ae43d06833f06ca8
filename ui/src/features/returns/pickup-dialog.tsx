import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { Select } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { ReturnRow } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { BuyerWords } from "@/parts/buyer-words";

/** A list on paper for whoever collects: by address, what is kept shortest first. */
export function PickupDialog(props: { open: boolean; rows: ReturnRow[]; onClose: () => void }) {
  const { open, rows, onClose } = props;
  const { t, dayTime } = useI18n();
  const [lang, setLang] = useState("ru");
  const save = useAct(
    () =>
      unwrap(
        commands.returnPickupTo(
          rows.map((row) => row.key),
          lang,
        ),
      ),
    {
      told: (saved) => (saved ? t("returns-pickup-saved", { name: saved.name, count: saved.items }) : undefined),
      done: (saved) => {
        if (saved) onClose();
      },
    },
  );
  const places = new Map<string, ReturnRow[]>();
  for (const row of rows) places.set(row.place ?? "", [...(places.get(row.place ?? "") ?? []), row]);
  return (
    <Dialog
      open={open}
      wide
      title={t("returns-pickup-title", { count: rows.length })}
      text={t("returns-pickup-text")}
      confirm={{
        keep: t("returns-pickup-keep"),
        verb: t("returns-pickup-save"),
        disabled: rows.length === 0,
        busy: save.busy,
        run: () => save.act(undefined),
      }}
      onClose={onClose}
    >
      <div>
        <Select
          label={t("returns-pickup-lang")}
          value={lang}
          options={[
            { value: "ru", label: "Русский" },
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
          onChange={setLang}
        />
      </div>
      <div className="return-pickup">
        {[...places].map(([place, items]) => (
          <section key={place}>
            <h3 className="sec">{place ? <BuyerWords>{place}</BuyerWords> : t("returns-pickup-no-place")}</h3>
            <ul>
              {items.map((row) => (
                <li key={row.key}>
                  <BuyerWords className="cut">{row.title}</BuyerWords>
                  <span className="id text-ink-2">{row.subject}</span>
                  <span className="meta text-ink-2">{row.due ? dayTime(row.due.at) : t("returns-pickup-no-date")}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
