//! Tickets for the tests: made-up orders.

use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::id::{AttachmentId, CaseId};
use recourse_domain::money::{Currency, Money};
use recourse_texts::{Lang, Message};
use recourse_tickets::TicketInput;
use recourse_tickets::input::{
    Amounts, ClaimFacts, Column, EventRow, EvidenceFile, Exclusion, LegSpan, MissingEvidence, Moment,
    MoneyRow, Options, OrderRow, PlatformRef, ReviewFacts, Span, Usual,
};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::io;

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn rub(text: &str) -> Money {
    Money::parse(text, Currency::RUB).unwrap()
}

pub fn moment(event: &str, code: &str, at: DateTime<Utc>) -> Moment {
    Moment {
        at: Some(at),
        event: event.to_owned(),
        code: code.to_owned(),
    }
}

fn days(n: i64) -> TimeDelta {
    TimeDelta::days(n)
}

/// The n-th refused order: handed over in October, left the country about 17 days later, refused at the pick-up point.
pub fn refused(n: i64) -> OrderRow {
    let ordered = at("2026-10-14T08:12:00Z") + TimeDelta::hours(7 * n);
    let handed = ordered + days(2) + TimeDelta::hours(3);
    let left = handed + days(15 + n % 5) + TimeDelta::hours(2);
    let arrived = left + days(6);
    let ready = arrived + days(4);
    let refused = ready + days(2);
    let span_days = (left - handed).as_seconds_f64() / 86_400.0;
    let leg = |leg: &str, from: DateTime<Utc>, to: DateTime<Utc>| LegSpan {
        leg: leg.to_owned(),
        from,
        to: Some(to),
    };
    OrderRow {
        case: CaseId::new(format!("C-{:04}", 187 + n)),
        order_id: (2_844_617_093 + 13_307 * n).to_string(),
        srid: Some(format!("d41.r{:031x}.0.0", 0x8c1e_2a94_u64 * (n as u64 + 3))),
        sticker: Some(format!("{} {}", 231_648 + n, 9_753 - n)),
        product_id: Some((178_204_551 + n % 3).to_string()),
        article: Some("MUG-350-BLUE".to_owned()),
        barcode: Some("2039847561023".to_owned()),
        title: Some("Термокружка с крышкой, 350 мл".to_owned()),
        tracking: None,
        supply: Some("WB-GI-104482913".to_owned()),
        status: Some("canceled_by_client".to_owned()),
        ordered_at: Some(ordered),
        handed_over_at: Some(handed),
        last: Some(moment("refused_by_buyer", "canceled_by_client", refused)),
        ended: Some(moment("refused_by_buyer", "canceled_by_client", refused)),
        span: Some(Span {
            leg: "first_mile".to_owned(),
            from: moment("accepted", "accepted_by_carrier", handed),
            to: Some(moment("departed", "departed_from_origin_country", left)),
            days: span_days,
            over_days: Some(span_days - 7.0),
        }),
        legs: vec![
            leg("seller", ordered, handed),
            leg("first_mile", handed, left),
            leg("international", left, arrived),
            leg("last_mile", arrived, ready),
            leg("pickup_point", ready, refused),
        ],
        price: Some(Money::parse("34.20", Currency::from_letters("BYN").unwrap()).unwrap()),
        converted_price: Some(rub("1014.60")),
        amounts: Amounts {
            goods: Some(rub("1014.60")),
            logistics_out: Some(rub("150.10")),
            logistics_back: Some(rub("75.30")),
            handling: Some(rub("15")),
            penalty: None,
        },
        claimed: vec![Column::Goods, Column::LogisticsOut, Column::LogisticsBack],
        finance_reported: true,
        reason: None,
        note: None,
        review: None,
        claim: None,
    }
}

pub fn events(row: &OrderRow) -> Vec<EventRow> {
    let span = row.span.as_ref().unwrap();
    [Some(&span.from), span.to.as_ref(), row.ended.as_ref()]
        .into_iter()
        .flatten()
        .map(|moment| EventRow {
            order_id: row.order_id.clone(),
            srid: row.srid.clone(),
            at: moment.at,
            code: moment.code.clone(),
            event: moment.event.clone(),
            leg: "first_mile".to_owned(),
            text: None,
            source: "wb_history".to_owned(),
        })
        .collect()
}

pub fn money(row: &OrderRow) -> Vec<MoneyRow> {
    [Column::LogisticsOut, Column::LogisticsBack, Column::Handling]
        .into_iter()
        .filter_map(|column| {
            Some(MoneyRow {
                order_id: row.order_id.clone(),
                srid: row.srid.clone(),
                report_id: Some("498112043".to_owned()),
                row_id: format!("{}{}", row.order_id, column as u8),
                date: Some("2026-11-16".parse().unwrap()),
                column: Some(column),
                label: "Логистика".to_owned(),
                amount: row.amounts.get(column)?,
            })
        })
        .collect()
}

