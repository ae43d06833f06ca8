//! Tests of recourse-domain.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod case_claimable;
mod case_result;
mod case_rulebook;
mod case_transition;
mod detect_claims;
mod detect_orders;
mod detect_ordinary;
mod detect_reconcile;
mod detect_returns;
mod detect_reviews;
mod detect_shipping;
mod detect_texts;
mod detect_world;
mod draft;
mod ids;
mod leg;
mod money;
mod outbox;
mod playbook_check;
mod playbook_fifteen;
mod playbook_files;
mod playbook_walk;
mod reminder;
mod returns;
mod review_cause;
mod review_route;
mod timeline;
