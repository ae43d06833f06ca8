//! What an answer costs, and whether the money agrees.

use super::shelf::*;
use crate::common::now;
use chrono::TimeDelta;
use recourse_app::view::returns::ReturnView;
use recourse_domain::market::{FinanceRow, SaleRow};
use recourse_domain::money::{Currency, Money};
use recourse_testkit::build::{ClaimBuilder, FinanceBuilder};
use recourse_testkit::rub;

fn unit(n: i64, back: i64) -> [FinanceRow; 2] {
    let (srid, order) = (format!("dp.back{n}.0.0"), format!("90{n}"));
    [
        FinanceBuilder::new(&format!("{n}1"))
            .of(&srid, &order)
            .operation("Логистика")
            .counts(0, 1)
            .amount("deliveryService", rub(back))
            .build(),
        FinanceBuilder::new(&format!("{n}2"))
            .of(&srid, &order)
            .operation("Возмещение")
            .counts(0, 0)
            .amount("ppvzReward", rub(1_500))
            .build(),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cost_rests_on_the_sellers_own_rows_or_is_not_known() {
    let without = shelf();
    without.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    let (_dir, _, app) = without.open().await;
    let cost = |view: &ReturnView, action: &str| {
        view.decisions
            .iter()
            .find(|decision| decision.action == action)
            .unwrap()
            .clone()
    };
    let view = show(&app, "claim", "c").await;
    let back = cost(&view, "approve2");
    assert_eq!(
        back.total, None,
        "a way back that no row tells is not known, and so is the sum"
    );
    assert_eq!(back.at_least.unwrap().minor, 89_900);
    assert_eq!(back.lines[1].basis, "not_known");
    assert_eq!(cost(&view, "autorefund1").total.unwrap().minor, 89_900);
    assert_eq!(cost(&view, "reject1").total.unwrap().minor, 0);
    app.stop().await;

    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    shelf.finance(&[unit(1, 5_000), unit(2, 6_000), unit(3, 9_000)].concat());
    let (_dir, _, app) = shelf.open().await;
    let back = cost(&show(&app, "claim", "c").await, "approve2");
    assert_eq!(back.total.unwrap().minor, 89_900 + 6_000 + 1_500);
    assert_eq!((back.lines[1].basis.as_str(), back.lines[1].units), ("shop", 3));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_06_a_refund_is_matched_by_srid_and_shown_beside_what_was_expected() {
    let sale = FinanceBuilder::new("1")
        .of("dp.1.0.0", "1")
        .operation("Продажа")
        .counts(0, 0)
        .amount("retailAmount", rub(89_900))
        .amount("forPay", rub(71_021))
        .build();
    let refund = |pay: i64| {
        FinanceBuilder::new("2")
            .of("dp.1.0.0", "1")
            .operation("Возврат")
            .counts(0, 0)
            .amount("retailAmount", rub(89_900))
            .amount("forPay", rub(pay))
            .build()
    };
    let other = FinanceBuilder::new("3")
        .of("dp.2.0.0", "2")
        .operation("Возврат")
        .counts(0, 0)
        .amount("forPay", rub(1))
        .build();
    for (rows, state, debited) in [
        (vec![sale.clone(), other.clone()], "not_reported", None),
        (
            vec![sale.clone(), other.clone(), refund(71_021)],
            "agrees",
            Some(71_021),
        ),
        (vec![sale, other, refund(75_000)], "differs", Some(75_000)),
    ] {
        let shelf = shelf();
        shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").decided("2", "10", &[]).build()]);
        shelf.finance(&rows);
        let (_dir, _, app) = shelf.open().await;
        let view = show(&app, "claim", "c").await;
        assert_eq!(view.money.state, state);
        assert_eq!(view.money.expected.as_ref().unwrap().minor, 71_021);
        assert_eq!(view.money.debited.as_ref().map(|money| money.minor), debited);
        assert!(
            view.money.rows.iter().all(|line| line.row != "3"),
            "another unit's row is not taken"
        );
        if state == "differs" {
            assert_eq!(view.money.difference.unwrap().minor, 3_979);
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_09_a_buyer_who_was_charged_for_a_defect_before_payment_is_flagged() {
    for charged in [false, true] {
        let shelf = shelf();
        shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
        shelf.finance(&[FinanceBuilder::new("1")
            .of("dp.1.0.0", "1")
            .operation("Логистика")
            .counts(0, 1)
            .amount("deliveryService", rub(5_500))
            .build()]);
        if charged {
            let account = shelf.account.clone();
            let row = SaleRow {
                id: "S1".to_owned(),
                form: "sale".to_owned(),
                srid: Some("dp.1.0.0".into()),
                at: Some(now() - TimeDelta::days(2)),
                price: Some(Money::new(89_900, Currency::RUB)),
                ..SaleRow::default()
            };
            shelf
                .store
                .write(move |tx| tx.put_sales(&account, &[row], now()))
                .unwrap();
        }
        let (_dir, _, app) = shelf.open().await;
        let before = show(&app, "order", "1").await;
        assert!(
            !before.money.buyer_pays_nothing && before.money.buyer_charges.is_empty(),
            "an ordinary refusal is not judged by that rule"
        );
        app.case_open(
            "wb_defect_before_payment".to_owned(),
            vec![before.order_key.unwrap()],
        )
        .await
        .unwrap();
        let view = show(&app, "order", "1").await;
        assert!(view.money.buyer_pays_nothing);
        let minor: Vec<i64> = view
            .money
            .buyer_charges
            .iter()
            .map(|charge| charge.minor)
            .collect();
        assert_eq!(minor, if charged { vec![89_900] } else { vec![] });
        let own: Vec<&str> = view.money.rows.iter().map(|line| line.kind.as_str()).collect();
        assert_eq!(own, ["logistics_back"], "the seller's own cost stands apart");
        app.stop().await;
    }
}
