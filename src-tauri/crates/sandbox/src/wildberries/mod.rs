//! Wildberries: a shop behind one loopback address that stands for every host of the API.
//!
//! Sources of shapes, limits and errors: the official specifications of 2026-07-23 and the field lists of 2026-10-30.

mod act;
mod demo;
mod group;
mod handler;
mod journey;
mod multipart;
mod refusal;
mod scale;
pub mod scenario;
pub mod shop;
mod time;
mod token;

pub use act::Act;
pub use scale::orders_at_scale;
pub use shop::{Ending, Shop};
pub use token::{Scope, TokenKind, TokenSpec, mint};

use crate::SandboxError;
use crate::exchange::{Answer, Call};
use crate::limit::{Limits, Verdict};
use crate::server::{Running, Sandbox};
use crate::shelf::Shelf;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What a running sandbox serves.
pub(crate) struct Backend {
    shop: Mutex<Shop>,
    shelf: Option<Shelf>,
    scale: Option<scale::Scale>,
    /// Pictures already drawn, by path.
    drawn: Mutex<HashMap<String, bytes::Bytes>>,
}

impl Sandbox {
    /// The demo shop, in memory: the same for the same seed and instant.
    pub fn demo(seed: u64, now: DateTime<Utc>) -> Self {
        Self::of(Backend::new(demo::shop(seed, now), None), now)
    }

    /// The demo shop kept in a folder: read from there, or drawn and kept when there is none yet.
    ///
    /// # Errors
    /// When the folder cannot be used, or holds something else.
    pub fn open(folder: &Path, seed: u64, now: DateTime<Utc>) -> Result<Self, SandboxError> {
        let shelf = Shelf::within(folder)?;
        let shop = match shelf.read::<Shop>()? {
            Some(shop) => shop,
            None => {
                let shop = demo::shop(seed, now);
                shelf.write(&shop)?;
                shop
            }
        };
        Ok(Self::of(Backend::new(shop, Some(shelf)), now))
    }

    /// Any shop, in memory; see [`scenario`].
    pub fn serving(shop: Shop, now: DateTime<Utc>) -> Self {
        Self::of(Backend::new(shop, None), now)
    }

    /// A shop with so many orders over 90 days that are computed as they are asked for, and nothing else.
    pub fn scale(orders: u64, now: DateTime<Utc>) -> Self {
        let mut backend = Backend::new(scenario::empty(now), None);
        backend.scale = Some(scale::Scale::new(orders, now));
        Self::of(backend, now)
    }
}

impl Running {
    /// A personal token of the shop's seller with every category, good for 180 days from the sandbox's present.
    pub fn token(&self) -> String {
        let sid = self.shop(|shop| shop.seller.sid.clone());
        mint(&TokenSpec::personal(&sid, self.now()))
    }

    /// Any token.
    pub fn mint(&self, spec: &TokenSpec) -> String {
        mint(spec)
    }

