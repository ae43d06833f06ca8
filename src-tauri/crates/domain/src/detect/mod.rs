//! Detectors: from records to cases. Each finding explains itself by a rule, its facts and what would make it false.
//!
//! All of them are functions of what is given: the hundredth time they find what they found the first time.

pub mod defect_claim;
pub mod facts;
pub mod finding;
pub mod first_mile_delay;
pub mod journey;
pub mod late_refusal;
pub mod lexicon;
pub mod link;
pub mod low_review;
pub mod open_cancellation;
pub mod reconcile;

pub use facts::{ChatFacts, ClaimFacts, Context, OrderFacts, ReviewFacts};
pub use finding::{CaseMemo, Finding, Subject, SubjectKind};
pub use journey::{Journey, Mark, Span, Stop, StopBy};
pub use link::{Link, link};
pub use reconcile::{Known, Verdict, reconcile};

use crate::id::CaseKind;

/// What an order's data shows: refusals because of a delay, parcels stuck in the first mile, cancellations with something
/// left to do.
pub fn order(facts: &OrderFacts, context: &Context<'_>) -> Vec<Finding> {
    [
        late_refusal::find(facts, context),
        first_mile_delay::find(facts, context),
        open_cancellation::find(facts, context),
    ]
    .into_iter()
    .flatten()
    .collect()
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
            late_refusal::NAME,
            first_mile_delay::NAME,
            open_cancellation::NAME,
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
