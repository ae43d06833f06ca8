import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Copyable } from "@/components/copyable";
import { Message, useI18n } from "@/i18n";
import { ask, commands, unwrap } from "@/ipc/queries";
import type { OrderView } from "@/ipc/types";
import { useKeys } from "@/lib/keys";
import { Journey } from "@/parcel/journey";
import { useAct } from "@/parts/acts";
import { Loaded } from "@/parts/loaded";
import { PageAndSide } from "@/parts/panes";
import { View } from "@/parts/view";
import { OpenCase, useKinds } from "./open-case";
import { OrderCases, OrderFacts, OrderLinks, OrderMoney } from "./order-parts";
import { orderSentence } from "./sentence";

/** One order: what happened in a sentence, the drawing, money, what is tied to it. */
export function OrderPage(props: { id: string }) {
  const { id } = props;
  const { t } = useI18n();
  const order = useQuery(ask.order(id));
  const navigate = useNavigate({ from: "/orders" });
  const back = () => void navigate({ search: ({ id: _id, ...old }) => old });
  useKeys({
    Escape: () => {
      back();
      return true;
    },
  });
  return (
    <View
      title={order.data ? t("orders-page-title", { order: order.data.order.id }) : t("nav-orders")}
      beside={
        <Button look="bare" cap="Esc" onClick={back}>
          {t("orders-back")}
        </Button>
      }
      actions={order.data && <Actions view={order.data} />}
    >
      <Loaded query={order} loading={t("orders-loading-one")}>
        {(data) => <Page view={data} />}
      </Loaded>
    </View>
  );
}

function Actions(props: { view: OrderView }) {
  const { view } = props;
  const { t } = useI18n();
  const navigate = useNavigate();
  const kinds = useKinds([view.order.platform]);
  const [choosing, setChoosing] = useState(false);
  const open = useAct(
    (chosen: { kind: string; since: string | null }) =>
      unwrap(commands.caseOpenSince(chosen.kind, view.order.key, chosen.since)),
    {
      tags: ["cases", "orders", "undo"],
      undo: true,
      told: (ids) => t("orders-opened", { count: ids.length }),
      done: (ids) => {
        if (ids[0] !== undefined) void navigate({ to: "/cases", search: { id: ids[0] } });
      },
    },
  );
  const first = view.cases[0]?.id ?? view.order.cases[0];
  const show = () => {
    if (first === undefined) return false;
    void navigate({ to: "/cases", search: { id: first } });
    return true;
  };
  useKeys({ Enter: show });
  return (
    <>
      {view.page && (
        <Button look="bare" onClick={() => view.page && void commands.pageOpen(view.page)}>
          {t("orders-portal")}
        </Button>
      )}
      <OpenCase
        kinds={kinds}
        busy={open.busy}
        open={choosing}
        onOpenChange={setChoosing}
        onChoose={(kind, since) => open.act({ kind, since })}
      />
      {first !== undefined && (
        <Button look="primary" cap="Enter" onClick={show}>
          {t("orders-show-case", { case: first })}
        </Button>
      )}
    </>
  );
}

function Page(props: { view: OrderView }) {
  const { view } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  return (
    <PageAndSide name="order">
      <article className="scroll" aria-label={view.order.id}>
        <p className="meta text-ink-2">
          <bdi>{view.order.title}</bdi>, <bdi>{view.order.account_name}</bdi>
        </p>
        <p className="stmt">
          {orderSentence(view).map((message, index) => (
            <span key={message.id}>
              {index > 0 && i18n.lang !== "zh" && " "}
              <Message message={message} />
            </span>
          ))}
        </p>
        <div className="case-ids">
          {view.ids.map((field) => (
            <Copyable
              key={`${field.name}${field.value}`}
              label={code("field", field.name)}
              value={field.value}
              hint={t("view-copy-hint")}
              copied={t("view-copied")}
              onCopy={(value) => void commands.textCopy(value)}
            />
          ))}
        </div>
        <div className="case-part">
          <Journey parcel={view.order.parcel} timeline={view.timeline} />
        </div>
        <OrderMoney view={view} />
      </article>
      <aside className="side" aria-label={t("orders-side")}>
        <OrderCases view={view} />
        <OrderLinks view={view} />
        <OrderFacts view={view} />
      </aside>
    </PageAndSide>
  );
}
