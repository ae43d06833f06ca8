//! Open identifiers. Marketplaces' ids are text: they exceed 2^53, carry dots and letters, and change shape without notice.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;

macro_rules! text_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Keeps the text exactly as it came.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

text_id! {
    /// A marketplace's name in the registry, such as the folder name of its connector.
    PlatformId;
    /// An account (one shop on one marketplace) in this store: a UUID.
    AccountId;
    /// The seller's id at the marketplace; one seller id is one account.
    SellerId;
    /// An assembly order's id at the marketplace: one unit of goods on its way.
    OrderId;
    /// The id that ties order, claim, chat, statistics and finance rows of one sold unit.
    Srid;
    /// The marketplace's product id.
    ProductId;
    /// A review's id.
    ReviewId;
    /// A buyer's return claim.
    ClaimId;
    /// A buyer chat.
    ChatId;
    /// A stream of records that a connector reads, such as `orders`.
    StreamId;
    /// A case in this store, as the seller quotes it: `C-0187`.
    CaseId;
    /// A ticket in this store, as the seller quotes it: `B-0012`.
    TicketId;
    /// An attachment: the lower-case hex SHA-256 of its bytes.
    AttachmentId;
    /// A case kind: the file name of its playbook without ending, such as `rejected_order`.
    CaseKind;
    /// A rule in the rulebook.
    RuleId;
    /// A status vocabulary: the list of codes that one source of events speaks.
    Vocabulary;
}
