//! Orders, reviews and claims for the detectors' tests.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use recourse_domain::detect::{Context, Finding, Journey, Mark, OrderFacts, Span, Stop, StopBy};
use recourse_domain::id::{AccountId, OrderId, PlatformId, ProductId};
use recourse_domain::leg::Leg;
use recourse_domain::market::{Order, OrderItem};
use recourse_domain::money::{Currency, Money};
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::Rulebook;

/// The present of these tests.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

pub fn context() -> Context<'static> {
    context_at(now())
}

pub fn context_at(now: DateTime<Utc>) -> Context<'static> {
    Context {
        rulebook: Rulebook::shipped(),
        catalogue: Catalogue::shipped(),
        now,
    }
}

pub fn days(n: i64) -> TimeDelta {
    TimeDelta::days(n)
}

pub const fn rub(minor: i64) -> Money {
    Money::new(minor, Currency::RUB)
}

/// Legs with their days and, after 20 finished parcels, the usual days there.
pub fn journey(begun: DateTime<Utc>, legs: &[(Leg, TimeDelta, Option<TimeDelta>)]) -> Journey {
    let mut at = begun;
    let spans = legs
        .iter()
        .map(|(leg, length, usual)| {
            let from = at;
            at += *length;
            Span {
                leg: *leg,
                from: mark(from, leg.code()),
                to: Some(mark(at, "next")),
                open: false,
                length: *length,
                usual: *usual,
                limit: usual.map(|usual| usual * 2),
                basis: if usual.is_some() { 212 } else { 4 },
            }
        })
        .collect();
    Journey {
        spans,
        ..Journey::default()
    }
}

fn mark(at: DateTime<Utc>, code: &str) -> Mark {
    Mark {
        at,
        code: code.to_owned(),
        source: "test".to_owned(),
    }
}

pub fn order(id: &str, created: DateTime<Utc>, journey: Journey) -> OrderFacts {
    OrderFacts {
        account: AccountId::from("shop"),
        platform: PlatformId::from("wildberries"),
        order: Order {
            id: OrderId::from(id),
            created_at: Some(created),
            items: vec![OrderItem {
                product_id: Some(ProductId::from("100200300")),
                quantity: 1,
                ..OrderItem::default()
            }],
            price: Some(rub(101_460)),
            ..Order::default()
        },
        supplier_status: Some("complete".to_owned()),
        journey,
        ..OrderFacts::default()
    }
}

/// The order of the mock: 31 days, 19 of them in the first mile, usual 7; refused at the end.
pub fn refused_late() -> OrderFacts {
    let begun = Utc.with_ymd_and_hms(2026, 10, 14, 10, 0, 0).unwrap();
    let legs = [
        (Leg::Seller, days(2), Some(days(2))),
        (Leg::FirstMile, days(19), Some(days(7))),
        (Leg::International, days(3), Some(days(4))),
        (Leg::Import, days(1), Some(days(1))),
        (Leg::DestinationSorting, days(3), Some(days(3))),
        (Leg::LastMile, days(1), Some(days(1))),
        (Leg::PickupPoint, days(2), Some(days(2))),
    ];
    let mut facts = order("2844617093", begun, journey(begun, &legs));
    facts.journey.stop = Some(Stop {
        by: StopBy::Buyer,
        refused: true,
        before_handover: false,
        at: Some(begun + days(31)),
    });
    facts.journey.over = true;
    facts
}

/// The first mile of a parcel that is still there.
pub fn stuck(length: TimeDelta, usual: Option<TimeDelta>) -> OrderFacts {
    let begun = now() - length - days(1);
    let legs = [
        (Leg::Seller, days(1), usual.map(|_| days(1))),
        (Leg::FirstMile, length, usual),
    ];
    let mut facts = order("2900000001", begun, journey(begun, &legs));
    let last = facts.journey.spans.last_mut().unwrap();
    last.to = None;
    last.open = true;
    facts
}

pub fn kinds(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.kind.as_str()).collect()
}

pub fn only(mut findings: Vec<Finding>) -> Finding {
    assert_eq!(findings.len(), 1, "{:?}", kinds(&findings));
    findings.remove(0)
}

/// A fact's or a sentence's value, written for comparing.
pub fn fact(finding: &Finding, name: &str) -> Option<String> {
    let params = finding.memo.facts.iter();
    params
        .filter(|fact| fact.name == name)
        .map(|fact| {
            serde_json::to_value(&fact.value).unwrap()["value"]
                .to_string()
                .replace('"', "")
        })
        .next()
}

pub fn said(finding: &Finding, name: &str) -> Option<String> {
    let sentence = finding.memo.sentence.as_ref()?;
    sentence
        .params
        .iter()
        .find(|param| param.name == name)
        .map(|param| {
            serde_json::to_value(&param.value).unwrap()["value"]
                .to_string()
                .replace('"', "")
        })
}
