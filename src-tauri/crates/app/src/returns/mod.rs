//! Returns and claims: what is pending, what each answer costs, what was found in the parcel. Everything is read from the
//! store, so it works without a network; answers go through the outbox.

mod cost;
pub(crate) mod decide;
mod facts;
mod list;
mod page;
mod pickup;
mod policy;
mod receive;
mod row;
mod subject;
