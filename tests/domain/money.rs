//! Money is exact, and two currencies are never added.

use proptest::prelude::*;
use recourse_domain::money::{Currency, Money, MoneyError, Totals, uncommon_digits};
use rstest::rstest;

fn jpy() -> Currency {
    Currency::from_letters("JPY").unwrap()
}

#[rstest]
#[case("12.5", 1250)]
#[case("-0,30", -30)]
#[case("1 014.60", 101_460)]
#[case("1\u{a0}014,60", 101_460)]
#[case("1\u{202f}014,60", 101_460)]
#[case("\u{2212}7", -700)]
#[case("+7", 700)]
#[case(".5", 50)]
#[case("5.", 500)]
#[case("0", 0)]
#[case("-0", 0)]
#[case("857.8900", 85_789)]
#[case("00012.10", 1210)]
#[case("92233720368547758.07", i64::MAX)]
fn reads(#[case] text: &str, #[case] minor: i64) {
    assert_eq!(
        Money::parse(text, Currency::RUB),
        Ok(Money::new(minor, Currency::RUB)),
        "{text}"
    );
}

#[rstest]
#[case("")]
#[case("-")]
#[case(".")]
#[case("1.2.3")]
#[case("1,014.60")]
#[case("12e3")]
#[case("--5")]
#[case("5-")]
#[case("NaN")]
#[case("１２")]
#[case("12 ₽")]
#[case("=1+1")]
fn refuses_what_is_no_number(#[case] text: &str) {
    assert_eq!(
        Money::parse(text, Currency::RUB),
        Err(MoneyError::NotANumber(text.to_owned()))
    );
}

#[test]
fn refuses_to_round() {
    let too_precise =
        |text: &str, currency| matches!(Money::parse(text, currency), Err(MoneyError::TooPrecise { .. }));
    assert!(too_precise("0.005", Currency::RUB));
    assert!(too_precise("1.5", jpy()));
    assert_eq!(Money::parse("1.00", jpy()), Ok(Money::new(1, jpy())));
}

#[rstest]
#[case("92233720368547758.08")]
#[case("-92233720368547758.09")]
#[case("99999999999999999999999")]
fn refuses_what_is_too_large(#[case] text: &str) {
    assert_eq!(Money::parse(text, Currency::RUB), Err(MoneyError::TooLarge));
}

#[rstest]
#[case(101_460, Currency::RUB, "1014.60")]
#[case(5, Currency::CNY, "0.05")]
#[case(-5, Currency::CNY, "-0.05")]
#[case(0, Currency::USD, "0.00")]
#[case(-100, Currency::USD, "-1.00")]
#[case(i64::MAX, Currency::RUB, "92233720368547758.07")]
#[case(i64::MIN, Currency::RUB, "-92233720368547758.08")]
fn writes(#[case] minor: i64, #[case] currency: Currency, #[case] text: &str) {
    assert_eq!(Money::new(minor, currency).to_decimal(), text);
}

#[test]
fn writes_currencies_without_decimals() {
    assert_eq!(Money::new(-120, jpy()).to_decimal(), "-120");
    assert_eq!(Money::new(0, jpy()).to_decimal(), "0");
}

#[rstest]
#[case(643, "RUB")]
#[case(156, "CNY")]
#[case(840, "USD")]
#[case(933, "BYN")]
#[case(398, "KZT")]
#[case(51, "AMD")]
fn knows_the_numbers_of_currencies(#[case] number: u16, #[case] letters: &str) {
    assert_eq!(
        Currency::from_number(number).map(|c| c.to_string()),
        Some(letters.to_owned())
    );
}

#[test]
fn currencies_are_three_letters() {
    assert_eq!(Currency::from_letters(" rub "), Some(Currency::RUB));
    for text in ["", "RU", "RUBL", "RU1", "РУБ", "₽"] {
        assert_eq!(Currency::from_letters(text), None, "{text}");
    }
    assert_eq!(Currency::from_number(999), None);
    assert_eq!(Currency::from_letters("XAU").unwrap().digits(), 2);
    assert!(serde_json::from_str::<Currency>("\"RUBLE\"").is_err());
    assert_eq!(serde_json::to_string(&Currency::CNY).unwrap(), "\"CNY\"");
}

