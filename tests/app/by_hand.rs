//! Shops and orders entered by hand, cases opened by hand, and cases that turn into others.

use crate::common::{demo, folder, now, png, sync};
use crate::journey::cases;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use recourse_app::evidence::Incoming;
use recourse_app::view::case::{CaseView, FieldInput, StepInput};
use recourse_app::view::order::OrderInput;
use recourse_app::{App, AppOptions};
use recourse_domain::playbook::Catalogue;

fn text(at: DateTime<Utc>) -> Option<String> {
    Some(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

async fn wish_shop() -> (tempfile::TempDir, AppOptions, App, String) {
    let (dir, options) = folder();
    let app = App::open(options.clone()).await.unwrap();
    let shop = app
        .account_add_manual("wish".to_owned(), "Wish EU".to_owned())
        .await
        .unwrap();
    (dir, options, app, shop.id)
}

fn order(shop: &str, id: &str) -> OrderInput {
    OrderInput {
        account: shop.to_owned(),
        order: id.to_owned(),
        product: Some("Kettle".to_owned()),
        price: Some("24.90 USD".to_owned()),
        country: Some("DE".to_owned()),
        ordered_at: text(now() - TimeDelta::days(5)),
        released_at: text(now() - TimeDelta::hours(80)),
        ..OrderInput::default()
    }
}

async fn step(app: &App, case: &str, step: &str, choose: Option<&str>) -> CaseView {
    let input = StepInput {
        choose: choose.map(str::to_owned),
        ..StepInput::default()
    };
    app.case_step(case.to_owned(), step.to_owned(), input)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_kept_by_hand_has_no_token_no_trouble_and_is_never_asked_for() {
    let (_dir, _options, app, shop) = wish_shop().await;
    let view = app.account_list().await.unwrap().remove(0);
    assert_eq!(view.platform_title, "Wish");
    assert_eq!(view.secret_store, "none");
    assert!(view.token.problems.is_empty() && !view.token.unusable);
    assert!(view.streams.is_empty());
    let report = app.sync_once(Default::default(), &|_| {}).await.unwrap();
    assert!(report.runs.is_empty(), "{:?}", report.runs);
    let today = app.today().await.unwrap();
    assert!(
        today
            .banners
            .iter()
            .all(|banner| !banner.key.starts_with("token")),
        "{:?}",
        today.banners
    );
    let twice = app
        .account_add_manual("wish".to_owned(), "wish eu".to_owned())
        .await
        .unwrap_err();
    assert_eq!(twice.code, "account-name");
    let read = app
        .account_add_manual("wildberries".to_owned(), "Other".to_owned())
        .await
        .unwrap_err();
    assert_eq!(read.code, "platform-unknown", "a connector reads it");
    app.account_remove(shop).await.unwrap();
    assert!(app.account_list().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn s4_05_an_order_entered_by_hand_is_proposed_before_its_day_of_shipment() {
    let (_dir, options, app, shop) = wish_shop().await;
    let view = app.order_add(order(&shop, "W-1001")).await.unwrap();
    assert_eq!(view.order.title, "Kettle");
    assert_eq!(view.order.leg, "seller");
    assert!(view.facts.iter().any(|field| field.name == "released_at"));
    let found = cases(&app, "cannot_ship_on_time").await;
    assert_eq!(found.len(), 1);
    let deadline = found[0].deadline.clone().unwrap();
    assert_eq!(deadline.at, text(now() + TimeDelta::hours(40)).unwrap());
    // The same once more changes nothing; a scan ends the suggestion's ground.
    app.order_add(order(&shop, "W-1001")).await.unwrap();
    assert_eq!(cases(&app, "cannot_ship_on_time").await.len(), 1);
    assert_eq!(app.order_counts().await.unwrap().all, 1);
    app.stop().await;
    let app = App::open(options).await.unwrap();
    assert_eq!(
        app.order_show("W-1001".to_owned()).await.unwrap().order.account,
        shop
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_entered_by_hand_is_taken_back_changed_back_and_entered_again() {
    let (_dir, options, app, shop) = wish_shop().await;
    app.order_add(order(&shop, "W-1")).await.unwrap();
    app.order_add(order(&shop, "1002")).await.unwrap();
    assert_eq!(cases(&app, "cannot_ship_on_time").await.len(), 2);
    let mut scanned = order(&shop, "1002");
    scanned.confirmed_at = text(now() - TimeDelta::hours(1));
    assert_eq!(app.order_add(scanned).await.unwrap().order.leg, "first_mile");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-order-add");
    let back = app.order_show("1002".to_owned()).await.unwrap();
    assert_eq!(back.order.leg, "seller", "as it was typed in before");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-order-add");
    assert_eq!(
        app.order_show("1002".to_owned()).await.unwrap_err().code,
        "order-unknown"
    );
    assert_eq!(app.order_counts().await.unwrap().all, 1);
    let left = cases(&app, "cannot_ship_on_time").await;
    assert_eq!(left.len(), 1, "its case goes with it");
    assert_eq!(left[0].order_ids, ["W-1"]);
    app.redo().await.unwrap();
    assert_eq!(app.order_counts().await.unwrap().all, 2);
    assert_eq!(cases(&app, "cannot_ship_on_time").await.len(), 2);
    // What the seller works on is not taken from under him.
    let case = cases(&app, "cannot_ship_on_time")
        .await
        .into_iter()
        .find(|case| case.order_ids == ["1002"])
        .unwrap();
    app.case_note(case.id, "asked the factory".to_owned())
        .await
        .unwrap();
    let entered = app.undo_list().await.unwrap()[1].id.clone();
    app.undo(Some(entered)).await.unwrap();
    assert_eq!(app.order_counts().await.unwrap().all, 2);
    app.undo(None).await.unwrap();
    sync(&app).await;
    assert_eq!(
        app.order_counts().await.unwrap().all,
        1,
        "nothing holds it any more"
    );
    app.stop().await;
    let app = App::open(options).await.unwrap();
    assert_eq!(app.order_counts().await.unwrap().all, 1, "also after a restart");
    sync(&app).await;
    assert_eq!(app.order_counts().await.unwrap().all, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_read_is_refused_by_its_field() {
    let (_dir, _options, app, shop) = wish_shop().await;
    for change in [
        |input: &mut OrderInput| input.order = " ".to_owned(),
        |input: &mut OrderInput| input.order = "a/b".to_owned(),
        |input: &mut OrderInput| input.price = Some("12,5".to_owned()),
        |input: &mut OrderInput| input.released_at = Some("soon".to_owned()),
    ] {
        let mut input = order(&shop, "W-1");
        change(&mut input);
        assert_eq!(app.order_add(input).await.unwrap_err().code, "order-field");
    }
    assert_eq!(app.order_counts().await.unwrap().all, 0);
    let (_dir, app) = demo().await;
    let read = app.account_list().await.unwrap().remove(0).id;
    let error = app.order_add(order(&read, "W-1")).await.unwrap_err();
    assert_eq!(error.code, "order-not-by-hand");
}

#[tokio::test(flavor = "multi_thread")]
async fn s1_10_a_tracking_number_without_a_parcel_is_refused_with_both_sources() {
    let (_dir, _options, app, shop) = wish_shop().await;
    let view = app.order_add(order(&shop, "W-7")).await.unwrap();
    app.case_open("out_of_stock".to_owned(), vec![view.order.key.clone()])
        .await
        .unwrap();
    let mut numbered = order(&shop, "W-7");
    numbered.tracking_number = Some("LX123456789CN".to_owned());
    let error = app.order_add(numbered.clone()).await.unwrap_err();
    assert_eq!(error.code, "tracking-without-parcel");
    let sources = serde_json::to_string(&error.params).unwrap();
    assert!(
        sources.contains("ssopdot.com/blog/33507") && sources.contains("ssopdot.com/blog/34226"),
        "{sources}"
    );
    assert!(sources.contains("out_of_stock"));
    let kept = app.order_show("W-7".to_owned()).await.unwrap();
    assert!(
        kept.ids.iter().all(|field| field.name != "tracking_number"),
        "nothing is filled in"
    );
    numbered.parcel = true;
    let kept = app.order_add(numbered).await.unwrap();
    assert!(kept.ids.iter().any(|field| field.name == "tracking_number"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_dispute_is_walked_from_its_question_to_its_end() {
    let (_dir, _options, app, shop) = wish_shop().await;
    let view = app.order_add(order(&shop, "W-9")).await.unwrap();
    let asked = now() - TimeDelta::hours(6);
    let ids = app
        .case_open_since(
            "wish_product_dispute".to_owned(),
            vec![view.order.key.clone()],
            text(asked),
        )
        .await
        .unwrap();
    let case = app.case_show(ids[0].clone()).await.unwrap();
    let deadline = case.case.deadline.unwrap();
    assert_eq!(deadline.at, text(asked + TimeDelta::hours(48)).unwrap());
    assert_eq!(case.next_step.as_deref(), Some("answer_buyer"));
    step(&app, &ids[0], "answer_buyer", None).await;
    for (line, size) in [("tracking_page", 9), ("packing_photo", 10)] {
        let file = vec![Incoming::Clipboard(png(size, size))];
        app.evidence_attach(ids[0].clone(), line.to_owned(), file)
            .await
            .unwrap();
    }
    let case = step(&app, &ids[0], "cause", Some("logistics")).await;
    assert_eq!(case.case.state, "closed");
    assert!(case.audit.iter().any(|line| line.what == "turned_into"));
    let other = cases(&app, "wish_logistics_dispute").await;
    assert_eq!(other.len(), 1);
    assert_eq!(other[0].state, "open");
    let other = app.case_show(other[0].id.clone()).await.unwrap();
    assert_eq!(other.next_step.as_deref(), Some("handover"));
    assert!(other.reason.facts.iter().any(|fact| fact.name == "confirmed"));
    let files = |view: &CaseView, line: &str| {
        let line = view.evidence.iter().find(|one| one.name == line);
        line.map_or(Vec::new(), |line| line.files.clone())
    };
    let along = files(&other, "tracking_page");
    assert_eq!(
        along,
        files(&case, "tracking_page"),
        "what shows something there comes along"
    );
    assert_eq!(along.len(), 1);
    let all: usize = other.evidence.iter().map(|line| line.files.len()).sum();
    assert_eq!(all, 1, "what shows nothing there stays");
    assert_eq!(files(&case, "packing_photo").len(), 1);
    assert!(
        other
            .audit
            .iter()
            .any(|line| line.what == "attached" && line.why.as_ref().is_some_and(|why| why.contains(&ids[0])))
    );
    // Taking it back takes both back.
    app.undo(None).await.unwrap();
    assert!(cases(&app, "wish_logistics_dispute").await.is_empty());
    let again = app.case_show(ids[0].clone()).await.unwrap();
    assert_eq!(again.next_step.as_deref(), Some("cause"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_of_another_marketplace_is_refused() {
    let (_dir, _options, app, shop) = wish_shop().await;
    let key = app.order_add(order(&shop, "W-2")).await.unwrap().order.key;
    for kind in ["rejected_order", "ae_unrecognised_tracking", "no_such_kind"] {
        let error = app
            .case_open(kind.to_owned(), vec![key.clone()])
            .await
            .unwrap_err();
        assert_eq!(error.code, "case-kind", "{kind}");
    }
    let wish = app
        .platforms()
        .into_iter()
        .find(|platform| platform.platform == "wish")
        .unwrap();
    assert!(wish.by_hand);
    let kinds: Vec<(&str, bool)> = wish
        .kinds
        .iter()
        .map(|kind| (kind.kind.as_str(), kind.since))
        .collect();
    assert_eq!(
        kinds,
        [
            ("cannot_ship_on_time", false),
            ("out_of_stock", false),
            ("wish_logistics_dispute", true),
            ("wish_product_dispute", true)
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_16_a_first_mile_report_opened_by_hand_lists_the_orders_with_their_days() {
    let (_dir, app) = demo().await;
    let stuck = cases(&app, "dpx_delay_report").await;
    let page = app.case_show(stuck[0].id.clone()).await.unwrap();
    let key = format!("{}/{}", page.case.account, page.case.subject);
    let ids = app
        .case_open("dpx_delay_report".to_owned(), vec![key])
        .await
        .unwrap();
    assert_eq!(ids, [stuck[0].id.clone()], "the same case, not a second one");
    let preview = app.ticket_preview(ids, Default::default()).await.unwrap();
    let row = &preview.orders[0];
    assert!(row.from.is_some(), "the hand-over date");
    assert!(row.days.is_some_and(|days| days > 7.0), "the days elapsed");
    let sheet = |name: &str| preview.sheets.iter().find(|sheet| sheet.name == name).unwrap();
    assert_eq!(sheet("orders").rows, 1);
    assert!(sheet("events").rows > 1, "every event with its time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_cannot_be_filed_on_the_day_it_was_written() {
    let (_dir, app) = demo().await;
    let id = cases(&app, "negative_review").await[0].id.clone();
    step(&app, &id, "read", None).await;
    step(&app, &id, "cause", Some("delivery")).await;
    step(&app, &id, "route", Some("complaint")).await;
    let fields = ["quote", "complaint"].map(|name| FieldInput {
        name: name.to_owned(),
        value: "Ждала целый месяц".to_owned(),
    });
    let written = StepInput {
        choose: None,
        fields: fields.to_vec(),
    };
    let page = app
        .case_step(id.clone(), "complaint_text".to_owned(), written)
        .await
        .unwrap();
    let hold = page
        .steps
        .iter()
        .find(|step| step.name == "complaint_hold")
        .unwrap();
    assert!(hold.held_until.is_some());
    let error = app
        .case_step(id, "complaint_hold".to_owned(), StepInput::default())
        .await
        .unwrap_err();
    assert_eq!(error.code, "step-held");
}

#[tokio::test(flavor = "multi_thread")]
async fn b_05_the_demo_has_an_example_of_every_kind_its_marketplace_tells_of() {
    let (_dir, app) = demo().await;
    for playbook in Catalogue::shipped().iter() {
        let kind = playbook.kind.as_str();
        let told = playbook
            .platforms
            .iter()
            .any(|platform| platform == "wildberries");
        // By when an order must be shipped is not told there.
        if !told || kind == "cannot_ship_on_time" {
            continue;
        }
        let found = cases(&app, kind).await;
        assert!(!found.is_empty(), "no case of {kind}");
        println!("{kind}: {}", found.len());
        let page = app.case_show(found[0].id.clone()).await.unwrap();
        assert!(page.next_step.is_some(), "{kind}");
        assert!(
            !page.reason.facts.is_empty() || kind == "out_of_stock",
            "{kind} explains itself"
        );
    }
}
