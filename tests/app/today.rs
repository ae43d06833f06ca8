//! Today: what is due with its step, what waits on others, what comes next, what changed.

use crate::common::{demo, now};
use crate::journey::{incomplete, some};
use chrono::{DateTime, Utc};
use recourse_app::App;
use recourse_app::view::common::{MoneyView, ValueView};
use recourse_app::view::outbox::{ActionInput, OutboxInput};
use recourse_app::view::today::{DueView, TodayView};
use std::collections::BTreeMap;

const URGENT: [&str; 2] = ["overdue", "today"];

fn due(today: &TodayView) -> impl Iterator<Item = (&str, &DueView)> {
    today
        .groups
        .iter()
        .flat_map(|group| group.items.iter().map(|item| (group.key.as_str(), item)))
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn side_by_side(sums: impl IntoIterator<Item = MoneyView>) -> BTreeMap<String, i64> {
    let mut all = BTreeMap::new();
    for sum in sums {
        *all.entry(sum.currency).or_default() += sum.minor;
    }
    all
}

/// Puts off whatever ends today or is over until the day after tomorrow.
async fn nothing_urgent(app: &App) -> TodayView {
    loop {
        let today = app.today().await.unwrap();
        let urgent: Vec<String> = due(&today)
            .filter(|(group, _)| URGENT.contains(group))
            .map(|(_, item)| item.case.id.clone())
            .collect();
        if urgent.is_empty() {
            return today;
        }
        for id in urgent {
            app.case_snooze(id, Some("2026-11-24T06:00:00Z".to_owned()))
                .await
                .unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_stands_by_time_left_with_its_open_step_and_the_sentence_has_all_its_money() {
    let (_dir, app) = demo().await;
    let today = app.today().await.unwrap();
    let dated: Vec<DateTime<Utc>> = due(&today)
        .filter_map(|(_, item)| item.case.deadline.as_ref())
        .map(|deadline| at(&deadline.at))
        .collect();
    assert!(dated.len() > 3 && dated.is_sorted(), "{dated:?}");
    for (_, item) in due(&today) {
        let page = app.case_show(item.case.id.clone()).await.unwrap();
        let step = item.step.as_ref().unwrap();
        assert_eq!(Some(&step.name), page.next_step.as_ref(), "{}", item.case.id);
        let there = page.steps.iter().find(|other| other.name == step.name).unwrap();
        assert_eq!(there.action, step.action);
        assert!(1 <= step.at && step.at <= step.of);
        if let Some(deadline) = &item.case.deadline {
            assert!(!deadline.rule.is_empty() && !deadline.source.is_empty());
        }
    }
    let stake = side_by_side(
        due(&today)
            .filter(|(group, _)| URGENT.contains(group))
            .flat_map(|(_, item)| item.case.at_stake.clone()),
    );
    let said = today
        .sentence
        .params
        .iter()
        .find_map(|param| match &param.value {
            ValueView::Totals(sums) => Some(side_by_side(sums.clone())),
            _ => None,
        })
        .unwrap();
    assert_eq!(said, stake);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_urgent_says_what_comes_next_and_what_is_put_off_is_not_counted() {
    let (_dir, app) = demo().await;
    let before = app.today().await.unwrap();
    let today = nothing_urgent(&app).await;
    let put_off = due(&before).filter(|(group, _)| URGENT.contains(group)).count();
    assert!(put_off > 0);
    assert!(
        today.sentence.id.starts_with("today-sentence-before"),
        "{:?}",
        today.sentence
    );
    let first = today.next.iter().find(|next| next.reason == "deadline").unwrap();
    let nearest = due(&today)
        .find_map(|(_, item)| item.case.deadline.as_ref())
        .unwrap();
    assert_eq!(at(&first.at), at(&nearest.at));
    assert!(today.next.is_sorted_by_key(|next| at(&next.at)));
    let open = |today: &TodayView| -> u32 { today.groups.iter().map(|group| group.total).sum() };
    assert_eq!(
        open(&today) as usize,
        open(&before) as usize - put_off,
        "a case that sleeps is in no count"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filed_ticket_waits_as_one_line_since_it_was_filed() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 3).await;
    let exported = app.ticket_export(ids.clone(), None, incomplete()).await.unwrap();
    let waits = |today: &TodayView| {
        today
            .waiting
            .iter()
            .find(|line| line.id == exported.ticket.id)
            .cloned()
            .unwrap()
    };
    assert_eq!(waits(&app.today().await.unwrap()).state, "exported");
    app.ticket_filed("B-0001".to_owned(), "77-1".to_owned(), None, None)
        .await
        .unwrap();
    let today = app.today().await.unwrap();
    let line = waits(&today);
    assert_eq!(
        (line.state.as_str(), line.subject.as_deref()),
        ("filed", Some("77-1"))
    );
    assert_eq!((line.orders, at(&line.since)), (3, now()));
    assert_eq!(line.route, "/tickets/B-0001");
    assert!(!line.asked.is_empty());
    assert!(
        !today
            .waiting
            .iter()
            .any(|other| other.form == "case" && ids.contains(&other.id)),
        "its cases are not told one by one"
    );
    assert!(today.waiting_total as usize >= today.waiting.len());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_on_its_way_to_a_marketplace_waits_since_it_was_queued() {
    let (_dir, app) = demo().await;
    let chat = app
        .with_sandbox(|market| market.shop(|shop| shop.chats[0].id.clone()))
        .unwrap();
    let account = app.account_list().await.unwrap()[0].id.clone();
    let message = ActionInput::SendMessage {
        chat,
        text: "Здравствуйте! Посылка в пути.".to_owned(),
        text_lang: Some("ru".to_owned()),
        files: Vec::new(),
    };
    let item = app
        .outbox_add(OutboxInput {
            account,
            action: Some(message),
            case: None,
        })
        .await
        .unwrap();
    let today = app.today().await.unwrap();
    let line = today.waiting.iter().find(|line| line.form == "outbox").unwrap();
    assert_eq!(
        (line.id.as_str(), line.kind.as_str()),
        (item.id.as_str(), "send_message")
    );
    assert_eq!((line.state.as_str(), at(&line.since)), ("held", now()));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_leads_somewhere_until_it_was_seen() {
    let (_dir, app) = demo().await;
    let digest = app.today().await.unwrap().digest;
    assert!(!digest.lines.is_empty() && digest.since.is_none());
    assert!(
        digest
            .lines
            .iter()
            .all(|line| line.route.starts_with('/') && line.count > 0)
    );
    app.digest_seen().await.unwrap();
    let seen = app.today().await.unwrap().digest;
    assert!(seen.since.is_some());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tickets_that_wait_are_counted_whole_however_many_are_shown() {
    let (_dir, app) = demo().await;
    let before = app.today().await.unwrap().waiting_total;
    let ids = some(&app, "rejected_order", 22).await;
    assert_eq!(ids.len(), 22);
    for id in ids {
        app.ticket_export(vec![id], None, incomplete()).await.unwrap();
    }
    let today = app.today().await.unwrap();
    let shown = today.waiting.iter().filter(|line| line.form == "ticket").count();
    assert_eq!((shown, today.waiting_total), (20, before + 22));
    app.stop().await;
}
