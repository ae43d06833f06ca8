//! The one complaint a review allows: what it must hold before it is filed by hand in the seller's portal.

use super::cause::{Part, Words};
use crate::leg::coded;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

coded! {
    /// Why a review should not stand. The portal decides which of them it offers.
    Ground {
        /// Not about the product.
        NotAboutProduct = "not_about_product",
        /// Left by a competitor.
        Competitor = "competitor",
        /// Advertising or repeated text.
        Spam = "spam",
        /// An obscene picture.
        ObscenePhoto = "obscene_photo",
        /// Obscene words.
        ObsceneWords = "obscene_words",
        /// A picture of something else.
        UnrelatedPhoto = "unrelated_photo",
        /// About politics.
        Political = "political",
    }
}

/// A complaint as far as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Why the review should not stand.
    pub ground: Option<Ground>,
    /// Words of the review.
    pub quote: String,
    /// A dated fact of the order, or what the review itself shows.
    pub fact: String,
    /// The whole text as it is filed.
    pub text: String,
}

/// What is known besides the draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether the marketplace still takes a complaint; `None` when it does not say.
    pub can_complain: Option<bool>,
    /// Complaints filed on this review, and how many the rulebook allows; `None`: not known.
    pub filed: u32,
    /// As above.
    pub allowed: Option<i64>,
    /// Most characters of the text; `None`: not known.
    pub most: Option<i64>,
    /// When the hold ends, UTC; `None` before it began.
    pub hold_until: Option<DateTime<Utc>>,
}

coded! {
    /// How a point of the list stands.
    CheckState {
        /// Good.
        Good = "good",
        /// Weak, but it may be filed.
        Weak = "weak",
        /// It may not be filed.
        Missing = "missing",
        /// It will be good by itself.
        Waiting = "waiting",
    }
}

/// One point of the list before filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Its name; the catalogue has `complaint-check-<name>`.
    pub name: &'static str,
    /// How it stands.
    pub state: CheckState,
}

/// Goes through the list. It may be filed when no point is missing or waiting.
pub fn check(draft: &Draft, words: &Words<'_>, standing: &Standing, now: DateTime<Utc>) -> Vec<Check> {
    let good = |name, good: bool| Check {
        name,
        state: if good {
            CheckState::Good
        } else {
            CheckState::Missing
        },
    };
    let carried = |name, part: &str| Check {
        name,
        state: if part.trim().is_empty() || plain(&draft.text).contains(&plain(part)) {
            CheckState::Good
        } else {
            CheckState::Weak
        },
    };
    let length = i64::try_from(draft.text.chars().count()).unwrap_or(i64::MAX);
    let spent = standing
        .allowed
        .is_some_and(|allowed| i64::from(standing.filed) >= allowed);
    vec![
        good("once", !spent),
        good("open", standing.can_complain != Some(false)),
        good("ground", draft.ground.is_some()),
        good("quote", is_quoted(&draft.quote, words)),
        good("fact", !draft.fact.trim().is_empty()),
        good("text", !draft.text.trim().is_empty()),
        good("length", standing.most.is_none_or(|most| length <= most)),
        carried("text_quote", &draft.quote),
        carried("text_fact", &draft.fact),
        Check {
            name: "hold",
            state: match standing.hold_until {
                Some(until) if until <= now => CheckState::Good,
                _ => CheckState::Waiting,
            },
        },
    ]
}

/// Whether a list lets the complaint be filed.
pub fn may_file(checks: &[Check]) -> bool {
    checks
        .iter()
        .all(|check| matches!(check.state, CheckState::Good | CheckState::Weak))
}

/// Whether a list lets the hold begin: all but the hold itself.
pub fn may_hold(checks: &[Check]) -> bool {
    checks.iter().all(|check| check.state != CheckState::Missing)
}

/// Whether the words stand in the review, white space and case aside.
pub fn is_quoted(quote: &str, words: &Words<'_>) -> bool {
    let quote = plain(quote);
    !quote.is_empty()
        && Part::ALL
            .iter()
            .any(|part| plain(words.part(*part)).contains(&quote))
}

fn plain(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
