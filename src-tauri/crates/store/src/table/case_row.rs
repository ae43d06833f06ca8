//! A case's row.

use crate::error::{Result, StoreError};
use crate::field::{Field, cut, ms};
use crate::search::Doc;
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Outcome};
use recourse_domain::deadline::Deadline;
use recourse_domain::id::{AccountId, CaseId, CaseKind, OrderId, TicketId};
use recourse_domain::money::Money;
use rusqlite::types::Value;

/// `due` of a case without a deadline: after all that have one.
pub(crate) const NO_DEADLINE: i64 = i64::MAX;

/// A part of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseView {
    /// The seller's turn: open.
    Todo,
    /// Somebody else's turn, or money and goods still move.
    Waiting,
    /// Found in the past, not taken up.
    Suggested,
    /// Settled, closed or dropped.
    Done,
}

impl CaseView {
    /// The part a state belongs to.
    pub fn of(state: CaseState) -> Self {
        match state {
            CaseState::Open => Self::Todo,
            CaseState::WaitingBuyer
            | CaseState::WaitingPlatform
            | CaseState::WaitingGoods
            | CaseState::Decided => Self::Waiting,
            CaseState::Suggested => Self::Suggested,
            CaseState::Settled | CaseState::Closed | CaseState::Dropped => Self::Done,
        }
    }

    pub(crate) fn number(self) -> i64 {
        match self {
            Self::Todo => 0,
            Self::Waiting => 1,
            Self::Suggested => 2,
            Self::Done => 3,
        }
    }
}

/// A case to open.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCase {
    /// The account.
    pub account: AccountId,
    /// The kind.
    pub kind: CaseKind,
    /// What it is about: `order`, `review`, `claim`, `chat`, `return`.
    pub subject_kind: String,
    /// The marketplace's id of that.
    pub subject_id: String,
    /// Its first state.
    pub state: CaseState,
    /// The rule that found it.
    pub rule: String,
    /// When it is opened, UTC.
    pub opened_at: DateTime<Utc>,
    /// When the thing itself happened, UTC.
    pub since: Option<DateTime<Utc>>,
    /// Product, or the first words of a review.
    pub title: String,
    /// Language of `title`, when it is a buyer's words.
    pub title_lang: Option<String>,
    /// Stars of a review.
    pub stars: Option<u8>,
    /// The facts it rests on.
    pub facts: serde_json::Value,
    /// The deadline, if a rule names one.
    pub deadline: Option<Deadline>,
    /// What is at stake, one amount per currency.
    pub at_stake: Vec<Money>,
    /// The orders it is about.
    pub order_ids: Vec<OrderId>,
    /// Further text it is found by.
    pub search_text: String,
}

/// A case.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRow {
    /// `C-0187`.
    pub id: CaseId,
    /// The account.
    pub account: AccountId,
    /// The kind.
    pub kind: CaseKind,
    /// What it is about.
    pub subject_kind: String,
    /// The marketplace's id of that.
    pub subject_id: String,
    /// Its state.
    pub state: CaseState,
    /// The rule that found it.
    pub rule: String,
    /// When it was opened, UTC.
    pub opened_at: DateTime<Utc>,
    /// When it last changed, UTC.
    pub changed_at: DateTime<Utc>,
    /// When the thing itself happened, UTC.
    pub since: Option<DateTime<Utc>>,
    /// Product, or the first words of a review.
    pub title: String,
    /// Language of `title`, when it is a buyer's words.
    pub title_lang: Option<String>,
    /// Stars of a review.
    pub stars: Option<u8>,
    /// The facts it rests on.
    pub facts: serde_json::Value,
    /// The deadline, if a rule names one.
    pub deadline: Option<Deadline>,
    /// What is at stake, one amount per currency.
    pub at_stake: Vec<Money>,
    /// The orders it is about.
    pub order_ids: Vec<OrderId>,
    /// Not shown before, UTC.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Asked.
    pub claimed: Option<Money>,
    /// Came back.
    pub recovered: Option<Money>,
    /// Given up in a settlement.
    pub conceded: Option<Money>,
    /// Lost.
    pub written_off: Option<Money>,
    /// Why it was dropped.
    pub drop_reason: Option<String>,
    /// The newest ticket that files it.
    pub ticket: Option<TicketId>,
    /// Further text it is found by.
    pub search_text: String,
}

