import type { HitView } from "@/ipc/types";

/** A text with what was searched for set apart. Text only, never markup. */
export function Marked(props: { hit: HitView }) {
  return (
    <>
      {props.hit.parts.map((part, index) => {
        const key = `${index}${part.hit}`;
        return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
