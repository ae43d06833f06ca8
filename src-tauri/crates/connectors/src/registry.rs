//! Every marketplace there is.

use crate::connector::Connector;
use crate::wildberries::Wildberries;
use std::sync::{Arc, LazyLock};

static REGISTRY: LazyLock<Vec<Arc<dyn Connector>>> = LazyLock::new(|| vec![Arc::new(Wildberries::new())]);

/// Every marketplace, in the order the window offers them.
pub fn registry() -> &'static [Arc<dyn Connector>] {
    &REGISTRY
}

/// The marketplace of that name; `None` when there is none.
pub fn find(platform: &str) -> Option<Arc<dyn Connector>> {
    registry()
        .iter()
        .find(|connector| connector.descriptor().platform.as_str() == platform)
        .cloned()
}
