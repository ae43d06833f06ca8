//! What is written takes effect once, is counted, is limited as documented, and can fail after it took effect.

use crate::client::{Client, now};
use chrono::TimeDelta;
use recourse_sandbox::wildberries::{Ending, TokenSpec, scenario};
use recourse_sandbox::{Fault, On, Running, Sandbox};
use reqwest::{Method, Response};
use rstest::rstest;
use serde_json::{Value, json};
use std::time::Duration;

/// One order just made, with a review, an open claim and a chat.
async fn running(speed: f64) -> Running {
    let begun = now() - TimeDelta::hours(2);
    let shop = scenario::one_order(&[(begun, "created")], Ending::Open, now());
    let shop = scenario::with_review(shop, 0, 2, "Долго", begun);
    let shop = scenario::with_claim(shop, 0, 0, &["autorefund1", "reject1", "rejectcustom"], begun);
    let shop = scenario::with_chat(shop, 0, "Где заказ?", begun);
    Sandbox::serving(shop, now())
        .frozen()
        .speed(speed)
        .start()
        .await
        .unwrap()
}

/// The five writes as requests, with what they count as.
fn writes(running: &Running) -> Vec<(Method, String, Value, &'static str, String)> {
    let order = scenario::FIRST_ORDER;
    running.shop(|shop| {
        let (review, claim) = (shop.reviews[0].id.clone(), shop.claims[0].id.clone());
        let (warehouse, item) = (shop.warehouses[0].id, shop.products[0].chrt_id);
        vec![
            (
                Method::POST,
                "/api/v1/feedbacks/answer".to_owned(),
                json!({"id": review, "text": "Здравствуйте!"}),
                "answer_review",
                review,
            ),
            (
                Method::PATCH,
                "/api/v1/claim".to_owned(),
                json!({"id": claim, "action": "autorefund1"}),
                "decide_claim",
                claim,
            ),
            (
                Method::PATCH,
                format!("/api/v3/orders/{order}/cancel"),
                Value::Null,
                "cancel_order",
                order.to_string(),
            ),
            (
                Method::PUT,
                format!("/api/v3/stocks/{warehouse}"),
                json!({"stocks": [{"chrtId": item, "amount": 0}]}),
                "set_stock",
                format!("{warehouse}/{item}"),
            ),
        ]
    })
}

fn body_of(value: Value) -> Option<Value> {
    (!value.is_null()).then_some(value)
}

#[tokio::test]
async fn a_write_counts_once_it_took_effect() {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    for (method, path, body, kind, target) in writes(&running) {
        assert_eq!(running.done(kind, &target), 0);
        let (status, _) = client.ask(method, &path, body_of(body)).await;
        assert!(matches!(status, 200 | 204), "{path}: {status}");
        assert_eq!(running.done(kind, &target), 1, "{path}");
    }
    let (status, _) = client
        .ask(
            Method::POST,
            "/api/v1/feedbacks/answer",
            Some(json!({"id": "no-such", "text": "Здравствуйте!"})),
        )
        .await;
    assert_eq!(status, 204);
    assert_eq!(running.acts().len(), 4, "what changed nothing is not counted");
}

#[rstest]
#[case::page(Fault::page_after(502), Some(502), 1)]
#[case::nothing(Fault::Nothing { code: 204 }, Some(204), 0)]
#[case::refused(Fault::status(409), Some(409), 0)]
#[case::cut_after(Fault::CutAfter, None, 1)]
#[case::cut_before(Fault::CutBefore, None, 0)]
#[case::silence(Fault::Silence, None, 1)]
#[tokio::test]
async fn a_fault_acts_or_does_not(#[case] fault: Fault, #[case] status: Option<u16>, #[case] done: usize) {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    running.faults().add(On::every(), fault);
    for (method, path, body, kind, target) in writes(&running) {
        let asked = client.send(method, &path, body_of(body));
        let answer = tokio::time::timeout(Duration::from_millis(400), asked).await;
        let came = answer
            .ok()
            .and_then(Result::ok)
            .map(|answer: Response| answer.status().as_u16());
        assert_eq!(came, status, "{path}");
        assert_eq!(running.done(kind, &target), done, "{path}");
    }
}

#[tokio::test]
async fn a_read_only_token_writes_nothing() {
    let running = running(1000.0).await;
    let sid = running.shop(|shop| shop.seller.sid.clone());
    let mut spec = TokenSpec::personal(&sid, now());
    spec.read_only = true;
    let client = Client::with_token(&running, running.mint(&spec));
    for (method, path, body, ..) in writes(&running) {
        assert_eq!(client.ask(method, &path, body_of(body)).await.0, 403, "{path}");
    }
    assert!(running.acts().is_empty());
    client.get("/api/v1/claims?is_archive=false").await;
}

/// Documented bursts: reviews 6, claims' decisions 10 apart from their list, cancelling 20, stocks 20.
#[rstest]
#[case::answers(0, 6)]
#[case::decisions(1, 10)]
#[case::cancelling(2, 2)]
#[case::stocks(3, 20)]
#[tokio::test]
async fn a_write_takes_from_its_own_bucket(#[case] which: usize, #[case] burst: u32) {
    let running = running(1.0).await;
    let client = Client::of(&running);
    for _ in 0..10 {
        client.get("/api/v1/claims?is_archive=false").await;
    }
    let (method, path, body, ..) = writes(&running).remove(which);
    let mut sent = 0;
    let last = loop {
        let answer = client
            .send(method.clone(), &path, body_of(body.clone()))
            .await
            .unwrap();
        if answer.status() == 429 || sent > 25 {
            break answer;
        }
        sent += 1;
    };
    // A cancellation that comes a second time is a refusal and costs ten: 20 are gone with the first and two more.
    let wanted = if which == 2 { burst + 1 } else { burst };
    assert!((wanted..=wanted + 1).contains(&sent), "{path}: {sent}");
    assert!(last.headers().contains_key("x-ratelimit-retry"));
}

