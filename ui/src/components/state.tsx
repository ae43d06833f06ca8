import { type ReactNode, useEffect, useState } from "react";
import { Mark } from "./mark";

/** The line of a parcel that will be here. */
export function Ghost() {
  return (
    <span className="ghost" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

/** Nothing here yet: a ghost of what will be, one sentence, why, one button. */
export function EmptyState(props: { title: ReactNode; text?: ReactNode; action?: ReactNode; ghost?: boolean }) {
  const { title, text, action, ghost = true } = props;
  return (
    <section className="state">
      {ghost && <Ghost />}
      <h2 className="stmt">{title}</h2>
      {text && <p>{text}</p>}
      {action && <div className="state-action">{action}</div>}
    </section>
  );
}

/** What went wrong, why and what is unharmed, what to do; codes only in the details. */
export function ErrorState(props: {
  what: ReactNode;
  why?: ReactNode;
  help?: ReactNode;
  actions?: ReactNode;
  details?: { label: string; text: string } | undefined;
}) {
  const { what, why, help, actions, details } = props;
  return (
    <section className="state" role="alert">
      <h2 className="state-what">
        <Mark shape="urgent" /> <span>{what}</span>
      </h2>
      {why && <p>{why}</p>}
      {help && <p>{help}</p>}
      {actions && <div className="state-action">{actions}</div>}
      {details && (
        <details className="state-details">
          <summary>{details.label}</summary>
          <pre className="raw-text">{details.text}</pre>
        </details>
      )}
    </section>
  );
}

/** True once `ms` have passed: what comes at once needs no word of waiting. */
export function useLate(ms = 100): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}

/** Nothing for 100 ms, then words. */
export function LoadingState(props: { children: ReactNode }) {
  const late = useLate();
  return (
    <section className="state state-loading" aria-busy="true">
      {late && <p role="status">{props.children}</p>}
    </section>
  );
}
