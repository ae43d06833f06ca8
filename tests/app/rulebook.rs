//! The rulebook as the seller reads and changes it.

use crate::common::{demo, folder};
use recourse_app::App;
use recourse_app::view::case::{CaseFilter, CaseRow, CaseView};
use recourse_app::view::common::ValueView;
use recourse_app::view::rulebook::{PeakInput, RuleView, RulebookView};

fn rule<'a>(book: &'a RulebookView, id: &str) -> &'a RuleView {
    book.rules.iter().find(|rule| rule.id == id).unwrap()
}

async fn cases(app: &App, kind: &str) -> Vec<CaseRow> {
    let filter = CaseFilter {
        kind: Some(kind.to_owned()),
        ..CaseFilter::default()
    };
    app.case_page(filter, None, 500).await.unwrap().items
}

/// The messages a case explains with, each with the hours it names.
fn explained(case: &CaseView) -> Vec<(String, Option<i32>)> {
    case.explains
        .iter()
        .map(|line| {
            let hours = line.message.params.iter().find_map(|param| match &param.value {
                ValueView::Count(n) if param.name == "hours" => Some(*n),
                _ => None,
            });
            (line.message.id.clone(), hours)
        })
        .collect()
}

#[tokio::test]
async fn s0_14_a_peak_season_of_the_sellers_own_is_used_inside_its_dates_and_no_number_is_invented() {
    let (_dir, app) = demo().await;
    let mut shown = None;
    for row in cases(&app, "buyer_cancellation").await {
        let case = app.case_show(row.id.clone()).await.unwrap();
        if !case.case.order_ids.is_empty() && !case.timeline.is_empty() {
            let order = app
                .order_show(format!("{}/{}", row.account, row.order_ids[0]))
                .await
                .unwrap();
            if let Some(at) = order.order.created_at.clone() {
                shown = Some((case, at[..10].to_owned()));
                break;
            }
        }
    }
    let (case, day) = shown.expect("the demo has a cancelled order");
    assert_eq!(
        explained(&case),
        [
            ("explain-cancel-fixed".to_owned(), None),
            ("explain-cancel-window".to_owned(), Some(1)),
            ("explain-cancel-peaks".to_owned(), None),
        ]
    );
    assert!(app.rule_list().await.unwrap().peaks.is_empty());

    // A day's room on both sides: the marketplace's day may be the next one.
    let first: chrono::NaiveDate = day.parse().unwrap();
    let around = |from: i64, to: i64, hours| PeakInput {
        id: None,
        platform: case.case.platform.clone(),
        first_day: (first + chrono::TimeDelta::days(from)).to_string(),
        last_day: (first + chrono::TimeDelta::days(to)).to_string(),
        hours,
        note: Some("A letter".to_owned()),
    };
    app.peak_save(around(-40, -20, Some(48))).await.unwrap();
    let again = app.case_show(case.case.id.clone()).await.unwrap();
    assert_eq!(
        explained(&again),
        explained(&case),
        "outside of its dates it says nothing"
    );

    app.peak_save(around(-1, 1, Some(24))).await.unwrap();
    let inside = app.case_show(case.case.id.clone()).await.unwrap();
    assert_eq!(
        explained(&inside)[1],
        ("explain-cancel-peak".to_owned(), Some(24))
    );

    let book = app.peak_save(around(-1, 1, None)).await.unwrap();
    assert_eq!(book.peaks.len(), 3);
    let unknown = app.case_show(case.case.id.clone()).await.unwrap();
    assert_eq!(
        explained(&unknown)[1],
        ("explain-cancel-peak-unknown".to_owned(), None)
    );

    app.undo(None).await.unwrap();
    app.undo(None).await.unwrap();
    let back = app.case_show(case.case.id.clone()).await.unwrap();
    assert_eq!(explained(&back), explained(&case));
    app.stop().await;
}

#[tokio::test]
async fn s0_14_a_season_that_is_none_is_refused() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let season = |first: &str, last: &str, hours| PeakInput {
        id: None,
        platform: "wildberries".to_owned(),
        first_day: first.to_owned(),
        last_day: last.to_owned(),
        hours,
        note: None,
    };
    for (input, code) in [
        (season("2026-11-20", "2026-11-10", None), "peak-days"),
        (season("soon", "2026-11-10", None), "peak-days"),
        (season("2026-01-01", "2028-01-01", None), "peak-days"),
        (season("2026-11-10", "2026-11-20", Some(0)), "peak-hours"),
        (season("2026-11-10", "2026-11-20", Some(-5)), "peak-hours"),
        (
            PeakInput {
                platform: " ".to_owned(),
                ..season("2026-11-10", "2026-11-20", None)
            },
            "peak-platform",
        ),
    ] {
        assert_eq!(app.peak_save(input).await.unwrap_err().code, code);
    }
    app.stop().await;
}