#[tokio::test]
async fn a_refused_claim_may_be_decided_anew_and_an_approved_one_not() {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    let id = running.shop(|shop| shop.claims[0].id.clone());
    let decide = async |action: &str, comment: Option<&str>| {
        let mut body = json!({"id": id, "action": action});
        if let Some(comment) = comment {
            body["comment"] = comment.into();
        }
        client.ask(Method::PATCH, "/api/v1/claim", Some(body)).await.0
    };
    let words = "Следы использования, дефекта нет.";
    assert_eq!(decide("rejectcustom", Some(words)).await, 200);
    let refused = client
        .get(&format!("/api/v1/claims?is_archive=true&id={id}"))
        .await;
    assert_eq!(refused["claims"][0]["wb_comment"], words);
    assert_eq!(
        refused["claims"][0]["actions"],
        json!(["autorefund1", "approve1"])
    );
    assert_eq!(
        decide("rejectcustom", Some(words)).await,
        400,
        "not offered any more"
    );
    assert_eq!(decide("autorefund1", None).await, 200);
    assert_eq!(decide("approve1", None).await, 400);
    assert_eq!(running.done("decide_claim", &id), 2);
}

#[tokio::test]
async fn a_message_comes_back_among_the_events_with_an_id_of_its_own() {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    let (chat, sign) = running.shop(|shop| (shop.chats[0].id.clone(), shop.chats[0].reply_sign.clone()));
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let send = async |text: &str| {
        let part = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let form = format!("{}{}--x--\r\n", part("replySign", &sign), part("message", text));
        http.post(format!("{}/api/v1/seller/message", running.base_url()))
            .header("Authorization", running.token())
            .header("Content-Type", "multipart/form-data; boundary=x")
            .body(form)
            .send()
            .await
            .unwrap()
            .status()
            .as_u16()
    };
    assert_eq!(send("Здравствуйте!").await, 200);
    assert_eq!(
        send("Здравствуйте!").await,
        200,
        "the marketplace takes the same words twice"
    );
    assert_eq!(send(&"а".repeat(1001)).await, 400);
    let events = client.get("/api/v1/seller/events").await;
    let ours: Vec<&Value> = events["result"]["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["sender"] == "seller")
        .collect();
    assert_eq!(ours.len(), 2);
    assert_ne!(ours[0]["eventID"], ours[1]["eventID"]);
    assert_eq!(ours[0]["source"], "seller-public-api");
    assert_eq!(running.done("send_message", &chat), 2);
}

#[tokio::test]
async fn stocks_are_put_read_and_refused() {
    let running = running(1000.0).await;
    let client = Client::of(&running);
    let (warehouse, item) = running.shop(|shop| (shop.warehouses[0].id, shop.products[0].chrt_id));
    let path = format!("/api/v3/stocks/{warehouse}");
    let put = async |row: Value| {
        client
            .ask(Method::PUT, &path, Some(json!({"stocks": [row]})))
            .await
    };
    assert_eq!(put(json!({"chrtId": item, "amount": 7})).await.0, 204);
    let read = client.post(&path, json!({"chrtIds": [item, 1]})).await;
    assert_eq!(read["stocks"], json!([{"chrtId": item, "amount": 7}]));
    let refused = [
        (
            json!({"sku": "2040", "amount": 1}),
            400,
            json!("SKUUploadDisabled"),
        ),
        (
            json!({"chrtId": item, "amount": 100_001}),
            409,
            json!("UploadDataLimit"),
        ),
        (json!({"chrtId": 1, "amount": 1}), 409, json!("NotFound")),
    ];
    for (row, status, code) in refused {
        let (came, body) = put(row).await;
        let told = if status == 409 {
            &body[0]["code"]
        } else {
            &body["code"]
        };
        assert_eq!((came, told), (status, &code));
    }
    let (status, _) = put(json!({"chrtID": item, "quantity": 0})).await;
    assert_eq!(status, 204, "wrong names are not looked at");
    let read = client.post(&path, json!({"chrtIds": [item]})).await;
    assert_eq!(read["stocks"][0]["amount"], 7);
    let (status, _) = client
        .ask(
            Method::PUT,
            "/api/v3/stocks/1",
            Some(json!({"stocks": [{"chrtId": item, "amount": 0}]})),
        )
        .await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn what_was_done_is_still_counted_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let first = Sandbox::open(folder.path(), 7, now())
        .unwrap()
        .start()
        .await
        .unwrap();
    let review = first.shop(|shop| {
        let open = shop.reviews.iter().find(|review| review.reply.is_none());
        open.unwrap().id.clone()
    });
    let body = json!({"id": review, "text": "Здравствуйте!"});
    Client::of(&first)
        .ask(Method::POST, "/api/v1/feedbacks/answer", Some(body))
        .await;
    first.stop().await.unwrap();
    let again = Sandbox::open(folder.path(), 7, now())
        .unwrap()
        .start()
        .await
        .unwrap();
    assert_eq!(again.done("answer_review", &review), 1);
    again.stop().await.unwrap();
}
