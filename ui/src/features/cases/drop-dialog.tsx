import { useRef, useState } from "react";
import { Dialog } from "@/components/dialog";
import { useI18n } from "@/i18n";
import { DropReason } from "./drop-reason";

/** Lets a case go. It can be undone, but a reason is kept with it. */
export function DropDialog(props: { open: boolean; id: string; onClose: () => void; onDrop: (why: string) => void }) {
  const { open, id, onClose, onDrop } = props;
  const { t } = useI18n();
  const [why, setWhy] = useState("");
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      title={t("case-drop-title", { id })}
      text={t("case-drop-text")}
      first={field}
      onClose={onClose}
      confirm={{
        keep: t("view-cancel"),
        verb: t("case-drop-verb"),
        disabled: !why.trim(),
        run: () => onDrop(why.trim()),
      }}
    >
      <DropReason ref={field} why={why} onChange={setWhy} />
    </Dialog>
  );
}
