//! Each field of each record in every wrong shape: the row is kept with what could be read, its neighbours are untouched.

use super::{KINDS, connector};
use crate::support::{Fake, Reply, Run, records};
use recourse_connectors::connector::{Normalised, RawItem};
use serde_json::Value;

/// What a field is replaced by; `None` takes it away.
const WRONG: &[Option<&str>] = &[
    None,
    Some("null"),
    Some("true"),
    Some("{}"),
    Some("[]"),
    Some("[1,null,{}]"),
    Some("\"\""),
    Some("\"12345\""),
    Some("\"teleported\""),
    Some("\"tеlероrtеd \\ud83d\""),
    Some("12345"),
    Some("-1"),
    Some("1.5"),
    Some("1e400"),
    Some("92233720368547758079223372036854775807"),
    Some("\"9223372036854775808\""),
    Some("{\"a\":{\"b\":[[]]}}"),
];

fn paths(value: &Value, at: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                let path = format!("{at}/{key}");
                all.push(path.clone());
                paths(inner, &path, all);
            }
        }
        Value::Array(items) => {
            for (n, inner) in items.iter().enumerate() {
                let path = format!("{at}/{n}");
                all.push(path.clone());
                paths(inner, &path, all);
            }
        }
        _ => {}
    }
}

fn with(body: &str, path: &str, wrong: Option<&str>) -> String {
    let mut value: Value = serde_json::from_str(body).unwrap();
    match wrong {
        Some(raw) => {
            *value.pointer_mut(path).unwrap() = Value::from("@raw@");
            value.to_string().replace("\"@raw@\"", raw)
        }
        None => {
            let (parent, key) = path.rsplit_once('/').unwrap();
            match value.pointer_mut(parent).unwrap() {
                Value::Object(fields) => {
                    fields.remove(key);
                }
                Value::Array(items) => {
                    items.remove(key.parse().unwrap());
                }
                _ => {}
            }
            value.to_string()
        }
    }
}

fn normalise(kind: &'static str, body: &str, companion: Option<Box<str>>) -> Normalised {
    connector().normalise(&RawItem {
        kind,
        external_id: "x".to_owned(),
        body: body.into(),
        companion,
    })
}

#[test]
fn every_field_may_come_in_every_wrong_shape() {
    let mut tried = 0;
    for record in records("wildberries/fixtures", KINDS) {
        let good = normalise(record.kind, &record.body, record.companion.clone());
        let value: Value = serde_json::from_str(&record.body).unwrap();
        let mut all = Vec::new();
        paths(&value, "", &mut all);
        for path in &all {
            for wrong in WRONG {
                let body = with(&record.body, path, *wrong);
                let read = normalise(record.kind, &body, record.companion.clone());
                let changed = read.records != good.records;
                let said = !read.drift.is_empty();
                if read.records.is_empty() {
                    assert!(said, "{} {path} {wrong:?} is lost in silence", record.external_id);
                }
                let was = value.pointer(path).unwrap();
                let other_shape = match *wrong {
                    Some("true") => !was.is_boolean() && !was.is_null(),
                    Some("{}" | "{\"a\":{\"b\":[[]]}}") => !was.is_object() && !was.is_null(),
                    Some("[1,null,{}]") => !was.is_array() && !was.is_null(),
                    _ => false,
                };
                if changed && other_shape {
                    assert!(
                        said,
                        "{} {path} {wrong:?} changes the record in silence",
                        record.external_id
                    );
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 4_000, "{tried} tried");
}

#[tokio::test]
async fn an_unreadable_row_does_not_touch_its_neighbours() {
    let good = super::server::fixture("order_new");
    for wrong in [
        "null",
        "17",
        "\"text\"",
        "[]",
        "{}",
        "{\"id\":{}}",
        "{\"rid\":\"only\"}",
        "{\"id\":\"\"}",
    ] {
        let body = format!("{{\"orders\":[{good},{wrong},{good}]}}");
        let fake = Fake::start(move |_| Reply::json(body.clone())).await;
        let items = Run::of("orders_new")
            .all(connector().as_ref(), &fake.session())
            .await
            .unwrap();
        assert_eq!(items.len(), 3, "{wrong}");
        assert_eq!(items[0], items[2]);
        assert!(items[1].external_id.starts_with("unread-"), "{wrong}");
        assert_eq!(items[1].body.as_ref(), wrong);
        assert_eq!(connector().normalise(&items[0]).records.len(), 1);
        let bad = connector().normalise(&items[1]);
        assert!(bad.records.is_empty() && !bad.drift.is_empty(), "{wrong}");
    }
}

#[tokio::test]
async fn an_envelope_may_be_odd_too() {
    for (body, problem) in [
        ("{\"orders\":null}", "null"),
        ("{\"next\":1}", "missing"),
        ("{\"orders\":{}}", "type"),
        ("{\"orders\":\"none\"}", "type"),
        ("[]", "type"),
    ] {
        let fake = Fake::start(move |_| Reply::json(body)).await;
        let page = Run::of("orders_new")
            .page(connector().as_ref(), &fake.session(), true)
            .await
            .unwrap();
        assert!(page.items.is_empty() && !page.more);
        assert_eq!(page.drift[0].problem, problem, "{body}");
    }
}

#[test]
fn ids_beyond_53_bits_are_exact() {
    let read = normalise(
        "order",
        r#"{"id":9007199254740993,"rid":"r","createdAt":"2026-11-01T00:00:00Z","nmId":18446744073709551615}"#,
        None,
    );
    let text = format!("{:?}", read.records);
    assert!(
        text.contains("9007199254740993") && text.contains("18446744073709551615"),
        "{text}"
    );
    assert!(read.drift.is_empty());
}

#[test]
fn bytes_that_are_no_text_do_not_lose_a_page() {
    let bytes =
        b"{\"orders\":[{\"id\":1,\"rid\":\"a\xff\",\"createdAt\":\"2026-11-01T00:00:00Z\",\"nmId\":1}]}"
            .to_vec();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let fake = Fake::start(move |_| Reply::of(200, "application/json", bytes.clone())).await;
        let items = Run::of("orders_new")
            .all(connector().as_ref(), &fake.session())
            .await
            .unwrap();
        assert!(items[0].body.contains("a\u{fffd}"));
        let marked = b"\xef\xbb\xbf{\"orders\":[{\"id\":1}]}".to_vec();
        let fake = Fake::start(move |_| Reply::of(200, "application/json", marked.clone())).await;
        let items = Run::of("orders_new")
            .all(connector().as_ref(), &fake.session())
            .await
            .unwrap();
        assert_eq!(items[0].external_id, "1");
    });
}
