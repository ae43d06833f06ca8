import { useNavigate } from "@tanstack/react-router";
import { TextButton } from "@/components/button";
import { Select } from "@/components/field";
import { ListPane } from "@/components/list-pane";
import { Mark, type MarkShape } from "@/components/mark";
import { EmptyState } from "@/components/state";
import { Tabs } from "@/components/tabs";
import { VirtualList } from "@/components/virtual-list";
import { useI18n } from "@/i18n";
import type { ReviewRow } from "@/ipc/types";
import { BuyerWords } from "@/parts/buyer-words";
import { ListKeys } from "@/parts/list-keys";
import { Loaded } from "@/parts/loaded";
import { Unread } from "@/parts/unread";
import { CAUSES, type ReviewList, type ReviewSearch, VIEWS } from "./use-reviews";

const STARS = ["low", "1", "2", "3", "4", "5"] as const;

export function ReviewListPane(props: {
  reviews: ReviewList;
  search: ReviewSearch;
  current: string | null;
  onSelect: (key: string) => void;
}) {
  const { reviews, search, current, onSelect } = props;
  const { t, count } = useI18n();
  const navigate = useNavigate({ from: "/reviews" });
  const set = (name: "stars" | "cause" | "pictures" | "product", value: string) =>
    void navigate({
      search: ({ id: _id, part: _part, [name]: _old, ...old }) => (value ? { ...old, [name]: value } : old),
    });
  return (
    <ListPane
      title={t("nav-reviews")}
      find={{
        label: t("reviews-find"),
        value: search.q ?? "",
        onChange: (q) =>
          void navigate({
            search: ({ q: _old, id: _id, part: _part, ...old }) => (q ? { ...old, q } : old),
            replace: true,
          }),
      }}
      views={
        <Tabs
          label={t("reviews-views")}
          value={reviews.view}
          small
          tabs={VIEWS.map((view) => ({
            value: view,
            label: t(`reviews-view-${view}`),
            count: view === "open" && reviews.todo > 0 ? count(reviews.todo) : undefined,
          }))}
          onChange={(view) =>
            void navigate({ search: ({ id: _id, part: _part, q: _q, ...old }) => ({ ...old, view }) })
          }
        />
      }
      foot={
        <ListKeys
          keys={[
            { cap: "1", to: "8", does: t("reviews-key-cause") },
            { cap: "A", does: t("reviews-key-answer") },
          ]}
        />
      }
    >
      <div className="review-filters">
        <Select
          label={t("reviews-stars")}
          hideLabel
          value={search.stars ?? ""}
          empty={t("reviews-stars-all")}
          options={STARS.map((stars) => ({
            value: stars,
            label: stars === "low" ? t("reviews-stars-low") : `★ ${stars}`,
          }))}
          onChange={(value) => set("stars", value)}
        />
        <Select
          label={t("reviews-cause")}
          hideLabel
          value={search.cause ?? ""}
          empty={t("reviews-cause-all")}
          options={CAUSES.map((cause) => ({ value: cause, label: t(`reviews-cause-${cause}`) }))}
          onChange={(value) => set("cause", value)}
        />
        <Select
          label={t("reviews-pictures")}
          hideLabel
          value={search.pictures ?? ""}
          options={[
            { value: "", label: t("reviews-pictures-all") },
            { value: "yes", label: t("reviews-pictures-yes") },
            { value: "no", label: t("reviews-pictures-no") },
          ]}
          onChange={(value) => set("pictures", value)}
        />
        {search.product && (
          <span className="review-only">
            <span className="id">{search.product}</span>{" "}
            <TextButton onClick={() => set("product", "")}>{t("reviews-product-all")}</TextButton>
          </span>
        )}
      </div>
      <Loaded query={reviews} loading={t("reviews-loading")}>
        {() =>
          reviews.rows.length === 0 ? (
            reviews.whole ? (
              <NothingHere reviews={reviews} query={search.q} />
            ) : (
              <p className="review-looking">{t("reviews-looking")}</p>
            )
          ) : (
            <VirtualList
              label={t(`reviews-view-${reviews.view}`)}
              items={reviews.rows}
              rowHeight={76}
              itemKey={(row) => row.key}
              selected={current}
              onSelect={onSelect}
              onEnd={reviews.more}
            >
              {(row) => <Row row={row} />}
            </VirtualList>
          )
        }
      </Loaded>
    </ListPane>
  );
}

