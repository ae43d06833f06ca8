//! Drafts filled with what the demo shop knows, their check, and the seller's own templates.

use crate::common::{demo, folder};
use recourse_app::App;
use recourse_app::view::case::{CaseFilter, CaseRow};
use recourse_app::view::common::ValueView;
use recourse_app::view::draft::{
    AboutInput, BodyInput, DraftFilled, DraftFilter, DraftValue, FillInput, LintInput, TemplateInput,
};
use recourse_app::view::outbox::{ActionInput, OutboxInput};

async fn case(app: &App, kind: &str) -> CaseRow {
    let filter = CaseFilter {
        kind: Some(kind.to_owned()),
        ..CaseFilter::default()
    };
    let page = app.case_page(filter, None, 50).await.unwrap();
    page.items
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("the demo has no {kind}"))
}

fn about(case: &CaseRow) -> AboutInput {
    AboutInput {
        case: Some(case.id.clone()),
        ..AboutInput::default()
    }
}

fn value(name: &str, text: &str) -> DraftValue {
    DraftValue {
        name: name.to_owned(),
        value: text.to_owned(),
        sent: None,
    }
}

fn sent(filled: &DraftFilled) -> String {
    filled
        .sent
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect()
}

async fn fill(app: &App, case: &CaseRow, draft: &str, purpose: &str, values: Vec<DraftValue>) -> DraftFilled {
    app.draft_fill(FillInput {
        draft: Some(draft.to_owned()),
        purpose: purpose.to_owned(),
        about: about(case),
        values,
        bodies: Vec::new(),
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn s0_20_a_cause_that_is_picked_changes_what_the_buyer_and_support_read() {
    let (_dir, app) = demo().await;
    let case = case(&app, "dpx_delay_report").await;
    for (draft, purpose) in [("delay_unknown", "chat"), ("dpx_delay_report", "support")] {
        let plain = fill(&app, &case, draft, purpose, Vec::new()).await;
        let codes: Vec<_> = plain.causes.iter().map(|cause| cause.code.as_str()).collect();
        assert_eq!(codes[..2], ["season", "customs"], "{draft}");
        let season = fill(&app, &case, draft, purpose, vec![value("cause", "season")]).await;
        let customs = fill(&app, &case, draft, purpose, vec![value("cause", "customs")]).await;
        assert_ne!(sent(&plain), sent(&season), "{draft}");
        assert_ne!(sent(&season), sent(&customs), "{draft}");
        assert!(
            sent(&customs).contains("таможенный"),
            "{draft}: {}",
            sent(&customs)
        );
    }
    let preset = fill(&app, &case, "delay_season", "chat", Vec::new()).await;
    let picked = fill(
        &app,
        &case,
        "delay_unknown",
        "chat",
        vec![value("cause", "season")],
    )
    .await;
    assert_eq!(sent(&preset), sent(&picked));
    app.stop().await;
}

#[tokio::test]
async fn a_review_gets_the_answer_for_its_cause_with_both_sides_filled() {
    let (_dir, app) = demo().await;
    let mut settings = app.frame().await.unwrap().settings;
    settings.lang = "zh".to_owned();
    app.settings_set(settings).await.unwrap();
    let case = case(&app, "negative_review").await;
    let filled = app
        .draft_fill(FillInput {
            purpose: "review_answer".to_owned(),
            about: about(&case),
            ..FillInput::default()
        })
        .await
        .unwrap();
    assert!(filled.draft.is_some());
    assert_eq!(filled.sent.lang, "ru");
    assert_eq!(filled.own.as_ref().unwrap().lang, "zh");
    assert_eq!((filled.limits.min, filled.limits.max), (Some(2), Some(5000)));
    assert!(sent(&filled).starts_with("Здравствуйте!"));
    for choice in &filled.choices {
        assert_eq!(choice.purpose, "review_answer");
    }
    app.stop().await;
}

#[tokio::test]
async fn s4_03_what_is_not_known_stays_a_named_gap_and_blocks() {
    let (_dir, app) = demo().await;
    let case = case(&app, "negative_review").await;
    let filled = fill(&app, &case, "out_of_stock_buyer", "buyer_message", Vec::new()).await;
    let gap = |name: &str, filled: &DraftFilled| {
        filled
            .variables
            .iter()
            .find(|variable| variable.name == name)
            .map(|variable| variable.from.clone())
    };
    assert_eq!(gap("alternative", &filled).as_deref(), Some("none"));
    assert!(sent(&filled).contains("{замена}"));
    let lint = |text: String, values: Vec<DraftValue>| {
        app.draft_lint(LintInput {
            text,
            purpose: "buyer_message".to_owned(),
            about: about(&case),
            values,
            ..LintInput::default()
        })
    };
    let found = lint(sent(&filled), Vec::new()).await.unwrap();
    assert!(
        found
            .findings
            .iter()
            .any(|f| f.rule == "leftover" && f.severity == "block")
    );

    let values = vec![
        value("alternative", "та же лампа, белая"),
        value("new_date", "2026-12-05"),
        value("order", "2844617093"),
        value("product", "Лампа"),
        value("cause", "supply"),
    ];
    let whole = fill(&app, &case, "out_of_stock_buyer", "buyer_message", values.clone()).await;
    let text = sent(&whole);
    assert!(text.contains("05.12.2026"), "{text}");
    assert!(text.contains("Поставщик"), "{text}");
    let found = lint(text, values).await.unwrap();
    assert_eq!(found.findings, [], "what the seller filled in is his word");
    app.stop().await;
}

#[tokio::test]
async fn s4_06_a_day_or_cause_that_the_case_does_not_know_is_marked_where_it_stands() {
    let (_dir, app) = demo().await;
    let case = case(&app, "negative_review").await;
    let text = "Добрый день 😀! Доставим 31.12.2026, посылка на таможне.".to_owned();
    let found = app
        .draft_lint(LintInput {
            text: text.clone(),
            purpose: "chat".to_owned(),
            about: about(&case),
            ..LintInput::default()
        })
        .await
        .unwrap();
    let day = found.findings.iter().find(|f| f.rule == "unknown_date").unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    let marked = String::from_utf16(&units[day.from as usize..day.to as usize]).unwrap();
    assert_eq!(marked, "31.12.2026");
    assert_eq!(day.severity, "warn");
    assert_eq!(found.limits.max, Some(1000));
    assert_eq!(found.count, u32::try_from(text.chars().count()).unwrap());
    app.stop().await;
}

#[tokio::test]
async fn every_draft_can_be_filled_about_every_demo_case_and_passes_its_own_check_but_for_gaps() {
    let (_dir, app) = demo().await;
    let list = app.draft_list(DraftFilter::default()).await.unwrap();
    for kind in [
        "negative_review",
        "rejected_order",
        "dpx_delay_report",
        "wb_defect_claim",
    ] {
        let case = case(&app, kind).await;
        for draft in list
            .drafts
            .iter()
            .filter(|draft| draft.kinds.iter().any(|k| k == kind))
        {
            let filled = fill(&app, &case, &draft.id, &draft.purpose, Vec::new()).await;
            let found = app
                .draft_lint(LintInput {
                    text: sent(&filled),
                    purpose: draft.purpose.clone(),
                    about: about(&case),
                    draft: Some(draft.id.clone()),
                    ..LintInput::default()
                })
                .await
                .unwrap();
            // A buyer's own words, quoted, may hold anything; a message sent within a day is asked about.
            let own: Vec<_> = found
                .findings
                .iter()
                .filter(|f| !matches!(f.rule.as_str(), "leftover" | "second_message"))
                .collect();
            let quotes = draft.variables.iter().any(|name| name == "quote");
            assert!(
                own.is_empty() || quotes,
                "{kind} {}: {own:?}\n{}",
                draft.id,
                sent(&filled)
            );
        }
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_not_be_sent_is_refused_by_the_outbox_too() {
    let (_dir, app) = demo().await;
    let account = app.account_list().await.unwrap()[0].id.clone();
    let chats: Vec<String> = app
        .with_sandbox(|market| market.shop(|shop| shop.chats.iter().map(|chat| chat.id.clone()).collect()))
        .unwrap();
    let input = |text: &str| OutboxInput {
        account: account.clone(),
        action: Some(ActionInput::SendMessage {
            chat: chats[0].clone(),
            text: text.to_owned(),
            text_lang: Some("ru".to_owned()),
            files: Vec::new(),
        }),
        case: None,
    };
    for (text, rule) in [
        ("Мы вернём вам деньги.", "promise"),
        ("Пишите в телеграм.", "messenger"),
        ("Звоните: +7 916 123-45-67", "phone"),
        ("Отправим {новая дата}", "leftover"),
    ] {
        let check = app.outbox_check(input(text)).await.unwrap();
        let problem = check
            .problems
            .iter()
            .find(|problem| problem.code == "outbox-lint")
            .unwrap();
        assert_eq!(
            problem.params[0].value,
            ValueView::Code(format!("lint_name-{rule}")),
            "{text}"
        );
        assert_eq!(app.outbox_add(input(text)).await.unwrap_err().code, "outbox-lint");
    }
    let fine = app
        .outbox_check(input("Здравствуйте! Отправим 31.12.2026."))
        .await
        .unwrap();
    assert!(
        fine.problems.iter().all(|problem| problem.code != "outbox-lint"),
        "asked, not refused"
    );
    app.stop().await;
}

fn template(name: &str) -> TemplateInput {
    TemplateInput {
        id: None,
        name: name.to_owned(),
        purpose: "chat".to_owned(),
        platform: None,
        kinds: vec!["negative_review".to_owned()],
        bodies: vec![
            BodyInput {
                lang: "zh".to_owned(),
                text: "您好！{product}".to_owned(),
            },
            BodyInput {
                lang: "ru".to_owned(),
                text: "Здравствуйте! {product}".to_owned(),
            },
        ],
        based_on: Some("review_ask".to_owned()),
    }
}

#[tokio::test]
async fn a_template_is_kept_changed_removed_and_each_step_can_be_undone() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let kept = app.template_save(template("Мой")).await.unwrap();
    assert!(kept.own && kept.id.starts_with("own-"));
    assert_eq!(kept.variables, ["product"]);
    let changed = app
        .template_save(TemplateInput {
            id: Some(kept.id.clone()),
            ..template("Другой")
        })
        .await
        .unwrap();
    assert_eq!(changed.id, kept.id);
    let names = || async {
        let list = app.draft_list(DraftFilter::default()).await.unwrap();
        list.drafts
            .into_iter()
            .filter_map(|draft| draft.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["Другой"]);
    app.template_remove(kept.id.clone()).await.unwrap();
    assert!(names().await.is_empty());
    app.undo(None).await.unwrap();
    assert_eq!(names().await, ["Другой"]);
    app.undo(None).await.unwrap();
    assert_eq!(names().await, ["Мой"]);
    app.undo(None).await.unwrap();
    assert!(names().await.is_empty());
    app.stop().await;
}

#[tokio::test]
async fn a_template_without_name_words_or_purpose_is_refused() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let with = |change: fn(&mut TemplateInput)| {
        let mut input = template("x");
        change(&mut input);
        input
    };
    for (input, code) in [
        (with(|t| t.name = " \u{202e} ".to_owned()), "template-name"),
        (with(|t| t.purpose = "spam".to_owned()), "draft-purpose"),
        (with(|t| t.kinds = vec!["no_kind".to_owned()]), "template-kind"),
        (with(|t| t.bodies.clear()), "template-empty"),
        (with(|t| t.bodies[0].lang = "xx".to_owned()), "template-lang"),
        (with(|t| t.bodies[0].text = "я".repeat(10_001)), "template-long"),
        (with(|t| t.id = Some("own-77".to_owned())), "draft-unknown"),
        (with(|t| t.id = Some("review_ask".to_owned())), "draft-unknown"),
    ] {
        assert_eq!(app.template_save(input).await.unwrap_err().code, code);
    }
    assert!(app.undo_list().await.unwrap().is_empty());
    app.stop().await;
}

#[tokio::test]
async fn templates_go_out_and_come_back_once_and_a_bad_file_changes_nothing() {
    let (dir, options) = folder();
    let app = App::open(options).await.unwrap();
    app.template_save(template("Один")).await.unwrap();
    app.template_save(template("Два")).await.unwrap();
    let path = dir.path().join("templates.json");
    let written = app.templates_export(path.clone()).await.unwrap();
    assert_eq!(written.count, 2);
    let again = app.templates_import(path.clone()).await.unwrap();
    assert_eq!((again.added, again.same), (0, 2));

    let (other_dir, other_options) = folder();
    let other = App::open(other_options).await.unwrap();
    let fresh = other.templates_import(path.clone()).await.unwrap();
    assert_eq!((fresh.added, fresh.same), (2, 0));
    other.undo(None).await.unwrap();
    let list = other.draft_list(DraftFilter::default()).await.unwrap();
    assert!(
        list.drafts.iter().all(|draft| !draft.own),
        "one step takes the import back"
    );

    let good = std::fs::read_to_string(&path).unwrap();
    let bad = other_dir.path().join("bad.json");
    for (text, code) in [
        ("".to_owned(), "templates-file"),
        ("[]".to_owned(), "templates-file"),
        ("{\"format\":\"recourse-templates\"".to_owned(), "templates-file"),
        (good.replace("recourse-templates", "other"), "templates-file"),
        (
            good.replace("\"version\": 1", "\"version\": 2"),
            "templates-version",
        ),
        (good.replacen("\"chat\"", "\"spam\"", 1), "templates-entry"),
        (good.replacen("\"name\"", "\"surname\"", 1), "templates-file"),
        ("[".repeat(100_000), "templates-file"),
        ("x".repeat(5 * 1024 * 1024), "templates-file"),
    ] {
        std::fs::write(&bad, text).unwrap();
        assert_eq!(other.templates_import(bad.clone()).await.unwrap_err().code, code);
    }
    std::fs::write(&bad, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(
        other.templates_import(bad.clone()).await.unwrap_err().code,
        "templates-file"
    );
    let gone = other_dir.path().join("gone.json");
    assert_eq!(
        other.templates_import(gone).await.unwrap_err().code,
        "file-missing"
    );
    let list = other.draft_list(DraftFilter::default()).await.unwrap();
    assert!(list.drafts.iter().all(|draft| !draft.own));
    app.stop().await;
    other.stop().await;
}
