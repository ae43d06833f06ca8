import { useRef, useState } from "react";
import { Button, TextButton } from "@/components/button";
import { CheckField, Select, TextField } from "@/components/field";
import { Menu } from "@/components/menu";
import { useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { DraftList, DraftRow } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { useDraftName } from "@/parts/draft-editor";
import { DraftSide, type SideControl } from "@/parts/draft-side";
import { type DraftText, EMPTY, fromBody, inserted, toBody } from "@/parts/draft-text";
import { usePlatformName } from "@/parts/platform-name";
import { Preview } from "./preview";

const LANGS = ["zh", "ru", "en"];

type Bodies = Record<string, DraftText>;

/** A template: whose it is, both languages side by side, and how it reads about a real case. */
export function TemplatePage(props: {
  draft: DraftRow;
  list: DraftList;
  onCopy: () => void;
  onKept: (draft: DraftRow) => void;
  onGone: () => void;
}) {
  const { draft, list, onCopy, onKept, onGone } = props;
  const { t, code } = useI18n();
  const platformName = usePlatformName();
  const nameOf = useDraftName();
  const known = new Set(list.variables.map((variable) => variable.name));
  const label = (name: string) => (known.has(name) ? code("var", name) : undefined);
  const [bodies, setBodies] = useState<Bodies>(() =>
    Object.fromEntries(draft.bodies.map((body) => [body.lang, fromBody(body.text, label)])),
  );
  const [name, setName] = useState(draft.name ?? "");
  const [purpose, setPurpose] = useState(draft.purpose);
  const [platform, setPlatform] = useState(draft.platforms[0] ?? "");
  const [kinds, setKinds] = useState<string[]>(draft.kinds);
  const sent = list.langs.at(-1) ?? "ru";
  const [left, setLeft] = useState(list.langs.length > 1 ? (list.langs[0] ?? "zh") : sent === "zh" ? "en" : "zh");
  const [right, setRight] = useState(sent);
  const [stale, setStale] = useState<string | null>(null);
  const sides = useRef<Record<string, SideControl | null>>({});
  const [last, setLast] = useState(left);
  const written = Object.entries(bodies)
    .map(([lang, text]) => ({ lang, text: toBody(text) }))
    .filter((body) => body.text.trim() !== "");
  const isNew = draft.changed_at === null;
  const save = useAct(
    () =>
      unwrap(
        commands.templateSave({
          id: isNew ? null : draft.id,
          name,
          purpose,
          platform: platform || null,
          kinds,
          bodies: written,
          based_on: draft.based_on,
        }),
      ),
    {
      tags: ["settings", "undo"],
      undo: true,
      told: (kept) => t("template-kept", { name: nameOf(kept) }),
      done: onKept,
    },
  );
  const remove = useAct(() => unwrap(commands.templateRemove(draft.id)), {
    tags: ["settings", "undo"],
    undo: true,
    told: () => t("template-removed", { name: nameOf(draft) }),
    done: onGone,
  });
  const write = (lang: string, text: DraftText) => {
    setBodies((old) => ({ ...old, [lang]: text }));
    setLast(lang);
    const other = lang === left ? right : left;
    setStale((old) => (old === lang ? null : (bodies[other]?.text ?? "") === "" ? null : other));
  };
  const put = (variable: string) => {
    const text = bodies[last] ?? EMPTY;
    const at = sides.current[last]?.caret() ?? text.text.length;
    const words = `{${code("var", variable)}}`;
    write(last, inserted(text, at, variable, words, true));
    // The menu gives the focus back to its button first.
    requestAnimationFrame(() => sides.current[last]?.select({ from: at + words.length, to: at + words.length }));
  };
  const ready = draft.own && name.trim() !== "" && written.length > 0 && !save.busy;
  useKeys({
    "Ctrl+Enter": () => {
      if (!ready) return false;
      save.act(undefined);
      return true;
    },
  });
  const side = (lang: string, set: (lang: string) => void) => (
    <DraftSide
      name={t("template-words", { lang: code("lang", lang) })}
      lang={lang}
      value={bodies[lang] ?? EMPTY}
      readOnly={!draft.own}
      count={
        <Select
          label={t("template-lang")}
          hideLabel
          value={lang}
          options={LANGS.filter((other) => other === lang || (other !== left && other !== right)).map((other) => ({
            value: other,
            label: code("lang", other),
          }))}
          onChange={(next) => {
            setStale(null);
            set(next);
          }}
        />
      }
      stale={
        stale === lang ? (
          <>
            {t("draft-stale")} <TextButton onClick={() => setStale(null)}>{t("draft-fits")}</TextButton>
          </>
        ) : undefined
      }
      control={(control) => {
        sides.current[lang] = control;
      }}
      onChange={(text) => write(lang, text)}
    />
  );
  return (
    <article className="scroll template-page">
      <header className="template-head">
        {draft.own ? (
          <TextField
            label={t("template-name")}
            value={name}
            autoFocus={isNew}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        ) : (
          <div>
            <p className="meta text-ink-2">{t("template-shipped")}</p>
            <h2 className="stmt">{nameOf(draft)}</h2>
          </div>
        )}
        <div className="template-acts">
          {draft.own ? (
            <>
              {!isNew && (
                <TextButton disabled={remove.busy} onClick={() => remove.act(undefined)}>
                  {t("template-remove")}
                </TextButton>
              )}
              <Button
                look="primary"
                cap="Ctrl Enter"
                disabled={!ready}
                busy={save.busy}
                onClick={() => save.act(undefined)}
              >
                {t("template-save")}
              </Button>
            </>
          ) : (
            <Button look="primary" onClick={onCopy}>
              {t("template-copy")}
            </Button>
          )}
        </div>
      </header>
      {draft.own ? (
        <div className="template-facts">
          <Select
            label={t("template-purpose")}
            value={purpose}
            options={list.purposes.map((of) => ({ value: of, label: code("purpose", of) }))}
            onChange={setPurpose}
          />
          <Select
            label={t("template-platform")}
            value={platform}
            empty={t("template-platform-any")}
            options={list.platforms.map((of) => ({ value: of, label: platformName(of) }))}
            onChange={setPlatform}
          />
          <Menu
            trigger={<Button>{t("template-variable")}</Button>}
            items={list.variables.map((variable) => ({
              key: variable.name,
              label: code("var", variable.name),
              hint: code("var-form", variable.form),
              onChoose: () => put(variable.name),
            }))}
          />
        </div>
      ) : (
        <p className="template-facts text-ink-2">
          <span>{code("purpose", draft.purpose)}</span>
          <span>
            {draft.platforms.length > 0 ? draft.platforms.map(platformName).join(", ") : t("template-platform-any")}
          </span>
          <span>{draft.kinds.map((kind) => code("kind", kind)).join(", ")}</span>
        </p>
      )}
      <div className="draft-pair">
        {side(left, setLeft)}
        {side(right, setRight)}
      </div>
      {draft.own && (
        <details className="template-kinds">
          <summary className="sec">{t("template-kinds", { count: kinds.length })}</summary>
          <div className="template-kind-list">
            {list.kinds.map((kind) => (
              <CheckField
                key={kind}
                label={code("kind", kind)}
                checked={kinds.includes(kind)}
                onChange={(checked) =>
                  setKinds((old) => (checked ? [...old, kind] : old.filter((other) => other !== kind)))
                }
              />
            ))}
          </div>
        </details>
      )}
      <Preview purpose={purpose} kinds={kinds} bodies={written} />
    </article>
  );
}
