//! What every connector shares: HTTP with its rules, token buckets, retries.

pub mod http;
pub mod limiter;
