//! The demo shop of the sandbox, read whole by the connector, in good and in bad weather.

use super::connector;
use crate::support::{JumpClock, Run, now, session};
use recourse_connectors::connector::{Connector, Drift as Odd, Media, RawItem, StreamForm};
use recourse_connectors::kit::limiter::Limiter;
use recourse_connectors::session::Session;
use recourse_domain::market::MarketRecord;
use recourse_sandbox::{Drift, Fault, On, Running, Sandbox};
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use url::Url;

async fn demo() -> Running {
    Sandbox::demo(7, now())
        .frozen()
        .without_limits()
        .start()
        .await
        .unwrap()
}

fn session_for(running: &Running) -> Session {
    let mut session = session(Some(Url::parse(running.base_url()).unwrap()));
    session.secret = SecretString::from(running.token());
    session.limiter = Arc::new(Limiter::with(None, JumpClock::at(now())));
    session
}

/// Reads every stream once; targeted ones for the orders that were seen.
async fn read_all(connector: &dyn Connector, session: &Session) -> BTreeMap<String, Vec<RawItem>> {
    let mut all: BTreeMap<String, Vec<RawItem>> = BTreeMap::new();
    let mut orders: BTreeSet<String> = BTreeSet::new();
    for spec in &connector.descriptor().streams {
        let mut items = Vec::new();
        match spec.form {
            StreamForm::Paged => items = Run::of(spec.id.as_str()).all(connector, session).await.unwrap(),
            StreamForm::Targeted { batch, .. } => {
                let ids: Vec<String> = orders.iter().cloned().collect();
                for targets in ids.chunks(batch) {
                    let mut run = Run::of(spec.id.as_str());
                    run.targets = targets.to_vec();
                    items.extend(run.all(connector, session).await.unwrap());
                }
            }
        }
        if items.iter().any(|item| item.kind.starts_with("order")) {
            orders.extend(items.iter().map(|item| item.external_id.clone()));
        }
        all.insert(spec.id.to_string(), items);
    }
    all
}

fn drift(connector: &dyn Connector, items: &[RawItem]) -> Vec<Odd> {
    items
        .iter()
        .flat_map(|item| connector.normalise(item).drift)
        .collect()
}

#[tokio::test]
async fn the_demo_shop_is_read_whole_and_without_drift() {
    let running = demo().await;
    let connector = connector();
    let session = session_for(&running);
    let all = read_all(connector.as_ref(), &session).await;
    for (stream, items) in &all {
        let odd = drift(connector.as_ref(), items);
        assert!(odd.is_empty(), "{stream}: {:?}", odd.first());
        assert!(
            items
                .iter()
                .all(|item| !connector.normalise(item).records.is_empty()),
            "{stream}"
        );
    }
    for stream in [
        "orders",
        "statuses",
        "history",
        "reviews",
        "claims",
        "chats",
        "chat_events",
        "finance",
    ] {
        assert!(!all[stream].is_empty(), "{stream} is empty");
    }
    let asked = running.log();
    assert!(
        asked.iter().all(|one| one.status < 400),
        "{:?}",
        asked.iter().find(|one| one.status >= 400)
    );
    running.stop().await.unwrap();
}

#[tokio::test]
async fn every_picture_of_the_demo_comes_or_says_why_not() {
    let running = demo().await;
    let connector = connector();
    let session = session_for(&running);
    let all = read_all(connector.as_ref(), &session).await;
    let mut links = BTreeSet::new();
    for item in all["reviews"]
        .iter()
        .chain(&all["claims"])
        .chain(&all["chat_events"])
    {
        for record in connector.normalise(item).records {
            let media = match record {
                MarketRecord::Review(review) => review.media,
                MarketRecord::Claim(claim) => claim.media,
                MarketRecord::Message(message) => message.media,
                _ => Vec::new(),
            };
            links.extend(
                media
                    .into_iter()
                    .filter(|link| link.form != "video")
                    .map(|link| link.url),
            );
        }
    }
    let mut ready = 0;
    for link in &links {
        match connector.media(&session, link).await.unwrap() {
            Media::Ready { media_type, bytes } => {
                assert!(!bytes.is_empty() && !media_type.is_empty());
                ready += 1;
            }
            Media::Pending { retry_s } => assert!(retry_s > 0),
            Media::Refused { reason } => assert_eq!(reason, "moderation", "{link}"),
        }
    }
    assert!(ready > 10, "{ready} of {}", links.len());
    running.stop().await.unwrap();
}

/// Every JSON answer altered: no page fails, the ids stay, and the difference is told as drift.
#[tokio::test]
async fn altered_answers_lose_no_row() {
    let running = demo().await;
    let connector = connector();
    let session = session_for(&running);
    let good = read_all(connector.as_ref(), &session).await;
    for (what, shown) in [
        (Drift::UnknownEnum, true),
        (Drift::ExtraFields, false),
        (Drift::NumbersAsText, true),
        (Drift::HugeIds, false),
    ] {
        let name = format!("{what:?}");
        let fault = running.faults().add(On::path("*"), Fault::Drift(what));
        let altered = read_all(connector.as_ref(), &session).await;
        running.faults().remove(fault);
        for stream in ["orders_new", "reviews", "claims", "chats"] {
            assert_eq!(altered[stream].len(), good[stream].len(), "{name} {stream}");
            assert!(
                altered[stream]
                    .iter()
                    .all(|item| !connector.normalise(item).records.is_empty()),
                "{name} {stream}"
            );
        }
        let odd: usize = altered
            .values()
            .map(|items| drift(connector.as_ref(), items).len())
            .sum();
        assert_eq!(odd > 0, shown, "{name}: {odd}");
    }
    for what in [Drift::NullEverywhere, Drift::FieldsGone] {
        let fault = running.faults().add(On::path("*"), Fault::Drift(what));
        let altered = read_all(connector.as_ref(), &session).await;
        running.faults().remove(fault);
        for item in altered.values().flatten() {
            let read = connector.normalise(item);
            assert!(
                !read.records.is_empty() || !read.drift.is_empty(),
                "{}",
                item.body
            );
        }
    }
    running.stop().await.unwrap();
}

#[tokio::test]
async fn documented_limits_are_never_met() {
    let running = Sandbox::demo(7, now()).speed(1.0).start().await.unwrap();
    let connector = connector();
    let mut session = session_for(&running);
    session.limiter = Arc::new(Limiter::new());
    for stream in [
        "orders_new",
        "orders",
        "reviews",
        "claims",
        "chats",
        "chat_events",
        "stat_sales",
        "finance",
    ] {
        Run::of(stream).all(connector.as_ref(), &session).await.unwrap();
    }
    assert!(running.log().iter().all(|one| one.status != 429));
    running.stop().await.unwrap();
}
