//! Four hundred orders over ninety days, and some older ones: mostly ordinary, some late, refused, stuck or silent.

use super::super::shop::{Ending, Order, Shop, Step, Supply};
use super::catalogue::{ABROAD, CITIES, HOME, in_fen};
use super::journeys::{PACKING_AFTER, Pace, cross_border, domestic, tenths, until};
use crate::dice::Dice;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// What is to become of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Delivered, or on its way without trouble.
    Ordinary,
    /// Older than the live list.
    Archived,
    /// Refused at the pick-up point after a first mile of 15 to 25 days.
    RefusedLate,
    /// Delivered after a late first mile all the same.
    DeliveredLate,
    /// Refused although nothing was late.
    RefusedOrdinary,
    /// Never collected.
    Expired,
    /// Still in the first mile after four weeks and more.
    Stuck,
    /// No news for weeks after the departure.
    Silent,
    /// Held by import customs, then delivered.
    CustomsPast,
    /// Held by import customs now.
    CustomsNow,
    /// The carrier cancelled.
    CarrierCancelled,
    /// The buyer cancelled in the first hour.
    Declined,
    /// The same today, when packing had just begun.
    DeclinedInAssembly,
    /// The seller cancelled.
    SellerCancelled,
    /// From the warehouse in the country.
    Domestic,
    /// From the warehouse in the country, refused.
    DomesticRefused,
}

/// How many of each. Together 400, and the archived ones.
const PLAN: &[(Fate, usize)] = &[
    (Fate::Ordinary, 272),
    (Fate::Archived, 12),
    (Fate::RefusedLate, 38),
    (Fate::DeliveredLate, 9),
    (Fate::RefusedOrdinary, 12),
    (Fate::Expired, 3),
    (Fate::Stuck, 8),
    (Fate::Silent, 6),
    (Fate::CustomsPast, 6),
    (Fate::CustomsNow, 4),
    (Fate::CarrierCancelled, 2),
    (Fate::Declined, 9),
    (Fate::DeclinedInAssembly, 3),
    (Fate::SellerCancelled, 2),
    (Fate::Domestic, 22),
    (Fate::DomesticRefused, 2),
    // One basket of two, for a review that could belong to either.
    (Fate::DeliveredLate, 2),
];

/// Days ago on which the consignments left that were held up in the first mile.
const LATE_CONSIGNMENTS: &[i64] = &[84, 76, 69, 62, 56];

/// Cross-border supplies are closed every other day.
const SUPPLY_EVERY: i64 = 2 * 24 * 60;
/// From closing a supply to the carrier's hand.
const HAND_OVER: TimeDelta = TimeDelta::hours(2);

/// Draws the orders and their supplies into a shop.
pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "orders");
    let mut drawn = Vec::new();
    for (fate, count) in PLAN {
        for place in 0..*count {
            drawn.push(one(shop, *fate, place, now, &mut dice));
        }
    }
    pair(&mut drawn);
    drawn.sort_by_key(|order| order.created_at);
    empty_shelf(&mut drawn);
    let mut id = 5_061_240_000 + dice.between(0, 9_999);
    for order in &mut drawn {
        id += dice.between(9_000, 88_000);
        order.id = id;
    }
    shop.orders = drawn;
    supplies(shop, now, &mut dice);
}

/// The two newest orders that nobody cancelled were placed when nothing was left.
fn empty_shelf(drawn: &mut [Order]) {
    let newest = drawn
        .iter_mut()
        .rev()
        .filter(|order| order.ending == Ending::Sold);
    for order in newest.take(2) {
        order.zero_stock = true;
    }
}

/// Whether nothing else was ordered with it.
pub(crate) fn alone(shop: &Shop, order: &Order) -> bool {
    let basket = shop
        .orders
        .iter()
        .filter(|other| other.order_uid == order.order_uid);
    basket.count() == 1
}

