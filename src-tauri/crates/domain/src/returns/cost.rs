//! What each answer to a claim costs, from the seller's own reports. A part that no row of his tells is "not known", and then
//! there is no sum, only what it comes to at least. Two currencies are never added.

use crate::case::claimable::{LineKind, kind_of};
use crate::id::{PlatformId, ProductId};
use crate::leg::coded;
use crate::market::FinanceRow;
use crate::money::{Currency, Money};
use crate::playbook::Playbook;
use crate::rulebook::Rulebook;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// What an answer does. Which of the marketplace's codes does it is written in the playbook, as `[trigger.words]`.
    Effect {
        /// The buyer keeps the goods and gets the money.
        RefundKeep = "refund_keep",
        /// The goods come back to the seller, then the buyer gets the money.
        TakeBack = "take_back",
        /// The marketplace checks the goods that come back.
        Check = "check",
        /// The buyer brings the goods to the seller's shop.
        Shop = "shop",
        /// The goods were brought to the seller's shop.
        ShopReceived = "shop_received",
        /// Refused with a text of the marketplace.
        Refuse = "refuse",
        /// Refused with the seller's own words.
        RefuseOwn = "refuse_own",
        /// A code the playbook does not know.
        Unknown = "unknown",
    }
}

coded! {
    /// Where the goods are afterwards; the catalogue has `return-goods-<code>`.
    Goods {
        /// With the buyer.
        Buyer = "buyer",
        /// On their way to the seller.
        Seller = "seller",
        /// To the seller if the defect is confirmed, else back on sale.
        Checked = "checked",
        /// Brought to the seller's shop.
        Shop = "shop",
        /// Not known.
        Unknown = "unknown",
    }
}

coded! {
    /// A part of the cost.
    CostOf {
        /// The price that is refunded.
        Price = "price",
        /// Logistics back.
        LogisticsBack = "logistics_back",
        /// Handling at the pick-up point and on the way.
        Handling = "handling",
    }
}

coded! {
    /// What an amount rests on; the catalogue has `return-basis-<code>`.
    Basis {
        /// The claim says it.
        Claim = "claim",
        /// Median of this product's returned units in the seller's reports.
        Product = "product",
        /// Median of all of the shop's returned units.
        Shop = "shop",
        /// No row of the seller's tells.
        NotKnown = "not_known",
    }
}

/// The effect of one of the marketplace's answers.
pub fn effect_of(playbook: &Playbook, action: &str) -> Effect {
    Effect::ALL
        .iter()
        .copied()
        .find(|effect| playbook.has_word(effect.code(), Some(action)))
        .unwrap_or(Effect::Unknown)
}

/// What a unit that came back cost, by the finance report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackUnit {
    /// The product, where the order of the unit is known.
    pub product: Option<ProductId>,
    /// Logistics back.
    pub back: Money,
    /// Handling; `None` when the report has no such row of the unit.
    pub handling: Option<Money>,
}

/// A unit's rows, summed.
#[derive(Default)]
struct Unit {
    product: Option<ProductId>,
    sums: BTreeMap<LineKind, i64>,
    currencies: Vec<Currency>,
}

/// Reads the units that came back out of finance rows. A unit whose rows are in two currencies is left out.
pub fn back_units(
    rows: &[(FinanceRow, Option<ProductId>)],
    platform: &PlatformId,
    rulebook: &Rulebook,
) -> Vec<BackUnit> {
    let mut units: BTreeMap<&str, Unit> = BTreeMap::new();
    for (row, product) in rows {
        let Some(srid) = &row.srid else { continue };
        let unit = units.entry(srid.as_str()).or_default();
        unit.product = unit.product.take().or_else(|| product.clone());
        for amount in &row.amounts {
            let kind = kind_of(row, &amount.column, platform, rulebook);
            if matches!(kind, LineKind::LogisticsBack | LineKind::Handling) {
                let sum = unit.sums.entry(kind).or_default();
                *sum = sum.saturating_add(amount.money.minor);
                unit.currencies.push(amount.money.currency);
            }
        }
    }
    units
        .into_values()
        .filter_map(
            |Unit {
                 product,
                 sums,
                 currencies,
             }| {
                let currency = *currencies.first()?;
                if currencies.iter().any(|other| *other != currency) {
                    return None;
                }
                let back = *sums.get(&LineKind::LogisticsBack).filter(|sum| **sum > 0)?;
                Some(BackUnit {
                    product,
                    back: Money::new(back, currency),
                    handling: sums
                        .get(&LineKind::Handling)
                        .map(|sum| Money::new(*sum, currency)),
                })
            },
        )
        .collect()
}

