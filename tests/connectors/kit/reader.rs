use proptest::prelude::*;
use recourse_connectors::kit::json;
use recourse_connectors::kit::moment::{MOSCOW_S, Moment, from_unix, parse};
use recourse_connectors::kit::reader::{Oddities, Reader};
use recourse_domain::money::{Currency, Money};
use rstest::rstest;

fn read<T>(body: &str, work: impl FnOnce(&Reader<'_, '_>) -> T) -> (T, Vec<(String, &'static str)>) {
    let odd = Oddities::default();
    let value = work(&Reader::open(body, &odd).unwrap());
    let drift = odd
        .into_vec()
        .into_iter()
        .map(|odd| (odd.path, odd.problem))
        .collect();
    (value, drift)
}

#[rstest]
#[case("1014", Some(1014))]
#[case("\"1014\"", Some(1014))]
#[case("1014.0", Some(1014))]
#[case("-5", Some(-5))]
#[case("0", Some(0))]
#[case("1014.5", None)]
#[case("9223372036854775807", Some(i64::MAX))]
#[case("92233720368547758070", None)]
#[case("1e3", Some(1000))]
#[case("\"\"", None)]
#[case("null", None)]
#[case("true", None)]
#[case("{}", None)]
fn hundredths_are_exact(#[case] raw: &str, #[case] minor: Option<i64>) {
    let body = format!("{{\"price\":{raw}}}");
    let (money, _) = read(&body, |row| row.hundredths("price", Currency::RUB));
    assert_eq!(money.map(|money| money.minor), minor);
}

#[rstest]
#[case("157", Some(15_700), 0)]
#[case("1284.01", Some(128_401), 0)]
#[case("1284.1", Some(128_410), 0)]
#[case("0.1", Some(10), 0)]
#[case("1284.0100000000001", Some(128_401), 1)]
#[case("1284.006", Some(128_401), 1)]
#[case("-0.005", Some(-1), 1)]
#[case("\"11,2\"", Some(1_120), 1)]
#[case("1.25e3", Some(125_000), 0)]
#[case("\"abc\"", None, 2)]
#[case("99999999999999999999", None, 1)]
fn units_are_exact(#[case] raw: &str, #[case] minor: Option<i64>, #[case] odd: usize) {
    let body = format!("{{\"price\":{raw}}}");
    let (money, drift) = read(&body, |row| row.units("price", Currency::RUB, false));
    assert_eq!(money.map(|money| money.minor), minor);
    assert_eq!(drift.len(), odd, "{drift:?}");
}

#[rstest]
#[case("643", Some(Currency::RUB))]
#[case("\"643\"", Some(Currency::RUB))]
#[case("\"RUB\"", Some(Currency::RUB))]
#[case("156", Some(Currency::CNY))]
#[case("\"\"", None)]
#[case("0", None)]
#[case("999", None)]
#[case("null", None)]
fn a_currency_is_a_number_a_text_or_letters(#[case] raw: &str, #[case] expected: Option<Currency>) {
    let body = format!("{{\"c\":{raw}}}");
    assert_eq!(read(&body, |row| row.currency("c")).0, expected);
}

#[rstest]
#[case("2026-05-20T07:19:17Z", "2026-05-20T07:19:17Z")]
#[case("2026-05-20T10:19:17", "2026-05-20T07:19:17Z")]
#[case("2026-05-20 10:19:17", "2026-05-20T07:19:17Z")]
#[case("2026-05-20T10:19:17.5", "2026-05-20T07:19:17.5Z")]
#[case("2026-05-20T10:19:17.056030", "2026-05-20T07:19:17.05603Z")]
#[case("2024-09-26T10:20:48+03:00", "2024-09-26T07:20:48Z")]
#[case("2026-05-20", "2026-05-19T21:00:00Z")]
#[case("17.05.2024", "2024-05-16T21:00:00Z")]
fn times_are_moscows_unless_they_say_otherwise(#[case] text: &str, #[case] expected: &str) {
    let at = parse(text, MOSCOW_S).unwrap().instant().unwrap();
    assert_eq!(at, chrono::DateTime::parse_from_rfc3339(expected).unwrap());
}

#[test]
fn year_one_is_never_and_nonsense_is_nothing() {
    assert_eq!(parse("0001-01-01T00:00:00Z", 0), Some(Moment::Never));
    assert_eq!(parse("0001-01-01T00:00:00", 0), Some(Moment::Never));
    assert_eq!(parse("", 0), Some(Moment::Never));
    for text in ["yesterday", "2026-13-01", "9999-01-01T00:00:00Z", "0"] {
        assert_eq!(parse(text, 0), None, "{text}");
    }
    let millis = from_unix(1_763_600_000_123).unwrap().instant().unwrap();
    assert_eq!(millis.timestamp_millis(), 1_763_600_000_123);
    assert_eq!(from_unix(1_763_600_000), from_unix(1_763_600_000_000));
    assert_eq!(from_unix(i64::MAX), None);
}

#[rstest]
#[case(r#""a\u0000b""#, "a\0b")]
#[case(r#""\ud83d\ude00""#, "😀")]
#[case(r#""\ud83d!""#, "\u{fffd}!")]
#[case(r#""\udc00""#, "\u{fffd}")]
#[case(r#""\ud83d""#, "\u{fffd}")]
#[case(r#""\"\\\/\n""#, "\"\\/\n")]
#[case(r#""请小心""#, "请小心")]
fn broken_escapes_are_replaced(#[case] raw: &str, #[case] expected: &str) {
    assert_eq!(json::text(raw).unwrap(), expected);
}

#[rstest]
#[case("sold", "sold", 0)]
#[case("SOLD", "sold", 0)]
#[case("sоld", "sold", 1)]
#[case("СОLD", "СОLD", 1)]
#[case("teleported", "teleported", 1)]
fn codes_are_read_through_case_and_look_alikes(
    #[case] code: &str,
    #[case] expected: &str,
    #[case] odd: usize,
) {
    let body = format!("{{\"s\":\"{code}\"}}");
    let (read, drift) = read(&body, |row| row.code("s", &["sold", "waiting"]));
    assert_eq!(read.unwrap(), expected);
    assert_eq!(drift.len(), odd);
}

#[test]
fn ids_are_kept_to_the_last_digit() {
    let body =
        r#"{"a":9007199254740993,"b":"18446744073709551616","c":5.0,"d":null,"e":[1],"a":9007199254740995}"#;
    let (ids, drift) = read(body, |row| {
        ["a", "b", "c", "d", "e"].map(|key| row.number_id(key))
    });
    assert_eq!(ids[0].as_deref(), Some("9007199254740995"));
    assert_eq!(ids[1].as_deref(), Some("18446744073709551616"));
    assert_eq!(ids[2].as_deref(), Some("5"));
    assert_eq!(ids[3], None);
    assert_eq!(ids[4], None);
    assert_eq!(drift, [("b".to_owned(), "type"), ("e".to_owned(), "type")]);
}

proptest! {
    #[test]
    fn every_amount_survives_its_own_text(minor in -1_000_000_000_000_i64..1_000_000_000_000) {
        let money = Money::new(minor, Currency::RUB);
        let body = format!("{{\"p\":{},\"h\":{minor}}}", money.to_decimal());
        let (both, drift) = read(&body, |row| (row.units("p", Currency::RUB, false), row.hundredths("h", Currency::RUB)));
        prop_assert_eq!(both, (Some(money), Some(money)));
        prop_assert!(drift.is_empty());
    }

    #[test]
    fn any_text_survives_json(text in ".*") {
        let raw = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(json::text(&raw).unwrap(), text);
    }

    #[test]
    fn no_bytes_break_the_readers(text in ".{0,60}") {
        let _ = parse(&text, MOSCOW_S);
        let _ = json::text(&text);
        let _ = json::id(&text);
        let _ = json::elements(&text);
        let _ = json::pick(&text, ["a"]);
    }
}