/// Makes the last two one basket: the same product, ordered half a minute apart.
fn pair(drawn: &mut [Order]) {
    let Some([first, second]) = drawn.last_chunk_mut::<2>() else {
        return;
    };
    let shift = first.created_at + TimeDelta::seconds(35) - second.created_at;
    second.product = first.product;
    second.order_uid.clone_from(&first.order_uid);
    second.destination.clone_from(&first.destination);
    second.price = first.price;
    second.sale_price = first.sale_price;
    second.converted_price = first.converted_price;
    second.created_at += shift;
    second.planned_delivery = first.planned_delivery;
    second.journey.clone_from(&first.journey);
    if let Some(step) = second.journey.first_mut() {
        step.at = Some(second.created_at);
    }
}

/// The order's age in minutes when the demo begins.
fn age(fate: Fate, place: usize, dice: &mut Dice) -> i64 {
    let days = |dice: &mut Dice, low: i64, high: i64| dice.between(tenths(low * 10), tenths(high * 10));
    let late = LATE_CONSIGNMENTS
        .get(place % LATE_CONSIGNMENTS.len())
        .copied()
        .unwrap_or(60);
    match fate {
        // The newest ones are still being packed.
        Fate::Ordinary if place < 5 => dice.between(40, 640),
        Fate::Ordinary if place < 12 => dice.between(760, 1_500),
        Fate::Ordinary => days(dice, 1, 88),
        Fate::Archived => days(dice, 92, 120),
        Fate::RefusedLate => late * 1_440 + dice.between(0, 2_000),
        Fate::DeliveredLate => days(dice, 47, 52),
        Fate::RefusedOrdinary | Fate::DomesticRefused => days(dice, 26, 82),
        Fate::Expired => days(dice, 45, 80),
        Fate::Stuck => days(dice, 31, 46),
        Fate::Silent => days(dice, 44, 58),
        Fate::CustomsPast => days(dice, 48, 80),
        Fate::CustomsNow => days(dice, 24, 28),
        Fate::CarrierCancelled => days(dice, 30, 60),
        Fate::Declined => days(dice, 2, 80),
        Fate::DeclinedInAssembly => dice.between(90, 1_150),
        Fate::SellerCancelled => days(dice, 10, 70),
        Fate::Domestic => days(dice, 1, 70),
    }
}

/// When the supply closes that an order of this instant goes with.
fn supply_closing(created: DateTime<Utc>) -> DateTime<Utc> {
    let every = TimeDelta::minutes(SUPPLY_EVERY);
    let ready = created + PACKING_AFTER + TimeDelta::hours(8);
    let since = ready.timestamp().rem_euclid(every.num_seconds());
    // 08:00 UTC is the afternoon in Guangzhou, when the carrier collects.
    let mut closing = ready - TimeDelta::seconds(since) + TimeDelta::hours(8);
    while closing < ready {
        closing += every;
    }
    closing
}

fn rid(dice: &mut Dice) -> String {
    match dice.between(0, 9) {
        0 => dice.hex(32),
        1 => format!(
            "{}.{}.0",
            dice.between(1_000_000_000_000_000_000, 9_000_000_000_000_000_000),
            dice.between(0, 9)
        ),
        _ => format!("eAg.i{}.0.0", dice.hex(32)),
    }
}

