//! Reviews: recent bad ones that nobody answered, older ones, and many good ones; and questions.

use super::super::shop::{Ending, Question, Reply, Review, Shop};
use super::orders::alone;
use super::words::{BROKEN, BUYERS, Complaint, GLAD, LATE, QUESTIONS, SETTLED, THANKS, TORN};
use crate::dice::Dice;
use crate::picture::{Flaw, Picture, Subject};
use chrono::{DateTime, TimeDelta, Utc};

/// Days on the way after which the demo's buyers complain: their texts speak of a month.
const COMPLAINED_AFTER_DAYS: i64 = 29;
/// Good reviews.
const GOOD: usize = 58;

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "reviews");
    late(shop, now, &mut dice);
    for (complaint, place) in BROKEN.iter().chain(TORN).zip(0_i64..) {
        broken(shop, complaint, place, now, &mut dice);
    }
    settled(shop, now, &mut dice);
    good(shop, now, &mut dice);
    questions(shop, now, &mut dice);
    shop.reviews.sort_by_key(|review| review.created_at);
}

/// A review of an order, without words yet. The platform tells the order's instant with another fraction of a second.
pub(crate) fn of_order(shop: &Shop, order: usize, stars: i64, at: DateTime<Utc>, dice: &mut Dice) -> Review {
    let order = shop.orders.get(order);
    let ordered = order.map_or(at, |order| order.created_at);
    Review {
        id: dice.letters(20),
        product: order.map_or(0, |order| order.product),
        stars,
        created_at: at,
        text: String::new(),
        pros: String::new(),
        cons: String::new(),
        buyer: dice.word(BUYERS).to_owned(),
        reply: None,
        photos: Vec::new(),
        order_status: "buyout".to_owned(),
        last_order_at: ordered + TimeDelta::microseconds(dice.between(1, 9_999_999)),
        last_order_shk: order.map_or(0, |order| order.shk_id),
        tags: Vec::new(),
        viewed: false,
        can_complain: true,
    }
}

fn photo(shop: &mut Shop, subject: Subject, flaw: Flaw, dice: &mut Dice) -> String {
    let number = dice.between(336_000_000, 336_999_999);
    let path = format!(
        "/vol{}/part{}/{number}/photos/fs.jpg",
        number / 100_000,
        number / 1_000
    );
    let picture = Picture {
        subject,
        flaw,
        seed: dice.bits(),
    };
    shop.pictures.insert(path.clone(), picture);
    path
}

/// The days an order was on its way, if it was received in the last four weeks.
fn received_recently(shop: &Shop, index: usize, now: DateTime<Utc>) -> Option<(DateTime<Utc>, i64)> {
    let order = shop.orders.get(index)?;
    let received = order.reached("received_by_client", now)?;
    let recent = now - received < TimeDelta::days(28) && order.ending == Ending::Sold && order.cross_border;
    recent.then(|| (received, (received - order.created_at).num_days()))
}

fn late(shop: &mut Shop, now: DateTime<Utc>, dice: &mut Dice) {
    let mut slow: Vec<(usize, DateTime<Utc>, i64)> = (0..shop.orders.len())
        .filter_map(|index| received_recently(shop, index, now).map(|(at, days)| (index, at, days)))
        .filter(|(_, _, days)| *days >= COMPLAINED_AFTER_DAYS)
        .collect();
    slow.sort_by_key(|(index, at, _)| (*at, *index));
    // The basket of two comes first: its review could be about either.
    let basket_of = |shop: &Shop, index: usize| shop.orders.get(index).map(|order| order.order_uid.clone());
    let double = slow.iter().map(|entry| entry.0).find(|index| {
        let uid = basket_of(shop, *index);
        slow.iter()
            .filter(|other| basket_of(shop, other.0) == uid)
            .count()
            > 1
    });
    if let Some(double) = double {
        let uid = basket_of(shop, double);
        slow.retain(|(index, _, _)| *index == double || basket_of(shop, *index) != uid);
        slow.sort_by_key(|(index, at, _)| (*index != double, *at));
    }
    for ((stars, text, pros, cons), (index, received, _)) in LATE.iter().zip(slow) {
        let at = (received + TimeDelta::hours(dice.between(6, 60))).min(now - TimeDelta::hours(3));
        let mut review = of_order(shop, index, *stars, at, dice);
        if Some(index) == double {
            review.last_order_at += TimeDelta::seconds(12);
        }
        review.text = (*text).to_owned();
        review.pros = (*pros).to_owned();
        review.cons = (*cons).to_owned();
        review.tags = vec!["доставка".to_owned()];
        shop.reviews.push(review);
    }
}

