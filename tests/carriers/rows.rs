//! Input of `track explain`.

use recourse_carriers::{ExplainError, Row, read_rows};
use rstest::rstest;

fn row(time: Option<&str>, code: &str) -> Row {
    Row {
        time: time.map(str::to_owned),
        code: code.to_owned(),
        ..Row::default()
    }
}

#[rstest]
#[case::list(r#"[{"t":"2026-11-01T08:00:00Z","code":"created"}]"#, &[row(Some("2026-11-01T08:00:00Z"), "created")])]
#[case::empty("[]", &[])]
#[case::byte_order_mark("\u{feff}[]", &[])]
#[case::numbers(r#"[{"t":1793520000000,"code":8}]"#, &[row(Some("1793520000000"), "8")])]
#[case::no_time(r#"[{"t":null,"code":"sorted"},{"code":"sorted"}]"#, &[row(None, "sorted"), row(None, "sorted")])]
#[case::other_names(r#"[{"date":"2026-11-01","code":"a"},{"at":"x","code":"b"},{"time":"y","code":"c"}]"#,
    &[row(Some("2026-11-01"), "a"), row(Some("x"), "b"), row(Some("y"), "c")])]
#[case::under_events(r#"{"events":[{"t":"1","code":"a"}]}"#, &[row(Some("1"), "a")])]
#[case::as_the_api_sends_it(r#"{"orderID":1,"statuses":[{"date":null,"code":"SORTED"}]}"#, &[row(None, "SORTED")])]
#[case::one_object(r#"{"t":"1","code":"a"}"#, &[row(Some("1"), "a")])]
#[case::lines("{\"t\":\"1\",\"code\":\"a\"}\n\n{\"t\":\"2\",\"code\":\"b\"}\n", &[row(Some("1"), "a"), row(Some("2"), "b")])]
#[case::odd_codes(r#"[{"t":"1","code":"  =1+1 \u202e"}]"#, &[row(Some("1"), "  =1+1 \u{202e}")])]
fn reads(#[case] json: &str, #[case] expected: &[Row]) {
    assert_eq!(read_rows(json).unwrap(), expected);
}

#[test]
fn keeps_place_and_words() {
    let rows = read_rows(r#"[{"t":"1","code":"a","place":"Пекин","text":"已揽收","else":[1]}]"#).unwrap();
    assert_eq!(
        (rows[0].place.as_deref(), rows[0].text.as_deref()),
        (Some("Пекин"), Some("已揽收"))
    );
}

#[rstest]
#[case("", "EOF")]
#[case("created 2026-11-01", "expected")]
#[case("42", "expected a list")]
#[case(r#"[{"t":"1","code":"a"},{"t":"2"}]"#, "row 2 has no code")]
#[case(r#"[{"t":"1","code":null}]"#, "row 1 has no code")]
#[case(r#"["created"]"#, "row 1 has no code")]
#[case("{\"code\":\"a\"}\n{broken", "trailing")]
fn says_what_is_wrong(#[case] json: &str, #[case] words: &str) {
    match read_rows(json) {
        Err(ExplainError::NotRows { why }) => assert!(why.contains(words), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_deep_document_is_refused_not_followed() {
    assert!(read_rows(&"[".repeat(100_000)).is_err());
}
