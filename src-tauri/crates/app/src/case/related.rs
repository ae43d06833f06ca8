//! Orders around a case's: the same basket, the same buyer's chat, the same ticket, supply or product.

use super::page::find;
use crate::app::App;
use crate::map::{instant, len};
use crate::order::row::title;
use crate::view::common::ApiError;
use crate::view::proof::{RelatedOrderView, RelatedView};
use recourse_domain::id::{AccountId, CaseId, OrderId};
use recourse_domain::leg::Leg;
use recourse_store::{CaseRow, OrderRow, Reader, StoreError};
use std::collections::BTreeSet;

/// How far apart two orders of a supply or a product may be, in seconds: what is shown beside a case, not a rule of anybody's.
const NEAR_S: i64 = 7 * 24 * 3_600;
/// Orders looked at, and shown of each kind.
const LOOKED: u32 = 500;
const SHOWN: usize = 6;

impl App {
    /// Orders that have something in common with a case's, the surest reason first; an order stands under one reason only.
    ///
    /// # Errors
    /// `case-unknown`.
    pub async fn case_related(&self, id: String) -> Result<Vec<RelatedView>, ApiError> {
        Ok(self.read(move |r| related(r, &find(r, &id)?)).await?)
    }
}

fn related(r: &Reader, case: &CaseRow) -> Result<Vec<RelatedView>, StoreError> {
    let mut groups = Vec::new();
    let mut seen: BTreeSet<(AccountId, OrderId)> = case
        .order_ids
        .iter()
        .map(|order| (case.account.clone(), order.clone()))
        .collect();
    let own = match case.order_ids.as_slice() {
        [only] => r.order(&case.account, only)?,
        _ => None,
    };
    let alike = match &own {
        Some(order) => r.orders_alike(order, NEAR_S, LOOKED)?,
        None => Vec::new(),
    };
    let more = alike.len() >= LOOKED as usize;
    let mut add =
        |by: &str, id: Option<String>, found: Vec<OrderRow>, more: bool| -> Result<(), StoreError> {
            let new: Vec<OrderRow> = found
                .into_iter()
                .filter(|row| seen.insert((row.account.clone(), row.order.id.clone())))
                .collect();
            if !new.is_empty() {
                groups.push(RelatedView {
                    by: by.to_owned(),
                    id,
                    count: len(new.len()),
                    count_more: more,
                    orders: new
                        .iter()
                        .take(SHOWN)
                        .map(|row| order_view(r, row, &case.id))
                        .collect::<Result<_, _>>()?,
                });
            }
            Ok(())
        };
    let sharing = |same: &dyn Fn(&OrderRow) -> bool| alike.iter().filter(|row| same(row)).cloned().collect();
    if let Some(order) = own.as_ref().map(|row| &row.order) {
        let basket = |row: &OrderRow| order.basket_id.is_some() && row.order.basket_id == order.basket_id;
        add("basket", order.basket_id.clone(), sharing(&basket), more)?;
    }
    add("chat", None, in_chats(r, case, own.as_ref())?, false)?;
    if let Some(ticket) = &case.ticket {
        let mut orders = Vec::new();
        for row in r.ticket_cases(ticket)? {
            if let Some(other) = r.case(&row.case)? {
                orders.extend(r.orders(&other.account, &other.order_ids)?);
            }
        }
        add("ticket", Some(ticket.to_string()), orders, false)?;
    }
    if let Some(order) = own.as_ref().map(|row| &row.order) {
        let supply = |row: &OrderRow| order.supply_id.is_some() && row.order.supply_id == order.supply_id;
        let id = order.supply_id.as_ref().map(ToString::to_string);
        add("supply", id, sharing(&supply), more)?;
        let product = order.items.first().and_then(|item| item.product_id.clone());
        let same = |row: &OrderRow| {
            product.is_some()
                && row.order.items.first().and_then(|item| item.product_id.as_ref()) == product.as_ref()
        };
        let id = product.as_ref().map(ToString::to_string);
        add("product", id, sharing(&same), more)?;
    }
    Ok(groups)
}

/// Orders that the same buyer wrote about in the same chat.
fn in_chats(r: &Reader, case: &CaseRow, own: Option<&OrderRow>) -> Result<Vec<OrderRow>, StoreError> {
    let mut chats = Vec::new();
    if case.subject_kind == "chat" {
        chats.push(case.subject_id.as_str().into());
    }
    if let Some(srid) = own.and_then(|row| row.order.srid.as_ref()) {
        chats.extend(
            r.chats_of_srid(&case.account, srid)?
                .into_iter()
                .map(|chat| chat.id),
        );
    }
    let mut units = BTreeSet::new();
    for chat in chats {
        units.extend(
            r.messages(&case.account, &chat)?
                .into_iter()
                .filter_map(|message| message.srid),
        );
    }
    let mut orders = Vec::new();
    for srid in units.into_iter().take(SHOWN * 2) {
        orders.extend(r.order_by_srid(&case.account, &srid)?);
    }
    Ok(orders)
}

fn order_view(r: &Reader, row: &OrderRow, but: &CaseId) -> Result<RelatedOrderView, StoreError> {
    Ok(RelatedOrderView {
        key: format!("{}/{}", row.account, row.order.id),
        id: row.order.id.to_string(),
        title: title(row),
        created_at: row.order.created_at.map(instant),
        leg: row
            .summary
            .as_ref()
            .map_or(Leg::Unknown, |summary| summary.leg)
            .code()
            .to_owned(),
        cases: r
            .cases_of_order(&row.account, &row.order.id)?
            .into_iter()
            .filter(|case| case.id != *but)
            .map(|case| case.id.to_string())
            .collect(),
    })
}