/// A part of what an answer costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostLine {
    /// Which part.
    pub what: CostOf,
    /// The amount, as a cost; `None` when it is not known.
    pub amount: Option<Money>,
    /// What it rests on.
    pub basis: Basis,
    /// How many returned units of the seller's the median is of; 0 for another basis.
    pub units: usize,
}

/// What an answer costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostCard {
    /// The marketplace's code.
    pub action: String,
    /// What it does.
    pub effect: Effect,
    /// Where the goods are afterwards.
    pub goods: Goods,
    /// The parts; none for an answer that costs nothing by itself.
    pub lines: Vec<CostLine>,
    /// The sum; `None` when a part is not known or stands in another currency, and for an unknown answer.
    pub total: Option<Money>,
    /// The sum of the parts that are known, where one is not.
    pub at_least: Option<Money>,
}

/// Puts a card together. `units`: the seller's returned units.
pub fn card(
    action: &str,
    effect: Effect,
    price: Option<Money>,
    product: Option<&ProductId>,
    units: &[BackUnit],
) -> CostCard {
    let (goods, parts): (Goods, &[CostOf]) = match effect {
        Effect::RefundKeep => (Goods::Buyer, &[CostOf::Price]),
        Effect::TakeBack => (
            Goods::Seller,
            &[CostOf::Price, CostOf::LogisticsBack, CostOf::Handling],
        ),
        Effect::Check => (
            Goods::Checked,
            &[CostOf::Price, CostOf::LogisticsBack, CostOf::Handling],
        ),
        Effect::Shop | Effect::ShopReceived => (Goods::Shop, &[CostOf::Price]),
        Effect::Refuse | Effect::RefuseOwn => (Goods::Buyer, &[]),
        Effect::Unknown => (Goods::Unknown, &[]),
    };
    let lines: Vec<CostLine> = parts
        .iter()
        .map(|what| match what {
            CostOf::Price => CostLine {
                what: *what,
                amount: price,
                basis: if price.is_some() {
                    Basis::Claim
                } else {
                    Basis::NotKnown
                },
                units: 0,
            },
            CostOf::LogisticsBack | CostOf::Handling => estimate(*what, price, product, units),
        })
        .collect();
    let known: Vec<Money> = lines.iter().filter_map(|line| line.amount).collect();
    let currency = price.or(known.first().copied()).map(|money| money.currency);
    let sum = currency.and_then(|currency| {
        known.iter().try_fold(Money::new(0, currency), |sum, amount| {
            sum.checked_add(*amount).ok()
        })
    });
    let whole = known.len() == lines.len();
    CostCard {
        action: action.to_owned(),
        effect,
        goods,
        total: match effect {
            Effect::Unknown => None,
            _ if lines.is_empty() => price.map(|price| Money::new(0, price.currency)),
            _ => sum.filter(|_| whole),
        },
        at_least: sum.filter(|_| !whole && !known.is_empty()),
        lines,
    }
}

/// The seller's usual of a part: the product's own median, else the shop's. Only units in the price's currency count.
fn estimate(what: CostOf, price: Option<Money>, product: Option<&ProductId>, units: &[BackUnit]) -> CostLine {
    let amounts = |own: bool| -> Vec<Money> {
        units
            .iter()
            .filter(|unit| !own || product.is_some() && unit.product.as_ref() == product)
            .filter_map(|unit| match what {
                CostOf::Handling => unit.handling,
                _ => Some(unit.back),
            })
            .filter(|amount| price.is_none_or(|price| price.currency == amount.currency))
            .collect()
    };
    let (basis, of) = match (amounts(true), amounts(false)) {
        (own, _) if !own.is_empty() => (Basis::Product, own),
        (_, all) if !all.is_empty() => (Basis::Shop, all),
        _ => (Basis::NotKnown, Vec::new()),
    };
    CostLine {
        what,
        amount: median(&of),
        basis,
        units: of.len(),
    }
}

/// The middle one; of an even number the lower of the two, so that it is an amount that was really charged. `None` for
/// amounts in several currencies.
fn median(amounts: &[Money]) -> Option<Money> {
    let currency = amounts.first()?.currency;
    if amounts.iter().any(|amount| amount.currency != currency) {
        return None;
    }
    let mut sorted: Vec<i64> = amounts.iter().map(|amount| amount.minor).collect();
    sorted.sort_unstable();
    let middle = *sorted.get((sorted.len() - 1) / 2)?;
    Some(Money::new(middle, currency))
}
