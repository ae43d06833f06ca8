//! Goods on their way back, and the order feed.

use super::super::known;
use crate::kit::moment::MOSCOW_S;
use crate::kit::reader::Reader;
use recourse_domain::id::{OrderId, ProductId, Srid};
use recourse_domain::market::{FeedRow, ReturnItem};
use recourse_domain::money::Currency;

/// A return. Its times name no zone and are taken to be Moscow's. The names of the report that was switched off on
/// 2026-10-26 (`barcode`, `status`, `reason`) are read as well.
pub fn item(row: &Reader<'_, '_>, listed_as: Option<&str>) -> Option<ReturnItem> {
    let Some(id) = row.text_id("srid").or_else(|| row.some_id("shkId")) else {
        row.demand("srid");
        return None;
    };
    let completed_at = row.time("completedDt", MOSCOW_S);
    let active = match listed_as {
        Some(listed_as) => listed_as == "active",
        None => row
            .int("isStatusActive")
            .map_or(completed_at.is_none(), |active| active == 1),
    };
    Some(ReturnItem {
        id,
        order_id: row.some_id("orderId").map(OrderId::new),
        unit: row.some_id("shkId"),
        sticker: row.text_id("stickerId"),
        product_id: row.some_id("nmId").map(ProductId::new),
        barcode: row.text_id("sku").or_else(|| row.text_id("barcode")),
        subject: row.text("subjectName"),
        return_type: row.text("returnType"),
        reason: row.text("returnReason").or_else(|| row.text("reason")),
        status: row.text("returnStatus").or_else(|| row.text("status")),
        pickup_address: row.text("dstOfficeAddress"),
        pickup_office_id: row.some_id("dstOfficeId"),
        ready_at: row.time("readyToReturnDt", MOSCOW_S),
        expires_at: row.time("expiredDt", MOSCOW_S),
        completed_at,
        active,
    })
}

/// A row of the feed. The currency stands once for the whole page.
pub fn feed(row: &Reader<'_, '_>, currency: Option<&str>) -> Option<FeedRow> {
    let Some(srid) = row.text_id("srid") else {
        row.demand("srid");
        return None;
    };
    row.demand("status");
    let currency = currency.and_then(|code| match code.parse::<u16>() {
        Ok(number) => Currency::from_number(number),
        Err(_) => Currency::from_letters(code),
    });
    let place: Vec<String> = [row.text("destinationCity"), row.text("destinationDistrict")]
        .into_iter()
        .flatten()
        .collect();
    Some(FeedRow {
        srid: Srid::new(srid),
        product_id: row.some_id("nmId").map(ProductId::new),
        created_at: row.time("createdAt", MOSCOW_S),
        updated_at: row.time("updatedAt", MOSCOW_S),
        status: row.code("status", known::FEED_STATUS),
        cancel_type: row.code("cancelType", known::CANCEL_TYPE),
        destination: (!place.is_empty()).then(|| place.join(", ")),
        price: currency.and_then(|currency| row.units("sellerPrice", currency, false)),
    })
}
