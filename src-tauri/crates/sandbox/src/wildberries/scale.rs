//! Orders without end, computed as they are asked for: for benchmarks, in constant memory.

use super::handler::orders::{LIVE_DAYS, ids, window};
use super::{refusal, time};
use crate::exchange::{Answer, Call};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// Id before the first order.
const FIRST_ID: i64 = 5_000_000_000;
/// Distance between two ids.
const ID_STEP: i64 = 7;

/// A shop with so many orders, spread evenly over the live window.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    orders: i64,
    oldest: DateTime<Utc>,
    step: TimeDelta,
}

impl Scale {
    pub(crate) fn new(orders: u64, now: DateTime<Utc>) -> Self {
        let orders = i64::try_from(orders).unwrap_or(i64::MAX).max(1);
        // An hour is left at both ends, so that the window's edges cut nothing off.
        let oldest = now - TimeDelta::days(LIVE_DAYS) + TimeDelta::hours(1);
        let span = (now - oldest - TimeDelta::hours(1)).num_milliseconds();
        Self {
            orders,
            oldest,
            step: TimeDelta::milliseconds((span / orders).max(1)),
        }
    }

    fn id(index: i64) -> i64 {
        FIRST_ID + (index + 1) * ID_STEP
    }

    fn created_at(&self, index: i64) -> DateTime<Utc> {
        let millis = self.step.num_milliseconds().saturating_mul(index);
        self.oldest + TimeDelta::milliseconds(millis)
    }

    /// The first order at or after an instant.
    fn first_at(&self, at: DateTime<Utc>) -> i64 {
        let step = self.step.num_milliseconds();
        let gone = (at - self.oldest).num_milliseconds();
        ((gone + step - 1).div_euclid(step)).clamp(0, self.orders)
    }

    fn body(&self, index: i64) -> Value {
        let product = index % 40;
        let price = 49_900 + product * 2_500;
        let id = Self::id(index);
        json!({
            "id": id,
            "rid": format!("eAg.i{:032x}.0.0", id.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            "orderUid": format!("{}_{:032x}", 165_000_000 + index, id),
            "createdAt": time::utc(self.created_at(index)),
            "article": format!("HOME-{product:03}"),
            "colorCode": "",
            "nmId": 1_203_892_000 + product,
            "chrtId": 1_461_681_000 + product,
            "skus": [format!("20422914{product:05}")],
            "warehouseId": 1_745_949,
            "officeId": 23_071,
            "offices": ["Пекин"],
            "deliveryType": "fbs",
            "cargoType": 1,
            "crossBorderType": 1,
            "isZeroOrder": false,
            "comment": "",
            "address": null,
            "price": price,
            "convertedPrice": price * 10 / 126,
            "currencyCode": 643,
            "convertedCurrencyCode": 156,
            "scanPrice": null,
            "supplyId": format!("WB-GI-{}", 92_000_000 + index / 200),
            "trackNumber": format!("WBCNRUCLB{index:08}"),
            "options": {"isB2B": false},
        })
    }

    /// The answer to a method about orders; `None` for every other.
    pub(crate) fn answer(&self, call: &Call, now: DateTime<Utc>) -> Option<Answer> {
        match call.path.as_str() {
            "/api/v3/orders" => Some(self.list(call, now)),
            "/api/v3/orders/new" => Some(Answer::json(200, &json!({"orders": []}))),
            "/api/v3/orders/status" => Some(self.listed(call, 1000, |index| self.status(index, now))),
            "/api/v3/orders/status/history" => Some(self.listed(call, 100, |index| self.history(index, now))),
            _ => None,
        }
    }

    fn list(&self, call: &Call, now: DateTime<Utc>) -> Answer {
        let limit = call.param("limit").and_then(|text| text.parse::<i64>().ok());
        let next = call.param("next").and_then(|text| text.parse::<i64>().ok());
        let (Some(limit @ 1..=1000), Some(next), Some((from, to))) = (limit, next, window(call, now)) else {
            return refusal::incorrect_parameter();
        };
        let after = if next <= FIRST_ID {
            0
        } else {
            (next - FIRST_ID) / ID_STEP
        };
        let begin = self.first_at(from).max(after);
        let end = self.first_at(to + TimeDelta::milliseconds(1)).min(begin + limit);
        let orders: Vec<Value> = (begin..end).map(|index| self.body(index)).collect();
        let last = if orders.is_empty() { 0 } else { Self::id(end - 1) };
        Answer::json(200, &json!({"next": last, "orders": orders}))
    }

    fn listed(&self, call: &Call, most: usize, of: impl Fn(i64) -> Value) -> Answer {
        let ids = match ids(call, most) {
            Ok(ids) => ids,
            Err(answer) => return *answer,
        };
        let orders: Vec<Value> = ids
            .into_iter()
            .filter(|id| *id > FIRST_ID && (id - FIRST_ID) % ID_STEP == 0 && *id <= Self::id(self.orders - 1))
            .map(|id| of((id - FIRST_ID) / ID_STEP - 1))
            .collect();
        Answer::json(200, &json!({"orders": orders}))
    }

    /// Every order older than 22 days has been received.
    fn received(&self, index: i64, now: DateTime<Utc>) -> bool {
        now - self.created_at(index) > TimeDelta::days(22)
    }

    fn status(&self, index: i64, now: DateTime<Utc>) -> Value {
        let market = if self.received(index, now) {
            "sold"
        } else {
            "accepted_by_carrier"
        };
        json!({
            "id": Self::id(index), "supplierStatus": "complete", "wbStatus": market,
            "isCancellable": false, "isTransferable": false,
        })
    }

    fn history(&self, index: i64, now: DateTime<Utc>) -> Value {
        const DAYS: &[(i64, &str)] = &[
            (0, "created"),
            (1, "assembling"),
            (2, "dispatched_to_delivery_service"),
            (4, "accepted_by_carrier"),
            (9, "departed_from_origin_country"),
            (14, "arrived_in_destination_country"),
            (16, "on_way_to_wb_sc"),
            (18, "on_way_to_pp"),
            (20, "ready_for_pick_up"),
            (22, "received_by_client"),
        ];
        let created = self.created_at(index);
        let statuses: Vec<Value> = DAYS
            .iter()
            .map(|(days, code)| (created + TimeDelta::days(*days), code))
            .filter(|(at, _)| *at <= now)
            .map(|(at, code)| json!({"date": time::utc(at), "code": code}))
            .collect();
        let planned = time::utc(created + TimeDelta::days(25));
        json!({"orderID": Self::id(index), "deliveryDate": planned, "statuses": statuses})
    }
}

/// Rows of the order list, as `GET /api/v3/orders` gives them, one after the other: for benchmarks without a server.
pub fn orders_at_scale(orders: u64, now: DateTime<Utc>) -> impl Iterator<Item = Value> + Send {
    let scale = Scale::new(orders, now);
    (0..scale.orders).map(move |index| scale.body(index))
}
