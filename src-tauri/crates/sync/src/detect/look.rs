//! Going through the subjects, a chunk at a time: facts and findings from a reader, then one transaction.

use super::apply::{Looked as Subject, apply};
use super::facts::{chat_facts, claim_facts, order_facts, review_facts, usual_of};
use super::{ALL_EVERY, Looked, MOVING_EVERY, Scope, key, looked, text, usual_legs};
use crate::page::watched;
use crate::report::CaseChanges;
use crate::touched::Touched;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::detect::{self, Context, SubjectKind};
use recourse_domain::id::{ChatId, ClaimId, OrderId, ReviewId};
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::Rulebook;
use recourse_domain::timeline::Usual;
use recourse_store::{
    AccountRow, CaseQuery, CaseView, OrderQuery, OrderSummary, OrderView, Store, StoreError,
};
use std::collections::{HashMap, HashSet};
use tokio_util::sync::CancellationToken;

/// Subjects in one transaction.
const CHUNK: usize = 200;
/// How far around a review's order time candidates are looked for, in seconds, when the rulebook names no tolerance.
const NEAR_S: i64 = 60;
/// How far back unanswered reviews are looked at when the rulebook names no window.
const REVIEW_WINDOW: TimeDelta = TimeDelta::days(30);
/// Reviews of this many stars and fewer, when the rulebook names no number.
const REVIEW_STARS: u8 = 3;

pub(super) struct Looking {
    pub(super) store: Store,
    pub(super) account: AccountRow,
    pub(super) rulebook: Rulebook,
    pub(super) now: DateTime<Utc>,
    /// The orders were typed in: no connector reads the shop.
    pub(super) by_hand: bool,
    pub(super) cancel: CancellationToken,
}

impl Looking {
    pub(super) fn run(self, scope: Scope) -> Result<CaseChanges, StoreError> {
        let (mut touched, whole, everything) = match scope {
            Scope::Touched(touched) => (touched, false, false),
            Scope::All { touched, everything } => (touched, true, everything),
        };
        let usual = self.store.read(|r| usual_of(r, &self.account.id))?;
        let before = self.store.read(|r| looked(r, &self.account.id))?;
        let legs = usual_legs(&usual);
        let long_ago =
            |at: Option<DateTime<Utc>>, every| at.is_none_or(|at| at > self.now || self.now - at >= every);
        let all = whole
            && (everything
                || long_ago(before.all_at, ALL_EVERY)
                || before.usual_legs != legs
                || before.rulebook != self.rulebook.version());
        let moving = whole && (all || long_ago(before.moving_at, MOVING_EVERY));
        let mut changes = CaseChanges::default();

        self.units(&mut touched)?;
        let mut orders: Vec<OrderId> = touched.orders.drain().collect();
        // Neighbours lie close together in the store.
        orders.sort();
        for ids in orders.chunks(CHUNK) {
            changes.add(self.orders(ids, &usual)?);
        }
        if moving {
            changes.add(self.moving(&usual)?);
        }
        if all {
            changes.add(self.ended_badly(&usual)?);
        }
        let mut reviews = std::mem::take(&mut touched.reviews);
        if whole || !reviews.is_empty() || !orders.is_empty() {
            reviews.extend(self.open_reviews()?);
        }
        if all {
            self.live(&mut reviews, &mut touched, &mut changes, &usual)?;
        }
        let reviews: Vec<ReviewId> = reviews.into_iter().collect();
        for ids in reviews.chunks(CHUNK) {
            changes.add(self.reviews(ids, &usual)?);
        }
        let claims: Vec<ClaimId> = touched.claims.into_iter().collect();
        for ids in claims.chunks(CHUNK) {
            changes.add(self.claims(ids)?);
        }
        let chats: Vec<ChatId> = touched.chats.into_iter().collect();
        for ids in chats.chunks(CHUNK) {
            changes.add(self.chats(ids)?);
        }
        if self.cancel.is_cancelled() {
            return Ok(changes);
        }
        if all {
            let now = self.now;
            self.store.write(move |tx| tx.rerank_cases(now))?;
        }
        let after = Looked {
            all_at: if all { Some(self.now) } else { before.all_at },
            moving_at: if moving { Some(self.now) } else { before.moving_at },
            rulebook: self.rulebook.version().to_owned(),
            usual_legs: if all { legs } else { before.usual_legs.clone() },
            begun: before.begun,
        };
        if whole && after != before {
            let account = self.account.id.clone();
            self.store
                .write(move |tx| tx.set_setting(&key(&account), &after))?;
        }
        Ok(changes)
    }

