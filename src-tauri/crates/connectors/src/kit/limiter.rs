//! Token buckets.

/// All token buckets of the process.
pub struct Limiter;
