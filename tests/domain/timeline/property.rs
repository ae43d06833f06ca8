//! What holds for any history.

use super::{day, event, hour, meaning};
use proptest::prelude::*;
use recourse_domain::leg::{EventKind, Leg, LegRule};
use recourse_domain::market::HistoryEvent;
use recourse_domain::timeline::{Ending, EventFlag, Timeline};

fn code() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => (prop::sample::select(LegRule::ALL), prop::sample::select(EventKind::ALL))
            .prop_map(|(leg, kind)| format!("{leg}/{kind}")),
        1 => "[a-zа-я_]{1,12}",
    ]
}

fn one_event() -> impl Strategy<Value = HistoryEvent> {
    let time = prop_oneof![9 => (0_i64..2500).prop_map(|hours| Some(hour(hours))), 1 => Just(None)];
    (time, code(), prop::option::of("[AB]")).prop_map(|(at, code, place)| HistoryEvent {
        place,
        ..event(at, &code)
    })
}

fn history() -> impl Strategy<Value = Vec<HistoryEvent>> {
    prop::collection::vec(one_event(), 0..24)
}

fn build(events: &[HistoryEvent]) -> Timeline {
    Timeline::build(events, &[], meaning, day(100))
}

fn counts(timeline: &Timeline, index: usize) -> bool {
    !matches!(
        timeline.events[index].flag,
        Some(EventFlag::Future | EventFlag::NoTime)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_order_of_arrival_does_not_matter(
        (events, shuffled) in history().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
    ) {
        prop_assert_eq!(build(&events), build(&shuffled));
    }

    #[test]
    fn duplicates_do_nothing(events in history(), again in prop::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        let mut more = events.clone();
        if !events.is_empty() {
            more.extend(again.iter().map(|index| events[index.index(events.len())].clone()));
        }
        prop_assert_eq!(build(&events), build(&more));
    }

    #[test]
    fn an_unknown_code_never_changes_the_leg(events in history(), at in 0_i64..2400, unknown in "[a-z ]{1,9}") {
        let before = build(&events);
        let mut more = events;
        more.push(event(Some(hour(at)), &unknown));
        let after = build(&more);
        prop_assert_eq!((before.leg, before.ending, before.route), (after.leg, after.ending, after.route));
        let bounds = |timeline: &Timeline| timeline.legs.iter().map(|span| (span.leg, span.from, span.to)).collect::<Vec<_>>();
        prop_assert_eq!(bounds(&before), bounds(&after));
    }

    #[test]
    fn an_event_without_a_time_or_from_the_future_moves_nothing(events in history(), code in code(), future in any::<bool>()) {
        let before = build(&events);
        let mut more = events;
        more.push(event(future.then(|| hour(2401)), &code));
        let after = build(&more);
        prop_assert_eq!((before.leg, before.event, before.ending, before.standing), (after.leg, after.event, after.ending, after.standing));
        prop_assert_eq!(before.last_event_at, after.last_event_at);
        let bounds = |timeline: &Timeline| timeline.legs.iter().map(|span| (span.leg, span.from, span.until)).collect::<Vec<_>>();
        prop_assert_eq!(bounds(&before), bounds(&after));
    }

    #[test]
    fn legs_follow_each_other_without_gaps(events in history()) {
        let timeline = build(&events);
        for pair in timeline.legs.windows(2) {
            prop_assert_eq!(pair[0].to, Some(pair[1].from));
            prop_assert_eq!(pair[0].next, Some(pair[1].first));
            prop_assert_ne!(pair[0].leg, pair[1].leg);
            prop_assert!(!pair[0].open);
        }
        for span in &timeline.legs {
            prop_assert!(span.from <= span.until && span.seconds() >= 0);
            prop_assert_eq!(timeline.events[span.first].at, Some(span.from));
            prop_assert!(counts(&timeline, span.first));
            prop_assert_ne!(timeline.events[span.first].flag, Some(EventFlag::UnknownCode));
            if let Some(next) = span.next {
                prop_assert_eq!(timeline.events[next].at, span.to);
            }
        }
        if let Some(last) = timeline.legs.last() {
            if timeline.leg != Leg::Done {
                prop_assert_eq!(last.leg, timeline.leg);
                prop_assert_eq!(last.open, !timeline.finished);
            } else {
                prop_assert!(last.to.is_some() && !last.open);
            }
        }
    }

    #[test]
    fn never_delivered_without_a_delivered_code(events in history()) {
        let timeline = build(&events);
        let told = timeline.events.iter().enumerate().any(|(index, event)| {
            event.event == EventKind::Delivered && counts(&timeline, index) && event.code.starts_with("done/")
        });
        if timeline.ending == Some(Ending::Delivered) || timeline.delivered().is_some() {
            prop_assert!(told);
            prop_assert_eq!(timeline.leg, Leg::Done);
        }
    }

    #[test]
    fn every_event_is_shown_as_it_came(events in history()) {
        let timeline = build(&events);
        for event in &events {
            prop_assert!(timeline.events.iter().any(|shown| shown.code == event.code && shown.at == event.at));
        }
        prop_assert!(timeline.events.len() <= events.len());
        let times: Vec<_> = timeline.events.iter().map_while(|event| event.at).collect();
        prop_assert!(times.is_sorted());
    }

    #[test]
    fn a_standing_cancellation_has_a_route_and_an_ending(events in history(), present in prop::collection::vec(code(), 0..3)) {
        let present: Vec<HistoryEvent> = present.iter().map(|code| event(None, code)).collect();
        let timeline = Timeline::build(&events, &present, meaning, day(100));
        if timeline.cancellation.is_some() {
            prop_assert!(timeline.ending.is_some());
        }
        if timeline.finished {
            prop_assert!(timeline.legs.iter().all(|span| !span.open));
        }
        prop_assert_eq!(timeline.leg, build(&events).leg, "a present status never moves the leg");
    }

    #[test]
    fn time_passing_alone_changes_no_fact(events in history(), later in 0_i64..1000) {
        let all_past = 2500;
        let then = Timeline::build(&events, &[], meaning, hour(all_past));
        let now = Timeline::build(&events, &[], meaning, hour(all_past + later));
        prop_assert_eq!((then.leg, then.ending, then.events), (now.leg, now.ending, now.events));
    }
}
