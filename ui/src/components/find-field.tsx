import { type KeyboardEvent, type Ref, useEffect, useState } from "react";
import { isComposing } from "@/lib/keys";
import { KeyCap } from "./key-cap";

/** The sign of a field that searches. */
export function Glass() {
  return (
    <svg className="mark tone-quiet" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m7.8 7.8 3.4 3.4" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** Search as you type. Waits for the end of a composition, so that pinyin is not searched for. */
export function FindField(props: {
  label: string;
  placeholder: string;
  value: string;
  cap?: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const { label, placeholder, value, cap, onChange, onKeyDown, ref } = props;
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setText(value), [value]);
  return (
    <div className="find">
      <Glass />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          onChange(event.currentTarget.value);
        }}
        onChange={(event) => {
          setText(event.target.value);
          if (!composing) onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === "Escape") {
            event.preventDefault();
            if (text) {
              setText("");
              onChange("");
            } else event.currentTarget.blur();
            return;
          }
          onKeyDown?.(event);
        }}
      />
      {cap && !text && <KeyCap>{cap}</KeyCap>}
    </div>
  );
}
