import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { FindField } from "@/components/find-field";
import { useI18n } from "@/i18n";
import { Loaded } from "@/parts/loaded";
import { ReaderEntry, ReaderText } from "./reader";

interface Listed {
  name: string;
  version: string;
  licence: string;
  /** Places in `texts`. */
  texts: number[];
}
interface Licences {
  rust: Listed[];
  npm: Listed[];
  fonts: Listed[];
  texts: string[];
}
const PARTS = ["fonts", "npm", "rust"] as const;

/** The list is large and seldom read: it is loaded when it is. */
const read = async (): Promise<Licences> => (await import("./licences.gen.json")).default;

/** What the program is built from, with the text of each licence. */
export function LicenceDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const { t } = useI18n();
  const licences = useQuery({ queryKey: ["licences"], queryFn: read, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Dialog
      open
      title={t("settings-licences-title")}
      text={t("setting-licences-help")}
      wide
      onClose={onClose}
      close={t("view-close")}
    >
      <Loaded query={licences}>{(data) => <Body licences={data} />}</Loaded>
    </Dialog>
  );
}

function Body(props: { licences: Licences }) {
  const { licences } = props;
  const { t } = useI18n();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Listed | null>(licences.fonts[0] ?? null);
  const asked = text.trim().toLocaleLowerCase();
  const shown = PARTS.map((part) => ({
    part,
    items: licences[part].filter((one) => `${one.name} ${one.licence}`.toLocaleLowerCase().includes(asked)),
  })).filter(({ items }) => items.length > 0);
  const count = shown.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="report">
      <div className="licences">
        <FindField
          label={t("settings-licences-find")}
          placeholder={t("settings-licences-find")}
          value={text}
          onChange={setText}
        />
        <p className="meta text-ink-2" role="status">
          {t("settings-licences-count", { count })}
        </p>
        <div className="report-files">
          {shown.map(({ part, items }) => (
            <section key={part} aria-label={t(`settings-licences-${part}`)}>
              <h3 className="sec">{t(`settings-licences-${part}`)}</h3>
              {items.map((one) => (
                <ReaderEntry
                  key={`${one.name}${one.version}`}
                  on={one === chosen}
                  name={
                    <>
                      {one.name} <span className="meta text-ink-2">{one.version}</span>
                    </>
                  }
                  fact={one.licence}
                  onChoose={() => setChosen(one)}
                />
              ))}
            </section>
          ))}
        </div>
      </div>
      <ReaderText label={t("settings-licences-text")}>
        {chosen && (chosen.texts.map((place) => licences.texts[place]).join("\n\n———\n\n") || chosen.licence)}
      </ReaderText>
    </div>
  );
}
