//! Marketplaces: one folder each, one line in the registry, one trait for all.

pub mod connector;
pub mod error;
pub mod kit;
pub mod perform;
pub mod registry;
pub mod session;
pub mod wildberries;
