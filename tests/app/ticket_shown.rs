//! A ticket before its export as support will see it, and what is left to do after it.

use crate::common::{demo, folder, store, sync};
use crate::journey::{fill, some};
use base64::Engine as _;
use recourse_app::demo::open_demo;
use recourse_app::view::ticket::{ExportInput, OutcomeInput, TicketPreview, TicketRow};
use recourse_app::{App, AppOptions};
use recourse_domain::id::TicketId;
use std::path::Path;

async fn preview(app: &App, ids: &[String]) -> TicketPreview {
    app.ticket_preview(ids.to_vec(), ExportInput::default())
        .await
        .unwrap()
}

async fn exported(app: &App, count: usize) -> TicketRow {
    let ids = some(app, "rejected_order", count).await;
    fill(app, &ids).await;
    let exported = app
        .ticket_export(ids, None, ExportInput::default())
        .await
        .unwrap();
    exported.ticket
}

fn states(row: &TicketRow) -> Vec<(&str, &str)> {
    row.steps
        .iter()
        .map(|step| (step.name.as_str(), step.state.as_str()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_told_in_money() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 4).await;
    fill(&app, &ids[..2]).await;
    let shown = preview(&app, &ids).await;
    assert_eq!(shown.gaps.len(), 1, "{:?}", shown.gaps);
    assert_eq!(shown.gaps[0].orders, 2);
    let asked = |cases: &[String]| -> i64 {
        let rows = shown.orders.iter().filter(|row| cases.contains(&row.case));
        rows.filter_map(|row| row.claimed.as_ref())
            .map(|sum| sum.minor)
            .sum()
    };
    assert_eq!(
        shown.gaps[0].at_stake.iter().map(|sum| sum.minor).sum::<i64>(),
        asked(&ids[2..])
    );
    let without = shown.without.as_ref().unwrap();
    let mut stay = without.cases.clone();
    stay.sort();
    let mut whole = ids[..2].to_vec();
    whole.sort();
    assert_eq!(stay, whole);
    let total =
        |sums: &[recourse_app::view::common::MoneyView]| sums.iter().map(|sum| sum.minor).sum::<i64>();
    assert_eq!(total(&without.claimed), asked(&ids[..2]));
    assert_eq!(total(&without.claimed) + total(&without.waiting), asked(&ids));
    // The ticket without them is complete.
    let rest = preview(&app, &without.cases).await;
    assert!(rest.complete && rest.without.is_none() && rest.gaps.is_empty());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_pages_sheets_pictures_and_its_manifest() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 3).await;
    fill(&app, &ids).await;
    let shown = preview(&app, &ids).await;
    let page = app.ticket_page(shown.key.clone(), 1, 700).await.unwrap();
    let png = base64::engine::general_purpose::STANDARD
        .decode(&page.base64)
        .unwrap();
    let picture = image::load_from_memory(&png).unwrap().to_rgb8();
    assert_eq!((picture.width(), picture.height()), (page.width, page.height));
    let dark = picture
        .pixels()
        .filter(|pixel| pixel.0.iter().all(|part| *part < 120))
        .count();
    assert!(dark > 500, "there is text on the page");
    let beyond = app
        .ticket_page(shown.key.clone(), page.pages + 1, 700)
        .await
        .unwrap_err();
    assert_eq!(beyond.code, "ticket-build");

    for sheet in &shown.sheets {
        let rows = app
            .ticket_sheet(shown.key.clone(), sheet.name.clone(), 0, 500)
            .await
            .unwrap();
        assert_eq!(rows.total, sheet.rows, "{}", sheet.name);
        assert!(rows.rows.iter().all(|row| row.len() == rows.columns.len()));
    }
    let orders = app
        .ticket_sheet(shown.key.clone(), "orders".to_owned(), 1, 1)
        .await
        .unwrap();
    assert_eq!((orders.from, orders.rows.len()), (1, 1));
    assert!(
        orders.rows[0]
            .iter()
            .any(|cell| cell.text == shown.orders[1].order_id)
    );

    assert_eq!(shown.pictures.len(), 3);
    for picture in &shown.pictures {
        assert!(ids.contains(&picture.case));
        let kept = app.attachment(picture.attachment.clone(), 0).await.unwrap();
        assert_eq!(kept.bytes.len(), picture.bytes as usize);
    }
    for text in &shown.texts {
        assert_eq!(text.pieces.len(), text.parts as usize);
    }

    let manifest = app.ticket_manifest(shown.key.clone()).await.unwrap();
    assert_eq!(manifest.disk, "none");
    assert_eq!(manifest.pages, page.pages);
    assert_eq!(
        manifest.files.len() + 1,
        shown.files.len(),
        "all but the manifest itself"
    );
    assert!(
        manifest
            .files
            .iter()
            .all(|file| file.sha256.len() == 64 && file.bytes > 0)
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_longer_than_the_limit_comes_in_its_parts() {
    let (_dir, app) = demo().await;
    let mut settings = app.frame().await.unwrap().settings;
    settings.ticket_limit = Some(300);
    app.settings_set(settings).await.unwrap();
    let ids = some(&app, "rejected_order", 2).await;
    let shown = preview(&app, &ids).await;
    let text = &shown.texts[0];
    assert!(text.parts > 1);
    assert!(
        text.pieces
            .iter()
            .all(|piece| piece.characters <= 300 && piece.text.chars().count() == piece.characters as usize)
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_bundle_is_known_by_its_digests() {
    let (_dir, app) = demo().await;
    let ticket = exported(&app, 2).await;
    let path = app.ticket_bundle_path(ticket.id.clone()).await.unwrap().unwrap();
    let disk = || async {
        let shown = preview(&app, std::slice::from_ref(&ticket.id)).await;
        app.ticket_manifest(shown.key).await.unwrap()
    };
    let made = disk().await;
    assert_eq!(made.disk, "whole");
    let zip = std::fs::read(&path).unwrap();
    assert_eq!(made.bytes as usize, zip.len());
    let mut broken = zip.clone();
    broken.truncate(zip.len() - 40);
    std::fs::write(&path, broken).unwrap();
    let found = disk().await;
    assert_eq!(found.disk, "changed");
    assert!(found.detail.is_some());
    std::fs::remove_file(&path).unwrap();
    assert_eq!(disk().await.disk, "gone");
    app.ticket_again_in_place(ticket.id.clone()).await.unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), zip, "byte for byte, where it was");
    assert_eq!(disk().await.disk, "whole");
    app.stop().await;
}

/// The folder may lie elsewhere tomorrow; the one it was in is not written into again.
#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_is_found_where_the_data_folder_lies_now() {
    let (dir, options) = folder();
    let app = open_demo(&options).await.unwrap();
    sync(&app).await;
    let ticket = exported(&app, 2).await;
    let old = app.ticket_bundle_path(ticket.id.clone()).await.unwrap().unwrap();
    assert!(old.starts_with(&options.data_dir));
    app.stop().await;
    drop(app);
    let there = dir.path().join("elsewhere");
    std::fs::rename(&options.data_dir, &there).unwrap();
    let new = old.strip_prefix(&options.data_dir).unwrap();
    let new = there.join(new);
    let options = AppOptions {
        data_dir: there.clone(),
        ..options
    };
    let app = open_demo(&options).await.unwrap();
    let at = || async { app.ticket_bundle_path(ticket.id.clone()).await.unwrap() };
    assert_eq!(at().await.as_ref(), Some(&new));
    std::fs::remove_file(&new).unwrap();
    app.ticket_again_in_place(ticket.id.clone()).await.unwrap();
    assert_eq!(at().await.as_ref(), Some(&new));
    assert!(!old.exists(), "nothing is made where the data was");
    app.stop().await;
    drop(app);
    // A ticket of an earlier version is remembered with the whole path.
    let folder = new.parent().and_then(Path::parent).unwrap();
    let kept = store(folder, false);
    let (id, whole) = (TicketId::from(ticket.id.as_str()), old.display().to_string());
    kept.write(move |tx| {
        let mut row = tx.ticket(&id)?.unwrap();
        assert_eq!(
            row.bundle_path
                .as_deref()
                .map(|path| path.starts_with("tickets/")),
            Some(true)
        );
        row.bundle_path = Some(whole);
        tx.update_ticket(&row)
    })
    .unwrap();
    kept.close().unwrap();
    let app = open_demo(&options).await.unwrap();
    let path = app.ticket_bundle_path(ticket.id.clone()).await.unwrap();
    assert_eq!(path, Some(new));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_preview_is_forgotten_and_says_so() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 1).await;
    let first = preview(&app, &ids).await;
    for _ in 0..6 {
        preview(&app, &ids).await;
    }
    let gone = app.ticket_page(first.key, 1, 300).await.unwrap_err();
    assert_eq!(gone.code, "preview-gone");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_steps_after_an_export_are_kept_and_undone() {
    let (_dir, options) = folder();
    let app = open_demo(&options).await.unwrap();
    sync(&app).await;
    let ticket = exported(&app, 2).await;
    let coming = [
        ("folder", "open"),
        ("text", "coming"),
        ("portal", "coming"),
        ("number", "coming"),
        ("remind", "coming"),
        ("outcome", "coming"),
    ];
    assert_eq!(states(&ticket), coming);
    let id = ticket.id.clone();
    let ticked = app
        .ticket_step(id.clone(), "folder".to_owned(), true)
        .await
        .unwrap();
    assert_eq!(states(&ticked)[..2], [("folder", "done"), ("text", "open")]);
    assert!(ticked.steps[0].ticked && ticked.steps[0].done_at.is_some());
    app.ticket_step(id.clone(), "text".to_owned(), true)
        .await
        .unwrap();
    app.stop().await;

    // Over a restart.
    let app = open_demo(&options).await.unwrap();
    let kept = app.ticket_show(id.clone()).await.unwrap();
    assert_eq!(
        states(&kept)[..3],
        [("folder", "done"), ("text", "done"), ("portal", "open")]
    );
    app.undo(None).await.unwrap();
    let undone = app.ticket_show(id.clone()).await.unwrap();
    assert_eq!(states(&undone)[..2], [("folder", "done"), ("text", "open")]);
    let off = app
        .ticket_step(id.clone(), "folder".to_owned(), false)
        .await
        .unwrap();
    assert_eq!(states(&off)[0], ("folder", "open"));

    app.ticket_filed(id.clone(), "77".to_owned(), None, None)
        .await
        .unwrap();
    let at = Some("2026-12-01T09:00:00Z".to_owned());
    let told = app.ticket_remind(id.clone(), at).await.unwrap();
    assert_eq!(states(&told)[3..5], [("number", "done"), ("remind", "done")]);
    assert!(told.remind_at.is_some());
    let none = app.ticket_remind(id.clone(), None).await.unwrap();
    assert_eq!(
        (states(&none)[4], none.remind_at.is_none()),
        (("remind", "coming"), true)
    );
    let unwanted = app
        .ticket_step(id.clone(), "remind".to_owned(), true)
        .await
        .unwrap();
    assert_eq!(states(&unwanted)[4], ("remind", "done"));

    let answers = ticket.cases.iter().map(|case| OutcomeInput {
        case: case.case.clone(),
        outcome: "won_full".to_owned(),
        recovered: None,
        note: None,
    });
    let over = app.ticket_outcome(id.clone(), answers.collect()).await.unwrap();
    assert_eq!(states(&over)[5], ("outcome", "done"));
    assert_eq!(over.recovered, over.claimed, "all of it came back");

    let wrong = app.ticket_step(id, "number".to_owned(), true).await.unwrap_err();
    assert_eq!(wrong.code, "ticket-step");
    app.stop().await;
}
