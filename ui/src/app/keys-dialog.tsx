import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeyCap } from "@/components/key-cap";
import { type MessageId, useI18n } from "@/i18n";

const KEYS: [string[], MessageId][] = [
  [["Ctrl 1…9, 0"], "keys-places"],
  [["Ctrl K"], "keys-find"],
  [["Ctrl F"], "keys-filter"],
  [["J", "K"], "keys-move"],
  [["Enter"], "keys-enter"],
  [["E"], "keys-done"],
  [["S"], "keys-snooze"],
  [["T"], "keys-ticket"],
  [["X"], "keys-mark"],
  [["1…9"], "returns-keys-answer"],
  [["R", "Z"], "returns-keys-look"],
  [["L"], "returns-keys-pickup"],
  [["1…8"], "reviews-keys-cause"],
  [["A", "C"], "reviews-keys-write"],
  [["N"], "keys-new-template"],
  [["Ctrl Enter"], "keys-send"],
  [["Ctrl V"], "keys-paste"],
  [["Ctrl Z"], "keys-undo"],
  [["Ctrl R"], "keys-sync"],
  [["Ctrl +", "Ctrl −", "Ctrl Alt 0"], "keys-zoom"],
  [["Ctrl ,"], "keys-settings"],
  [["Esc"], "keys-escape"],
  [["?"], "keys-list"],
];

export function KeysDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      title={t("keys-title")}
      onClose={props.onClose}
      actions={
        <Button cap="Esc" onClick={props.onClose}>
          {t("view-close")}
        </Button>
      }
    >
      <dl className="keys-list">
        {KEYS.map(([caps, name]) => (
          <div key={name} className="contents">
            <dt className="flex gap-1">
              {caps.map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
