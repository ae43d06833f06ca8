import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { CheckField, Select, TextField } from "@/components/field";
import { Mark } from "@/components/mark";
import { type MessageId, useI18n } from "@/i18n";
import { commands, unwrap } from "@/ipc/queries";
import type { AccountView, OrderInput } from "@/ipc/types";
import { useAct } from "@/parts/acts";
import { errorTexts } from "@/parts/api-error";

const TIMES = ["ordered_at", "released_at", "ship_by", "shipped_at", "confirmed_at"] as const;
type Time = (typeof TIMES)[number];
type Words = "order" | "product" | "price" | "country" | "carrier" | "tracking_number";

/** What a field of the machine's local time holds, as an instant. */
export function instantOf(local: string): string | null {
  const at = local === "" ? Number.NaN : new Date(local).getTime();
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** Enters an order of a shop that nothing is read from. The same id again changes it. */
export function AddOrder(props: {
  open: boolean;
  shops: AccountView[];
  onClose: () => void;
  onAdded: (key: string) => void;
}) {
  const { open, shops, onClose, onAdded } = props;
  const i18n = useI18n();
  const { t, code } = i18n;
  const [shop, setShop] = useState("");
  const [words, setWords] = useState<Partial<Record<Words, string>>>({});
  const [times, setTimes] = useState<Partial<Record<Time, string>>>({});
  const [parcel, setParcel] = useState(false);
  const account = shops.find((other) => other.id === shop) ?? shops[0];
  const add = useAct((input: OrderInput) => unwrap(commands.orderAdd(input)), {
    tags: ["orders", "cases", "undo"],
    quiet: true,
    undo: true,
    told: (view) => t("entered-added", { order: view.order.id }),
    done: (view) => {
      setWords({});
      setTimes({});
      setParcel(false);
      onAdded(view.order.key);
    },
  });
  const word = (name: Words) => words[name]?.trim() || null;
  const ready = account !== undefined && word("order") !== null;
  const send = () => {
    if (!ready || add.busy) return;
    add.act({
      account: account.id,
      order: word("order") ?? "",
      product: word("product"),
      price: word("price"),
      country: word("country"),
      carrier: word("carrier"),
      tracking_number: word("tracking_number"),
      parcel,
      ordered_at: instantOf(times.ordered_at ?? ""),
      released_at: instantOf(times.released_at ?? ""),
      ship_by: instantOf(times.ship_by ?? ""),
      shipped_at: instantOf(times.shipped_at ?? ""),
      confirmed_at: instantOf(times.confirmed_at ?? ""),
      delivered_at: null,
    });
  };
  const failed = add.error ? errorTexts(add.error, i18n) : null;
  const text = (name: Words, label: string, help?: MessageId) => (
    <TextField
      label={label}
      help={help ? t(help) : undefined}
      autoComplete="off"
      spellCheck={false}
      value={words[name] ?? ""}
      onChange={(event) => setWords({ ...words, [name]: event.target.value })}
    />
  );
  return (
    <Dialog
      open={open}
      wide
      title={t("entered-title")}
      text={t("entered-say")}
      onClose={onClose}
      confirm={{ keep: t("entered-keep"), verb: t("entered-do"), disabled: !ready, busy: add.busy, run: send }}
    >
      <div className="entered">
        {shops.length > 1 && (
          <Select
            label={t("orders-shop")}
            value={account?.id ?? ""}
            options={shops.map((other) => ({ value: other.id, label: other.name }))}
            onChange={setShop}
          />
        )}
        {text("order", code("field", "order"))}
        {text("product", t("entered-product"))}
        {text("price", code("field", "price"), "entered-price-help")}
        {text("country", code("field", "country"))}
        {TIMES.map((name) => (
          <TextField
            key={name}
            type="datetime-local"
            label={code("field", name)}
            value={times[name] ?? ""}
            onChange={(event) => setTimes({ ...times, [name]: event.target.value })}
          />
        ))}
        {text("carrier", code("field", "carrier"))}
        {text("tracking_number", code("field", "tracking_number"), "entered-tracking-help")}
      </div>
      {word("tracking_number") !== null && (
        <CheckField label={t("entered-parcel")} help={t("entered-parcel-help")} checked={parcel} onChange={setParcel} />
      )}
      {failed && (
        <div role="alert" className="shop-trouble">
          <Mark shape="urgent" className="mt-1" />
          <span>
            <b>{failed.what}</b>
            {failed.why && <span className="block">{failed.why}</span>}
            {failed.help && <span className="block">{failed.help}</span>}
          </span>
        </div>
      )}
    </Dialog>
  );
}
