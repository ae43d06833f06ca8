import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useI18n } from "@/i18n";
import { useBackupOpened, useCloseAsked, windowReady } from "@/ipc/desk";
import { commands, unwrap } from "@/ipc/queries";
import { useAct } from "./acts";
import { useRestore } from "./restore";

/** What the desktop asks of the window: to be seen once it has something to show, what closing means, a backup opened with the program. */
export function Desk() {
  const [closing, setClosing] = useState(false);
  const { history } = useRouter();
  const restore = useRestore();
  const look = restore.chosen;
  useCloseAsked(useCallback(() => setClosing(true), []));
  useBackupOpened(look);
  useEffect(() => {
    void windowReady(document.documentElement.dataset["theme"] === "dark").then((waited) => {
      if (waited.route) history.push(waited.route);
      if (waited.backup) look();
    });
  }, [look, history]);
  return (
    <>
      {closing && <ClosingDialog onClose={() => setClosing(false)} />}
      {restore.dialog}
    </>
  );
}

/** Asked once: the window's first close where an icon could bring it back. */
function ClosingDialog(props: { onClose: () => void }) {
  const { t } = useI18n();
  const answer = useAct((closing: string) => unwrap(commands.closeAnswer(closing)), { done: props.onClose });
  const stay = () => answer.act("ask");
  return (
    <Dialog
      open
      title={t("closing-title")}
      text={t("closing-text")}
      onClose={stay}
      actions={
        <>
          <Button onClick={() => answer.act("quit")}>{t("closing-quit")}</Button>
          <Button look="primary" onClick={() => answer.act("background")}>
            {t("closing-keep")}
          </Button>
        </>
      }
    >
      <p className="dialog-text">{t("closing-once")}</p>
    </Dialog>
  );
}
