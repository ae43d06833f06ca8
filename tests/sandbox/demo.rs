//! What the demo shop must hold, so that there is something to find in it and nothing to find where nothing is.

use crate::client::{Client, now};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::Ending;
use recourse_sandbox::wildberries::shop::{Order, Shop};
use std::collections::{HashMap, HashSet};

const SEEDS: [u64; 3] = [7, 42, 20_261_122];

async fn shop(seed: u64) -> Shop {
    let running = Sandbox::demo(seed, now()).start().await.unwrap();
    running.shop(|shop| shop.clone())
}

/// From the hand-over until the first step of the next leg.
fn first_mile(order: &Order) -> Option<TimeDelta> {
    let at = |code: &str| -> Option<DateTime<Utc>> { order.reached(code, now()) };
    let begin = at("dispatched_to_delivery_service")?;
    let left = at("departed_from_origin_country")?;
    let customs = at("customs_clearance").filter(|customs| *customs < left);
    Some(customs.unwrap_or(left) - begin)
}

#[tokio::test]
async fn the_same_seed_and_instant_give_the_same_shop() {
    assert_eq!(shop(7).await, shop(7).await);
    assert_ne!(shop(7).await, shop(8).await);
}

#[tokio::test]
async fn there_are_about_four_hundred_orders_in_ninety_days_and_some_older() {
    for seed in SEEDS {
        let shop = shop(seed).await;
        let live = shop
            .orders
            .iter()
            .filter(|order| now() - order.created_at < TimeDelta::days(90))
            .count();
        assert_eq!(live, 400, "seed {seed}");
        assert!(shop.orders.len() > live);
        let abroad = shop.orders.iter().filter(|order| order.cross_border).count();
        assert!(
            abroad > 350 && abroad < shop.orders.len(),
            "seed {seed}: {abroad} cross the border"
        );
        assert!(shop.orders.windows(2).all(|pair| pair[0].id < pair[1].id));
    }
}

#[tokio::test]
async fn the_usual_first_mile_is_known_and_the_late_ones_stand_out() {
    for seed in SEEDS {
        let shop = shop(seed).await;
        let mut finished: Vec<TimeDelta> = shop
            .orders
            .iter()
            .filter(|order| order.cross_border)
            .filter_map(first_mile)
            .collect();
        finished.sort();
        assert!(finished.len() > 200, "seed {seed}: {}", finished.len());
        let median = finished[finished.len() / 2];
        assert!(
            (6..8).contains(&median.num_days()),
            "seed {seed}: the median is {} h",
            median.num_hours()
        );
        let late = finished.iter().filter(|dwell| dwell.num_days() >= 15).count();
        assert!((40..=60).contains(&late), "seed {seed}: {late} late");
        assert!(finished.last().unwrap().num_days() <= 25);
        let p95 = finished[finished.len() * 95 / 100];
        let stuck: Vec<&Order> = shop
            .orders
            .iter()
            .filter(|order| order.ending == Ending::Open && first_mile(order).is_none())
            .collect();
        assert_eq!(stuck.len(), 8, "seed {seed}");
        for order in stuck {
            let since = order.reached("dispatched_to_delivery_service", now()).unwrap();
            assert!(
                now() - since > p95,
                "seed {seed}: a stuck parcel is within the usual {} h",
                p95.num_hours()
            );
        }
    }
}

#[tokio::test]
async fn refusals_after_a_late_first_mile_and_ordinary_ones_are_both_there() {
    for seed in SEEDS {
        let shop = shop(seed).await;
        let refused: Vec<&Order> = shop
            .orders
            .iter()
            .filter(|order| {
                order.ending == Ending::Refused && order.cross_border && order.ended(now()).is_some()
            })
            .collect();
        let (late, ordinary): (Vec<&Order>, Vec<&Order>) = refused
            .into_iter()
            .partition(|order| first_mile(order).unwrap().num_days() >= 15);
        assert_eq!((late.len(), ordinary.len()), (38, 12), "seed {seed}");
        // An ordinary refusal was never slower than half of the others.
        for order in ordinary {
            assert!(
                first_mile(order).unwrap() < TimeDelta::hours(144),
                "seed {seed}: order {}",
                order.id
            );
        }
    }
}

#[tokio::test]
async fn every_other_kind_of_trouble_is_there() {
    for seed in SEEDS {
        let running = Sandbox::demo(seed, now()).frozen().start().await.unwrap();
        let client = Client::of(&running);
        let ids: Vec<i64> = client
            .orders()
            .await
            .iter()
            .map(|order| order["id"].as_i64().unwrap())
            .collect();
        let statuses = client
            .post("/api/v3/orders/status", serde_json::json!({"orders": ids}))
            .await;
        let mut counts: HashMap<(String, String), usize> = HashMap::new();
        for order in statuses["orders"].as_array().unwrap() {
            let pair = (
                order["supplierStatus"].as_str().unwrap().to_owned(),
                order["wbStatus"].as_str().unwrap().to_owned(),
            );
            *counts.entry(pair).or_default() += 1;
        }
        let count = |supplier: &str, market: &str| {
            counts
                .get(&(supplier.to_owned(), market.to_owned()))
                .copied()
                .unwrap_or(0)
        };
        assert_eq!(
            count("confirm", "declined_by_client"),
            3,
            "seed {seed}: {counts:?}"
        );
        assert_eq!(count("cancel", "declined_by_client"), 9);
        assert_eq!(count("cancel_carrier", "canceled_by_carrier"), 2);
        assert_eq!(count("cancel", "canceled"), 2);
        assert!(count("new", "waiting") >= 5, "{counts:?}");
        assert!(count("confirm", "waiting") >= 3, "{counts:?}");
        assert!(count("complete", "sold") > 200, "{counts:?}");
        running.stop().await.unwrap();
    }
}

