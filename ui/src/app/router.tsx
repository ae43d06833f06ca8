import { createHashHistory, createRootRoute, createRoute, createRouter, Navigate } from "@tanstack/react-router";
import { AccountsView } from "@/features/accounts";
import { CasesView } from "@/features/cases";
import { OrdersView } from "@/features/orders";
import { OutboxView } from "@/features/outbox";
import { ReturnsView } from "@/features/returns";
import { ReviewsView } from "@/features/reviews";
import { RulebookView } from "@/features/rulebook";
import { SettingsView } from "@/features/settings";
import { TemplatesView } from "@/features/templates";
import { NewTicketView, TicketsView, TicketView } from "@/features/tickets";
import { TodayView } from "@/features/today";
import { flag, present, text, texts } from "@/lib/search";
import { Root } from "./root";

type Search = Record<string, unknown>;

const root = createRootRoute({ component: Root, notFoundComponent: () => <Navigate to="/" replace /> });

const routes = [
  createRoute({ getParentRoute: () => root, path: "/", component: TodayView }),
  createRoute({
    getParentRoute: () => root,
    path: "/cases",
    component: CasesView,
    validateSearch: (search: Search) =>
      present({
        view: text(search["view"]),
        kind: text(search["kind"]),
        state: text(search["state"]),
        shop: text(search["shop"]),
        due: text(search["due"]),
        q: text(search["q"]),
        id: text(search["id"]),
      }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/returns",
    component: ReturnsView,
    validateSearch: (search: Search) =>
      present({
        part: text(search["part"]),
        shop: text(search["shop"]),
        q: text(search["q"]),
        id: text(search["id"]),
      }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/orders",
    component: OrdersView,
    validateSearch: (search: Search) =>
      present({
        view: text(search["view"]),
        q: text(search["q"]),
        leg: text(search["leg"]),
        platform: text(search["platform"]),
        account: text(search["account"]),
        silent: text(search["silent"]),
        has: text(search["has"]),
        from: text(search["from"]),
        to: text(search["to"]),
        ids: texts(search["ids"]),
        sort: text(search["sort"]),
        id: text(search["id"]),
      }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/reviews",
    component: ReviewsView,
    validateSearch: (search: Search) =>
      present({
        view: text(search["view"]),
        stars: text(search["stars"]),
        cause: text(search["cause"]),
        pictures: text(search["pictures"]),
        product: text(search["product"]),
        q: text(search["q"]),
        id: text(search["id"]),
        part: text(search["part"]),
      }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/tickets",
    component: TicketsView,
    validateSearch: (search: Search) => present({ state: text(search["state"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/tickets/new",
    component: NewTicketView,
    validateSearch: (search: Search) => present({ cases: texts(search["cases"]), tab: text(search["tab"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/tickets/$ticket",
    component: TicketView,
    validateSearch: (search: Search) => present({ tab: text(search["tab"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/accounts",
    component: AccountsView,
    validateSearch: (search: Search) => present({ add: flag(search["add"]), id: text(search["id"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/outbox",
    component: OutboxView,
    validateSearch: (search: Search) => present({ part: text(search["part"]), id: text(search["id"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/templates",
    component: TemplatesView,
    validateSearch: (search: Search) =>
      present({ q: text(search["q"]), purpose: text(search["purpose"]), id: text(search["id"]) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/rulebook",
    component: RulebookView,
    validateSearch: (search: Search) =>
      present({
        view: text(search["view"]),
        q: text(search["q"]),
        platform: text(search["platform"]),
        id: text(search["id"]),
      }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/settings",
    component: SettingsView,
    validateSearch: (search: Search) => present({ row: text(search["row"]) }),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
