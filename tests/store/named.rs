//! Ids that no index has, looked for in the rows themselves.

use crate::support::{at, order, put_orders, shop};
use recourse_domain::id::OrderId;
use recourse_domain::market::{Order, ReturnItem};
use recourse_store::Store;

/// The orders of some ids, each as its own list.
fn named(store: &Store, ids: &[&str]) -> Vec<Vec<String>> {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    store
        .read(|r| {
            r.orders_named(&ids)?
                .into_iter()
                .map(|one| {
                    let rows = r.orders_at(&one.rows)?;
                    Ok(rows
                        .into_iter()
                        .flatten()
                        .map(|row| row.order.id.to_string())
                        .collect())
                })
                .collect()
        })
        .unwrap()
}

#[test]
fn baskets_supplies_and_returned_units_are_found_in_one_walk() {
    let (_dir, store, account) = shop();
    let of = |id: &str, minutes, basket: &str, supply: &str| Order {
        basket_id: Some(basket.to_owned()),
        supply_id: Some(supply.to_owned()),
        ..order(id, minutes)
    };
    let orders = vec![
        of("1", 0, "165_aabbccdd", "WB-GI-100001"),
        of("2", 1, "165_aabbccdd", "WB-GI-100001"),
        of("3", 2, "166_00112233", "WB-GI-100001"),
        of("4", 3, "basket", "gi-1"),
    ];
    put_orders(&store, &account, orders);
    let back = |id: &str, order_id: Option<&str>, unit: &str, sticker: &str| ReturnItem {
        id: id.to_owned(),
        order_id: order_id.map(OrderId::from),
        unit: Some(unit.to_owned()),
        sticker: Some(sticker.to_owned()),
        active: true,
        ..ReturnItem::default()
    };
    // The second is told without its order, under the id of the unit that was sold.
    let rows = [
        back("mp.x.r", Some("3"), "98765432101", "55566677788"),
        back("dp.r1.0.0", None, "98765432102", "55566677789"),
    ];
    store
        .write(move |tx| tx.put_returns(&account, &rows, at(2)))
        .unwrap();
    assert_eq!(
        named(
            &store,
            &[
                "165_AABBCCDD",
                "wb-gi-100001",
                "98765432101",
                "55566677788",
                "98765432102",
                "mp.x.r",
                "nothing-of-this-1",
                "2",
            ]
        ),
        [
            vec!["2", "1"],
            vec!["3", "2", "1"],
            vec!["3"],
            vec!["3"],
            vec!["1"],
            vec!["3"],
            vec![],
            vec!["2"],
        ]
    );
    assert_eq!(
        named(&store, &["basket", "gi-1"]),
        [Vec::<String>::new(), Vec::new()],
        "what is too short for one of these ids is not walked for"
    );
}
