//! Orders of the live list and of the archive, which spell the same things differently; statuses, histories, labels,
//! supplies.

use super::super::known;
use crate::kit::moment::Moment;
use crate::kit::reader::{Reader, latin};
use recourse_domain::id::{OrderId, ProductId, Srid, Vocabulary};
use recourse_domain::market::{
    HistoryEvent, MarketRecord, Order, OrderHistory, OrderItem, OrderStatus, Parcel, Reshipment, Supply,
};
use recourse_domain::money::{Currency, Money};

const STATUS: &str = "wb_status";
const HISTORY: &str = "wb_history";

/// An order, and the status that came with it or inside it.
pub fn orders(row: &Reader<'_, '_>, companion: Option<&Reader<'_, '_>>) -> Vec<MarketRecord> {
    let Some(id) = order_id(row, &["id", "orderId"]) else {
        row.demand("id");
        return Vec::new();
    };
    let archived = row.has("product") || row.has("priceInfo");
    let order = if archived {
        from_archive(row, &id)
    } else {
        from_list(row, &id)
    };
    let mut records = vec![MarketRecord::Order(Box::new(order))];
    if let Some(inside) = row.object("status") {
        records.push(MarketRecord::Status(codes(&inside, &id)));
    }
    if let Some(beside) = companion {
        records.extend(status(beside).map(MarketRecord::Status));
    }
    records
}

fn order_id(row: &Reader<'_, '_>, keys: &[&str]) -> Option<OrderId> {
    keys.iter().find_map(|key| row.number_id(key)).map(OrderId::new)
}

fn from_list(row: &Reader<'_, '_>, id: &OrderId) -> Order {
    for key in ["rid", "createdAt", "nmId"] {
        row.demand(key);
    }
    let created = row.moment("createdAt", 0);
    let crossing = row.number_code("crossBorderType", known::CROSS_BORDER);
    let offices = row.texts("offices");
    Order {
        id: id.clone(),
        srid: row.text_id("rid").map(Srid::new),
        basket_id: row.text_id("orderUid"),
        created_at: created.and_then(Moment::instant),
        created_day_only: matches!(created, Some(Moment::Day(_))),
        items: vec![item(row)],
        seller_warehouse: row.some_id("warehouseId"),
        office_id: row.some_id("officeId"),
        office: (!offices.is_empty()).then(|| offices.join(", ")),
        scheme: row.code("deliveryType", known::DELIVERY_TYPE),
        cross_border: crossing.as_deref().and_then(is_crossing),
        zero_stock: row.bool("isZeroOrder").unwrap_or(false),
        comment: row.text("comment"),
        price: price(row, "price", "currencyCode", Some(Currency::RUB)),
        converted_price: price(row, "convertedPrice", "convertedCurrencyCode", None),
        supply_id: row.text_id("supplyId"),
        tracking_number: row
            .text_id("trackNumber")
            .or_else(|| row.text_id("trackingNumber")),
        sticker: row.some_id("stickerId"),
    }
}

fn from_archive(row: &Reader<'_, '_>, id: &OrderId) -> Order {
    row.demand("rid");
    let created = row.moment("createdAt", 0);
    let crossing = row.code("crossBorderType", known::CROSS_BORDER);
    let parcel = row
        .object("crossBorder")
        .and_then(|crossing| crossing.text_id("parcel"));
    let prices = row.object("priceInfo");
    let product = row.object("product");
    Order {
        id: id.clone(),
        srid: row.text_id("rid").map(Srid::new),
        basket_id: row.text_id("orderUid"),
        created_at: created.and_then(Moment::instant),
        created_day_only: matches!(created, Some(Moment::Day(_))),
        items: product
            .as_ref()
            .map(|product| vec![item(product)])
            .unwrap_or_default(),
        seller_warehouse: row.some_id("warehouseId"),
        scheme: Some("fbs".to_owned()),
        cross_border: crossing.as_deref().and_then(is_crossing),
        zero_stock: row.bool("isZeroOrder").unwrap_or(false),
        price: prices
            .as_ref()
            .and_then(|prices| price(prices, "price", "currencyCode", Some(Currency::RUB))),
        converted_price: prices
            .as_ref()
            .and_then(|prices| price(prices, "convertedPrice", "convertedCurrencyCode", None)),
        supply_id: row.text_id("supplyId"),
        tracking_number: parcel,
        sticker: row.some_id("stickerId"),
        ..Order::default()
    }
}

fn item(row: &Reader<'_, '_>) -> OrderItem {
    OrderItem {
        product_id: row.some_id("nmId").map(ProductId::new),
        variant_id: row.some_id("chrtId"),
        article: row.text_id("article"),
        barcodes: row.texts("skus"),
        title: None,
        variant: row.text("colorCode"),
        quantity: 1,
    }
}

