//! Reviews over the demo shop: what they are about, flipping, the complaint, outcomes.

use crate::common::{demo, folder, now, png, sync};
use crate::journey::incomplete;
use chrono::TimeDelta;
use recourse_app::evidence::Incoming;
use recourse_app::view::case::StepInput;
use recourse_app::view::outbox::{ActionInput, OutboxInput};
use recourse_app::view::review::{ComplaintInput, ReviewFilter, ReviewRow, ReviewView};
use recourse_app::view::ticket::ExportInput;
use recourse_app::{App, AppOptions};
use std::collections::BTreeSet;

async fn reviews(app: &App, filter: ReviewFilter) -> Vec<ReviewRow> {
    let mut rows = Vec::new();
    let mut after = None;
    loop {
        let page = app.review_page(filter.clone(), after, 7).await.unwrap();
        rows.extend(page.items);
        after = page.next;
        if after.is_none() {
            return rows;
        }
    }
}

/// A low review without an answer, of the cause.
async fn one(app: &App, cause: &str) -> ReviewView {
    let filter = ReviewFilter {
        stars: vec![1, 2, 3],
        cause: Some(cause.to_owned()),
        answered: Some(false),
        ..ReviewFilter::default()
    };
    let rows = reviews(app, filter).await;
    assert!(!rows.is_empty(), "the demo has no low review about {cause}");
    for row in rows {
        let view = app.review_show(row.key).await.unwrap();
        if view.case.is_some() {
            return view;
        }
    }
    panic!("no low review about {cause} has a case");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_unanswered_ones_first_and_every_one_once() {
    let (_dir, app) = demo().await;
    let all = reviews(&app, ReviewFilter::default()).await;
    let keys: BTreeSet<_> = all.iter().map(|row| row.key.clone()).collect();
    assert_eq!(keys.len(), all.len());
    let first_answered = all.iter().position(|row| row.answered).unwrap_or(all.len());
    assert!(all[first_answered..].iter().all(|row| row.answered));
    let (open, answered) = all.split_at(first_answered);
    for part in [open, answered] {
        assert!(part.windows(2).all(|two| two[0].at >= two[1].at));
    }
    for (answered, of) in [(false, open), (true, answered)] {
        let filter = ReviewFilter {
            answered: Some(answered),
            ..ReviewFilter::default()
        };
        assert_eq!(reviews(&app, filter).await, of);
    }
    let mut by_cause = 0;
    for cause in [
        "delivery",
        "packaging",
        "product",
        "not_as_described",
        "size",
        "wrong_item",
        "abuse",
        "unclear",
    ] {
        let filter = ReviewFilter {
            cause: Some(cause.to_owned()),
            ..ReviewFilter::default()
        };
        let found = reviews(&app, filter).await;
        println!("{cause}: {}", found.len());
        assert!(found.iter().all(|row| row.cause == cause));
        by_cause += found.len();
    }
    assert_eq!(by_cause, all.len());
    let with = ReviewFilter {
        pictures: Some(true),
        ..ReviewFilter::default()
    };
    assert!(reviews(&app, with).await.iter().all(|row| row.pictures > 0));
    let product = all[0].product_id.clone();
    let of_product = ReviewFilter {
        product: product.clone(),
        ..ReviewFilter::default()
    };
    let found = reviews(&app, of_product).await;
    assert!(!found.is_empty() && found.iter().all(|row| row.product_id == product));
    let by_id = ReviewFilter {
        query: Some(all[0].id.clone()),
        ..ReviewFilter::default()
    };
    assert!(reviews(&app, by_id).await.iter().any(|row| row.key == all[0].key));
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_04_a_flipped_cause_is_kept_over_a_sync_and_can_be_undone() {
    let (_dir, app) = demo().await;
    let before = one(&app, "delivery").await;
    let key = before.review.key.clone();
    assert!(!before.cause.words.is_empty() && before.cause.own_at.is_none());
    let flipped = app
        .review_cause(key.clone(), Some("product".to_owned()))
        .await
        .unwrap();
    assert_eq!(flipped.cause.cause, "product");
    assert_eq!(flipped.cause.read, "delivery");
    assert_eq!(flipped.advice.route, "answer");
    let case = before.case.as_ref().unwrap().id.clone();
    let fact = |view: &recourse_app::view::case::CaseView| serde_json::to_string(&view.reason.facts).unwrap();
    assert!(fact(&app.case_show(case.clone()).await.unwrap()).contains("cause-product"));

    // The marketplace tells of the review again, as changed.
    sync(&app).await;
    let after = app.review_show(key.clone()).await.unwrap();
    assert_eq!(after.cause.cause, "product");
    assert!(after.review.own);
    assert!(fact(&app.case_show(case.clone()).await.unwrap()).contains("cause-product"));

    app.undo(None).await.unwrap();
    let undone = app.review_show(key.clone()).await.unwrap();
    assert_eq!(undone.cause, before.cause);
    assert!(fact(&app.case_show(case).await.unwrap()).contains("cause-delivery"));
    assert_eq!(
        app.review_cause(key, Some("weather".to_owned()))
            .await
            .unwrap_err()
            .code,
        "review-cause"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_01_a_late_order_is_shown_beside_the_words() {
    let (_dir, app) = demo().await;
    let rows = reviews(&app, ReviewFilter::default()).await;
    let mut late = 0;
    for row in rows {
        let view = app.review_show(row.key).await.unwrap();
        if view.timing.code == "late" {
            late += 1;
            assert!(view.order.is_some() && view.timing.over_days.unwrap() >= 1.0);
            assert!(view.timing.leg.is_some());
            let low = view.review.stars.is_some_and(|stars| stars <= 3) && !view.review.answered;
            if low && view.cause.cause == "delivery" {
                assert_eq!(view.advice.route, "support_ticket");
            }
        }
        let told: String = view
            .parts
            .iter()
            .flat_map(|part| &part.pieces)
            .map(|piece| piece.text.as_str())
            .collect();
        assert!(!told.is_empty() || view.parts.is_empty());
    }
    assert!(late > 0, "the demo has a review whose parcel was late");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_complaint_is_written_held_filed_once_and_decided() {
    let (dir, app) = demo().await;
    let view = one(&app, "delivery").await;
    let key = view.review.key.clone();
    let case = view.case.as_ref().unwrap().id.clone();
    let proposed = &view.complaint;
    assert_eq!(proposed.state, "none");
    assert_eq!(proposed.ground.as_deref(), Some("not_about_product"));
    assert!(proposed.text.contains(proposed.quote.trim()), "{}", proposed.text);
    assert!(proposed.count <= 1000);
    assert_eq!(proposed.record.percent, None);
    assert_eq!(proposed.base_rate.as_ref().unwrap().value, Some(10));

    // Not written yet: it can be neither held nor filed.
    let early = app.complaint_filed(key.clone()).await.unwrap_err();
    assert_eq!(early.code, "complaint-unready");
    let long = ComplaintInput {
        ground: proposed.ground.clone(),
        quote: proposed.quote.clone(),
        fact: "21.10.2026".to_owned(),
        text: "ж".repeat(1001),
    };
    let saved = app.complaint_save(key.clone(), long.clone()).await.unwrap();
    assert!(!saved.complaint.may_hold);
    assert_eq!(
        app.complaint_hold(key.clone()).await.unwrap_err().code,
        "complaint-unready"
    );
    let fit = app
        .complaint_text(
            key.clone(),
            ComplaintInput {
                text: String::new(),
                ..long.clone()
            },
        )
        .await
        .unwrap();
    let good = ComplaintInput { text: fit, ..long };
    app.complaint_save(key.clone(), good.clone()).await.unwrap();
    let held = app.complaint_hold(key.clone()).await.unwrap().complaint;
    assert_eq!(held.state, "held");
    assert!(!held.may_file);
    assert_eq!(
        app.complaint_filed(key.clone()).await.unwrap_err().code,
        "complaint-unready"
    );
    app.stop().await;

    // A day later.
    let options = AppOptions {
        now: Some(now() + TimeDelta::hours(24)),
        ..folder_of(&dir)
    };
    let app = recourse_app::demo::open_demo(&options).await.unwrap();
    let ready = app.review_show(key.clone()).await.unwrap().complaint;
    assert_eq!(ready.state, "ready");
    assert!(ready.may_file, "{:?}", ready.checks);
    let filed = app.complaint_filed(key.clone()).await.unwrap();
    assert_eq!(filed.complaint.state, "filed");
    assert_eq!(
        app.case_show(case.clone()).await.unwrap().case.state,
        "waiting_platform"
    );
    for refused in [
        app.complaint_filed(key.clone()).await.unwrap_err().code,
        app.complaint_save(key.clone(), good).await.unwrap_err().code,
        app.complaint_hold(key.clone()).await.unwrap_err().code,
        app.complaint_drop(key.clone()).await.unwrap_err().code,
    ] {
        assert_eq!(refused, "complaint-filed");
    }
    let decided = app
        .complaint_result(key.clone(), "refused".to_owned())
        .await
        .unwrap();
    assert_eq!(decided.complaint.state, "refused");
    assert_eq!(decided.outcome.unwrap().outcome, "refused");
    assert_eq!(
        (decided.complaint.record.won, decided.complaint.record.decided),
        (0, 1)
    );
    assert_eq!(decided.complaint.record.percent, None);
    // The seller can still answer.
    let after = app.case_show(case).await.unwrap();
    assert_eq!(after.case.state, "open");
    assert_ne!(after.next_step.as_deref(), Some("complaint_answer"));
    assert_ne!(decided.advice.route, "complaint", "there is no second one");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_a_review_ends_its_case_and_is_counted() {
    let (_dir, app) = demo().await;
    let view = one(&app, "product").await;
    let key = view.review.key.clone();
    let case = view.case.unwrap().id;
    assert_eq!(
        app.complaint_result(key.clone(), "hidden".to_owned())
            .await
            .unwrap_err()
            .code,
        "complaint-unfiled"
    );
    let upgraded = app
        .review_outcome(key.clone(), Some("upgraded".to_owned()))
        .await
        .unwrap();
    assert_eq!(upgraded.outcome.unwrap().outcome, "upgraded");
    let closed = app.case_show(case.clone()).await.unwrap();
    assert_eq!(
        (closed.case.state.as_str(), closed.outcome.as_deref()),
        ("closed", Some("won_full"))
    );
    app.undo(None).await.unwrap();
    assert!(app.review_show(key.clone()).await.unwrap().outcome.is_none());
    assert_ne!(app.case_show(case).await.unwrap().case.state, "closed");
    assert_eq!(
        app.review_outcome(key, Some("gone".to_owned()))
            .await
            .unwrap_err()
            .code,
        "review-outcome"
    );
    assert_eq!(
        app.review_show("nobody/1".to_owned()).await.unwrap_err().code,
        "review-unknown"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_02_a_ticket_about_a_review_needs_its_screenshot_and_carries_it() {
    let (_dir, app) = demo().await;
    let view = one(&app, "delivery").await;
    let case = view.case.unwrap().id;
    let blocked = app
        .ticket_export(vec![case.clone()], None, ExportInput::default())
        .await
        .unwrap_err();
    assert_eq!(blocked.code, "evidence-missing");
    let shown = app.case_show(case.clone()).await.unwrap();
    let missing = shown
        .evidence
        .iter()
        .find(|piece| piece.name == "review_screenshot")
        .unwrap();
    assert!(missing.required && !missing.present);
    let preview = app
        .ticket_preview(vec![case.clone()], ExportInput::default())
        .await
        .unwrap();
    assert!(!preview.complete && !preview.missing.is_empty());
    let preview = app
        .ticket_preview(vec![case.clone()], incomplete())
        .await
        .unwrap();
    assert!(!preview.missing.is_empty(), "an override does not hide the gap");

    app.evidence_attach(
        case.clone(),
        "review_screenshot".to_owned(),
        vec![Incoming::Clipboard(png(60, 40))],
    )
    .await
    .unwrap();
    let exported = app
        .ticket_export(vec![case], None, ExportInput::default())
        .await
        .unwrap();
    let zip = std::fs::read(&exported.bundle).unwrap();
    let manifest = recourse_tickets::bundle::verify(&zip).unwrap();
    assert!(
        manifest
            .files
            .iter()
            .any(|file| file.name.starts_with("evidence/reviews/")),
        "{:?}",
        manifest.files.iter().map(|file| &file.name).collect::<Vec<_>>()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_case_decides_its_review_knows() {
    let (_dir, app) = demo().await;
    let view = one(&app, "delivery").await;
    let case = view.case.unwrap().id;
    let choose = |choice: &str| StepInput {
        choose: Some(choice.to_owned()),
        ..StepInput::default()
    };
    app.case_step(case.clone(), "read".to_owned(), StepInput::default())
        .await
        .unwrap();
    app.case_step(case.clone(), "cause".to_owned(), choose("packaging"))
        .await
        .unwrap();
    let after = app.review_show(view.review.key.clone()).await.unwrap();
    assert!(after.review.own);
    assert_eq!(after.cause.cause, "packaging");
    app.undo(None).await.unwrap();
    let undone = app.review_show(view.review.key).await.unwrap();
    assert!(!undone.review.own);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answering_a_review_walks_its_case_and_one_undo_takes_both_back() {
    let (_dir, app) = demo().await;
    let view = one(&app, "product").await;
    let case = view.case.as_ref().unwrap().id.clone();
    let before = app.case_show(case.clone()).await.unwrap();
    let limit = view.answer_limit.unwrap();
    assert_eq!((limit.min, limit.max), (2, 5000));
    let input = OutboxInput {
        account: view.review.account.clone(),
        action: Some(ActionInput::AnswerReview {
            review: view.review.id.clone(),
            text: "Здравствуйте! Спасибо за отзыв, мы проверим партию.".to_owned(),
            text_lang: Some("ru".to_owned()),
            edit: false,
        }),
        case: None,
    };
    let item = app.outbox_add(input.clone()).await.unwrap();
    assert_eq!(item.case.as_deref(), Some(case.as_str()));
    let queued = app.review_show(view.review.key.clone()).await.unwrap();
    assert_eq!(queued.sent.len(), 1);
    assert_eq!(queued.review.sending.as_deref(), Some("held"));
    let walked = app.case_show(case.clone()).await.unwrap();
    assert_eq!(walked.case.state, "decided");
    let answered = walked
        .steps
        .iter()
        .find(|step| step.action.as_deref() == Some("answer"))
        .unwrap();
    assert_eq!(answered.state, "done");
    assert_eq!(app.outbox_add(input).await.unwrap_err().code, "outbox-duplicate");
    app.undo(None).await.unwrap();
    let undone = app.case_show(case).await.unwrap();
    assert_eq!(undone.case.state, before.case.state);
    assert_eq!(undone.next_step, before.next_step);
}

fn folder_of(dir: &tempfile::TempDir) -> AppOptions {
    let (_unused, options) = folder();
    AppOptions {
        data_dir: dir.path().join("data"),
        ..options
    }
}
