//! A marketplace in memory that does as it is told: acts and says so, acts and does not say so, says so and does not act.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::connector::{
    Connector, Descriptor, FetchRequest, FetchedPage, Media, Normalised, RawItem, SellerInfo, TokenInfo,
};
use recourse_connectors::error::ConnectorError;
use recourse_connectors::perform::{FileBytes, PerformError, Receipt, Seen};
use recourse_connectors::session::Session;
use recourse_domain::id::PlatformId;
use recourse_domain::outbox::{ActionFile, MarketAction};
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::sync::Notify;

/// What becomes of the next request that acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// Done, and told.
    Fine,
    /// No connection was made.
    Offline,
    /// The limiter refused for so many seconds.
    Limited(i64),
    /// The server said no.
    Refused,
    /// The token is refused.
    TokenRefused,
    /// Nothing was done and no answer came.
    CutBefore,
    /// It was done and no answer came.
    CutAfter,
    /// No answer came; it is done, or shows, so many seconds later.
    Late(i64),
    /// The server said yes; it is done, or shows, so many seconds later.
    Slow(i64),
    /// The server said yes and did nothing.
    Swallowed,
    /// The request hangs until the program dies; whether it was done.
    Hangs(bool),
    /// The request hangs until the program dies; it is done, or shows, so many seconds later.
    HangsLate(i64),
}

/// What becomes of the next look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gaze {
    /// It tells.
    Clear,
    /// 5xx.
    Unreachable,
    /// No connection was made.
    Offline,
    /// It cannot be told.
    Blind,
}

/// When, its text, its files.
type Message = (DateTime<Utc>, String, Vec<String>);

#[derive(Debug, Default)]
pub struct Inside {
    now: DateTime<Utc>,
    answers: BTreeMap<String, String>,
    claims: BTreeMap<String, String>,
    chats: BTreeMap<String, Vec<Message>>,
    cancelled: BTreeSet<String>,
    stock: BTreeMap<String, u32>,
    late: Vec<(DateTime<Utc>, MarketAction)>,
    /// How often each action took effect.
    pub effects: BTreeMap<String, u32>,
    /// What somebody else did that is the same as an action.
    pub by_others: BTreeSet<String>,
    /// What becomes of the next requests; fine when it is empty.
    pub weather: VecDeque<Weather>,
    /// What becomes of the next looks; clear when it is empty.
    pub gaze: VecDeque<Gaze>,
    /// Requests that act.
    pub requests: u64,
    /// In the order in which they took effect.
    pub order: Vec<MarketAction>,
}

/// The marketplace. Copies are the same one.
#[derive(Clone)]
pub struct Market {
    inside: Arc<Mutex<Inside>>,
    pub hangs: Arc<Notify>,
    descriptor: Arc<Descriptor>,
}

pub const PLATFORM: &str = "elsewhere";

/// What makes an action this one.
pub fn name(action: &MarketAction) -> String {
    format!("{:?}", action.essence())
}

impl Market {
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            inside: Arc::new(Mutex::new(Inside {
                now,
                ..Inside::default()
            })),
            hangs: Arc::default(),
            descriptor: Arc::new(Descriptor {
                platform: PlatformId::new(PLATFORM),
                title: "Elsewhere",
                short: "EW",
                time_zone: "UTC",
                secret_fields: Vec::new(),
                streams: Vec::new(),
                actions: Vec::new(),
                claims_forgotten_after_days: None,
                order_page: None,
                review_page: None,
                complaint_page: None,
                support_page: None,
            }),
        }
    }

    pub fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap()
    }

    /// Lets time pass there; what was on its way arrives.
    pub fn pass(&self, by: TimeDelta) {
        let mut inside = self.inside();
        inside.now += by;
        let now = inside.now;
        let late = std::mem::take(&mut inside.late);
        for (at, action) in late {
            if at <= now {
                inside.act(&action);
            } else {
                inside.late.push((at, action));
            }
        }
    }

    /// Somebody else answers, decides or cancels there.
    pub fn other(&self, action: &MarketAction) {
        let mut inside = self.inside();
        if inside.possible(action) {
            inside.set(action);
            inside.by_others.insert(name(action));
        }
    }

    /// Whether a request of this action is still on its way there.
    pub fn is_coming(&self, action: &MarketAction) -> bool {
        self.inside()
            .late
            .iter()
            .any(|(_, other)| name(other) == name(action))
    }

    /// Whether it is so there now.
    pub fn is_so(&self, action: &MarketAction) -> bool {
        matches!(self.inside().seen(action, None), Seen::Done { .. })
    }

    pub fn effects(&self, action: &MarketAction) -> u32 {
        self.inside().effects.get(&name(action)).copied().unwrap_or(0)
    }
}

