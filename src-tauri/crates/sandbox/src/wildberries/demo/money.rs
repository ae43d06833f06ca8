//! The finance report: what a sale brings, what a refusal costs. Amounts in kopecks, of the demo's own invention.

use super::super::shop::{Ending, FinanceRow, Order, Shop};
use super::super::time;
use crate::dice::Dice;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The seller's share of a sale, per cent.
const SHARE: i64 = 79;
/// Every so manieth refusal has not been reported yet.
const UNREPORTED_EVERY: usize = 9;
/// Every so manieth refusal was fined.
const FINED_EVERY: usize = 14;

/// One row to be written.
struct Entry {
    order: usize,
    at: DateTime<Utc>,
    document: &'static str,
    operation: &'static str,
    reason: &'static str,
    counts: (i64, i64, i64),
    amounts: Vec<(&'static str, i64)>,
}

pub(crate) fn add(shop: &mut Shop, now: DateTime<Utc>) {
    let mut dice = Dice::new(shop.seed, "money");
    let mut entries = Vec::new();
    let mut refused = 0;
    let mut brought_back = false;
    for (index, order) in shop.orders.iter().enumerate() {
        // What will end in the next weeks is reported when it has: the sandbox shows no row before its day.
        let Some(ended) = order.ended(now + TimeDelta::days(60)) else {
            continue;
        };
        match order.ending {
            Ending::Sold | Ending::Returned => {
                let sold = order
                    .reached("received_by_client", now + TimeDelta::days(60))
                    .unwrap_or(ended);
                sale(
                    &mut entries,
                    index,
                    sold,
                    order.price,
                    order.sale_price,
                    &mut dice,
                );
                // One buyer who waited long bought it all the same, and brought it back a week later.
                if order.ending == Ending::Sold && !brought_back && left_late(order, now) {
                    brought_back = true;
                    give_back(
                        &mut entries,
                        index,
                        sold + TimeDelta::days(7),
                        order.price,
                        order.sale_price,
                        &mut Dice::new(shop.seed, "full return"),
                    );
                }
                if order.ending == Ending::Returned {
                    give_back(
                        &mut entries,
                        index,
                        ended,
                        order.price,
                        order.sale_price,
                        &mut dice,
                    );
                }
            }
            Ending::Refused | Ending::Expired => {
                refused += 1;
                if refused % UNREPORTED_EVERY != 0 {
                    refusal(&mut entries, index, ended, &mut dice);
                }
                if refused % FINED_EVERY == 0 {
                    let fine = (order.sale_price * 35 / 100).max(10_000);
                    let reason = "Штраф МП. Невыполненный заказ (отмена клиентом после недовоза)";
                    entries.push(entry(index, ended, "Штраф", reason, vec![("penalty", fine)]));
                }
            }
            _ => {}
        }
    }
    entries.sort_by_key(|entry| (entry.at, entry.order));
    let mut rrd_id = 12_326_104_000 + dice.between(0, 999);
    for entry in entries {
        rrd_id += dice.between(3, 4_000);
        let row = row(entry, rrd_id);
        shop.finance.push(row);
    }
}

/// Three weeks and more from the hand-over to the border.
fn left_late(order: &Order, now: DateTime<Utc>) -> bool {
    let handed = order.reached("dispatched_to_delivery_service", now);
    let left = order.reached("departed_from_origin_country", now);
    handed
        .zip(left)
        .is_some_and(|(handed, left)| left - handed >= TimeDelta::days(21))
}

fn entry(
    order: usize,
    at: DateTime<Utc>,
    operation: &'static str,
    reason: &'static str,
    amounts: Vec<(&'static str, i64)>,
) -> Entry {
    Entry {
        order,
        at,
        document: "",
        operation,
        reason,
        counts: (0, 0, 0),
        amounts,
    }
}

fn logistics(
    order: usize,
    at: DateTime<Utc>,
    reason: &'static str,
    counts: (i64, i64),
    amount: i64,
) -> Entry {
    Entry {
        counts: (0, counts.0, counts.1),
        ..entry(order, at, "Логистика", reason, vec![("deliveryService", amount)])
    }
}

fn sale(
    entries: &mut Vec<Entry>,
    order: usize,
    at: DateTime<Utc>,
    price: i64,
    sale_price: i64,
    dice: &mut Dice,
) {
    entries.push(Entry {
        document: "Продажа",
        counts: (1, 0, 0),
        ..entry(
            order,
            at,
            "Продажа",
            "",
            vec![
                ("retailPrice", sale_price * 2),
                ("retailPriceWithDisc", sale_price),
                ("retailAmount", price),
                ("acquiringFee", price * 4 / 100),
                ("forPay", sale_price * SHARE / 100),
            ],
        )
    });
    entries.push(logistics(
        order,
        at,
        "К клиенту при продаже",
        (1, 0),
        dice.between(7_200, 13_900),
    ));
}

fn give_back(
    entries: &mut Vec<Entry>,
    order: usize,
    at: DateTime<Utc>,
    price: i64,
    sale_price: i64,
    dice: &mut Dice,
) {
    entries.push(Entry {
        document: "Возврат",
        counts: (1, 0, 0),
        ..entry(
            order,
            at,
            "Возврат",
            "",
            vec![("retailAmount", price), ("forPay", sale_price * SHARE / 100)],
        )
    });
    entries.push(logistics(
        order,
        at,
        "От клиента при возврате",
        (0, 1),
        dice.between(5_000, 8_800),
    ));
}

fn refusal(entries: &mut Vec<Entry>, order: usize, at: DateTime<Utc>, dice: &mut Dice) {
    entries.push(logistics(
        order,
        at,
        "К клиенту при отмене",
        (1, 0),
        dice.between(7_200, 13_900),
    ));
    let back = at + TimeDelta::hours(20);
    entries.push(logistics(
        order,
        back,
        "От клиента при отмене",
        (0, 1),
        dice.between(5_000, 5_900),
    ));
    entries.push(entry(
        order,
        back,
        "Возмещение издержек по перевозке/по складским операциям с товаром",
        "",
        vec![("rebillLogisticCost", dice.between(700, 1_900))],
    ));
    entries.push(entry(
        order,
        back,
        "Возмещение за выдачу и возврат товаров на ПВЗ",
        "",
        vec![("ppvzReward", dice.between(1_200, 3_400))],
    ));
}

/// Monday of the week.
fn monday(day: NaiveDate) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
}

fn row(entry: Entry, rrd_id: i64) -> FinanceRow {
    let day = time::day(entry.at);
    let from = monday(day);
    let (quantity, deliveries, returns) = entry.counts;
    FinanceRow {
        rrd_id,
        report_id: 51_000_000 + i64::from(from.year()) * 100 + i64::from(from.iso_week().week()),
        from,
        to: from + TimeDelta::days(6),
        order: entry.order,
        document: entry.document.to_owned(),
        operation: entry.operation.to_owned(),
        reason: entry.reason.to_owned(),
        quantity,
        day,
        sold_at: entry.at,
        deliveries,
        returns,
        amounts: entry
            .amounts
            .into_iter()
            .map(|(column, amount)| (column.to_owned(), amount))
            .collect::<BTreeMap<_, _>>(),
    }
}
