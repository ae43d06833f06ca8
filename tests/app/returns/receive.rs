//! Goods that come back: waited for, received, inspected, decided.

use super::shelf::*;
use crate::common::{now, png};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_app::evidence::Incoming;
use recourse_app::view::returns::{InspectInput, PolicyLineView};
use recourse_domain::id::OrderId;
use recourse_domain::market::ReturnItem;
use recourse_testkit::utc;

fn goods(id: &str, order: &str, ready: DateTime<Utc>) -> ReturnItem {
    ReturnItem {
        id: id.to_owned(),
        order_id: Some(OrderId::from(order)),
        sticker: Some("4839 2201".to_owned()),
        barcode: Some("2042583920011".to_owned()),
        status: Some("Готов к выдаче".to_owned()),
        pickup_address: Some("Подольск, Заводская 3".to_owned()),
        ready_at: Some(ready),
        expires_at: Some(ready + TimeDelta::days(7)),
        active: true,
        ..ReturnItem::default()
    }
}

fn policy(when: &str, decision: &str, text: &str) -> PolicyLineView {
    PolicyLineView {
        n: 0,
        part: "methods".to_owned(),
        text: text.to_owned(),
        when: Some(when.to_owned()),
        decision: Some(decision.to_owned()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s4_09_received_goods_run_a_clock_ask_for_photos_and_are_decided_by_the_cited_policy_line() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
    shelf.returns(&[goods("r1", "1", now() - TimeDelta::days(1))]);
    let (_dir, _, app) = shelf.open().await;
    let key = key("goods", "r1");
    assert_eq!(
        app.return_inspect(
            key.clone(),
            InspectInput {
                condition: None,
                faults: Vec::new(),
                note: None
            }
        )
        .await
        .unwrap_err()
        .code,
        "return-not-received"
    );
    let late = (now() + TimeDelta::hours(1)).to_rfc3339();
    assert_eq!(
        app.return_receive(key.clone(), Some(late))
            .await
            .unwrap_err()
            .code,
        "time-invalid"
    );
    let at = now() - TimeDelta::hours(5);
    let view = app
        .return_receive(key.clone(), Some(at.to_rfc3339()))
        .await
        .unwrap();
    assert_eq!(view.row.stage, "inspect", "it waits for a decision from now on");
    let found = view.inspection.unwrap();
    assert_eq!(utc(&found.received_at), at, "the clock runs from there");
    assert!(found.photos.is_empty() && found.inspected_at.is_none() && found.proposal.is_none());
    assert_eq!(
        app.return_settle(key.clone(), Some("restock".to_owned()))
            .await
            .unwrap_err()
            .code,
        "return-not-inspected"
    );

    app.return_photo_add(key.clone(), vec![Incoming::Clipboard(png(80, 60))])
        .await
        .unwrap();
    app.policy_set(policy("any", "restock", "Целый товар возвращаем на склад."))
        .await
        .unwrap();
    app.policy_set(policy("swapped", "ask_back", "При подмене просим компенсацию."))
        .await
        .unwrap();
    let inspect = |condition: &str, faults: &[&str]| InspectInput {
        condition: Some(condition.to_owned()),
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        note: None,
    };
    let view = app.return_inspect(key.clone(), inspect("a", &[])).await.unwrap();
    assert_eq!(view.inspection.unwrap().proposal.unwrap().decision, "restock");
    let view = app
        .return_inspect(key.clone(), inspect("c", &["swapped"]))
        .await
        .unwrap();
    let found = view.inspection.unwrap();
    assert_eq!(found.photos.len(), 1);
    let proposal = found.proposal.unwrap();
    assert_eq!(
        (proposal.decision.as_str(), proposal.text.as_str()),
        ("ask_back", "При подмене просим компенсацию.")
    );
    let view = app
        .return_settle(key.clone(), Some("ask_back".to_owned()))
        .await
        .unwrap();
    let found = view.inspection.unwrap();
    assert_eq!(found.policy.as_deref(), Some("При подмене просим компенсацию."));
    assert!(found.decided_at.is_some());
    assert!(
        app.return_list().await.unwrap().items.is_empty(),
        "what is decided is not pending"
    );

    let line = app.policy().await.unwrap().lines[1].n;
    app.policy_remove(line).await.unwrap();
    let view = app.return_show(key.clone()).await.unwrap();
    assert_eq!(
        view.inspection.unwrap().policy.as_deref(),
        Some("При подмене просим компенсацию."),
        "the decision keeps the words it rests on"
    );
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-policy");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-settle-return");
    let view = app.return_show(key).await.unwrap();
    assert_eq!(view.inspection.unwrap().decision, None);
    assert_eq!(app.return_list().await.unwrap().items[0].stage, "inspect");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_that_wait_count_down_to_the_marketplaces_own_time_and_go_on_a_printed_list() {
    let shelf = shelf();
    for (n, order) in ["1", "2", "3"].iter().enumerate() {
        shelf.order(order, &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
        let days = i64::try_from(n).unwrap() * 2 + 1;
        shelf.returns(&[goods(&format!("r{order}"), order, now() - TimeDelta::days(days))]);
    }
    let (dir, _, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    let keys: Vec<String> = list.items.iter().map(|row| row.key.clone()).collect();
    assert_eq!(
        keys,
        [key("goods", "r3"), key("goods", "r2"), key("goods", "r1")],
        "what is kept shortest first"
    );
    let due = list.items[0].due.as_ref().unwrap();
    assert_eq!(utc(&due.at), now() + TimeDelta::days(2));
    assert!(due.source.contains("expiredDt"));
    let file = dir.path().join("list.pdf");
    let saved = app
        .return_pickup(keys.clone(), Some("ru".to_owned()), file.clone())
        .await
        .unwrap();
    assert_eq!(
        (saved.items, saved.pages, saved.name.as_str()),
        (3, 1, "list.pdf")
    );
    let first = std::fs::read(&file).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    app.return_pickup(keys, Some("ru".to_owned()), file.clone())
        .await
        .unwrap();
    assert_eq!(
        std::fs::read(&file).unwrap(),
        first,
        "the same list, the same bytes"
    );
    assert_eq!(
        app.return_pickup(Vec::new(), None, file).await.unwrap_err().code,
        "pickup-empty"
    );
    app.stop().await;
}
