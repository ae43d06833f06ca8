import { useState } from "react";
import { TextField } from "@/components/field";
import { useI18n } from "@/i18n";
import type { VariableView } from "@/ipc/types";
import { isComposing } from "@/lib/keys";
import type { Draft } from "./use-draft";

/** Leads to the first thing that the draft on the screen still wants to know. */
export function toGap(): void {
  const fields = document.querySelectorAll<HTMLInputElement>(".draft-gaps input");
  [...fields].find((field) => field.value === "")?.focus();
}

/** What the draft still wants to know: one short field for each gap, kept when the field is left or Enter is pressed. */
export function DraftGaps(props: { draft: Draft }) {
  const { draft } = props;
  const { t } = useI18n();
  const there = new Set([...draft.sent.chips, ...(draft.own?.chips ?? [])].map((chip) => chip.name));
  const asked = (draft.filled?.variables ?? []).filter(
    (variable) => variable.form !== "cause" && variable.from !== "case" && there.has(variable.name),
  );
  if (asked.length === 0) return null;
  return (
    <fieldset className="draft-gaps">
      <legend className="sec">{t("draft-gaps-title")}</legend>
      {asked.map((variable) => (
        <Gap key={variable.name} draft={draft} variable={variable} />
      ))}
    </fieldset>
  );
}

function Gap(props: { draft: Draft; variable: VariableView }) {
  const { draft, variable } = props;
  const { code } = useI18n();
  const kept = draft.values.find((value) => value.name === variable.name);
  const [value, setValue] = useState(kept?.value ?? "");
  const [sent, setSent] = useState(kept?.sent ?? "");
  const pair = variable.form === "text" && draft.own !== null && draft.filled?.own;
  const keep = () => {
    if (value === (kept?.value ?? "") && sent === (kept?.sent ?? "")) return;
    // Where only the reader's words were written, they stand on both sides.
    draft.set({ name: variable.name, value: value || sent, sent: sent || null });
  };
  const name = code("var", variable.name);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
    // Enter is the field's own; Ctrl+Enter goes on to what sends.
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    keep();
  };
  return (
    <>
      <TextField
        label={pair ? `${name}, ${code("lang", draft.filled?.own?.lang ?? "en")}` : name}
        type={variable.form === "date" ? "date" : "text"}
        inputMode={variable.form === "number" ? "numeric" : undefined}
        placeholder={variable.form === "money" ? "12.50 RUB" : undefined}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {pair && (
        <TextField
          label={`${name}, ${code("lang", draft.filled?.sent.lang ?? "ru")}`}
          value={sent}
          onChange={(event) => setSent(event.target.value)}
          onBlur={keep}
          onKeyDown={onKeyDown}
        />
      )}
    </>
  );
}
