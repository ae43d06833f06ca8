import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeyCap } from "@/components/key-cap";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { TouchedView, UndoView } from "@/ipc/types";
import { useAct } from "@/parts/acts";

/** The last changes made here: when, what, what each touched; one can be undone alone, or all down to it. */
export function HistoryDialog(props: { open: boolean; onClose: () => void; onRedo: () => void }) {
  const { open, onClose } = props;
  const { t } = useI18n();
  const steps = useQuery({ ...ask.undo(), enabled: open }).data ?? [];
  return (
    <Dialog
      open={open}
      wide
      title={t("steps-title")}
      text={steps.length ? t("steps-text", { n: steps.length }) : t("steps-none-text")}
      onClose={onClose}
      actions={<Actions {...props} />}
    >
      {steps.length ? <Steps steps={steps} onClose={onClose} /> : <p>{t("steps-none")}</p>}
    </Dialog>
  );
}

function Actions(props: { onClose: () => void; onRedo: () => void }) {
  const { t, say } = useI18n();
  const redo = useQuery(ask.redo()).data?.[0];
  return (
    <>
      {redo && (
        <Button look="bare" cap="Ctrl Shift Z" onClick={props.onRedo}>
          {t("steps-redo", { what: say(redo.message) })}
        </Button>
      )}
      <Button cap="Esc" onClick={props.onClose}>
        {t("view-close")}
      </Button>
    </>
  );
}

function Steps(props: { steps: UndoView[]; onClose: () => void }) {
  const { steps, onClose } = props;
  const { t, say, dayTime } = useI18n();
  const [downTo, setDownTo] = useState<string | null>(null);
  const tags = ["all"] as const;
  const one = useAct((id: string) => unwrap(commands.undo(id)), {
    tags,
    told: (undone) => t("status-undone", { what: say(undone.message) }),
  });
  const all = useAct((id: string) => unwrap(commands.undoTo(id)), {
    tags,
    told: (undone) => t("steps-undone", { n: undone.length }),
    done: () => setDownTo(null),
  });
  const reached = steps.findIndex((step) => step.id === downTo);
  return (
    <table className="steps">
      <thead>
        <tr>
          <th>{t("steps-when")}</th>
          <th>{t("steps-what")}</th>
          <th>{t("steps-touched")}</th>
          <th>
            <span className="sr">{t("steps-undo")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => {
          const what = say(step.message);
          const asking = downTo === step.id;
          return (
            <tr key={step.id} className={at <= reached ? "is-going" : undefined}>
              <td className="steps-when">{dayTime(step.at)}</td>
              <td>{what}</td>
              <td className="text-ink-2">
                <Touched touched={step.touched} onClose={onClose} />
              </td>
              <td className="steps-do">
                {asking ? (
                  <>
                    <TextButton disabled={all.busy} onClick={() => all.act(step.id)}>
                      {t("steps-down-to-one", { n: at + 1 })}
                    </TextButton>
                    <TextButton onClick={() => setDownTo(null)}>{t("view-close")}</TextButton>
                  </>
                ) : (
                  <>
                    <TextButton
                      aria-label={t("steps-undo-one", { what })}
                      disabled={one.busy || all.busy}
                      onClick={() => one.act(step.id)}
                    >
                      {t("steps-undo")}
                    </TextButton>
                    {at === 0 ? (
                      <KeyCap>Ctrl Z</KeyCap>
                    ) : (
                      <TextButton onClick={() => setDownTo(step.id)}>{t("steps-down-to")}</TextButton>
                    )}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `2 cases: C-0187, C-0188`, each leading to its page. */
function Touched(props: { touched: TouchedView[]; onClose: () => void }) {
  const { touched, onClose } = props;
  const { find } = useI18n();
  const navigate = useNavigate();
  const go = (sort: string, id: string) => () => {
    onClose();
    if (sort === "case") void navigate({ to: "/cases", search: { id } });
    else if (sort === "ticket") void navigate({ to: "/tickets/$ticket", params: { ticket: id } });
    else void navigate({ to: "/orders", search: { q: id } });
  };
  return touched.map((group, at) => (
    <Fragment key={group.sort}>
      {at > 0 && " · "}
      {find(`touched-${group.sort}`, { n: group.n }) ?? group.sort}
      {group.ids.length > 0 && ": "}
      {group.ids.map((id, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          <TextButton className="id" onClick={go(group.sort, id)}>
            {id}
          </TextButton>
        </Fragment>
      ))}
      {group.n > group.ids.length && group.ids.length > 0 && " …"}
    </Fragment>
  ));
}
