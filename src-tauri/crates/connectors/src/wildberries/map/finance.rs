//! Rows of the statistics and of the sales reports.

use crate::kit::moment::MOSCOW_S;
use crate::kit::reader::Reader;
use recourse_domain::id::{OrderId, ProductId, Srid};
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::market::{FinanceRow, SaleRow};
use recourse_domain::money::Currency;

/// How Russia may be written where no list of countries is documented.
const RUSSIA: &[&str] = &["RU", "RUS", "643", "Россия", "Russia", "Российская Федерация"];

/// A row of the statistics. Its amounts are units with decimals in the seller's currency, which is not named: roubles
/// for a seller in Russia, as the order of 2026-05-20 shows that came by both ways (`finalPrice` 29800 hundredths,
/// `finishedPrice` 298), and for one whose country is not told. For any other seller they cannot be told, and the
/// sales reports, which name their currency, are left to tell.
pub fn sale(row: &Reader<'_, '_>, form: &str, country: Option<&str>) -> Option<SaleRow> {
    let roubles = country.is_none_or(|country| RUSSIA.contains(&country.trim()));
    let amount = |key: &str| {
        let amount = row.units(key, Currency::RUB, false);
        amount.filter(|_| roubles)
    };
    let srid = row.text_id("srid");
    let Some(id) = row.text_id("saleID").or_else(|| srid.clone()) else {
        row.demand("srid");
        return None;
    };
    row.demand("date");
    Some(SaleRow {
        id,
        form: form.to_owned(),
        srid: srid.map(Srid::new),
        product_id: row.some_id("nmId").map(ProductId::new),
        article: row.text_id("supplierArticle"),
        at: row.time("date", MOSCOW_S),
        changed_at: row.time("lastChangeDate", MOSCOW_S),
        cancelled: row.bool("isCancel").unwrap_or(false),
        cancelled_at: row.time("cancelDate", MOSCOW_S),
        price: amount("finishedPrice"),
        payout: amount("forPay"),
        sticker: row.text_id("sticker"),
        subject: row.text("subject"),
        basket_id: row.text_id("gNumber"),
    })
}

/// The report's columns that are amounts: all that a case can rest on.
pub const AMOUNTS: &[&str] = &[
    "retailAmount",
    "retailPriceWithDisc",
    "forPay",
    "deliveryService",
    "penalty",
    "additionalPayment",
    "rebillLogisticCost",
    "paidStorage",
    "paidAcceptance",
    "deduction",
    "acquiringFee",
    "ppvzReward",
];

/// A row of a sales report. Amounts are decimal texts in the row's currency.
pub fn row(row: &Reader<'_, '_>) -> Option<FinanceRow> {
    let Some(id) = row.number_id("rrdId") else {
        row.demand("rrdId");
        return None;
    };
    row.demand("currency");
    let currency = match row.raw("currency") {
        Some(_) => row.currency("currency"),
        None => Some(Currency::RUB),
    };
    let amounts = currency
        .map(|currency| {
            AMOUNTS
                .iter()
                .filter_map(|column| {
                    let money = row.units(column, currency, true)?;
                    (money.minor != 0).then(|| FinanceAmount {
                        column: (*column).to_owned(),
                        money,
                    })
                })
                .collect()
        })
        .unwrap_or_default();
    Some(FinanceRow {
        id,
        report_id: row.some_id("reportId"),
        srid: row.text_id("srid").map(Srid::new),
        order_id: row.some_id("orderId").map(OrderId::new),
        operation: row.text("sellerOperName").or_else(|| row.text("docTypeName")),
        reason: row.text("bonusTypeName"),
        date: row
            .time("rrDate", MOSCOW_S)
            .map(|at| (at + chrono::Duration::seconds(i64::from(MOSCOW_S))).date_naive()),
        sold_at: row.time("saleDt", MOSCOW_S),
        deliveries: row.int("deliveryAmount").unwrap_or(0),
        returns: row.int("returnAmount").unwrap_or(0),
        amounts,
    })
}
