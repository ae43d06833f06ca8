//! What can go wrong with the sandbox itself, apart from the faults it plays.

use std::path::PathBuf;

/// Why a sandbox could not be opened, started, saved or stopped.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The kept shop could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The kept shop is no shop.
    #[error("{path} holds no shop: {source}", path = path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What did not fit.
        source: serde_json::Error,
    },
    /// The port could not be opened.
    #[error("the loopback port could not be opened: {0}")]
    Bind(std::io::Error),
    /// The serving task ended badly.
    #[error("the server ended badly: {0}")]
    Ended(String),
}
