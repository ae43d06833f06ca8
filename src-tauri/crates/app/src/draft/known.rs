//! What a case or record knows: values for variables, and facts that a text is measured against.

use crate::app::App;
use crate::case::facts::Dossier;
use crate::error::{AppError, abort};
use crate::view::draft::AboutInput;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use recourse_connectors::registry;
use recourse_domain::case::message as said;
use recourse_domain::id::{AccountId, ChatId, ClaimId, OrderId, ReviewId};
use recourse_domain::market::{ChatMessage, Claim, ReturnItem, Review};
use recourse_domain::money::Money;
use recourse_domain::timeline::Timeline;
use recourse_store::{AccountRow, OrderRow, Reader, StoreError};
use recourse_sync::summary::timeline_of;
use recourse_texts::{Lang, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// A value before it is written in a language.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    Text(String),
    /// A message of the catalogue.
    Code(&'static str, String),
    Day(DateTime<Utc>),
    Date(NaiveDate),
    Money(Money),
    Number(i64),
}

impl Known {
    pub(super) fn write(&self, texts: &Texts) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Code(family, code) => texts.code(family, code),
            Self::Day(at) => texts.date(at.with_timezone(&texts.zone()).date_naive()),
            Self::Date(day) => texts.date(*day),
            Self::Money(money) => texts.money(*money),
            Self::Number(number) => texts.value(&recourse_texts::Value::Count(*number)),
        }
    }
}

/// Everything that is known about what a text is about.
#[derive(Default)]
pub(super) struct Knowledge {
    pub(super) account: Option<AccountRow>,
    pub(super) kind: Option<String>,
    /// The cause of a review, or what a case says it is.
    pub(super) when: Option<String>,
    pub(super) values: BTreeMap<&'static str, Known>,
    pub(super) facts: Vec<said::Value>,
    pub(super) words: Vec<String>,
    pub(super) buyer: Vec<String>,
    pub(super) causes: BTreeSet<String>,
    pub(super) last_message: Option<DateTime<Utc>>,
}

impl Knowledge {
    pub(super) fn platform(&self) -> Option<&str> {
        self.account.as_ref().map(|account| account.platform.as_str())
    }

    /// The marketplace's zone.
    pub(super) fn zone(&self) -> Tz {
        self.platform()
            .and_then(registry::find)
            .and_then(|connector| connector.descriptor().time_zone.parse().ok())
            .unwrap_or(Tz::UTC)
    }

    /// Reads what is known. Nothing named: nothing known.
    pub(super) fn read(r: &Reader, about: &AboutInput, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let mut known = Self::default();
        if let Some(case) = &about.case {
            let case = crate::case::find(r, case)?;
            known.of_case(r, case, now)?;
            return Ok(known);
        }
        let Some(account) = &about.account else {
            return Ok(known);
        };
        let account = AccountId::from(account.as_str());
        known.account = Some(r.account(&account)?.ok_or_else(|| {
            abort(AppError::about(
                "account-unknown",
                "value",
                account.as_str().to_owned(),
            ))
        })?);
        let mut order = about.order.as_ref().map(|id| OrderId::from(id.as_str()));
        if let Some(id) = &about.review
            && let Some(review) = r.review(&account, &ReviewId::from(id.as_str()))?
        {
            // A review names no order; one that fits alone is taken for it, several are not.
            if let Some(link) = r.review_link(&account, &review.id)?
                && let [only] = link.orders.as_slice()
            {
                order = order.or_else(|| Some(only.clone()));
            }
            known.of_review(r, &account, &review)?;
        }
        if let Some(id) = &about.claim
            && let Some(claim) = r.claim(&account, &ClaimId::from(id.as_str()))?
        {
            known.of_claim(&claim);
            known.messages_of(r, &account, claim.srid.as_ref())?;
        }
        if let Some(id) = &about.chat {
            let id = ChatId::from(id.as_str());
            if let Some(thread) = r.chat(&account, &id)? {
                known.buyer.extend(thread.buyer_name);
                if let Some(srid) = thread.srid {
                    known.set("srid", Known::Text(srid.to_string()));
                }
            }
            known.of_messages(&r.messages(&account, &id)?);
        }
        if let Some(id) = order
            && let Some(row) = r.order(&account, &id)?
        {
            let timeline = timeline_of(&row, &r.events(&account, &id)?, now);
            known.of_order(&row, Some(&timeline), now);
            known.of_returns(&r.returns_of_order(&account, &id)?);
            known.messages_of(r, &account, row.order.srid.as_ref())?;
        }
        Ok(known)
    }

