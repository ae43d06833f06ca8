import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, keepCase, unwrap } from "@/ipc/queries";
import type { AreaView, EvidenceFileView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** What a side of the picture is divided into, a step of the arrow keys, and the least side of a part. */
const WHOLE = 10_000;
const STEP = 100;
const LEAST = 100;

const bound = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));

/** A part inside the picture. */
function inside(area: AreaView): AreaView {
  const width = Math.max(LEAST, bound(area.width, WHOLE));
  const height = Math.max(LEAST, bound(area.height, WHOLE));
  return { x: bound(area.x, WHOLE - width), y: bound(area.y, WHOLE - height), width, height };
}

/** Draws over what is to be unreadable, by pointer or keys; a new picture without those pixels takes the place of this one. */
export function Blur(props: { id: string; evidence: string; file: EvidenceFileView; onClose: () => void }) {
  const { id, evidence, file, onClose } = props;
  const { t } = useI18n();
  const client = useQueryClient();
  const picture = useQuery(ask.attachment(file.attachment, 1600));
  const [areas, setAreas] = useState<AreaView[]>([]);
  const canvas = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<AreaView | null>(null);
  const blur = useAct((parts: AreaView[]) => unwrap(commands.evidenceBlur(id, evidence, file.attachment, parts)), {
    tags: ["cases", "undo", "tickets"],
    undo: true,
    told: (_after, parts) => t("blur-told", { count: parts.length }),
    done: (after) => {
      keepCase(client, after);
      onClose();
    },
  });
  const at = (event: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box?.width || !box.height) return { x: 0, y: 0 };
    return {
      x: bound(((event.clientX - box.left) / box.width) * WHOLE, WHOLE),
      y: bound(((event.clientY - box.top) / box.height) * WHOLE, WHOLE),
    };
  };
  const between = (a: { x: number; y: number }, b: { x: number; y: number }): AreaView => ({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
  const focusLast = () =>
    requestAnimationFrame(() => canvas.current?.querySelector<HTMLElement>(".conceal-area:last-of-type")?.focus());
  const add = () => {
    setAreas([...areas, { x: 3500, y: 4500, width: 3000, height: 1000 }]);
    focusLast();
  };
  const put = (index: number, area: AreaView) =>
    setAreas(areas.map((other, place) => (place === index ? inside(area) : other)));
  const take = (index: number) => {
    setAreas(areas.filter((_, place) => place !== index));
    canvas.current?.focus();
  };
  const onAreaKey = (index: number, area: AreaView) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === "Delete" || event.code === "Backspace") {
      event.preventDefault();
      take(index);
      return;
    }
    const to: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const by = to[event.code];
    if (!by) return;
    event.preventDefault();
    put(
      index,
      event.shiftKey
        ? { ...area, width: area.width + by[0], height: area.height + by[1] }
        : { ...area, x: area.x + by[0], y: area.y + by[1] },
    );
  };
  const percent = (part: number) => `${part / 100}%`;
  const box = (area: AreaView) => ({
    left: percent(area.x),
    top: percent(area.y),
    width: percent(area.width),
    height: percent(area.height),
  });
  return (
    <Dialog
      open
      wide
      title={t("blur-title")}
      text={t("blur-help")}
      first={canvas}
      onClose={onClose}
      confirm={{
        keep: t("view-cancel"),
        verb: t("blur-do", { count: areas.length }),
        disabled: areas.length === 0,
        busy: blur.busy,
        run: () => blur.act(areas),
      }}
    >
      <div className="conceal">
        {picture.error && <Mark shape="soon" label={t("picture-unreadable")} />}
        {picture.data && (
          <div
            ref={canvas}
            className="conceal-canvas"
            role="group"
            aria-label={file.name}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: parts are added here by key
            tabIndex={0}
            onKeyDown={(event) => {
              if (event.code !== "KeyA" || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              add();
            }}
            onPointerDown={(event) => {
              if (event.button !== 0 || (event.target instanceof Element && event.target.closest(".conceal-area")))
                return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              start.current = at(event);
              setDrawn(between(start.current, start.current));
            }}
            onPointerMove={(event) => {
              if (start.current) setDrawn(between(start.current, at(event)));
            }}
            onPointerUp={(event) => {
              const from = start.current;
              start.current = null;
              setDrawn(null);
              if (!from) return;
              const area = between(from, at(event));
              // A click draws nothing.
              if (area.width < LEAST / 2 || area.height < LEAST / 2) return;
              setAreas([...areas, inside(area)]);
              focusLast();
            }}
            onPointerCancel={() => {
              start.current = null;
              setDrawn(null);
            }}
          >
            <img src={picture.data.url} alt={file.name} draggable={false} />
            {drawn && <span className="conceal-drawn" style={box(drawn)} />}
            {areas.map((area, index) => (
              <button
                key={`${index}`}
                type="button"
                className="conceal-area"
                style={box(area)}
                aria-label={t("blur-area", { index: index + 1 })}
                onKeyDown={onAreaKey(index, area)}
              >
                {index + 1}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="conceal-foot">
        <Button cap="A" onClick={add}>
          {t("blur-add")}
        </Button>
        {areas.length === 0 && <span className="text-ink-2">{t("blur-none")}</span>}
        {areas.map((_, index) => (
          <TextButton key={`${index}`} aria-label={t("blur-off", { index: index + 1 })} onClick={() => take(index)}>
            {t("blur-area", { index: index + 1 })} ×
          </TextButton>
        ))}
      </div>
      <p className="meta text-ink-2">{t("blur-note")}</p>
    </Dialog>
  );
}
