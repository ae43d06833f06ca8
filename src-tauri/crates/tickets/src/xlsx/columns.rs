use super::cell::{Form, Writer};
use crate::error::TicketError;
use crate::input::{self, OrderRow};
use crate::statement::{self, amounts, param};
use chrono::{DateTime, Utc};
use recourse_domain::money::Totals;
use recourse_texts::Texts;
use std::cell::RefCell;
use std::collections::HashMap;

/// What every row shares.
pub(crate) struct Context<'a> {
    pub(crate) texts: &'a Texts,
    /// The zone's name in column heads.
    pub(crate) zone: String,
    platform: &'a str,
    account: &'a str,
    names: RefCell<HashMap<String, String>>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(texts: &'a Texts, platform: &'a str, account: &'a str, at: DateTime<Utc>) -> Self {
        Self {
            texts,
            zone: texts.zone_label(at),
            platform,
            account,
            names: RefCell::default(),
        }
    }

    fn event(&self, moment: &input::Moment) -> String {
        self.names
            .borrow_mut()
            .entry(format!("{} {}", moment.event, moment.code))
            .or_insert_with(|| statement::event(self.texts, moment))
            .clone()
    }

    /// A code's name; looked up once, for a sheet repeats a few codes many times.
    fn name(&self, family: &str, code: &str) -> String {
        self.names
            .borrow_mut()
            .entry(format!("{family}-{code}"))
            .or_insert_with(|| self.texts.code(family, code))
            .clone()
    }
}

macro_rules! columns {
    ($($name:ident $id:literal $width:literal $form:ident,)*) => {
        /// A column of the sheet Orders.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Column { $($name,)* }

        impl Column {
            const ALL: &'static [Self] = &[$(Self::$name,)*];

            fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What its cells hold.
            pub(crate) fn form(self) -> Form {
                match self { $(Self::$name => Form::$form,)* }
            }

            /// Width in characters.
            pub(crate) fn width(self) -> f64 {
                match self { $(Self::$name => $width,)* }
            }
        }
    };
}

columns! {
    Number "column-number" 5.0 Plain,
    Account "column-account" 16.0 Plain,
    Platform "column-platform" 13.0 Plain,
    Order "column-order" 14.0 Id,
    Srid "column-srid" 26.0 Id,
    Sticker "column-sticker" 14.0 Id,
    Product "column-product" 12.0 Id,
    Article "column-article" 16.0 Id,
    Barcode "column-barcode" 16.0 Id,
    Title "column-title" 28.0 Plain,
    OrderedUtc "column-ordered-utc" 17.0 Time,
    Ordered "column-ordered" 17.0 Time,
    HandedOver "column-handed_over" 17.0 Time,
    LastEvent "column-last-event" 24.0 Plain,
    LastAt "column-last-at" 17.0 Time,
    Leg "column-leg" 22.0 Plain,
    Days "column-days" 8.0 Days,
    Over "column-over" 10.0 Days,
    Relied "column-relied" 48.0 Plain,
    Price "column-price" 13.0 Money,
    Currency "column-currency" 9.0 Code,
    Converted "column-converted" 15.0 Money,
    ConvertedCurrency "column-converted-currency" 9.0 Code,
    Goods "column-goods" 13.0 Money,
    LogisticsOut "column-logistics_out" 13.0 Money,
    LogisticsBack "column-logistics_back" 13.0 Money,
    Handling "column-handling" 13.0 Money,
    Penalty "column-penalty" 13.0 Money,
    Claimed "column-claimed" 14.0 Money,
    ClaimedCurrency "column-claimed-currency" 11.0 Code,
    Reason "column-reason" 48.0 Plain,
    Screenshot "column-screenshot" 34.0 Plain,
    Picture "column-picture" 20.0 Plain,
    Note "column-note" 30.0 Plain,
}

/// The columns of the sheet; the one for pictures only where it is wanted.
pub(crate) fn all(pictures: bool) -> Vec<Column> {
    Column::ALL
        .iter()
        .copied()
        .filter(|column| pictures || *column != Column::Picture)
        .collect()
}

