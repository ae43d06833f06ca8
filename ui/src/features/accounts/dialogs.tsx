import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Dialog } from "@/components/dialog";
import { CheckField, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { useI18n } from "@/i18n";
import { caseFilter, commands, orderFilter, unwrap } from "@/ipc/queries";
import type { AccountView } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";
import { TokenFacts } from "./token-facts";
import { useInspect } from "./use-inspect";

/** Takes a new token for a shop that is there already; it must be the same seller's. */
export function RenewDialog(props: { account: AccountView; open: boolean; onClose: () => void }) {
  const { account, open, onClose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [secret, setSecret] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const inspected = useInspect(open ? account.platform : null, secret, account.endpoint);
  const close = () => {
    setSecret("");
    renew.reset();
    onClose();
  };
  const renew = useAct((token: string) => unwrap(commands.accountRenew(account.id, token)), {
    tags: ["accounts", "sync"],
    quiet: true,
    told: () => t("shops-renewed", { name: account.name }),
    done: () => close(),
  });
  const failed = renew.error ? errorTexts(renew.error, i18n) : null;
  return (
    <Dialog
      open={open}
      title={t("shops-renew-title", { name: account.name })}
      text={t("shops-renew-text")}
      first={field}
      onClose={close}
      confirm={{
        keep: t("shops-close"),
        verb: t("shops-renew-do"),
        disabled: secret.trim() === "" || inspected.token?.unusable === true,
        busy: renew.busy,
        run: () => renew.act(secret.trim()),
      }}
    >
      <TextField
        ref={field}
        label={t("shops-token")}
        help={t("shops-token-help")}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        error={failed && `${failed.what} ${failed.why ?? ""} ${failed.help ?? ""}`}
      />
      {inspected.token && <TokenFacts token={inspected.token} />}
    </Dialog>
  );
}

/** Asks for the passphrase that the tokens of this data folder are kept under. */
export function UnlockDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const [phrase, setPhrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const close = () => {
    setPhrase("");
    unlock.reset();
    onClose();
  };
  const unlock = useAct((text: string) => unwrap(commands.secretsUnlock(text)), {
    tags: ["accounts", "sync"],
    quiet: true,
    told: () => t("shops-unlocked"),
    done: () => {
      close();
      void commands.syncNow();
    },
  });
  const failed = unlock.error ? errorTexts(unlock.error, i18n) : null;
  return (
    <Dialog
      open={open}
      title={t("shops-unlock-title")}
      text={t("shops-unlock-text")}
      first={field}
      onClose={close}
      confirm={{
        keep: t("shops-close"),
        verb: t("shops-unlock"),
        disabled: phrase === "",
        busy: unlock.busy,
        run: () => unlock.act(phrase),
      }}
    >
      <TextField
        ref={field}
        label={t("shops-passphrase")}
        type="password"
        autoComplete="off"
        value={phrase}
        onChange={(event) => setPhrase(event.target.value)}
        error={failed && `${failed.what} ${failed.help ?? ""}`}
      />
    </Dialog>
  );
}

/** Before a shop goes: it cannot be undone, so the dialog lists what becomes of everything. */
export function RemoveDialog(props: { account: AccountView; open: boolean; onClose: () => void }) {
  const { account, open, onClose } = props;
  const { t } = useI18n();
  const [backups, setBackups] = useState(false);
  const orders = useQuery({
    queryKey: ["orders", "of", account.id],
    queryFn: () => unwrap(commands.orderPage(orderFilter({ account: account.id }), null, 1)),
    enabled: open,
  });
  const cases = useQuery({
    queryKey: ["cases", "of", account.id],
    queryFn: () => unwrap(commands.casePage(caseFilter({ account: account.id }), null, COUNTED)),
    enabled: open,
  });
  const remove = useAct(() => unwrap(commands.accountRemove(account.id, backups)), {
    tags: ["accounts", "orders", "cases", "tickets", "sync", "settings", "undo"],
    told: () => t("shops-removed", { name: account.name }),
    done: () => onClose(),
  });
  const total = orders.data?.total ?? null;
  const work = cases.data ? cases.data.items.length : null;
  const more = cases.data?.next !== null;
  return (
    <Dialog
      open={open}
      title={t("shops-remove-title", { name: account.name })}
      text={t("shops-remove-text")}
      onClose={onClose}
      confirm={{
        keep: t("view-cancel"),
        verb: t("shops-remove-do"),
        busy: remove.busy,
        run: () => remove.act(undefined),
      }}
    >
      <ul className="token-list">
        <li>
          <Mark shape="dropped" />
          {total === null ? t("shops-remove-orders-all") : t("shops-remove-orders", { count: total })}
        </li>
        <li>
          <Mark shape="dropped" />
          {work === null || more ? t("shops-remove-cases-all") : t("shops-remove-cases", { count: work })}
        </li>
        <li>
          <Mark shape="dropped" />
          {t("shops-remove-token")}
        </li>
        <li>
          <Mark shape="done" />
          {t("shops-remove-stays")}
        </li>
      </ul>
      <CheckField
        label={t("shops-remove-backups")}
        help={t("shops-remove-backups-help")}
        checked={backups}
        onChange={setBackups}
      />
    </Dialog>
  );
}

/** Cases counted for the dialog; above this it says "all cases". */
const COUNTED = 100;
