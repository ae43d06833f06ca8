//! Actions at a marketplace.

use crate::id::{AttachmentId, ChatId, ClaimId, OrderId, ReviewId};
use crate::leg::coded;
use serde::{Deserialize, Serialize};

/// What is to be done at a marketplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum MarketAction {
    /// Answers a review in public.
    AnswerReview {
        /// The review.
        review: ReviewId,
        /// The answer.
        text: String,
        /// An answer is there already and is changed, which is possible once.
        edit: bool,
    },
    /// Decides a buyer's claim.
    DecideClaim {
        /// The claim.
        claim: ClaimId,
        /// One of the claim's own actions.
        action: String,
        /// What the buyer is told, where the action takes a comment.
        comment: Option<String>,
    },
    /// Writes to a buyer.
    SendMessage {
        /// The chat.
        chat: ChatId,
        /// The chat's permission to write, as far as it was told; it is no part of what is said.
        reply_sign: Option<String>,
        /// The message; empty where only files are sent.
        text: String,
        /// Files sent along.
        files: Vec<ActionFile>,
    },
    /// Cancels an order as the seller.
    CancelOrder {
        /// The order.
        order: OrderId,
    },
    /// Sets how much of an item is for sale.
    SetStock {
        /// The seller's warehouse at the marketplace.
        warehouse: String,
        /// The item, by the name the marketplace's stock knows.
        item: String,
        /// How many; 0 stops the sale.
        amount: u32,
    },
}

/// A file that is sent along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionFile {
    /// The kept file.
    pub attachment: AttachmentId,
    /// Its name.
    pub name: String,
    /// Media type by magic bytes.
    pub media_type: String,
    /// Length in bytes.
    pub bytes: u64,
}

coded! {
    /// The kind of an action: the tag it is written with.
    ActionKind {
        /// [`MarketAction::AnswerReview`].
        AnswerReview = "answer_review",
        /// [`MarketAction::DecideClaim`].
        DecideClaim = "decide_claim",
        /// [`MarketAction::SendMessage`].
        SendMessage = "send_message",
        /// [`MarketAction::CancelOrder`].
        CancelOrder = "cancel_order",
        /// [`MarketAction::SetStock`].
        SetStock = "set_stock",
    }
}

impl MarketAction {
    /// Its kind.
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::AnswerReview { .. } => ActionKind::AnswerReview,
            Self::DecideClaim { .. } => ActionKind::DecideClaim,
            Self::SendMessage { .. } => ActionKind::SendMessage,
            Self::CancelOrder { .. } => ActionKind::CancelOrder,
            Self::SetStock { .. } => ActionKind::SetStock,
        }
    }

    /// What it is done to, such as `review:Xp0…`. Actions on one target are sent in the order they were queued.
    pub fn target(&self) -> String {
        match self {
            Self::AnswerReview { review, .. } => format!("review:{review}"),
            Self::DecideClaim { claim, .. } => format!("claim:{claim}"),
            Self::SendMessage { chat, .. } => format!("chat:{chat}"),
            Self::CancelOrder { order } => format!("order:{order}"),
            Self::SetStock { warehouse, item, .. } => format!("stock:{warehouse}/{item}"),
        }
    }

    /// The words that are sent, if it says any.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::AnswerReview { text, .. } | Self::SendMessage { text, .. } => Some(text),
            Self::DecideClaim { comment, .. } => comment.as_deref(),
            Self::CancelOrder { .. } | Self::SetStock { .. } => None,
        }
    }

    /// The files that are sent along.
    pub fn files(&self) -> &[ActionFile] {
        match self {
            Self::SendMessage { files, .. } => files,
            _ => &[],
        }
    }

    /// Whether a request that comes twice does nothing more than one: a review has one answer, a claim one decision, an order
    /// is cancelled once, and a marketplace refuses the second. A message is said each time, and an amount that is set a
    /// second time, late, undoes what was set since: neither is ever sent again without the seller.
    pub const fn takes_once(&self) -> bool {
        match self {
            Self::AnswerReview { .. } | Self::DecideClaim { .. } | Self::CancelOrder { .. } => true,
            Self::SendMessage { .. } | Self::SetStock { .. } => false,
        }
    }

    /// The same action without what does not make it another one: two actions that say this alike are one action done
    /// twice. A chat's permission to write is renewed with each message and a file may be shown under another name.
    pub fn essence(&self) -> Self {
        match self.clone() {
            Self::SendMessage {
                chat, text, files, ..
            } => Self::SendMessage {
                chat,
                reply_sign: None,
                text: text.trim().to_owned(),
                files: files
                    .into_iter()
                    .map(|file| ActionFile {
                        name: String::new(),
                        ..file
                    })
                    .collect(),
            },
            Self::AnswerReview { review, text, edit } => Self::AnswerReview {
                review,
                text: text.trim().to_owned(),
                edit,
            },
            Self::DecideClaim {
                claim,
                action,
                comment,
            } => Self::DecideClaim {
                claim,
                action,
                comment: comment.map(|text| text.trim().to_owned()),
            },
            other => other,
        }
    }
}