#[tokio::test]
async fn bad_reviews_are_recent_and_tied_to_orders() {
    for seed in SEEDS {
        let shop = shop(seed).await;
        let open: Vec<_> = shop
            .reviews
            .iter()
            .filter(|review| {
                review.stars <= 3 && review.reply.is_none() && now() - review.created_at < TimeDelta::days(30)
            })
            .collect();
        assert!((9..=14).contains(&open.len()), "seed {seed}: {}", open.len());
        assert!(open.iter().any(|review| {
            review
                .text
                .chars()
                .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
        }));
        assert!(open.iter().filter(|review| !review.photos.is_empty()).count() >= 6);
        let near = |review: &&&recourse_sandbox::wildberries::shop::Review| {
            shop.orders
                .iter()
                .filter(|order| {
                    order.product == review.product
                        && (order.created_at - review.last_order_at).abs() <= TimeDelta::seconds(60)
                })
                .count()
        };
        assert!(open.iter().all(|review| near(&review) >= 1), "seed {seed}");
        assert_eq!(
            open.iter().filter(|review| near(review) > 1).count(),
            1,
            "seed {seed}: one is ambiguous"
        );
        let good = shop.reviews.iter().filter(|review| review.stars >= 4).count();
        assert!(good > 40, "seed {seed}: {good}");
    }
}

#[tokio::test]
async fn claims_are_to_decide_and_some_are_soon_forgotten() {
    for seed in SEEDS {
        let running = Sandbox::demo(seed, now()).frozen().start().await.unwrap();
        let client = Client::of(&running);
        let open = client.get("/api/v1/claims?is_archive=false&limit=200").await;
        let done = client.get("/api/v1/claims?is_archive=true&limit=200").await;
        assert_eq!(
            (open["total"].as_u64(), done["total"].as_u64()),
            (Some(5), Some(3)),
            "seed {seed}"
        );
        assert!(
            open["claims"]
                .as_array()
                .unwrap()
                .iter()
                .all(|claim| !claim["actions"].as_array().unwrap().is_empty())
        );
        running.set_now(now() + TimeDelta::days(4));
        let later = client.get("/api/v1/claims?is_archive=false&limit=200").await;
        assert_eq!(later["total"], 3, "seed {seed}: the platform has forgotten two");
    }
}

