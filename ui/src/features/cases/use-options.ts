import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/ipc/queries";
import type { FieldInput, OptionView, StepView } from "@/ipc/types";

/** The one option that the facts speak for; of two that they speak for, neither. */
export function suggestedOf(options: readonly OptionView[]): string | null {
  const [only, more] = options.filter((option) => option.suggested && !option.disabled);
  return only && !more ? only.name : null;
}

/** A step's options with the dates as they are typed: another day can speak for another way. */
export function useOptions(id: string, step: StepView, values: Record<string, string>) {
  const fields: FieldInput[] = step.fields
    .map((field) => ({ name: field.name, value: (values[field.name] ?? "").trim() }))
    .filter((field) => field.value !== "");
  const turns =
    step.options.length > 0 &&
    step.fields.some((field) => field.form === "date" && (values[field.name] ?? "").trim() !== (field.value ?? ""));
  const asked = useQuery({
    ...ask.caseOptions(id, step.name, fields),
    enabled: turns,
    placeholderData: keepPreviousData,
  });
  return { options: (turns && asked.data) || step.options, turns };
}
