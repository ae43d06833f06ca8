//! Returns: which way goods come back, what each answer to a claim costs, what was found in the parcel, and whether the
//! money agrees with it. Every figure is the seller's own; what is not known says so.

pub mod cost;
pub mod finding;
pub mod gloss;
pub mod money;
pub mod route;
pub mod urgency;

pub use cost::{BackUnit, Basis, CostCard, CostLine, CostOf, Effect, Goods, back_units, card, effect_of};
pub use finding::{Condition, Decision, Fault, PolicyLine, PolicyPart, Proposal, propose};
pub use gloss::{Gloss, gloss};
pub use money::{Charge, MatchState, Matched, MoneyMatch, buyer_charges, match_money};
pub use route::{Reason, Routed, Way, route};
pub use urgency::{Pending, Stage, rank};
