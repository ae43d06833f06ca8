import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from "react";
import { I18nProvider, isLang, type Lang, regionOf } from "@/i18n";
import { pageZone } from "@/i18n/region";
import { asApiError } from "@/ipc/errors";
import { ask } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { setZoom } from "@/ipc/zoom";
import { ApiErrorState } from "@/parts/api-error";
import { Desk } from "@/parts/desk";
import { Recovery } from "@/parts/recovery";
import { BrandMark } from "./brand";

const zone = pageZone();

function systemLang(): Lang {
  for (const tag of navigator.languages) {
    const short = tag.slice(0, 2);
    if (isLang(short)) return short;
  }
  return "en";
}

/** The theme of the settings, or the system's, kept up as it changes. */
function useTheme(theme: string): void {
  useLayoutEffect(() => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const put = () => {
      document.documentElement.dataset["theme"] = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    };
    put();
    dark.addEventListener("change", put);
    return () => dark.removeEventListener("change", put);
  }, [theme]);
}

/** Asks the edge for the frame; until then nothing, and a page of its own when it refuses to start. */
export function Start(props: { children: (frame: FrameView) => ReactNode }) {
  const frame = useQuery(ask.frame());
  const settings = frame.data?.settings;
  useTheme(settings?.theme ?? "system");
  const zoom = settings?.zoom;
  useEffect(() => {
    if (zoom) void setZoom(zoom);
  }, [zoom]);
  const lang = settings && isLang(settings.lang) ? settings.lang : systemLang();
  const system = frame.data?.region;
  const region = useMemo(() => regionOf(lang, settings, system), [lang, settings, system]);
  const ahead = frame.data ? Math.round((new Date(frame.data.now).getTime() - frame.dataUpdatedAt) / 1000) * 1000 : 0;
  return (
    <I18nProvider lang={lang} zone={frame.data?.local_zone ?? zone} region={region} ahead={ahead}>
      {frame.data && props.children(frame.data)}
      {frame.error && (
        <main className="start-failed">
          <h1 className="brand">
            <BrandMark />
            <span>Recourse</span>
          </h1>
          <ApiErrorState error={asApiError(frame.error)} onRetry={() => void frame.refetch()} />
          <Recovery error={asApiError(frame.error)} />
        </main>
      )}
      {(frame.data || frame.error) && <Desk />}
    </I18nProvider>
  );
}
