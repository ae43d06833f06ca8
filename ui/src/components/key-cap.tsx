/** A key as it is printed on a button: `Enter`, `Ctrl Z`. */
export function KeyCap(props: { children: string; quiet?: boolean }) {
  return (
    <kbd className="keycap" aria-hidden={props.quiet || undefined}>
      {props.children}
    </kbd>
  );
}
