//! What can be asked for an order.

use recourse_domain::case::claimable::{ClaimBasis, ExcludeWhy, LineKind, claimable, kind_of};
use recourse_domain::id::PlatformId;
use recourse_domain::market::FinanceRow;
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::money::{Currency, Money, Totals};
use recourse_domain::rulebook::Rulebook;

const fn rub(minor: i64) -> Money {
    Money::new(minor, Currency::RUB)
}

fn row(id: &str, deliveries: i64, returns: i64, amounts: &[(&str, i64)]) -> FinanceRow {
    FinanceRow {
        id: id.to_owned(),
        report_id: Some("14588201".to_owned()),
        deliveries,
        returns,
        amounts: amounts
            .iter()
            .map(|(column, minor)| FinanceAmount {
                column: (*column).to_owned(),
                money: rub(*minor),
            })
            .collect(),
        ..FinanceRow::default()
    }
}

fn asked(price: Option<Money>, rows: &[FinanceRow], goods_back: bool) -> recourse_domain::case::Claimable {
    let platform = PlatformId::from("wildberries");
    let basis = ClaimBasis {
        platform: &platform,
        price,
        finance: rows,
        goods_back,
    };
    claimable(&basis, Rulebook::shipped())
}

fn only(totals: &Totals) -> Vec<Money> {
    totals.iter().collect()
}

#[test]
fn goods_and_logistics_both_ways_add_up_to_the_kopeck() {
    let rows = [
        row(
            "1",
            1,
            0,
            &[("deliveryService", 15_820), ("retailAmount", 101_460)],
        ),
        row("2", 0, 1, &[("deliveryService", 6_720)]),
    ];
    let found = asked(Some(rub(101_460)), &rows, false);
    let kinds: Vec<LineKind> = found.lines.iter().map(|line| line.kind).collect();
    assert_eq!(
        kinds,
        [LineKind::Goods, LineKind::LogisticsOut, LineKind::LogisticsBack]
    );
    assert_eq!(only(&found.total), [rub(124_000)]);
    assert_eq!(
        only(&found.sum_of(&[LineKind::LogisticsOut, LineKind::LogisticsBack])),
        [rub(22_540)]
    );
    assert!(found.finance_reported);
    assert!(
        found.excluded.is_empty(),
        "a price told for information is no line at all"
    );
}

#[test]
fn without_finance_rows_logistics_are_not_yet_reported_and_not_zero() {
    let found = asked(Some(rub(101_460)), &[], false);
    assert!(!found.finance_reported);
    assert_eq!(only(&found.total), [rub(101_460)]);
    let why: Vec<ExcludeWhy> = found.excluded.iter().map(|left| left.why).collect();
    assert_eq!(why, [ExcludeWhy::NotReported]);
    assert_eq!(found.excluded[0].amount, None);
}

#[test]
fn goods_that_are_back_are_not_asked_for_but_named() {
    let found = asked(
        Some(rub(500)),
        &[row("1", 1, 0, &[("deliveryService", 40)])],
        true,
    );
    assert_eq!(only(&found.total), [rub(40)]);
    assert_eq!(found.excluded[0].why, ExcludeWhy::GoodsBack);
    assert_eq!(found.excluded[0].amount, Some(rub(500)));
}

#[test]
fn payouts_and_unknown_columns_are_shown_and_left_out() {
    let rows = [row(
        "1",
        0,
        0,
        &[
            ("forPay", 900),
            ("somethingNew", 5),
            ("penalty", 10_000),
            ("ppvzReward", 135),
        ],
    )];
    let found = asked(None, &rows, false);
    assert_eq!(only(&found.total), [rub(10_135)]);
    let why: Vec<(&str, ExcludeWhy)> = found
        .excluded
        .iter()
        .map(|left| (left.label.as_str(), left.why))
        .collect();
    assert_eq!(
        why,
        [
            ("price", ExcludeWhy::NoPrice),
            ("forPay", ExcludeWhy::Payout),
            ("somethingNew", ExcludeWhy::UnknownColumn)
        ]
    );
}

#[test]
fn corrections_reduce_the_sum() {
    let rows = [
        row("1", 1, 0, &[("deliveryService", 700)]),
        row("2", 1, 0, &[("deliveryService", -200)]),
    ];
    assert_eq!(only(&asked(None, &rows, false).total), [rub(500)]);
}

#[test]
fn currencies_stand_side_by_side() {
    let mut charged = row("1", 1, 0, &[]);
    charged.amounts.push(FinanceAmount {
        column: "deliveryService".to_owned(),
        money: Money::new(800, Currency::CNY),
    });
    let found = asked(Some(rub(100)), &[charged], false);
    assert_eq!(only(&found.total), [Money::new(800, Currency::CNY), rub(100)]);
}

#[test]
fn columns_of_another_marketplace_are_not_taken_for_known_ones() {
    let platform = PlatformId::from("elsewhere");
    let kind = kind_of(
        &row("1", 1, 0, &[]),
        "deliveryService",
        &platform,
        Rulebook::shipped(),
    );
    assert_eq!(kind, LineKind::Other);
}
