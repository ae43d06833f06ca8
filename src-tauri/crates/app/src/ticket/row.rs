//! One case as a row of a ticket, with its events, its money and its evidence.

use crate::case::facts::Dossier;
use crate::case::money::{asked, asks};
use recourse_domain::case::claimable::{Claimable, ExcludeWhy, Excluded, LineKind, kind_of};
use recourse_domain::case::message as said;
use recourse_domain::market::FinanceRow;
use recourse_domain::money::Money;
use recourse_domain::rulebook::Rulebook;
use recourse_domain::timeline::{Timeline, TimelineEvent};
use recourse_texts::{Message, Param, Value};
use recourse_tickets::input::{
    Amounts, ClaimFacts, Column, EventRow, Exclusion, LegSpan, Moment, MoneyRow, OrderRow, ReviewFacts, Span,
};

/// A case's part of a ticket.
pub(super) struct Part {
    pub(super) row: OrderRow,
    pub(super) events: Vec<EventRow>,
    pub(super) money: Vec<MoneyRow>,
    pub(super) exclusions: Vec<Exclusion>,
    pub(super) supply: Option<String>,
}

pub(super) fn part(dossier: &Dossier, rulebook: &Rulebook) -> Part {
    let claimable = asked(dossier, rulebook);
    let asks = asks(dossier);
    let order_id = dossier
        .order
        .as_ref()
        .map(|row| row.order.id.to_string())
        .unwrap_or_default();
    let (amounts, mut exclusions) = amounts(&claimable, &order_id);
    if asks {
        let left_out = |excluded: &&Excluded| {
            excluded.amount.is_some()
                && matches!(excluded.why, ExcludeWhy::GoodsBack | ExcludeWhy::UnknownColumn)
        };
        exclusions.extend(
            claimable
                .excluded
                .iter()
                .filter(left_out)
                .map(|excluded| Exclusion {
                    order_id: Some(order_id.clone()).filter(|id| !id.is_empty()),
                    amount: excluded.amount,
                    why: message(&excluded.message()),
                }),
        );
    }
    let claimed = if asks {
        Column::ALL
            .into_iter()
            .filter(|column| amounts.get(*column).is_some_and(|amount| amount.minor != 0))
            .collect()
    } else {
        Vec::new()
    };
    let mut row = of_order(dossier);
    row.case = dossier.case.id.clone();
    row.amounts = amounts;
    row.claimed = claimed;
    row.finance_reported = claimable.finance_reported;
    row.reason = dossier.memo.sentence.as_ref().map(message);
    row.review = dossier.review.as_ref().map(|review| ReviewFacts {
        id: review.id.to_string(),
        stars: review.stars,
        created_at: review.created_at,
        quote: quote(dossier, review),
        link_inferred: dossier.order.is_some(),
    });
    row.claim = dossier.claim.as_ref().map(|claim| ClaimFacts {
        id: claim.id.to_string(),
        created_at: claim.created_at,
        delivered_at: claim.delivered_at,
        buyer_text: claim.buyer_text.clone(),
    });
    if row.title.is_none() {
        row.title = dossier
            .review
            .as_ref()
            .and_then(|review| review.product_name.clone())
            .or_else(|| {
                dossier
                    .claim
                    .as_ref()
                    .and_then(|claim| claim.product_name.clone())
            });
    }
    if row.product_id.is_none() {
        row.product_id = dossier
            .review
            .as_ref()
            .and_then(|review| review.product_id.as_ref())
            .or_else(|| dossier.claim.as_ref().and_then(|claim| claim.product_id.as_ref()))
            .map(ToString::to_string);
    }
    if row.srid.is_none() {
        row.srid = dossier.srid().map(|srid| srid.to_string());
    }
    let srid = row.srid.clone();
    Part {
        events: dossier
            .timeline
            .as_ref()
            .map(|timeline| events(timeline, &order_id, srid.as_deref()))
            .unwrap_or_default(),
        money: dossier
            .finance
            .iter()
            .flat_map(|finance| money(finance, dossier, rulebook, &order_id, srid.as_deref()))
            .collect(),
        exclusions,
        supply: row.supply.clone(),
        row,
    }
}

