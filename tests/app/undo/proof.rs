//! Evidence, tickets, rules and texts.

use super::picture;
use super::walk::Walk;
use crate::journey::{cases, fill};
use recourse_app::view::case::CaseView;
use recourse_app::view::draft::{BodyInput, TemplateInput};
use recourse_app::view::proof::AreaView;
use recourse_app::view::rulebook::PeakInput;
use recourse_app::view::ticket::{ExportInput, OutcomeInput};

pub async fn proof(walk: &mut Walk) {
    let app = walk.app.clone();
    let case = cases(&app, "negative_review").await[0].id.clone();
    let proof = "review_screenshot".to_owned();
    let file = |view: &CaseView| {
        let item = view
            .evidence
            .iter()
            .find(|item| item.name == "review_screenshot")
            .unwrap();
        item.files[0].attachment.clone()
    };
    let view = walk
        .step(
            "attach",
            app.evidence_attach(case.clone(), proof.clone(), picture(60)),
        )
        .await;
    let areas = vec![AreaView {
        x: 1,
        y: 1,
        width: 20,
        height: 10,
    }];
    let view = walk
        .step(
            "blur",
            app.evidence_blur(case.clone(), proof.clone(), file(&view), areas),
        )
        .await;
    let view = walk
        .step(
            "unblur",
            app.evidence_unblur(case.clone(), proof.clone(), file(&view)),
        )
        .await;
    walk.step("detach", app.evidence_detach(case, proof, file(&view)))
        .await;
}

pub async fn tickets(walk: &mut Walk) {
    let app = walk.app.clone();
    let open = cases(&app, "rejected_order").await;
    let ids: Vec<String> = open
        .into_iter()
        .filter(|case| case.state == "suggested")
        .map(|case| case.id)
        .take(1)
        .collect();
    fill(&app, &ids).await;
    walk.look();
    let exported = walk
        .step(
            "ticket-export",
            app.ticket_export(ids.clone(), None, ExportInput::default()),
        )
        .await;
    let ticket = exported.ticket.id;
    let step = "folder".to_owned();
    walk.step("ticket-step", app.ticket_step(ticket.clone(), step.clone(), true))
        .await;
    walk.step("ticket-step-back", app.ticket_step(ticket.clone(), step, false))
        .await;
    walk.step(
        "ticket-filed",
        app.ticket_filed(
            ticket.clone(),
            "WB-77".to_owned(),
            None,
            Some("2026-12-01".to_owned()),
        ),
    )
    .await;
    walk.step(
        "ticket-remind",
        app.ticket_remind(ticket.clone(), Some("2026-12-03T09:00:00Z".to_owned())),
    )
    .await;
    let outcome = OutcomeInput {
        case: ids[0].clone(),
        outcome: "lost".to_owned(),
        recovered: None,
        note: None,
    };
    walk.step("ticket-outcome", app.ticket_outcome(ticket, vec![outcome]))
        .await;
}

pub async fn texts(walk: &mut Walk) {
    let app = walk.app.clone();
    walk.step(
        "rule-set",
        app.rule_set("wb_ticket_text_max".to_owned(), Some(2000), None),
    )
    .await;
    walk.step("rule-reset", app.rule_reset("wb_ticket_text_max".to_owned()))
        .await;
    let peak = PeakInput {
        id: None,
        platform: "wildberries".to_owned(),
        first_day: "2026-11-20".to_owned(),
        last_day: "2026-12-10".to_owned(),
        hours: None,
        note: None,
    };
    let book = walk.step("peak-save", app.peak_save(peak)).await;
    walk.step("peak-remove", app.peak_remove(book.peaks[0].id)).await;
    let template = TemplateInput {
        id: None,
        name: "Один".to_owned(),
        purpose: "chat".to_owned(),
        platform: None,
        kinds: vec!["negative_review".to_owned()],
        bodies: vec![BodyInput {
            lang: "ru".to_owned(),
            text: "Здравствуйте! {product}".to_owned(),
        }],
        based_on: None,
    };
    let kept = walk.step("template-save", app.template_save(template)).await;
    let path = walk.dir.path().join("templates.json");
    app.templates_export(path.clone()).await.unwrap();
    walk.step("template-remove", app.template_remove(kept.id)).await;
    walk.step("templates-import", app.templates_import(path)).await;
}
