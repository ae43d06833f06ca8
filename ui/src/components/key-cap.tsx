import { useCap } from "@/lib/keys";

/**
 * A key as it is printed on a button: `Enter`, `Ctrl Z`. What is written is the shipped key; what is shown is where the seller
 * moved it to. `exact` shows what is written.
 */
export function KeyCap(props: { children: string; quiet?: boolean; exact?: boolean }) {
  const own = useCap(props.children);
  const cap = props.exact ? props.children : own;
  if (!cap) return null;
  return (
    <kbd className="keycap" aria-hidden={props.quiet || undefined}>
      {cap}
    </kbd>
  );
}
