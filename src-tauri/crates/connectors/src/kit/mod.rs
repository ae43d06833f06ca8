//! What every connector shares: HTTP with its rules, token buckets, retries, media, and a lenient reading of JSON.

pub mod address;
pub mod call;
mod exchange;
pub mod form;
pub mod http;
pub mod json;
pub mod limiter;
pub mod media;
pub mod moment;
pub mod page;
pub mod reader;
pub mod retry;
pub mod secret;
pub mod write;
