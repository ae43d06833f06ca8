//! What is done changes what is read next, and survives a restart.

use crate::client::{Client, now};
use chrono::TimeDelta;
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::{Ending, scenario};
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn an_answer_changes_the_next_read_and_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let running = Sandbox::open(folder.path(), 7, now())
        .unwrap()
        .start()
        .await
        .unwrap();
    let client = Client::of(&running);
    let open = client
        .get("/api/v1/feedbacks?isAnswered=false&take=5000&skip=0")
        .await;
    let before = open["data"]["countUnanswered"].as_i64().unwrap();
    let id = open["data"]["feedbacks"][0]["id"].as_str().unwrap().to_owned();
    let body = json!({"id": id, "text": "Здравствуйте! Разбираемся."});
    let (status, body) = client
        .ask(Method::POST, "/api/v1/feedbacks/answer", Some(body))
        .await;
    assert_eq!((status, body), (204, Value::Null));
    let one = client.get(&format!("/api/v1/feedback?id={id}")).await;
    assert_eq!(one["data"]["answer"]["text"], "Здравствуйте! Разбираемся.");
    assert_eq!(one["data"]["answer"]["state"], "reviewRequired");
    let open = client
        .get("/api/v1/feedbacks?isAnswered=false&take=5000&skip=0")
        .await;
    assert_eq!(open["data"]["countUnanswered"], before - 1);
    running.stop().await.unwrap();

    let later = now() + TimeDelta::hours(5);
    let again = Sandbox::open(folder.path(), 99, later)
        .unwrap()
        .start()
        .await
        .unwrap();
    let one = Client::of(&again).get(&format!("/api/v1/feedback?id={id}")).await;
    assert_eq!(one["data"]["answer"]["text"], "Здравствуйте! Разбираемся.");
    assert_eq!(one["data"]["answer"]["state"], "wbRu", "checked meanwhile");
    again.stop().await.unwrap();
}

#[tokio::test]
async fn a_broken_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sandbox.json"), "{").unwrap();
    let error = Sandbox::open(folder.path(), 7, now()).err().unwrap();
    assert!(error.to_string().contains("sandbox.json"), "{error}");
}

#[tokio::test]
async fn a_wrong_review_id_is_not_noticed() {
    let shop = scenario::with_review(scenario::plain_orders(2, now()), 0, 1, "Плохо", now());
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let body = json!({"id": "no-such-review", "text": "Здравствуйте"});
    assert_eq!(
        client
            .ask(Method::POST, "/api/v1/feedbacks/answer", Some(body))
            .await
            .0,
        204
    );
    let open = client
        .get("/api/v1/feedbacks?isAnswered=false&take=10&skip=0")
        .await;
    assert_eq!(open["data"]["countUnanswered"], 1);
}

#[tokio::test]
async fn an_answer_may_be_edited_once() {
    let shop = scenario::with_review(scenario::plain_orders(2, now()), 0, 1, "Плохо", now());
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let id = running.shop(|shop| shop.reviews[0].id.clone());
    for (method, wanted) in [(Method::POST, 204), (Method::PATCH, 204), (Method::PATCH, 400)] {
        let body = json!({"id": id, "text": format!("Ответ {wanted}")});
        assert_eq!(
            client.ask(method, "/api/v1/feedbacks/answer", Some(body)).await.0,
            wanted
        );
    }
}

#[tokio::test]
async fn a_decided_claim_moves_to_the_archive() {
    let actions = ["autorefund1", "rejectcustom"];
    let shop = scenario::with_claim(
        scenario::plain_orders(2, now()),
        0,
        0,
        &actions,
        now() - TimeDelta::days(1),
    );
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let id = running.shop(|shop| shop.claims[0].id.clone());
    let refusals = [
        json!({"id": id}),
        json!({"id": id, "action": "approve1"}),
        json!({"id": id, "action": "rejectcustom"}),
        json!({"id": id, "action": "rejectcustom", "comment": "коротко"}),
        json!({"id": "other", "action": "autorefund1"}),
    ];
    for body in refusals {
        let (status, answer) = client
            .ask(Method::PATCH, "/api/v1/claim", Some(body.clone()))
            .await;
        assert_eq!(status, 400, "{body}");
        assert_eq!(answer["title"], "Validation error");
    }
    let body = json!({"id": id, "action": "autorefund1"});
    assert_eq!(
        client.ask(Method::PATCH, "/api/v1/claim", Some(body)).await,
        (200, Value::Null)
    );
    assert_eq!(client.get("/api/v1/claims?is_archive=false").await["total"], 0);
    let done = client
        .get(&format!("/api/v1/claims?is_archive=true&id={id}"))
        .await;
    assert_eq!(
        (&done["claims"][0]["status"], &done["claims"][0]["status_ex"]),
        (&json!(2), &json!(5))
    );
    assert_eq!(done["claims"][0]["actions"], json!([]));
}

