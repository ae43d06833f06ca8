//! Orders: the table, the search, an order's page.

mod chosen;
mod columns;
mod entered;
mod export;
mod link;
mod list;
mod pasted;
pub(crate) mod row;
mod sheet;

use crate::app::App;
use crate::case::row::case_row;
use crate::error::{AppError, abort};
use crate::map::{self, count};
use crate::view::common::ApiError;
use crate::view::order::{FieldView, OrderCounts, OrderFilter, OrderPage, OrderView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::registry;
use recourse_domain::id::AccountId;
use recourse_domain::leg::Leg;
use recourse_domain::market::Review;
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, OrderQuery, OrderRow, OrderView as StoreView, Reader, StoreError};
use recourse_sync::detect::usual_of;
use recourse_sync::summary::timeline_of;

pub(crate) use link::links_of_order;
pub(crate) use list::Lists;

/// Rows of a page when the asker names none, and at most.
const PAGE: u32 = 100;
const PAGE_MOST: u32 = 1_000;
/// Days without news after which a parcel is silent, when the rulebook names none (LEGS rule 6: "default, not your data").
const SILENT_DAYS: i64 = 14;

/// Days without news after which a parcel is silent by default.
pub(crate) fn silent_after(rulebook: &Rulebook) -> TimeDelta {
    rulebook
        .span("leg_default_limit")
        .unwrap_or(TimeDelta::days(SILENT_DAYS))
}

impl App {
    /// A page of orders, newest first. What no order's own words or ids are may be an id of something around it.
    ///
    /// # Errors
    /// `filter-invalid` for a leg, view or page mark that does not exist; `account-unknown`.
    pub async fn order_page(
        &self,
        filter: OrderFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<OrderPage, ApiError> {
        let begins = after.is_none();
        let page = self.page(filter.clone(), after, limit).await?;
        let is_id = |text: &String| pasted::candidates(text).len() == 1;
        if !begins || !page.items.is_empty() || !filter.query.as_ref().is_some_and(is_id) {
            return Ok(page);
        }
        let named = self.order_window(filter, 0, limit).await?;
        Ok(OrderPage {
            items: named.items,
            ..page
        })
    }

    /// A page of orders by their own words and ids.
    async fn page(
        &self,
        filter: OrderFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<OrderPage, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let silent = silent_after(&rulebook);
        let page = self
            .read(move |r| {
                let accounts = r.accounts()?;
                let query = query(&filter, after, limit, &accounts, now, silent).map_err(abort)?;
                let unfiltered =
                    filter.query.is_none() && filter.leg.is_none() && filter.silent_days.is_none();
                let total = match (unfiltered, query.view) {
                    (true, StoreView::All) => Some(r.order_counts(query.accounts.as_deref())?.all),
                    (true, StoreView::Moving) => Some(r.order_counts(query.accounts.as_deref())?.moving),
                    (true, StoreView::Refused) => Some(r.order_counts(query.accounts.as_deref())?.refused),
                    _ => None,
                };
                let page = r.order_page(&query)?;
                let mut rows = row::Rows::new(r, &accounts, now, silent);
                Ok(OrderPage {
                    items: page
                        .items
                        .iter()
                        .map(|order| rows.row(order))
                        .collect::<Result<_, _>>()?,
                    next: page.next,
                    total: total.map(count),
                })
            })
            .await?;
        Ok(page)
    }

    /// Counts of the table's views.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn order_counts(&self) -> Result<OrderCounts, ApiError> {
        let before = self.now() - silent_after(&self.rulebook()?);
        Ok(self
            .read(move |r| {
                let counts = r.order_counts(None)?;
                Ok(OrderCounts {
                    all: count(counts.all),
                    moving: count(counts.moving),
                    silent: count(r.silent_count(before, None)?),
                    refused: count(counts.refused),
                })
            })
            .await?)
    }

    /// One order by any known id (assembly order id, srid, sticker, tracking number, key).
    ///
    /// # Errors
    /// `order-unknown`.
    pub async fn order_show(&self, id: String) -> Result<OrderView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let view = self
            .read(move |r| {
                let accounts = r.accounts()?;
                let Some(order) = find(r, &accounts, &id)? else {
                    return Err(abort(AppError::about("order-unknown", "value", id)));
                };
                view(r, &accounts, &order, &rulebook, now)
            })
            .await?;
        Ok(view)
    }
}

/// Finds an order by its key `<account>/<order id>` or by any id it is known by. Several with that id: the newest.
pub(crate) fn find(r: &Reader, accounts: &[AccountRow], id: &str) -> Result<Option<OrderRow>, StoreError> {
    let id = id.trim();
    if let Some((account, order)) = id.split_once('/')
        && let Some(account) = accounts.iter().find(|a| a.id == AccountId::from(account))
        && let Some(row) = r.order(&account.id, &order.into())?
    {
        return Ok(Some(row));
    }
    let named = r.orders_named(&[id.to_owned()])?;
    let newest: Vec<i64> = named.into_iter().flat_map(|named| named.rows).take(1).collect();
    Ok(r.orders_at(&newest)?.into_iter().flatten().next())
}

