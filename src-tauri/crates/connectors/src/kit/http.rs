//! HTTP with Recourse's rules.

/// The HTTP client.
pub struct Http;
