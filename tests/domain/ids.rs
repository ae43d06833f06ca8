//! Ids stay the text they came as.

use recourse_domain::id::{OrderId, Srid};
use rstest::rstest;
use std::collections::HashMap;

#[rstest]
#[case("9007199254740993")]
#[case("18446744073709551616")]
#[case("007")]
#[case("  dT.r123.0.0 ")]
#[case("заказ/№5\"'\u{202e}")]
#[case("")]
fn keeps_the_text(#[case] text: &str) {
    let id = OrderId::new(text);
    assert_eq!((id.as_str(), id.to_string().as_str()), (text, text));
    let json = serde_json::to_string(&id).unwrap();
    assert_eq!(serde_json::from_str::<OrderId>(&json).unwrap(), id);
    assert_eq!(json, serde_json::to_string(text).unwrap());
}

#[test]
fn is_found_by_its_text() {
    let map: HashMap<Srid, u8> = HashMap::from([(Srid::from("a.b.1"), 1)]);
    assert_eq!(map.get("a.b.1"), Some(&1));
}
