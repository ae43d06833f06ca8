//! Reviews and the seller's answers to them.

use super::super::shop::{Reply, Review, Shop};
use super::super::{refusal, time};
use super::{number, page};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// A review without an answer is archived after so many days.
const ARCHIVED_AFTER_DAYS: i64 = 30;
/// An answer may be edited within so many days.
const EDIT_DAYS: i64 = 60;
/// How long a new answer is being checked before it is shown.
pub(super) const CHECK_SECONDS: i64 = 60;

fn good(data: Value) -> Answer {
    Answer::json(
        200,
        &json!({"data": data, "error": false, "errorText": "", "additionalErrors": null}),
    )
}

fn rating_only(review: &Review) -> bool {
    review.text.is_empty() && review.pros.is_empty() && review.cons.is_empty() && review.photos.is_empty()
}

fn processed(review: &Review) -> bool {
    review.reply.is_some() || rating_only(review)
}

fn archived(review: &Review, now: DateTime<Utc>) -> bool {
    processed(review) || now - review.created_at > TimeDelta::days(ARCHIVED_AFTER_DAYS)
}

/// An answer's state: a new one is being checked for a minute.
pub(super) fn reply_state(reply: &Reply, now: DateTime<Utc>) -> String {
    if reply.state == "reviewRequired" && now - reply.at >= TimeDelta::seconds(CHECK_SECONDS) {
        return "wbRu".to_owned();
    }
    reply.state.clone()
}

fn editable(reply: &Reply, now: DateTime<Utc>) -> bool {
    reply.edits == 0 && now - reply.at <= TimeDelta::days(EDIT_DAYS)
}

pub(super) fn product_details(shop: &Shop, index: usize) -> Value {
    let product = shop.products.get(index).cloned().unwrap_or_default();
    json!({
        "imtId": product.imt_id,
        "nmId": product.nm_id,
        "productName": product.name,
        "supplierArticle": product.article,
        "supplierName": shop.seller.name,
        "brandName": product.brand,
        "size": "0",
    })
}

fn body(shop: &Shop, review: &Review, now: DateTime<Utc>) -> Value {
    let product = shop.products.get(review.product).cloned().unwrap_or_default();
    let answer = review.reply.as_ref().map(|reply| {
        json!({"text": reply.text, "state": reply_state(reply, now), "editable": editable(reply, now)})
    });
    let photos: Option<Vec<Value>> = (!review.photos.is_empty()).then(|| {
        review
            .photos
            .iter()
            .map(|path| {
                let host = "https://feedback09.wbbasket.ru";
                json!({
                    "fullSize": format!("{host}{path}"),
                    "miniSize": format!("{host}{}", path.replace("/fs.jpg", "/ms.jpg")),
                })
            })
            .collect()
    });
    json!({
        "id": review.id,
        "text": review.text,
        "pros": review.pros,
        "cons": review.cons,
        "productValuation": review.stars,
        "createdDate": time::utc(review.created_at),
        "answer": answer,
        "state": if review.viewed { "wbRu" } else { "none" },
        "productDetails": product_details(shop, review.product),
        "video": null,
        "wasViewed": review.viewed,
        "photoLinks": photos,
        "userName": review.buyer,
        "orderStatus": review.order_status,
        "matchingSize": "",
        "isAbleSupplierFeedbackValuation": review.can_complain,
        "supplierFeedbackValuation": 0,
        "isAbleSupplierProductValuation": review.can_complain,
        "supplierProductValuation": 0,
        "isAbleReturnProductOrders": false,
        "returnProductOrdersDate": null,
        "bables": (!review.tags.is_empty()).then_some(&review.tags),
        "lastOrderShkId": review.last_order_shk,
        "lastOrderCreatedAt": time::utc_micros(review.last_order_at),
        "color": product.color,
        "subjectId": product.subject_id,
        "subjectName": product.subject,
        "parentFeedbackId": null,
        "childFeedbackId": null,
    })
}

fn flag(call: &Call, name: &str) -> Option<bool> {
    call.param(name)?.parse().ok()
}

/// The reviews a request names, sorted and paged; `None` when a parameter is wrong.
fn selected<'a>(
    shop: &'a Shop,
    call: &Call,
    now: DateTime<Utc>,
    keep: impl Fn(&Review) -> bool,
) -> Option<Vec<&'a Review>> {
    let take = number(call, "take", 1, 5000)?;
    let skip = number(call, "skip", 0, 199_990)?;
    let nm_id = match call.param("nmId") {
        Some(text) => Some(text.parse::<i64>().ok()?),
        None => None,
    };
    let seconds = |name| match call.param(name) {
        Some(text) => time::read_seconds(text).map(Some),
        None => Some(None),
    };
    let (from, to) = (seconds("dateFrom")?, seconds("dateTo")?);
    let ascending = match call.param("order") {
        None | Some("dateDesc") => false,
        Some("dateAsc") => true,
        Some(_) => return None,
    };
    let nm_of = |review: &Review| shop.products.get(review.product).map(|product| product.nm_id);
    let mut found: Vec<&Review> = shop
        .reviews
        .iter()
        .filter(|review| review.created_at <= now && keep(review))
        .filter(|review| nm_id.is_none() || nm_of(review) == nm_id)
        .filter(|review| from.is_none_or(|from| review.created_at >= from))
        .filter(|review| to.is_none_or(|to| review.created_at <= to))
        .collect();
    found.sort_by_key(|review| review.created_at);
    if !ascending {
        found.reverse();
    }
    Some(page(found, skip, take))
}

