//! Orders entered by hand, and the block against a tracking number without a parcel.

use crate::account::is_by_hand;
use crate::app::{App, find_account};
use crate::error::{AppError, abort};
use crate::map::{self, instant};
use crate::view::common::ApiError;
use crate::view::order::{FieldView, OrderInput, OrderView};
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_domain::detect::{Context, OrderFacts, by_hand, out_of_stock};
use recourse_domain::id::OrderId;
use recourse_domain::playbook::{Catalogue, read_money};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, Action, HandOrder, Reader, StoreError};
use serde_json::json;

/// Characters of an id, a number or a name.
const MOST_CHARS: usize = 300;

impl App {
    /// Keeps an order as the seller typed it in, for a shop that no connector reads; one with the same id is changed. The
    /// detectors look at once.
    ///
    /// # Errors
    /// `account-unknown`; `order-not-by-hand` for a shop that is synced; `order-field` with the field that does not read;
    /// `tracking-without-parcel`, with the sources, when a tracking number is typed for an order that is out of stock and the
    /// seller does not say that he holds the parcel.
    pub async fn order_add(&self, input: OrderInput) -> Result<OrderView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let accounts = self.read(|r| r.accounts()).await?;
        let account = find_account(accounts, &input.account)?;
        if !is_by_hand(&account) {
            return Err(AppError::about("order-not-by-hand", "name", account.name).into());
        }
        let order = read(&input, now)?;
        let key = format!("{}/{}", account.id, order.order_id);
        let params = json!([
            map::text_param("order", order.order_id.as_str()),
            map::text_param("account", account.id.as_str()),
        ]);
        let at = account.clone();
        self.act(Action::new("order-add", params, now), move |tx| {
            if order.tracking_number.is_some() {
                block(tx, &at, &order.order_id, input.parcel, &rulebook, now)?;
            }
            tx.set_hand_order(&at.id, &order)?;
            recourse_sync::by_hand::make_orders(tx, &at.id, now)
        })
        .await?;
        recourse_sync::by_hand::look(&self.world, &account)
            .await
            .map_err(AppError::from)?;
        self.order_show(key).await
    }

    /// Makes the orders of shops kept by hand anew from what is typed in now, after an entry was undone or done again. In a
    /// commit of its own: where the program ends between, the next pass over such a shop sees the difference and does the same.
    pub(crate) async fn orders_typed_anew(&self) -> Result<(), AppError> {
        let now = self.now();
        let accounts = self.read(|r| r.accounts()).await?;
        for account in accounts.into_iter().filter(is_by_hand) {
            let id = account.id.clone();
            self.write(move |tx| recourse_sync::by_hand::make_orders(tx, &id, now))
                .await?;
            recourse_sync::by_hand::look(&self.world, &account).await?;
        }
        Ok(())
    }
}

/// Refuses a tracking number for an order that is out of stock, unless the seller holds the parcel.
fn block(
    r: &Reader,
    account: &AccountRow,
    order: &OrderId,
    parcel: bool,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let open = r.cases_of_order(&account.id, order)?.into_iter().find(|case| {
        !matches!(case.state, CaseState::Closed | CaseState::Dropped)
            && Catalogue::shipped()
                .get(case.kind.as_str())
                .is_some_and(|playbook| playbook.trigger.detector == out_of_stock::NAME)
    });
    let facts = OrderFacts {
        account: account.id.clone(),
        platform: account.platform.clone(),
        ..OrderFacts::default()
    };
    let context = Context {
        rulebook,
        catalogue: Catalogue::shipped(),
        now,
    };
    match by_hand::tracking_warning(&facts, open.is_some(), parcel, &context) {
        None => Ok(()),
        Some(warning) => Err(abort(AppError::Told {
            code: "tracking-without-parcel",
            params: vec![
                ("sources", warning.sources.join("; ")),
                ("case", open.map(|case| case.id.to_string()).unwrap_or_default()),
                ("kind", warning.propose),
            ],
            details: None,
        })),
    }
}

fn read(input: &OrderInput, now: DateTime<Utc>) -> Result<HandOrder, AppError> {
    let wrong = |field: &'static str| AppError::about("order-field", "value", field);
    let words = |field: &'static str, value: &Option<String>| match value.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) if text.chars().count() > MOST_CHARS => Err(wrong(field)),
        Some(text) => Ok(Some(text.to_owned())),
    };
    let time = |field: &'static str, value: &Option<String>| match words(field, value)? {
        None => Ok(None),
        Some(text) => map::read_instant(&text).map(Some).ok_or_else(|| wrong(field)),
    };
    let order_id = words("order", &Some(input.order.clone()))?
        .filter(|id| !id.contains('/'))
        .ok_or_else(|| wrong("order"))?;
    let price = match words("price", &input.price)? {
        None => None,
        Some(text) => Some(
            read_money(&text)
                .filter(|money| money.minor >= 0)
                .ok_or_else(|| wrong("price"))?,
        ),
    };
    Ok(HandOrder {
        order_id: OrderId::from(order_id),
        title: words("product_name", &input.product)?,
        price,
        country: words("country", &input.country)?,
        carrier: words("carrier", &input.carrier)?,
        tracking_number: words("tracking_number", &input.tracking_number)?,
        ordered_at: time("ordered_at", &input.ordered_at)?,
        released_at: time("released_at", &input.released_at)?,
        ship_by: time("ship_by", &input.ship_by)?,
        shipped_at: time("shipped_at", &input.shipped_at)?,
        confirmed_at: time("confirmed_at", &input.confirmed_at)?,
        delivered_at: time("delivered_at", &input.delivered_at)?,
        entered_at: now,
    })
}

/// What was typed in about an order, as fields of its page; nothing for orders that a connector reads.
pub(super) fn entered(
    r: &Reader,
    account: &AccountRow,
    order: &OrderId,
) -> Result<Vec<FieldView>, StoreError> {
    if !is_by_hand(account) {
        return Ok(Vec::new());
    }
    let Some(typed) = r.hand_order(&account.id, order)? else {
        return Ok(Vec::new());
    };
    Ok(super::fields([
        ("released_at", typed.released_at.map(instant)),
        ("ship_by", typed.ship_by.map(instant)),
        ("shipped_at", typed.shipped_at.map(instant)),
        ("confirmed_at", typed.confirmed_at.map(instant)),
        ("delivered_at", typed.delivered_at.map(instant)),
        ("carrier", typed.carrier),
        ("country", typed.country),
    ]))
}