    fn of_case(
        &mut self,
        r: &Reader,
        case: recourse_store::CaseRow,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let dossier = Dossier::read(r, case, now)?;
        self.kind = Some(dossier.case.kind.to_string());
        if let Some(review) = &dossier.review {
            self.of_review(r, &dossier.case.account, review)?;
        }
        if let Some(claim) = &dossier.claim {
            self.of_claim(claim);
        }
        if let Some((thread, messages)) = &dossier.chat {
            self.buyer.extend(thread.buyer_name.clone());
            self.of_messages(messages);
        }
        if let Some(row) = &dossier.order {
            self.of_order(row, dossier.timeline.as_ref(), now);
        }
        self.of_returns(&dossier.returns);
        self.messages_of(r, &dossier.case.account, dossier.srid().as_ref())?;
        if let Some(srid) = dossier.srid() {
            self.set("srid", Known::Text(srid.to_string()));
        }
        if !dossier.case.title.trim().is_empty() {
            self.set("product", Known::Text(dossier.case.title.clone()));
        }
        if let Some(ticket) = &dossier.case.ticket {
            self.words.push(ticket.to_string());
        }
        self.facts.extend(
            dossier
                .case
                .at_stake
                .iter()
                .map(|money| said::Value::Money(*money)),
        );
        if let Some(deadline) = &dossier.case.deadline {
            self.facts.push(said::Value::Time(deadline.at));
        }
        for fact in &dossier.memo.facts {
            self.of_fact(fact);
        }
        self.account = Some(dossier.account);
        Ok(())
    }

    fn set(&mut self, name: &'static str, value: Known) {
        self.values.entry(name).or_insert(value);
    }

