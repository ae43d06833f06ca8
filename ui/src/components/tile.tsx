import type { ReactNode } from "react";
import { cx } from "@/lib/class";

/** A small picture (or a mark in its place), a name with a line under it, a state at the right. */
export function Tile(props: {
  picture: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  state?: ReactNode;
  missing?: boolean;
  onOpen?: (() => void) | undefined;
  openLabel?: string;
}) {
  const { picture, title, text, state, missing, onOpen, openLabel } = props;
  return (
    <div className={cx("tile", missing && "tile-missing")}>
      {onOpen ? (
        <button type="button" className="tile-picture" onClick={onOpen} aria-label={openLabel}>
          {picture}
        </button>
      ) : (
        <span className="tile-picture">{picture}</span>
      )}
      <div className="tile-words">
        <b>{title}</b>
        {text && <span>{text}</span>}
      </div>
      {state && <span className="tile-state">{state}</span>}
    </div>
  );
}
