//! A review's words beside the parcel's dates, and the route both lead to.

use super::cause::{Cause, Confidence};
use crate::detect::{Journey, Span};
use crate::leg::{Leg, coded};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// What the dates of the order say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timing {
    /// A leg of the delivery took longer than the seller's usual: the one with the largest excess.
    Late(Span),
    /// Every leg of the delivery with a usual kept to it.
    InTime,
    /// Too few finished parcels for a usual.
    NoUsual,
    /// The order has no dated events.
    NoDates,
    /// Several orders fit; none is chosen.
    Several,
    /// No order fits.
    NoOrder,
}

impl Timing {
    /// Compares a journey with the seller's usual. `least` is the smallest excess that is called a delay. The seller's own
    /// days and the wait for the buyer are no part of the delivery a buyer complains of.
    pub fn of(journey: &Journey, least: TimeDelta) -> Self {
        let late = journey
            .largest_excess()
            .filter(|span| !matches!(span.leg, Leg::Seller | Leg::PickupPoint))
            .filter(|span| span.over().is_some_and(|over| over >= least));
        if let Some(span) = late {
            return Self::Late(span.clone());
        }
        if journey.delivery().next().is_none() {
            Self::NoDates
        } else if journey.delivery().any(|span| span.usual.is_some()) {
            Self::InTime
        } else {
            Self::NoUsual
        }
    }

    /// The code of the verdict; the catalogue has `review-timing-<code>`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Late(_) => "late",
            Self::InTime => "in_time",
            Self::NoUsual => "no_usual",
            Self::NoDates => "no_dates",
            Self::Several => "several",
            Self::NoOrder => "no_order",
        }
    }

    /// The late span.
    pub const fn late(&self) -> Option<&Span> {
        match self {
            Self::Late(span) => Some(span),
            _ => None,
        }
    }
}

coded! {
    /// What can be done with a review. The codes are the options of the playbook's step.
    Route {
        /// Ask the marketplace's support to weigh it, with the order's dates.
        SupportTicket = "support_ticket",
        /// Complain that it is not about the product.
        Complaint = "complaint",
        /// Answer in public.
        Answer = "answer",
        /// Ask the buyer in the chat.
        AskBuyer = "ask_buyer",
        /// Leave it.
        Nothing = "nothing",
    }
}

/// What a route is chosen from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<'a> {
    /// The cause: the seller's own, else the reading's.
    pub cause: Cause,
    /// How sure; the seller's own cause is sure.
    pub confidence: Confidence,
    /// What the dates say.
    pub timing: &'a Timing,
    /// Few stars, as the rulebook draws the line.
    pub low: bool,
    /// No words at all.
    pub silent: bool,
    /// It has an answer.
    pub answered: bool,
    /// Whether the marketplace still takes a complaint; `None` when it does not say.
    pub can_complain: Option<bool>,
    /// The one complaint is spent.
    pub complained: bool,
    /// A chat with the buyer exists.
    pub chat: bool,
}

/// How sure the cause is once the dates are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How sure.
    pub confidence: Confidence,
    /// The dates speak against the words.
    pub weakened: bool,
}

/// What is proposed, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// The route.
    pub route: Route,
    /// Why; the catalogue has `review-why-<code>`.
    pub why: &'static str,
    /// How sure the cause is.
    pub verdict: Verdict,
}

/// Proposes a route. Only a review about the way has the one through support; the dates decide whether it carries.
pub fn advise(given: &Given<'_>) -> Advice {
    let weakened = given.cause == Cause::Delivery && *given.timing == Timing::InTime;
    let confidence = if weakened {
        given.confidence.weaker()
    } else {
        given.confidence
    };
    let (route, why) = route(given, confidence);
    Advice {
        route,
        why,
        verdict: Verdict { confidence, weakened },
    }
}

fn route(given: &Given<'_>, confidence: Confidence) -> (Route, &'static str) {
    if given.answered {
        return (Route::Nothing, "answered");
    }
    if !given.low {
        return (Route::Nothing, "content");
    }
    let late = given.timing.late();
    let complaint = if given.complained {
        Err("complaint_used")
    } else if given.can_complain == Some(false) {
        Err("complaint_closed")
    } else {
        Ok(())
    };
    match (given.cause, late) {
        (Cause::Delivery | Cause::Unclear, Some(span)) if span.leg == Leg::FirstMile => {
            (Route::SupportTicket, "late_first_mile")
        }
        (Cause::Delivery | Cause::Unclear, Some(_)) => (Route::SupportTicket, "late_elsewhere"),
        (Cause::Delivery, None) => match complaint {
            Err(why) => (Route::Answer, why),
            Ok(()) if *given.timing != Timing::InTime => (Route::Complaint, "about_the_way"),
            Ok(()) if confidence == Confidence::Low => (Route::Answer, "in_time_unsure"),
            Ok(()) => (Route::Complaint, "in_time"),
        },
        (Cause::Abuse, _) => match complaint {
            Err(why) => (Route::Answer, why),
            Ok(()) => (Route::Complaint, "abuse"),
        },
        (Cause::Unclear, None) if given.silent => (Route::Nothing, "stars_alone"),
        (Cause::Unclear, None) if given.chat => (Route::AskBuyer, "unclear_chat"),
        (Cause::Unclear, None) => (Route::Answer, "unclear"),
        (_, Some(_)) => (Route::Answer, "goods_and_late"),
        (_, None) => (Route::Answer, "goods"),
    }
}
