//! The demo shop as Recourse itself sees it: read by the real connector, understood by the real timeline.

use crate::client::now;
use recourse_connectors::connector::{Connector, FetchRequest, Knowledge, Media, StreamForm, Targets};
use recourse_connectors::kit::http::Http;
use recourse_connectors::kit::limiter::Limiter;
use recourse_connectors::session::Session;
use recourse_domain::id::{AccountId, OrderId, Vocabulary};
use recourse_domain::leg::Leg;
use recourse_domain::market::{HistoryEvent, MarketRecord, OrderStatus};
use recourse_domain::timeline::{Timeline, Usual};
use recourse_sandbox::{Running, Sandbox};
use secrecy::SecretString;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

struct Nothing;

impl Knowledge for Nothing {
    fn settled(&self, _order_ids: &[String]) -> HashSet<String> {
        HashSet::new()
    }
}

fn session(running: &Running) -> Session {
    Session {
        account: AccountId::from("demo"),
        limiter_key: "demo".to_owned(),
        secret: SecretString::from(running.token()),
        endpoint: Some(url::Url::parse(running.base_url()).unwrap()),
        http: Http::new().unwrap(),
        limiter: Arc::new(Limiter::new().faster(1000)),
        cancel: Default::default(),
    }
}

/// Everything a shop tells, and what of it had another shape than documented.
struct Read {
    records: Vec<MarketRecord>,
    per_stream: BTreeMap<String, usize>,
    drift: Vec<String>,
}

async fn read(connector: &dyn Connector, session: &Session) -> Read {
    let mut read = Read {
        records: Vec::new(),
        per_stream: BTreeMap::new(),
        drift: Vec::new(),
    };
    for stream in &connector.descriptor().streams {
        let batches: Vec<Vec<String>> = match stream.form {
            StreamForm::Paged => vec![Vec::new()],
            StreamForm::Targeted { targets, batch } => {
                let ids: Vec<String> = read
                    .records
                    .iter()
                    .filter_map(|record| match record {
                        MarketRecord::Order(order) => Some(order),
                        _ => None,
                    })
                    .filter(|order| targets == Targets::LiveOrders || order.cross_border == Some(true))
                    .map(|order| order.id.as_str().to_owned())
                    .collect();
                ids.chunks(batch).map(<[String]>::to_vec).collect()
            }
        };
        let count = read.per_stream.entry(stream.id.as_str().to_owned()).or_default();
        for targets in batches {
            let mut cursor: Option<String> = None;
            for page in 0.. {
                assert!(page < 200, "{}: paging does not end", stream.id);
                let request = FetchRequest {
                    stream: &stream.id,
                    cursor: cursor.as_deref(),
                    starts_run: page == 0,
                    full: true,
                    targets: &targets,
                    archive_months: 12,
                    now: now(),
                    knowledge: &Nothing,
                };
                let fetched = connector.fetch(session, request).await;
                let fetched = fetched.unwrap_or_else(|error| panic!("{}: {error}", stream.id));
                *count += fetched.items.len();
                for item in &fetched.items {
                    let normalised = connector.normalise(item);
                    let drift = normalised
                        .drift
                        .iter()
                        .map(|drift| format!("{}: {} {}", stream.id, drift.path, drift.problem));
                    read.drift.extend(drift);
                    read.records.extend(normalised.records);
                }
                cursor = fetched.cursor;
                if !fetched.more {
                    break;
                }
            }
        }
    }
    read
}

