import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useI18n } from "@/i18n";
import { ask } from "@/ipc/queries";

/** Orders that have something in common with the case's, with what it is; looked for after the page has opened. */
export function Related(props: { id: string }) {
  const { t, code, count, dayTime } = useI18n();
  const related = useQuery(ask.caseRelated(props.id)).data;
  if (!related || related.length === 0) return null;
  return (
    <section className="case-part" aria-label={t("related-title")}>
      <h2 className="sec">{t("related-title")}</h2>
      {related.map((group) => (
        <div key={group.by} className="related">
          <h3 className="related-by">
            {code("related", group.by)}{" "}
            <span className="text-ink-2">
              {t("related-count", { count: count(group.count), more: group.count_more ? "yes" : "no" })}
            </span>
            {group.id && group.by === "ticket" && (
              <>
                {" "}
                <Link to="/tickets/$ticket" params={{ ticket: group.id }} className="id">
                  {group.id}
                </Link>
              </>
            )}
            {group.id && group.by !== "ticket" && <span className="id text-ink-2"> {group.id}</span>}
          </h3>
          <ul className="related-orders">
            {group.orders.map((order) => (
              <li key={order.key}>
                <Link to="/orders" search={{ id: order.key }} className="id">
                  {order.id}
                </Link>
                <span className="cut text-ink-2">{order.title}</span>
                <span className="meta text-ink-2">{order.created_at ? dayTime(order.created_at) : ""}</span>
                <span className="meta">
                  {order.cases.map((id) => (
                    <Link key={id} to="/cases" search={{ id }} className="id">
                      {id}{" "}
                    </Link>
                  ))}
                  {order.cases.length === 0 && <span className="text-ink-2">{code("leg", order.leg)}</span>}
                </span>
              </li>
            ))}
          </ul>
          {group.count > group.orders.length && (
            <p className="meta text-ink-2">{t("related-more", { count: count(group.count - group.orders.length) })}</p>
          )}
        </div>
      ))}
    </section>
  );
}
