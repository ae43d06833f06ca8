//! What a request needs to know about its account.

use crate::kit::limiter::Limiter;
use recourse_domain::id::AccountId;
use secrecy::SecretString;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use url::Url;

/// An account's door to the network. Made anew for each sync run.
pub struct Session {
    /// The account, for logs.
    pub account: AccountId,
    /// The key of the token buckets: the seller id inside the token, else the account's id.
    pub limiter_key: String,
    /// The token.
    pub secret: SecretString,
    /// Replaces every host of the marketplace by this base URL, paths unchanged.
    pub endpoint: Option<Url>,
    /// The HTTP client with its rules.
    pub http: crate::kit::http::Http,
    /// The token buckets, shared by all sessions of the process.
    pub limiter: Arc<Limiter>,
    /// Ends every wait and request.
    pub cancel: CancellationToken,
}
