import { useEffect, useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { CaseFilter, SavedViewView } from "@/ipc/types";
import { isComposing } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";

const TAGS = ["cases", "undo"] as const;

/** Gives the filter in force a name. */
export function SaveView(props: { open: boolean; filter: CaseFilter; onClose: () => void }) {
  const { open, filter, onClose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const save = useAct((words: string) => unwrap(commands.savedViewSave({ id: null, name: words, filter })), {
    tags: TAGS,
    undo: true,
    quiet: true,
    told: (_id, words) => t("saved-saved", { name: words }),
    done: () => {
      setName("");
      onClose();
    },
  });
  return (
    <Dialog
      open={open}
      title={t("saved-save-title")}
      text={t("saved-save-text")}
      first={field}
      onClose={onClose}
      confirm={{
        keep: t("view-cancel"),
        verb: t("saved-save-do"),
        disabled: !name.trim(),
        busy: save.busy,
        run: () => save.act(name.trim()),
      }}
    >
      <TextField
        ref={field}
        label={t("saved-name")}
        value={name}
        maxLength={60}
        error={save.error ? errorTexts(save.error, i18n).why : undefined}
        onChange={(event) => setName(event.target.value)}
      />
    </Dialog>
  );
}

/** Renames and removes saved views; both can be undone. */
export function EditViews(props: { open: boolean; views: SavedViewView[]; onClose: () => void }) {
  const { open, views, onClose } = props;
  const { t } = useI18n();
  const none = views.length === 0;
  // With the last one gone there is nothing to edit; an undo does not open it again.
  useEffect(() => {
    if (open && none) onClose();
  }, [open, none, onClose]);
  return (
    <Dialog open={open && !none} title={t("saved-edit-title")} onClose={onClose} close={t("view-close")}>
      <ul className="saved-edit">
        {views.map((view) => (
          <EditView key={`${view.id}${view.name}`} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

function EditView(props: { view: SavedViewView }) {
  const { view } = props;
  const { t } = useI18n();
  const [name, setName] = useState(view.name);
  const rename = useAct(
    (words: string) => unwrap(commands.savedViewSave({ id: view.id, name: words, filter: view.filter })),
    { tags: TAGS, undo: true, told: (_id, words) => t("saved-renamed", { name: words }) },
  );
  const remove = useAct(() => unwrap(commands.savedViewRemove(view.id)), {
    tags: TAGS,
    undo: true,
    told: () => t("saved-removed", { name: view.name }),
  });
  const changed = name.trim() !== "" && name.trim() !== view.name;
  return (
    <li>
      <TextField
        label={t("saved-rename", { name: view.name })}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || event.key !== "Enter" || !changed) return;
          event.preventDefault();
          rename.act(name.trim());
        }}
      />
      <Button disabled={!changed} busy={rename.busy} onClick={() => rename.act(name.trim())}>
        {t("saved-rename-do")}
      </Button>
      <TextButton aria-label={t("saved-remove", { name: view.name })} onClick={() => remove.act(undefined)}>
        {t("notes-remove")}
      </TextButton>
    </li>
  );
}
