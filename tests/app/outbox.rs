//! The outbox as the window uses it: checked, queued with a case's step, taken back, sent, refused.

use crate::common::{demo, now, sync};
use crate::journey::{ANSWER, cases, to_the_answer};
use chrono::TimeDelta;
use recourse_app::demo::open_demo;
use recourse_app::evidence::Incoming;
use recourse_app::view::case::{CaseView, FieldInput};
use recourse_app::view::outbox::{ActionInput, CaseStepInput, OutboxFilter, OutboxInput, OutboxItemView};
use recourse_app::{App, AppOptions};
use recourse_sandbox::{Fault, On};
use tempfile::TempDir;

const TEXT: &str = "Здравствуйте! Спасибо за отзыв, мы разберёмся.";

/// The first account of the demo.
async fn account(app: &App) -> String {
    app.account_list().await.unwrap()[0].id.clone()
}

fn message(chat: &str, text: &str, files: Vec<String>) -> ActionInput {
    ActionInput::SendMessage {
        chat: chat.to_owned(),
        text: text.to_owned(),
        text_lang: Some("ru".to_owned()),
        files,
    }
}

async fn input(app: &App, action: ActionInput) -> OutboxInput {
    OutboxInput {
        account: account(app).await,
        action: Some(action),
        case: None,
    }
}

/// A chat of the demo in which the seller wrote nothing lately.
async fn quiet_chat(app: &App) -> String {
    let chats: Vec<String> = app
        .with_sandbox(|market| market.shop(|shop| shop.chats.iter().map(|chat| chat.id.clone()).collect()))
        .unwrap();
    for chat in chats {
        let asked = input(app, message(&chat, "Здравствуйте!", Vec::new())).await;
        let check = app.outbox_check(asked).await.unwrap();
        if check.warnings.is_empty() && check.problems.is_empty() {
            return chat;
        }
    }
    panic!("no chat without a message of the seller");
}

