//! Nothing is found on ordinary orders, reviews, claims and chats.

use crate::detect_world::{context, days, journey, kinds, now, order};
use chrono::TimeDelta;
use proptest::prelude::*;
use recourse_domain::detect::{self, Stop, StopBy};
use recourse_domain::leg::Leg;

const WAY: [Leg; 7] = [
    Leg::Seller,
    Leg::FirstMile,
    Leg::International,
    Leg::Import,
    Leg::DestinationSorting,
    Leg::LastMile,
    Leg::PickupPoint,
];

/// Usual hours per leg, and this parcel's hours: at most its usual, or less than a day over it.
fn ordinary_legs() -> impl Strategy<Value = Vec<(Leg, TimeDelta, Option<TimeDelta>)>> {
    let leg = (12_i64..240, 0_i64..24, any::<bool>());
    prop::collection::vec(leg, WAY.len()).prop_map(|hours| {
        WAY.into_iter()
            .zip(hours)
            .map(|(leg, (usual, wobble, longer))| {
                let hours = if longer {
                    usual + wobble
                } else {
                    (usual - wobble).max(1)
                };
                (leg, TimeDelta::hours(hours), Some(TimeDelta::hours(usual)))
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn an_order_that_goes_its_usual_way_is_no_case_however_it_ends(
        legs in ordinary_legs(),
        reached in 0_usize..=WAY.len(),
        ending in 0_u8..5,
        known in any::<bool>(),
    ) {
        let legs: Vec<_> = legs
            .into_iter()
            .take(reached)
            .map(|(leg, length, usual)| (leg, length, usual.filter(|_| known)))
            .collect();
        let begun = now() - legs.iter().map(|(_, length, _)| *length).sum::<TimeDelta>();
        let mut facts = order("1", begun, journey(begun, &legs));
        let stop = |refused, by| Stop { by, refused, before_handover: reached < 2, at: Some(now()) };
        match ending {
            0 => {
                facts.journey.delivered = true;
                facts.journey.over = true;
            }
            1 => {
                facts.journey.stop = Some(stop(true, StopBy::Buyer));
                facts.market_status = Some("canceled_by_client".to_owned());
            }
            2 => {
                facts.journey.stop = Some(stop(false, StopBy::Buyer));
                facts.supplier_status = Some("cancel".to_owned());
            }
            3 => facts.journey.stop = Some(stop(false, StopBy::Seller)),
            _ => {
                if let Some(last) = facts.journey.spans.last_mut() {
                    last.open = true;
                    last.to = None;
                }
            }
        }
        let found = detect::order(&facts, &context());
        prop_assert_eq!(kinds(&found), Vec::<&str>::new());
    }

    #[test]
    fn a_late_refusal_is_found_exactly_when_the_first_mile_is_the_worst(over in prop::collection::vec(-2_i64..12, WAY.len())) {
        let legs: Vec<_> = WAY
            .into_iter()
            .zip(&over)
            .map(|(leg, over)| (leg, days(5) + days(*over), Some(days(5))))
            .collect();
        let begun = now() - days(90);
        let mut facts = order("1", begun, journey(begun, &legs));
        facts.journey.stop = Some(Stop { by: StopBy::Buyer, refused: true, before_handover: false, at: Some(now()) });
        let first_mile = over[1];
        let worst = over.iter().enumerate().filter(|(leg, _)| *leg != 1).map(|(_, over)| *over).max().unwrap_or(0);
        let found = !detect::order(&facts, &context()).is_empty();
        if first_mile >= 1 && first_mile > worst {
            prop_assert!(found);
        }
        if first_mile < 1 || first_mile < worst {
            prop_assert!(!found);
        }
    }
}
