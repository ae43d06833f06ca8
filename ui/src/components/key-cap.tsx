/** A key as it is printed on a button: `Enter`, `Ctrl Z`. */
export function KeyCap(props: { children: string }) {
  return <kbd className="keycap">{props.children}</kbd>;
}
