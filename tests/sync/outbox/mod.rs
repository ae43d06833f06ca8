//! The outbox: sent once, whatever happens.

mod cut;
mod market;
mod model;
mod shop;
mod worker;
