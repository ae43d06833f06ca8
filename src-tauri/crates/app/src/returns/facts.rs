//! What is known of a return, each with where it is from. What is not known says so; the order's date never stands in for the
//! day it was paid.

use super::subject::Subject;
use crate::map::{amount, instant};
use crate::view::common::ValueView;
use crate::view::returns::{FactView, GlossView, MoneyMatchView, WordsView};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::case::message::whole_days;
use recourse_domain::playbook::Catalogue;
use recourse_domain::returns::{buyer_charges, gloss, match_money};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{CaseRow, Reader, StoreError};

/// The detector of goods refused at receipt because of a defect.
const BEFORE_PAYMENT: &str = "defect_before_payment";

fn fact(name: &str, value: Option<ValueView>, from: Option<&str>) -> FactView {
    FactView {
        name: name.to_owned(),
        value,
        from: from.map(str::to_owned),
    }
}

fn text(name: &str, value: Option<&String>) -> Option<FactView> {
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(fact(name, Some(ValueView::Text(value.clone())), None))
}

fn time(name: &str, at: Option<DateTime<Utc>>, from: &str) -> Option<FactView> {
    Some(fact(name, Some(ValueView::Time(instant(at?))), Some(from)))
}

/// The facts of a row, the ones a decision rests on first.
pub(super) fn facts(r: &Reader, subject: &Subject) -> Result<Vec<FactView>, StoreError> {
    let mut list = Vec::new();
    let price = subject.price().map(|price| ValueView::Money(amount(price)));
    let claimed = subject.claim.as_ref().is_some_and(|claim| claim.price.is_some());
    list.push(fact(
        "price",
        price,
        Some(if claimed { "claim" } else { "order" }),
    ));
    if subject.key.kind == "claim" {
        list.extend(of_claim(r, subject)?);
    }
    if let Some(item) = &subject.item {
        list.extend(
            [
                text("status", item.status.as_ref()),
                text("return_type", item.return_type.as_ref()),
                text("return_reason", item.reason.as_ref()),
                text("place", item.pickup_address.as_ref()),
                time("ready_at", item.ready_at, "return"),
                time("expires_at", item.expires_at, "return"),
                time("completed_at", item.completed_at, "return"),
                text("sticker", item.sticker.as_ref()),
                text("barcode", item.barcode.as_ref()),
                text("unit", item.unit.as_ref()),
            ]
            .into_iter()
            .flatten(),
        );
    }
    if subject.key.kind != "claim"
        && let Some(timeline) = &subject.timeline
        && let Some(cancelled) = timeline.cancelled()
    {
        list.push(fact(
            "ended",
            Some(ValueView::Code(format!("event-{}", cancelled.event))),
            Some("history"),
        ));
        list.extend(time(
            "ended_at",
            timeline.cancellation.and_then(|c| c.at),
            "history",
        ));
    }
    Ok(list)
}

fn of_claim(r: &Reader, subject: &Subject) -> Result<Vec<FactView>, StoreError> {
    let Some(claim) = &subject.claim else {
        return Ok(Vec::new());
    };
    let sold = match subject.srid() {
        Some(srid) => r
            .sales_of_srid(&subject.account.id, &srid)?
            .into_iter()
            .filter(|row| row.form == "sale" && row.price.is_none_or(|price| price.minor >= 0))
            .find_map(|row| row.at),
        None => None,
    };
    let reported = subject.finance.iter().find_map(|row| row.sold_at);
    let received = match (claim.delivered_at, &subject.timeline) {
        (Some(at), _) => Some((at, "claim")),
        (None, Some(timeline)) => timeline
            .delivered()
            .and_then(|event| event.at)
            .map(|at| (at, "history")),
        (None, None) => None,
    };
    let mut list = vec![match (sold, reported) {
        (Some(at), _) => fact("paid_at", Some(ValueView::Time(instant(at))), Some("sale")),
        (None, Some(at)) => fact("paid_at", Some(ValueView::Time(instant(at))), Some("report")),
        (None, None) => fact("paid_at", None, None),
    }];
    list.push(match received {
        Some((at, from)) => fact("delivered_at", Some(ValueView::Time(instant(at))), Some(from)),
        None => fact("delivered_at", None, None),
    });
    let used = received.zip(claim.created_at).map(|((at, _), asked)| asked - at);
    list.push(fact(
        "days_used",
        used.filter(|used| *used >= TimeDelta::zero())
            .map(|used| ValueView::Count(i32::try_from(whole_days(used)).unwrap_or(i32::MAX))),
        received.map(|(_, from)| from),
    ));
    list.extend(
        [
            time("claimed_at", claim.created_at, "claim"),
            text("claim_type", claim.claim_type.as_ref()).map(|shown| FactView {
                value: claim
                    .claim_type
                    .as_ref()
                    .map(|code| ValueView::Code(format!("value-claim_type-{code}"))),
                ..shown
            }),
            text("device_check", claim.device_check.as_ref()),
        ]
        .into_iter()
        .flatten(),
    );
    Ok(list)
}

/// What buyer and marketplace wrote, with the words that are named.
pub(super) fn words(subject: &Subject) -> Vec<WordsView> {
    let Some(claim) = &subject.claim else {
        return Vec::new();
    };
    [
        ("text", Some(claim.buyer_text.as_str())),
        ("market_text", claim.market_text.as_deref()),
    ]
    .into_iter()
    .filter_map(|(name, text)| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        Some(WordsView {
            name: name.to_owned(),
            glosses: if name == "text" {
                gloss(text)
                    .into_iter()
                    .map(|gloss| GlossView {
                        from: crate::map::len(gloss.from),
                        to: crate::map::len(gloss.to),
                        word: gloss.word,
                        code: gloss.code.to_owned(),
                        negated: gloss.negated,
                    })
                    .collect()
            } else {
                Vec::new()
            },
            text: text.to_owned(),
        })
    })
    .collect()
}

/// Whether the money agrees. `refunded`: the refund was decided, here or at the marketplace.
pub(super) fn money(
    r: &Reader,
    subject: &Subject,
    cases: &[CaseRow],
    refunded: bool,
    rulebook: &Rulebook,
) -> Result<MoneyMatchView, StoreError> {
    let platform = &subject.account.platform;
    let playbook = subject.playbook();
    let matched = match_money(&subject.finance, refunded, playbook, platform, rulebook);
    let before_payment = cases.iter().any(|case| {
        Catalogue::shipped()
            .get(case.kind.as_str())
            .is_some_and(|playbook| playbook.trigger.detector == BEFORE_PAYMENT)
    });
    let charges = match subject.srid().filter(|_| before_payment) {
        Some(srid) => {
            let sales = r.sales_of_srid(&subject.account.id, &srid)?;
            buyer_charges(&sales, &subject.finance, playbook, platform, rulebook)
        }
        None => Vec::new(),
    };
    Ok(MoneyMatchView {
        state: matched.state.code().to_owned(),
        expected: matched.expected.map(amount),
        debited: matched.debited.map(amount),
        difference: matched.difference.map(amount),
        rows: matched
            .rows
            .iter()
            .map(|row| crate::view::order::MoneyLineView {
                report: row.report.clone(),
                row: row.row.clone(),
                date: row.date.map(|day| day.to_string()),
                kind: row.kind.code().to_owned(),
                label: row.column.clone(),
                amount: amount(row.amount),
            })
            .collect(),
        buyer_pays_nothing: before_payment,
        buyer_charges: charges.iter().map(|charge| amount(charge.amount)).collect(),
    })
}
