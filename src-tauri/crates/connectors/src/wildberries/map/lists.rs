//! Offices and news.

use crate::kit::moment::MOSCOW_S;
use crate::kit::reader::Reader;
use recourse_domain::market::{NewsItem, Office};

/// An office.
pub fn office(row: &Reader<'_, '_>) -> Option<Office> {
    let Some(id) = row.number_id("id") else {
        row.demand("id");
        return None;
    };
    row.demand("name");
    Some(Office {
        id,
        name: row.text("name").unwrap_or_default(),
        city: row.text("city"),
        address: row.text("address"),
    })
}

/// A piece of news.
pub fn news(row: &Reader<'_, '_>) -> Option<NewsItem> {
    let Some(id) = row.number_id("id") else {
        row.demand("id");
        return None;
    };
    row.demand("header");
    Some(NewsItem {
        id,
        title: row.text("header").unwrap_or_default(),
        text: row.text("content"),
        published_at: row.time("date", MOSCOW_S),
    })
}
