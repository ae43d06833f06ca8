//! Small shops for tests.

use super::demo::catalogue::{ABROAD, bare, in_fen};
use super::demo::journeys::{Pace, cross_border, tenths};
use super::demo::reviews::of_order;
use super::shop::{Chat, Claim, Ending, Message, Order, Shop, Step, Supply};
use crate::dice::Dice;
use crate::picture::{Flaw, Picture};
use chrono::{DateTime, TimeDelta, Utc};

/// Seed of every scenario.
const SEED: u64 = 1;
/// Id of the first order; the following ones count up by one.
pub const FIRST_ORDER: i64 = 5_000_000_001;

/// A seller with goods, places and nothing sold. `now` is taken for the sake of one shape with the others.
pub fn empty(_now: DateTime<Utc>) -> Shop {
    bare(SEED)
}

fn order(shop: &Shop, index: usize, created: DateTime<Utc>, journey: Vec<Step>, ending: Ending) -> Order {
    let number = i64::try_from(index).unwrap_or(0);
    let product = index % shop.products.len().max(1);
    let price = shop.products.get(product).map_or(0, |product| product.price);
    let mut dice = Dice::new(SEED + index as u64, "scenario");
    Order {
        id: FIRST_ORDER + number,
        rid: format!("eAg.i{}.0.0", dice.hex(32)),
        order_uid: format!("{}_{}", 165_000_000 + number, dice.hex(32)),
        product,
        created_at: created,
        cross_border: true,
        warehouse_id: ABROAD.0,
        office_id: ABROAD.1,
        office: ABROAD.2.to_owned(),
        price: price * 92 / 100,
        sale_price: price,
        converted_price: in_fen(price * 92 / 100),
        converted_currency: 156,
        zero_stock: false,
        comment: String::new(),
        supply_id: None,
        track_number: Some(format!("WBCNRUCLBCF{number:06}WLE")),
        sticker: 33_811_984_302 + number,
        shk_id: 23_411_783_472 + number,
        planned_delivery: created + TimeDelta::days(27),
        journey,
        ending,
        destination: ("Казань".to_owned(), "Приволжский федеральный округ".to_owned()),
        cancelled_at: None,
    }
}

/// So many cross-border orders, all received after an ordinary journey: nothing to find in them. The newest was made 31
/// days before `now`, the others up to 88 days before.
pub fn plain_orders(count: usize, now: DateTime<Utc>) -> Shop {
    let mut shop = bare(SEED);
    let mut dice = Dice::new(SEED, "plain");
    let span = 56 * 1_440;
    for index in 0..count {
        let gone = span * index as i64 / count.max(1) as i64;
        let created = now - TimeDelta::days(88) + TimeDelta::minutes(gone);
        let pace = Pace {
            first_mile: tenths(60) + dice.between(0, tenths(8)),
            haul: tenths(40),
            export: None,
            import: tenths(20),
            sorting: tenths(20),
            last_mile: tenths(10),
            waiting: tenths(10),
        };
        let handed = created + TimeDelta::hours(40);
        let steps = cross_border(created, handed, &pace, "received_by_client", &mut dice);
        let mut entry = order(&shop, index, created, steps, Ending::Sold);
        entry.supply_id = Some("WB-GI-92000001".to_owned());
        shop.orders.push(entry);
    }
    if let (Some(first), Some(last)) = (shop.orders.first(), shop.orders.last()) {
        shop.supplies.push(Supply {
            id: "WB-GI-92000001".to_owned(),
            name: "Китай".to_owned(),
            created_at: first.created_at,
            closed_at: Some(last.created_at + TimeDelta::hours(38)),
            scanned_at: None,
            cross_border: true,
        });
    }
    shop
}

/// One cross-border order with exactly this history; it was made at the history's first instant.
pub fn one_order(history: &[(DateTime<Utc>, &str)], ending: Ending, now: DateTime<Utc>) -> Shop {
    let mut shop = bare(SEED);
    let steps: Vec<Step> = history
        .iter()
        .map(|(at, code)| Step {
            at: Some(*at),
            code: (*code).to_owned(),
        })
        .collect();
    let created = history.first().map_or(now, |(at, _)| *at);
    let entry = order(&shop, 0, created, steps, ending);
    shop.orders.push(entry);
    shop
}

/// Adds a review of one of the shop's orders, by the order's place.
pub fn with_review(mut shop: Shop, order: usize, stars: i64, text: &str, at: DateTime<Utc>) -> Shop {
    let mut dice = Dice::new(SEED + shop.reviews.len() as u64, "review");
    let mut review = of_order(&shop, order, stars, at, &mut dice);
    review.text = text.to_owned();
    shop.reviews.push(review);
    shop
}

/// Adds a claim with one photo to one of the shop's orders, by the order's place.
pub fn with_claim(mut shop: Shop, order: usize, status: i64, actions: &[&str], at: DateTime<Utc>) -> Shop {
    let mut dice = Dice::new(SEED + shop.claims.len() as u64, "claim");
    let id = dice.uuid();
    let look = shop
        .orders
        .get(order)
        .and_then(|order| shop.products.get(order.product))
        .map(|product| product.look)
        .unwrap_or_default();
    let picture = Picture {
        subject: look,
        flaw: Flaw::Crack,
        seed: dice.bits(),
    };
    shop.pictures.insert(format!("/claim/{id}/1.webp"), picture);
    shop.claims.push(Claim {
        id,
        order,
        claim_type: 1,
        status,
        status_ex: match status {
            1 => 1,
            2 => 5,
            _ => 0,
        },
        comment: "Пришло с трещиной, видно на фото.".to_owned(),
        answer: None,
        created_at: at,
        updated_at: at,
        delivered_at: at - TimeDelta::days(2),
        photos: 1,
        actions: actions.iter().map(|action| (*action).to_owned()).collect(),
    });
    shop
}

/// Adds a chat about one of the shop's orders, by the order's place, that a buyer opened with a text.
pub fn with_chat(mut shop: Shop, order: usize, text: &str, at: DateTime<Utc>) -> Shop {
    let mut dice = Dice::new(SEED + shop.chats.len() as u64, "chat");
    let id = format!("1:{}", dice.uuid());
    shop.chats.push(Chat {
        id: id.clone(),
        order,
        buyer: "Анна".to_owned(),
        reply_sign: format!("{id}:{}", dice.hex(32)),
    });
    shop.messages.push(Message {
        id: dice.uuid(),
        chat: id,
        sender: "client".to_owned(),
        source: "rusite".to_owned(),
        text: text.to_owned(),
        at,
        opens: true,
        images: Vec::new(),
        files: Vec::new(),
    });
    shop
}
