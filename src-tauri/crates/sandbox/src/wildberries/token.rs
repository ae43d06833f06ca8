//! Tokens of the documented form, minted and read by the sandbox. The signature is a dummy: nobody verifies it.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Bit of the mask that makes a token read-only.
const READ_ONLY_BIT: u32 = 30;

/// Kind of a token, by its number in the field `acc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Strict limits.
    Base,
    /// For the marketplace's own sandbox.
    Test,
    /// For the seller's own programs.
    Personal,
    /// For one service.
    Service,
}

impl TokenKind {
    const fn number(self) -> i64 {
        match self {
            Self::Base => 1,
            Self::Test => 2,
            Self::Personal => 3,
            Self::Service => 4,
        }
    }

    /// The kind's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Test => "test",
            Self::Personal => "personal",
            Self::Service => "service",
        }
    }
}

/// A category of methods, by its bit in the mask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Product cards.
    Content,
    /// Analytics: returns, order feed.
    Analytics,
    /// Prices.
    Prices,
    /// Assembly orders.
    Marketplace,
    /// Statistics.
    Statistics,
    /// Promotion.
    Promotion,
    /// Reviews and questions.
    Feedbacks,
    /// Chats with buyers.
    Chat,
    /// Supplies to the marketplace's warehouses.
    Supplies,
    /// Return claims.
    Returns,
    /// Documents.
    Documents,
    /// Finance reports.
    Finance,
    /// Users.
    Users,
}

impl Scope {
    /// Every category.
    pub const ALL: &'static [Self] = &[
        Self::Content,
        Self::Analytics,
        Self::Prices,
        Self::Marketplace,
        Self::Statistics,
        Self::Promotion,
        Self::Feedbacks,
        Self::Chat,
        Self::Supplies,
        Self::Returns,
        Self::Documents,
        Self::Finance,
        Self::Users,
    ];

    /// The bit's position in the mask.
    pub const fn bit(self) -> u32 {
        match self {
            Self::Content => 1,
            Self::Analytics => 2,
            Self::Prices => 3,
            Self::Marketplace => 4,
            Self::Statistics => 5,
            Self::Promotion => 6,
            Self::Feedbacks => 7,
            Self::Chat => 9,
            Self::Supplies => 10,
            Self::Returns => 11,
            Self::Documents => 12,
            Self::Finance => 13,
            Self::Users => 16,
        }
    }
}

/// What a token is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenSpec {
    /// Its kind.
    pub kind: TokenKind,
    /// Its categories.
    pub scopes: Vec<Scope>,
    /// When it ends, UTC.
    pub expires_at: DateTime<Utc>,
    /// Reads only.
    pub read_only: bool,
    /// The seller's id.
    pub seller_id: String,
}

impl TokenSpec {
    /// A personal token with every category, good for the documented 180 days.
    pub fn personal(seller_id: &str, now: DateTime<Utc>) -> Self {
        Self {
            kind: TokenKind::Personal,
            scopes: Scope::ALL.to_vec(),
            expires_at: now + chrono::TimeDelta::days(180),
            read_only: false,
            seller_id: seller_id.to_owned(),
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    id: String,
    sid: String,
    exp: i64,
    acc: i64,
    s: i64,
    t: bool,
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    purpose: Option<String>,
}

/// Makes a token.
pub fn mint(spec: &TokenSpec) -> String {
    let mask = spec
        .scopes
        .iter()
        .fold(0_i64, |mask, scope| mask | 1 << scope.bit())
        | i64::from(spec.read_only) << READ_ONLY_BIT;
    let mut dice = crate::dice::Dice::new(spec.expires_at.timestamp().unsigned_abs(), &spec.seller_id);
    let payload = Payload {
        id: dice.uuid(),
        sid: spec.seller_id.clone(),
        exp: spec.expires_at.timestamp(),
        acc: spec.kind.number(),
        s: mask,
        t: spec.kind == TokenKind::Test,
        purpose: match spec.kind {
            TokenKind::Personal => Some("self".to_owned()),
            TokenKind::Service => Some(format!("asid:{}", dice.uuid())),
            TokenKind::Base | TokenKind::Test => None,
        },
    };
    let head = URL_SAFE_NO_PAD.encode(r#"{"alg":"ES256","kid":"20260101v1","typ":"JWT"}"#);
    let body = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&payload).unwrap_or_default());
    let signature = URL_SAFE_NO_PAD.encode([0_u8; 64]);
    format!("{head}.{body}.{signature}")
}

/// What the sandbox reads out of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) seller_id: String,
    pub(crate) expires_at: i64,
    pub(crate) base: bool,
    pub(crate) kind: i64,
    mask: i64,
}

impl Read {
    pub(crate) fn has(&self, scope: Scope) -> bool {
        self.mask >> scope.bit() & 1 == 1
    }

    pub(crate) fn read_only(&self) -> bool {
        self.mask >> READ_ONLY_BIT & 1 == 1
    }
}

/// Reads a token; the error says what is wrong with it in the gateway's words.
pub(crate) fn read(token: &str) -> Result<Read, &'static str> {
    let mut parts = token.split('.');
    let (Some(_), Some(body), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err("token problem; token is malformed: token contains an invalid number of segments");
    };
    let bytes = URL_SAFE_NO_PAD
        .decode(body)
        .map_err(|_| "token problem; token is malformed: could not base64 decode claim")?;
    let payload: Payload = serde_json::from_slice(&bytes)
        .map_err(|_| "token problem; token is malformed: could not JSON decode claim")?;
    Ok(Read {
        seller_id: payload.sid,
        expires_at: payload.exp,
        base: payload.acc == TokenKind::Base.number(),
        kind: payload.acc,
        mask: payload.s,
    })
}
