//! Ids of things around an order, pasted as they were copied, find the order.

use crate::common::demo;
use recourse_app::App;
use recourse_app::view::order::OrderFilter;
use std::collections::{BTreeMap, BTreeSet};

/// What the search field and the palette find for an id, and what a pasted list of it holds.
async fn found(app: &App, id: &str) -> BTreeSet<String> {
    let filter = OrderFilter {
        query: Some(format!(" «{id}» ")),
        ..OrderFilter::default()
    };
    let table = app.order_window(filter.clone(), 0, 50).await.unwrap().items;
    let bare = OrderFilter {
        query: Some(id.to_owned()),
        ..OrderFilter::default()
    };
    let palette = app.order_page(bare, None, 50).await.unwrap().items;
    assert_eq!(table, palette, "{id}");
    let pasted = app.order_ids(format!("№\n{id}\n")).await.unwrap();
    assert_eq!((pasted.ids.as_slice(), pasted.found), (&[id.to_owned()][..], 1));
    let listed = OrderFilter {
        ids: Some(pasted.ids),
        ..OrderFilter::default()
    };
    let list = app.order_window(listed, 0, 50).await.unwrap().items;
    let ids = |rows: Vec<recourse_app::view::order::OrderRow>| -> BTreeSet<String> {
        rows.into_iter().map(|row| row.id).collect()
    };
    let table = ids(table);
    assert_eq!(table, ids(list), "{id}");
    assert!(table.contains(&app.order_show(id.to_owned()).await.unwrap().order.id));
    table
}

#[tokio::test(flavor = "multi_thread")]
async fn b_05_a_pasted_basket_or_supply_finds_all_its_orders() {
    let (_dir, app) = demo().await;
    let (mut baskets, mut supplies) = (BTreeMap::new(), BTreeMap::new());
    app.with_sandbox(|market| {
        market.shop(|shop| {
            for order in &shop.orders {
                let add = |into: &mut BTreeMap<String, BTreeSet<String>>, id: &str| {
                    into.entry(id.to_owned())
                        .or_default()
                        .insert(order.id.to_string());
                };
                add(&mut baskets, &order.order_uid);
                if let Some(supply) = &order.supply_id {
                    add(&mut supplies, supply);
                }
            }
        });
    })
    .unwrap();
    let (basket, two) = baskets.iter().find(|(_, orders)| orders.len() == 2).unwrap();
    assert_eq!(found(&app, basket).await, *two);
    assert_eq!(found(&app, &basket.to_uppercase()).await, *two);
    let (supply, several) = supplies
        .iter()
        .find(|(_, orders)| (2..50).contains(&orders.len()))
        .unwrap();
    assert_eq!(found(&app, supply).await, *several);

    // Several at once: each finds its own, and what is of no order is named.
    let text = format!("{basket}, {supply};165000000_0123456789abcdef\n");
    let pasted = app.order_ids(text).await.unwrap();
    assert_eq!((pasted.ids.len(), pasted.found), (3, 2));
    let filter = OrderFilter {
        ids: Some(pasted.ids),
        ..OrderFilter::default()
    };
    let total = app.order_total(filter).await.unwrap();
    assert_eq!(total.missing, ["165000000_0123456789abcdef"]);
    assert_eq!(total.total as usize, two.union(several).count());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn b_05_the_numbers_of_what_comes_back_find_its_order() {
    let (_dir, app) = demo().await;
    let back: Vec<(String, [String; 4])> = app
        .with_sandbox(|market| {
            market.shop(|shop| {
                let of_return = shop.returns.iter().map(|back| {
                    let order = &shop.orders[back.order];
                    let ids = [
                        back.srid.clone(),
                        order.shk_id.to_string(),
                        order.sticker.to_string(),
                        order.rid.clone(),
                    ];
                    (order.id.to_string(), ids)
                });
                of_return.collect()
            })
        })
        .unwrap();
    assert!(back.len() > 1);
    for (order, ids) in back.iter().take(5) {
        for id in ids {
            assert_eq!(found(&app, id).await, BTreeSet::from([order.clone()]), "{id}");
        }
    }
    let claims: Vec<(String, String)> = app
        .with_sandbox(|market| {
            market.shop(|shop| {
                let of_claim = shop
                    .claims
                    .iter()
                    .map(|claim| (claim.id.clone(), shop.orders[claim.order].id.to_string()));
                of_claim.collect()
            })
        })
        .unwrap();
    for (claim, order) in claims.iter().take(3) {
        assert_eq!(
            found(&app, claim).await,
            BTreeSet::from([order.clone()]),
            "{claim}"
        );
    }
    app.stop().await;
}
