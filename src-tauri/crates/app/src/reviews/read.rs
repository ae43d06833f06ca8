//! Everything a review's page and its decisions rest on, read once.

use crate::error::{AppError, abort};
use crate::map::instant;
use crate::order::fields;
use crate::view::order::FieldView;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::detect::{self, Context, Journey, Link, OrderFacts, ReviewFacts};
use recourse_domain::id::{AccountId, ChatId, ReviewId};
use recourse_domain::market::Review;
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::review::{
    Advice, Cause, Confidence, Given, Outcome, Reading, Timing, Words, advise, read,
};
use recourse_domain::rulebook::Rulebook;
use recourse_domain::timeline::{Timeline, Usual};
use recourse_store::{
    AccountRow, CaseRow, ComplaintRow, OrderRow, OutboxRow, Reader, ReviewVerdict, StoreError,
};
use recourse_sync::detect::usual_of;
use recourse_sync::summary::timeline_of;

/// What an answer is called in the outbox.
pub(super) const REVIEW: &str = "review";

/// A review with what is known about it.
pub(super) struct Reviewed {
    pub(super) account: AccountRow,
    pub(super) review: Review,
    pub(super) verdict: ReviewVerdict,
    pub(super) reading: Reading,
    pub(super) complaint: Option<ComplaintRow>,
    pub(super) link: Link,
    pub(super) order: Option<OrderRow>,
    pub(super) timeline: Option<Timeline>,
    pub(super) usual: Usual,
    pub(super) timing: Timing,
    pub(super) chat: Option<ChatId>,
    pub(super) sent: Vec<OutboxRow>,
    pub(super) case: Option<CaseRow>,
    /// The playbook of low reviews at this marketplace.
    pub(super) playbook: Option<&'static Playbook>,
    low: bool,
    facts: ReviewFacts,
}

/// The account and the review of a key `<account>/<review id>`.
pub(super) fn find(r: &Reader, key: &str) -> Result<(AccountRow, Review), StoreError> {
    let unknown = || abort(AppError::about("review-unknown", "value", key.trim()));
    let (account, review) = key.trim().split_once('/').ok_or_else(unknown)?;
    let account = r.account(&AccountId::from(account))?.ok_or_else(unknown)?;
    let review = r
        .review(&account.id, &ReviewId::from(review))?
        .ok_or_else(unknown)?;
    Ok((account, review))
}

impl Reviewed {
    /// Reads a review by its key.
    pub(super) fn find(
        r: &Reader,
        key: &str,
        rulebook: &Rulebook,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let (account, review) = find(r, key)?;
        let verdict = r.review_verdict(&account.id, &review.id)?;
        let complaint = r.complaint(&account.id, &review.id)?;
        let usual = usual_of(r, &account.id)?;
        let tolerance = rulebook.span("review_link_tolerance").unwrap_or_default();
        let near = match (&review.product_id, review.last_order_at) {
            (Some(product), Some(at)) => r.orders_near(&account.id, product, at, tolerance.num_seconds())?,
            _ => Vec::new(),
        };
        let mut facts = ReviewFacts {
            account: account.id.clone(),
            platform: account.platform.clone(),
            review: review.clone(),
            own_cause: verdict.cause,
            complained: complaint.as_ref().is_some_and(|kept| kept.filed_at.is_some()),
            ..ReviewFacts::default()
        };
        let mut rows = Vec::with_capacity(near.len());
        for row in near {
            let timeline = timeline_of(&row, &r.events(&row.account, &row.order.id)?, now);
            facts.candidates.push(OrderFacts {
                account: row.account.clone(),
                platform: account.platform.clone(),
                order: row.order.clone(),
                journey: Journey::of(&timeline, &usual),
                ..OrderFacts::default()
            });
            rows.push((row, timeline));
        }
        let context = Context {
            rulebook,
            catalogue: Catalogue::shipped(),
            now,
        };
        let link = detect::link(&facts, &context);
        let tied = link
            .only()
            .and_then(|only| rows.into_iter().find(|(row, _)| row.order.id == *only));
        let least = rulebook.span("excess_min").unwrap_or(TimeDelta::zero());
        let timing = match (&tied, &link) {
            (Some((_, timeline)), _) => Timing::of(&Journey::of(timeline, &usual), least),
            (None, Link::Several(_)) => Timing::Several,
            (None, _) => Timing::NoOrder,
        };
        let (order, timeline) = tied.unzip();
        let chat = match order.as_ref().and_then(|row| row.order.srid.as_ref()) {
            Some(srid) => r
                .chats_of_srid(&account.id, srid)?
                .into_iter()
                .next()
                .map(|chat| chat.id),
            None => None,
        };
        let case = r
            .cases_of_subject(&account.id, REVIEW, review.id.as_str())?
            .into_iter()
            .next();
        let most = rulebook.count("review_stars").unwrap_or(0);
        Ok(Self {
            low: review
                .stars
                .is_some_and(|stars| stars > 0 && i64::from(stars) <= most),
            reading: read(&Words::of(&review)),
            sent: r.outbox_of_target(&account.id, &format!("{REVIEW}:{}", review.id))?,
            playbook: Catalogue::shipped().for_detector(detect::low_review::NAME, account.platform.as_str()),
            account,
            review,
            verdict,
            complaint,
            link,
            order,
            timeline,
            usual,
            timing,
            chat,
            case,
            facts,
        })
    }

