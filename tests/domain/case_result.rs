//! What an outcome means in money.

use recourse_domain::case::{CaseMoney, Outcome, ResultError};
use recourse_domain::money::{Currency, Money};
use rstest::rstest;

const fn rub(minor: i64) -> Money {
    Money::new(minor, Currency::RUB)
}

#[test]
fn all_won_without_an_amount_is_all_that_was_asked() {
    let money = CaseMoney::of(Outcome::WonFull, Some(rub(124_000)), None).unwrap();
    assert_eq!(money.recovered, Some(rub(124_000)));
    assert_eq!(money.written_off, None);
}

#[test]
fn a_part_leaves_the_rest_written_off_to_the_kopeck() {
    let money = CaseMoney::of(Outcome::WonPart, Some(rub(124_000)), Some(rub(101_461))).unwrap();
    assert_eq!(money.recovered, Some(rub(101_461)));
    assert_eq!(money.written_off, Some(rub(22_539)));
}

#[test]
fn more_than_was_asked_is_kept_and_writes_nothing_off() {
    let money = CaseMoney::of(Outcome::WonPart, Some(rub(100)), Some(rub(150))).unwrap();
    assert_eq!(money.recovered, Some(rub(150)));
    assert_eq!(money.written_off, Some(rub(0)));
}

#[rstest]
#[case(Outcome::Lost, Some(rub(500)))]
#[case(Outcome::NoAnswer, Some(rub(500)))]
#[case(Outcome::Withdrawn, None)]
#[case(Outcome::NotApplicable, None)]
fn what_is_not_won_recovers_nothing(#[case] outcome: Outcome, #[case] written_off: Option<Money>) {
    let money = CaseMoney::of(outcome, Some(rub(500)), None).unwrap();
    assert_eq!(money.claimed, Some(rub(500)));
    assert_eq!(money.recovered, None);
    assert_eq!(money.written_off, written_off);
    assert_eq!(
        CaseMoney::of(outcome, Some(rub(500)), Some(rub(1))),
        Err(ResultError::NothingRecovered(outcome))
    );
}

#[test]
fn a_part_needs_its_amount() {
    assert_eq!(
        CaseMoney::of(Outcome::WonPart, Some(rub(1)), None),
        Err(ResultError::AmountMissing(Outcome::WonPart))
    );
}

#[test]
fn another_currency_and_a_negative_amount_are_refused() {
    let yuan = Money::new(100, Currency::CNY);
    assert_eq!(
        CaseMoney::of(Outcome::WonPart, Some(rub(100)), Some(yuan)),
        Err(ResultError::OtherCurrency {
            claimed: Currency::RUB,
            recovered: Currency::CNY
        })
    );
    assert_eq!(
        CaseMoney::of(Outcome::WonFull, Some(rub(100)), Some(rub(-1))),
        Err(ResultError::Negative)
    );
}
