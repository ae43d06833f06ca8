import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useI18n } from "@/i18n";
import { Picture } from "./picture";

/** A kept picture at the size of the window; closed while `shown` is null. */
export function PictureDialog(props: {
  shown: { name: string; attachment: string | null } | null;
  onClose: () => void;
}) {
  const { shown, onClose } = props;
  const { t } = useI18n();
  return (
    <Dialog
      open={shown !== null}
      wide
      title={shown?.name ?? ""}
      onClose={onClose}
      actions={
        <Button cap="Esc" onClick={onClose}>
          {t("view-close")}
        </Button>
      }
    >
      <div className="enlarged">
        {shown?.attachment && <Picture attachment={shown.attachment} maxPx={1600} alt={shown.name} />}
      </div>
    </Dialog>
  );
}