fn query(
    filter: &OrderFilter,
    after: Option<String>,
    limit: u32,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
    silent: TimeDelta,
) -> Result<OrderQuery, AppError> {
    let wrong = |value: &str| AppError::about("filter-invalid", "value", value);
    let leg = match filter.leg.as_deref() {
        Some(code) => Some(Leg::from_code(code).ok_or_else(|| wrong(code))?),
        None => None,
    };
    let (view, silent_before) = match (filter.silent_days, filter.view.as_deref()) {
        (Some(days), Some("refused")) => (StoreView::Refused, Some(now - TimeDelta::days(i64::from(days)))),
        (Some(days), _) => (StoreView::Silent, Some(now - TimeDelta::days(i64::from(days)))),
        (None, None | Some("all")) => (StoreView::All, None),
        (None, Some("moving")) => (StoreView::Moving, None),
        (None, Some("silent")) => (StoreView::Silent, Some(now - silent)),
        (None, Some("refused")) => (StoreView::Refused, None),
        (None, Some("delivered")) => (StoreView::Delivered, None),
        (None, Some("cancelled")) => (StoreView::Cancelled, None),
        (None, Some(other)) => return Err(wrong(other)),
    };
    let of_account = match filter.account.as_deref() {
        Some(text) => Some(crate::app::find_account(accounts.to_vec(), text)?.id),
        None => None,
    };
    let chosen = match (of_account, filter.platform.as_deref()) {
        (Some(account), _) => Some(vec![account]),
        (None, Some(platform)) => Some(
            accounts
                .iter()
                .filter(|account| account.platform.as_str() == platform)
                .map(|account| account.id.clone())
                .collect(),
        ),
        (None, None) => None,
    };
    Ok(OrderQuery {
        query: filter.query.clone().filter(|query| !query.trim().is_empty()),
        leg,
        view,
        silent_before,
        accounts: chosen,
        after,
        limit: usize::try_from(if limit == 0 { PAGE } else { limit.min(PAGE_MOST) }).unwrap_or(100),
    })
}

fn view(
    r: &Reader,
    accounts: &[AccountRow],
    row: &OrderRow,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<OrderView, StoreError> {
    let events = r.events(&row.account, &row.order.id)?;
    let timeline = timeline_of(row, &events, now);
    let usual = usual_of(r, &row.account)?;
    let account = accounts.iter().find(|account| account.id == row.account);
    let finance = finance_of(r, row)?;
    let mut rows = row::Rows::new(r, accounts, now, silent_after(rulebook));
    let mut shown = rows.row(row)?;
    shown.parcel = map::parcel::whole(&timeline, &usual);
    let cases = r
        .cases_of_order(&row.account, &row.order.id)?
        .iter()
        .map(|case| case_row(r, accounts, case, now))
        .collect::<Result<_, _>>()?;
    Ok(OrderView {
        order: shown,
        ids: ids(row),
        facts: match account {
            Some(account) => [facts(row), entered::entered(r, account, &row.order.id)?].concat(),
            None => facts(row),
        },
        timeline: map::parcel::events(&timeline),
        money: account.map_or_else(Vec::new, |account| {
            map::money::lines(rulebook, &account.platform, row.order.price, &finance)
        }),
        links: links_of_order(r, row)?,
        cases,
        page: account.and_then(|account| order_page(account, row.order.id.as_str())),
    })
}

/// Finance rows of an order's unit: by srid, else by the order's id.
pub(crate) fn finance_of(
    r: &Reader,
    row: &OrderRow,
) -> Result<Vec<recourse_domain::market::FinanceRow>, StoreError> {
    match &row.order.srid {
        Some(srid) => r.finance_of_srid(&row.account, srid),
        None => r.finance_of_order(&row.account, &row.order.id),
    }
}

/// The address of an order's page in the seller's portal.
pub(crate) fn order_page(account: &AccountRow, order: &str) -> Option<String> {
    let connector = registry::find(account.platform.as_str())?;
    connector
        .descriptor()
        .order_page
        .map(|page| page.replace("{order}", order))
}

/// The address of a product's reviews in the marketplace, at one of them where it can be told.
pub(crate) fn review_page(account: &AccountRow, review: &Review) -> Option<String> {
    let connector = registry::find(account.platform.as_str())?;
    let product = review.product_id.as_ref()?;
    connector.descriptor().review_page.map(|page| {
        page.replace("{product}", product.as_str())
            .replace("{review}", review.id.as_str())
    })
}

/// Ids to copy.
pub(crate) fn ids(row: &OrderRow) -> Vec<FieldView> {
    let order = &row.order;
    let item = order.items.first();
    let many = |list: &[String]| {
        if list.is_empty() {
            None
        } else {
            Some(list.join(", "))
        }
    };
    fields([
        ("order", Some(order.id.to_string())),
        ("srid", order.srid.as_ref().map(ToString::to_string)),
        ("sticker", order.sticker.clone()),
        ("tracking_number", order.tracking_number.clone()),
        ("supply", order.supply_id.clone()),
        ("basket", order.basket_id.clone()),
        (
            "product",
            item.and_then(|item| item.product_id.as_ref())
                .map(ToString::to_string),
        ),
        ("barcode", item.and_then(|item| many(&item.barcodes))),
    ])
}

fn facts(row: &OrderRow) -> Vec<FieldView> {
    let order = &row.order;
    let item = order.items.first();
    fields([
        ("article", item.and_then(|item| item.article.clone())),
        ("variant", item.and_then(|item| item.variant.clone())),
        ("office", order.office.clone()),
        ("scheme", order.scheme.clone()),
        ("buyer_comment", order.comment.clone()),
        ("supplier_status", row.supplier_status.clone()),
        ("market_status", row.market_status.clone()),
        ("planned_delivery", row.planned_delivery.map(map::instant)),
        ("label_state", row.label_state.clone()),
    ])
}

/// The values that are there, under their names.
pub(crate) fn fields<const N: usize>(fields: [(&str, Option<String>); N]) -> Vec<FieldView> {
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|value| !value.trim().is_empty())?)))
        .map(|(name, value)| FieldView {
            name: name.to_owned(),
            value,
        })
        .collect()
}