/// The passage relied on: what the seller quoted in a step, else the finding's own quote, else the buyer's first words.
fn quote(dossier: &Dossier, review: &recourse_domain::market::Review) -> String {
    let fact = dossier
        .memo
        .facts
        .iter()
        .find(|fact| fact.name == "quote")
        .and_then(|fact| match &fact.value {
            said::Value::Text(text) => Some(text.clone()),
            _ => None,
        });
    fact.unwrap_or_else(|| {
        [&review.text, &review.cons, &review.pros]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .cloned()
            .unwrap_or_default()
    })
}

fn of_order(dossier: &Dossier) -> OrderRow {
    let Some(kept) = &dossier.order else {
        return OrderRow::default();
    };
    let order = &kept.order;
    let item = order.items.first();
    let timeline = dossier.timeline.as_ref();
    OrderRow {
        order_id: order.id.to_string(),
        srid: order.srid.as_ref().map(ToString::to_string),
        sticker: order.sticker.clone(),
        product_id: item
            .and_then(|item| item.product_id.as_ref())
            .map(ToString::to_string),
        article: item.and_then(|item| item.article.clone()),
        barcode: item.and_then(|item| item.barcodes.first().cloned().or_else(|| item.variant.clone())),
        title: item.and_then(|item| item.title.clone()),
        tracking: order.tracking_number.clone(),
        supply: order.supply_id.clone(),
        status: kept
            .market_status
            .clone()
            .or_else(|| kept.supplier_status.clone()),
        ordered_at: order.created_at,
        handed_over_at: timeline.and_then(|t| t.handed_over()).and_then(|event| event.at),
        last: timeline
            .and_then(|t| {
                t.events
                    .iter()
                    .rfind(|event| event.at.is_some_and(|at| at <= t.now))
            })
            .map(moment),
        ended: timeline
            .and_then(|t| t.refused().or_else(|| t.cancelled()).or_else(|| t.delivered()))
            .map(moment),
        span: timeline.and_then(|t| span(t, dossier)),
        legs: timeline
            .map(|t| {
                t.legs
                    .iter()
                    .map(|leg| LegSpan {
                        leg: leg.leg.code().to_owned(),
                        from: leg.from,
                        to: leg.to,
                    })
                    .collect()
            })
            .unwrap_or_default(),
        price: order.price,
        converted_price: order.converted_price,
        ..OrderRow::default()
    }
}

/// The span that is blamed. Without a usual there is no excess and nobody is blamed: then the longest way through the
/// carrier's hands is shown as a span between two events, without a word about a usual.
fn span(timeline: &Timeline, dossier: &Dossier) -> Option<Span> {
    use recourse_domain::leg::Leg;
    if let Some(blame) = timeline.blame(&dossier.usual) {
        return Some(Span {
            leg: blame.leg.code().to_owned(),
            from: moment(timeline.event_at(blame.first)?),
            to: blame.next.and_then(|next| timeline.event_at(next)).map(moment),
            days: recourse_domain::timeline::days(blame.seconds),
            over_days: Some(recourse_domain::timeline::days(blame.over_seconds)),
        });
    }
    let leg = timeline.span(Leg::FirstMile)?;
    Some(Span {
        leg: leg.leg.code().to_owned(),
        from: moment(timeline.event_at(leg.first)?),
        to: leg.next.and_then(|next| timeline.event_at(next)).map(moment),
        days: leg.days(),
        over_days: None,
    })
}

fn moment(event: &TimelineEvent) -> Moment {
    Moment {
        at: event.at,
        event: event.event.code().to_owned(),
        code: event.code.clone(),
    }
}