#[tokio::test]
async fn s0_21_a_rule_read_too_long_ago_is_marked_and_so_is_every_deadline_that_rests_on_it() {
    let (_dir, app) = demo().await;
    let book = app.rule_list().await.unwrap();
    assert_eq!(book.recheck_days, Some(60));
    assert!(!rule(&book, "wb_claim_memory").recheck, "read 23 days ago");
    assert!(rule(&book, "wb_late_penalty").recheck, "read in February");

    let rows = |view: &str| CaseFilter {
        view: Some(view.to_owned()),
        ..CaseFilter::default()
    };
    let mut dated = Vec::new();
    for view in ["todo", "suggested"] {
        let page = app.case_page(rows(view), None, 500).await.unwrap();
        dated.extend(page.items.into_iter().filter(|row| row.deadline.is_some()));
    }
    assert!(!dated.is_empty());
    let stale = |row: &CaseRow, book: &RulebookView| {
        let deadline = row.deadline.as_ref().unwrap();
        assert_eq!(deadline.recheck, rule(book, &deadline.rule).recheck);
        deadline.recheck
    };
    assert!(dated.iter().any(|row| !stale(row, &book)));

    let book = app
        .rule_set("rule_recheck".to_owned(), Some(10), None)
        .await
        .unwrap();
    assert!(rule(&book, "wb_claim_memory").recheck);
    let one = dated
        .iter()
        .find(|row| !row.deadline.as_ref().unwrap().recheck)
        .unwrap();
    let case = app.case_show(one.id.clone()).await.unwrap();
    assert!(
        stale(&case.case, &book),
        "the case shows the mark beside its deadline"
    );
    app.stop().await;
}

#[tokio::test]
async fn s3_10_a_rule_of_a_service_in_testing_says_so_and_where_from() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let book = app.rule_list().await.unwrap();
    for id in [
        "wb_defect_route",
        "wb_claim_decision",
        "wb_claim_goods_back",
        "wb_defect_refusal",
    ] {
        let rule = rule(&book, id);
        assert!(rule.pilot, "{id}");
        assert!(!rule.source.is_empty(), "{id}");
    }
    assert!(!rule(&book, "wb_order_memory").pilot);
    app.stop().await;
}

#[tokio::test]
async fn a_value_is_set_said_to_be_unknown_taken_back_and_its_history_stays() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let shipped = app.rule_list().await.unwrap();
    let before = rule(&shipped, "wb_ticket_text_max").clone();
    assert_eq!((before.value, before.mine), (None, false));

    let set = app
        .rule_set(
            "wb_ticket_text_max".to_owned(),
            Some(2000),
            Some(" support said so ".to_owned()),
        )
        .await
        .unwrap();
    let mine = rule(&set, "wb_ticket_text_max");
    assert_eq!((mine.value, mine.mine), (Some(2000), true));
    assert_eq!(mine.note.as_deref(), Some("support said so"));
    assert_eq!(mine.confidence.as_deref(), Some("seller"));
    assert_eq!(mine.shipped.value, None);
    assert!(set.version.ends_with("+seller"));

    let unknown = app
        .rule_set("wb_claim_memory".to_owned(), None, None)
        .await
        .unwrap();
    assert_eq!(rule(&unknown, "wb_claim_memory").value, None);
    assert_eq!(rule(&unknown, "wb_claim_memory").shipped.value, Some(14));
    app.undo(None).await.unwrap();
    let undone = app.rule_list().await.unwrap();
    assert_eq!(rule(&undone, "wb_claim_memory").value, Some(14));
    assert!(!rule(&undone, "wb_claim_memory").mine);

    let back = app.rule_reset("wb_ticket_text_max".to_owned()).await.unwrap();
    let back = rule(&back, "wb_ticket_text_max");
    assert_eq!((back.value, back.mine), (None, false));
    let whats: Vec<_> = back.history.iter().map(|change| change.what.as_str()).collect();
    assert_eq!(whats, ["back", "set"]);
    assert_eq!(back.history[1].value, Some(2000));
    app.undo(None).await.unwrap();
    let again = app.rule_list().await.unwrap();
    assert_eq!(rule(&again, "wb_ticket_text_max").value, Some(2000));
    app.stop().await;
}

#[tokio::test]
async fn what_is_no_rule_or_no_value_is_refused() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let code = |result: Result<RulebookView, recourse_app::view::common::ApiError>| result.unwrap_err().code;
    assert_eq!(
        code(app.rule_set("no_such".into(), Some(1), None).await),
        "rule-unknown"
    );
    assert_eq!(
        code(app.rule_set("wb_claim_memory".into(), Some(-1), None).await),
        "rule-value"
    );
    assert_eq!(
        code(app.rule_set("wb_claim_memory".into(), Some(i64::MAX), None).await),
        "rule-value"
    );
    assert_eq!(
        code(
            app.rule_set("wb_claim_memory".into(), Some(1), Some("x".repeat(501)))
                .await
        ),
        "rule-note"
    );
    assert_eq!(code(app.rule_reset("no_such".into()).await), "rule-unknown");
    assert!(app.undo_list().await.unwrap().is_empty());
    app.stop().await;
}

#[tokio::test]
async fn every_rule_names_who_uses_it() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    for rule in app.rule_list().await.unwrap().rules {
        assert!(!rule.kinds.is_empty() || !rule.parts.is_empty(), "{}", rule.id);
    }
    app.stop().await;
}