const COMPLAINT_MARK: Record<string, MarkShape> = {
  draft: "open",
  held: "waiting",
  ready: "soon",
  filed: "waiting",
  hidden: "done",
  excluded: "done",
  refused: "dropped",
};

function markOf(row: ReviewRow): MarkShape {
  if (row.sending === "rejected" || row.sending === "wedged" || row.sending === "unknown") return "urgent";
  if (row.sending && row.sending !== "confirmed" && row.sending !== "cancelled") return "waiting";
  if (row.outcome) return row.outcome === "refused" ? "dropped" : "done";
  if (row.complaint) return COMPLAINT_MARK[row.complaint] ?? "open";
  if (row.answered) return "done";
  return "open";
}

/** Stars, what it is about, when; the buyer's words; the product and how far it has come. */
function Row(props: { row: ReviewRow }) {
  const { row } = props;
  const { t, code, dayShort } = useI18n();
  const sending = row.sending && row.sending !== "confirmed" && row.sending !== "cancelled" ? row.sending : null;
  const said = sending
    ? code("outbox-state", sending)
    : row.outcome
      ? code("review-outcome", row.outcome)
      : row.complaint
        ? code("complaint-state", row.complaint)
        : row.answered
          ? t("reviews-answered")
          : t("reviews-unanswered");
  return (
    <div className="inbox-row">
      <Mark shape={markOf(row)} label={said} />
      <div className="inbox-words">
        <div className="inbox-line">
          <span className="cut">
            {row.stars !== null && <b className="review-stars">★{row.stars}</b>}{" "}
            <b>{good(row) ? t("reviews-good") : code("reviews-cause", row.cause)}</b>
            {row.own && <span className="text-ink-2"> {t("reviews-own-short")}</span>}
          </span>
          {row.at && <span className="meta whitespace-nowrap text-ink-2">{dayShort(row.at)}</span>}
        </div>
        <div className="inbox-line">
          {row.words ? (
            <BuyerWords className="cut text-ink-2">{row.words}</BuyerWords>
          ) : (
            <span className="cut text-ink-2">{t("reviews-silent")}</span>
          )}
          {row.pictures > 0 && (
            <span className="meta whitespace-nowrap text-ink-2">
              {t("reviews-pictures-count", { count: row.pictures })}
            </span>
          )}
        </div>
        <div className="inbox-line meta">
          <BuyerWords className="cut text-ink-2">{row.product}</BuyerWords>
          <span className="whitespace-nowrap text-ink-2">{said}</span>
        </div>
      </div>
    </div>
  );
}

/** Four or five stars and no word of complaint: there is nothing to tell. */
const good = (row: ReviewRow) => (row.stars ?? 0) > 3 && row.cause === "unclear" && !row.own;

function NothingHere(props: { reviews: ReviewList; query: string | undefined }) {
  const { reviews, query } = props;
  const { t } = useI18n();
  if (query) return <EmptyState title={t("reviews-nothing-found", { query })} text={t("reviews-nothing-found-text")} />;
  if (reviews.filtered) return <EmptyState title={t("reviews-nothing-fits")} text={t("reviews-nothing-fits-text")} />;
  return (
    <Unread>
      <EmptyState title={t(`reviews-empty-${reviews.view}`)} text={t(`reviews-empty-${reviews.view}-text`)} />
    </Unread>
  );
}
