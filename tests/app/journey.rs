//! The main journey: first start, demo, cases, evidence, preview, export, filed, outcome.

use crate::common::{demo, now, png, sync};
use recourse_app::evidence::Incoming;
use recourse_app::view::case::{CaseFilter, CaseRow, CaseView, StepInput};
use recourse_app::view::ticket::{ExportInput, OutcomeInput};
use recourse_app::{App, AppOptions, demo::open_demo};
use std::io::Read as _;

/// The step that answers a review.
pub const ANSWER: &str = "answer_post";

const KINDS: [&str; 5] = [
    "negative_review",
    "rejected_order",
    "dpx_delay_report",
    "buyer_cancellation",
    "wb_defect_claim",
];

pub async fn cases(app: &App, kind: &str) -> Vec<CaseRow> {
    let filter = CaseFilter {
        kind: Some(kind.to_owned()),
        ..CaseFilter::default()
    };
    app.case_page(filter, None, 500).await.unwrap().items
}

/// The first few cases of a kind.
pub async fn some(app: &App, kind: &str, many: usize) -> Vec<String> {
    let found = cases(app, kind).await;
    assert!(!found.is_empty(), "no case of {kind}");
    found.into_iter().take(many).map(|case| case.id).collect()
}

/// Exported although something is missing.
pub fn incomplete() -> ExportInput {
    ExportInput {
        incomplete: true,
        ..ExportInput::default()
    }
}

/// Walks a case of a review to the step that answers it.
pub async fn to_the_answer(app: &App, id: &str) -> Option<CaseView> {
    for _ in 0..12 {
        let case = app.case_show(id.to_owned()).await.unwrap();
        let next = case.next_step.clone()?;
        if next == ANSWER {
            return Some(case);
        }
        let step = case.steps.iter().find(|step| step.name == next)?;
        let named = |name: &str| step.options.iter().find(|option| option.name == name);
        let choose = named("answer")
            .or_else(|| step.options.iter().find(|option| option.suggested))
            .or_else(|| step.options.iter().find(|option| !option.disabled))
            .map(|option| option.name.clone());
        let input = StepInput {
            choose,
            ..StepInput::default()
        };
        app.case_step(id.to_owned(), next, input).await.ok()?;
    }
    None
}

