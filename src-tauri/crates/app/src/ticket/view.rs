//! Tickets as the window and the command line see them.

use crate::map::{amount, amounts, instant};
use crate::view::common::{MessageView, MoneyView};
use crate::view::ticket::{LeftOutView, TicketCaseView, TicketOrderView, TicketRow as Row, TotalView};
use recourse_connectors::registry;
use recourse_domain::money::{Money, Totals};
use recourse_store::{Reader, StoreError, TicketRow};
use recourse_texts::Message;
use recourse_tickets::input::{Column, OrderRow};
use recourse_tickets::totals::TicketTotals;

use super::choose::LeftOut;

pub(super) fn ticket_view(r: &Reader, ticket: &TicketRow) -> Result<Row, StoreError> {
    let account = r.account(&ticket.account)?;
    let platform = account
        .as_ref()
        .map(|account| account.platform.to_string())
        .unwrap_or_default();
    let cases = r.ticket_cases(&ticket.id)?;
    let claimed: Totals = cases.iter().filter_map(|case| case.claimed).collect();
    let recovered: Totals = cases.iter().filter_map(|case| case.recovered).collect();
    let mut views = Vec::new();
    for case in &cases {
        views.push(TicketCaseView {
            case: case.case.to_string(),
            subject: r.case(&case.case)?.map(|row| row.subject_id).unwrap_or_default(),
            claimed: case.claimed.map(amount),
            outcome: case.outcome.map(|outcome| outcome.code().to_owned()),
            recovered: case.recovered.map(amount),
        });
    }
    Ok(Row {
        id: ticket.id.to_string(),
        kind: ticket.kind.to_string(),
        account: ticket.account.to_string(),
        state: ticket.state.code().to_owned(),
        prepared_at: instant(ticket.prepared_at),
        lang: ticket.lang.clone(),
        cases: views,
        claimed: amounts(claimed.iter()),
        recovered: amounts(recovered.iter()),
        steps: super::steps::steps(r, ticket, &cases)?,
        number: ticket.number.clone(),
        filed_at: ticket.filed_at.map(instant),
        remind_at: ticket.remind_at.map(instant),
        bundle_name: ticket.bundle_name.clone(),
        support_page: registry::find(&platform)
            .and_then(|connector| connector.descriptor().support_page)
            .map(str::to_owned),
        platform,
    })
}

pub(super) fn totals(totals: &TicketTotals) -> Vec<TotalView> {
    totals
        .rows()
        .into_iter()
        .map(|(column, money)| TotalView {
            column: column.to_owned(),
            amount: amount(money),
        })
        .collect()
}

pub(super) fn message(message: &Message) -> MessageView {
    serde_json::to_value(message)
        .ok()
        .and_then(|json| serde_json::from_value(json).ok())
        .unwrap_or_else(|| crate::map::plain(message.id.clone()))
}

/// One order of a preview.
pub(super) fn order(row: &OrderRow, complete: bool) -> TicketOrderView {
    let logistics: Totals = [Column::LogisticsOut, Column::LogisticsBack]
        .into_iter()
        .filter_map(|column| row.amounts.get(column))
        .collect();
    TicketOrderView {
        case: row.case.to_string(),
        order_id: row.order_id.clone(),
        srid: row.srid.clone(),
        title: row
            .title
            .clone()
            .or_else(|| row.article.clone())
            .or_else(|| row.product_id.clone())
            .unwrap_or_default(),
        from: row.span.as_ref().and_then(|span| span.from.at).map(instant),
        to: row
            .span
            .as_ref()
            .and_then(|span| span.to.as_ref())
            .and_then(|to| to.at)
            .map(instant),
        days: row.span.as_ref().map(|span| span.days),
        over_days: row.span.as_ref().and_then(|span| span.over_days),
        goods: row.amounts.goods.map(amount),
        logistics: only(&logistics),
        claimed: claimed(row).map(amount),
        complete,
    }
}

/// A sum that is of one currency.
fn only(totals: &Totals) -> Option<MoneyView> {
    totals.iter().next().map(amount)
}

/// What a row asks for.
pub(super) fn claimed(row: &OrderRow) -> Option<Money> {
    recourse_tickets::totals::claimed(row).ok()?.iter().next()
}

pub(super) fn left_out(left: &LeftOut) -> LeftOutView {
    LeftOutView {
        case: Some(left.case.id.to_string()),
        order_id: left.case.order_ids.first().map(ToString::to_string),
        amount: left.amount.map(amount),
        why: left.why.clone(),
    }
}