fn one(shop: &Shop, fate: Fate, place: usize, now: DateTime<Utc>, dice: &mut Dice) -> Order {
    let created = now - TimeDelta::minutes(age(fate, place, dice)) - TimeDelta::seconds(dice.between(0, 59));
    let created = created - TimeDelta::nanoseconds(i64::from(created.timestamp_subsec_nanos()));
    let handed = supply_closing(created) + HAND_OVER;
    let cross = !matches!(fate, Fate::Domestic | Fate::DomesticRefused);
    let (journey, ending) = journey(fate, created, handed, now, dice);
    let last = i64::try_from(shop.products.len()).unwrap_or(1) - 1;
    let product = usize::try_from(dice.between(0, last)).unwrap_or(0);
    let sale_price = shop.products.get(product).map_or(0, |product| product.price);
    // The platform lowers what the buyer pays by 8 per cent in the demo.
    let price = sale_price * 92 / 100;
    let (warehouse_id, office_id, office) = if cross { ABROAD } else { HOME };
    let city = dice.pick(CITIES).copied().unwrap_or(("Москва", ""));
    let travels = !matches!(fate, Fate::Declined | Fate::SellerCancelled);
    let labelled = cross && travels && !(fate == Fate::Ordinary && matches!(place, 5..=7));
    Order {
        id: 0,
        rid: rid(dice),
        order_uid: format!("{}_{}", dice.between(100_000_000, 190_000_000), dice.hex(32)),
        product,
        created_at: created,
        cross_border: cross,
        warehouse_id,
        office_id,
        office: office.to_owned(),
        price,
        sale_price,
        converted_price: if cross { in_fen(price) } else { price },
        converted_currency: if cross { 156 } else { 643 },
        zero_stock: fate == Fate::SellerCancelled,
        comment: String::new(),
        supply_id: None,
        track_number: labelled.then(|| {
            let letters = dice.letters(2).to_ascii_uppercase();
            format!("WBCNRUCLBCF{:06}W{letters}", dice.between(100_000, 999_999))
        }),
        sticker: dice.between(33_800_000_000, 39_999_999_999),
        shk_id: dice.between(23_400_000_000, 41_999_999_999),
        planned_delivery: created + TimeDelta::days(if cross { 27 } else { 6 }),
        journey,
        ending,
        destination: (city.0.to_owned(), city.1.to_owned()),
        cancelled_at: None,
    }
}

fn stopped(created: DateTime<Utc>, steps: &[(i64, &str)]) -> Vec<Step> {
    steps
        .iter()
        .map(|(minutes, code)| Step {
            at: Some(created + TimeDelta::minutes(*minutes)),
            code: (*code).to_owned(),
        })
        .collect()
}

