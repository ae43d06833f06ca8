import type { ReactNode } from "react";
import { RadioGroup, Select } from "@/components/field";
import { useI18n } from "@/i18n";
import { Row, rowName } from "./row";
import type { RowId } from "./rows";

interface Choice<T> {
  row: RowId;
  value: T;
  onChange: (value: T) => void;
}

/** A setting with few values, all in sight. */
export function RadioRow<T extends string>(props: Choice<T> & { options: { value: T; label: string }[] }) {
  const { row, ...group } = props;
  const i18n = useI18n();
  return (
    <Row row={row}>
      <RadioGroup label={rowName(i18n, row)} {...group} />
    </Row>
  );
}

/** A setting with many values, in a list that drops down. */
export function SelectRow<T extends string>(
  props: Choice<T> & { options: { value: T; label: string }[]; empty?: string; help?: ReactNode },
) {
  const { row, help, ...select } = props;
  const i18n = useI18n();
  return (
    <Row row={row} help={help}>
      <Select label={rowName(i18n, row)} hideLabel {...select} />
    </Row>
  );
}

/** A number out of those that are usual; the present one can always be chosen. */
export function AmongRow(props: Choice<number> & { known: readonly number[]; label: (value: number) => string }) {
  const { row, value, known, label, onChange } = props;
  const options = [...new Set([...known, value])].sort((a, b) => a - b);
  return (
    <SelectRow
      row={row}
      value={String(value)}
      options={options.map((number) => ({ value: String(number), label: label(number) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
