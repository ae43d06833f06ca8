//! The one door to a marketplace: what every connector can say of itself and do.

use crate::error::ConnectorError;
use crate::perform::{ActionSpec, FileBytes, PerformError, Receipt, Seen};
use crate::session::Session;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use recourse_domain::id::{PlatformId, SellerId, StreamId};
use recourse_domain::market::MarketRecord;
use recourse_domain::outbox::MarketAction;
use secrecy::SecretString;
use std::collections::HashSet;
use std::time::Duration;

/// What a marketplace is and offers. The window draws forms, badges and actions from it.
#[derive(Debug)]
pub struct Descriptor {
    /// The registry's name of it.
    pub platform: PlatformId,
    /// The name people know.
    pub title: &'static str,
    /// A short name of Latin letters, for file names.
    pub short: &'static str,
    /// The zone the marketplace's days end in, by its IANA name.
    pub time_zone: &'static str,
    /// What the seller types to connect, one entry per field.
    pub secret_fields: Vec<SecretField>,
    /// What can be read, in the order a first sync should read it.
    pub streams: Vec<StreamSpec>,
    /// What can be done, with what each action takes.
    pub actions: Vec<ActionSpec>,
    /// Days after which the marketplace's API stops listing a claim; `None` when it does not forget.
    pub claims_forgotten_after_days: Option<u32>,
    /// Address of an order's page in the seller's portal, `{order}` standing for its id, or of the list it is found in;
    /// `None` where there is none.
    pub order_page: Option<&'static str>,
    /// Address of a product's reviews, `{product}` and `{review}` standing for the ids.
    pub review_page: Option<&'static str>,
    /// Address of the seller's portal where a complaint about a review is made.
    pub complaint_page: Option<&'static str>,
    /// Address where a support ticket is filed.
    pub support_page: Option<&'static str>,
}

/// One field of the form that connects an account.
#[derive(Debug)]
pub struct SecretField {
    /// Key in the secret's JSON object; a lone field may also be typed bare.
    pub key: &'static str,
    /// Message id of the label.
    pub label: &'static str,
    /// Hidden while typed.
    pub hidden: bool,
}

/// A stream: one kind of record read from its own cursor.
#[derive(Debug)]
pub struct StreamSpec {
    /// The name used in the store, on the command line and in messages (`stream-<id>`).
    pub id: StreamId,
    /// How it is read.
    pub form: StreamForm,
    /// The token's category it needs, by the name in [`TokenInfo::scopes`]; `None` for any.
    pub scope: Option<&'static str>,
    /// Shortest time between two runs that the seller did not ask for.
    pub every: Duration,
}

/// How a stream is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamForm {
    /// Page after page from a cursor.
    Paged,
    /// For ids that the store names.
    Targeted {
        /// Which ids.
        targets: Targets,
        /// How many at once.
        batch: usize,
    },
}

/// Which ids a targeted stream is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Orders that are not finished, and finished ones for 30 days after.
    LiveOrders,
    /// The same, cross-border only.
    LiveCrossBorderOrders,
    /// Cross-border orders that were packed and have no tracking number or sticker yet.
    OrdersWithoutParcel,
}

/// What a token says of itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TokenInfo {
    /// `base`, `test`, `personal`, `service`, or `unknown`.
    pub kind: String,
    /// The seller it belongs to, where the token tells.
    pub seller_id: Option<SellerId>,
    /// Categories it may use.
    pub scopes: Vec<String>,
    /// Categories that Recourse needs and the token lacks.
    pub missing: Vec<String>,
    /// Reads only.
    pub read_only: bool,
    /// When it ends, UTC.
    pub expires_at: Option<DateTime<Utc>>,
    /// Problems, worst first, as message ids `token-problem-<code>`: `base`, `expired`, `expires-soon`, `unreadable`,
    /// `test`, `scope-<name>` …
    pub problems: Vec<String>,
    /// True when nothing at all can be read with it.
    pub unusable: bool,
}

/// Who the marketplace says the seller is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SellerInfo {
    /// The seller's id; one id is one account.
    pub seller_id: SellerId,
    /// The name.
    pub name: Option<String>,
    /// ISO country code, where told.
    pub country: Option<String>,
}

/// What the store already knows, so that a connector can ask for less.
pub trait Knowledge: Send + Sync {
    /// Of these order ids, those that were finished more than 30 days ago: their status need not be asked again.
    fn settled(&self, order_ids: &[String]) -> HashSet<String>;
}

