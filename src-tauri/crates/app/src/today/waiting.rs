//! What waits on others, and what comes next.

use crate::map::{amounts, count, instant, len};
use crate::view::today::{NextView, WaitingView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::case::TicketState;
use recourse_domain::id::{CaseId, TicketId};
use recourse_domain::money::Totals;
use recourse_domain::outbox::OutboxState;
use recourse_domain::reminder::Reason;
use recourse_store::{CaseRow, OutboxPart, OutboxQuery, OutboxRow, Reader, StoreError, TicketRow};

/// Lines of each form that are shown.
const SHOWN: usize = 20;
/// How far what comes next is looked for.
const AHEAD: TimeDelta = TimeDelta::days(60);
/// What comes next: so many, since those that stand in a group already are not told again.
const NEXT: usize = 12;

/// What waits, and how much of it there is.
pub(super) fn waiting(r: &Reader, now: DateTime<Utc>) -> Result<(Vec<WaitingView>, u32), StoreError> {
    let mut lines = Vec::new();
    for row in r.tickets_open(SHOWN)? {
        lines.push(ticket(r, row)?);
    }
    let mut total = count(r.tickets_open_count()?);
    let counts = r.outbox_counts()?;
    for part in [OutboxPart::Attention, OutboxPart::Open] {
        let query = OutboxQuery {
            part: Some(part),
            ..OutboxQuery::default()
        };
        let page = r.outbox(&query, None, SHOWN)?;
        lines.extend(page.items.iter().map(|row| action(row, now)));
        total = total.saturating_add(count(counts.get(&part).copied().unwrap_or(0)));
    }
    let (cases, alone) = r.cases_waiting_alone(SHOWN)?;
    for row in cases {
        lines.push(case(r, row)?);
    }
    Ok((lines, total.saturating_add(count(alone))))
}

fn ticket(r: &Reader, row: TicketRow) -> Result<WaitingView, StoreError> {
    let cases = r.ticket_cases(&row.id)?;
    let asked: Totals = cases.iter().filter_map(|case| case.claimed).collect();
    Ok(WaitingView {
        form: "ticket".to_owned(),
        id: row.id.to_string(),
        kind: row.kind.to_string(),
        state: row.state.code().to_owned(),
        subject: row.number,
        orders: len(cases.len()),
        asked: amounts(asked.iter()),
        since: instant(match row.state {
            TicketState::Filed => row.filed_at.unwrap_or(row.prepared_at),
            _ => row.prepared_at,
        }),
        remind_at: row.remind_at.map(instant),
        route: format!("/tickets/{}", row.id),
    })
}

/// From when an action waits: from its last attempt, else from when it was queued.
fn action(row: &OutboxRow, now: DateTime<Utc>) -> WaitingView {
    let state = row.state_at(now);
    let sent = matches!(
        state,
        OutboxState::Sent | OutboxState::Unknown | OutboxState::Sending
    );
    let part = if matches!(row.state, OutboxState::Unknown | OutboxState::Wedged) {
        OutboxPart::Attention
    } else {
        OutboxPart::Open
    };
    WaitingView {
        form: "outbox".to_owned(),
        id: row.id.clone(),
        kind: row.action.kind().code().to_owned(),
        state: state.code().to_owned(),
        subject: row.step.as_ref().map(|step| step.case.to_string()),
        orders: 0,
        asked: Vec::new(),
        since: instant(row.tried_at.filter(|_| sent).unwrap_or(row.created_at)),
        remind_at: None,
        route: format!("/outbox?part={}&id={}", part.code(), row.id),
    }
}

/// From when a case waits: from the last thing that was noted in it.
fn case(r: &Reader, row: CaseRow) -> Result<WaitingView, StoreError> {
    let since = r
        .audit_of(&row.id)?
        .into_iter()
        .filter(|line| line.to.as_deref() == Some(row.state.code()))
        .map(|line| line.at)
        .max();
    Ok(WaitingView {
        form: "case".to_owned(),
        id: row.id.to_string(),
        kind: row.kind.to_string(),
        state: row.state.code().to_owned(),
        subject: Some(row.subject_id),
        orders: len(row.order_ids.len()),
        asked: amounts(row.at_stake.iter().copied()),
        since: instant(since.unwrap_or(row.opened_at)),
        remind_at: None,
        route: format!("/cases?view=waiting&id={}", row.id),
    })
}

/// What comes after a moment, the nearest first: deadlines, put-off cases that come back, tickets to follow up.
pub(super) fn next(r: &Reader, after: DateTime<Utc>) -> Result<Vec<NextView>, StoreError> {
    let mut subjects = r.reminder_subjects(after, after + AHEAD)?;
    subjects.retain(|subject| subject.at > after);
    subjects.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let mut found: Vec<NextView> = Vec::new();
    for subject in subjects {
        if found.len() == NEXT {
            break;
        }
        if found.iter().any(|known| known.id == subject.id) {
            continue;
        }
        let (kind, route) = match subject.reason {
            Reason::Deadline | Reason::Snooze => {
                let case = r.case(&CaseId::new(subject.id.as_str()))?;
                (case.map(|case| case.kind), format!("/cases?id={}", subject.id))
            }
            Reason::FollowUp => {
                let ticket = r.ticket(&TicketId::new(subject.id.as_str()))?;
                (
                    ticket.map(|ticket| ticket.kind),
                    format!("/tickets/{}", subject.id),
                )
            }
        };
        let Some(kind) = kind else { continue };
        found.push(NextView {
            reason: subject.reason.code().to_owned(),
            id: subject.id,
            kind: kind.to_string(),
            at: instant(subject.at),
            route,
        });
    }
    Ok(found)
}