/// A ticket of refused orders.
pub fn ticket(orders: i64, lang: Lang) -> TicketInput {
    let rows: Vec<OrderRow> = (0..orders).map(refused).collect();
    TicketInput {
        ticket: "B-0012".into(),
        kind: "rejected_order".into(),
        prepared_at: at("2026-11-24T07:31:00Z"),
        lang,
        zone: "Europe/Moscow".to_owned(),
        platform: PlatformRef {
            id: "wildberries".into(),
            title: "Wildberries".to_owned(),
            short: "WB".to_owned(),
        },
        account: "Синяя кружка".to_owned(),
        app_version: "0.1.0".to_owned(),
        rulebook_version: "2026-11-22".to_owned(),
        supplies: vec!["WB-GI-104482913".to_owned()],
        events: rows.iter().flat_map(events).collect(),
        money: rows.iter().flat_map(money).collect(),
        rows,
        evidence: Vec::new(),
        missing: Vec::new(),
        exclusions: vec![
            Exclusion {
                order_id: None,
                amount: Some(rub("23.40")),
                why: Message::new("ticket-left_out-not_blamed"),
            },
            Exclusion {
                order_id: Some("2844488125".to_owned()),
                amount: None,
                why: Message::new("ticket-left_out-already").with("ticket", "B-0009"),
            },
        ],
        usual: Some(Usual {
            leg: "first_mile".to_owned(),
            days: 7.0,
            finished: 212,
        }),
        asked: Vec::new(),
        shown: Vec::new(),
        not_shown: Vec::new(),
        filters: Vec::new(),
        options: Options::default(),
    }
}

/// A ticket of one case of a kind.
pub fn single(kind: &str, lang: Lang) -> TicketInput {
    let mut input = ticket(1, lang);
    input.kind = kind.into();
    let row = &mut input.rows[0];
    match kind {
        "negative_review" => {
            row.claimed.clear();
            row.review = Some(ReviewFacts {
                id: "R-77120495".to_owned(),
                stars: Some(1),
                created_at: Some(at("2026-11-20T15:02:00Z")),
                quote: "Ждала больше месяца, подарок опоздал.".to_owned(),
                link_inferred: true,
            });
        }
        "dpx_delay_report" => {
            row.claimed.clear();
            row.ended = None;
            row.status = None;
            let span = row.span.as_mut().unwrap();
            span.to = None;
            span.days = 36.8;
            span.over_days = Some(29.8);
            row.legs.truncate(2);
            row.legs[1].to = None;
            input.exclusions.clear();
            input.money.clear();
        }
        "buyer_cancellation" => {
            row.span = None;
            row.ended = Some(moment(
                "cancelled_by_buyer",
                "declined_by_client",
                at("2026-10-17T09:40:00Z"),
            ));
            row.claimed = vec![Column::LogisticsOut];
            row.amounts.goods = None;
            row.amounts.logistics_back = None;
            input.usual = None;
        }
        "wb_defect_claim" => {
            row.claimed.clear();
            row.span = None;
            row.ended = None;
            row.claim = Some(ClaimFacts {
                id: "fe3e9337-e9f9-423c-8930-946a8ebef80".to_owned(),
                created_at: Some(at("2026-11-19T10:00:00Z")),
                delivered_at: Some(at("2026-11-02T12:30:00Z")),
                buyer_text: "Крышка протекает".to_owned(),
            });
            input.usual = None;
        }
        _ => {}
    }
    input
}

/// Attachments by id.
#[derive(Default)]
pub struct Shelf(HashMap<AttachmentId, Vec<u8>>);

impl Shelf {
    pub fn get(&self, id: &AttachmentId) -> io::Result<Vec<u8>> {
        self.0
            .get(id)
            .cloned()
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such attachment"))
    }

    pub fn put(&mut self, bytes: Vec<u8>) -> AttachmentId {
        let id: String = Sha256::digest(&bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        let id = AttachmentId::new(id);
        self.0.insert(id.clone(), bytes);
        id
    }

    /// Attaches a file to a row of the ticket.
    pub fn attach(&mut self, input: &mut TicketInput, row: usize, folder: &str, name: &str, bytes: Vec<u8>) {
        let length = bytes.len() as u64;
        let attachment = self.put(bytes);
        let row = &input.rows[row];
        input.evidence.push(EvidenceFile {
            attachment,
            requirement: "order_page".to_owned(),
            folder: folder.to_owned(),
            name: name.to_owned(),
            case: row.case.clone(),
            subject: row.order_id.clone(),
            source: "clipboard".to_owned(),
            captured_at: at("2026-11-23T18:04:00Z"),
            bytes: length,
        });
    }
}

pub fn missing(input: &mut TicketInput, row: usize) {
    let row = &input.rows[row];
    input.missing.push(MissingEvidence {
        requirement: "order_page".to_owned(),
        case: row.case.clone(),
        subject: row.order_id.clone(),
    });
}

/// A picture with a gradient, so that it is no single colour.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 160])
    });
    let mut out = io::Cursor::new(Vec::new());
    picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let picture = image::load_from_memory(&png(width, height)).unwrap().to_rgb8();
    let mut out = io::Cursor::new(Vec::new());
    picture.write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    out.into_inner()
}
