//! Which cases go into a ticket, and which are left out and why.

use crate::case;
use crate::error::{AppError, abort};
use crate::map::instant;
use crate::view::common::{MessageView, ParamView, ValueView};
use recourse_domain::case::CaseState;
use recourse_domain::case::ticket::holds_orders;
use recourse_domain::id::{AccountId, CaseKind, OrderId, TicketId};
use recourse_domain::money::Money;
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_store::{CaseRow, Reader, StoreError};
use std::collections::HashMap;

/// A case or order that stays out.
pub(super) struct LeftOut {
    pub(super) case: CaseRow,
    pub(super) amount: Option<Money>,
    pub(super) why: MessageView,
}

/// What a ticket is made of.
pub(super) struct Chosen {
    pub(super) kind: CaseKind,
    pub(super) account: AccountId,
    pub(super) playbook: &'static Playbook,
    pub(super) cases: Vec<CaseRow>,
    pub(super) left_out: Vec<LeftOut>,
    /// Cases that are in another ticket and are claimed again on purpose.
    pub(super) again: Vec<CaseRow>,
}

/// Chooses among named cases. One order is not claimed twice for the same reason unless the seller says so.
pub(super) fn choose(r: &Reader, ids: &[String], claim_again: bool) -> Result<Chosen, StoreError> {
    let mut cases: Vec<CaseRow> = Vec::new();
    for id in ids {
        let case = case::find(r, id)?;
        if !cases.iter().any(|other| other.id == case.id) {
            cases.push(case);
        }
    }
    let Some(first) = cases.first() else {
        return Err(abort(AppError::told("ticket-empty")));
    };
    let (kind, account) = (first.kind.clone(), first.account.clone());
    if cases
        .iter()
        .any(|case| case.kind != kind || case.account != account)
    {
        return Err(abort(AppError::told("ticket-mixed")));
    }
    let playbook = Catalogue::shipped()
        .get(kind.as_str())
        .filter(|playbook| playbook.ticket)
        .ok_or_else(|| abort(AppError::about("ticket-kind", "value", kind.to_string())))?;
    let mut chosen = Chosen {
        kind,
        account,
        playbook,
        cases: Vec::new(),
        left_out: Vec::new(),
        again: Vec::new(),
    };
    let taken = taken(r, &chosen.account, &chosen.kind, &cases)?;
    let mut seen: Vec<OrderId> = Vec::new();
    for case in cases {
        let earlier = case
            .ticket
            .clone()
            .filter(|ticket| counts(r, ticket, &case.kind).unwrap_or(false))
            .or_else(|| case.order_ids.iter().find_map(|order| taken.get(order).cloned()));
        let twin = case
            .order_ids
            .iter()
            .any(|order| case.order_ids.len() == 1 && seen.contains(order));
        match earlier {
            Some(ticket) if !claim_again => {
                let why = already(r, &ticket)?;
                chosen.left_out.push(LeftOut {
                    amount: case.at_stake.first().copied(),
                    case,
                    why,
                });
            }
            _ if matches!(case.state, CaseState::Closed | CaseState::Dropped) => {
                let why = MessageView {
                    id: "ticket-left_out-over".to_owned(),
                    params: vec![ParamView {
                        name: "state".to_owned(),
                        value: ValueView::Code(format!("state-{}", case.state)),
                    }],
                };
                chosen.left_out.push(LeftOut {
                    amount: None,
                    case,
                    why,
                });
            }
            _ if twin => {
                let why = crate::map::plain("ticket-left_out-twin");
                chosen.left_out.push(LeftOut {
                    amount: None,
                    case,
                    why,
                });
            }
            earlier => {
                seen.extend(case.order_ids.iter().cloned());
                if earlier.is_some() {
                    chosen.again.push(case.clone());
                }
                chosen.cases.push(case);
            }
        }
    }
    Ok(chosen)
}

/// Orders of the cases that are in an exported or filed ticket of the same kind.
fn taken(
    r: &Reader,
    account: &AccountId,
    kind: &CaseKind,
    cases: &[CaseRow],
) -> Result<HashMap<OrderId, TicketId>, StoreError> {
    let orders: Vec<OrderId> = cases
        .iter()
        .filter(|case| case.order_ids.len() == 1)
        .flat_map(|case| case.order_ids.iter().cloned())
        .collect();
    let mut taken = HashMap::new();
    for (order, ticket) in r.orders_in_tickets(account, &orders)? {
        if counts(r, &ticket, kind)? {
            taken.insert(order, ticket);
        }
    }
    Ok(taken)
}

/// Whether a ticket holds its orders for a kind.
fn counts(r: &Reader, ticket: &TicketId, kind: &CaseKind) -> Result<bool, StoreError> {
    Ok(r.ticket(ticket)?
        .is_some_and(|ticket| ticket.kind == *kind && holds_orders(ticket.state)))
}

fn already(r: &Reader, ticket: &TicketId) -> Result<MessageView, StoreError> {
    let filed = r.ticket(ticket)?.and_then(|ticket| ticket.filed_at);
    let mut params = vec![ParamView {
        name: "ticket".to_owned(),
        value: ValueView::Text(ticket.to_string()),
    }];
    let id = match filed {
        Some(at) => {
            params.push(ParamView {
                name: "filed".to_owned(),
                value: ValueView::Time(instant(at)),
            });
            "ticket-left_out-already_filed"
        }
        None => "ticket-left_out-already",
    };
    Ok(MessageView {
        id: id.to_owned(),
        params,
    })
}
