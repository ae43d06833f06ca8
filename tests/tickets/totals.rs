use crate::sample::{rub, ticket};
use recourse_domain::money::{Currency, Money};
use recourse_texts::Lang;
use recourse_tickets::input::Column;
use recourse_tickets::totals;

#[test]
fn the_claimed_sum_is_that_of_the_asked_columns() {
    let input = ticket(12, Lang::Ru);
    let totals = totals::of(&input).unwrap();
    let sums: Vec<_> = totals.rows();
    assert!(sums.contains(&("goods", rub("12175.20"))));
    assert!(sums.contains(&("logistics_out", rub("1801.20"))));
    assert!(sums.contains(&("logistics_back", rub("903.60"))));
    assert!(sums.contains(&("handling", rub("180"))));
    assert_eq!(totals.claimed.iter().collect::<Vec<_>>(), [rub("14880.00")]);
    assert_eq!(totals.zero().collect::<Vec<_>>(), [Column::Penalty]);
    assert_eq!(totals.excluded.iter().collect::<Vec<_>>(), [rub("23.40")]);
}

#[test]
fn currencies_stay_apart() {
    let mut input = ticket(2, Lang::En);
    let yuan = Money::parse("118", Currency::CNY).unwrap();
    input.rows[1].amounts.goods = Some(yuan);
    let totals = totals::of(&input).unwrap();
    assert_eq!(totals.claimed.iter().collect::<Vec<_>>(), [yuan, rub("1465.40")]);
    assert_eq!(totals::claimed(&input.rows[1]).unwrap().iter().count(), 2);
}

#[test]
fn an_unknown_amount_is_no_zero() {
    let mut input = ticket(1, Lang::En);
    input.rows[0].amounts.logistics_out = None;
    input.rows[0].finance_reported = false;
    let totals = totals::of(&input).unwrap();
    assert_eq!(totals.unreported, 1);
    assert_eq!(totals.columns[1].orders, 0);
    assert!(totals.columns[1].sum.is_empty());
}

#[test]
fn a_sum_beyond_64_bits_is_refused() {
    let mut input = ticket(2, Lang::En);
    input.rows[0].amounts.goods = Some(Money::new(i64::MAX, Currency::RUB));
    assert!(totals::of(&input).is_err());
}
