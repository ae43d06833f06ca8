//! A review's page.

use super::complaint;
use super::list::row;
use super::read::{Reviewed, complaint_state};
use crate::app::App;
use crate::case::pictures;
use crate::case::row::case_row;
use crate::map::{self, days, instant};
use crate::order::review_page;
use crate::view::common::{ApiError, DeadlineView};
use crate::view::review::{
    AdviceView, AnswerLimitView, ReviewAnswerView, ReviewCauseView, ReviewOrderView, ReviewOutcomeView,
    ReviewPartView, ReviewPieceView, ReviewSentView, ReviewView, RuleNoteView, TimingView,
};
use chrono::{DateTime, Utc};
use recourse_connectors::registry;
use recourse_domain::deadline::Deadline;
use recourse_domain::detect::Link;
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_domain::review::{Advice, Found, Part, Words};
use recourse_domain::rulebook::{Rule, Rulebook};
use recourse_store::{OutboxRow, Reader, ReviewListed, Store, StoreError};

/// What answering a review is called in a connector's list.
const ANSWER: &str = "answer_review";

impl App {
    /// A review's page, by its key `<account>/<review id>`.
    ///
    /// # Errors
    /// `review-unknown`.
    pub async fn review_show(&self, key: String) -> Result<ReviewView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let store = self.store.clone();
        Ok(self
            .read(move |r| {
                let review = Reviewed::find(r, &key, &rulebook, now)?;
                view(r, &store, &review, &rulebook, now)
            })
            .await?)
    }
}

fn view(
    r: &Reader,
    store: &Store,
    reviewed: &Reviewed,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<ReviewView, StoreError> {
    let review = &reviewed.review;
    let accounts = r.accounts()?;
    let listed = ReviewListed {
        account: reviewed.account.id.clone(),
        review: review.clone(),
        cursor: String::new(),
    };
    let complaint = reviewed.complaint.as_ref();
    let sending = reviewed.sent.last().map(|sent| sent.state_at(now).code());
    let advice = reviewed.advice();
    let archives = review
        .created_at
        .filter(|_| !reviewed.answered() && !review.archived)
        .and_then(|at| rulebook.deadline(reviewed.playbook?.rule("archive")?, at));
    Ok(ReviewView {
        review: row(
            Some(&reviewed.account),
            &listed,
            &reviewed.verdict,
            &reviewed.reading,
            complaint.map(|kept| complaint_state(Some(kept), now)),
            sending,
        ),
        parts: parts(reviewed),
        pictures: pictures(r, store, &reviewed.account.id, &review.media)?,
        facts: reviewed.fields(),
        archived: review.archived,
        archives: archives.as_ref().map(|deadline| told(deadline, rulebook, now)),
        cause: cause(reviewed),
        order: match (&reviewed.order, &reviewed.timeline) {
            (Some(order), Some(timeline)) => Some(ReviewOrderView {
                key: format!("{}/{}", order.account, order.order.id),
                id: order.order.id.to_string(),
                by: "product_and_time".to_owned(),
                parcel: map::parcel::whole(timeline, &reviewed.usual),
                timeline: map::parcel::events(timeline),
            }),
            _ => None,
        },
        candidates: match &reviewed.link {
            Link::Several(orders) => orders.iter().map(ToString::to_string).collect(),
            Link::None | Link::Inferred(_) => Vec::new(),
        },
        timing: timing(reviewed, advice),
        advice: AdviceView {
            route: advice.route.code().to_owned(),
            why: advice.why.to_owned(),
        },
        answer: answer(reviewed, rulebook, now),
        answer_limit: answer_limit(reviewed),
        sent: reviewed.sent.iter().filter_map(|row| sent(row, now)).collect(),
        chat: reviewed.chat.as_ref().map(ToString::to_string),
        complaint: complaint::view(r, reviewed, rulebook, now)?,
        outcome: reviewed.verdict.outcome.map(|outcome| ReviewOutcomeView {
            outcome: outcome.code().to_owned(),
            at: reviewed.verdict.outcome_at.map(instant),
        }),
        case: match &reviewed.case {
            Some(case) => Some(case_row(r, &accounts, case, now)?),
            None => None,
        },
        page: review_page(&reviewed.account, &reviewed.review),
    })
}

/// The review's parts, the words that count cut out.
fn parts(reviewed: &Reviewed) -> Vec<ReviewPartView> {
    let words = Words::of(&reviewed.review);
    Part::ALL
        .iter()
        .filter(|part| !words.part(**part).trim().is_empty())
        .map(|part| {
            let found: Vec<&Found> = reviewed
                .reading
                .words
                .iter()
                .filter(|found| found.part == *part)
                .collect();
            ReviewPartView {
                name: part.code().to_owned(),
                pieces: pieces(words.part(*part), found),
            }
        })
        .collect()
}

fn pieces(text: &str, mut found: Vec<&Found>) -> Vec<ReviewPieceView> {
    found.sort_by_key(|found| found.from);
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |text: Option<&str>, cause: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            pieces.push(ReviewPieceView {
                text: text.to_owned(),
                cause: cause.map(str::to_owned),
            });
        }
    };
    for found in found {
        // Stretches of two causes may touch, never overlap; one that would is part of the other already.
        if found.from < at {
            continue;
        }
        push(text.get(at..found.from), None);
        push(text.get(found.from..found.to), Some(found.cause.code()));
        at = found.to;
    }
    push(text.get(at..), None);
    pieces
}

