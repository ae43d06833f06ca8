//! What syncs and the outbox brought since the seller last looked, and money asked for.

use crate::map::{count, instant};
use crate::view::common::MoneyView;
use crate::view::today::{DigestLine, DigestView, MoneyAskedView};
use chrono::{DateTime, Datelike as _, Utc};
use chrono_tz::Tz;
use recourse_domain::case::{Outcome, TicketState};
use recourse_store::{Reader, StoreError};
use std::collections::BTreeMap;

/// The setting that holds when the digest was read last.
pub(super) const DIGEST_SEEN: &str = "digest_seen_at";
/// What is told, in this order, and where it leads.
const LINES: [(&str, &str); 11] = [
    ("cases", "/cases?view=todo"),
    ("refused", "/orders?view=refused"),
    ("cancelled", "/cases?kind=buyer_cancellation"),
    ("claims", "/returns"),
    ("reviews", "/reviews"),
    ("messages", "/cases"),
    ("confirmed", "/outbox?part=done"),
    ("rejected", "/outbox?part=done"),
    ("orders", "/orders"),
    ("moved", "/orders?view=moving"),
    ("delivered", "/orders"),
];

/// What changed since the seller said that he saw it.
pub(super) fn digest(r: &Reader) -> Result<DigestView, StoreError> {
    let since = r.setting::<DateTime<Utc>>(DIGEST_SEEN)?;
    let from = since.unwrap_or(DateTime::UNIX_EPOCH);
    let mut counts = r.digest(from)?;
    counts.extend(r.outbox_settled(from)?);
    Ok(DigestView {
        since: since.map(instant),
        lines: LINES
            .iter()
            .filter_map(|(key, route)| Some((key, route, *counts.get(*key)?)))
            .filter(|(_, _, n)| *n > 0)
            .map(|(key, route, n)| DigestLine {
                key: (*key).to_owned(),
                count: count(n),
                route: (*route).to_owned(),
            })
            .collect(),
    })
}

#[derive(Default)]
struct Asked {
    asked: i64,
    recovered: i64,
    refused: i64,
    pending: i64,
}

/// Money asked for in tickets of this year. What was asked counts as recovered only by a recorded outcome.
pub(super) fn money(r: &Reader, now: DateTime<Utc>, zone: Tz) -> Result<Vec<MoneyAskedView>, StoreError> {
    let year = now.with_timezone(&zone).year();
    let mut sums: BTreeMap<String, Asked> = BTreeMap::new();
    let mut after: Option<String> = None;
    'tickets: loop {
        let page = r.tickets(after.as_deref(), 200)?;
        for ticket in &page.items {
            if ticket.prepared_at.with_timezone(&zone).year() < year {
                break 'tickets;
            }
            if ticket.state == TicketState::Draft {
                continue;
            }
            for case in r.ticket_cases(&ticket.id)? {
                let Some(claimed) = case.claimed else { continue };
                let sum = sums.entry(claimed.currency.letters().to_owned()).or_default();
                let recovered = case.recovered.map_or(0, |money| money.minor);
                sum.asked = sum.asked.saturating_add(claimed.minor);
                sum.recovered = sum.recovered.saturating_add(recovered);
                match case.outcome {
                    None => sum.pending = sum.pending.saturating_add(claimed.minor),
                    Some(Outcome::Withdrawn | Outcome::NotApplicable) => {}
                    Some(_) => {
                        sum.refused = sum
                            .refused
                            .saturating_add(claimed.minor.saturating_sub(recovered).max(0));
                    }
                }
            }
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(sums
        .into_iter()
        .map(|(currency, sum)| {
            let of = |minor| MoneyView {
                minor,
                currency: currency.clone(),
            };
            MoneyAskedView {
                asked: of(sum.asked),
                recovered: of(sum.recovered),
                refused: of(sum.refused),
                pending: of(sum.pending),
            }
        })
        .collect())
}