#[tokio::test]
async fn an_order_can_be_cancelled_until_it_is_handed_over() {
    let created = now() - TimeDelta::hours(2);
    let shop = scenario::one_order(&[(created, "created")], Ending::Open, now());
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let path = format!("/api/v3/orders/{}/cancel", scenario::FIRST_ORDER);
    assert_eq!(
        client.ask(Method::PATCH, "/api/v3/orders/1/cancel", None).await.0,
        404
    );
    assert_eq!(client.ask(Method::PATCH, &path, None).await.0, 204);
    let (status, body) = client.ask(Method::PATCH, &path, None).await;
    assert_eq!((status, body["code"].as_str()), (409, Some("StatusMismatch")));
    let status = client
        .post(
            "/api/v3/orders/status",
            json!({"orders": [scenario::FIRST_ORDER]}),
        )
        .await;
    assert_eq!(status["orders"][0]["supplierStatus"], "cancel");
    assert_eq!(status["orders"][0]["isCancellable"], false);

    let handed = [
        (created, "created"),
        (created, "assembling"),
        (created, "dispatched_to_delivery_service"),
    ];
    let shop = scenario::one_order(&handed, Ending::Open, now());
    let running = Sandbox::serving(shop, now()).frozen().start().await.unwrap();
    let (status, body) = Client::of(&running).ask(Method::PATCH, &path, None).await;
    assert_eq!(
        (status, body["code"].as_str()),
        (409, Some("StatusChangeNotAllowed"))
    );
}

#[tokio::test]
async fn steps_that_lie_ahead_are_not_told_before_their_time() {
    let created = now() - TimeDelta::days(10);
    let steps = [
        (created, "created"),
        (created + TimeDelta::days(1), "assembling"),
        (created + TimeDelta::days(12), "dispatched_to_delivery_service"),
    ];
    let running = Sandbox::serving(scenario::one_order(&steps, Ending::Open, now()), now())
        .frozen()
        .start()
        .await
        .unwrap();
    let client = Client::of(&running);
    let ask = json!({"orders": [scenario::FIRST_ORDER]});
    let history = client.post("/api/v3/orders/status/history", ask.clone()).await;
    assert_eq!(history["orders"][0]["statuses"].as_array().unwrap().len(), 2);
    running.set_now(now() + TimeDelta::days(3));
    let history = client.post("/api/v3/orders/status/history", ask.clone()).await;
    assert_eq!(history["orders"][0]["statuses"].as_array().unwrap().len(), 3);
    let status = client.post("/api/v3/orders/status", ask).await;
    assert_eq!(status["orders"][0]["wbStatus"], "accepted_by_carrier");
}

#[tokio::test]
async fn a_message_goes_into_the_chat_with_its_files() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let client = Client::of(&running);
    let chats = client.get("/api/v1/seller/chats").await;
    let chat = chats["result"][0].clone();
    let part = |name: &str, extra: &str, body: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"{extra}\r\n\r\n{body}\r\n")
    };
    let sign = chat["replySign"].as_str().unwrap();
    let good = "; filename=\"a.png\"\r\nContent-Type: image/png";
    let bad = "; filename=\"b.exe\"\r\nContent-Type: application/x-msdownload";
    let form = format!(
        "{}{}{}{}--x--\r\n",
        part("replySign", "", sign),
        part("message", "", "Здравствуйте!"),
        part("file", good, "PNG"),
        part("file", bad, "MZ")
    );
    let url = format!("{}/api/v1/seller/message", running.base_url());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let send = |form: String| {
        http.post(&url)
            .header("Authorization", running.token())
            .header("Content-Type", "multipart/form-data; boundary=x")
            .body(form)
            .send()
    };
    let answer: Value =
        serde_json::from_slice(&send(form.clone()).await.unwrap().bytes().await.unwrap()).unwrap();
    assert_eq!(answer["result"]["chatID"], chat["chatID"]);
    assert_eq!(
        answer["errors"].as_array().unwrap().len(),
        1,
        "the bad file is told inside a good answer: {answer}"
    );
    let last = client.get("/api/v1/seller/chats").await["result"][0]["lastMessage"]["text"].clone();
    assert_eq!(last, "Здравствуйте!");
    let refused = send(form.replace(sign, "1:other")).await.unwrap();
    assert_eq!(refused.status(), 400);
}
