import { Tabs } from "@/components/tabs";
import { Message, useI18n } from "@/i18n";
import type { TicketPreview } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { TABS, type TabName } from "./tab";
import { TabManifest } from "./tab-manifest";
import { TabPdf } from "./tab-pdf";
import { TabPictures } from "./tab-pictures";
import { TabTable } from "./tab-table";
import { TabText } from "./tab-text";

/** What support will see, as it will see it: the sentence, then the text, the spreadsheet, the PDF, the pictures, the manifest. */
export function Sheet(props: {
  preview: TicketPreview;
  letter: string;
  limit: number | null;
  tab: TabName;
  onTab: (tab: TabName) => void;
  onLetter: (lang: string) => void;
  onCopied?: (() => void) | undefined;
}) {
  const { preview, tab, onTab } = props;
  const { t, count, lang } = useI18n();
  const choose = (to: TabName) => () => {
    onTab(to);
    return true;
  };
  useKeys(Object.fromEntries(TABS.map((name, index) => [`Digit${index + 1}`, choose(name)])));
  const sentences = preview.sentences.length > 0 ? preview.sentences : [preview.sentence];
  const rows = preview.sheets.find((sheet) => sheet.name === "orders")?.rows ?? 0;
  const counts: Partial<Record<TabName, string>> = {
    table: count(rows),
    pictures: count(preview.pictures.length),
  };
  return (
    <article className="scroll ticket-sheet">
      <p className="stmt">
        {sentences.map((message, index) => (
          <span key={message.id}>
            {index > 0 && lang !== "zh" && " "}
            <Message message={message} />
          </span>
        ))}
      </p>
      <Tabs
        label={t("tickets-tabs")}
        className="ticket-tabs"
        value={tab}
        tabs={TABS.map((name) => ({ value: name, label: t(`tickets-tab-${name}`), count: counts[name] }))}
        onChange={onTab}
        panel="ticket-panel"
      />
      <div id="ticket-panel" role="tabpanel" aria-label={t(`tickets-tab-${tab}`)} className="ticket-panel">
        {tab === "text" && <TabText {...props} onPdf={choose("pdf")} />}
        {tab === "table" && <TabTable preview={preview} />}
        {tab === "pdf" && <TabPdf preview={preview} />}
        {tab === "pictures" && <TabPictures preview={preview} />}
        {tab === "manifest" && <TabManifest preview={preview} />}
      </div>
    </article>
  );
}
