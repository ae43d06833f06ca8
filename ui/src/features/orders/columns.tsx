import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { Mark } from "@/components/mark";
import type { TableColumn } from "@/components/window-table";
import { type I18n, useI18n } from "@/i18n";
import type { OrderColumn, OrderRow } from "@/ipc/types";
import { ParcelLine } from "@/parcel/line";
import { orderMark, whereText } from "./where";

type Spec = Omit<TableColumn<OrderRow>, "id" | "header"> & { header?: TableColumn<OrderRow>["header"] };

/** Columns that go under 1100 px until they are asked for. */
export const WIDE_ONLY: ReadonlySet<string> = new Set(["who", "price", "last", "srid"]);

/** What each column is called. */
export function useColumnNames(): Record<string, string> {
  const { t } = useI18n();
  return useMemo(
    () => ({
      order: t("orders-col-order"),
      title: t("orders-col-title"),
      shop: t("orders-col-shop"),
      created: t("orders-col-created"),
      where: t("orders-col-where"),
      who: t("orders-col-who"),
      line: t("orders-col-line"),
      days: t("orders-col-days"),
      silence: t("orders-col-silence"),
      last: t("orders-col-last"),
      price: t("orders-col-price"),
      converted: t("orders-col-converted"),
      case: t("orders-col-case"),
      srid: t("orders-col-srid"),
      sticker: t("orders-col-sticker"),
      tracking: t("orders-col-tracking"),
    }),
    [t],
  );
}

/** The table's columns as arranged: those that are shown, each with its width. */
export function useColumns(arranged: OrderColumn[], narrow: boolean): TableColumn<OrderRow>[] {
  const i18n = useI18n();
  const names = useColumnNames();
  return useMemo(() => {
    const specs = makeSpecs(i18n, names);
    return arranged.flatMap((column) => {
      const spec = specs[column.id];
      if (!spec || !column.shown || (narrow && WIDE_ONLY.has(column.id))) return [];
      const width = column.width === null ? spec.width : `${column.width / 100}rem`;
      return [{ header: spec.name, ...spec, id: column.id, width }];
    });
  }, [arranged, narrow, i18n, names]);
}

/** What a column is sorted by at the edge; its id where none stands here. */
export const SORTS: Record<string, string> = { created: "ordered", where: "leg", line: "days" };

function makeSpecs(i18n: I18n, names: Record<string, string>): Record<string, Spec> {
  const { t, code, find, money, count, dayShort, dayTime } = i18n;
  const name = (id: string) => names[id] ?? id;
  const id = (text: string | null) => (text ? <span className="id">{text}</span> : null);
  return {
    order: { name: name("order"), width: "5.25rem", cell: (row) => <OrderLink row={row} /> },
    title: {
      name: name("title"),
      width: "minmax(6rem, 1fr)",
      cell: (row) => <bdi title={row.title}>{row.title}</bdi>,
    },
    shop: {
      name: name("shop"),
      width: "8rem",
      cell: (row) => <bdi title={row.account_name}>{row.account_name}</bdi>,
    },
    created: {
      name: name("created"),
      width: "3.5rem",
      sort: "down",
      cell: (row) => (row.created_at ? dayShort(row.created_at) : "—"),
    },
    where: {
      name: name("where"),
      width: "8.75rem",
      sort: "up",
      cell: (row) => (
        <span className="orders-where">
          <Mark shape={orderMark(row)} />
          <span className="orders-cap cut" title={whereText(row, i18n)}>
            {whereText(row, i18n)}
          </span>
        </span>
      ),
    },
    who: {
      name: name("who"),
      width: "7.25rem",
      cell: (row) => {
        if (row.leg === "done" && !row.parcel.blame) return "";
        const who = row.parcel.blame?.responsible ?? row.responsible;
        if (who === "unknown" || who === "nobody") return "";
        return (
          <span className={row.parcel.blame ? "font-bold" : "text-ink-2"} title={code("responsible", who)}>
            {find(`orders-who-${who}`) ?? code("responsible", who)}
          </span>
        );
      },
    },
    line: {
      name: name("line"),
      header: <span title={t("orders-scale")}>{name("line")}</span>,
      width: "6.5rem",
      sort: "down",
      cell: (row) =>
        row.parcel.legs.length > 0 ? (
          <span className="flex">
            <ParcelLine parcel={row.parcel} usualRule />
          </span>
        ) : null,
    },
    days: {
      name: name("days"),
      width: "2.5rem",
      align: "end",
      sort: "down",
      cell: (row) => (row.parcel.legs.length > 0 ? count(Math.round(row.parcel.total_days)) : "—"),
    },
    silence: {
      name: name("silence"),
      width: "3.25rem",
      align: "end",
      sort: "down",
      cell: (row) => {
        if (row.silent_days === null) return <span aria-hidden="true">·</span>;
        if (!row.silent) return count(Math.floor(row.silent_days));
        return (
          <b className="text-late" title={t("orders-silent")}>
            {count(Math.floor(row.silent_days))}
            <span className="sr"> {t("orders-silent")}</span>
          </b>
        );
      },
    },
    last: { name: name("last"), width: "7rem", cell: (row) => (row.last_at ? dayTime(row.last_at) : "—") },
    price: {
      name: name("price"),
      width: "4.25rem",
      align: "end",
      sort: "down",
      cell: (row) => (row.price ? money(row.price) : "—"),
    },
    converted: {
      name: name("converted"),
      width: "5rem",
      align: "end",
      sort: "down",
      cell: (row) => (row.converted_price ? money(row.converted_price) : "—"),
    },
    case: { name: name("case"), width: "4.5rem", cell: (row) => <CaseLinks cases={row.cases} /> },
    srid: { name: name("srid"), width: "13rem", cell: (row) => id(row.srid) },
    sticker: { name: name("sticker"), width: "7rem", cell: (row) => id(row.sticker) },
    tracking: { name: name("tracking"), width: "8rem", cell: (row) => id(row.tracking) },
  };
}

/** The number, leading to the order's page for those who use a mouse; with keys the row itself opens. */
function OrderLink(props: { row: OrderRow }) {
  const { row } = props;
  return (
    <Link to="/orders" search={(old) => ({ ...old, id: row.key })} className="id orders-id" tabIndex={-1}>
      {row.id}
    </Link>
  );
}

/** The first case, and how many more there are. */
function CaseLinks(props: { cases: string[] }) {
  const { count } = useI18n();
  const [first] = props.cases;
  if (first === undefined) return null;
  const rest = props.cases.length - 1;
  return (
    <>
      <Link to="/cases" search={{ id: first }} className="id" tabIndex={-1}>
        {first}
      </Link>
      {rest > 0 && <span className="text-ink-2"> +{count(rest)}</span>}
    </>
  );
}