pub(crate) const SELECT: &str = "SELECT n, account, kind, subject_kind, subject_id, state, rule, opened_at, changed_at, \
    since_at, title, title_lang, stars, facts, deadline_at, deadline_rule, deadline_source, deadline_seen_on, \
    deadline_confidence, at_stake, snoozed_until, outcome, claimed_minor, claimed_currency, recovered_minor, \
    recovered_currency, conceded_minor, conceded_currency, written_off_minor, written_off_currency, drop_reason, ticket, \
    search_text, view, due, rank FROM cases";

/// A case's number as the seller quotes it.
pub(crate) fn case_id(n: i64) -> CaseId {
    CaseId::new(format!("C-{n:04}"))
}

/// The number in a case's id.
pub(crate) fn case_n(id: &CaseId) -> Result<i64> {
    id.as_str()
        .strip_prefix("C-")
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| StoreError::not_found(format!("case {id}")))
}

pub(crate) fn ticket_id(n: i64) -> TicketId {
    TicketId::new(format!("B-{n:04}"))
}

/// Where a case stands among those without a deadline: money times age, most urgent first. The largest amount decides;
/// amounts of different currencies are not added.
pub(crate) fn rank(at_stake: &[Money], since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let minor = at_stake.iter().map(|money| money.minor.max(0)).max().unwrap_or(0);
    let days = (now - since).num_days().max(0) + 1;
    minor.saturating_mul(days).saturating_neg()
}

impl CaseRow {
    pub(super) fn of(case: &NewCase, n: i64) -> Self {
        let case = case.clone();
        Self {
            id: case_id(n),
            account: case.account,
            kind: case.kind,
            subject_kind: case.subject_kind,
            subject_id: case.subject_id,
            state: case.state,
            rule: case.rule,
            opened_at: cut(case.opened_at),
            changed_at: cut(case.opened_at),
            since: case.since.map(cut),
            title: case.title,
            title_lang: case.title_lang,
            stars: case.stars,
            facts: case.facts,
            deadline: case.deadline,
            at_stake: case.at_stake,
            order_ids: case.order_ids,
            snoozed_until: None,
            outcome: None,
            claimed: None,
            recovered: None,
            conceded: None,
            written_off: None,
            drop_reason: None,
            ticket: None,
            search_text: case.search_text,
        }
    }

    pub(crate) fn doc(&self) -> Doc {
        let mut doc = Doc::default();
        doc.add_text(&self.title);
        doc.add_text(&self.search_text);
        doc.add_id(self.id.as_str());
        doc.add_id(&self.subject_id);
        for order in self
            .order_ids
            .iter()
            .filter(|order| order.as_str() != self.subject_id)
        {
            doc.add_id(order.as_str());
        }
        doc
    }

    /// The columns after `n` and `account`, `kind`, `subject_kind`, `subject_id`, in the order of [`COLUMNS`].
    pub(super) fn values(&self, now: DateTime<Utc>) -> Vec<Value> {
        let mut v: Vec<Value> = Vec::with_capacity(34);
        let deadline = self.deadline.as_ref();
        v.push(self.state.code().to_owned().into());
        v.push(CaseView::of(self.state).number().into());
        self.rule.put(&mut v);
        self.opened_at.put(&mut v);
        self.changed_at.put(&mut v);
        self.since.put(&mut v);
        self.title.put(&mut v);
        self.title_lang.put(&mut v);
        self.stars.put(&mut v);
        self.facts.put(&mut v);
        deadline.map(|d| d.at).put(&mut v);
        deadline.map(|d| d.rule.as_str().to_owned()).put(&mut v);
        deadline.map(|d| d.source.clone()).put(&mut v);
        deadline.and_then(|d| d.seen_on).put(&mut v);
        deadline.map(|d| d.confidence.code().to_owned()).put(&mut v);
        v.push(deadline.map_or(NO_DEADLINE, |d| ms(d.at)).into());
        v.push(rank(&self.at_stake, self.since.unwrap_or(self.opened_at), now).into());
        self.at_stake.put(&mut v);
        self.snoozed_until.put(&mut v);
        self.outcome.map(|o| o.code().to_owned()).put(&mut v);
        for money in [self.claimed, self.recovered, self.conceded, self.written_off] {
            money.put(&mut v);
        }
        self.drop_reason.put(&mut v);
        v.push(self.ticket.as_ref().and_then(ticket_n).into());
        self.search_text.put(&mut v);
        v
    }
}

/// The number in a ticket's id.
pub(crate) fn ticket_n(id: &TicketId) -> Option<i64> {
    id.as_str()
        .strip_prefix("B-")
        .and_then(|digits| digits.parse().ok())
}
