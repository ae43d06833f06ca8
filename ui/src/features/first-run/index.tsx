import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap, useEdgeEvents } from "@/ipc/queries";
import type { ApiError, SettingsView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { useRestore } from "@/parts/restore";
import { Drawing } from "./drawing";

const LANGS = [
  { value: "zh", label: "中文", tag: "zh-CN" },
  { value: "ru", label: "Русский", tag: "ru" },
  { value: "en", label: "English", tag: "en" },
];

/** Before any shop is connected: the question the app answers, and two ways in. */
export function FirstRun() {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  useEdgeEvents();
  const demo = useAct(() => unwrap(commands.demoOpen()), {
    tags: ["all"],
    quiet: true,
    done: (frame) => client.setQueryData(["frame"], frame),
  });
  const open = () => {
    if (!demo.busy) demo.act(undefined);
    return true;
  };
  const connect = () => {
    void navigate({ to: "/accounts", search: { add: true } });
    return true;
  };
  const restore = useRestore();
  const move = () => {
    if (!demo.busy) restore.choose();
    return true;
  };
  useKeys({ Enter: open, KeyC: connect, KeyB: move });
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <main className="first">
      <header className="first-head">
        <span className="first-brand">
          <Logo />
          Recourse
        </span>
        <Languages onChosen={() => first.current?.focus({ preventScroll: true })} />
      </header>
      <div className="first-hero">
        <h1 className="stmt">
          {t("first-question-1")}
          <br />
          {t("first-question-2")}
        </h1>
        <Drawing />
      </div>
      <div className="first-ways">
        <section aria-labelledby="first-demo">
          <h2 id="first-demo">{t("first-demo")}</h2>
          <p className="text-ink-2">{t("first-demo-text")}</p>
          <Button ref={first} look="primary" cap="Enter" busy={demo.busy} onClick={open}>
            {demo.busy ? t("first-demo-opening") : t("first-demo-open")}
          </Button>
          {demo.busy ? <Progress /> : <span className="meta text-ink-2">{t("first-demo-note")}</span>}
          {demo.error && <Failed error={demo.error} />}
        </section>
        <section aria-labelledby="first-shop">
          <h2 id="first-shop">{t("first-shop")}</h2>
          <p className="text-ink-2">{t("first-shop-text")}</p>
          <Button cap="C" onClick={connect} disabled={demo.busy}>
            {t("shops-connect")}
          </Button>
          <span className="meta text-ink-2">{t("first-shop-note")}</span>
        </section>
        <section aria-labelledby="first-backup">
          <h2 id="first-backup">{t("first-backup")}</h2>
          <p className="text-ink-2">{t("first-backup-text")}</p>
          <Button cap="B" busy={restore.busy} onClick={move} disabled={demo.busy}>
            {t("first-backup-choose")}
          </Button>
          <span className="meta text-ink-2">{t("first-backup-note")}</span>
        </section>
      </div>
      <ul className="first-foot meta text-ink-2">
        <li>
          <Mark shape="done" /> {t("first-promise-here")}
        </li>
        <li>
          <Mark shape="done" /> {t("first-promise-sent")}
        </li>
        <li>
          <Mark shape="done" /> {t("first-promise-offline")}
        </li>
      </ul>
      {restore.dialog}
    </main>
  );
}

/** Languages in their own names; kept at once. Enter is the blue button's again afterwards. */
function Languages(props: { onChosen: () => void }) {
  const { t, lang } = useI18n();
  const settings = useQuery(ask.frame()).data?.settings;
  const save = useAct((next: SettingsView) => unwrap(commands.settingsSet(next)), { tags: ["settings"] });
  return (
    <fieldset className="first-langs">
      <legend className="sr">{t("setting-lang")}</legend>
      {LANGS.map((one) => (
        <button
          key={one.value}
          type="button"
          lang={one.tag}
          className="tab"
          aria-pressed={one.value === lang}
          onClick={() => {
            if (settings) save.act({ ...settings, lang: one.value });
            props.onChosen();
          }}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  );
}

/** What is being read while the demo shop fills. */
function Progress() {
  const { t, code, count } = useI18n();
  const status = useQuery({ ...ask.sync(), refetchInterval: 500 }).data;
  const reading = status?.progress ?? [];
  return (
    <div className="first-progress meta text-ink-2" role="status">
      {reading.length === 0 && <span>{t("first-demo-starting")}</span>}
      {reading.slice(0, 4).map((one) => (
        <span key={`${one.account}${one.stream}`} className="flex justify-between gap-3">
          <span>{code("stream", one.stream)}</span>
          <span>
            {one.total === null ? count(one.done) : t("status-of", { done: count(one.done), total: count(one.total) })}
          </span>
        </span>
      ))}
    </div>
  );
}

function Failed(props: { error: ApiError }) {
  const i18n = useI18n();
  const { what, why, help } = errorTexts(props.error, i18n);
  return (
    <p role="alert" className="meta">
      <Mark shape="urgent" /> <b>{what}</b> {why} {help}
    </p>
  );
}

function Logo() {
  return (
    <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
      <path d="M0 4h5v6H0zM17 4h5v6h-5z" fill="currentColor" />
      <path d="M6 1h10v12H6z" fill="var(--late-fill)" />
      <path d="m6 8 5-7h2.6L6 11.6zM8.6 13l7.4-10.4V6L11 13z" fill="var(--late-fill-2)" />
    </svg>
  );
}