impl Inside {
    fn possible(&self, action: &MarketAction) -> bool {
        match action {
            MarketAction::AnswerReview { review, edit, .. } => {
                *edit || !self.answers.contains_key(review.as_str())
            }
            MarketAction::DecideClaim { claim, .. } => !self.claims.contains_key(claim.as_str()),
            MarketAction::CancelOrder { order } => !self.cancelled.contains(order.as_str()),
            MarketAction::SendMessage { .. } | MarketAction::SetStock { .. } => true,
        }
    }

    fn set(&mut self, action: &MarketAction) {
        match action.clone() {
            MarketAction::AnswerReview { review, text, .. } => {
                self.answers.insert(review.to_string(), text);
            }
            MarketAction::DecideClaim { claim, action, .. } => {
                self.claims.insert(claim.to_string(), action);
            }
            MarketAction::SendMessage {
                chat, text, files, ..
            } => {
                let now = self.now;
                let said = (now, text, digests(&files));
                self.chats.entry(chat.to_string()).or_default().push(said);
            }
            MarketAction::CancelOrder { order } => {
                self.cancelled.insert(order.to_string());
            }
            MarketAction::SetStock {
                warehouse,
                item,
                amount,
            } => {
                self.stock.insert(format!("{warehouse}/{item}"), amount);
            }
        }
    }

    /// What was sent takes effect after so many seconds.
    fn later(&mut self, seconds: i64, action: &MarketAction) {
        let at = self.now + TimeDelta::seconds(seconds);
        self.late.push((at, action.clone()));
    }

    fn act(&mut self, action: &MarketAction) {
        if self.possible(action) {
            self.set(action);
            *self.effects.entry(name(action)).or_default() += 1;
            self.order.push(action.clone());
        }
    }

    fn seen(&self, action: &MarketAction, sent_at: Option<DateTime<Utc>>) -> Seen {
        let open = |now: Option<String>| match sent_at {
            None => Seen::Possible,
            Some(_) => Seen::NotDone { now },
        };
        let told = |same: bool, there: Option<String>, why: &str| match there {
            Some(_) if same => Seen::Done { words: there },
            Some(_) => Seen::Impossible {
                why: why.to_owned(),
                now: there,
            },
            None => open(None),
        };
        match action {
            MarketAction::AnswerReview { review, text, edit } => {
                let there = self.answers.get(review.as_str()).cloned();
                if *edit && there.as_ref() != Some(text) {
                    return open(there);
                }
                told(there.as_ref() == Some(text), there, "answered")
            }
            MarketAction::DecideClaim { claim, action, .. } => {
                let there = self.claims.get(claim.as_str()).cloned();
                told(there.as_ref() == Some(action), there, "action_closed")
            }
            MarketAction::SendMessage {
                chat, text, files, ..
            } => {
                let since = sent_at.map(|at| at - TimeDelta::seconds(2));
                let there = self.chats.get(chat.as_str()).is_some_and(|messages| {
                    messages.iter().any(|(at, said, sent)| {
                        since.is_some_and(|since| *at >= since) && said == text && *sent == digests(files)
                    })
                });
                if there {
                    Seen::Done {
                        words: Some(text.clone()),
                    }
                } else {
                    open(None)
                }
            }
            MarketAction::CancelOrder { order } => {
                told(true, self.cancelled.get(order.as_str()).cloned(), "cancelled")
            }
            MarketAction::SetStock {
                warehouse,
                item,
                amount,
            } => {
                let there = self.stock.get(&format!("{warehouse}/{item}"));
                if there == Some(amount) {
                    Seen::Done {
                        words: Some(amount.to_string()),
                    }
                } else {
                    open(there.map(u32::to_string))
                }
            }
        }
    }
}

/// What the files of a message are, whatever they are called.
fn digests(files: &[ActionFile]) -> Vec<String> {
    files.iter().map(|file| file.attachment.to_string()).collect()
}

