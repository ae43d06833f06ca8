import { TextField } from "@/components/field";
import { isComposing } from "@/lib/keys";

/** A whole number above zero, kept when the field is left; what is none is put back. */
export function NumberField(props: {
  label: string;
  /** It may be left empty. */
  empty?: boolean;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { label, empty = false, value, onChange } = props;
  const shown = value === null ? "" : String(value);
  return (
    <TextField
      key={value}
      label={label}
      hideLabel
      inputMode="numeric"
      className="setting-number"
      defaultValue={shown}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !isComposing(event.nativeEvent)) event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const text = event.target.value.trim();
        const next = text === "" ? null : Number(text);
        const good = next === null ? empty : Number.isInteger(next) && next > 0;
        if (!good) event.target.value = shown;
        else if (next !== value) onChange(next);
      }}
    />
  );
}
