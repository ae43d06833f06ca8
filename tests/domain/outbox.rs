use recourse_domain::outbox::state::TABLE;
use recourse_domain::outbox::{ActionKind, MarketAction, Move, OutboxState, back_off};
use std::collections::BTreeSet;

fn reachable(from: OutboxState) -> BTreeSet<OutboxState> {
    let mut seen = BTreeSet::from([from]);
    loop {
        let before = seen.len();
        for (at, _, to) in TABLE {
            if seen.contains(at) {
                seen.insert(*to);
            }
        }
        if seen.len() == before {
            return seen;
        }
    }
}

#[test]
fn b_03_every_state_is_reached_and_every_open_one_comes_to_an_end() {
    assert_eq!(reachable(OutboxState::Held).len(), OutboxState::ALL.len());
    for state in OutboxState::ALL {
        let ends = reachable(*state).iter().any(|end| !end.is_open());
        assert!(ends, "{state} never ends");
        if !state.is_open() {
            assert!(
                TABLE.iter().all(|(from, _, _)| from != state),
                "{state} is an end"
            );
        }
    }
    for by in Move::ALL {
        assert!(TABLE.iter().any(|(_, of, _)| of == by), "{by} is never made");
    }
}

/// What may have been done at the marketplace is sent again only after it was looked for, or because the seller says so.
#[test]
fn b_03_nothing_that_may_have_acted_goes_back_to_the_queue_by_itself() {
    for (from, by, to) in TABLE {
        if *to == OutboxState::Queued && *from != OutboxState::Held {
            let allowed = match from {
                OutboxState::Sending => *by == Move::NotSent,
                OutboxState::Unknown => matches!(by, Move::SeenNotDone | Move::SendAgain),
                OutboxState::Wedged => matches!(by, Move::Retry | Move::SendAgain),
                OutboxState::Queued => *by == Move::Retry,
                _ => false,
            };
            assert!(allowed, "{from} by {by}");
        }
        if *to == OutboxState::Sending {
            assert_eq!((*from, *by), (OutboxState::Queued, Move::Attempt));
        }
        if *to == OutboxState::Cancelled {
            assert!(
                !matches!(from, OutboxState::Sending | OutboxState::Sent),
                "{from} by {by}"
            );
        }
    }
    let error = OutboxState::Confirmed.go(Move::Attempt).unwrap_err();
    assert_eq!(error.to_string(), "confirmed knows no attempt");
}

#[test]
fn b_03_waits_grow_from_five_seconds_to_a_quarter_of_an_hour() {
    let waits: Vec<i64> = (1..12).map(|n| back_off(n).num_seconds()).collect();
    assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    assert_eq!(back_off(0), back_off(1));
    assert_eq!(back_off(u32::MAX).num_seconds(), 900);
}

#[test]
fn b_03_what_makes_two_actions_the_same() {
    let message = |sign: Option<&str>, text: &str| MarketAction::SendMessage {
        chat: "c".into(),
        reply_sign: sign.map(str::to_owned),
        text: text.to_owned(),
        files: Vec::new(),
    };
    assert_eq!(
        message(None, "a").essence(),
        message(Some("renewed"), " a\n").essence()
    );
    assert_ne!(message(None, "a").essence(), message(None, "b").essence());
    for kind in ActionKind::ALL {
        assert_eq!(ActionKind::from_code(kind.code()), Some(*kind));
    }
    let written = serde_json::to_value(message(None, "a")).unwrap();
    assert_eq!(written["do"], ActionKind::SendMessage.code());
}
