//! The codes of legs and events.

use recourse_domain::leg::{EventKind, Leg, LegRule};
use std::collections::HashSet;

#[test]
fn twelve_legs_thirty_one_events_and_two_more_rules() {
    assert_eq!(
        (Leg::ALL.len(), EventKind::ALL.len(), LegRule::ALL.len()),
        (12, 31, 14)
    );
}

#[test]
fn codes_are_unique_and_read_back() {
    let legs: HashSet<&str> = Leg::ALL.iter().map(|leg| leg.code()).collect();
    assert_eq!(legs.len(), Leg::ALL.len());
    assert!(
        Leg::ALL
            .iter()
            .all(|leg| Leg::from_code(leg.code()) == Some(*leg))
    );
    assert!(
        EventKind::ALL
            .iter()
            .all(|kind| EventKind::from_code(kind.code()) == Some(*kind))
    );
    assert_eq!((Leg::from_code("FIRST_MILE"), Leg::from_code("")), (None, None));
}

#[test]
fn files_and_code_spell_them_alike() {
    for leg in Leg::ALL {
        assert_eq!(serde_json::to_string(leg).unwrap(), format!("\"{leg}\""));
    }
    for kind in EventKind::ALL {
        assert_eq!(
            serde_json::from_str::<EventKind>(&format!("\"{kind}\"")).unwrap(),
            *kind
        );
    }
    for rule in LegRule::ALL {
        assert_eq!(
            serde_json::from_str::<LegRule>(&format!("\"{rule}\"")).unwrap(),
            *rule
        );
    }
}
