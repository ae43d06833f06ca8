import { useState } from "react";
import { Button, TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { Mark, type MarkShape } from "@/components/mark";
import { Menu } from "@/components/menu";
import { type MessageId, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { AccountView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { TokenForm } from "@/parts/token-form";
import { RemoveDialog, RenewDialog, UnlockDialog } from "./dialogs";
import { Streams } from "./streams";
import { TokenFacts } from "./token-facts";
import { type Cure, type Trouble, troubles } from "./trouble";

const INTERVALS = [5, 15, 30, 60, 120, 360];
const CURE_WORDS: Record<Cure, MessageId> = {
  token: "shops-paste-token",
  unlock: "shops-unlock",
  sync: "shops-try-again",
  resume: "shops-resume",
};

/** One shop: how it stands in a line, what went wrong with its cure, its streams, its token. */
export function Shop(props: { account: AccountView; primary: boolean }) {
  const { account, primary } = props;
  const { t, span } = useI18n();
  const [dialog, setDialog] = useState<"renew" | "remove" | "unlock" | null>(null);
  const byHand = account.secret_store === "none";
  const found = byHand ? [] : troubles(account);
  const sync = useAct(() => unwrap(commands.syncNow()), { tags: ["sync"], told: () => t("shops-sync-asked") });
  const check = useAct(() => unwrap(commands.accountCheck(account.id)), {
    tags: ["accounts"],
    told: (after) => (after.token.problems.length > 0 ? t("shops-checked-problems") : t("shops-checked")),
  });
  const set = useAct(
    (input: { paused?: boolean; interval?: number }) =>
      unwrap(commands.accountSet(account.id, input.paused ?? null, input.interval ?? null)),
    { tags: ["accounts", "sync", "undo"], undo: true, told: () => t("shops-changed", { name: account.name }) },
  );
  const cure = (what: Cure) => {
    if (what === "token") setDialog("renew");
    if (what === "unlock") setDialog("unlock");
    if (what === "sync") sync.act(undefined);
    if (what === "resume") set.act({ paused: false });
  };
  const firstCure = primary ? (found.find((trouble) => trouble.cure !== null)?.cure ?? null) : null;
  useKeys({
    Enter: () => {
      if (!firstCure) return false;
      cure(firstCure);
      return true;
    },
  });
  return (
    <section id={`shop-${account.id}`} className="shop-part" aria-labelledby={`shop-name-${account.id}`}>
      <header className="shop-head">
        <h2 id={`shop-name-${account.id}`}>{account.name}</h2>
        <span className="text-ink-2">
          {account.platform_title}
          {account.seller_name && account.seller_name !== account.name && (
            <>
              , <bdi>{account.seller_name}</bdi>
            </>
          )}
          {account.demo && <>, {t("demo-shop")}</>}
        </span>
        <div className="head-end">
          {!byHand && (
            <>
              <Button busy={sync.busy} onClick={() => sync.act(undefined)}>
                {t("sync-now")}
              </Button>
              <Button busy={set.busy} onClick={() => set.act({ paused: !account.paused })}>
                {account.paused ? t("shops-resume") : t("shops-pause")}
              </Button>
            </>
          )}
          <Menu
            trigger={<Button look="bare">{t("shops-more")}</Button>}
            items={[
              ...(byHand
                ? []
                : [
                    { key: "check", label: t("shops-check"), onChoose: () => check.act(undefined) },
                    { key: "renew", label: t("shops-paste-token"), onChoose: () => setDialog("renew") },
                  ]),
              { key: "remove", label: t("shops-remove"), onChoose: () => setDialog("remove") },
            ]}
          />
        </div>
      </header>
      {byHand ? (
        <p className="text-ink-2">{t("entered-shop-say", { platform: account.platform_title })}</p>
      ) : (
        <Standing account={account} troubled={found.length > 0} />
      )}
      {found.map((trouble) => (
        <TroubleLine
          key={`${trouble.error.code}${trouble.streams[0]?.stream ?? ""}`}
          trouble={trouble}
          primary={trouble.cure !== null && trouble.cure === firstCure}
          onCure={cure}
        />
      ))}
      {!byHand && (
        <div className="shop-two">
          <Streams streams={account.streams} />
          <div className="shop-side">
            <h3 className="sec">{t("shops-token")}</h3>
            <TokenFacts token={account.token} />
            {lacking(account) && (
              <>
                <h3 className="sec">{t("shops-needed")}</h3>
                <TokenForm platform={account.platform} token={account.token} />
              </>
            )}
            <p className="meta text-ink-2">
              {t(`shops-kept-${KEPT.has(account.secret_store) ? account.secret_store : "keyring"}` as MessageId)}
            </p>
            {account.endpoint && (
              <p className="meta text-ink-2">
                {t("shops-endpoint-is")} <span className="id">{account.endpoint}</span>
              </p>
            )}
            <Select
              label={t("shops-interval")}
              value={String(account.interval_min)}
              options={[...new Set([...INTERVALS, account.interval_min])]
                .sort((a, b) => a - b)
                .map((minutes) => ({ value: String(minutes), label: span(minutes * 60_000) }))}
              onChange={(minutes) => set.act({ interval: Number(minutes) })}
            />
          </div>
        </div>
      )}
      <RenewDialog account={account} open={dialog === "renew"} onClose={() => setDialog(null)} />
      <UnlockDialog open={dialog === "unlock"} onClose={() => setDialog(null)} />
      <RemoveDialog account={account} open={dialog === "remove"} onClose={() => setDialog(null)} />
    </section>
  );
}

/** Whether a better token would do more. */
const lacking = ({ token }: AccountView) =>
  token.unusable || token.read_only || token.missing.length > 0 || token.kind === "base";

const KEPT = new Set(["keyring", "passphrase", "local_key", "session"]);

/** How the shop stands, in words beside one mark. */
function Standing(props: { account: AccountView; troubled: boolean }) {
  const { account, troubled } = props;
  const { t, dayTime, time } = useI18n();
  const running = account.streams.some((stream) => stream.state === "running");
  let shape: MarkShape = "done";
  let words = account.synced_at ? t("shops-synced", { at: dayTime(account.synced_at) }) : t("shops-never");
  if (troubled) shape = "soon";
  else if (!account.synced_at) shape = "open";
  if (running) {
    shape = "waiting";
    words = t("shops-running");
  }
  if (account.paused) {
    shape = "off";
    words = account.synced_at ? t("shops-paused-since", { at: dayTime(account.synced_at) }) : t("shops-paused");
  }
  return (
    <p className="shop-standing">
      <Mark shape={shape} /> {words}
      {!account.paused && !running && account.next_at && (
        <span className="text-ink-2"> {t("shops-next", { at: time(account.next_at) })}</span>
      )}
    </p>
  );
}

/** What did not arrive, why, and the one thing to do about it. */
function TroubleLine(props: { trouble: Trouble; primary: boolean; onCure: (cure: Cure) => void }) {
  const { trouble, primary, onCure } = props;
  const { cure } = trouble;
  const i18n = useI18n();
  const { t, code, lang } = i18n;
  const { what, why, help } = errorTexts(trouble.error, i18n);
  const names = trouble.streams.map((stream) => code("stream", stream.stream)).join(lang === "zh" ? "、" : ", ");
  const details = [trouble.error.code, trouble.error.details].filter(Boolean).join("\n");
  return (
    <div className="shop-trouble" role={cure ? "alert" : undefined}>
      <Mark shape={cure ? "urgent" : "waiting"} className="mt-1" />
      <div className="grid gap-1">
        <p>
          <b>{what}</b>
        </p>
        <p className="text-ink-2">
          {[t("shops-stopped", { count: trouble.streams.length, names }), why]
            .filter(Boolean)
            .join(lang === "zh" ? "" : " ")}
        </p>
        {help && <p className="text-ink-2">{help}</p>}
        {cure && (
          <div className="flex flex-wrap gap-x-3 gap-y-2 items-center">
            <Button
              look={primary ? "primary" : "outlined"}
              cap={primary ? "Enter" : undefined}
              onClick={() => onCure(cure)}
            >
              {t(CURE_WORDS[cure])}
            </Button>
            <TextButton onClick={() => void commands.textCopy(details)}>{t("view-copy-details")}</TextButton>
          </div>
        )}
      </div>
    </div>
  );
}