#[tokio::test]
async fn every_part_names_the_same_units() {
    for seed in SEEDS {
        let running = Sandbox::demo(seed, now())
            .frozen()
            .without_limits()
            .start()
            .await
            .unwrap();
        let client = Client::of(&running);
        let orders = client.orders().await;
        let rids: HashSet<String> = orders
            .iter()
            .map(|order| order["rid"].as_str().unwrap().to_owned())
            .collect();
        let ids: HashSet<i64> = orders.iter().map(|order| order["id"].as_i64().unwrap()).collect();
        assert_eq!(rids.len(), orders.len(), "rids are unique");
        for archive in ["true", "false"] {
            let claims = client
                .get(&format!("/api/v1/claims?is_archive={archive}&limit=200"))
                .await;
            for claim in claims["claims"].as_array().unwrap() {
                assert!(rids.contains(claim["srid"].as_str().unwrap()));
            }
        }
        for chat in client.get("/api/v1/seller/chats").await["result"]
            .as_array()
            .unwrap()
        {
            assert!(rids.contains(chat["goodCard"]["rid"].as_str().unwrap()));
        }
        for row in client
            .get("/api/v1/supplier/orders?dateFrom=2026-08-01&flag=0")
            .await
            .as_array()
            .unwrap()
        {
            assert!(rids.contains(row["srid"].as_str().unwrap()));
        }
        let returns = client
            .get("/api/analytics/v1/item-returns?dateFrom=2026-10-21&dateTo=2026-11-20&status=active&limit=1000&offset=0")
            .await;
        for row in returns["report"].as_array().unwrap() {
            assert!(ids.contains(&row["orderId"].as_i64().unwrap()));
            assert!(row["srid"].as_str().unwrap().starts_with("mp."));
        }
        let supplies = client.get("/api/v3/supplies?limit=1000&next=0").await;
        let known: HashSet<&str> = supplies["supplies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|supply| supply["id"].as_str().unwrap())
            .collect();
        for order in orders.iter().filter(|order| !order["supplyId"].is_null()) {
            assert!(known.contains(order["supplyId"].as_str().unwrap()));
        }
    }
}

#[tokio::test]
async fn money_is_reported_for_most_refusals_but_not_for_all() {
    for seed in SEEDS {
        let shop = shop(seed).await;
        let reported: HashSet<usize> = shop
            .finance
            .iter()
            .filter(|row| row.reason == "К клиенту при отмене" && row.to < now().date_naive())
            .map(|row| row.order)
            .collect();
        let refused: Vec<usize> = shop
            .orders
            .iter()
            .enumerate()
            .filter(|(_, order)| order.ending == Ending::Refused && order.ended(now()).is_some())
            .map(|(index, _)| index)
            .collect();
        let with = refused.iter().filter(|index| reported.contains(index)).count();
        assert!(
            with >= 30 && with < refused.len(),
            "seed {seed}: {with} of {}",
            refused.len()
        );
        let fined = shop
            .finance
            .iter()
            .filter(|row| row.amounts.contains_key("penalty"))
            .count();
        assert!((2..=6).contains(&fined), "seed {seed}: {fined} fines");
    }
}

#[tokio::test]
async fn no_history_goes_backwards() {
    for seed in SEEDS {
        for order in shop(seed).await.orders {
            let times: Vec<_> = order.journey.iter().filter_map(|step| step.at).collect();
            assert!(
                times.windows(2).all(|pair| pair[0] <= pair[1]),
                "seed {seed}, order {}: {:?}",
                order.id,
                order.journey
            );
            assert_eq!(times[0], order.created_at);
        }
    }
}

#[tokio::test]
async fn everything_stays_within_the_documented_bounds() {
    let codes = recourse_carriers::vocabulary(&recourse_domain::id::Vocabulary::from("wb_history")).unwrap();
    for seed in SEEDS {
        let shop = shop(seed).await;
        for order in &shop.orders {
            assert!(order.price > 0 && order.price <= order.sale_price && order.converted_price > 0);
            assert!(order.product < shop.products.len());
            assert!(order.id > 1 << 32, "ids are beyond 32 bits");
            assert_eq!(
                order.converted_currency,
                if order.cross_border { 156 } else { 643 }
            );
            for step in &order.journey {
                assert!(
                    codes.meaning(&step.code).is_some(),
                    "seed {seed}: {} is in no list",
                    step.code
                );
            }
        }
        for review in &shop.reviews {
            assert!((1..=5).contains(&review.stars) && review.id.len() == 20 && review.created_at <= now());
            let order = shop
                .orders
                .iter()
                .find(|order| order.shk_id == review.last_order_shk)
                .unwrap();
            assert!(
                order.reached("received_by_client", review.created_at).is_some(),
                "reviewed before it was received"
            );
            if let Some(reply) = &review.reply {
                assert!((2..=5000).contains(&reply.text.chars().count()) && reply.at > review.created_at);
            }
            assert!(review.photos.iter().all(|path| shop.pictures.contains_key(path)));
        }
        for claim in &shop.claims {
            assert!((10..=1000).contains(&claim.comment.chars().count()) && claim.photos <= 10);
            assert!(claim.delivered_at < claim.created_at && claim.created_at <= claim.updated_at);
            assert!((1..=claim.photos).all(|n| {
                shop.pictures
                    .contains_key(&format!("/claim/{}/{n}.webp", claim.id))
            }));
        }
        for message in &shop.messages {
            assert!(message.text.chars().count() <= 1000 && message.at <= now());
            assert!(!message.text.is_empty() || !message.images.is_empty());
            assert!(
                message
                    .images
                    .iter()
                    .chain(&message.files)
                    .all(|id| shop.downloads.contains_key(id))
            );
        }
        let times: Vec<i64> = shop
            .messages
            .iter()
            .map(|message| message.at.timestamp_millis())
            .collect();
        assert!(
            times.windows(2).all(|pair| pair[0] < pair[1]),
            "the cursor of events is their time"
        );
        for row in shop.finance.windows(2) {
            assert!(row[0].rrd_id < row[1].rrd_id && row[0].day <= row[1].day);
        }
        for row in &shop.finance {
            assert!(
                row.from <= row.day && row.day <= row.to && row.amounts.values().all(|amount| *amount > 0)
            );
        }
        for entry in &shop.returns {
            let order = &shop.orders[entry.order];
            let refused = order.ended(now()).unwrap();
            assert!(
                entry.ready_at.is_none_or(|at| at >= refused),
                "seed {seed}: ready before it was refused"
            );
            assert!(
                entry
                    .completed_at
                    .is_none_or(|at| entry.ready_at.is_some_and(|ready| ready <= at))
            );
        }
        let soon = |at: DateTime<Utc>| at > now() && at - now() < TimeDelta::hours(48);
        assert!(
            shop.returns
                .iter()
                .any(|entry| entry.expires_at.is_some_and(soon) && entry.completed_at.is_none())
        );
    }
}
