//! What a case is called in lists and found by.

use recourse_domain::market::{ChatMessage, Claim, Review};
use recourse_store::{OrderRow, Reader, StoreError};

/// Characters of a buyer's words in a title.
const TITLE_CHARS: usize = 80;

/// A case's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) title: String,
    pub(super) lang: Option<String>,
    pub(super) search: String,
}

pub(super) fn of_order(r: &Reader, row: &OrderRow) -> Result<Label, StoreError> {
    let order = &row.order;
    let item = order.items.first();
    let article = item.and_then(|item| item.article.clone());
    let name = match item.and_then(|item| item.title.clone()) {
        Some(title) => Some(title),
        None => match &order.srid {
            Some(srid) => r
                .sales_of_srid(&row.account, srid)?
                .into_iter()
                .find_map(|sale| sale.subject),
            None => None,
        },
    };
    let product = item
        .and_then(|item| item.product_id.as_ref())
        .map(ToString::to_string);
    let title = joined([name, article.clone()], ", ");
    let search = joined(
        [
            Some(order.id.to_string()),
            order.srid.as_ref().map(ToString::to_string),
            order.sticker.clone(),
            order.tracking_number.clone(),
            product.clone(),
            Some(title.clone()),
        ],
        " ",
    );
    let title = if title.is_empty() {
        product.unwrap_or_else(|| order.id.to_string())
    } else {
        title
    };
    Ok(Label {
        title,
        lang: None,
        search,
    })
}

pub(super) fn of_review(review: &Review) -> Label {
    let words = [&review.text, &review.cons, &review.pros]
        .into_iter()
        .find(|text| !text.trim().is_empty())
        .map(|text| first_words(text));
    let search = joined(
        [
            Some(review.id.to_string()),
            review.product_name.clone(),
            review.article.clone(),
            review.product_id.as_ref().map(ToString::to_string),
            Some(review.text.clone()),
            Some(review.cons.clone()),
        ],
        " ",
    );
    match words {
        Some(words) => Label {
            lang: language(&words),
            title: words,
            search,
        },
        None => Label {
            title: review
                .product_name
                .clone()
                .or_else(|| review.article.clone())
                .unwrap_or_else(|| review.id.to_string()),
            lang: None,
            search,
        },
    }
}

pub(super) fn of_claim(claim: &Claim) -> Label {
    let search = joined(
        [
            Some(claim.id.to_string()),
            claim.srid.as_ref().map(ToString::to_string),
            claim.product_name.clone(),
            Some(claim.buyer_text.clone()),
        ],
        " ",
    );
    match &claim.product_name {
        Some(name) => Label {
            title: name.clone(),
            lang: None,
            search,
        },
        None if !claim.buyer_text.trim().is_empty() => {
            let words = first_words(&claim.buyer_text);
            Label {
                lang: language(&words),
                title: words,
                search,
            }
        }
        None => Label {
            title: claim.id.to_string(),
            lang: None,
            search,
        },
    }
}

pub(super) fn of_message(message: &ChatMessage) -> Label {
    let words = first_words(&message.text);
    Label {
        lang: language(&words),
        search: joined(
            [
                Some(message.chat_id.to_string()),
                message.srid.as_ref().map(ToString::to_string),
                Some(message.text.clone()),
            ],
            " ",
        ),
        title: words,
    }
}

fn joined<const N: usize>(parts: [Option<String>; N], between: &str) -> String {
    parts
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

fn first_words(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= TITLE_CHARS {
        return flat;
    }
    let cut: String = flat.chars().take(TITLE_CHARS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole}…")
}

/// The language tag of a buyer's words by their script: enough to choose a face and its quotation marks.
fn language(text: &str) -> Option<String> {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{3400}'..='\u{4dbf}').contains(&c);
    let cyrillic = |c: char| ('\u{0400}'..='\u{04ff}').contains(&c);
    if text.chars().any(han) {
        Some("zh".to_owned())
    } else if text.chars().any(cyrillic) {
        Some("ru".to_owned())
    } else {
        None
    }
}
