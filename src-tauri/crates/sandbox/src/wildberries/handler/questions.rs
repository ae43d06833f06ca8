//! Questions of buyers.

use super::super::shop::{Question, Reply, Shop};
use super::super::{refusal, time};
use super::feedbacks::product_details;
use super::{number, page};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

fn good(data: Value) -> Answer {
    Answer::json(
        200,
        &json!({"data": data, "error": false, "errorText": "", "additionalErrors": null}),
    )
}

fn body(shop: &Shop, question: &Question) -> Value {
    let answer = question.reply.as_ref().map(
        |reply| json!({"text": reply.text, "editable": reply.edits == 0, "createDate": time::utc(reply.at)}),
    );
    let state = match &question.reply {
        Some(reply) => reply.state.as_str(),
        None => "suppliersPortalSynch",
    };
    json!({
        "id": question.id,
        "text": question.text,
        "createdDate": time::utc(question.created_at),
        "state": state,
        "answer": answer,
        "productDetails": product_details(shop, question.product),
        "wasViewed": question.viewed,
        "isWarned": false,
    })
}

fn visible(shop: &Shop, now: DateTime<Utc>) -> impl Iterator<Item = &Question> {
    shop.questions
        .iter()
        .filter(move |question| question.created_at <= now)
}

pub(super) fn list(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    /// Take and skip together.
    const MOST: i64 = 10_000;
    let answered = call
        .param("isAnswered")
        .and_then(|text| text.parse::<bool>().ok());
    let (Some(answered), Some(take), Some(skip)) = (
        answered,
        number(call, "take", 1, MOST),
        number(call, "skip", 0, MOST),
    ) else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    if take + skip > MOST {
        return refusal::feedbacks(400, "Something went wrong");
    }
    let mut found: Vec<&Question> = visible(shop, now)
        .filter(|question| question.reply.is_some() == answered)
        .collect();
    found.sort_by_key(|question| std::cmp::Reverse(question.created_at));
    let questions: Vec<Value> = page(found, skip, take)
        .into_iter()
        .map(|question| body(shop, question))
        .collect();
    let open = visible(shop, now)
        .filter(|question| question.reply.is_none())
        .count();
    let done = visible(shop, now).count() - open;
    good(json!({"countUnanswered": open, "countArchive": done, "questions": questions}))
}

pub(super) fn count_unanswered(shop: &Shop, now: DateTime<Utc>) -> Answer {
    let open = || visible(shop, now).filter(|question| question.reply.is_none());
    let today = open()
        .filter(|question| time::day(question.created_at) == time::day(now))
        .count();
    good(json!({"countUnanswered": open().count(), "countUnansweredToday": today}))
}

pub(super) fn one(shop: &Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let id = call.param("id").unwrap_or_default();
    match visible(shop, now).find(|question| question.id == id) {
        Some(question) => good(body(shop, question)),
        None => refusal::feedbacks(422, "Невозможно получить вопрос по id"),
    }
}

pub(super) fn answer(shop: &mut Shop, call: &Call, now: DateTime<Utc>) -> Answer {
    let Some(body) = call.json() else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    let id = body.get("id").and_then(Value::as_str).unwrap_or_default();
    let Some(question) = shop.questions.iter_mut().find(|question| question.id == id) else {
        return refusal::feedbacks(404, "Не найден вопрос");
    };
    if let Some(viewed) = body.get("wasViewed").and_then(Value::as_bool) {
        question.viewed = viewed;
        return good(json!({}));
    }
    let text = body.pointer("/answer/text").and_then(Value::as_str);
    let state = body.get("state").and_then(Value::as_str);
    let (Some(text), Some(state @ ("wbRu" | "none"))) = (text, state) else {
        return refusal::feedbacks(400, "Something went wrong");
    };
    let edits = question.reply.as_ref().map_or(0, |reply| reply.edits + 1);
    if edits > 1 {
        return refusal::feedbacks(422, "Ответ нельзя изменить");
    }
    question.reply = Some(Reply {
        text: text.to_owned(),
        state: state.to_owned(),
        at: now,
        edits,
    });
    question.viewed = true;
    good(json!({}))
}
