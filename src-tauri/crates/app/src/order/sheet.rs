//! Rows of the table as cells: what is copied and exported says what the table shows.

use super::columns::Column;
use super::row::{silence, title};
use crate::keep::inert;
use chrono::{DateTime, NaiveDate, Utc};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::money::Money;
use recourse_domain::timeline::Usual;
use recourse_store::{AccountRow, OrderRow, Reader, StoreError};
use recourse_texts::{Lang, Texts};
use recourse_tickets::xlsx::{Form, ListCell, ListHead};
use std::borrow::Cow;

/// How an order ended badly, by the beginnings of its events' codes.
const ENDED_BADLY: [&str; 6] = [
    "refused",
    "cancelled",
    "lost",
    "destroyed",
    "customs_refused",
    "storage_expired",
];

/// Makes cells of rows.
pub(super) struct Sheet<'a> {
    pub(super) columns: Vec<Column>,
    pub(super) texts: &'a Texts,
    pub(super) accounts: Vec<AccountRow>,
    pub(super) now: DateTime<Utc>,
}

impl Sheet<'_> {
    /// The heads; money has its currency in a column of its own.
    pub(super) fn heads(&self) -> Vec<ListHead> {
        let mut heads = Vec::new();
        for column in &self.columns {
            let (width, form) = match column {
                Column::Line => (40.0, Form::Plain),
                Column::Order | Column::Sticker | Column::Tracking => (16.0, Form::Id),
                Column::Srid => (34.0, Form::Id),
                Column::Title => (40.0, Form::Plain),
                Column::Shop | Column::Where | Column::Who => (22.0, Form::Plain),
                Column::Created => (12.0, Form::Date),
                Column::Last => (17.0, Form::Time),
                Column::Days | Column::Silence => (9.0, Form::Plain),
                Column::Price | Column::Converted => (14.0, Form::Money),
                Column::Case => (14.0, Form::Id),
            };
            heads.push(ListHead {
                title: self.texts.plain(&format!("orders-col-{}", column.id())),
                width,
                form,
            });
            if matches!(column, Column::Price | Column::Converted) {
                heads.push(ListHead {
                    title: self.texts.plain("column-currency"),
                    width: 9.0,
                    form: Form::Code,
                });
            }
        }
        heads
    }

    /// The cells of a row, one for each head.
    pub(super) fn cells(&self, r: &Reader, order: &OrderRow) -> Result<Vec<ListCell>, StoreError> {
        let mut cells = Vec::with_capacity(self.columns.len() + 2);
        let id = |id: Option<&str>| id.map_or(ListCell::Nothing, |id| ListCell::Text(id.to_owned()));
        for column in &self.columns {
            cells.push(match column {
                Column::Line => self.way(order),
                Column::Order => id(Some(order.order.id.as_str())),
                Column::Title => ListCell::Text(title(order)),
                Column::Shop => id(self
                    .accounts
                    .iter()
                    .find(|account| account.id == order.account)
                    .map(|account| account.name.as_str())),
                Column::Created => order
                    .order
                    .created_at
                    .map_or(ListCell::Nothing, |at| ListCell::Date(self.local(at).0)),
                Column::Where => ListCell::Text(self.whereabouts(order)),
                Column::Who => self.who(order),
                Column::Days => self.length(order),
                Column::Silence => silence(order, self.now).map_or(ListCell::Nothing, |silence| {
                    ListCell::Count(u32::try_from(silence.num_days()).unwrap_or(0))
                }),
                Column::Last => order
                    .summary
                    .as_ref()
                    .and_then(|summary| summary.last_event_at)
                    .map_or(ListCell::Nothing, |at| {
                        let (day, time) = self.local(at);
                        ListCell::Time(day.and_time(time))
                    }),
                Column::Price => money(order.order.price),
                Column::Converted => money(order.order.converted_price),
                Column::Case => {
                    let cases = r.case_ids_of_order(&order.account, &order.order.id)?;
                    let cases: Vec<&str> = cases.iter().map(|case| case.as_str()).collect();
                    ListCell::Text(cases.join(", "))
                }
                Column::Srid => id(order.order.srid.as_ref().map(|srid| srid.as_str())),
                Column::Sticker => id(order.order.sticker.as_deref()),
                Column::Tracking => id(order.order.tracking_number.as_deref()),
            });
            let price = match column {
                Column::Price => Some(order.order.price),
                Column::Converted => Some(order.order.converted_price),
                _ => None,
            };
            if let Some(price) = price {
                cells.push(id(price.as_ref().map(|money| money.currency.letters())));
            }
        }
        Ok(cells)
    }

    fn local(&self, at: DateTime<Utc>) -> (NaiveDate, chrono::NaiveTime) {
        let local = at.with_timezone(&self.texts.zone()).naive_local();
        (local.date(), local.time())
    }

    /// The legs with their days.
    fn way(&self, order: &OrderRow) -> ListCell {
        let Some(summary) = &order.summary else {
            return ListCell::Nothing;
        };
        let parcel = crate::map::parcel::small(summary, &Usual::default(), self.now);
        let legs: Vec<String> = parcel
            .legs
            .iter()
            .map(|leg| format!("{} {}", self.texts.code("leg", &leg.leg), leg.days.round()))
            .collect();
        ListCell::Text(legs.join(" · "))
    }

    fn length(&self, order: &OrderRow) -> ListCell {
        match &order.summary {
            Some(summary) if !summary.legs.is_empty() => {
                let parcel = crate::map::parcel::small(summary, &Usual::default(), self.now);
                ListCell::Count(parcel.total_days.round() as u32)
            }
            _ => ListCell::Nothing,
        }
    }

    fn whereabouts(&self, order: &OrderRow) -> String {
        let (leg, event) = order
            .summary
            .as_ref()
            .map_or((Leg::Unknown, EventKind::Unknown), |summary| {
                (summary.leg, summary.event)
            });
        let ended = leg == Leg::Done
            || ENDED_BADLY
                .iter()
                .any(|beginning| event.code().starts_with(beginning));
        let (family, code) = if ended {
            ("event", event.code())
        } else {
            ("leg", leg.code())
        };
        let short = format!("orders-short-{code}");
        if self.texts.has(&short) {
            self.texts.plain(&short)
        } else {
            self.texts.code(family, code)
        }
    }

    fn who(&self, order: &OrderRow) -> ListCell {
        match order.summary.as_ref().map(|summary| summary.responsible.as_str()) {
            None | Some("unknown" | "nobody") => ListCell::Nothing,
            Some(who) => ListCell::Text(self.texts.code("responsible", who)),
        }
    }

    /// A cell as text for a clipboard: numbers as the language writes them, times without a zone.
    pub(super) fn text<'c>(&self, cell: &'c ListCell) -> Cow<'c, str> {
        match cell {
            ListCell::Nothing => Cow::Borrowed(""),
            ListCell::Text(text) => Cow::Borrowed(text),
            ListCell::Date(day) => Cow::Owned(day.format("%Y-%m-%d").to_string()),
            ListCell::Time(at) => Cow::Owned(at.format("%Y-%m-%d %H:%M").to_string()),
            ListCell::Count(count) => Cow::Owned(count.to_string()),
            ListCell::Money(money) => {
                let decimal = money.to_decimal();
                Cow::Owned(if self.texts.lang() == Lang::Ru {
                    decimal.replace('.', ",")
                } else {
                    decimal
                })
            }
        }
    }
}

fn money(money: Option<Money>) -> ListCell {
    money.map_or(ListCell::Nothing, ListCell::Money)
}

/// One cell of tab separated text: without tabs and line ends, and never read as a formula.
pub(super) fn tab_cell(text: &str, is_text: bool) -> Cow<'_, str> {
    let flat = if text.contains(['\t', '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    };
    if is_text {
        Cow::Owned(inert(&flat).into_owned())
    } else {
        flat
    }
}