fn is_crossing(code: &str) -> Option<bool> {
    match code {
        "1" | "crossBorder" => Some(true),
        "0" | "local" => Some(false),
        _ => None,
    }
}

/// An amount in hundredths. A price of sale without a currency is in roubles, the currency of the marketplace's own
/// country, and says so as drift; a converted one without its currency cannot be told.
fn price(row: &Reader<'_, '_>, key: &str, currency_key: &str, usual: Option<Currency>) -> Option<Money> {
    row.raw(key)?;
    let currency = match row.raw(currency_key) {
        Some(_) => row.currency(currency_key)?,
        None => {
            row.demand(currency_key);
            usual?
        }
    };
    row.hundredths(key, currency)
}

/// An order's two codes.
pub fn status(row: &Reader<'_, '_>) -> Option<OrderStatus> {
    let Some(id) = order_id(row, &["id", "orderId", "orderID"]) else {
        row.demand("id");
        return None;
    };
    Some(codes(row, &id))
}

fn codes(row: &Reader<'_, '_>, id: &OrderId) -> OrderStatus {
    row.demand("supplierStatus");
    row.demand("wbStatus");
    OrderStatus {
        order_id: id.clone(),
        supplier_status: row.code("supplierStatus", known::SUPPLIER_STATUS),
        market_status: row.code("wbStatus", known::WB_STATUS),
        vocabulary: Vocabulary::from(STATUS),
        cancellable: row.bool("isCancellable"),
    }
}

/// A dated history.
pub fn history(row: &Reader<'_, '_>) -> Option<OrderHistory> {
    let Some(id) = order_id(row, &["orderID", "orderId", "id"]) else {
        row.demand("orderID");
        return None;
    };
    let events = row
        .objects("statuses")
        .iter()
        .filter_map(|event| {
            let Some(code) = event.text("code") else {
                event.demand("code");
                return None;
            };
            Some(HistoryEvent {
                source: Vocabulary::from(HISTORY),
                code: history_code(event, code),
                at: event.time("date", 0),
                original_time: event.text("date"),
                text: None,
                place: None,
            })
        })
        .collect();
    Some(OrderHistory {
        order_id: id,
        planned_delivery: row.time("deliveryDate", 0),
        events,
    })
}

/// The code exactly as it came, but for letters that only look Latin: those would hide a known code.
fn history_code(event: &Reader<'_, '_>, code: String) -> String {
    let is_known = |code: &str| {
        known::HISTORY
            .iter()
            .any(|known| known.eq_ignore_ascii_case(code.trim()))
    };
    if is_known(&code) {
        return code;
    }
    event.odd("code", "unknown_code");
    let latin = latin(&code);
    if is_known(&latin) { latin } else { code }
}

/// A label's track number. Answers before 2026 wrote `id` and `trackingNumber`, and both parts as numbers.
pub fn parcel(row: &Reader<'_, '_>) -> Option<Parcel> {
    let Some(id) = order_id(row, &["orderId", "id", "orderID"]) else {
        row.demand("orderId");
        return None;
    };
    let parts: Vec<String> = [row.any_id("partA"), row.any_id("partB")]
        .into_iter()
        .flatten()
        .collect();
    Some(Parcel {
        order_id: id,
        tracking_number: row.text_id("parcelId").or_else(|| row.text_id("trackingNumber")),
        sticker: (!parts.is_empty()).then(|| parts.join(" ")),
        state: row.code("status", known::LABEL),
    })
}

/// A supply.
pub fn supply(row: &Reader<'_, '_>) -> Option<Supply> {
    let Some(id) = row.text_id("id") else {
        row.demand("id");
        return None;
    };
    let crossing = row.number_code("crossBorderType", known::CROSS_BORDER);
    Some(Supply {
        id,
        name: row.text("name"),
        done: row.bool("done").unwrap_or(false),
        created_at: row.time("createdAt", 0),
        closed_at: row.time("closedAt", 0),
        scanned_at: row.time("scanDt", 0),
        cross_border: crossing.as_deref().and_then(is_crossing),
    })
}

/// An order that must be handed over again.
pub fn reshipment(row: &Reader<'_, '_>) -> Option<Reshipment> {
    let order = order_id(row, &["orderID", "orderId"]);
    if order.is_none() {
        row.demand("orderID");
    }
    row.demand("supplyID");
    Some(Reshipment {
        supply_id: row.text_id("supplyID").unwrap_or_default(),
        order_id: order?,
    })
}
