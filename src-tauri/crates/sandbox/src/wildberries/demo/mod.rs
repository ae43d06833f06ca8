//! The demo shop: a shop as a seller of household goods has it, drawn from a seed so that every part agrees with every
//! other. No real person, shop or order is in it.

pub(crate) mod catalogue;
mod chats;
mod claims;
pub(crate) mod journeys;
mod money;
mod news;
mod orders;
mod returns;
pub(crate) mod reviews;
mod words;

use super::shop::Shop;
use chrono::{DateTime, Utc};

/// Draws the demo shop as it stands at `now`.
pub(crate) fn shop(seed: u64, now: DateTime<Utc>) -> Shop {
    let mut shop = catalogue::bare(seed);
    orders::add(&mut shop, now);
    claims::add(&mut shop, now);
    reviews::add(&mut shop, now);
    chats::add(&mut shop, now);
    returns::add(&mut shop, now);
    money::add(&mut shop, now);
    news::add(&mut shop, now);
    shop
}
