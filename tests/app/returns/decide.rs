//! Claims decided: offline, by their own answers, with their case.

use super::shelf::*;
use crate::common::{demo, now, png};
use chrono::TimeDelta;
use recourse_app::App;
use recourse_app::view::case::{CaseFilter, CaseView, FieldInput, OptionView, StepInput};
use recourse_app::view::common::ValueView;
use recourse_app::view::outbox::{ActionInput, OutboxInput};
use recourse_testkit::build::ClaimBuilder;
use recourse_testkit::utc;

#[tokio::test(flavor = "multi_thread")]
async fn s0_28_twenty_five_returns_open_with_photos_and_decisions_and_queue_without_a_network() {
    let shelf = shelf();
    let mut photos = Vec::new();
    let mut claims = Vec::new();
    for n in 0..25_u32 {
        let url = format!("https://photos.example/claim/{n}/1.webp");
        claims.push(
            ClaimBuilder::new(&format!("claim-{n:02}"), &format!("dp.{n}.0.0"))
                .created(now() - TimeDelta::hours(i64::from(n) + 1))
                .photo(&url)
                .build(),
        );
        photos.push((url, png(300 + n, 200)));
    }
    shelf.claims(&claims);
    let ids: Vec<String> = photos
        .iter()
        .map(|(url, bytes)| shelf.photo(url, bytes))
        .collect();
    let (_dir, options, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    assert_eq!(list.items.len(), 25);
    assert_eq!(list.items[0].key, key("claim", "claim-24"), "the oldest first");
    for (n, id) in ids.iter().enumerate() {
        let view = show(&app, "claim", &format!("claim-{n:02}")).await;
        assert_eq!(view.pictures[0].attachment.as_ref(), Some(id));
        let whole = app.attachment(id.clone(), 0).await.unwrap();
        assert_eq!(whole.bytes, photos[n].1, "at full size");
        let offered: Vec<&str> = view
            .decisions
            .iter()
            .filter(|decision| decision.offered)
            .map(|decision| decision.action.as_str())
            .collect();
        assert_eq!(offered.len(), claims[n].actions.len());
    }
    for n in 0..25 {
        let (action, comment) = match n % 3 {
            0 => ("autorefund1", None),
            1 => ("reject3", None),
            _ => (
                "rejectcustom",
                Some("Трещина возникла от удара, это не заводской брак.".to_owned()),
            ),
        };
        let item = app
            .outbox_add(OutboxInput {
                account: SHOP.to_owned(),
                action: Some(ActionInput::DecideClaim {
                    claim: format!("claim-{n:02}"),
                    action: action.to_owned(),
                    comment,
                    text_lang: Some("ru".to_owned()),
                }),
                case: None,
            })
            .await
            .unwrap();
        assert_eq!(item.state, "held");
    }
    let list = app.return_list().await.unwrap();
    assert!(
        list.items
            .iter()
            .all(|row| row.stage == "queued" && row.part == "queued"),
        "every answer waits"
    );
    app.stop().await;

    let app = App::open(options).await.unwrap();
    let view = show(&app, "claim", "claim-00").await;
    assert_eq!(
        view.queued.unwrap().action,
        "autorefund1",
        "also after another start"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_03_only_the_claims_own_answers_can_be_given_and_the_others_are_named() {
    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0")
        .with(|claim| claim.actions = vec!["approve1".to_owned(), "reject1".to_owned()])
        .build()]);
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "claim", "c").await;
    let offered: Vec<(&str, bool)> = view
        .decisions
        .iter()
        .map(|decision| (decision.action.as_str(), decision.offered))
        .collect();
    assert_eq!(&offered[..2], [("approve1", true), ("reject1", true)]);
    assert!(
        offered[2..]
            .iter()
            .all(|(action, offered)| !offered && !["approve1", "reject1"].contains(action))
    );
    assert!(offered.iter().any(|(action, _)| *action == "rejectcustom"));
    app.stop().await;
}

