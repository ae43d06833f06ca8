//! Detectors: from records to cases. Each finding explains itself by a rule, its facts and what would make it false.
//!
//! All of them are functions of what is given: the hundredth time they find what they found the first time.

pub mod by_hand;
pub mod cannot_ship;
pub mod defect_before_payment;
pub mod defect_claim;
pub mod facts;
pub mod finding;
pub mod first_mile_delay;
pub mod full_return;
pub mod going_back;
pub mod journey;
pub mod late_refusal;
pub mod link;
pub mod low_review;
pub mod open_cancellation;
pub mod out_of_stock;
pub mod reconcile;
pub mod silence;

pub use facts::{ChatFacts, ClaimFacts, Context, Entered, OrderFacts, ReviewFacts};
pub use finding::{CaseMemo, Finding, Subject, SubjectKind};
pub use journey::{Journey, Mark, Span, Stop, StopBy};
pub use link::{Link, link};
pub use reconcile::{Known, Verdict, reconcile};

use crate::id::CaseKind;

/// What an order's data shows. One story gives one case, or cases with different things to do: goods that were refused for a
/// defect are not asked for as a delay, and a parcel reported for its first mile is not reported as silent again.
pub fn order(facts: &OrderFacts, context: &Context<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = defect_before_payment::find(facts, context).into_iter().collect();
    if found.is_empty() {
        found.extend(late_refusal::find(facts, context));
        found.extend(open_cancellation::find(facts, context));
        if found.is_empty() {
            found.extend(full_return::find(facts, context));
        }
        found.extend(going_back::find_domestic(facts, context));
        found.extend(going_back::find_international(facts, context));
    }
    let delay = first_mile_delay::find(facts, context);
    found.extend(delay.or_else(|| silence::find(facts, context)));
    let shipping = out_of_stock::find(facts, context);
    found.extend(shipping.or_else(|| cannot_ship::find(facts, context)));
    found
}

/// What a review shows.
pub fn review(facts: &ReviewFacts, context: &Context<'_>) -> Vec<Finding> {
    low_review::find(facts, context).into_iter().collect()
}

/// What a return claim shows.
pub fn claim(facts: &ClaimFacts, context: &Context<'_>) -> Vec<Finding> {
    defect_claim::find(facts, context).into_iter().collect()
}

/// What a chat shows. It is looked at as a whole, whichever message is new.
pub fn chat(facts: &ChatFacts, context: &Context<'_>) -> Vec<Finding> {
    defect_claim::find_in_chat(facts, context).into_iter().collect()
}

/// The case kinds that detectors look for on a subject of a marketplace: a known case of one of them that was looked for
/// and not found is no longer true.
pub fn kinds_on(subject: SubjectKind, platform: &str, context: &Context<'_>) -> Vec<CaseKind> {
    let detectors: &[&str] = match subject {
        SubjectKind::Order => &[
            defect_before_payment::NAME,
            late_refusal::NAME,
            open_cancellation::NAME,
            full_return::NAME,
            going_back::DOMESTIC,
            going_back::INTERNATIONAL,
            first_mile_delay::NAME,
            silence::NAME,
            out_of_stock::NAME,
            cannot_ship::NAME,
        ],
        SubjectKind::Review => &[low_review::NAME],
        SubjectKind::Claim | SubjectKind::Chat => &[defect_claim::NAME],
    };
    detectors
        .iter()
        .filter_map(|name| context.catalogue.for_detector(name, platform))
        .map(|playbook| playbook.kind.clone())
        .collect()
}
