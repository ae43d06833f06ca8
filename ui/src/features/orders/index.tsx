import { useSearch } from "@tanstack/react-router";
import { OrderPage } from "./order-page";
import { OrderTable } from "./order-table";

/** The table of orders, or the page of one. */
export function OrdersView() {
  const { id } = useSearch({ from: "/orders" });
  return id ? <OrderPage key={id} id={id} /> : <OrderTable />;
}
