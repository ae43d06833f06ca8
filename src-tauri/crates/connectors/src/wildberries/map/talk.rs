//! What buyers write: reviews, claims, chats.

use super::super::known;
use crate::kit::moment::MOSCOW_S;
use crate::kit::reader::Reader;
use recourse_domain::id::{ChatId, ClaimId, ProductId, ReviewId, Srid};
use recourse_domain::market::{ChatMessage, ChatThread, Claim, MediaLink, Review};
use recourse_domain::money::Currency;

/// A review. Whether it is answered is told by `answer` alone: `state` says `wbRu` of unanswered ones too.
pub fn review(row: &Reader<'_, '_>, archived: bool) -> Option<Review> {
    let Some(id) = row.text_id("id") else {
        row.demand("id");
        return None;
    };
    for key in ["createdDate", "productValuation", "productDetails"] {
        row.demand(key);
    }
    let product = row.object("productDetails");
    let answer = row.object("answer");
    let mut media = photos(row);
    if let Some(video) = row.object("video") {
        media.extend(video.text("previewImage").map(|url| link(&url, "image")));
        media.extend(video.text("link").map(|url| link(&url, "video")));
    }
    let size = product
        .as_ref()
        .and_then(|product| product.text("size"))
        .filter(|size| size != "0");
    let variant: Vec<String> = [size, row.text("color")].into_iter().flatten().collect();
    Some(Review {
        id: ReviewId::new(id),
        product_id: product
            .as_ref()
            .and_then(|product| product.some_id("nmId"))
            .map(ProductId::new),
        product_name: product.as_ref().and_then(|product| product.text("productName")),
        article: product
            .as_ref()
            .and_then(|product| product.text_id("supplierArticle")),
        variant: (!variant.is_empty()).then(|| variant.join(", ")),
        stars: stars(row),
        created_at: row.time("createdDate", MOSCOW_S),
        text: row.text("text").unwrap_or_default(),
        pros: row.text("pros").unwrap_or_default(),
        cons: row.text("cons").unwrap_or_default(),
        answer: answer.as_ref().and_then(|answer| answer.text("text")),
        answer_state: answer
            .as_ref()
            .and_then(|answer| answer.code("state", known::ANSWER_STATE)),
        buyer_name: row.text("userName"),
        order_outcome: row.code("orderStatus", known::REVIEW_ORDER),
        last_order_at: row.time("lastOrderCreatedAt", MOSCOW_S),
        last_order_unit: row.some_id("lastOrderShkId"),
        can_complain: row.bool("isAbleSupplierFeedbackValuation"),
        media,
        archived,
    })
}

fn stars(row: &Reader<'_, '_>) -> Option<u8> {
    let stars = row.int("productValuation")?;
    let read = u8::try_from(stars).ok().filter(|stars| (1..=5).contains(stars));
    if read.is_none() {
        row.odd("productValuation", "range");
    }
    read
}

fn photos(row: &Reader<'_, '_>) -> Vec<MediaLink> {
    row.objects("photoLinks")
        .iter()
        .filter_map(|photo| photo.text("fullSize").or_else(|| photo.text("miniSize")))
        .map(|url| link(&url, "image"))
        .collect()
}

/// Addresses come without `https:` in claims.
fn link(url: &str, form: &str) -> MediaLink {
    let url = match url.trim() {
        rest if rest.starts_with("//") => format!("https:{rest}"),
        other => other.to_owned(),
    };
    MediaLink {
        url,
        form: form.to_owned(),
        name: None,
    }
}