    /// Looks at the shop, or changes it, while it is served.
    pub fn shop<T>(&self, look: impl FnOnce(&mut Shop) -> T) -> T {
        look(&mut self.backend().shop.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Backend {
    fn new(shop: Shop, shelf: Option<Shelf>) -> Self {
        Self {
            shop: Mutex::new(shop),
            shelf,
            scale: None,
            drawn: Mutex::new(HashMap::new()),
        }
    }

    /// Keeps the shop, if it is kept anywhere.
    pub(crate) fn keep(&self) -> Result<(), SandboxError> {
        match &self.shelf {
            Some(shelf) => shelf.write(&*self.shop.lock().unwrap_or_else(PoisonError::into_inner)),
            None => Ok(()),
        }
    }

    /// Answers one request: token, limit, then the method itself.
    pub(crate) fn answer(&self, call: &Call, now: DateTime<Utc>, limits: &Limits) -> Answer {
        if let Some(answer) = self.picture(call) {
            return answer;
        }
        let Some(group) = group::of(&call.method, &call.path) else {
            let advice = "Please consult the https://dev.wildberries.ru/openapi/api-information";
            return refusal::gateway(404, advice, "s2s-api-auth", now);
        };
        let token = match admitted(call, &group, now) {
            Ok(token) => token,
            Err(answer) => return *answer,
        };
        let who = format!("{}/{}", token.seller_id, token.kind);
        let rate = if token.base { group.base } else { group.personal };
        let remaining = match limits.take(&who, group.name, rate) {
            Verdict::Pass { remaining } => remaining,
            Verdict::Wait { retry, reset, limit } => {
                let seconds = |wait: std::time::Duration| wait.as_secs_f64().ceil() as u64;
                return refusal::gateway(429, &format!("limited by {}", group.name), group.origin, now)
                    .with("X-Ratelimit-Retry", seconds(retry).max(1))
                    .with("X-Ratelimit-Reset", seconds(reset).max(1))
                    .with("X-Ratelimit-Limit", limit);
            }
        };
        let answer = self.handled(call, now);
        let mut left = remaining;
        if (400..500).contains(&answer.status) && group.refusal_cost > 1 {
            let more = group.refusal_cost - 1;
            limits.charge(&who, group.name, more);
            left = remaining.saturating_sub(u64::from(more));
        }
        answer.with("X-Ratelimit-Remaining", left)
    }

    fn handled(&self, call: &Call, now: DateTime<Utc>) -> Answer {
        if let Some(answer) = self.scale.as_ref().and_then(|scale| scale.answer(call, now)) {
            return answer;
        }
        let answer = {
            let mut shop = self.shop.lock().unwrap_or_else(PoisonError::into_inner);
            handler::answer(&mut shop, call, now)
        };
        let changed = group::writes(&call.method, &call.path) && answer.status < 300;
        if changed && let Err(error) = self.keep() {
            return Answer::typed(500, "text/plain", error.to_string());
        }
        answer
    }

    /// Photos of reviews and claims: open to everyone, as the real ones are.
    fn picture(&self, call: &Call) -> Option<Answer> {
        if !call.path.starts_with("/vol") && !call.path.starts_with("/claim/") {
            return None;
        }
        let small = call.path.ends_with("/ms.jpg");
        let full = call.path.replace("/ms.jpg", "/fs.jpg");
        let picture = {
            let shop = self.shop.lock().unwrap_or_else(PoisonError::into_inner);
            shop.pictures.get(&full).cloned()
        };
        let Some(picture) = picture else {
            return Some(Answer::typed(404, "text/plain", "not found"));
        };
        let webp = call.path.ends_with(".webp");
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let body = drawn
            .entry(call.path.clone())
            .or_insert_with(|| if webp { picture.webp() } else { picture.jpeg(small) })
            .clone();
        Some(Answer::typed(
            200,
            if webp { "image/webp" } else { "image/jpeg" },
            body,
        ))
    }
}

/// The token of a request that may go on; the answer when it may not.
fn admitted(call: &Call, group: &group::Group, now: DateTime<Utc>) -> Result<token::Read, Box<Answer>> {
    let refuse = |status, detail: &str| Box::new(refusal::gateway(status, detail, group.origin, now));
    let Some(header) = call.header("authorization").filter(|text| !text.is_empty()) else {
        return Err(refuse(401, "empty Authorization header"));
    };
    let token = token::read(header).map_err(|detail| refuse(401, detail))?;
    if token.expires_at <= now.timestamp() {
        return Err(refuse(401, "token problem; token is expired"));
    }
    if group.scope.is_some_and(|scope| !token.has(scope)) {
        return Err(refuse(401, "token scope not allowed"));
    }
    if token.read_only() && group::writes(&call.method, &call.path) {
        return Err(refuse(403, "read-only token is not allowed for this method"));
    }
    Ok(token)
}
