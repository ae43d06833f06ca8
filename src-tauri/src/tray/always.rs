//! Systems that always have a place for icons.

use std::time::Duration;

/// The system's own place.
pub struct Host;

impl Host {
    /// There is nothing to connect to.
    pub async fn connect(_address: Option<&str>) -> Option<Self> {
        Some(Self)
    }

    /// It is.
    pub async fn is_there(&self) -> bool {
        true
    }

    /// It never changes.
    pub async fn changed(&mut self) -> bool {
        std::future::pending().await
    }

    /// It never changes.
    pub async fn changes_within(&mut self, _time: Duration) -> bool {
        false
    }
}
