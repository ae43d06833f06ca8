import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { TextButton } from "@/components/button";
import { KeyCap } from "@/components/key-cap";
import { Mark } from "@/components/mark";
import { type MessageId, useI18n } from "@/i18n";
import { ask, commands, outboxFilter, unwrap } from "@/ipc/queries";
import type { AccountView } from "@/ipc/types";
import { useCap, useKeys } from "@/lib/keys";
import { useAct } from "@/parts/acts";
import { BrandMark } from "./brand";

interface Place {
  to:
    | "/"
    | "/cases"
    | "/returns"
    | "/reviews"
    | "/orders"
    | "/tickets"
    | "/outbox"
    | "/templates"
    | "/rulebook"
    | "/accounts"
    | "/settings";
  name: MessageId;
  cap: string;
  code: string;
}
export const PLACES: Place[] = [
  { to: "/", name: "nav-today", cap: "1", code: "Digit1" },
  { to: "/cases", name: "nav-cases", cap: "2", code: "Digit2" },
  { to: "/returns", name: "nav-returns", cap: "3", code: "Digit3" },
  { to: "/reviews", name: "nav-reviews", cap: "4", code: "Digit4" },
  { to: "/orders", name: "nav-orders", cap: "5", code: "Digit5" },
  { to: "/tickets", name: "nav-tickets", cap: "6", code: "Digit6" },
  { to: "/outbox", name: "nav-outbox", cap: "7", code: "Digit7" },
  { to: "/templates", name: "nav-templates", cap: "8", code: "Digit8" },
  { to: "/rulebook", name: "nav-rulebook", cap: "9", code: "Digit9" },
  { to: "/accounts", name: "nav-accounts", cap: "0", code: "Digit0" },
  { to: "/settings", name: "nav-settings", cap: ",", code: "Comma" },
];

export function Nav(props: { demo: boolean; onFind: () => void }) {
  const { t, count } = useI18n();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const cases = useQuery(ask.caseCounts()).data;
  const returns = useQuery(ask.returns()).data;
  const tickets = useQuery(ask.tickets()).data;
  const outbox = useInfiniteQuery(ask.outbox(outboxFilter({ part: "attention" }))).data?.pages[0];
  const waiting = (outbox?.counts ?? []).reduce((sum, of) => (of.key === "done" ? sum : sum + of.count), 0);
  const todo = cases?.views.find((view) => view.key === "todo")?.count ?? 0;
  const open = tickets?.filter((ticket) => ticket.state === "draft" || ticket.state === "exported").length ?? 0;
  const reviews = useQuery(ask.reviewCounts()).data?.todo ?? 0;
  const back = ["decide", "collect"].reduce(
    (sum, part) => sum + (returns?.parts.find((entry) => entry.key === part)?.count ?? 0),
    0,
  );
  const counts: Partial<Record<Place["to"], number>> = {
    "/cases": todo,
    "/returns": back,
    "/reviews": reviews,
    "/tickets": open,
    "/outbox": waiting,
  };
  useKeys(
    Object.fromEntries(
      PLACES.map((place) => [
        `Ctrl+${place.code}`,
        () => {
          void navigate({ to: place.to });
          return true;
        },
      ]),
    ),
  );
  const current = (place: Place) => (place.to === "/" ? path === "/" : path.startsWith(place.to));
  return (
    <nav className="nav" aria-label="Recourse">
      <div className="brand">
        <BrandMark />
        <span>Recourse</span>
      </div>
      <button type="button" className="ask" onClick={props.onFind}>
        <span>{t("nav-find")}</span>
        <KeyCap quiet>Ctrl K</KeyCap>
      </button>
      <div className="nav-list">
        {PLACES.map((place) => (
          <div key={place.to}>
            {place.to === "/settings" && <hr className="nav-rule" />}
            <Link to={place.to} aria-current={current(place) ? "page" : undefined}>
              <PlaceCap cap={place.cap} />
              <span>{t(place.name)}</span>
              <em>{counts[place.to] ? count(counts[place.to] ?? 0) : ""}</em>
            </Link>
          </div>
        ))}
      </div>
      <NavFoot demo={props.demo} />
    </nav>
  );
}

/** The key of a view without its Ctrl, as the digit leads its name. */
function PlaceCap(props: { cap: string }) {
  const own = useCap(`Ctrl ${props.cap}`);
  return <i aria-hidden="true">{own?.replace(/^Ctrl /, "")}</i>;
}

function NavFoot(props: { demo: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const accounts = useQuery(ask.accounts()).data ?? [];
  const leave = useAct(() => unwrap(commands.demoLeave(true)), {
    tags: ["all"],
    told: () => t("demo-removed"),
    done: () => void navigate({ to: "/" }),
  });
  return (
    <div className="nav-foot">
      {props.demo && (
        <div className="demo-tag">
          <b>{t("demo-shop")}</b>
          <span className="wide-only">{t("demo-made-up")}</span>
          <TextButton disabled={leave.busy} onClick={() => leave.act(undefined)}>
            {t("demo-remove")}
          </TextButton>
        </div>
      )}
      {accounts.map((account) => (
        <Shop key={account.id} account={account} />
      ))}
    </div>
  );
}

function Shop(props: { account: AccountView }) {
  const { t, time, now } = useI18n();
  const { account } = props;
  const ends = account.token.expires_at ? new Date(account.token.expires_at).getTime() - now.getTime() : null;
  const failing = account.streams.some((stream) => stream.state === "failed");
  const days = ends === null ? null : Math.floor(ends / 86_400_000);
  const endsSoon = days !== null && days < 14;
  const ended = ends !== null && ends <= 0;
  const shape =
    account.token.unusable || ended ? "urgent" : failing || endsSoon ? "soon" : account.paused ? "dropped" : "done";
  const label =
    account.token.unusable || ended
      ? t("shop-refused")
      : failing
        ? t("shop-failing")
        : account.paused
          ? t("shop-paused")
          : t("shop-well");
  return (
    <Link to="/accounts" className="shop">
      <Mark shape={shape} label={label} />
      <span>{account.name}</span>
      <span className="shop-time">{account.synced_at ? time(account.synced_at) : ""}</span>
      {ended && <small>{t("shop-token-ended")}</small>}
      {!ended && endsSoon && <small>{t("shop-token-ends", { days: days ?? 0 })}</small>}
    </Link>
  );
}