fn journey(
    fate: Fate,
    created: DateTime<Utc>,
    handed: DateTime<Utc>,
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> (Vec<Step>, Ending) {
    const GOT: &str = "received_by_client";
    const REFUSED: &str = "canceled_by_client";
    match fate {
        Fate::Ordinary | Fate::Archived => {
            let pace = Pace::ordinary(dice);
            (cross_border(created, handed, &pace, GOT, dice), Ending::Sold)
        }
        Fate::RefusedLate => {
            let pace = Pace::late(dice, (15, 25));
            (
                cross_border(created, handed, &pace, REFUSED, dice),
                Ending::Refused,
            )
        }
        Fate::DeliveredLate => {
            let pace = Pace::late(dice, (22, 24));
            (cross_border(created, handed, &pace, GOT, dice), Ending::Sold)
        }
        Fate::RefusedOrdinary => {
            let pace = Pace::brisk(dice);
            (
                cross_border(created, handed, &pace, REFUSED, dice),
                Ending::Refused,
            )
        }
        Fate::Expired => {
            let pace = Pace {
                waiting: dice.between(tenths(140), tenths(152)),
                ..Pace::brisk(dice)
            };
            (
                cross_border(created, handed, &pace, "cancel_after_expiration", dice),
                Ending::Expired,
            )
        }
        Fate::Stuck => {
            let pace = Pace::ordinary(dice);
            (
                until(
                    cross_border(created, handed, &pace, GOT, dice),
                    "accepted_by_carrier",
                ),
                Ending::Open,
            )
        }
        Fate::Silent => {
            let pace = Pace::ordinary(dice);
            let after = dice
                .word(&[
                    "departed_from_origin_country",
                    "accepted_at_wb_sc",
                    "on_way_to_wb_sc",
                ])
                .to_owned();
            (
                until(cross_border(created, handed, &pace, GOT, dice), &after),
                Ending::Open,
            )
        }
        Fate::CustomsPast => {
            let pace = Pace {
                import: dice.between(tenths(90), tenths(140)),
                ..Pace::brisk(dice)
            };
            (cross_border(created, handed, &pace, GOT, dice), Ending::Sold)
        }
        Fate::CustomsNow => {
            // Long enough that the release lies a few days ahead.
            let held = (now - created).num_minutes();
            let pace = Pace {
                import: held.max(tenths(150)),
                ..Pace::brisk(dice)
            };
            (cross_border(created, handed, &pace, GOT, dice), Ending::Sold)
        }
        Fate::CarrierCancelled => {
            let pace = Pace::ordinary(dice);
            let mut steps = until(
                cross_border(created, handed, &pace, GOT, dice),
                "accepted_by_carrier",
            );
            steps.push(Step {
                at: Some(handed + TimeDelta::days(dice.between(9, 13))),
                code: "canceled".to_owned(),
            });
            (steps, Ending::CancelledByCarrier)
        }
        Fate::Declined => {
            let steps = stopped(created, &[(0, "created"), (dice.between(8, 55), "canceled")]);
            (steps, Ending::DeclinedByBuyer)
        }
        Fate::DeclinedInAssembly => {
            let begun = dice.between(6, 15);
            let steps = [
                (0, "created"),
                (begun, "assembling"),
                (begun + dice.between(10, 40), "canceled"),
            ];
            (stopped(created, &steps), Ending::DeclinedInAssembly)
        }
        Fate::SellerCancelled => {
            let steps = [(0, "created"), (dice.between(800, 1_800), "canceled_by_seller")];
            (stopped(created, &steps), Ending::CancelledBySeller)
        }
        Fate::Domestic => (domestic(created, handed, GOT, dice), Ending::Sold),
        Fate::DomesticRefused => (domestic(created, handed, REFUSED, dice), Ending::Refused),
    }
}

/// One supply for each day and kind on which something was handed over, with the orders that went with it.
fn supplies(shop: &mut Shop, now: DateTime<Utc>, dice: &mut Dice) {
    let mut by_closing: BTreeMap<(DateTime<Utc>, bool), Vec<usize>> = BTreeMap::new();
    for (index, order) in shop.orders.iter().enumerate() {
        let packed = order.journey.iter().any(|step| step.code == "assembling");
        if packed {
            by_closing
                .entry((supply_closing(order.created_at), order.cross_border))
                .or_default()
                .push(index);
        }
    }
    let mut number = 92_310_000 + dice.between(0, 999);
    for ((closing, cross_border), members) in by_closing {
        number += dice.between(40, 400);
        let id = format!("WB-GI-{number}");
        for index in &members {
            if let Some(order) = shop.orders.get_mut(*index) {
                order.supply_id = Some(id.clone());
            }
        }
        // A supply is made when its first order is packed.
        let packed = |index: &usize| {
            shop.orders
                .get(*index)
                .map(|order| order.created_at + PACKING_AFTER)
        };
        let created_at = members.iter().filter_map(packed).min().unwrap_or(closing);
        if created_at > now {
            continue;
        }
        shop.supplies.push(Supply {
            id,
            name: format!(
                "{} {}",
                if cross_border {
                    "Китай"
                } else {
                    "Подольск"
                },
                closing.format("%d.%m")
            ),
            created_at,
            closed_at: Some(closing),
            scanned_at: Some(closing + TimeDelta::hours(9)),
            cross_border,
        });
    }
    // One parcel was left behind when its supply was scanned.
    let left = shop.orders.iter().rev().find(|order| {
        order.cross_border
            && order
                .reached("dispatched_by_seller", now)
                .is_some_and(|at| now - at > TimeDelta::days(1))
    });
    if let Some((supply, id)) = left.and_then(|order| Some((order.supply_id.clone()?, order.id))) {
        shop.reshipments.push((supply, id));
    }
}
