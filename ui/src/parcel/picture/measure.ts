import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";

/** The width of a text of the drawing, in pixels. */
export type Measure = (text: string, bold?: boolean) => number;

/** Renewed when the shipped faces have come: until then widths are another face's. */
function useFaces(): string {
  return useSyncExternalStore(
    (listener) => {
      document.fonts?.addEventListener("loadingdone", listener);
      return () => document.fonts?.removeEventListener("loadingdone", listener);
    },
    () => [...(document.fonts ?? [])].map((face) => face.status).join(),
  );
}

export function useMeasure(): Measure {
  const faces = useFaces();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of faces measures differently
  return useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    const style = getComputedStyle(document.body);
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.75 || 12;
    return (text, bold = false) => {
      if (!context) return text.length * size * 0.56;
      context.font = `${bold ? 700 : 400} ${size}px ${style.fontFamily}`;
      return Math.ceil(context.measureText(text).width) + 1;
    };
  }, [faces]);
}

/** The width there is for the drawing; 0 before it is known. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    setWidth(Math.floor(element.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
