import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Column } from "@/components/data-table";
import { Mark } from "@/components/mark";
import { type I18n, useI18n } from "@/i18n";
import type { OrderRow } from "@/ipc/types";
import { ParcelLine } from "@/parcel/line";
import type { TsvColumn } from "./sums";
import { orderMark, whereText } from "./where";

/** The table's columns: the parcel's line in the middle, so that late ones stick out. */
export function useColumns(): Column<OrderRow>[] {
  const i18n = useI18n();
  return useMemo(() => makeColumns(i18n), [i18n]);
}

function makeColumns(i18n: I18n): Column<OrderRow>[] {
  const { t, code, find, money, count, dayShort } = i18n;
  return [
    {
      id: "order",
      header: t("orders-col-order"),
      width: "5.5rem",
      cell: (row) => <OrderLink row={row} />,
    },
    {
      id: "title",
      header: t("orders-col-title"),
      width: "minmax(6rem, 1fr)",
      cell: (row) => <bdi title={row.title}>{row.title}</bdi>,
    },
    {
      id: "created",
      header: t("orders-col-created"),
      width: "3.25rem",
      cell: (row) => (row.created_at ? dayShort(row.created_at) : "—"),
    },
    {
      id: "where",
      header: t("orders-col-where"),
      width: "8.75rem",
      cell: (row) => (
        <span className="orders-where">
          <Mark shape={orderMark(row)} />
          <span className="orders-cap cut" title={whereText(row, i18n)}>
            {whereText(row, i18n)}
          </span>
        </span>
      ),
    },
    {
      id: "who",
      header: t("orders-col-who"),
      width: "8rem",
      wideOnly: true,
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
    {
      id: "line",
      header: t("orders-col-line"),
      width: "6.25rem",
      cell: (row) =>
        row.parcel.legs.length > 0 ? (
          <span className="flex">
            <ParcelLine parcel={row.parcel} usualRule />
          </span>
        ) : null,
    },
    {
      id: "days",
      header: t("orders-col-days"),
      width: "2.25rem",
      align: "end",
      cell: (row) => (row.parcel.legs.length > 0 ? count(Math.round(row.parcel.total_days)) : "—"),
    },
    {
      id: "silence",
      header: t("orders-col-silence"),
      width: "3.25rem",
      align: "end",
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
    {
      id: "price",
      header: t("orders-col-price"),
      width: "4.75rem",
      align: "end",
      wideOnly: true,
      cell: (row) => (row.price ? money(row.price) : "—"),
    },
    {
      id: "converted",
      header: t("orders-col-converted"),
      width: "5.25rem",
      align: "end",
      cell: (row) => (row.converted_price ? money(row.converted_price) : "—"),
    },
    {
      id: "case",
      header: t("orders-col-case"),
      width: "4rem",
      cell: (row) => <CaseLinks cases={row.cases} />,
    },
  ];
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

/** What is copied: plain numbers and dates that a spreadsheet understands. */
export function useTsvColumns(): TsvColumn[] {
  const { t, code, find, money, lang } = useI18n();
  return useMemo(
    () => [
      { header: t("orders-col-order"), value: (row) => row.id },
      { header: t("orders-col-title"), value: (row) => row.title },
      { header: t("orders-col-shop"), value: (row) => row.account_name },
      { header: t("orders-col-created"), value: (row) => row.created_at?.slice(0, 10) ?? "" },
      { header: t("orders-col-where"), value: (row) => whereText(row, { code, find }) },
      { header: t("orders-col-who"), value: (row) => code("responsible", row.responsible) },
      {
        header: t("orders-col-days"),
        value: (row) => (row.parcel.legs.length ? String(Math.round(row.parcel.total_days)) : ""),
      },
      {
        header: t("orders-col-silence"),
        value: (row) => (row.silent_days === null ? "" : String(Math.floor(row.silent_days))),
      },
      { header: t("orders-col-price"), value: (row) => (row.price ? money(row.price) : "") },
      { header: t("orders-col-converted"), value: (row) => (row.converted_price ? money(row.converted_price) : "") },
      { header: t("orders-col-case"), value: (row) => row.cases.join(lang === "zh" ? "、" : ", ") },
    ],
    [t, code, find, money, lang],
  );
}
