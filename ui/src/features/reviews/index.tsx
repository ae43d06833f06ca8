import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useI18n } from "@/i18n";
import { useMoves } from "@/lib/moves";
import { ListAndPage } from "@/parts/panes";
import { Banners } from "@/parts/view";
import { ReviewListPane } from "./list";
import { ReviewPage } from "./page";
import { useReviews } from "./use-reviews";

/** Reviews beside the page of the chosen one: read, say what it is about, decide. */
export function ReviewsView() {
  const { t } = useI18n();
  const search = useSearch({ from: "/reviews" });
  const navigate = useNavigate({ from: "/reviews" });
  const reviews = useReviews(search);
  const { rows, whole, more } = reviews;
  const current = search.id ?? rows[0]?.key ?? null;
  const at = rows.findIndex((row) => row.key === current);

  // A cause is read from the words, so a page of the list can be looked through and hold none of it.
  const empty = reviews.data !== undefined && rows.length === 0 && !whole;
  useEffect(() => {
    if (empty) more();
  }, [empty, more]);

  const select = useCallback(
    (id: string) => void navigate({ search: ({ part: _part, ...old }) => ({ ...old, id }), replace: true }),
    [navigate],
  );
  useMoves(rows, at, (row) => select(row.key));
  return (
    <>
      <Banners />
      <ListAndPage
        name="reviews"
        label={t("reviews-width")}
        chosen={search.id}
        list={<ReviewListPane reviews={reviews} search={search} current={current} onSelect={select} />}
      >
        {current ? (
          <ReviewPage
            key={current}
            id={current}
            part={search.part}
            onPart={(part) => void navigate({ search: (old) => ({ ...old, id: current, part }), replace: true })}
            onProduct={(product) =>
              void navigate({ search: ({ id: _id, part: _part, ...old }) => ({ ...old, view: "all", product }) })
            }
          />
        ) : null}
      </ListAndPage>
    </>
  );
}
