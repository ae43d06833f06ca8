//! Whole-process figure of the plain export: `xlsx DB N OUT` writes `orders.xlsx` with 16 filled columns from the orders
//! of a database made by the reference program, as that program's own `xlsx_out` does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

use chrono::{DateTime, Utc};
use recourse_domain::money::{Currency, Money};
use recourse_texts::{Lang, Texts};
use recourse_tickets::input::{Moment, OrderRow};
use recourse_tickets::xlsx::{Export, write_orders};
use rusqlite::{Connection, Row};
use std::fs::File;

const ROWS: &str =
    "SELECT order_id, rid, nm_id, article, sku, address, order_uid, supply_id, created_at, price, wb_status
    FROM orders ORDER BY account_id, order_id LIMIT ?1";

fn row(row: &Row<'_>) -> rusqlite::Result<OrderRow> {
    let number = |at| row.get::<_, i64>(at).map(|n| n.to_string());
    let created: String = row.get(8)?;
    Ok(OrderRow {
        order_id: number(0)?,
        srid: row.get(1)?,
        product_id: Some(number(2)?),
        article: row.get(3)?,
        barcode: row.get(4)?,
        title: row.get(5)?,
        note: row.get(6)?,
        sticker: row.get(7)?,
        ordered_at: DateTime::parse_from_rfc3339(&created)
            .ok()
            .map(|at| at.with_timezone(&Utc)),
        price: Some(Money::new(row.get(9)?, Currency::RUB)),
        last: Some(Moment {
            at: None,
            event: "in_transit".to_owned(),
            code: row.get(10)?,
        }),
        ..OrderRow::default()
    })
}

fn main() {
    let words: Vec<String> = std::env::args().filter(|word| word != "--bench").collect();
    let [_, database, count, out] = words.as_slice() else {
        eprintln!("usage: xlsx DB N OUT");
        return;
    };
    let database = Connection::open(database).unwrap();
    let mut statement = database.prepare_cached(ROWS).unwrap();
    let rows = statement.query_map([count.parse::<i64>().unwrap()], row).unwrap();
    let export = Export {
        title: "Orders",
        platform: "Marketplace",
        account: "Bench",
        at: Utc::now(),
        texts: Texts::new(Lang::En),
    };
    let written = write_orders(File::create(out).unwrap(), &export, rows).unwrap();
    println!("{written} rows");
}
