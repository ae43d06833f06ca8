//! A row of the orders table.

use crate::map::parcel::small;
use crate::map::{amount, days, instant};
use crate::view::order::OrderRow as Row;
use crate::view::parcel::ParcelView;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{AccountId, OrderId};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::OrderItem;
use recourse_domain::timeline::Usual;
use recourse_store::{AccountRow, OrderRow, Reader, StoreError};
use recourse_sync::detect::usual_of;
use std::collections::HashMap;

/// Makes rows; looks each account's usual up once.
pub(crate) struct Rows<'a> {
    r: &'a Reader<'a>,
    accounts: &'a [AccountRow],
    usual: HashMap<AccountId, Usual>,
    now: DateTime<Utc>,
    silent: TimeDelta,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(
        r: &'a Reader<'a>,
        accounts: &'a [AccountRow],
        now: DateTime<Utc>,
        silent: TimeDelta,
    ) -> Self {
        Self {
            r,
            accounts,
            usual: HashMap::new(),
            now,
            silent,
        }
    }

    pub(crate) fn usual(&mut self, account: &AccountId) -> Result<&Usual, StoreError> {
        if !self.usual.contains_key(account) {
            self.usual.insert(account.clone(), usual_of(self.r, account)?);
        }
        Ok(self.usual.entry(account.clone()).or_default())
    }

    /// An order's small drawing; `None` when nothing dated is known of it.
    pub(crate) fn parcel(&mut self, order: &OrderRow) -> Result<Option<ParcelView>, StoreError> {
        let now = self.now;
        let usual = self.usual(&order.account)?;
        Ok(order
            .summary
            .as_ref()
            .filter(|summary| !summary.legs.is_empty())
            .map(|summary| small(summary, usual, now)))
    }

    pub(crate) fn parcel_of(
        &mut self,
        account: &AccountId,
        order: &OrderId,
    ) -> Result<Option<ParcelView>, StoreError> {
        match self.r.order(account, order)? {
            Some(row) => self.parcel(&row),
            None => Ok(None),
        }
    }

    pub(crate) fn row(&mut self, order: &OrderRow) -> Result<Row, StoreError> {
        let account = self.accounts.iter().find(|account| account.id == order.account);
        let summary = order.summary.as_ref();
        let silence = silence(order, self.now);
        let limit = match summary {
            Some(summary) => self
                .usual(&order.account)?
                .leg(summary.leg)
                .p95
                .map_or(self.silent, TimeDelta::seconds),
            None => self.silent,
        };
        let cases = self.r.case_ids_of_order(&order.account, &order.order.id)?;
        Ok(Row {
            key: format!("{}/{}", order.account, order.order.id),
            id: order.order.id.to_string(),
            account: order.account.to_string(),
            platform: account.map(|a| a.platform.to_string()).unwrap_or_default(),
            account_name: account.map(|a| a.name.clone()).unwrap_or_default(),
            title: title(order),
            created_at: order.order.created_at.map(instant),
            leg: summary.map_or(Leg::Unknown, |s| s.leg).code().to_owned(),
            event: summary.map_or(EventKind::Unknown, |s| s.event).code().to_owned(),
            responsible: summary.map_or_else(|| "unknown".to_owned(), |s| s.responsible.clone()),
            parcel: self.parcel(order)?.unwrap_or_default(),
            silent_days: silence.map(|silence| days(silence.num_seconds())),
            silent: silence.is_some_and(|silence| silence > limit),
            price: order.order.price.map(amount),
            converted_price: order.order.converted_price.map(amount),
            cases: cases.iter().map(ToString::to_string).collect(),
            last_at: summary.and_then(|s| s.last_event_at).map(instant),
            srid: order.order.srid.as_ref().map(ToString::to_string),
            sticker: order.order.sticker.clone(),
            tracking: order.order.tracking_number.clone(),
        })
    }
}

/// How long an order that is on its way has been without news.
pub(crate) fn silence(order: &OrderRow, now: DateTime<Utc>) -> Option<TimeDelta> {
    order
        .summary
        .as_ref()
        .filter(|summary| !summary.finished && !summary.delivered && !summary.cancelled)
        .and_then(|summary| summary.last_event_at)
        .map(|last| now - last)
        .filter(|silence| *silence > TimeDelta::zero())
}

/// What an order is called: product and article, else a bare id.
pub(crate) fn title(order: &OrderRow) -> String {
    let item = order.order.items.first();
    let name = item.and_then(|item| item.title.clone());
    let article = item.and_then(|item| item.article.clone());
    let parts: Vec<String> = [name, article]
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect();
    if parts.is_empty() {
        product(item).unwrap_or_else(|| order.order.id.to_string())
    } else {
        parts.join(", ")
    }
}

fn product(item: Option<&OrderItem>) -> Option<String> {
    item.and_then(|item| item.product_id.as_ref())
        .map(ToString::to_string)
}