/// Attaches a picture wherever a case of these misses one.
pub async fn fill(app: &App, ids: &[String]) {
    for (n, stop) in app
        .capture_run(ids.to_vec())
        .await
        .unwrap()
        .into_iter()
        .enumerate()
    {
        let picture = Incoming::Clipboard(png(40 + u32::try_from(n).unwrap(), 30));
        app.evidence_attach(stop.case, stop.evidence, vec![picture])
            .await
            .unwrap();
    }
    assert!(app.capture_run(ids.to_vec()).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_start_to_the_outcome() {
    let (_dir, app) = demo().await;
    let frame = app.frame().await.unwrap();
    assert!(frame.demo && !frame.first_run && frame.read_only.is_none());

    for kind in KINDS {
        let found = cases(&app, kind).await;
        assert!(!found.is_empty(), "no case of {kind}");
        println!(
            "{kind}: {} ({} suggested)",
            found.len(),
            found.iter().filter(|c| c.state == "suggested").count()
        );
        let page = app.case_show(found[0].id.clone()).await.unwrap();
        assert!(!page.steps.is_empty() && page.next_step.is_some(), "{kind}");
        assert!(!page.reason.facts.is_empty(), "{kind} explains itself");
    }
    let today = app.today().await.unwrap();
    let refusals = today
        .suggested
        .iter()
        .find(|group| group.kind == "rejected_order")
        .unwrap();
    assert!(!refusals.at_stake.is_empty() && !refusals.parcels.is_empty());

    let ids = some(&app, "rejected_order", 3).await;
    let blocked = app
        .ticket_export(ids.clone(), None, ExportInput::default())
        .await
        .unwrap_err();
    assert_eq!(blocked.code, "evidence-missing");
    fill(&app, &ids).await;

    let preview = app
        .ticket_preview(ids.clone(), ExportInput::default())
        .await
        .unwrap();
    assert!(preview.complete && preview.missing.is_empty() && preview.left_out.is_empty());
    assert_eq!(preview.orders.len(), 3);
    assert_eq!(preview.texts.len(), 3);
    let page = app.ticket_page(preview.key.clone(), 1, 600).await.unwrap();
    assert!(page.pages >= 1 && page.width == 600 && !page.base64.is_empty());
    assert!(
        app.ticket_list().await.unwrap().is_empty(),
        "a preview writes nothing"
    );

    let exported = app
        .ticket_export(ids.clone(), None, ExportInput::default())
        .await
        .unwrap();
    assert_eq!(exported.ticket.id, "B-0001");
    assert_eq!(exported.totals, preview.totals);
    let zip = std::fs::read(&exported.bundle).unwrap();
    let manifest = recourse_tickets::bundle::verify(&zip).unwrap();
    assert_eq!(manifest.files.len(), exported.files.len());
    assert_eq!(
        manifest
            .files
            .iter()
            .filter(|f| f.name.starts_with("evidence/"))
            .count(),
        3
    );
    let names: Vec<String> = preview.files.iter().map(|file| file.name.clone()).collect();
    for file in &manifest.files {
        assert!(names.contains(&file.name), "{} was not in the preview", file.name);
    }

    let again = app
        .ticket_again("b-1".to_owned(), Some(_dir.path().join("again")))
        .await
        .unwrap();
    assert_eq!(std::fs::read(&again.bundle).unwrap(), zip, "byte for byte");

    let filed = app
        .ticket_filed(
            "B-0001".to_owned(),
            "WB-77".to_owned(),
            None,
            Some("2026-12-01".to_owned()),
        )
        .await
        .unwrap();
    assert_eq!(
        (filed.state.as_str(), filed.number.as_deref()),
        ("filed", Some("WB-77"))
    );
    for id in &ids {
        let case = app.case_show(id.clone()).await.unwrap();
        assert_eq!(case.case.state, "waiting_platform");
        assert_eq!(
            case.next_step.as_deref(),
            Some("answer"),
            "the walk stands where the ticket does"
        );
        assert_eq!(
            case.steps
                .iter()
                .find(|s| s.action.as_deref() == Some("filed"))
                .unwrap()
                .state,
            "done"
        );
    }
    let outcomes = vec![
        OutcomeInput {
            case: ids[0].clone(),
            outcome: "won_full".to_owned(),
            recovered: None,
            note: None,
        },
        OutcomeInput {
            case: ids[1].clone(),
            outcome: "won_part".to_owned(),
            recovered: Some("100.50".to_owned()),
            note: Some("partly".to_owned()),
        },
        OutcomeInput {
            case: ids[2].clone(),
            outcome: "lost".to_owned(),
            recovered: None,
            note: None,
        },
    ];
    let answered = app.ticket_outcome("B-0001".to_owned(), outcomes).await.unwrap();
    assert_eq!(answered.state, "answered");
    let part = |id: &String| answered.cases.iter().find(|part| part.case == *id).unwrap();
    assert_eq!(part(&ids[0]).recovered, part(&ids[0]).claimed);
    assert!(part(&ids[0]).claimed.is_some());
    assert_eq!(part(&ids[1]).recovered.as_ref().unwrap().minor, 10_050);
    assert_eq!(part(&ids[2]).recovered, None);
    assert_eq!(app.case_show(ids[2].clone()).await.unwrap().case.state, "closed");
    let money = &app.today().await.unwrap().money[0];
    assert_eq!(
        money.asked.minor,
        money.recovered.minor + money.refused.minor + money.pending.minor
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_09_an_order_is_not_claimed_twice_unless_the_seller_says_so() {
    let (_dir, app) = demo().await;
    let ids = some(&app, "rejected_order", 3).await;
    let first = app
        .ticket_export(ids[..2].to_vec(), None, incomplete())
        .await
        .unwrap();
    assert!(!first.missing.is_empty(), "an incomplete bundle says so");
    let preview = app.ticket_preview(ids.clone(), incomplete()).await.unwrap();
    assert_eq!(preview.orders.len(), 1);
    assert_eq!(preview.left_out.len(), 2);
    assert!(
        preview
            .left_out
            .iter()
            .all(|left| left.why.id.starts_with("ticket-left_out-already"))
    );
    let nothing = app
        .ticket_export(ids[..2].to_vec(), None, incomplete())
        .await
        .unwrap_err();
    assert_eq!(nothing.code, "ticket-empty");
    let shown = app
        .ticket_preview(
            ids[..2].to_vec(),
            ExportInput {
                claim_again: true,
                ..ExportInput::default()
            },
        )
        .await
        .unwrap();
    assert_eq!(
        shown.ticket.unwrap().id,
        "B-0001",
        "all of one ticket: the ticket itself"
    );
    let again = ExportInput {
        claim_again: true,
        incomplete: true,
        ..ExportInput::default()
    };
    let second = app.ticket_export(ids.clone(), None, again).await.unwrap();
    assert_eq!(second.ticket.cases.len(), 3);
    let case = app.case_show(ids[0].clone()).await.unwrap();
    assert!(
        case.audit.iter().any(|line| line.what == "claimed_again"),
        "the override is logged"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_can_be_undone_also_after_a_restart() {
    let (dir, app) = demo().await;
    let id = cases(&app, "wb_defect_claim").await[0].id.clone();
    let before = app.case_show(id.clone()).await.unwrap();
    let step = before.next_step.clone().unwrap();
    app.case_step(id.clone(), step, StepInput::default())
        .await
        .unwrap();
    app.case_snooze(id.clone(), Some("2026-12-01T00:00:00Z".to_owned()))
        .await
        .unwrap();
    app.case_drop(id.clone(), "not worth it".to_owned())
        .await
        .unwrap();
    let names: Vec<String> = app
        .undo_list()
        .await
        .unwrap()
        .into_iter()
        .map(|undo| undo.message.id)
        .collect();
    assert_eq!(names, ["undo-drop", "undo-snooze", "undo-step"]);
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-drop");
    app.stop().await;
    drop(app);

    let options = AppOptions {
        data_dir: dir.path().join("data"),
        now: Some(now()),
        ..AppOptions::default()
    };
    let app = open_demo(&options).await.unwrap();
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-snooze");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-step");
    assert_eq!(app.undo(None).await.unwrap_err().code, "undo-none");
    let after = app.case_show(id).await.unwrap();
    assert_eq!((after.case, after.steps), (before.case, before.steps));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hundredth_sync_opens_nothing_new() {
    let (_dir, app) = demo().await;
    // The archive comes last in a first sync; the statuses of its orders are asked for in the next one.
    sync(&app).await;
    let before = app.case_counts().await.unwrap();
    for _ in 0..5 {
        let report = sync(&app).await;
        assert_eq!(
            (report.cases.opened, report.cases.changed, report.cases.closed),
            (0, 0, 0)
        );
        for run in &report.runs {
            assert_eq!((run.inserted, run.updated), (0, 0), "{}: {run:?}", run.stream);
        }
    }
    assert_eq!(app.case_counts().await.unwrap(), before);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_holds_no_token_and_no_path_of_the_seller() {
    let (dir, app) = demo().await;
    let token = app.with_sandbox(recourse_sandbox::Running::token).unwrap();
    let ids = some(&app, "rejected_order", 2).await;
    let exported = app.ticket_export(ids, None, incomplete()).await.unwrap();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&exported.bundle).unwrap()).unwrap();
    let home = dir.path().to_str().unwrap().to_owned();
    for n in 0..zip.len() {
        let mut text = Vec::new();
        zip.by_index(n).unwrap().read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(!text.contains(&token) && !text.contains(&home));
    }
    app.stop().await;
}
