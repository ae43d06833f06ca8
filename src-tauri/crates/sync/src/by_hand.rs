//! Shops that no connector reads: their orders are typed in, nothing is fetched, and only the detectors look.

use crate::detect::{self, Scope};
use crate::error::SyncError;
use crate::outbox::Passed;
use crate::report::{CaseChanges, Ending, RunReport};
use crate::touched::Touched;
use crate::world::World;
use chrono::{DateTime, Utc};
use recourse_domain::id::AccountId;
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Order, OrderItem};
use recourse_domain::timeline::Responsible;
use recourse_store::{AccountRow, HandOrder, OrderSummary, OrderWrite, StoreError, WriteTx};
use tokio_util::sync::CancellationToken;

/// Makes the orders of such a shop as they were typed in, and lets the detectors look at all of them.
pub(crate) async fn pass(
    world: &World,
    account: AccountRow,
    cancel: &CancellationToken,
) -> Result<RunReport, SyncError> {
    let id = account.id.clone();
    let now = world.clock.now();
    let differs = world.store.read(|r| {
        let typed = r.hand_orders(&id)?;
        let ids: Vec<_> = typed.iter().map(|order| order.order_id.clone()).collect();
        let made = r.order_counts(Some(std::slice::from_ref(&id)))?.all;
        Ok(r.orders(&id, &ids)?.len() < typed.len() || made > typed.len() as u64)
    })?;
    if differs {
        let id = account.id.clone();
        world.store.write(move |tx| make_orders(tx, &id, now))?;
    }
    let scope = Scope::All {
        touched: Touched::default(),
        everything: false,
    };
    Ok(RunReport {
        cases: detect::look(world, &account, scope, cancel).await?,
        account: account.id,
        runs: Vec::new(),
        outbox: Passed::default(),
        ending: Ending::Whole,
        clock_skew_s: None,
    })
}

/// Looks at everything of such a shop now: something was typed in.
///
/// # Errors
/// When the store cannot be read or written.
pub async fn look(world: &World, account: &AccountRow) -> Result<CaseChanges, StoreError> {
    let scope = Scope::All {
        touched: Touched::default(),
        everything: true,
    };
    detect::look(world, account, scope, &CancellationToken::new()).await
}

/// Writes the orders of an account from what was typed in; the same again changes nothing, and one that was typed in and taken
/// back goes.
///
/// # Errors
/// When the store cannot be written.
pub fn make_orders(tx: &mut WriteTx, account: &AccountId, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.drop_untyped_orders(account)?;
    let typed = tx.hand_orders(account)?;
    let orders: Vec<(Order, OrderSummary)> =
        typed.iter().map(|order| (made(order), summary(order))).collect();
    let writes: Vec<OrderWrite<'_>> = orders
        .iter()
        .map(|(order, summary)| OrderWrite {
            summary: Some(summary),
            ..OrderWrite::of(order)
        })
        .collect();
    tx.put_orders(account, &writes, now)?;
    Ok(())
}

fn made(typed: &HandOrder) -> Order {
    Order {
        id: typed.order_id.clone(),
        created_at: typed.ordered_at.or(typed.released_at),
        items: vec![OrderItem {
            title: typed.title.clone(),
            quantity: 1,
            ..OrderItem::default()
        }],
        price: typed.price,
        tracking_number: typed.tracking_number.clone(),
        ..Order::default()
    }
}

/// Where such an order stands: with the seller until the carrier's first scan, then on its way, and at the buyer. A number that was
/// only declared moves nothing.
fn summary(typed: &HandOrder) -> OrderSummary {
    let (leg, event) = match (typed.delivered_at, typed.confirmed_at) {
        (Some(_), _) => (Leg::Done, EventKind::Delivered),
        (None, Some(_)) => (Leg::FirstMile, EventKind::Accepted),
        (None, None) => (Leg::Seller, EventKind::Created),
    };
    let last = [
        typed.delivered_at,
        typed.confirmed_at,
        typed.released_at,
        typed.ordered_at,
    ];
    OrderSummary {
        leg,
        event,
        responsible: Responsible::of(leg).code().to_owned(),
        first_at: None,
        last_event_at: last.into_iter().flatten().next(),
        finished_at: typed.delivered_at,
        finished: typed.delivered_at.is_some(),
        refused: false,
        cancelled: false,
        delivered: typed.delivered_at.is_some(),
        legs: Vec::new(),
    }
}
