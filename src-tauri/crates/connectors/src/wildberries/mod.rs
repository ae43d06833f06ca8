//! Wildberries. Limits, quirks and the date they were checked: README.md beside this file.

mod action;
mod api;
mod errors;
mod known;
mod map;
mod media;
mod stream;
mod streams;
mod token;

use crate::connector::{
    Connector, Descriptor, FetchRequest, FetchedPage, Media, Normalised, RawItem, SecretField, SellerInfo,
    TokenInfo,
};
use crate::error::ConnectorError;
use crate::kit::json::Fields;
use crate::kit::page;
use crate::kit::reader::{Oddities, Reader};
use crate::perform::{FileBytes, PerformError, Receipt, Seen};
use crate::session::Session;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use recourse_domain::id::{PlatformId, SellerId};
use recourse_domain::outbox::MarketAction;
use secrecy::SecretString;

/// The marketplace.
#[derive(Debug)]
pub struct Wildberries {
    descriptor: Descriptor,
}

impl Default for Wildberries {
    fn default() -> Self {
        Self::new()
    }
}

impl Wildberries {
    /// The marketplace, with its streams.
    pub fn new() -> Self {
        Self {
            descriptor: Descriptor {
                platform: PlatformId::new("wildberries"),
                title: "Wildberries",
                short: "WB",
                time_zone: "Europe/Moscow",
                secret_fields: vec![SecretField {
                    key: token::FIELD,
                    label: "field-token",
                    hidden: true,
                }],
                streams: streams::all(),
                actions: action::specs(),
                claims_forgotten_after_days: Some(14),
                order_page: Some("https://seller.wildberries.ru/content-analytics/order-feed"),
                review_page: Some("https://www.wildberries.ru/catalog/{product}/feedbacks"),
                // Named by the marketplace's own API documents, user communication, 2025-08.
                complaint_page: Some("https://seller.wildberries.ru/feedbacks/feedbacks-tab/not-answered"),
                support_page: Some("https://seller.wildberries.ru/service-desk-v2"),
            },
        }
    }
}

#[async_trait]
impl Connector for Wildberries {
    fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    fn inspect(&self, secret: &SecretString, replaced_endpoint: bool, now: DateTime<Utc>) -> TokenInfo {
        token::inspect(secret, replaced_endpoint, now)
    }

    async fn seller(&self, session: &Session) -> Result<SellerInfo, ConnectorError> {
        let answer = api::get(session, &api::SELLER_INFO, &[]).await?;
        let text = page::body_text(&answer.body);
        page::check(&text)?;
        let odd = Oddities::default();
        let told = Reader::open(&text, &odd).ok_or_else(|| ConnectorError::Contract {
            path: "$".to_owned(),
            detail: "no object".to_owned(),
        })?;
        let id = told.any_id("sid").or_else(|| token::seller_id(&session.secret));
        Ok(SellerInfo {
            seller_id: SellerId::new(id.unwrap_or_default()),
            name: told.text("tradeMark").or_else(|| told.text("name")),
            country: told.text("country"),
        })
    }

    async fn fetch(
        &self,
        session: &Session,
        request: FetchRequest<'_>,
    ) -> Result<FetchedPage, ConnectorError> {
        stream::fetch(session, &request).await
    }

    fn normalise(&self, item: &RawItem) -> Normalised {
        map::normalise(item)
    }

    async fn media(&self, session: &Session, link: &str) -> Result<Media, ConnectorError> {
        media::fetch(session, link).await
    }

    async fn perform(
        &self,
        session: &Session,
        action: &MarketAction,
        files: &[FileBytes],
    ) -> Result<Receipt, PerformError> {
        action::perform(session, action, files).await
    }

    async fn look(
        &self,
        session: &Session,
        action: &MarketAction,
        sent_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<Seen, ConnectorError> {
        action::look(session, action, sent_at, now).await
    }
}

/// True when an envelope says of itself that it is an error, although its status was 200.
fn says_error(fields: &Fields<'_>) -> bool {
    fields.get("error").is_some_and(|raw| raw.get() == "true")
}
