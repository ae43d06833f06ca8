import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from "react";
import { cx } from "@/lib/class";
import { Mark } from "./mark";

interface Around {
  label: ReactNode;
  /** The label stands beside the field already; here it is only read aloud. */
  hideLabel?: boolean;
  /** One line under the field: what to put there. */
  help?: ReactNode;
  /** What is wrong with what stands there. */
  error?: ReactNode;
  className?: string | undefined;
}

function useAround({ help, error }: Pick<Around, "help" | "error">) {
  const id = useId();
  const described = [error ? `${id}-error` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ") || undefined;
  return { id, described };
}

function Frame(props: Around & { id: string; children: ReactNode }) {
  const { id, label, hideLabel, help, error, className, children } = props;
  return (
    <div className={cx("field", className)}>
      <label htmlFor={id} className={hideLabel ? "sr" : undefined}>
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Mark shape="urgent" /> {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}

export function TextField(
  props: Around & Omit<InputHTMLAttributes<HTMLInputElement>, "className"> & { ref?: Ref<HTMLInputElement> },
) {
  const { label, hideLabel = false, help, error, className, ...input } = props;
  const { id, described } = useAround(props);
  return (
    <Frame id={id} label={label} hideLabel={hideLabel} help={help} error={error} className={className}>
      <input
        {...input}
        id={id}
        className="input"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
    </Frame>
  );
}

export function TextArea(
  props: Around & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> & { ref?: Ref<HTMLTextAreaElement> },
) {
  const { label, help, error, className, ...input } = props;
  const { id, described } = useAround(props);
  return (
    <Frame id={id} label={label} help={help} error={error} className={className}>
      <textarea
        {...input}
        id={id}
        className="input textarea"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
      />
    </Frame>
  );
}

export function CheckField(props: {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="checkfield">
      <input
        id={id}
        type="checkbox"
        className="check"
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.help ? `${id}-help` : undefined}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
      {props.help && (
        <p id={`${id}-help`} className="field-help">
          {props.help}
        </p>
      )}
    </div>
  );
}

/** Choose one of few, all in sight. */
export function RadioGroup<T extends string>(props: {
  label: string;
  /** Shown over the group; otherwise only read aloud. */
  labelled?: boolean;
  value: T | null;
  options: { value: T; label: ReactNode; help?: ReactNode; disabled?: boolean }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="radios">
      <legend className={props.labelled ? "sec" : "sr"}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={cx("radio", option.disabled && "is-disabled")}>
          <input
            type="radio"
            className="check check-round"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            disabled={option.disabled}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
          {option.help && <span className="radio-help">{option.help}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** A select of the system: its list is drawn by the system and needs no script. */
export function Select<T extends string>(props: {
  label: string;
  hideLabel?: boolean;
  /** Words of a choice before all others that has an empty value. */
  empty?: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <span className="select">
      <label htmlFor={id} className={props.hideLabel ? "sr" : "select-label"}>
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value as T)}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <svg className="select-arrow" viewBox="0 0 12 12" aria-hidden="true">
        <path d="m2 4 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </span>
  );
}