fn events(timeline: &Timeline, order_id: &str, srid: Option<&str>) -> Vec<EventRow> {
    timeline
        .events
        .iter()
        .map(|event| EventRow {
            order_id: order_id.to_owned(),
            srid: srid.map(str::to_owned),
            at: event.at,
            code: event.code.clone(),
            event: event.event.code().to_owned(),
            leg: event.leg.code().to_owned(),
            text: event.text.clone(),
            source: event.source.to_string(),
        })
        .collect()
}

fn column(kind: LineKind) -> Option<Column> {
    match kind {
        LineKind::Goods => Some(Column::Goods),
        LineKind::LogisticsOut => Some(Column::LogisticsOut),
        LineKind::LogisticsBack => Some(Column::LogisticsBack),
        LineKind::Handling => Some(Column::Handling),
        LineKind::Penalty => Some(Column::Penalty),
        LineKind::Payout | LineKind::Other => None,
    }
}

fn money<'a>(
    row: &'a FinanceRow,
    dossier: &'a Dossier,
    rulebook: &'a Rulebook,
    order_id: &'a str,
    srid: Option<&'a str>,
) -> impl Iterator<Item = MoneyRow> + 'a {
    row.amounts.iter().map(move |amount| MoneyRow {
        order_id: order_id.to_owned(),
        srid: srid.map(str::to_owned),
        report_id: row.report_id.clone(),
        row_id: row.id.clone(),
        date: row.date,
        column: column(kind_of(row, &amount.column, &dossier.account.platform, rulebook)),
        label: crate::map::money::label(row, &amount.column),
        amount: amount.money,
    })
}

/// The sums by column. A column holds one currency: the goods' own where the report has it; what comes in another one is
/// named apart, for currencies are never added.
fn amounts(claimable: &Claimable, order_id: &str) -> (Amounts, Vec<Exclusion>) {
    let goods = claimable.sum_of(&[LineKind::Goods]).iter().next();
    let mut apart = Vec::new();
    let mut sum = |kind: LineKind| -> Option<Money> {
        let sums: Vec<Money> = claimable.sum_of(&[kind]).iter().collect();
        let main = sums
            .iter()
            .find(|sum| goods.is_some_and(|goods| goods.currency == sum.currency))
            .or_else(|| sums.first())
            .copied();
        for other in sums.into_iter().filter(|sum| Some(*sum) != main) {
            apart.push(Exclusion {
                order_id: Some(order_id.to_owned()).filter(|id| !id.is_empty()),
                amount: Some(other),
                why: Message::new("ticket-left_out-currency")
                    .with("column", Value::Code(format!("column-{}", kind.code()))),
            });
        }
        main
    };
    let amounts = Amounts {
        goods: sum(LineKind::Goods),
        logistics_out: sum(LineKind::LogisticsOut),
        logistics_back: sum(LineKind::LogisticsBack),
        handling: sum(LineKind::Handling),
        penalty: sum(LineKind::Penalty),
    };
    (amounts, apart)
}

/// A message of the domain as the catalogue's.
pub(super) fn message(message: &said::Message) -> Message {
    Message {
        id: message.id.clone(),
        params: message
            .params
            .iter()
            .map(|param| Param {
                name: param.name.clone(),
                value: value(&param.value),
            })
            .collect(),
    }
}

fn value(value: &said::Value) -> Value {
    match value {
        said::Value::Text(text) => Value::Text(text.clone()),
        said::Value::Count(n) => Value::Count(*n),
        said::Value::Days(seconds) => Value::Days(recourse_domain::timeline::days(*seconds)),
        said::Value::Money(money) => Value::Money(*money),
        said::Value::Totals(totals) => Value::Totals(totals.clone()),
        said::Value::Time(at) => Value::Time(*at),
        said::Value::Code(code) => Value::Code(code.clone()),
    }
}

/// A message of the edge as the catalogue's: both have the same JSON.
pub(super) fn message_of_view(view: &crate::view::common::MessageView) -> Message {
    serde_json::to_value(view)
        .ok()
        .and_then(|json| serde_json::from_value(json).ok())
        .unwrap_or_else(|| Message::new(view.id.clone()))
}
