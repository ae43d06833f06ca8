import type { MessageLike, Value } from "@/i18n";
import type { OrderView } from "@/ipc/types";

function message(id: string, params: Record<string, Value>): MessageLike {
  return { id, params: Object.entries(params).map(([name, value]) => ({ name, value })) };
}

/**
 * What happened to an order, as one to three sentences: since when, where or how it ended, the days over the usual.
 * Days that are held against somebody are whole ones, as in the sentence of a case.
 */
export function orderSentence(view: OrderView): MessageLike[] {
  const { order } = view;
  const { blame } = order.parcel;
  const days: Value = { form: "days", value: Math.floor(order.parcel.total_days) };
  const last = [...view.timeline].reverse().find((event) => event.at && event.flag !== "future");
  const out: MessageLike[] = [];
  if (order.created_at) out.push(message("orders-say-ordered", { at: { form: "time", value: order.created_at } }));
  if (!order.parcel.legs.length) out.push(message("orders-say-nothing", {}));
  else if (order.parcel.open)
    out.push(message("orders-say-open", { days, leg: { form: "code", value: `leg-${order.leg}` } }));
  else out.push(message("orders-say-ended", { days, event: { form: "code", value: `event-${order.event}` } }));
  if (order.parcel.back_days !== null && order.parcel.back_days >= 1) {
    const back: Value = { form: "days", value: Math.floor(order.parcel.back_days) };
    out.push(message("orders-say-back", { days: back }));
  }
  if (blame) {
    out.push(
      message("orders-say-late", {
        days: { form: "days", value: Math.floor(blame.days) },
        usual: { form: "days", value: Math.round(blame.usual_days) },
        from: { form: "code", value: `event-${blame.from.event}` },
        to: { form: "code", value: blame.to ? `event-${blame.to.event}` : "parcel-now" },
        who: { form: "code", value: `responsible-${blame.responsible}` },
      }),
    );
  }
  if (order.silent && last?.at) out.push(message("orders-say-silent", { at: { form: "time", value: last.at } }));
  return out;
}