fn counts(shop: &Shop, now: DateTime<Utc>) -> (usize, usize) {
    let visible = || shop.reviews.iter().filter(|review| review.created_at <= now);
    let unanswered = visible().filter(|review| !archived(review, now)).count();
    let in_archive = visible().filter(|review| archived(review, now)).count();
    (unanswered, in_archive)
}

pub(super) fn list(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let wanted = flag(call, "isAnswered");
    let found = wanted.and_then(|wanted| {
        selected(shop, call, now, |review| {
            if wanted {
                processed(review)
            } else {
                !archived(review, now)
            }
        })
    });
    let Some(found) = found else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    let (unanswered, in_archive) = counts(shop, now);
    let feedbacks: Vec<Value> = found.into_iter().map(|review| body(shop, review, now)).collect();
    good(json!({"countUnanswered": unanswered, "countArchive": in_archive, "feedbacks": feedbacks}))
}

pub(super) fn archive(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let Some(found) = selected(shop, call, now, |review| archived(review, now)) else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    let feedbacks: Vec<Value> = found.into_iter().map(|review| body(shop, review, now)).collect();
    good(json!({"feedbacks": feedbacks}))
}

pub(super) fn count(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let Some(wanted) = flag(call, "isAnswered") else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    let of = |review: &&Review| review.created_at <= now && processed(review) == wanted;
    good(json!(shop.reviews.iter().filter(of).count()))
}

pub(super) fn count_unanswered(shop: &Shop, now: DateTime<Utc>) -> Answer {
    let open = || {
        shop.reviews
            .iter()
            .filter(|review| review.created_at <= now && !archived(review, now))
    };
    let today = open()
        .filter(|review| time::day(review.created_at) == time::day(now))
        .count();
    good(json!({"countUnanswered": open().count(), "countUnansweredToday": today}))
}

pub(super) fn anything_new(shop: &Shop, now: DateTime<Utc>) -> Answer {
    let reviews = shop
        .reviews
        .iter()
        .any(|review| review.created_at <= now && !review.viewed);
    let questions = shop
        .questions
        .iter()
        .any(|question| question.created_at <= now && !question.viewed);
    good(json!({"hasNewQuestions": questions, "hasNewFeedbacks": reviews}))
}

pub(super) fn one(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let id = call.param("id").unwrap_or_default();
    match shop
        .reviews
        .iter()
        .find(|review| review.id == id && review.created_at <= now)
    {
        Some(review) => good(body(shop, review, now)),
        None => refusal::feedbacks(422, "Невозможно получить отзыв по id"),
    }
}

/// The id and text of an answer; the refusal when they are wrong.
fn answer_of(call: &Call) -> Result<(String, String), Box<Answer>> {
    let bad = |detail: &str| Box::new(refusal::feedback_answer(detail));
    if !call
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("application/json"))
    {
        return Err(bad("Content-Type must be application/json"));
    }
    let body = call.json().ok_or_else(|| bad("body is not valid JSON"))?;
    let text_of = |key: &str| body.get(key).and_then(Value::as_str).map(str::to_owned);
    let id = text_of("id").ok_or_else(|| bad("id is required"))?;
    let text = text_of("text").ok_or_else(|| bad("text is required"))?;
    if !(2..=5000).contains(&text.chars().count()) {
        return Err(bad("text must be from 2 to 5000 characters"));
    }
    Ok((id, text))
}

pub(super) fn reply(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let (id, text) = match answer_of(call) {
        Ok(answer) => answer,
        Err(refusal) => return *refusal,
    };
    // An unknown id is not noticed: the documented behaviour.
    if let Some(review) = shop
        .reviews
        .iter_mut()
        .find(|review| review.id == id && review.created_at <= now)
    {
        // What becomes of a second first answer is not documented: here it takes the place of the one before.
        let edits = review.reply.as_ref().map_or(0, |before| before.edits);
        review.reply = Some(Reply {
            text: text.clone(),
            state: "reviewRequired".to_owned(),
            at: now,
            edits,
        });
        review.viewed = true;
        shop.note("answer_review", id, text, now);
    }
    Answer::empty(204)
}

pub(super) fn edit(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let (id, text) = match answer_of(call) {
        Ok(answer) => answer,
        Err(refusal) => return *refusal,
    };
    let reply = shop
        .reviews
        .iter_mut()
        .find(|review| review.id == id)
        .and_then(|review| review.reply.as_mut());
    match reply {
        Some(reply) if !editable(reply, now) => {
            refusal::feedback_answer("the answer can not be edited any more")
        }
        Some(reply) => {
            reply.text.clone_from(&text);
            reply.edits += 1;
            reply.state = "reviewRequired".to_owned();
            shop.note("edit_answer", id, text, now);
            Answer::empty(204)
        }
        None => Answer::empty(204),
    }
}

pub(super) fn order_return(shop: &Shop, call: &Call) -> Answer {
    let body = call.json();
    let id = body
        .as_ref()
        .and_then(|body| body.get("feedbackId"))
        .and_then(Value::as_str);
    match id {
        None => refusal::feedbacks(400, "Something went wrong"),
        Some(id) if shop.reviews.iter().any(|review| review.id == id) => {
            refusal::feedbacks(422, "Запрос на возврат покупок недоступен")
        }
        Some(_) => refusal::feedbacks(422, "Не удалось выполнить запрос на возврат покупок"),
    }
}
