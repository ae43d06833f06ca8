//! Reviews: what one is about, whether the parcel's dates bear it out, what can be done, and the one complaint it allows.

pub mod cause;
pub mod check;
pub mod complaint;
pub mod lexicon;
pub mod outcome;
mod token;

pub use cause::{Cause, Confidence, Found, Part, Reading, Words, defect_words, read};
pub use check::{Advice, Given, Route, Timing, Verdict, advise};
pub use complaint::{Check, CheckState, Draft, Ground, Standing};
pub use outcome::{Outcome, Record, WinRate, win_rate};