    fn text(&mut self, name: &'static str, text: Option<&str>) {
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            self.words.push(text.to_owned());
            self.set(name, Known::Text(text.to_owned()));
        }
    }

    fn day(&mut self, name: &'static str, at: Option<DateTime<Utc>>) {
        if let Some(at) = at {
            self.facts.push(said::Value::Time(at));
            self.set(name, Known::Day(at));
        }
    }

    fn of_fact(&mut self, fact: &said::Param) {
        match (fact.name.as_str(), &fact.value) {
            ("between_from", said::Value::Time(at)) => self.day("leg_from", Some(*at)),
            ("between_to", said::Value::Time(at)) => self.day("leg_to", Some(*at)),
            ("between", said::Value::Days(seconds)) => {
                self.set("leg_days", Known::Number(whole_days(*seconds)));
            }
            ("between", said::Value::Count(days)) => self.set("leg_days", Known::Number(*days)),
            ("usual", said::Value::Days(seconds)) => {
                self.set(
                    "usual_days",
                    Known::Number(whole_days(seconds.saturating_add(43_200))),
                );
            }
            ("usual", said::Value::Count(days)) => self.set("usual_days", Known::Number(*days)),
            ("cause", value) if self.when.is_none() => self.when = value.word(),
            _ => {}
        }
        if let said::Value::Text(text) = &fact.value {
            self.words.push(text.clone());
        }
        self.facts.push(fact.value.clone());
    }

    fn of_order(&mut self, row: &OrderRow, timeline: Option<&Timeline>, now: DateTime<Utc>) {
        let order = &row.order;
        self.text("order", Some(order.id.as_str()));
        self.text("srid", order.srid.as_ref().map(|srid| srid.as_str()));
        self.text("tracking", order.tracking_number.as_deref());
        self.words.extend(order.sticker.clone());
        self.words.extend(order.supply_id.clone());
        self.day("order_date", order.created_at);
        if let Some(item) = order.items.first() {
            self.text("product", item.title.as_deref());
            self.text("article", item.article.as_deref());
            self.words
                .extend(item.product_id.as_ref().map(ToString::to_string));
            self.words.extend(item.variant.clone());
            self.words.extend(item.barcodes.iter().cloned());
        }
        for price in [order.price, order.converted_price].into_iter().flatten() {
            self.facts.push(said::Value::Money(price));
            self.set("price", Known::Money(price));
        }
        if let Some(at) = row.planned_delivery {
            self.facts.push(said::Value::Time(at));
        }
        if let Some(timeline) = timeline {
            self.of_timeline(timeline, now);
        }
    }

    fn of_timeline(&mut self, timeline: &Timeline, now: DateTime<Utc>) {
        let dated = || {
            timeline
                .events
                .iter()
                .filter_map(|event| Some((event, event.at?)))
        };
        self.facts.extend(dated().map(|(_, at)| said::Value::Time(at)));
        let first_mile = timeline
            .legs
            .iter()
            .find(|span| span.leg == recourse_domain::leg::Leg::FirstMile);
        self.day("handover_date", first_mile.map(|span| span.from));
        if let Some((event, at)) = dated().max_by_key(|(_, at)| *at) {
            let name = match event.event {
                recourse_domain::leg::EventKind::Unknown => {
                    Known::Text(event.text.clone().unwrap_or_else(|| event.code.clone()))
                }
                kind => Known::Code("event", kind.code().to_owned()),
            };
            self.set("last_event", name);
            self.day("last_event_date", Some(at));
            let silent = (now - at).num_days().max(0);
            self.facts.push(said::Value::Count(silent));
            self.set("silent_days", Known::Number(silent));
        }
        for span in &timeline.legs {
            self.facts.push(said::Value::Days(span.seconds()));
        }
        if timeline.events.iter().any(|event| event.code.contains("customs")) {
            self.causes.insert("customs".to_owned());
        }
    }

    fn of_review(&mut self, r: &Reader, account: &AccountId, review: &Review) -> Result<(), StoreError> {
        let cause = match r.review_verdict(account, &review.id)?.cause {
            Some(cause) => cause,
            None => recourse_domain::review::read(&recourse_domain::review::Words::of(review)).cause,
        };
        let glad = review.stars.is_some_and(|stars| stars > UNHAPPY_STARS);
        self.when = Some(match cause {
            recourse_domain::review::Cause::Unclear if glad => THANKS.to_owned(),
            cause => cause.code().to_owned(),
        });
        self.text("product", review.product_name.as_deref());
        self.text("article", review.article.as_deref());
        self.words
            .extend(review.product_id.as_ref().map(ToString::to_string));
        self.words.extend(review.variant.clone());
        self.words.push(review.id.to_string());
        self.day("review_date", review.created_at);
        let quote = [&review.text, &review.cons, &review.pros]
            .into_iter()
            .find(|text| !text.trim().is_empty());
        self.text("quote", quote.map(String::as_str));
        self.facts
            .extend(review.stars.map(|stars| said::Value::Count(i64::from(stars))));
        if let Some(at) = review.last_order_at {
            self.facts.push(said::Value::Time(at));
        }
        self.buyer.extend(review.buyer_name.clone());
        Ok(())
    }

    fn of_claim(&mut self, claim: &Claim) {
        self.text("product", claim.product_name.as_deref());
        self.text("srid", claim.srid.as_ref().map(|srid| srid.as_str()));
        self.words
            .extend(claim.product_id.as_ref().map(ToString::to_string));
        self.words.push(claim.id.to_string());
        self.day("claim_date", claim.created_at);
        self.day("order_date", claim.ordered_at);
        self.day("delivered_date", claim.delivered_at);
        self.text("quote", Some(claim.buyer_text.as_str()));
        if let Some(price) = claim.price {
            self.facts.push(said::Value::Money(price));
            self.set("price", Known::Money(price));
        }
    }

    fn of_returns(&mut self, returns: &[ReturnItem]) {
        for item in returns {
            self.day("storage_until", item.expires_at);
            for at in [item.ready_at, item.completed_at].into_iter().flatten() {
                self.facts.push(said::Value::Time(at));
            }
            self.text("place", item.pickup_address.as_deref());
        }
    }

    /// The messages of every chat about a unit: when the last one went to the buyer.
    fn messages_of(
        &mut self,
        r: &Reader,
        account: &AccountId,
        srid: Option<&recourse_domain::id::Srid>,
    ) -> Result<(), StoreError> {
        let Some(srid) = srid else { return Ok(()) };
        for thread in r.chats_of_srid(account, srid)? {
            self.buyer.extend(thread.buyer_name);
            let messages = r.messages(account, &thread.id)?;
            self.sent(&messages);
        }
        Ok(())
    }

    fn of_messages(&mut self, messages: &[ChatMessage]) {
        let from_buyer = messages
            .iter()
            .rev()
            .find(|message| message.sender == CLIENT && !message.text.trim().is_empty());
        self.text("quote", from_buyer.map(|message| message.text.as_str()));
        self.facts.extend(
            messages
                .iter()
                .filter_map(|message| message.sent_at)
                .map(said::Value::Time),
        );
        self.sent(messages);
    }

    fn sent(&mut self, messages: &[ChatMessage]) {
        let last = messages
            .iter()
            .filter(|message| message.sender == SELLER)
            .filter_map(|message| message.sent_at)
            .max();
        self.last_message = self.last_message.max(last);
    }
}

/// With more stars a review that complains of nothing is thanked for.
const UNHAPPY_STARS: u8 = 3;
/// What the draft for such a review is written for.
const THANKS: &str = "thanks";

/// Who wrote, as every connector names them.
const CLIENT: &str = "client";
const SELLER: &str = "seller";

/// Whole days of seconds, rounded down: what has surely passed.
pub(super) fn whole_days(seconds: i64) -> i64 {
    seconds.max(0) / 86_400
}

impl App {
    /// The languages of a pair: the seller's own, where it differs, and the one that is sent.
    pub(super) fn pair(own: &str, sent: &str) -> (Option<Lang>, Lang) {
        let sent = Lang::from_tag(sent).unwrap_or(Lang::Ru);
        (Lang::from_tag(own).filter(|lang| *lang != sent), sent)
    }
}
