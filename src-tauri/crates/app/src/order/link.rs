//! Records tied to an order: exactly by an id, or inferred and said so.

use crate::map::instant;
use crate::view::order::LinkView;
use recourse_store::{OrderRow, Reader, StoreError};

/// Characters of a summary.
const SUMMARY_CHARS: usize = 120;

pub(crate) fn links_of_order(r: &Reader, row: &OrderRow) -> Result<Vec<LinkView>, StoreError> {
    let account = &row.account;
    let mut links = Vec::new();
    if let Some(srid) = &row.order.srid {
        for claim in r.claims_of_srid(account, srid)? {
            links.push(exact(
                "claim",
                claim.id.as_str(),
                "srid",
                &claim.buyer_text,
                claim.created_at.map(instant),
            ));
        }
        for chat in r.chats_of_srid(account, srid)? {
            let text = chat.last_text.unwrap_or_default();
            links.push(exact(
                "chat",
                chat.id.as_str(),
                "srid",
                &text,
                chat.last_at.map(instant),
            ));
        }
    }
    for item in r.returns_of_order(account, &row.order.id)? {
        let text = item
            .status
            .clone()
            .or(item.return_type.clone())
            .unwrap_or_default();
        let at = item.completed_at.or(item.ready_at).map(instant);
        links.push(exact("return", &item.id, "order_id", &text, at));
    }
    for (review, candidates) in r.reviews_of_order(account, &row.order.id)? {
        let text = [&review.text, &review.cons, &review.pros]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .cloned()
            .unwrap_or_default();
        links.push(LinkView {
            kind: "review".to_owned(),
            id: review.id.to_string(),
            certainty: "inferred".to_owned(),
            by: "product_and_time".to_owned(),
            candidates,
            summary: summary(&text),
            at: review.created_at.map(instant),
        });
    }
    Ok(links)
}

/// A link by an id.
pub(crate) fn exact(kind: &str, id: &str, by: &str, text: &str, at: Option<String>) -> LinkView {
    LinkView {
        kind: kind.to_owned(),
        id: id.to_owned(),
        certainty: "exact".to_owned(),
        by: by.to_owned(),
        candidates: 1,
        summary: summary(text),
        at,
    }
}

fn summary(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= SUMMARY_CHARS {
        return flat;
    }
    let cut: String = flat.chars().take(SUMMARY_CHARS).collect();
    format!("{cut}…")
}
