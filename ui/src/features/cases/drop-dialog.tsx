import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useI18n } from "@/i18n";

/** Lets a case go. It can be undone, but a reason is kept with it. */
export function DropDialog(props: { open: boolean; id: string; onClose: () => void; onDrop: (why: string) => void }) {
  const { open, id, onClose, onDrop } = props;
  const { t } = useI18n();
  const [why, setWhy] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const reasons = [t("case-drop-reason-1"), t("case-drop-reason-2"), t("case-drop-reason-3")];
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
      <TextField ref={field} label={t("case-drop-why")} value={why} onChange={(event) => setWhy(event.target.value)} />
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <Button key={reason} onClick={() => setWhy(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