impl Column {
    pub(crate) fn title(self, context: &Context<'_>) -> String {
        context
            .texts
            .text(self.id(), &[param("zone", context.zone.as_str())])
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one cell of one row, with what rows share"
    )]
    pub(crate) fn write(
        self,
        out: &mut Writer<'_>,
        row: u32,
        column: usize,
        context: &Context<'_>,
        order: &OrderRow,
        claimed: &Totals,
        shots: &str,
    ) -> Result<(), TicketError> {
        let text = |out: &mut Writer<'_>, text: Option<&str>| out.text(row, column, text.unwrap_or_default());
        let local = |out: &mut Writer<'_>, at: Option<DateTime<Utc>>| match at {
            Some(at) => out.time(row, column, at.with_timezone(&context.texts.zone()).naive_local()),
            None => Ok(()),
        };
        let cost = |out: &mut Writer<'_>, which: input::Column| match order.amounts.get(which) {
            Some(amount) => out.money(row, column, amount),
            None if order.claimed.contains(&which) && !order.finance_reported => {
                out.text(row, column, &context.texts.plain("ticket-not-reported"))
            }
            None => Ok(()),
        };
        match self {
            Self::Number => out.count(row, column, row),
            Self::Account => text(out, Some(context.account)),
            Self::Platform => text(out, Some(context.platform)),
            Self::Order => text(out, Some(&order.order_id)),
            Self::Srid => text(out, order.srid.as_deref()),
            Self::Sticker => text(out, order.sticker.as_deref()),
            Self::Product => text(out, order.product_id.as_deref()),
            Self::Article => text(out, order.article.as_deref()),
            Self::Barcode => text(out, order.barcode.as_deref()),
            Self::Title => text(out, order.title.as_deref()),
            Self::OrderedUtc => match order.ordered_at {
                Some(at) => out.time(row, column, at.naive_utc()),
                None => Ok(()),
            },
            Self::Ordered => local(out, order.ordered_at),
            Self::HandedOver => local(out, order.handed_over_at),
            Self::LastEvent => match &order.last {
                Some(last) => out.text(row, column, &context.event(last)),
                None => Ok(()),
            },
            Self::LastAt => local(out, order.last.as_ref().and_then(|last| last.at)),
            Self::Leg => match &order.span {
                Some(span) => out.text(row, column, &context.name("leg", &span.leg)),
                None => Ok(()),
            },
            Self::Days => match &order.span {
                Some(span) => out.days(row, column, span.days),
                None => Ok(()),
            },
            Self::Over => match order.span.as_ref().and_then(|span| span.over_days) {
                Some(over) => out.days(row, column, over),
                None => Ok(()),
            },
            Self::Relied => match &order.span {
                Some(span) => out.text(row, column, &relied(context, span)),
                None => Ok(()),
            },
            Self::Price => order.price.map_or(Ok(()), |price| out.money(row, column, price)),
            Self::Currency => text(out, order.price.as_ref().map(|price| price.currency.letters())),
            Self::Converted => order
                .converted_price
                .map_or(Ok(()), |price| out.money(row, column, price)),
            Self::ConvertedCurrency => text(
                out,
                order
                    .converted_price
                    .as_ref()
                    .map(|price| price.currency.letters()),
            ),
            Self::Goods => cost(out, input::Column::Goods),
            Self::LogisticsOut => cost(out, input::Column::LogisticsOut),
            Self::LogisticsBack => cost(out, input::Column::LogisticsBack),
            Self::Handling => cost(out, input::Column::Handling),
            Self::Penalty => cost(out, input::Column::Penalty),
            Self::Claimed => match claimed.iter().collect::<Vec<_>>().as_slice() {
                [] => Ok(()),
                [one] => out.money(row, column, *one),
                // Two currencies are no number: they stand side by side as text.
                _ => out.text(row, column, &amounts(context.texts, claimed.iter())),
            },
            Self::ClaimedCurrency => {
                let letters: Vec<String> = claimed
                    .iter()
                    .map(|sum| sum.currency.letters().to_owned())
                    .collect();
                out.text(row, column, &letters.join(" + "))
            }
            Self::Reason => match &order.reason {
                Some(reason) => out.text(row, column, &context.texts.say(reason)),
                None => Ok(()),
            },
            Self::Screenshot => text(out, Some(shots)),
            Self::Picture => Ok(()),
            Self::Note => text(out, order.note.as_deref()),
        }
    }
}

fn relied(context: &Context<'_>, span: &input::Span) -> String {
    [Some(&span.from), span.to.as_ref()]
        .into_iter()
        .flatten()
        .map(|moment| {
            let name = context.event(moment);
            match moment.at {
                Some(at) => format!("{name} ({}) {}", moment.code, context.texts.minute(at)),
                None => format!("{name} ({})", moment.code),
            }
        })
        .collect::<Vec<_>>()
        .join(" → ")
}