#[test]
fn is_written_as_the_command_line_promises() {
    let json = serde_json::to_string(&Money::new(85_789, Currency::RUB)).unwrap();
    assert_eq!(json, r#"{"minor":85789,"currency":"RUB"}"#);
    assert_eq!(
        serde_json::from_str::<Money>(&json).unwrap(),
        Money::new(85_789, Currency::RUB)
    );
}

#[test]
fn currencies_are_never_added() {
    let mixed = Money::new(1, Currency::RUB).checked_add(Money::new(1, Currency::CNY));
    assert_eq!(mixed, Err(MoneyError::Mixed(Currency::RUB, Currency::CNY)));
}

#[test]
fn sums_do_not_wrap() {
    let most = Money::new(i64::MAX, Currency::RUB);
    assert_eq!(
        most.checked_add(Money::new(1, Currency::RUB)),
        Err(MoneyError::TooLarge)
    );
    let mut totals = Totals::default();
    totals.add(most).unwrap();
    assert_eq!(
        totals.add(Money::new(1, Currency::RUB)),
        Err(MoneyError::TooLarge)
    );
    assert_eq!(
        totals.iter().collect::<Vec<_>>(),
        [most],
        "a sum that failed is as it was"
    );
    let least: Totals = [Money::new(i64::MIN, Currency::RUB), Money::new(-1, Currency::RUB)]
        .into_iter()
        .collect();
    assert_eq!(least.iter().next(), Some(Money::new(i64::MIN, Currency::RUB)));
}

#[test]
fn totals_stand_side_by_side_in_order() {
    let totals: Totals = [
        Money::new(13_500, Currency::RUB),
        Money::new(71_464, Currency::RUB),
        Money::new(825, Currency::RUB),
        Money::new(-7, Currency::CNY),
    ]
    .into_iter()
    .collect();
    assert_eq!(
        totals.iter().collect::<Vec<_>>(),
        [Money::new(-7, Currency::CNY), Money::new(85_789, Currency::RUB)]
    );
    assert!(!totals.is_empty() && Totals::default().is_empty());
}

proptest! {
    #[test]
    fn an_amount_reads_back_as_it_was_written(minor in any::<i64>(), currency in prop::sample::select(vec!["RUB", "CNY", "JPY", "USD", "XXX"])) {
        let money = Money::new(minor, Currency::from_letters(currency).unwrap());
        prop_assert_eq!(Money::parse(&money.to_decimal(), money.currency), Ok(money));
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        let _ = Money::parse(&text, Currency::RUB);
    }

    #[test]
    fn totals_do_not_depend_on_the_order(amounts in prop::collection::vec((-1_000_000_i64..1_000_000, 0_usize..3), 0..40)) {
        let currencies = [Currency::RUB, Currency::CNY, Currency::USD];
        let money: Vec<Money> = amounts.iter().map(|(minor, c)| Money::new(*minor, currencies[*c])).collect();
        let forward: Totals = money.iter().copied().collect();
        let mut backward = Totals::default();
        for amount in money.iter().rev() {
            backward.add(*amount).unwrap();
        }
        prop_assert_eq!(&forward, &backward);
        for total in forward.iter() {
            let sum: i64 = money.iter().filter(|m| m.currency == total.currency).map(|m| m.minor).sum();
            prop_assert_eq!(total.minor, sum);
        }
    }
}

#[test]
fn minor_units_are_those_of_iso_4217_here_and_in_the_window() {
    let minor = |text: &str, letters: &str| {
        let currency = Currency::from_letters(letters).unwrap();
        Money::parse(text, currency).unwrap().minor
    };
    assert_eq!(minor("100", "VND"), 100);
    assert_eq!(minor("1.250", "KWD"), 1_250);
    assert_eq!(minor("100", "IDR"), 10_000);
    let window = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/src/i18n/currency-digits.json"
    );
    let window: std::collections::BTreeMap<String, u32> =
        serde_json::from_str(&std::fs::read_to_string(window).unwrap()).unwrap();
    let domain = uncommon_digits()
        .into_iter()
        .map(|(letters, digits)| (letters.to_owned(), digits))
        .collect();
    assert_eq!(window, domain, "ui/src/i18n/currency-digits.json");
}