fn broken(shop: &mut Shop, complaint: &Complaint, place: i64, now: DateTime<Utc>, dice: &mut Dice) {
    let at = now - TimeDelta::hours(14 + place * 61 + dice.between(0, 40));
    let order = shop
        .orders
        .iter()
        .enumerate()
        .filter(|(_, order)| {
            order.product == complaint.product && order.ending == Ending::Sold && alone(shop, order)
        })
        .filter_map(|(index, order)| {
            Some((
                index,
                order.reached("received_by_client", at - TimeDelta::hours(4))?,
            ))
        })
        .max_by_key(|(_, received)| *received);
    let Some((index, _)) = order else {
        return;
    };
    let mut review = of_order(shop, index, complaint.stars, at, dice);
    review.text = complaint.text.to_owned();
    review.pros = complaint.pros.to_owned();
    review.cons = complaint.cons.to_owned();
    let look = shop
        .products
        .get(complaint.product)
        .map(|product| product.look)
        .unwrap_or_default();
    let subject = if complaint.parcel { Subject::Parcel } else { look };
    review.photos = vec![photo(shop, subject, complaint.flaw, dice)];
    if complaint.parcel || place == 0 {
        review.photos.push(photo(shop, look, Flaw::None, dice));
    }
    shop.reviews.push(review);
}

fn any_sold(shop: &Shop, at: DateTime<Utc>, dice: &mut Dice) -> Option<usize> {
    let sold: Vec<usize> = shop
        .orders
        .iter()
        .enumerate()
        .filter(|(_, order)| {
            order.ending == Ending::Sold && order.reached("received_by_client", at).is_some()
        })
        .map(|(index, _)| index)
        .collect();
    dice.pick(&sold).copied()
}

fn settled(shop: &mut Shop, now: DateTime<Utc>, dice: &mut Dice) {
    for ((stars, text, answer), place) in SETTLED.iter().zip(0_i64..) {
        let at = now - TimeDelta::days(9 + place * 8) - TimeDelta::minutes(dice.between(0, 1_400));
        let Some(index) = any_sold(shop, at, dice) else {
            continue;
        };
        let mut review = of_order(shop, index, *stars, at, dice);
        review.text = (*text).to_owned();
        review.viewed = true;
        // The last two were never answered and lie in the archive.
        if place < 3 {
            review.reply = Some(Reply {
                text: (*answer).to_owned(),
                state: "wbRu".to_owned(),
                at: at + TimeDelta::hours(dice.between(5, 50)),
                edits: 0,
            });
        }
        shop.reviews.push(review);
    }
}

fn good(shop: &mut Shop, now: DateTime<Utc>, dice: &mut Dice) {
    for place in 0..GOOD {
        let at = now - TimeDelta::minutes(dice.between(300, 62 * 1_440));
        let Some(index) = any_sold(shop, at, dice) else {
            continue;
        };
        let stars = if dice.one_in(5) { 4 } else { 5 };
        let mut review = of_order(shop, index, stars, at, dice);
        review.viewed = true;
        // One in six is stars alone.
        if place % 6 != 5 {
            let (text, pros) = dice.pick(GLAD).copied().unwrap_or_default();
            review.text = text.to_owned();
            review.pros = pros.to_owned();
            if place % 9 == 0 {
                let look = shop
                    .products
                    .get(review.product)
                    .map(|product| product.look)
                    .unwrap_or_default();
                review.photos = vec![photo(shop, look, Flaw::None, dice)];
            }
            let written = at + TimeDelta::hours(dice.between(3, 40));
            if written < now && place % 7 != 0 {
                review.reply = Some(Reply {
                    text: dice.word(THANKS).to_owned(),
                    state: "wbRu".to_owned(),
                    at: written,
                    edits: 0,
                });
            }
        }
        shop.reviews.push(review);
    }
}

fn questions(shop: &mut Shop, now: DateTime<Utc>, dice: &mut Dice) {
    for ((product, text, answer), place) in QUESTIONS.iter().zip(1_i64..) {
        let created_at = now - TimeDelta::hours(place * 57);
        shop.questions.push(Question {
            id: dice.letters(20),
            product: *product,
            text: (*text).to_owned(),
            created_at,
            reply: answer.map(|text| Reply {
                text: text.to_owned(),
                state: "wbRu".to_owned(),
                at: created_at + TimeDelta::hours(2),
                edits: 0,
            }),
            viewed: answer.is_some(),
        });
    }
}
