//! What a ticket holds, asks and becomes, by the requirements' own checks.

use crate::common::demo;
use crate::journey::{fill, incomplete, some};
use calamine::{Reader as _, open_workbook_from_rs};
use recourse_app::view::ticket::{ExportInput, OutcomeInput};
use recourse_tickets::bundle::verify;
use std::io::{Cursor, Read as _};

/// A file of a bundle.
fn unpacked(bundle: &str, ending: &str) -> Vec<u8> {
    let zip = std::fs::read(bundle).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let name = archive
        .file_names()
        .filter_map(Result::ok)
        .find(|name| name.ends_with(ending))
        .unwrap()
        .into_owned();
    let mut bytes = Vec::new();
    archive.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_02_a_review_ticket_waits_for_its_screenshot() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "negative_review", 1).await;
    let refused = app
        .ticket_export(ids.clone(), None, ExportInput::default())
        .await
        .unwrap_err();
    assert_eq!(refused.code, "evidence-missing");
    let preview = app.ticket_preview(ids.clone(), incomplete()).await.unwrap();
    assert!(!preview.complete);
    assert!(
        preview
            .missing
            .iter()
            .any(|gap| gap.evidence == "review_screenshot"),
        "{:?}",
        preview.missing
    );
    fill(&app, &ids).await;
    let exported = app
        .ticket_export(ids, None, ExportInput::default())
        .await
        .unwrap();
    assert!(exported.missing.is_empty());
    let manifest = verify(&std::fs::read(&exported.bundle).unwrap()).unwrap();
    assert!(
        manifest
            .files
            .iter()
            .any(|file| file.name.starts_with("evidence/reviews/")),
        "the screenshot is in the bundle"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_06_money_is_claimed_until_an_outcome_says_recovered() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 2).await;
    app.ticket_export(ids.clone(), None, incomplete()).await.unwrap();
    let money = &app.today().await.unwrap().money[0];
    assert!(money.asked.minor > 0);
    assert_eq!(
        (money.recovered.minor, money.pending.minor),
        (0, money.asked.minor)
    );
    app.ticket_filed("B-0001".to_owned(), "77".to_owned(), None, None)
        .await
        .unwrap();
    let outcome = OutcomeInput {
        case: ids[0].clone(),
        outcome: "won_full".to_owned(),
        recovered: None,
        note: None,
    };
    app.ticket_outcome("B-0001".to_owned(), vec![outcome])
        .await
        .unwrap();
    let money = &app.today().await.unwrap().money[0];
    assert!(money.recovered.minor > 0 && money.recovered.minor < money.asked.minor);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_07_the_list_has_one_row_per_order() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 4).await;
    let exported = app.ticket_export(ids.clone(), None, incomplete()).await.unwrap();
    let list = unpacked(&exported.bundle, "orders.xlsx");
    let mut book: calamine::Xlsx<_> = open_workbook_from_rs(Cursor::new(list)).unwrap();
    let first = book.sheet_names()[0].clone();
    let rows = book.worksheet_range(&first).unwrap().height();
    assert_eq!(rows, ids.len() + 1, "a header and one row per order");
    assert_eq!(exported.ticket.cases.len(), ids.len());
    assert!(!unpacked(&exported.bundle, "ticket.ru.txt").is_empty());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_08_the_number_from_the_portal_files_the_orders() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 2).await;
    app.ticket_export(ids.clone(), None, incomplete()).await.unwrap();
    let asked = app.case_show(ids[0].clone()).await.unwrap();
    let open = asked.steps.iter().find(|step| step.state == "open").unwrap();
    assert_eq!(
        open.action.as_deref(),
        Some("filed"),
        "the first thing asked is the number"
    );
    app.ticket_filed("B-0001".to_owned(), "WB-1".to_owned(), None, None)
        .await
        .unwrap();
    for id in ids {
        let case = app.case_show(id).await.unwrap();
        assert_eq!(case.case.state, "waiting_platform");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_33_every_suggestion_becomes_one_bundle() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 200).await;
    let taken = app.case_take_up(ids.clone()).await.unwrap();
    assert!(taken > 0);
    let exported = app.ticket_export(ids.clone(), None, incomplete()).await.unwrap();
    assert_eq!(exported.ticket.cases.len(), ids.len());
    assert_eq!(app.ticket_list().await.unwrap().len(), 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_04_one_click_writes_text_list_evidence_and_manifest() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 2).await;
    fill(&app, &ids).await;
    let exported = app
        .ticket_export(ids, None, ExportInput::default())
        .await
        .unwrap();
    let manifest = verify(&std::fs::read(&exported.bundle).unwrap()).unwrap();
    let has = |start: &str| manifest.files.iter().any(|file| file.name.starts_with(start));
    for part in [
        "ticket.ru",
        "ticket.en",
        "ticket.zh",
        "orders.xlsx",
        "appeal.pdf",
        "evidence/",
    ] {
        assert!(has(part), "{part}");
    }
    app.stop().await;
}
