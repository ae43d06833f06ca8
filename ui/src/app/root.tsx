import { useRouterState } from "@tanstack/react-router";
import { FirstRun } from "@/features/first-run";
import { Frame } from "./frame";
import { Start } from "./start";

/** The frame, or the first-run page while there is no shop and nothing else was asked for. */
export function Root() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Start>
      {(frame) => (frame.first_run && !frame.demo && path === "/" ? <FirstRun /> : <Frame frame={frame} />)}
    </Start>
  );
}
