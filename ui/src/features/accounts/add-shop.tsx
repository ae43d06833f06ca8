import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/button";
import { RadioGroup, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { AccountInput, ApiError, PlatformView } from "@/ipc/types";
import { isWriting, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { TokenForm } from "@/parts/token-form";
import { View } from "@/parts/view";
import { TokenFacts } from "./token-facts";
import { useInspect } from "./use-inspect";

/** Connects a shop: name, token, and at once what can be read with it. */
export function AddShop() {
  const { t } = useI18n();
  const navigate = useNavigate({ from: "/accounts" });
  const platforms = useQuery(ask.platforms());
  const back = () => {
    void navigate({ search: {} });
    return true;
  };
  useKeys({
    Escape: (event) => {
      // From a field Escape leaves the field first: what was typed is not thrown away.
      if (isWriting(event) && event.target instanceof HTMLElement) {
        event.target.blur();
        return true;
      }
      return back();
    },
  });
  return (
    <View
      title={t("shops-add-title")}
      beside={
        <Button look="bare" cap="Esc" onClick={back}>
          {t("shops-back")}
        </Button>
      }
    >
      <Loaded query={platforms}>{(data) => <Form platforms={data} />}</Loaded>
    </View>
  );
}

/** Errors after which the window asks how to keep the token. */
const KEEPING = new Set(["no-key-store", "secret-store", "passphrase-needed", "passphrase-wrong"]);
/** Of these, the ones that the question itself already answers. */
const UNKEPT = new Set(["no-key-store", "secret-store", "passphrase-needed"]);
type Keep = "passphrase" | "local_key" | "session";

/** The token as it is, or its fields as one object where the marketplace has several. */
export function secretOf(platform: PlatformView | undefined, values: Record<string, string>): string {
  const fields = platform?.fields ?? [];
  const filled = fields.map((field) => [field.key, (values[field.key] ?? "").trim()] as const);
  if (filled.some(([, value]) => value === "")) return "";
  if (filled.length === 1) return filled[0]?.[1] ?? "";
  return filled.length === 0 ? "" : JSON.stringify(Object.fromEntries(filled));
}

function Form(props: { platforms: PlatformView[] }) {
  const { platforms } = props;
  const i18n = useI18n();
  const { t, find } = i18n;
  const navigate = useNavigate({ from: "/accounts" });
  const [chosen, setChosen] = useState(platforms[0]?.platform ?? "");
  const [name, setName] = useState("");
  const [values, setValues] = useState<Record<string, string>>({});
  const [endpoint, setEndpoint] = useState("");
  const [keep, setKeep] = useState<Keep | null>(null);
  const [phrase, setPhrase] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const platform = platforms.find((other) => other.platform === chosen);
  const secret = secretOf(platform, values);
  const byHand = platform?.by_hand === true;
  const inspected = useInspect(platform && !byHand ? chosen : null, secret, endpoint);
  const add = useAct((input: AccountInput) => unwrap(commands.accountAdd(input)), {
    tags: ["accounts", "settings", "sync"],
    quiet: true,
    told: (account) => t("shops-added", { name: account.name }),
    done: (account) => {
      setValues({});
      setPhrase("");
      void navigate({ search: { id: account.id } });
    },
  });
  const entered = useAct(() => unwrap(commands.accountAddManual(chosen, name.trim())), {
    tags: ["accounts", "settings", "sync"],
    quiet: true,
    told: (account) => t("shops-added", { name: account.name }),
    done: (account) => void navigate({ search: { id: account.id } }),
  });
  const failure = byHand ? entered.error : add.error;
  const busy = add.busy || entered.busy;
  const asksKeeping = keep !== null || (add.error !== null && KEEPING.has(add.error.code));
  const ready =
    platform !== undefined &&
    name.trim() !== "" &&
    (byHand ||
      (secret !== "" &&
        inspected.token !== null &&
        !inspected.token.unusable &&
        (!asksKeeping || (keep !== null && (keep !== "passphrase" || phrase !== "")))));
  const send = () => {
    if (!ready || busy) return;
    if (byHand) {
      entered.act(undefined);
      return;
    }
    add.act({
      platform: chosen,
      name: name.trim(),
      secret,
      endpoint: endpoint.trim() || null,
      secret_store: keep,
      passphrase: keep === "passphrase" ? phrase : null,
    });
  };
  return (
    <PageAndSide name="add-shop">
      <form
        ref={form}
        className="scroll shop-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="stmt">
          {byHand ? t("entered-shop-say", { platform: platform?.title ?? "" }) : t("shops-add-say")}
        </p>
        {platforms.length > 1 ? (
          <RadioGroup
            label={t("shops-platform")}
            labelled
            value={chosen}
            options={platforms.map((other) => ({
              value: other.platform,
              label: other.title,
              ...(other.by_hand ? { help: t("entered-shop-help") } : {}),
            }))}
            onChange={(next) => {
              setChosen(next);
              setValues({});
            }}
          />
        ) : (
          <p>
            <span className="sec">{t("shops-platform")}</span> {platform?.title}
          </p>
        )}
        <TextField
          label={t("shops-name")}
          help={t("shops-name-help")}
          autoComplete="off"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={failure?.code === "account-name" && <Failure error={failure} />}
        />
        {platform?.fields.map((field) => (
          <TextField
            key={field.key}
            label={find(field.label) ?? field.label}
            help={field.hidden ? t("shops-token-help") : undefined}
            type={field.hidden ? "password" : "text"}
            autoComplete="off"
            spellCheck={false}
            value={values[field.key] ?? ""}
            onChange={(event) => setValues({ ...values, [field.key]: event.target.value })}
          />
        ))}
        {!byHand && <p className="meta text-ink-2">{t("shops-token-where")}</p>}
        {asksKeeping && !byHand && (
          <section className="shop-keep" aria-labelledby="shop-keep-title">
            <h2 id="shop-keep-title">
              <Mark shape="soon" /> {t("shops-keep-title")}
            </h2>
            <p className="text-ink-2">{t("shops-keep-why")}</p>
            <RadioGroup<Keep>
              label={t("shops-keep-title")}
              value={keep}
              options={[
                { value: "passphrase", label: t("shops-keep-passphrase"), help: t("shops-keep-passphrase-help") },
                { value: "local_key", label: t("shops-keep-local_key"), help: t("shops-keep-local_key-help") },
                { value: "session", label: t("shops-keep-session"), help: t("shops-keep-session-help") },
              ]}
              onChange={setKeep}
            />
            {keep === "passphrase" && (
              <TextField
                label={t("shops-passphrase")}
                help={t("shops-passphrase-help")}
                type="password"
                autoComplete="new-password"
                value={phrase}
                onChange={(event) => setPhrase(event.target.value)}
              />
            )}
          </section>
        )}
        {failure && failure.code !== "account-name" && !(asksKeeping && UNKEPT.has(failure.code)) && (
          <div role="alert" className="shop-trouble">
            <Mark shape="urgent" className="mt-1" />
            <Failure error={failure} />
          </div>
        )}
        <details className="shop-advanced" hidden={byHand}>
          <summary className="sec">{t("shops-advanced")}</summary>
          <TextField
            label={t("shops-endpoint")}
            help={t("shops-endpoint-help")}
            type="url"
            spellCheck={false}
            className="id"
            value={endpoint}
            onChange={(event) => setEndpoint(event.target.value)}
            error={inspected.error && <Failure error={inspected.error} />}
          />
        </details>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" cap="Enter" type="submit" disabled={!ready} busy={busy}>
            {byHand ? t("entered-shop-do") : busy ? t("shops-checking") : t("shops-add-do")}
          </Button>
        </div>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <aside className="side" tabIndex={0} aria-label={t("shops-inspect")}>
        <section aria-live="polite">
          <h2 className="sec">{byHand ? t("entered-shop-title") : t("shops-inspect")}</h2>
          {byHand ? (
            <ul className="token-list">
              <Kept>{t("shops-promise-local")}</Kept>
            </ul>
          ) : inspected.token ? (
            <TokenFacts token={inspected.token} />
          ) : (
            <p className="text-ink-2">{t("shops-inspect-none")}</p>
          )}
        </section>
        {!byHand && (
          <section>
            <h2 className="sec">{t("shops-needed")}</h2>
            <TokenForm platform={chosen} token={inspected.token} />
          </section>
        )}
        {!byHand && (
          <section>
            <h2 className="sec">{t("shops-promise")}</h2>
            <ul className="token-list">
              <Kept>{t("shops-promise-local")}</Kept>
              <Kept>{t("shops-promise-hidden")}</Kept>
              <Kept>{t("shops-promise-read")}</Kept>
            </ul>
          </section>
        )}
      </aside>
    </PageAndSide>
  );
}

function Kept(props: { children: ReactNode }) {
  return (
    <li>
      <Mark shape="done" />
      {props.children}
    </li>
  );
}

/** What went wrong, why, what to do, in one place of a form. */
function Failure(props: { error: ApiError }) {
  const i18n = useI18n();
  const { what, why, help } = errorTexts(props.error, i18n);
  return (
    <span>
      <b>{what}</b>
      {why && <span className="block">{why}</span>}
      {help && <span className="block">{help}</span>}
    </span>
  );
}
