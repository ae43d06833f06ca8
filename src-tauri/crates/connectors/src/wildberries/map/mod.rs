//! Raw records to the common shape: pure, and never failing.

mod finance;
mod lists;
mod order;
mod returns;
mod talk;

use crate::connector::{Normalised, RawItem};
use crate::kit::json;
use crate::kit::reader::{Oddities, Reader};
pub(super) use finance::AMOUNTS;
use recourse_domain::market::MarketRecord;

/// Reads a record of any kind of this marketplace.
pub fn normalise(item: &RawItem) -> Normalised {
    let odd = Oddities::default();
    let records = Reader::open(&item.body, &odd)
        .map(|row| read(item, &row, &odd))
        .unwrap_or_default();
    Normalised {
        records,
        drift: odd.into_vec(),
    }
}

fn read(item: &RawItem, row: &Reader<'_, '_>, odd: &Oddities) -> Vec<MarketRecord> {
    let one = |record: Option<MarketRecord>| record.into_iter().collect();
    match item.kind {
        "order" | "order_new" | "order_archived" => {
            let companion = item.companion.as_deref().and_then(|body| Reader::open(body, odd));
            order::orders(row, companion.as_ref())
        }
        "status" => one(order::status(row).map(MarketRecord::Status)),
        "history" => one(order::history(row).map(MarketRecord::History)),
        "parcel" => one(order::parcel(row).map(MarketRecord::Parcel)),
        "supply" => one(order::supply(row).map(MarketRecord::Supply)),
        "reshipment" => one(order::reshipment(row).map(MarketRecord::Reshipment)),
        "review" => {
            one(talk::review(row, says(item, "archived"))
                .map(|review| MarketRecord::Review(Box::new(review))))
        }
        "claim" => {
            one(talk::claim(row, says(item, "archived")).map(|claim| MarketRecord::Claim(Box::new(claim))))
        }
        "chat" => one(talk::chat(row).map(MarketRecord::Chat)),
        "message" => one(talk::message(row, &item.external_id).map(MarketRecord::Message)),
        "return" => one(returns::item(row, beside(item, "status").as_deref())
            .map(|back| MarketRecord::Return(Box::new(back)))),
        "feed" => one(returns::feed(row, beside(item, "currency").as_deref()).map(MarketRecord::Feed)),
        "stat_order" => one(finance::sale(row, "order", beside(item, "country").as_deref())
            .map(|sale| MarketRecord::Sale(Box::new(sale)))),
        "stat_sale" => one(finance::sale(row, "sale", beside(item, "country").as_deref())
            .map(|sale| MarketRecord::Sale(Box::new(sale)))),
        "finance" => one(finance::row(row).map(|row| MarketRecord::Finance(Box::new(row)))),
        "office" => one(lists::office(row).map(MarketRecord::Office)),
        "news" => one(lists::news(row).map(MarketRecord::News)),
        _ => {
            odd.note("$", "unknown_code");
            Vec::new()
        }
    }
}

/// A text that came along with a record.
fn beside(item: &RawItem, key: &str) -> Option<String> {
    let [raw] = json::pick(item.companion.as_deref()?, [key]);
    json::id(raw?.get()).map(|text| text.into_owned())
}

fn says(item: &RawItem, key: &str) -> bool {
    item.companion
        .as_deref()
        .and_then(|body| {
            let [raw] = json::pick(body, [key]);
            raw
        })
        .is_some_and(|raw| raw.get() == "true")
}
