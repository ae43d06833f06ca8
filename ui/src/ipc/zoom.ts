import { getCurrentWebview } from "@tauri-apps/api/webview";

let applied = 100;

/** Zooms the whole page, in percent, so that widths and media queries follow. A host without a webview stays at 100 %. */
export async function setZoom(percent: number): Promise<void> {
  if (percent === applied) return;
  applied = percent;
  try {
    await getCurrentWebview().setZoom(percent / 100);
  } catch {
    // The page is then zoomed by the host's own means.
  }
}