#[tokio::test(flavor = "multi_thread")]
async fn s4_10_a_second_message_to_one_buyer_within_a_day_asks_first() {
    let (_dir, app) = demo().await;
    let chat = quiet_chat(&app).await;
    let first = input(&app, message(&chat, "Здравствуйте! Посылка в пути.", Vec::new())).await;
    app.outbox_add(first).await.unwrap();
    let second = input(&app, message(&chat, "И ещё: она уже в Москве.", Vec::new())).await;
    let check = app.outbox_check(second.clone()).await.unwrap();
    let ids: Vec<&str> = check.warnings.iter().map(|warning| warning.id.as_str()).collect();
    assert_eq!(ids, ["outbox-warning-second_message"]);
    assert!(
        check.problems.is_empty(),
        "asked, not refused: {:?}",
        check.problems
    );
    let item = app.outbox_add(second).await.unwrap();
    assert_eq!(item.state, "held");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_the_same_twice_is_refused() {
    let (_dir, app) = demo().await;
    let chat = quiet_chat(&app).await;
    let once = input(&app, message(&chat, "Здравствуйте!", Vec::new())).await;
    app.outbox_add(once.clone()).await.unwrap();
    assert_eq!(app.outbox_add(once).await.unwrap_err().code, "outbox-duplicate");
    assert_eq!(list(&app).await.len(), 1);
    app.stop().await;
}

async fn list(app: &App) -> Vec<OutboxItemView> {
    app.outbox_list(OutboxFilter::default(), None, 50)
        .await
        .unwrap()
        .items
}

/// A case whose next step is the answer to its review.
async fn at_the_answer(app: &App) -> CaseView {
    let id = cases(app, "negative_review").await[0].id.clone();
    to_the_answer(app, &id).await.expect("the way leads to an answer")
}

async fn answer(app: &App, case: &CaseView) -> OutboxItemView {
    let step = CaseStepInput {
        case: case.case.id.clone(),
        step: ANSWER.to_owned(),
        choose: None,
        fields: vec![FieldInput {
            name: "answer".to_owned(),
            value: TEXT.to_owned(),
        }],
    };
    let input = OutboxInput {
        account: String::new(),
        action: None,
        case: Some(step),
    };
    app.outbox_add(input).await.unwrap()
}

async fn later(dir: &TempDir, app: App) -> App {
    app.stop().await;
    drop(app);
    let options = AppOptions {
        data_dir: dir.path().join("data"),
        now: Some(now() + TimeDelta::minutes(2)),
        ..AppOptions::default()
    };
    open_demo(&options).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_a_step_and_its_action_are_one_and_are_taken_back_as_one() {
    let (_dir, app) = demo().await;
    let before = at_the_answer(&app).await;
    let id = before.case.id.clone();
    let item = answer(&app, &before).await;
    assert_eq!((item.state.as_str(), item.text.as_deref()), ("held", Some(TEXT)));
    assert_eq!(item.case.as_deref(), Some(id.as_str()));
    let queued = app.case_show(id.clone()).await.unwrap();
    assert_ne!(queued.next_step, before.next_step, "the step is done");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-outbox-add");
    let undone = app.case_show(id.clone()).await.unwrap();
    assert_eq!((&undone.case, &undone.steps), (&before.case, &before.steps));
    assert!(list(&app).await.is_empty());

    let item = answer(&app, &before).await;
    let cancelled = app.outbox_cancel(item.id.clone()).await.unwrap();
    assert_eq!(cancelled.state, "cancelled");
    let back = app.case_show(id.clone()).await.unwrap();
    assert_eq!(back.next_step, before.next_step);
    assert_eq!(back.case.state, before.case.state);
    assert_eq!(
        back.audit
            .iter()
            .filter(|line| line.what == "outbox_cancelled")
            .count(),
        1
    );
    assert_eq!(
        app.outbox_cancel(item.id).await.unwrap_err().code,
        "outbox-too-late"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_an_answer_is_sent_once_by_a_sync_and_read_back() {
    let (dir, app) = demo().await;
    let before = at_the_answer(&app).await;
    let review = before.case.subject.clone();
    let item = answer(&app, &before).await;
    let app = later(&dir, app).await;
    let report = sync(&app).await;
    assert_eq!(
        (report.outbox.sent, report.outbox.unknown, report.outbox.failed),
        (1, 0, 0)
    );
    let sent = app.outbox_show(item.id).await.unwrap();
    assert_eq!((sent.state.as_str(), sent.attempts), ("confirmed", 1));
    assert_eq!(sent.settled_by.as_deref(), Some("read_back"));
    sync(&app).await;
    let done = app
        .with_sandbox(|market| market.done("answer_review", &review))
        .unwrap();
    assert_eq!(done, 1);
    let case = app.case_show(before.case.id).await.unwrap();
    let what: Vec<&str> = case.audit.iter().map(|line| line.what.as_str()).collect();
    assert!(
        what.contains(&"outbox_sent") && what.contains(&"outbox_confirmed"),
        "{what:?}"
    );
    assert!(
        app.undo_list()
            .await
            .unwrap()
            .iter()
            .all(|undo| undo.message.id != "undo-outbox-add")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_a_refused_answer_opens_its_case_again_with_the_servers_words() {
    let (dir, app) = demo().await;
    let before = at_the_answer(&app).await;
    let item = answer(&app, &before).await;
    let app = later(&dir, app).await;
    app.with_sandbox(|market| {
        let on = On::path("/api/v1/feedbacks/answer").method("POST");
        market.faults().add(on, Fault::status(400));
    });
    let report = sync(&app).await;
    assert_eq!((report.outbox.sent, report.outbox.failed), (0, 1));
    let refused = app.outbox_show(item.id).await.unwrap();
    assert_eq!(refused.state, "rejected");
    let case = app.case_show(before.case.id.clone()).await.unwrap();
    assert_eq!(case.next_step.as_deref(), Some(ANSWER));
    assert_eq!(case.case.state, "open");
    let line = case
        .audit
        .iter()
        .find(|line| line.what == "outbox_rejected")
        .unwrap();
    assert_eq!((line.who.as_str(), &line.why), ("recourse", &refused.words));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_a_large_picture_is_made_to_fit_before_it_is_queued() {
    let (_dir, app) = demo().await;
    let chat = quiet_chat(&app).await;
    let case = cases(&app, "wb_defect_claim").await[0].id.clone();
    let evidence = app.case_show(case.clone()).await.unwrap().evidence;
    let line = evidence
        .iter()
        .find(|line| line.form != "records")
        .unwrap()
        .name
        .clone();
    let mut seed = 1_u32;
    let noise = image::RgbImage::from_fn(2_000, 2_000, |_, _| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        image::Rgb([seed as u8, (seed >> 8) as u8, (seed >> 16) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let bytes = bytes.into_inner();
    assert!(bytes.len() > 5 << 20);
    let case = app
        .evidence_attach(case, line.clone(), vec![Incoming::Clipboard(bytes)])
        .await
        .unwrap();
    let kept = case.evidence.iter().find(|one| one.name == line).unwrap();
    let file = kept.files.last().unwrap().attachment.clone();
    let asked = input(&app, message(&chat, "Фото дефекта", vec![file.clone()])).await;
    let item = app.outbox_add(asked).await.unwrap();
    let sent = &item.files[0];
    assert!(sent.bytes <= 5 << 20, "{}", sent.bytes);
    assert_ne!(sent.attachment, file, "the evidence stays as it was");
    let bytes = app.attachment(sent.attachment.clone(), 0).await.unwrap().bytes;
    assert_eq!(bytes.len(), sent.bytes as usize);
    assert!(image::load_from_memory(&bytes).is_ok());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_03_a_cancellation_says_what_it_may_cost_and_how_sure_that_is() {
    let (_dir, app) = demo().await;
    let orders: Vec<String> = app
        .with_sandbox(|market| {
            market.shop(|shop| shop.orders.iter().map(|order| order.id.to_string()).collect())
        })
        .unwrap();
    let mut seen = 0;
    for order in orders.into_iter().take(40) {
        let asked = input(&app, ActionInput::CancelOrder { order }).await;
        let Ok(check) = app.outbox_check(asked).await else {
            continue;
        };
        assert!(check.consequence.id.starts_with("outbox-consequence-cancel"));
        for rule in &check.rules {
            assert!(!rule.source.is_empty() && rule.confidence.is_some(), "{rule:?}");
            seen += 1;
        }
    }
    assert!(seen > 0, "a rule of the rulebook is shown");
    app.stop().await;
}