fn cause(reviewed: &Reviewed) -> ReviewCauseView {
    ReviewCauseView {
        cause: reviewed.cause().code().to_owned(),
        read: reviewed.reading.cause.code().to_owned(),
        confidence: reviewed.reading.confidence.code().to_owned(),
        mixed: reviewed.reading.mixed,
        words: reviewed.reading.quoted(&Words::of(&reviewed.review)),
        own_at: reviewed.verdict.cause.and(reviewed.verdict.cause_at).map(instant),
    }
}

fn timing(reviewed: &Reviewed, advice: Advice) -> TimingView {
    let late = reviewed.timing.late();
    let told = |span: chrono::TimeDelta| days(span.num_seconds());
    TimingView {
        code: reviewed.timing.code().to_owned(),
        leg: late.map(|span| span.leg.code().to_owned()),
        days: late.map(|span| told(span.length)),
        usual_days: late.and_then(|span| span.usual).map(told),
        over_days: late.and_then(recourse_domain::detect::Span::over).map(told),
        basis: late.map_or(0, |span| span.basis),
        weakened: advice.verdict.weakened,
    }
}

/// The answer that is there, and whether it can still be changed: once, within the rulebook's days. When an answer was
/// written the marketplace does not say; of one that went out through the outbox it is known.
fn answer(reviewed: &Reviewed, rulebook: &Rulebook, now: DateTime<Utc>) -> Option<ReviewAnswerView> {
    let text = reviewed
        .review
        .answer
        .clone()
        .filter(|text| !text.trim().is_empty())?;
    let rule = reviewed.rule("answer_edit", rulebook);
    let done = |edit: bool| {
        reviewed.sent.iter().find(|row| {
            matches!(&row.action, MarketAction::AnswerReview { edit: is, .. } if *is == edit)
                && matches!(row.state, OutboxState::Confirmed | OutboxState::Sent)
        })
    };
    let until = done(false)
        .and_then(|row| row.tried_at)
        .zip(rule)
        .and_then(|(at, rule)| rulebook.deadline(rule.id.as_str(), at));
    let edit = if done(true).is_some() {
        "used"
    } else {
        match &until {
            Some(until) if until.at <= now => "over",
            Some(_) => "possible",
            None => "unknown",
        }
    };
    Some(ReviewAnswerView {
        text,
        state: reviewed.review.answer_state.clone(),
        refused: reviewed.answer_refused(),
        edit: edit.to_owned(),
        edit_until: until.as_ref().map(|deadline| told(deadline, rulebook, now)),
        rule: rule.map(rule_note),
    })
}

fn answer_limit(reviewed: &Reviewed) -> Option<AnswerLimitView> {
    let connector = registry::find(reviewed.account.platform.as_str())?;
    let spec = connector
        .descriptor()
        .actions
        .iter()
        .find(|spec| spec.action == ANSWER)?;
    let (min, max) = spec.text?;
    Some(AnswerLimitView { min, max })
}

fn sent(row: &OutboxRow, now: DateTime<Utc>) -> Option<ReviewSentView> {
    let MarketAction::AnswerReview { text, edit, .. } = &row.action else {
        return None;
    };
    Some(ReviewSentView {
        id: row.id.clone(),
        state: row.state_at(now).code().to_owned(),
        text: text.clone(),
        edit: *edit,
        at: instant(row.created_at),
        words: row.words.clone(),
    })
}

fn told(deadline: &Deadline, rulebook: &Rulebook, now: DateTime<Utc>) -> DeadlineView {
    map::deadline(
        deadline,
        rulebook.recheck(deadline.rule.as_str(), now.date_naive()),
    )
}

/// A rule's number with where it comes from.
pub(super) fn rule_note(rule: &Rule) -> RuleNoteView {
    RuleNoteView {
        rule: rule.id.to_string(),
        value: rule.value.and_then(|value| i32::try_from(value).ok()),
        source: rule.source.clone(),
        seen_on: rule.seen_on.map(|day| day.to_string()),
        confidence: rule.confidence.map(|confidence| confidence.code().to_owned()),
    }
}