/// S3-10: the route is counted from the day of payment, and a day that the seller puts right counts.
#[tokio::test(flavor = "multi_thread")]
async fn s3_10_a_day_of_payment_that_is_put_right_changes_the_route() {
    let (_dir, app) = demo().await;
    let rows = app
        .case_page(CaseFilter::default(), None, 200)
        .await
        .unwrap()
        .items;
    let mut found = None;
    for row in rows.into_iter().filter(|row| row.kind == "wb_defect_claim") {
        let view = app.case_show(row.id.clone()).await.unwrap();
        let claimed = view.reason.facts.iter().find(|fact| fact.name == "claimed_at");
        if let (Some(ValueView::Time(at)), Some("look")) =
            (claimed.map(|fact| fact.value.clone()), view.next_step.as_deref())
        {
            found = Some((row.id, utc(&at)));
            break;
        }
    }
    let (case, claimed) = found.unwrap();
    let before = |days: i64| (claimed - TimeDelta::days(days)).date_naive().to_string();
    app.case_step(case.clone(), "look".to_owned(), StepInput::default())
        .await
        .unwrap();
    let paid = |day: &str| FieldInput {
        name: "paid_on".to_owned(),
        value: day.to_owned(),
    };
    let suggested = |options: Vec<OptionView>| -> Vec<String> {
        let fit = options.into_iter().filter(|option| option.suggested);
        fit.map(|option| option.name).collect()
    };
    let asked = |fields: Vec<FieldInput>| app.case_options(case.clone(), "route".to_owned(), fields);
    let first = suggested(asked(vec![]).await.unwrap());
    // Up to 14 days before the claim it is the marketplace's; a day counts to its end.
    assert_eq!(
        suggested(asked(vec![paid(&before(14))]).await.unwrap()),
        ["platform"]
    );
    assert_eq!(
        suggested(asked(vec![paid(&before(15))]).await.unwrap()),
        ["seller_chat"]
    );
    assert_eq!(suggested(asked(vec![paid("soon")]).await.unwrap()), first);
    // The day alone is enough, and put right again it leads the other way.
    let alone = |day: &str| StepInput {
        choose: None,
        fields: vec![paid(day)],
    };
    let route = |view: &CaseView| {
        let step = view.steps.iter().find(|step| step.name == "route").unwrap();
        (step.chosen.clone().unwrap(), view.next_step.clone().unwrap())
    };
    let at = "route".to_owned();
    let view = app
        .case_step(case.clone(), at.clone(), alone(&before(40)))
        .await
        .unwrap();
    assert_eq!(route(&view), ("seller_chat".to_owned(), "agree".to_owned()));
    assert!(
        view.reason.facts.iter().any(|fact| fact.name == "sold_on"),
        "the day he wrote is what is known"
    );
    let view = app
        .case_step(case.clone(), at.clone(), alone(&before(3)))
        .await
        .unwrap();
    assert_eq!(route(&view), ("platform".to_owned(), "enough".to_owned()));
    // His own choice stands against it.
    let own = StepInput {
        choose: Some("seller_chat".to_owned()),
        ..alone(&before(3))
    };
    let view = app.case_step(case.clone(), at, own).await.unwrap();
    assert_eq!(route(&view).0, "seller_chat");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_given_to_a_claim_moves_its_case_and_one_undo_takes_both_back() {
    let (_dir, app) = demo().await;
    let row = app
        .return_list()
        .await
        .unwrap()
        .items
        .into_iter()
        .find(|row| row.stage == "decide" && row.kind == "claim")
        .unwrap();
    let view = app.return_show(row.key.clone()).await.unwrap();
    let case = view
        .cases
        .iter()
        .find(|case| case.kind == "wb_defect_claim")
        .unwrap();
    assert_eq!(case.state, "open");
    let item = app
        .outbox_add(OutboxInput {
            account: row.account.clone(),
            action: Some(ActionInput::DecideClaim {
                claim: row.subject.clone(),
                action: "autorefund1".to_owned(),
                comment: None,
                text_lang: None,
            }),
            case: None,
        })
        .await
        .unwrap();
    assert_eq!(item.case.as_deref(), Some(case.id.as_str()));
    let moved = app.case_show(case.id.clone()).await.unwrap();
    assert_eq!(moved.case.state, "decided");
    let verdict = moved.steps.iter().find(|step| step.name == "verdict").unwrap();
    assert_eq!(verdict.chosen.as_deref(), Some("refund_keep"));
    app.undo(None).await.unwrap();
    assert_eq!(app.case_show(case.id.clone()).await.unwrap().case.state, "open");
    assert_eq!(app.return_show(row.key).await.unwrap().row.stage, "decide");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_11_a_claim_that_is_no_longer_listed_keeps_its_texts_and_photos() {
    let shelf = shelf();
    let created = now() - TimeDelta::days(15);
    let url = "https://photos.example/claim/old/1.webp";
    shelf.claims(&[ClaimBuilder::new("old", "dp.1.0.0")
        .created(created)
        .photo(url)
        .build()]);
    let photo = shelf.photo(url, &png(640, 480));
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "claim", "old").await;
    assert!(view.forgotten && view.row.forgotten);
    assert_eq!(
        view.forgets_at.as_deref().map(utc),
        Some(created + TimeDelta::days(14))
    );
    assert_eq!(view.words[0].text, "Трещина на корпусе.");
    assert_eq!(view.words[0].glosses[0].code, "crack");
    assert_eq!(view.pictures[0].attachment.as_ref(), Some(&photo));
    assert_eq!(app.attachment(photo, 0).await.unwrap().bytes, png(640, 480));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_13_the_text_of_a_referral_is_shown_as_it_is_sent_and_in_the_sellers_language() {
    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    let (_dir, _, app) = shelf.open().await;
    let mut settings = app.frame().await.unwrap().settings;
    for (lang, own) in [
        ("zh", Some("服务中心")),
        ("en", Some("service centre")),
        ("ru", None),
    ] {
        settings.lang = lang.to_owned();
        app.settings_set(settings.clone()).await.unwrap();
        let view = show(&app, "claim", "c").await;
        let referral = view
            .decisions
            .iter()
            .find(|decision| decision.action == "reject3")
            .unwrap();
        let template = referral.template.as_ref().unwrap();
        assert!(template.sent.contains("сервисный центр"), "{}", template.sent);
        assert_eq!(template.own.is_some(), own.is_some());
        if let (Some(own), Some(text)) = (own, &template.own) {
            assert!(text.contains(own), "{text}");
        }
        assert!(template.source.contains("API"));
        let custom = view
            .decisions
            .iter()
            .find(|decision| decision.action == "rejectcustom")
            .unwrap();
        let range = custom.text.as_ref().unwrap();
        assert_eq!((range.min, range.max, custom.text_required), (10, 1_000, true));
    }
    app.stop().await;
}
