import { type ReactNode, useEffect, useState } from "react";

/** An id that a click copies. `onCopy` does it; the word "copied" stands in for a moment. */
export function Copyable(props: {
  label?: ReactNode;
  value: string;
  hint: string;
  copied: string;
  onCopy: (value: string) => void;
}) {
  const { label, value, hint, copied, onCopy } = props;
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1200);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <button
      type="button"
      className="copyable"
      title={hint}
      onClick={() => {
        onCopy(value);
        setDone(true);
      }}
    >
      {label && <span className="copyable-label">{label}</span>}
      <span className="id">{value}</span>
      <span className="copyable-done" role="status">
        {done ? copied : ""}
      </span>
    </button>
  );
}
