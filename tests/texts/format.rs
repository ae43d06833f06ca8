use recourse_domain::money::{Currency, Money};
use recourse_texts::{Lang, Texts, Value};
use rstest::rstest;

#[rstest]
#[case(Lang::En, "1240", "RUB", "1,240.00\u{a0}₽")]
#[case(Lang::Ru, "1240", "RUB", "1\u{a0}240,00\u{a0}₽")]
#[case(Lang::Zh, "1240", "RUB", "1,240.00\u{a0}₽")]
#[case(Lang::Zh, "118", "CNY", "¥\u{a0}118.00")]
#[case(Lang::En, "-118.5", "CNY", "\u{2212}¥118.50")]
#[case(Lang::Ru, "-0.05", "USD", "\u{2212}0,05\u{a0}$")]
#[case(Lang::En, "1234567", "JPY", "1,234,567\u{a0}JPY")]
#[case(Lang::Ru, "34.20", "BYN", "34,20\u{a0}BYN")]
fn money(#[case] lang: Lang, #[case] amount: &str, #[case] currency: &str, #[case] text: &str) {
    let money = Money::parse(amount, Currency::from_letters(currency).unwrap()).unwrap();
    assert_eq!(Texts::new(lang).money(money), text);
}

#[test]
fn currencies_stand_side_by_side() {
    let sums = [Money::new(100, Currency::CNY), Money::new(250, Currency::RUB)];
    assert_eq!(Texts::new(Lang::En).totals(&sums), "¥1.00 + 2.50\u{a0}₽");
    assert_eq!(Texts::new(Lang::En).totals(&[]), "—");
}

#[rstest]
#[case(Lang::En, chrono_tz::Europe::Moscow, "24\u{a0}Nov\u{a0}2026, 23:59 MSK")]
#[case(Lang::Ru, chrono_tz::Europe::Moscow, "24.11.2026, 23:59 МСК")]
#[case(Lang::Zh, chrono_tz::Asia::Shanghai, "2026-11-25 04:59 北京时间")]
#[case(
    Lang::En,
    chrono_tz::Asia::Yekaterinburg,
    "25\u{a0}Nov\u{a0}2026, 01:59 UTC+05:00"
)]
#[case(
    Lang::En,
    chrono_tz::America::St_Johns,
    "24\u{a0}Nov\u{a0}2026, 17:29 UTC\u{2212}03:30"
)]
fn times_name_their_zone(#[case] lang: Lang, #[case] zone: chrono_tz::Tz, #[case] text: &str) {
    let at = "2026-11-24T20:59:30Z".parse().unwrap();
    assert_eq!(Texts::new(lang).in_zone(zone).time(at), text);
}

#[rstest]
#[case(0.0, "0")]
#[case(-0.01, "0")]
#[case(6.96, "7")]
#[case(1234.56, "1,234.6")]
fn days_have_one_decimal_at_most(#[case] days: f64, #[case] text: &str) {
    assert_eq!(Texts::new(Lang::En).days(days), text);
}

#[test]
fn counts_are_grouped_and_signed() {
    assert_eq!(
        Texts::new(Lang::Ru).value(&Value::Count(-41_300)),
        "\u{2212}41\u{a0}300"
    );
}

#[test]
fn a_language_is_read_from_its_tag() {
    assert_eq!(Lang::from_tag("zh-Hans-CN"), Some(Lang::Zh));
    assert_eq!(Lang::from_tag("ru_RU.UTF-8"), Some(Lang::Ru));
    assert_eq!(Lang::from_tag("de"), None);
}
