import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { FindField } from "@/components/find-field";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";
import { AboutSection } from "./about";
import { DataSection } from "./data";
import { KeySection } from "./keys";
import { RegionSection } from "./region";
import { ReminderSection } from "./reminders";
import { fits, LookedContext, sectionName } from "./row";
import { ROWS, SECTIONS } from "./rows";
import { WindowSection } from "./window";
import { SyncSection, TicketSection } from "./work";

const route = getRouteApi("/settings");

/** Every choice in one list: found by words, gone to by `?row=`, kept at once. */
export function SettingsView() {
  const { t } = useI18n();
  const frame = useQuery(ask.frame());
  const [text, setText] = useState("");
  const find = useRef<HTMLInputElement>(null);
  useKeys({
    "Ctrl+KeyF": () => {
      find.current?.focus();
      find.current?.select();
      return true;
    },
  });
  return (
    <View
      title={t("nav-settings")}
      actions={
        <FindField
          ref={find}
          label={t("settings-find")}
          placeholder={t("settings-find")}
          value={text}
          cap="Ctrl F"
          onChange={setText}
        />
      }
    >
      <Loaded query={frame}>{(data) => <Body frame={data} text={text} />}</Loaded>
    </View>
  );
}

function Body(props: { frame: FrameView; text: string }) {
  const { frame, text } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { row = null } = route.useSearch();
  const looked = useMemo(
    () => ({ words: text.toLocaleLowerCase().split(/\s+/).filter(Boolean), row: text ? null : row }),
    [text, row],
  );
  const parts = SECTIONS.filter((section) => ROWS[section].some((id) => fits(i18n, section, id, looked.words)));
  const go = (section: string) => document.getElementById(`part-${section}`)?.scrollIntoView({ block: "start" });
  return (
    <LookedContext value={looked}>
      <div className="settings">
        <nav className="settings-parts" aria-label={t("settings-parts")}>
          {parts.map((section) => (
            <button key={section} type="button" onClick={() => go(section)}>
              {sectionName(i18n, section)}
            </button>
          ))}
        </nav>
        <div className="settings-list">
          {parts.length === 0 && <p className="settings-none">{t("settings-nothing", { text })}</p>}
          <WindowSection frame={frame} />
          <RegionSection frame={frame} />
          <SyncSection frame={frame} />
          <TicketSection frame={frame} />
          <ReminderSection />
          <DataSection />
          <AboutSection />
          <KeySection />
        </div>
      </div>
    </LookedContext>
  );
}
