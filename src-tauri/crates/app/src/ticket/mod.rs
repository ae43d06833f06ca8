//! Tickets: preview, export, filing, outcome.

mod choose;
mod export;
mod filed;
mod input;
mod preview;
mod row;
mod view;