    /// What stands: the seller's own cause, else the words'.
    pub(super) fn cause(&self) -> Cause {
        self.verdict.cause.unwrap_or(self.reading.cause)
    }

    /// An answer is there, and the marketplace did not refuse it.
    pub(super) fn answered(&self) -> bool {
        self.review
            .answer
            .as_deref()
            .is_some_and(|answer| !answer.trim().is_empty())
            && !self.answer_refused()
    }

    /// The marketplace refused the answer.
    pub(super) fn answer_refused(&self) -> bool {
        self.playbook
            .is_some_and(|playbook| playbook.has_word("answer_refused", self.review.answer_state.as_deref()))
    }

    /// What can be done.
    pub(super) fn advice(&self) -> Advice {
        let confidence = match self.verdict.cause {
            Some(_) => Confidence::High,
            None => self.reading.confidence,
        };
        advise(&Given {
            cause: self.cause(),
            confidence,
            timing: &self.timing,
            low: self.low,
            silent: Words::of(&self.review).is_silent(),
            answered: self.answered(),
            can_complain: self.review.can_complain,
            complained: self.facts.complained,
            chat: self.chat.is_some(),
        })
    }

    /// The rule that the playbook of low reviews names for a role.
    pub(super) fn rule<'a>(
        &self,
        role: &str,
        rulebook: &'a Rulebook,
    ) -> Option<&'a recourse_domain::rulebook::Rule> {
        rulebook.get(self.playbook?.rule(role)?)
    }

    /// What the detector says of the review with another word of the seller.
    pub(super) fn finding(
        &self,
        own_cause: Option<Cause>,
        rulebook: &Rulebook,
        now: DateTime<Utc>,
    ) -> Option<detect::Finding> {
        let facts = ReviewFacts {
            own_cause,
            ..self.facts.clone()
        };
        let context = Context {
            rulebook,
            catalogue: Catalogue::shipped(),
            now,
        };
        detect::review(&facts, &context).into_iter().next()
    }

    /// Facts as the marketplace tells them.
    pub(super) fn fields(&self) -> Vec<FieldView> {
        let review = &self.review;
        fields([
            ("review", Some(review.id.to_string())),
            ("product", review.product_id.as_ref().map(ToString::to_string)),
            ("article", review.article.clone()),
            ("variant", review.variant.clone()),
            ("order_outcome", review.order_outcome.clone()),
            ("last_order_at", review.last_order_at.map(instant)),
            ("unit", review.last_order_unit.clone()),
        ])
    }
}

/// The state a complaint is shown in.
pub(super) fn complaint_state(complaint: Option<&ComplaintRow>, now: DateTime<Utc>) -> &'static str {
    let Some(complaint) = complaint else { return "none" };
    match (complaint.result, complaint.filed_at, complaint.hold_until) {
        (Some(result), _, _) => Outcome::code(result),
        (None, Some(_), _) => "filed",
        (None, None, Some(until)) if until <= now => "ready",
        (None, None, Some(_)) => "held",
        (None, None, None) => "draft",
    }
}
