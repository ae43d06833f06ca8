//! Everything pending, most urgent first.

use super::row::{Placed, Rows};
use super::subject::parcel_of;
use crate::app::App;
use crate::map::amounts;
use crate::view::common::{ApiError, CountView};
use crate::view::returns::{PartSum, ReturnList};
use chrono::{DateTime, Utc};
use recourse_domain::id::{ClaimId, OrderId};
use recourse_domain::money::{Currency, Money, Totals};
use recourse_domain::returns::{Stage, rank};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, InspectionRow, Parcel, Reader, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// Rows of one list: what one seller decides in a night, many times over.
const MOST: usize = 2_000;
/// Parcels of one account that are looked at for it.
const PARCELS: usize = 500;
/// The rule that says how long a marketplace tells of an order: of an older one nothing new can come.
const ORDER_MEMORY: &str = "wb_order_memory";

const PARTS: [&str; 4] = ["decide", "collect", "coming", "queued"];

impl App {
    /// All pending returns and claims, most urgent first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn return_list(&self) -> Result<ReturnList, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        Ok(self.read(move |r| list(r, &rulebook, now)).await?)
    }
}

fn list(r: &Reader, rulebook: &Rulebook, now: DateTime<Utc>) -> Result<ReturnList, StoreError> {
    let mut placed = Vec::new();
    for account in r.accounts()? {
        of_account(r, rulebook, &account, now, &mut placed)?;
    }
    placed.sort_by_cached_key(|placed: &Placed| (rank(&placed.pending, now), placed.row.key.clone()));
    let parts = PARTS
        .iter()
        .map(|part| CountView {
            key: (*part).to_owned(),
            count: crate::map::len(placed.iter().filter(|placed| placed.row.part == *part).count()),
        })
        .collect();
    let sums = ["decide", "collect"]
        .iter()
        .map(|part| PartSum {
            part: (*part).to_owned(),
            money: amounts(prices(&placed, part).iter()),
        })
        .collect();
    let more = placed.len() > MOST;
    placed.truncate(MOST);
    Ok(ReturnList {
        items: placed.into_iter().map(|placed| placed.row).collect(),
        parts,
        sums,
        more,
    })
}

/// Prices of a part, per currency; a sum beyond 64 bits is left at what it was.
fn prices(placed: &[Placed], part: &str) -> Totals {
    let mut totals = Totals::default();
    for price in placed
        .iter()
        .filter(|placed| placed.row.part == part)
        .filter_map(|placed| placed.row.price.as_ref())
    {
        if let Some(currency) = Currency::from_letters(&price.currency) {
            let _ = totals.add(Money::new(price.minor, currency));
        }
    }
    totals
}

fn of_account(
    r: &Reader,
    rulebook: &Rulebook,
    account: &AccountRow,
    now: DateTime<Utc>,
    into: &mut Vec<Placed>,
) -> Result<(), StoreError> {
    let rows = Rows {
        r,
        account,
        rulebook,
        now,
    };
    let inspections: BTreeMap<Parcel, InspectionRow> = r
        .inspections(&account.id)?
        .into_iter()
        .map(|row| (row.parcel.clone(), row))
        .collect();
    for claim in r.claims_open(&account.id)? {
        into.extend(rows.claim(&claim)?);
    }
    let mut shown: BTreeSet<Parcel> = BTreeSet::new();
    for item in r.returns_active(&account.id)? {
        let parcel = parcel_of(&item);
        into.extend(rows.goods(&item, inspections.get(&parcel))?);
        shown.insert(parcel);
    }
    let oldest = rulebook.span(ORDER_MEMORY).map(|memory| now - memory);
    for order in r.orders_coming_back(&account.id, PARCELS)? {
        let last = order.summary.as_ref().and_then(|summary| summary.last_event_at);
        let parcel = Parcel {
            kind: "order".to_owned(),
            id: order.order.id.to_string(),
        };
        let found = inspections.get(&parcel);
        if found.is_none() && oldest.is_some_and(|oldest| last.is_none_or(|last| last < oldest)) {
            continue;
        }
        into.extend(rows.order(&order, found)?);
        shown.insert(parcel);
    }
    // What was received and is not decided stays, whatever the marketplace lists by now.
    for (parcel, found) in inspections {
        if found.decided_at.is_none() && !shown.contains(&parcel) {
            into.extend(received(&rows, &parcel, &found)?);
        }
    }
    Ok(())
}

fn received(rows: &Rows<'_>, parcel: &Parcel, found: &InspectionRow) -> Result<Option<Placed>, StoreError> {
    let account = &rows.account.id;
    match parcel.kind.as_str() {
        "order" => {
            let id = OrderId::from(parcel.id.as_str());
            if let Some(item) = rows.r.returns_of_order(account, &id)?.pop() {
                return rows.goods_row(&item, Stage::Inspect, Some(found)).map(Some);
            }
            match rows.r.order(account, &id)? {
                Some(order) => rows.order_row(&order, Stage::Inspect, Some(found)).map(Some),
                None => Ok(None),
            }
        }
        "return" => match rows.r.return_item(account, &parcel.id)? {
            Some(item) => rows.goods_row(&item, Stage::Inspect, Some(found)).map(Some),
            None => Ok(None),
        },
        _ => match rows.r.claim(account, &ClaimId::from(parcel.id.as_str()))? {
            Some(claim) => rows.claim_row(&claim, Stage::Inspect, None).map(Some),
            None => Ok(None),
        },
    }
}