    fn context(&self) -> Context<'_> {
        Context {
            rulebook: &self.rulebook,
            catalogue: Catalogue::shipped(),
            now: self.now,
        }
    }

    /// Units whose money or claims changed: their orders matter when they ended badly, came back or have a case.
    fn units(&self, touched: &mut Touched) -> Result<(), StoreError> {
        let units: Vec<_> = touched.units.drain().collect();
        let returned = std::mem::take(&mut touched.returned);
        for chunk in units.chunks(CHUNK) {
            let orders = self.store.read(|r| {
                let mut rows = Vec::new();
                for srid in chunk {
                    rows.extend(r.order_by_srid(&self.account.id, srid)?);
                }
                let ids: Vec<OrderId> = rows.iter().map(|row| row.order.id.clone()).collect();
                let with_cases = r.has_cases(&self.account.id, &ids)?;
                Ok(rows
                    .into_iter()
                    .filter(|row| {
                        with_cases.contains(&row.order.id)
                            || row.summary.as_ref().is_some_and(|s| s.refused || s.cancelled)
                            || row
                                .order
                                .srid
                                .as_ref()
                                .is_some_and(|srid| returned.contains(srid))
                    })
                    .map(|row| row.order.id)
                    .collect::<Vec<_>>())
            })?;
            touched.orders.extend(orders);
        }
        Ok(())
    }

    fn orders(&self, ids: &[OrderId], usual: &Usual) -> Result<CaseChanges, StoreError> {
        if self.cancel.is_cancelled() {
            return Ok(CaseChanges::default());
        }
        let context = self.context();
        let subjects = self.store.read(|r| {
            let rows = r.orders(&self.account.id, ids)?;
            let dated: Vec<OrderId> = rows
                .iter()
                .filter(|row| {
                    row.summary
                        .as_ref()
                        .is_none_or(|summary| summary.first_at.is_some())
                })
                .map(|row| row.order.id.clone())
                .collect();
            let events: HashMap<OrderId, _> = r.events_of(&self.account.id, &dated)?.into_iter().collect();
            let mut subjects = Vec::new();
            for row in rows {
                let events = events.get(&row.order.id).map(Vec::as_slice).unwrap_or_default();
                let facts = order_facts(r, &self.account.platform, &row, events, usual, self.now)?;
                let findings = detect::order(&facts, &context);
                let known =
                    r.cases_of_subject(&self.account.id, SubjectKind::Order.code(), row.order.id.as_str())?;
                if findings.is_empty() && known.is_empty() {
                    continue;
                }
                let label = text::of_order(r, &row)?;
                subjects.push(Subject::new(SubjectKind::Order, findings, known, label));
            }
            Ok(subjects)
        })?;
        self.apply(subjects)
    }

    fn moving(&self, usual: &Usual) -> Result<CaseChanges, StoreError> {
        let mut changes = CaseChanges::default();
        let mut query = OrderQuery {
            view: OrderView::Moving,
            accounts: Some(vec![self.account.id.clone()]),
            limit: CHUNK,
            ..OrderQuery::default()
        };
        loop {
            let page = self.store.read(|r| r.order_page(&query))?;
            let ids: Vec<OrderId> = page
                .items
                .into_iter()
                .filter(|row| row.summary.as_ref().is_some_and(|s| self.may_be_late(s, usual)))
                .map(|row| row.order.id)
                .collect();
            changes.add(self.orders(&ids, usual)?);
            if page.next.is_none() || self.cancel.is_cancelled() {
                return Ok(changes);
            }
            query.after = page.next;
        }
    }

    /// Whether time alone may have made a moving order a case: it is before the border, was typed in, or nothing was heard of
    /// it for longer than its leg usually takes.
    fn may_be_late(&self, summary: &OrderSummary, usual: &Usual) -> bool {
        if self.by_hand || watched(summary) {
            return true;
        }
        let limit = usual
            .leg(summary.leg)
            .p95
            .and_then(TimeDelta::try_seconds)
            .or_else(|| self.rulebook.span("leg_default_limit"));
        match (summary.last_event_at, limit) {
            (Some(last), Some(limit)) => self.now - last > limit,
            _ => false,
        }
    }

    fn ended_badly(&self, usual: &Usual) -> Result<CaseChanges, StoreError> {
        let mut changes = CaseChanges::default();
        let mut after: Option<String> = None;
        loop {
            let page = self
                .store
                .read(|r| r.ended_badly(&self.account.id, after.as_deref(), CHUNK))?;
            let ids: Vec<OrderId> = page.items.into_iter().map(|row| row.order.id).collect();
            changes.add(self.orders(&ids, usual)?);
            if page.next.is_none() || self.cancel.is_cancelled() {
                return Ok(changes);
            }
            after = page.next;
        }
    }

    /// Subjects of cases that are not over, so that a case that is no longer true is noticed.
    fn live(
        &self,
        reviews: &mut HashSet<ReviewId>,
        touched: &mut Touched,
        changes: &mut CaseChanges,
        usual: &Usual,
    ) -> Result<(), StoreError> {
        for view in [CaseView::Todo, CaseView::Suggested, CaseView::Waiting] {
            let mut query = CaseQuery {
                view: Some(view),
                account: Some(self.account.id.clone()),
                limit: CHUNK,
                ..CaseQuery::default()
            };
            loop {
                let page = self.store.read(|r| r.case_page(&query))?;
                let mut orders = Vec::new();
                for case in page.items {
                    match SubjectKind::from_code(&case.subject_kind) {
                        Some(SubjectKind::Order) => orders.push(OrderId::from(case.subject_id)),
                        Some(SubjectKind::Review) => {
                            reviews.insert(ReviewId::from(case.subject_id));
                        }
                        Some(SubjectKind::Claim) => {
                            touched.claims.insert(ClaimId::from(case.subject_id));
                        }
                        Some(SubjectKind::Chat) => {
                            touched.chats.insert(ChatId::from(case.subject_id));
                        }
                        None => {}
                    }
                }
                changes.add(self.orders(&orders, usual)?);
                if page.next.is_none() || self.cancel.is_cancelled() {
                    break;
                }
                query.after = page.next;
            }
        }
        Ok(())
    }

    fn open_reviews(&self) -> Result<Vec<ReviewId>, StoreError> {
        let window = self.rulebook.span("review_window").unwrap_or(REVIEW_WINDOW);
        let stars = self
            .rulebook
            .count("review_stars")
            .and_then(|stars| u8::try_from(stars).ok())
            .unwrap_or(REVIEW_STARS);
        let since = self.now - window;
        let open = self
            .store
            .read(|r| r.reviews_open(&self.account.id, since, stars))?;
        Ok(open.into_iter().map(|review| review.id).collect())
    }

    fn reviews(&self, ids: &[ReviewId], usual: &Usual) -> Result<CaseChanges, StoreError> {
        if self.cancel.is_cancelled() {
            return Ok(CaseChanges::default());
        }
        let context = self.context();
        let within = self
            .rulebook
            .span("review_link_tolerance")
            .map_or(NEAR_S, |tolerance| tolerance.num_seconds());
        let (subjects, links) = self.store.read(|r| {
            let mut subjects = Vec::new();
            let mut links = Vec::new();
            for id in ids {
                let Some(review) = r.review(&self.account.id, id)? else {
                    continue;
                };
                let label = text::of_review(&review);
                let facts = review_facts(
                    r,
                    &self.account.id,
                    &self.account.platform,
                    review,
                    within,
                    usual,
                    self.now,
                )?;
                let orders = detect::link(&facts, &context).orders().to_vec();
                let kept = r
                    .review_link(&self.account.id, id)?
                    .map(|link| link.orders)
                    .unwrap_or_default();
                if orders != kept {
                    links.push((id.clone(), orders));
                }
                let findings = detect::review(&facts, &context);
                let known = r.cases_of_subject(&self.account.id, SubjectKind::Review.code(), id.as_str())?;
                if !findings.is_empty() || !known.is_empty() {
                    subjects.push(Subject::new(SubjectKind::Review, findings, known, label));
                }
            }
            Ok((subjects, links))
        })?;
        if !links.is_empty() {
            let account = self.account.id.clone();
            self.store.write(move |tx| {
                for (id, orders) in &links {
                    tx.set_review_link(&account, id, orders, "product_and_time")?;
                }
                Ok(())
            })?;
        }
        self.apply(subjects)
    }

    fn claims(&self, ids: &[ClaimId]) -> Result<CaseChanges, StoreError> {
        let context = self.context();
        let subjects = self.store.read(|r| {
            let mut subjects = Vec::new();
            for id in ids {
                let Some(claim) = r.claim(&self.account.id, id)? else {
                    continue;
                };
                let label = text::of_claim(&claim);
                let facts = claim_facts(r, &self.account.id, &self.account.platform, claim)?;
                let findings = detect::claim(&facts, &context);
                let known = r.cases_of_subject(&self.account.id, SubjectKind::Claim.code(), id.as_str())?;
                if !findings.is_empty() || !known.is_empty() {
                    subjects.push(Subject::new(SubjectKind::Claim, findings, known, label));
                }
            }
            Ok(subjects)
        })?;
        self.apply(subjects)
    }

    fn chats(&self, ids: &[ChatId]) -> Result<CaseChanges, StoreError> {
        let context = self.context();
        let subjects = self.store.read(|r| {
            let mut subjects = Vec::new();
            for id in ids {
                let messages = r.messages(&self.account.id, id)?;
                let label = messages
                    .iter()
                    .find(|m| m.sender == "client")
                    .map(text::of_message)
                    .unwrap_or_default();
                let facts = chat_facts(r, &self.account.id, &self.account.platform, id, messages)?;
                let findings = detect::chat(&facts, &context);
                let known = r.cases_of_subject(&self.account.id, SubjectKind::Chat.code(), id.as_str())?;
                if !findings.is_empty() || !known.is_empty() {
                    subjects.push(Subject::new(SubjectKind::Chat, findings, known, label));
                }
            }
            Ok(subjects)
        })?;
        self.apply(subjects)
    }

    fn apply(&self, subjects: Vec<Subject>) -> Result<CaseChanges, StoreError> {
        if subjects.is_empty() {
            return Ok(CaseChanges::default());
        }
        let looked_for: HashMap<&'static str, Vec<_>> = SubjectKind::ALL
            .iter()
            .map(|kind| {
                (
                    kind.code(),
                    detect::kinds_on(*kind, self.account.platform.as_str(), &self.context()),
                )
            })
            .collect();
        apply(&self.store, subjects, looked_for, self.now)
    }
}
