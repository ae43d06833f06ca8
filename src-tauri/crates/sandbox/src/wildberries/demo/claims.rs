//! Return claims: some to decide, some decided, the oldest about to leave the platform's list.

use super::super::shop::{Claim, Ending, Order, Shop, Step};
use super::orders::alone;
use super::words::CLAIMS;
use crate::dice::Dice;
use crate::picture::Picture;
use chrono::{DateTime, TimeDelta, Utc};

const UNDER_REVIEW: &[&str] = &[
    "autorefund1",
    "approve1",
    "approve2",
    "reject1",
    "reject2",
    "reject3",
    "rejectcustom",
];
const RECONSIDER: &[&str] = &["autorefund1", "approve1"];

/// Age in hours, kind, decision, what becomes of the goods, photos, the seller's or the marketplace's words.
type Row = (i64, i64, i64, i64, u32, Option<&'static str>);

const ROWS: &[Row] = &[
    (29, 1, 0, 0, 2, None),
    (61, 1, 0, 0, 3, None),
    (98, 3, 0, 0, 1, None),
    (254, 1, 0, 0, 2, None),
    (299, 1, 0, 0, 2, None),
    (
        148,
        1,
        2,
        5,
        1,
        Some("Продавец одобрил возврат денег, товар остаётся у вас."),
    ),
    (
        275,
        1,
        2,
        10,
        2,
        Some("Продавец одобрил вашу заявку. Верните товар, он будет отправлен продавцу."),
    ),
    (
        319,
        1,
        1,
        1,
        1,
        Some(
            "Дефект не обнаружен. Вы можете обратиться в независимую экспертизу и приложить заключение к новой заявке.",
        ),
    ),
];

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "claims");
    let mut used = Vec::new();
    for (hours, claim_type, status, status_ex, photos, answer) in ROWS {
        let created_at = now - TimeDelta::hours(*hours) + TimeDelta::microseconds(dice.between(1, 999_999));
        let Some((index, delivered_at)) = received_before(shop, created_at, &used) else {
            continue;
        };
        used.push(index);
        let id = dice.uuid();
        let product = shop.orders.get(index).map_or(0, |order| order.product);
        let (comment, flaw) = CLAIMS.get(product).copied().unwrap_or_default();
        let look = shop
            .products
            .get(product)
            .map(|product| product.look)
            .unwrap_or_default();
        for number in 1..=*photos {
            let picture = Picture {
                subject: look,
                flaw,
                seed: dice.bits(),
            };
            shop.pictures
                .insert(format!("/claim/{id}/{number}.webp"), picture);
        }
        let decided = *status != 0;
        let updated_at = if decided {
            created_at + TimeDelta::hours(dice.between(20, 44))
        } else {
            created_at
        };
        if let Some(order) = shop.orders.get_mut(index).filter(|_| *status_ex == 10) {
            given_back(order, updated_at, now);
        }
        let actions = match *status {
            0 => UNDER_REVIEW,
            1 => RECONSIDER,
            _ => &[],
        };
        shop.claims.push(Claim {
            id,
            order: index,
            claim_type: *claim_type,
            status: *status,
            status_ex: *status_ex,
            comment: comment.to_owned(),
            answer: answer.map(str::to_owned),
            created_at,
            updated_at,
            delivered_at,
            photos: *photos,
            actions: actions.iter().map(|action| (*action).to_owned()).collect(),
        });
    }
}

/// The order received last before an instant that no claim is about yet.
fn received_before(shop: &Shop, at: DateTime<Utc>, used: &[usize]) -> Option<(usize, DateTime<Utc>)> {
    // The basket of two is left to a review that could be about either.
    shop.orders
        .iter()
        .enumerate()
        .filter(|(index, order)| order.ending == Ending::Sold && !used.contains(index) && alone(shop, order))
        .filter_map(|(index, order)| {
            Some((
                index,
                order.reached("received_by_client", at - TimeDelta::hours(6))?,
            ))
        })
        .max_by_key(|(_, received)| *received)
}

/// The buyer brings the goods back to the pick-up point a day after the approval.
fn given_back(order: &mut Order, approved: DateTime<Utc>, now: DateTime<Utc>) {
    order.ending = Ending::Returned;
    order.journey.push(Step {
        at: Some((approved + TimeDelta::hours(26)).min(now - TimeDelta::hours(8))),
        code: "accepted_for_return".to_owned(),
    });
}
