//! Reviews: what each is about, whether the parcel's dates bear it out, what can be done, and the one complaint it allows.

mod answer;
mod complaint;
mod fact;
mod follow;
mod list;
mod read;
mod show;
mod verdict;

pub(crate) use answer::walk_to_answer;
pub(crate) use follow::follow;
