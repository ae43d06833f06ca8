//! Every code has a name in every language.

use recourse_carriers::vocabularies;
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::timeline::{CancelStage, CancelledBy, Ending, EventFlag, Responsible, ReturnRoute};
use rstest::rstest;
use std::collections::BTreeSet;
use std::path::Path;

fn ids(language: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../ui/locales")
        .join(language)
        .join("legs.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let ids: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .filter(|(id, text)| !id.starts_with([' ', '#']) && !text.trim().is_empty())
        .map(|(id, _)| id)
        .collect();
    let unique: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(unique.len(), ids.len(), "an id twice in {language}");
    unique
}

fn expected() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut add = |family: &str, codes: Vec<&str>| {
        ids.extend(codes.into_iter().map(|code| format!("{family}-{code}")));
    };
    add("leg", Leg::ALL.iter().map(|code| code.code()).collect());
    add("event", EventKind::ALL.iter().map(|code| code.code()).collect());
    add(
        "responsible",
        Responsible::ALL.iter().map(|code| code.code()).collect(),
    );
    add("flag", EventFlag::ALL.iter().map(|code| code.code()).collect());
    add("route", ReturnRoute::ALL.iter().map(|code| code.code()).collect());
    add("ending", Ending::ALL.iter().map(|code| code.code()).collect());
    add(
        "cancelled-by",
        CancelledBy::ALL.iter().map(|code| code.code()).collect(),
    );
    add(
        "cancel-stage",
        CancelStage::ALL.iter().map(|code| code.code()).collect(),
    );
    add(
        "vocabulary",
        vocabularies().iter().map(|data| data.name.as_str()).collect(),
    );
    ids
}

#[rstest]
#[case("en")]
#[case("ru")]
#[case("zh")]
fn every_code_has_a_name(#[case] language: &str) {
    let (found, expected) = (ids(language), expected());
    let missing: Vec<&String> = expected.difference(&found).collect();
    assert!(missing.is_empty(), "{language} lacks {missing:?}");
    let unused: Vec<&String> = found.difference(&expected).collect();
    assert!(unused.is_empty(), "{language} has no use for {unused:?}");
}