/// A claim. Its times are Moscow's without saying so; the zone of `order_dt` and `delivery_dt` is not documented and
/// taken to be the same.
pub fn claim(row: &Reader<'_, '_>, archived: bool) -> Option<Claim> {
    let Some(id) = row.text_id("id") else {
        row.demand("id");
        return None;
    };
    for key in ["status", "dt", "srid"] {
        row.demand(key);
    }
    let mut media: Vec<MediaLink> = row.texts("photos").iter().map(|url| link(url, "image")).collect();
    media.extend(row.texts("video_paths").iter().map(|url| link(url, "video")));
    let actions = row.texts("actions");
    for action in actions
        .iter()
        .filter(|action| !known::CLAIM_ACTIONS.contains(&action.as_str()))
    {
        tracing::debug!(action, "a claim offers an action that is not documented");
        row.odd("actions", "unknown_code");
    }
    let price = match row.raw("price") {
        Some(_) => match row.raw("currency_code") {
            Some(_) => row.currency("currency_code"),
            None => {
                row.demand("currency_code");
                Some(Currency::RUB)
            }
        }
        .and_then(|currency| row.units("price", currency, false)),
        None => None,
    };
    Some(Claim {
        id: ClaimId::new(id),
        srid: row.text_id("srid").map(Srid::new),
        product_id: row.some_id("nm_id").map(ProductId::new),
        product_name: row.text("imt_name"),
        claim_type: row.number_code("claim_type", known::CLAIM_TYPE),
        status: row.number_code("status", known::CLAIM_STATUS),
        goods_status: row.number_code("status_ex", known::CLAIM_GOODS),
        buyer_text: row.text("user_comment").unwrap_or_default(),
        market_text: row.text("wb_comment"),
        created_at: row.time("dt", MOSCOW_S),
        updated_at: row.time("dt_update", MOSCOW_S),
        ordered_at: row.time("order_dt", MOSCOW_S),
        delivered_at: row.time("delivery_dt", MOSCOW_S),
        price,
        actions,
        device_check: row.text("origin_id_info"),
        media,
        archived,
    })
}

/// A chat.
pub fn chat(row: &Reader<'_, '_>) -> Option<ChatThread> {
    let Some(id) = row.text_id("chatID") else {
        row.demand("chatID");
        return None;
    };
    let card = row.object("goodCard");
    let last = row.object("lastMessage");
    Some(ChatThread {
        id: ChatId::new(id),
        buyer_name: row.text("clientName"),
        srid: card.as_ref().and_then(|card| card.text_id("rid")).map(Srid::new),
        product_id: card
            .as_ref()
            .and_then(|card| card.some_id("nmID"))
            .map(ProductId::new),
        reply_sign: row.text("replySign"),
        last_text: last.as_ref().and_then(|last| last.text("text")),
        last_at: last.as_ref().and_then(|last| last.unix("addTimestamp")),
    })
}

/// A chat's event. A picture alone has no text; attachments are named by their download ids, as their addresses are
/// often empty.
pub fn message(row: &Reader<'_, '_>, external_id: &str) -> Option<ChatMessage> {
    let Some(chat_id) = row.text_id("chatID") else {
        row.demand("chatID");
        return None;
    };
    row.demand("sender");
    let message = row.object("message");
    let attachments = message.as_ref().and_then(|message| message.object("attachments"));
    let card = attachments
        .as_ref()
        .and_then(|attached| attached.object("goodCard"));
    let mut media = Vec::new();
    for (key, form) in [("images", "image"), ("files", "file")] {
        for attached in attachments.iter().flat_map(|attached| attached.objects(key)) {
            let place = attached.text_id("downloadID").or_else(|| attached.text("url"));
            if place.is_none() {
                attached.demand("downloadID");
            }
            media.extend(place.map(|place| MediaLink {
                name: attached.text("name"),
                ..link(&place, form)
            }));
        }
    }
    Some(ChatMessage {
        id: row.text_id("eventID").unwrap_or_else(|| external_id.to_owned()),
        chat_id: ChatId::new(chat_id),
        sender: row.code("sender", known::SENDER).unwrap_or_default(),
        kind: row.code("eventType", known::CHAT_EVENT).unwrap_or_default(),
        text: message
            .as_ref()
            .and_then(|message| message.text("text"))
            .unwrap_or_default(),
        sent_at: row.unix("addTimestamp").or_else(|| row.time("addTime", 0)),
        srid: card.and_then(|card| card.text_id("rid")).map(Srid::new),
        reply_sign: row.text("replySign"),
        media,
    })
}
