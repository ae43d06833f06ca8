#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{Outdated, Plan};
use crate::app::AppOptions;
use crate::demo::open_demo;
use crate::view::case::CaseFilter;
use crate::view::ticket::ExportInput;
use recourse_store::{Action, StoreError};

/// A bundle is built without holding the store, and is only kept while it is still true.
#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_whose_data_changed_while_it_was_built_is_not_kept() {
    let dir = tempfile::tempdir().unwrap();
    let options = AppOptions {
        data_dir: dir.path().join("data"),
        now: chrono::DateTime::from_timestamp(1_795_338_000, 0),
        ..AppOptions::default()
    };
    let app = open_demo(&options).await.unwrap();
    app.sync_once(Default::default(), &|_| {}).await.unwrap();
    let filter = CaseFilter {
        kind: Some("rejected_order".to_owned()),
        ..CaseFilter::default()
    };
    let cases = app.case_page(filter, None, 3).await.unwrap().items;
    let plan = Plan {
        store: app.store.clone(),
        cases: cases.iter().map(|case| case.id.clone()).collect(),
        options: ExportInput {
            incomplete: true,
            ..ExportInput::default()
        },
        rulebook: app.rulebook().unwrap(),
        dir: dir.path().join("out"),
        now: app.now(),
    };
    let keep = |built| {
        let own = plan.clone();
        let action = Action::new("ticket-export", serde_json::json!([]), app.now());
        app.store.act(action, move |tx| own.keep(tx, built))
    };
    let files = || std::fs::read_dir(&plan.dir).unwrap().count();

    let built = plan.build().unwrap();
    assert_eq!(files(), 1);
    let account = app.account_list().await.unwrap().remove(0).id;
    // The store is free while the bundle waits: this write does not block.
    app.store
        .write(move |tx| {
            let mut row = tx.account(&account.into())?.expect("the shop");
            row.name = "Another name".to_owned();
            tx.set_account(&row)
        })
        .unwrap();
    match keep(built) {
        Err(StoreError::Aborted(inner)) => assert!(inner.is::<Outdated>()),
        other => panic!("{:?}", other.map(|done| done.ticket)),
    }
    assert_eq!(files(), 0, "the outdated bundle is gone");

    let done = keep(plan.build().unwrap()).unwrap();
    assert!(done.path.is_file());
    assert_eq!(files(), 1);
    assert_eq!(
        app.store.read(|r| Ok(r.tickets(None, 9)?.items.len())).unwrap(),
        1
    );
}