/// One request for a page.
pub struct FetchRequest<'a> {
    /// The stream.
    pub stream: &'a StreamId,
    /// Where the last page ended; `None` at the very first. Opaque to everyone but the connector.
    pub cursor: Option<&'a str>,
    /// True for the first page of a run: the connector may begin a new round from a finished cursor.
    pub starts_run: bool,
    /// Read everything the marketplace still has, not only what is new.
    pub full: bool,
    /// Ids asked for, in a targeted stream.
    pub targets: &'a [String],
    /// How far back an archive is read.
    pub archive_months: u32,
    /// The present.
    pub now: DateTime<Utc>,
    /// What is known already.
    pub knowledge: &'a dyn Knowledge,
}

/// One record exactly as the marketplace sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct RawItem {
    /// What it is, such as `order`; several streams may yield one kind.
    pub kind: &'static str,
    /// The marketplace's id of it.
    pub external_id: String,
    /// Its JSON.
    pub body: Box<str>,
    /// JSON that came along with it and belongs to it, such as an order's status.
    pub companion: Option<Box<str>>,
}

/// A page of records.
#[derive(Debug, Default)]
pub struct FetchedPage {
    /// The records.
    pub items: Vec<RawItem>,
    /// The cursor to keep with this page, in the same transaction.
    pub cursor: Option<String>,
    /// False when there is nothing more to read now.
    pub more: bool,
    /// How many records there are in all, where the marketplace tells.
    pub total: Option<u64>,
    /// How far the server's clock is ahead of `now`, in seconds, from its `Date` header.
    pub clock_skew_s: Option<i64>,
    /// What was odd in the page's envelope, such as a list that was null. The rows' own oddities come with
    /// [`Normalised`].
    pub drift: Vec<Drift>,
}

/// Something in a record that did not have the documented shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// Where, such as `price` or `statuses[3].date`.
    pub path: String,
    /// What was wrong: `type`, `missing`, `null`, `range`, `unknown_code`, `unreadable`.
    pub problem: &'static str,
}

/// A record in the common shape, with what could not be read.
#[derive(Debug, Default)]
pub struct Normalised {
    /// What could be read.
    pub records: Vec<MarketRecord>,
    /// What had another shape than documented.
    pub drift: Vec<Drift>,
}

/// A picture, video or file.
#[derive(Debug, Clone, PartialEq)]
pub enum Media {
    /// The bytes, with the type told by their first bytes.
    Ready {
        /// `image/jpeg` …
        media_type: String,
        /// The file.
        bytes: bytes::Bytes,
    },
    /// Still examined; try again later.
    Pending {
        /// Seconds the marketplace asks to wait.
        retry_s: u64,
    },
    /// Will never come.
    Refused {
        /// Why, as a code: `moderation`, `host`, `type`, `size`, `gone`.
        reason: &'static str,
    },
}

/// A marketplace.
#[async_trait]
pub trait Connector: Send + Sync {
    /// What it is and offers.
    fn descriptor(&self) -> &Descriptor;

    /// Reads a secret without the network: kind, categories, expiry. Never fails: an unreadable token says so.
    /// `replaced_endpoint` is true when the account's base URL was replaced (a token that is no JWT is then of unknown kind).
    fn inspect(&self, secret: &SecretString, replaced_endpoint: bool, now: DateTime<Utc>) -> TokenInfo;

    /// Asks the marketplace who the seller is.
    async fn seller(&self, session: &Session) -> Result<SellerInfo, ConnectorError>;

    /// Reads one page, or one batch of targets.
    async fn fetch(
        &self,
        session: &Session,
        request: FetchRequest<'_>,
    ) -> Result<FetchedPage, ConnectorError>;

    /// Turns a raw record into the common shape. Pure; never fails: what cannot be read is drift.
    fn normalise(&self, item: &RawItem) -> Normalised;

    /// Fetches a picture, video or file that a record names (an https address, or a download id).
    async fn media(&self, session: &Session, link: &str) -> Result<Media, ConnectorError>;

    /// Sends an action, once. Nothing is tried again in here: whether it may be is decided by whoever keeps the queue, after
    /// [`Connector::look`]. A receipt says that the marketplace took it, not that it did it.
    ///
    /// # Errors
    /// [`PerformError`], by what is known of the effect.
    async fn perform(
        &self,
        session: &Session,
        action: &MarketAction,
        files: &[FileBytes],
    ) -> Result<Receipt, PerformError>;

    /// Looks whether an action can be done (`sent_at` is `None`), or whether it was done (`sent_at` says when it was sent),
    /// and what is there now. Only reads. `sent_at` and `now` are the marketplace's time, as far as it is known: by a wrong
    /// clock a look may not be able to tell, but does not tell what is not so.
    ///
    /// # Errors
    /// As any read: then nothing is known.
    async fn look(
        &self,
        session: &Session,
        action: &MarketAction,
        sent_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<Seen, ConnectorError>;
}
