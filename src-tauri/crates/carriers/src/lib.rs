//! What carriers and marketplaces say about a parcel, and what their codes mean.
//!
//! The vocabularies are data files under `data/vocabularies/`, compiled in and read once. Their names are open
//! text: a source that is not here is a source whose codes are all unknown, and unknown codes never move a leg.

mod explain;
mod rows;
mod vocabulary;

pub use explain::{ExplainError, ExplainedEvent, ExplainedLeg, Explanation, explain};
pub use rows::{Row, read_rows};
pub use vocabulary::{VocabularyData, meaning, vocabularies, vocabulary};
