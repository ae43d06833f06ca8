//! `track explain`: no account, no data folder, no network.

use super::recourse_with;
use std::path::Path;

#[test]
fn a_history_is_explained_with_the_leg_and_who_answers() {
    let history = r#"[
        {"t": "2026-10-14T08:00:00Z", "code": "created"},
        {"t": "2026-10-16T08:00:00Z", "code": "dispatched_to_delivery_service"},
        {"t": "2026-11-04T10:00:00Z", "code": "departed_from_origin_country"}
    ]"#;
    let nowhere = Path::new("/nonexistent/recourse");
    let said = recourse_with(
        nowhere,
        &[
            "--now",
            "2026-11-05T10:00:00Z",
            "track",
            "explain",
            "--source",
            "wb_history",
        ],
        history,
    );
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert_eq!(said.json["leg"], "international");
    assert_eq!(said.json["timeline"].as_array().unwrap().len(), 3);
    let first_mile = said.json["legs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|leg| leg["leg"] == "first_mile")
        .unwrap();
    assert!((first_mile["days"].as_f64().unwrap() - 19.0833).abs() < 0.001);
    assert_eq!(first_mile["to"], "2026-11-04T10:00:00Z");
    assert_eq!(first_mile["open"], false);
}

#[test]
fn an_unknown_vocabulary_names_the_known_ones() {
    let said = recourse_with(
        Path::new("/nonexistent"),
        &["track", "explain", "--source", "pigeon"],
        "[]",
    );
    assert_eq!(
        (said.status, &said.json["error"]["code"]),
        (2, &"vocabulary-unknown".into())
    );
    assert!(said.stderr.contains("wb_history"), "{}", said.stderr);
}