fn lost(detail: &str) -> ConnectorError {
    ConnectorError::Transient {
        offline: false,
        detail: detail.to_owned(),
    }
}

fn no_network() -> ConnectorError {
    ConnectorError::Transient {
        offline: true,
        detail: "no network".to_owned(),
    }
}

#[async_trait]
impl Connector for Market {
    fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    fn inspect(&self, _secret: &SecretString, _replaced: bool, _now: DateTime<Utc>) -> TokenInfo {
        TokenInfo::default()
    }

    async fn seller(&self, _session: &Session) -> Result<SellerInfo, ConnectorError> {
        Ok(SellerInfo::default())
    }

    async fn fetch(
        &self,
        _session: &Session,
        _request: FetchRequest<'_>,
    ) -> Result<FetchedPage, ConnectorError> {
        Ok(FetchedPage::default())
    }

    fn normalise(&self, _item: &RawItem) -> Normalised {
        Normalised::default()
    }

    async fn media(&self, _session: &Session, _link: &str) -> Result<Media, ConnectorError> {
        Ok(Media::Refused { reason: "gone" })
    }

    async fn perform(
        &self,
        _session: &Session,
        action: &MarketAction,
        files: &[FileBytes],
    ) -> Result<Receipt, PerformError> {
        // The bytes that were kept come along, each time and whole.
        let came: Vec<u64> = files.iter().map(|file| file.bytes.len() as u64).collect();
        let wanted: Vec<u64> = action.files().iter().map(|file| file.bytes).collect();
        assert_eq!(came, wanted, "the files of {action:?}");
        let weather = {
            let mut inside = self.inside();
            inside.requests += 1;
            inside.weather.pop_front().unwrap_or(Weather::Fine)
        };
        let yes = || {
            Ok(Receipt {
                status: 204,
                words: None,
                request_id: None,
            })
        };
        match weather {
            Weather::Fine => {
                let mut inside = self.inside();
                if !inside.possible(action) {
                    return Err(PerformError::Refused(no("not possible")));
                }
                inside.act(action);
                yes()
            }
            Weather::Offline => Err(PerformError::NotSent(no_network())),
            Weather::Limited(seconds) => Err(PerformError::NotSent(ConnectorError::RateLimited {
                until: self.inside().now + TimeDelta::seconds(seconds),
            })),
            Weather::Refused => Err(PerformError::Refused(no("this is not wanted"))),
            Weather::TokenRefused => Err(PerformError::Refused(ConnectorError::Auth {
                status: 401,
                detail: "unauthorized".to_owned(),
                request_id: None,
            })),
            Weather::CutBefore => Err(PerformError::Unknown(lost("502"))),
            Weather::CutAfter => {
                self.inside().act(action);
                Err(PerformError::Unknown(lost("no answer in time")))
            }
            Weather::Late(seconds) => {
                self.inside().later(seconds, action);
                Err(PerformError::Unknown(lost("no answer in time")))
            }
            Weather::Slow(seconds) => {
                self.inside().later(seconds, action);
                yes()
            }
            Weather::Swallowed => yes(),
            Weather::Hangs(acts) => {
                if acts {
                    self.inside().act(action);
                }
                self.hangs.notify_one();
                std::future::pending().await
            }
            Weather::HangsLate(seconds) => {
                self.inside().later(seconds, action);
                self.hangs.notify_one();
                std::future::pending().await
            }
        }
    }

    async fn look(
        &self,
        session: &Session,
        action: &MarketAction,
        sent_at: Option<DateTime<Utc>>,
        _now: DateTime<Utc>,
    ) -> Result<Seen, ConnectorError> {
        let mut inside = self.inside();
        let gaze = inside.gaze.pop_front().unwrap_or(Gaze::Clear);
        if gaze != Gaze::Offline {
            session.http.hear(inside.now);
        }
        match gaze {
            Gaze::Clear => Ok(inside.seen(action, sent_at)),
            Gaze::Unreachable => Err(lost("503")),
            Gaze::Offline => Err(no_network()),
            Gaze::Blind => Ok(Seen::CannotTell),
        }
    }
}

fn no(words: &str) -> ConnectorError {
    ConnectorError::Rejected {
        status: 400,
        code: "bad".to_owned(),
        message: words.to_owned(),
        request_id: Some("r-1".to_owned()),
    }
}
