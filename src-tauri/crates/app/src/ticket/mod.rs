//! Tickets: preview, export, filing, outcome.

mod choose;
mod export;
mod filed;
mod input;
mod place;
mod preview;
mod row;
mod shown;
mod steps;
mod view;

pub(crate) use shown::Previews;
