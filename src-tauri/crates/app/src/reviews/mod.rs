//! Reviews: what each is about, whether the parcel's dates bear it out, what can be done, and the one complaint it allows.

mod complaint;
mod fact;
mod list;
mod read;
mod show;
mod verdict;
