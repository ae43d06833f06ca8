import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { TextArea } from "@/components/field";
import { useI18n } from "@/i18n";
import { commands, keepCase, unwrap } from "@/ipc/queries";
import type { CaseView, NoteView } from "@/ipc/types";
import { isComposing } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { BuyerWords } from "@/parts/buyer-words";

/** What the seller writes to himself: written, changed and removed in place, in no ticket. */
export function Notes(props: { view: CaseView }) {
  const { view } = props;
  const { t } = useI18n();
  const [text, setText] = useState("");
  const [editing, setEditing] = useState<string | null>(null);
  const client = useQueryClient();
  const { id } = view.case;
  const add = useAct((words: string) => unwrap(commands.caseNote(id, words)), {
    tags: ["cases", "undo"],
    undo: true,
    told: () => t("history-noted"),
    done: (after) => {
      keepCase(client, after);
      setText("");
    },
  });
  const notes = view.notes ?? [];
  return (
    <section className="case-part notes" aria-label={t("notes-title")}>
      <h2 className="sec">
        {t("notes-title")} <span className="font-normal">{t("notes-private")}</span>
      </h2>
      {notes.length > 0 && (
        <ol className="notes-list">
          {notes.map((note) => (
            <li key={note.id}>
              {editing === note.id ? (
                <EditNote view={view} note={note} onDone={() => setEditing(null)} />
              ) : (
                <OneNote view={view} note={note} onEdit={() => setEditing(note.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      <Writing
        label={t("notes-new")}
        text={text}
        busy={add.busy}
        verb={t("history-note-do")}
        onText={setText}
        onSave={() => add.act(text.trim())}
      />
    </section>
  );
}

function OneNote(props: { view: CaseView; note: NoteView; onEdit: () => void }) {
  const { view, note, onEdit } = props;
  const { t, dayTime } = useI18n();
  const client = useQueryClient();
  const remove = useAct(() => unwrap(commands.caseNoteRemove(view.case.id, note.id)), {
    tags: ["cases", "undo"],
    undo: true,
    told: () => t("notes-removed"),
    done: (after) => keepCase(client, after),
  });
  return (
    <>
      <BuyerWords className="note-text">{note.text}</BuyerWords>
      <span className="note-line">
        {dayTime(note.at)}
        {note.changed_at && <>, {t("notes-changed", { at: dayTime(note.changed_at) })}</>}{" "}
        <TextButton onClick={onEdit}>{t("notes-edit")}</TextButton>{" "}
        <TextButton onClick={() => remove.act(undefined)}>{t("notes-remove")}</TextButton>
      </span>
    </>
  );
}

function EditNote(props: { view: CaseView; note: NoteView; onDone: () => void }) {
  const { view, note, onDone } = props;
  const { t, dayTime } = useI18n();
  const client = useQueryClient();
  const [text, setText] = useState(note.text);
  const change = useAct((words: string) => unwrap(commands.caseNoteChange(view.case.id, note.id, words)), {
    tags: ["cases", "undo"],
    undo: true,
    told: () => t("notes-kept"),
    done: (after) => {
      keepCase(client, after);
      onDone();
    },
  });
  return (
    <Writing
      label={t("notes-edit-label", { at: dayTime(note.at) })}
      text={text}
      busy={change.busy}
      verb={t("notes-save")}
      focus
      onText={setText}
      onSave={() => change.act(text.trim())}
      onCancel={onDone}
    />
  );
}

function Writing(props: {
  label: string;
  text: string;
  busy: boolean;
  verb: string;
  focus?: boolean;
  onText: (text: string) => void;
  onSave: () => void;
  onCancel?: () => void;
}) {
  const { label, text, busy, verb, focus, onText, onSave, onCancel } = props;
  const { t } = useI18n();
  const empty = text.trim() === "";
  return (
    <div className="note">
      <TextArea
        label={label}
        value={text}
        rows={focus ? 3 : Math.min(6, Math.max(1, text.split("\n").length))}
        autoFocus={focus}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !empty && !busy) {
            event.preventDefault();
            onSave();
          } else if (event.key === "Escape" && onCancel) {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <Button disabled={empty} busy={busy} cap={empty ? undefined : "Ctrl Enter"} onClick={onSave}>
        {verb}
      </Button>
      {onCancel && (
        <Button look="bare" cap="Esc" onClick={onCancel}>
          {t("view-cancel")}
        </Button>
      )}
    </div>
  );
}
