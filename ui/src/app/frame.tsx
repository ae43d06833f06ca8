import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { Component, type ErrorInfo, type ReactNode, useCallback, useState } from "react";
import { useI18n } from "@/i18n";
import { commands, unwrap, useEdgeEvents, useOpened } from "@/ipc/queries";
import type { FrameView } from "@/ipc/types";
import { isWriting, useKeys } from "@/lib/keys";
import { ZOOMS } from "@/lib/zoom";
import { useAct } from "@/parts/acts";
import { ApiErrorState } from "@/parts/api-error";
import { useOwnKeys } from "@/parts/own-keys";
import { HistoryDialog } from "./history";
import { KeysDialog } from "./keys-dialog";
import { Nav } from "./nav";
import { Palette } from "./palette";
import { StatusLine } from "./status-line";
import { useTurns } from "./turns";

/** Navigation, work, status line. The page scrolls, the frame never. */
export function Frame(props: { frame: FrameView }) {
  const { frame } = props;
  const { t, say } = useI18n();
  const [finding, setFinding] = useState(false);
  const [keys, setKeys] = useState(false);
  const [steps, setSteps] = useState(false);
  useOwnKeys();
  // The place that is shown, not the one that is gone to: what threw there is not drawn again under the new one's key.
  const path = useRouterState({ select: (state) => state.matches.at(-1)?.pathname });
  useEdgeEvents();
  useTurns();
  const { history } = useRouter();
  useOpened(useCallback((route) => history.push(route), [history]));
  const sync = useAct(() => unwrap(commands.syncNow()), { tags: ["sync"] });
  const undo = useAct(() => unwrap(commands.undo(null)), {
    tags: ["all"],
    told: (undone) => t("status-undone", { what: say(undone.message) }),
  });
  const redo = useAct(() => unwrap(commands.redo()), {
    tags: ["all"],
    told: (again) => t("steps-redone", { what: say(again.message) }),
    undo: true,
  });
  const { settings } = frame;
  const save = useAct((zoom: number) => unwrap(commands.settingsSet({ ...settings, zoom })), { tags: ["settings"] });
  const zoom = (to: (steps: number[], now: number) => number | undefined) => () => {
    const next = to(ZOOMS, settings.zoom);
    if (next !== undefined && next !== settings.zoom) save.act(next);
    return true;
  };
  const larger = zoom((steps, now) => steps.find((step) => step > now));
  const smaller = zoom((steps, now) => steps.findLast((step) => step < now));
  useKeys({
    "Ctrl+Equal": larger,
    "Ctrl+Shift+Equal": larger,
    "Ctrl+NumpadAdd": larger,
    "Ctrl+Minus": smaller,
    "Ctrl+NumpadSubtract": smaller,
    "Ctrl+Alt+Digit0": zoom(() => 100),
    "Ctrl+KeyK": () => {
      setFinding(true);
      return true;
    },
    "Ctrl+KeyR": () => {
      sync.act(undefined);
      return true;
    },
    "Ctrl+KeyZ": (event) => {
      if (isWriting(event)) return false;
      undo.act(undefined);
      return true;
    },
    "Ctrl+Shift+KeyZ": (event) => {
      if (isWriting(event)) return false;
      redo.act(undefined);
      return true;
    },
    "Ctrl+Shift+KeyH": () => {
      setSteps(true);
      return true;
    },
    "Shift+Slash": () => {
      setKeys(true);
      return true;
    },
  });
  return (
    <div className="frame">
      <Nav demo={frame.demo} onFind={() => setFinding(true)} />
      <main className="work">
        <Boundary key={path}>
          <Outlet />
        </Boundary>
      </main>
      <StatusLine
        frame={frame}
        onUndo={() => undo.act(undefined)}
        onHistory={() => setSteps(true)}
        onKeys={() => setKeys(true)}
      />
      <Palette
        open={finding}
        onClose={() => setFinding(false)}
        acts={{
          onSync: () => sync.act(undefined),
          onUndo: () => undo.act(undefined),
          onRedo: () => redo.act(undefined),
          onHistory: () => setSteps(true),
          onKeys: () => setKeys(true),
        }}
      />
      <HistoryDialog open={steps} onClose={() => setSteps(false)} onRedo={() => redo.act(undefined)} />
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </div>
  );
}

/** A view that throws fails alone; the frame stays. */
export class Boundary extends Component<{ children: ReactNode }, { thrown: Error | null }> {
  override state: { thrown: Error | null } = { thrown: null };

  static getDerivedStateFromError(thrown: Error) {
    return { thrown };
  }

  override componentDidCatch(thrown: Error, info: ErrorInfo) {
    console.error(thrown, info.componentStack);
  }

  override render() {
    const { thrown } = this.state;
    if (!thrown) return this.props.children;
    const details = `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ""}`;
    return (
      <ApiErrorState
        error={{ code: "internal", params: [], details }}
        onRetry={() => this.setState({ thrown: null })}
      />
    );
  }
}
