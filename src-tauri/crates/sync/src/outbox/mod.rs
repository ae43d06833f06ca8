//! The outbox: what the seller does at marketplaces is sent once, and read back.
//!
//! # The promise
//!
//! Nothing is sent twice and nothing is lost, whatever the network, the marketplace, the clock or the power supply do:
//!
//! - An attempt is counted and committed, with its line in the journal, before the request leaves. What happens to the files
//!   then is told where the rows are kept (`store/src/table/outbox.rs`).
//! - An attempt without an answer that can be believed leaves the action `unknown`. An unknown action is never simply sent
//!   again: it is looked for. Only when it was looked for twice, the last time longer after the attempt than a request may
//!   still act ([`QUIET`]), and was not there, may it be sent again; and only where the marketplace takes it once
//!   (`MarketAction::takes_once`), so that an effect that shows later still makes no second one. A message that is not seen
//!   is never sent again by itself: it is looked for on, and the seller is asked. What cannot be told by looking, he tells.
//! - A no after an attempt that may have acted is no end either: what is there may be the earlier one's doing.
//! - A yes of the marketplace is not believed either: the action is read back. One that was accepted and does not appear
//!   waits for the seller.
//! - Before every attempt the marketplace is asked whether the action is still possible, and whether somebody did just that
//!   already. Where it became impossible, both sides are shown to the seller and nothing is sent.
//! - Actions on one review, claim, chat, order or item go in the order they were queued; one that is not yet through holds
//!   the later ones back. Everything else goes on.
//! - A failure that surely did not act is tried again after 5 s, then at growing intervals of at most 15 min, for as long
//!   as it takes. Nothing is given up in silence.
//!
//! One account's outbox is worked by one pass at a time in a process ([`pass`]), and one process at a time has the store.

mod case;
mod keep;
pub(crate) mod live;
mod pass;
pub mod seller;
mod work;

pub use pass::{Passed, Stop, pass};

use chrono::TimeDelta;

/// The name that stands for sending alone where a stream is named.
pub const STREAM: &str = "outbox";

/// The setting that holds how many seconds an action can be taken back before it is sent.
pub const HOLD_S: &str = "outbox_hold_s";
/// Seconds until the seller says otherwise.
pub const HOLD_S_DEFAULT: u32 = 10;
/// Fewest seconds that can be set: less is no time to take anything back.
pub const HOLD_S_LEAST: u32 = 5;
/// Most seconds that can be set.
pub const HOLD_S_MOST: u32 = 120;

/// A request may still act so long after it was begun: the 50 s that one may take here, and some for the marketplace.
pub const QUIET: TimeDelta = TimeDelta::seconds(75);

/// Looks without an effect before an unknown action may be sent again.
const LOOKS_BEFORE_AGAIN: u32 = 2;
/// Looks before the seller is asked about what is not there, or cannot be told.
const LOOKS_BEFORE_ASKING: u32 = 4;
/// Looks for what is not seen and not sent again, at growing intervals: about four hours, while the seller is asked already.
const LOOKS_AT_MOST: u32 = 24;
