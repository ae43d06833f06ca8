//! Which way goods come back.

use super::shelf::*;
use crate::common::store;
use recourse_domain::id::AccountId;
use recourse_domain::playbook::Catalogue;

#[tokio::test(flavor = "multi_thread")]
async fn s0_25_what_was_never_exported_is_arranged_with_the_carrier_directly() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[STOPPED]].concat());
    let (_dir, _, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    assert_eq!(list.items.len(), 1);
    assert_eq!(
        (list.items[0].stage.as_str(), list.items[0].key.as_str()),
        ("domestic", key("order", "1").as_str())
    );
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.reason.as_str(),
            view.route.recheck
        ),
        ("domestic", "not_exported", false)
    );
    assert!(!view.route.events.is_empty(), "it names the events it rests on");
    assert_eq!(view.route.guide, None);
    let kind = view.case_kind.unwrap();
    let playbook = Catalogue::shipped().get(&kind).unwrap();
    let fields: Vec<&str> = playbook
        .steps
        .iter()
        .flat_map(|step| step.fields.iter().map(|field| field.name.as_str()))
        .collect();
    for asked in ["contact", "return_on", "return_place", "received_on"] {
        assert!(fields.contains(&asked), "the case asks for {asked}: {fields:?}");
    }
    let opened = app
        .case_open(kind.clone(), vec![view.order_key.unwrap()])
        .await
        .unwrap();
    let again = show(&app, "order", "1").await;
    assert_eq!(again.case_kind, None, "it is open");
    assert_eq!(again.cases[0].id, opened[0]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_26_what_arrived_goes_by_the_marketplaces_process_with_room_for_its_guide() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (view.route.way.as_str(), view.route.reason.as_str()),
        ("international", "arrived")
    );
    assert_eq!(
        view.route.guide.as_deref(),
        Some(""),
        "the field is there; no address is made up"
    );
    assert_eq!(
        app.policy_guide("ftp://example.org".to_owned())
            .await
            .unwrap_err()
            .code,
        "policy-guide"
    );
    app.policy_guide("https://seller.example/returns".to_owned())
        .await
        .unwrap();
    let view = show(&app, "order", "1").await;
    assert_eq!(
        view.route.guide.as_deref(),
        Some("https://seller.example/returns")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_27_between_the_countries_it_is_decided_at_the_next_event() {
    let shelf = shelf();
    let gone = [&HANDED[..], &[GONE, STOPPED]].concat();
    shelf.order("1", &gone);
    let (dir, options, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.recheck,
            view.row.stage.as_str()
        ),
        ("in_transit", true, "in_transit")
    );
    assert_eq!(view.case_kind, None, "nothing is decided yet");
    app.stop().await;

    let store = store(&options.data_dir, false);
    let shelf = Shelf {
        dir,
        options,
        store,
        account: AccountId::from(SHOP),
    };
    shelf.order("1", &[&gone[..], &[THERE]].concat());
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.recheck,
            view.row.stage.as_str()
        ),
        ("international", false, "coming")
    );
    app.stop().await;
}
