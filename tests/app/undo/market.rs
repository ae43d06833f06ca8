//! Reviews, complaints, returns, and what leaves for a marketplace.

use super::picture;
use super::walk::Walk;
use crate::journey::{cases, to_the_answer};
use recourse_app::App;
use recourse_app::view::case::FieldInput;
use recourse_app::view::outbox::{CaseStepInput, OutboxInput};
use recourse_app::view::returns::{InspectInput, PolicyLineView};
use recourse_app::view::review::{ComplaintInput, ReviewFilter};

async fn low_review(app: &App, cause: &str) -> String {
    let filter = ReviewFilter {
        stars: vec![1, 2, 3],
        cause: Some(cause.to_owned()),
        answered: Some(false),
        ..ReviewFilter::default()
    };
    for row in app.review_page(filter, None, 100).await.unwrap().items {
        if app.review_show(row.key.clone()).await.unwrap().case.is_some() {
            return row.key;
        }
    }
    panic!("no low review about {cause} has a case");
}

pub async fn reviews(walk: &mut Walk) {
    let app = walk.app.clone();
    let key = low_review(&app, "product").await;
    walk.step(
        "review-cause",
        app.review_cause(key.clone(), Some("delivery".to_owned())),
    )
    .await;
    walk.step(
        "review-outcome",
        app.review_outcome(key, Some("upgraded".to_owned())),
    )
    .await;
}

pub async fn returns(walk: &mut Walk) {
    let app = walk.app.clone();
    let line = PolicyLineView {
        n: 0,
        part: "methods".to_owned(),
        text: "Возврат на склад".to_owned(),
        when: Some("any".to_owned()),
        decision: Some("restock".to_owned()),
    };
    walk.step("policy", app.policy_set(line)).await;
    let mut key = None;
    for row in app.return_list().await.unwrap().items {
        if app.return_receive(row.key.clone(), None).await.is_ok() {
            app.undo(None).await.unwrap();
            key = Some(row.key);
            break;
        }
    }
    let key = key.expect("something comes back in the demo");
    walk.look();
    walk.step("receive", app.return_receive(key.clone(), None)).await;
    let found = walk
        .step("inspect-photo", app.return_photo_add(key.clone(), picture(70)))
        .await;
    let inspect = InspectInput {
        condition: Some("a".to_owned()),
        faults: Vec::new(),
        note: Some("box dented".to_owned()),
    };
    walk.step("inspect", app.return_inspect(key.clone(), inspect))
        .await;
    walk.step(
        "settle-return",
        app.return_settle(key.clone(), Some("restock".to_owned())),
    )
    .await;
    walk.step("unsettle-return", app.return_settle(key.clone(), None))
        .await;
    let photo = found.inspection.unwrap().photos[0].attachment.clone();
    walk.step("inspect-photo-off", app.return_photo_remove(key, photo))
        .await;
}

pub async fn complaint(mut walk: Walk) -> Walk {
    let key = low_review(&walk.app, "delivery").await;
    let app = walk.app.clone();
    let proposed = app.review_show(key.clone()).await.unwrap().complaint;
    let empty = ComplaintInput {
        ground: proposed.ground.clone(),
        quote: proposed.quote.clone(),
        fact: "21.10.2026".to_owned(),
        text: String::new(),
    };
    let text = app.complaint_text(key.clone(), empty.clone()).await.unwrap();
    let input = ComplaintInput { text, ..empty };
    walk.step("complaint-save", app.complaint_save(key.clone(), input))
        .await;
    walk.step("complaint-hold", app.complaint_hold(key.clone())).await;
    drop(app);
    let mut walk = walk.later(24).await;
    let app = walk.app.clone();
    walk.step("complaint-filed", app.complaint_filed(key.clone()))
        .await;
    walk.step(
        "complaint-result",
        app.complaint_result(key.clone(), "refused".to_owned()),
    )
    .await;
    let other = low_review(&app, "product").await;
    let proposed = app.review_show(other.clone()).await.unwrap().complaint;
    let input = ComplaintInput {
        ground: proposed.ground,
        quote: proposed.quote,
        fact: "21.10.2026".to_owned(),
        text: "Отзыв не о товаре.".to_owned(),
    };
    walk.step("complaint-save", app.complaint_save(other.clone(), input))
        .await;
    walk.step("complaint-drop", app.complaint_drop(other)).await;
    walk
}

pub async fn outbox(walk: &mut Walk) {
    let app = walk.app.clone();
    for row in cases(&app, "negative_review").await {
        if let Some(case) = to_the_answer(&app, &row.id).await {
            walk.look();
            let input = OutboxInput {
                account: String::new(),
                action: None,
                case: Some(CaseStepInput {
                    case: row.id,
                    step: case.next_step.unwrap(),
                    choose: None,
                    fields: vec![FieldInput {
                        name: "answer".to_owned(),
                        value: "Здравствуйте! Спасибо за отзыв, мы разберёмся.".to_owned(),
                    }],
                }),
            };
            walk.step("outbox-add", app.outbox_add(input)).await;
            return;
        }
    }
    panic!("no case waits for an answer");
}