#[tokio::test]
async fn every_stream_of_the_demo_is_read_without_loss() {
    let running = Sandbox::demo(7, now()).frozen().start().await.unwrap();
    let connector = recourse_connectors::registry::find("wildberries").unwrap();
    let session = session(&running);
    let read = read(connector.as_ref(), &session).await;
    assert!(
        read.drift.is_empty(),
        "{:?}",
        &read.drift[..read.drift.len().min(10)]
    );
    let empty: Vec<&String> = read
        .per_stream
        .iter()
        .filter(|(_, count)| **count == 0)
        .map(|(id, _)| id)
        .collect();
    assert!(empty.is_empty(), "{empty:?} gave nothing: {:?}", read.per_stream);
    println!("{:?}", read.per_stream);
    let refused = running.log().iter().filter(|entry| entry.status >= 400).count();
    assert_eq!(refused, 0, "no request of the connector was wrong");

    // Pictures of claims and reviews come through the connector's own checks.
    let claim = read.records.iter().find_map(|record| match record {
        MarketRecord::Claim(claim) => claim.media.first().cloned(),
        _ => None,
    });
    let review = read.records.iter().find_map(|record| match record {
        MarketRecord::Review(review) => review.media.first().cloned(),
        _ => None,
    });
    for (link, kind) in [(claim.unwrap(), "image/webp"), (review.unwrap(), "image/jpeg")] {
        match connector.media(&session, &link.url).await.unwrap() {
            Media::Ready { media_type, bytes } => {
                assert_eq!(media_type, kind);
                assert!(bytes.len() > 5_000);
            }
            other => panic!("{}: {other:?}", link.url),
        }
    }
}

#[tokio::test]
async fn the_demo_tells_its_story_to_the_timeline() {
    for seed in [7, 42] {
        let running = Sandbox::demo(seed, now()).frozen().start().await.unwrap();
        let connector = recourse_connectors::registry::find("wildberries").unwrap();
        let read = read(connector.as_ref(), &session(&running)).await;
        let mut statuses: HashMap<OrderId, OrderStatus> = HashMap::new();
        for record in &read.records {
            if let MarketRecord::Status(status) = record {
                statuses.insert(status.order_id.clone(), status.clone());
            }
        }
        let timelines: Vec<(OrderId, Timeline)> = read
            .records
            .iter()
            .filter_map(|record| match record {
                MarketRecord::History(history) => {
                    let present: Vec<HistoryEvent> =
                        statuses.get(&history.order_id).map(present).unwrap_or_default();
                    let timeline =
                        Timeline::build(&history.events, &present, recourse_carriers::meaning, now());
                    Some((history.order_id.clone(), timeline))
                }
                _ => None,
            })
            .collect();
        let usual = Usual::of(
            timelines
                .iter()
                .flat_map(|(_, timeline)| timeline.finished_legs().collect::<Vec<_>>()),
        );
        let first_mile = usual.leg(Leg::FirstMile);
        assert!(first_mile.count > 200, "seed {seed}: {}", first_mile.count);
        let days = |seconds: Option<i64>| seconds.unwrap() / 86_400;
        assert!(
            (6..8).contains(&days(first_mile.median)),
            "seed {seed}: {first_mile:?}"
        );
        println!("seed {seed}: {usual:?}");

        let refused: Vec<&Timeline> = timelines
            .iter()
            .map(|(_, timeline)| timeline)
            .filter(|t| t.refused().is_some())
            .collect();
        let blamed = refused
            .iter()
            .filter(|timeline| {
                let blame = timeline.blame(&usual);
                blame.is_some_and(|blame| blame.leg == Leg::FirstMile && blame.over_seconds > 5 * 86_400)
            })
            .count();
        assert_eq!((refused.len(), blamed), (50, 38), "seed {seed}");
        let over = timelines
            .iter()
            .filter(|(_, timeline)| {
                timeline.leg == Leg::FirstMile
                    && timeline.ending.is_none()
                    && timeline
                        .legs
                        .last()
                        .is_some_and(|span| span.open && Some(span.seconds()) > first_mile.p95)
            })
            .count();
        assert_eq!(over, 8, "seed {seed}: stuck in the first mile beyond the usual");
        let silent = timelines
            .iter()
            .filter(|(_, timeline)| timeline.silence(&usual, 14).is_some_and(|silence| silence.over))
            .count();
        assert!(silent >= 8 + 6, "seed {seed}: {silent}");
    }
}

fn present(status: &OrderStatus) -> Vec<HistoryEvent> {
    let event = |source: Vocabulary, code: &Option<String>| {
        code.as_ref().map(|code| HistoryEvent {
            source,
            code: code.clone(),
            at: None,
            original_time: None,
            text: None,
            place: None,
        })
    };
    [
        event(status.vocabulary.clone(), &status.market_status),
        event(Vocabulary::from("supplier_status"), &status.supplier_status),
    ]
    .into_iter()
    .flatten()
    .collect()
}
