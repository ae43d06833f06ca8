//! What the rows of a ticket say together. A fact that not all the rows carry is left out, never guessed.

use crate::input::{Moment, OrderRow, TicketInput};
use chrono::{DateTime, NaiveDate, Utc};

/// The least and the greatest of something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Range<T> {
    pub(crate) from: T,
    pub(crate) to: T,
}

fn range<T: PartialOrd + Copy>(values: impl Iterator<Item = T>) -> Option<Range<T>> {
    values.fold(None, |seen, value| {
        Some(match seen {
            None => Range {
                from: value,
                to: value,
            },
            Some(Range { from, to }) => Range {
                from: if value < from { value } else { from },
                to: if value > to { value } else { to },
            },
        })
    })
}

fn common<'a, T: PartialEq>(mut values: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn same_event<'a>(mut moments: impl Iterator<Item = &'a Moment>) -> Option<&'a Moment> {
    let first = moments.next()?;
    moments
        .all(|moment| moment.event == first.event && moment.code == first.code)
        .then_some(first)
}

/// Facts of a ticket.
#[derive(Debug, Clone)]
pub(crate) struct Facts<'a> {
    pub(crate) rows: usize,
    pub(crate) orders: usize,
    pub(crate) reviews: usize,
    pub(crate) claims: usize,
    pub(crate) inferred: usize,
    pub(crate) period: Option<Range<NaiveDate>>,
    /// Days of hand-over, when every order with an id has one.
    pub(crate) handed_over: Option<Range<NaiveDate>>,
    /// Days of the blamed spans, when every row has one.
    pub(crate) days: Option<Range<f64>>,
    /// The leg all spans share.
    pub(crate) leg: Option<&'a str>,
    /// The two events all spans share, each as one of the rows has it.
    pub(crate) between: Option<(&'a Moment, &'a Moment)>,
    /// The event all spans start with, when every one of them is still open.
    pub(crate) open: Option<&'a Moment>,
    pub(crate) refused: usize,
    pub(crate) cancelled_by_buyer: usize,
    pub(crate) cancelled_by_carrier: usize,
}

impl Facts<'_> {
    /// Some orders ended otherwise than by the buyer's refusal, so that "refused" is not said of all of them.
    pub(crate) fn mixed_ends(&self) -> bool {
        self.refused > 0
            && self.refused < self.rows
            && self.cancelled_by_buyer + self.cancelled_by_carrier > 0
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn of(input: &'a TicketInput) -> Self {
        let zone = input.tz();
        let rows = &input.rows;
        let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let orders = rows.iter().filter(|row| !row.order_id.is_empty()).count();
        let handed: Vec<NaiveDate> = rows
            .iter()
            .filter_map(|row| row.handed_over_at)
            .map(day)
            .collect();
        let spans: Vec<_> = rows.iter().filter_map(|row| row.span.as_ref()).collect();
        let all_spans = !rows.is_empty() && spans.len() == rows.len();
        let ended = |code: &str| {
            rows.iter()
                .filter(|row| row.ended.as_ref().is_some_and(|end| end.event == code))
                .count()
        };
        let leg = common(spans.iter().map(|span| &span.leg)).filter(|_| all_spans);
        let from = same_event(spans.iter().map(|span| &span.from)).filter(|_| all_spans);
        let closed: Vec<&Moment> = spans.iter().filter_map(|span| span.to.as_ref()).collect();
        let to = same_event(closed.iter().copied()).filter(|_| closed.len() == rows.len());
        Self {
            rows: rows.len(),
            orders,
            reviews: rows.iter().filter(|row| row.review.is_some()).count(),
            claims: rows.iter().filter(|row| row.claim.is_some()).count(),
            inferred: rows
                .iter()
                .filter(|row| {
                    row.review.as_ref().is_some_and(|r| r.link_inferred) && !row.order_id.is_empty()
                })
                .count(),
            period: input.period().map(|(from, to)| Range { from, to }),
            handed_over: range(handed.iter().copied()).filter(|_| handed.len() == orders && orders > 0),
            days: range(spans.iter().map(|span| span.days)).filter(|_| all_spans),
            leg: leg.map(String::as_str),
            open: from.filter(|_| closed.is_empty()),
            between: from.zip(to),
            refused: ended("refused_by_buyer"),
            cancelled_by_buyer: ended("cancelled_by_buyer"),
            cancelled_by_carrier: ended("cancelled_by_carrier"),
        }
    }

    /// The only row, for wording about one thing.
    pub(crate) fn only(input: &'a TicketInput) -> Option<&'a OrderRow> {
        match input.rows.as_slice() {
            [row] => Some(row),
            _ => None,
        }
    }
}
