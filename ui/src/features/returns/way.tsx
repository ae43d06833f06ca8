import { Button, TextButton } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { ReturnView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** Goods that were not exported come only once that was arranged: the case that walks it is the next step. */
export const arrangeFirst = (view: ReturnView) => view.route.way === "domestic" && view.case_kind !== null;

/** Which way the goods come back, why, and by which events. */
export function Way(props: { view: ReturnView; onPolicy: () => void; onCase: (id: string) => void }) {
  const { view, onPolicy, onCase } = props;
  const { t, code, dayTime } = useI18n();
  const { route } = view;
  const open = useAct((kind: string) => unwrap(commands.caseOpen(kind, view.order_key ? [view.order_key] : [])), {
    tags: ["cases", "undo"],
    undo: true,
    told: ([id]) => (id ? t("returns-case-opened", { id }) : undefined),
    done: ([id]) => {
      if (id) onCase(id);
    },
  });
  const kind = view.case_kind;
  return (
    <section className="case-part" aria-label={t("returns-way")}>
      <h2 className="sec">{t("returns-way")}</h2>
      <p className="return-way">
        <Mark shape={route.recheck ? "maybe" : route.way === "nothing" ? "dropped" : "open"} />{" "}
        <b>{code("return-way", route.way)}</b>
      </p>
      <p className="text-ink-2">{code("return-reason", route.reason)}</p>
      {route.recheck && <p className="text-ink-2">{t("returns-way-recheck")}</p>}
      {route.events.length > 0 && (
        <ul className="return-events">
          {route.events.map((event) => (
            <li key={`${event.at}${event.code}`}>
              <span className="meta text-ink-2">{event.at ? dayTime(event.at) : t("returns-event-undated")}</span>
              <span>{code("event", event.event)}</span>
              <span className="id text-ink-2">{event.code}</span>
            </li>
          ))}
        </ul>
      )}
      {route.guide !== null && (
        <p className="meta text-ink-2">
          {t("returns-guide")}{" "}
          {route.guide ? (
            <>
              <span className="id">{route.guide}</span>{" "}
              <TextButton onClick={() => void commands.textCopy(route.guide ?? "")}>
                {t("returns-guide-copy")}
              </TextButton>
            </>
          ) : (
            <TextButton onClick={onPolicy}>{t("returns-guide-enter")}</TextButton>
          )}
        </p>
      )}
      {kind && (
        <Button
          look={arrangeFirst(view) ? "primary" : "outlined"}
          className="return-open-case"
          busy={open.busy}
          onClick={() => open.act(kind)}
        >
          {t("returns-open-case", { kind: code("kind", kind) })}
        </Button>
      )}
    </section>
  );
}
