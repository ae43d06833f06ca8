import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/state";
import { useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { AccountView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { FirstSync } from "@/parts/first-sync";
import { Loaded } from "@/parts/loaded";
import { View } from "@/parts/view";
import { AddShop } from "./add-shop";
import { Shop } from "./shop";
import { troubles } from "./trouble";

/** The connected shops, or the form that connects one. */
export function AccountsView() {
  const { add } = useSearch({ from: "/accounts" });
  return add ? <AddShop /> : <Shops />;
}

function Shops() {
  const { t } = useI18n();
  const accounts = useQuery(ask.accounts());
  const sync = useQuery(ask.sync()).data;
  const navigate = useNavigate({ from: "/accounts" });
  const add = () => {
    void navigate({ search: { add: true } });
    return true;
  };
  const pause = useAct((paused: boolean) => unwrap(commands.syncPause(paused)), { tags: ["sync", "accounts"] });
  useKeys({ KeyN: add });
  return (
    <View
      title={t("nav-accounts")}
      actions={
        accounts.data &&
        accounts.data.length > 0 && (
          <>
            {accounts.data.length > 1 && sync && (
              <Button look="bare" busy={pause.busy} onClick={() => pause.act(!sync.paused)}>
                {sync.paused ? t("shops-resume-all") : t("shops-pause-all")}
              </Button>
            )}
            <Button cap="N" onClick={add}>
              {t("shops-connect")}
            </Button>
          </>
        )
      }
    >
      <Loaded query={accounts} loading={t("shops-loading")}>
        {(data) => (data.length === 0 ? <NoShop onAdd={add} /> : <List accounts={data} />)}
      </Loaded>
    </View>
  );
}

function NoShop(props: { onAdd: () => boolean }) {
  const { t } = useI18n();
  useKeys({ Enter: props.onAdd });
  return (
    <EmptyState
      title={t("shops-none")}
      text={t("shops-none-text")}
      action={
        <Button look="primary" cap="Enter" onClick={props.onAdd}>
          {t("shops-connect")}
        </Button>
      }
    />
  );
}

function List(props: { accounts: AccountView[] }) {
  const { accounts } = props;
  const { id } = useSearch({ from: "/accounts" });
  const first = accounts.find((account) => troubles(account).some((trouble) => trouble.cure !== null));
  useEffect(() => {
    if (id) document.getElementById(`shop-${id}`)?.scrollIntoView({ block: "start" });
  }, [id]);
  return (
    <div className="scroll shops">
      <FirstSync />
      {accounts.map((account) => (
        <Shop key={account.id} account={account} primary={account === first} />
      ))}
    </div>
  );
}
