import type { ReactNode } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useI18n } from "@/i18n";
import { Picture } from "./picture";

/** A kept picture at the size of the window; closed while `shown` is null. */
export function PictureDialog(props: {
  shown: { name: string; attachment: string | null } | null;
  /** Every pixel of it; otherwise as many as a window has. */
  fullSize?: boolean;
  /** Buttons before the one that closes. */
  actions?: ReactNode;
  onClose: () => void;
}) {
  const { shown, fullSize, actions, onClose } = props;
  const { t } = useI18n();
  return (
    <Dialog
      open={shown !== null}
      wide
      title={shown?.name ?? ""}
      onClose={onClose}
      actions={
        <>
          {actions}
          <Button cap="Esc" onClick={onClose}>
            {t("view-close")}
          </Button>
        </>
      }
    >
      <div className="enlarged">
        {shown?.attachment && <Picture attachment={shown.attachment} maxPx={fullSize ? 0 : 1600} alt={shown.name} />}
      </div>
    </Dialog>
  );
}
