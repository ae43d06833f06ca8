//! The pick-up list: chosen returns on paper for whoever collects them.

use super::subject::Subject;
use crate::app::App;
use crate::error::AppError;
use crate::order;
use crate::settings::settings;
use crate::view::common::ApiError;
use crate::view::returns::PickupSaved;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use recourse_connectors::registry;
use recourse_domain::id::AttachmentId;
use recourse_store::{Reader, StoreError};
use recourse_texts::Lang;
use recourse_tickets::pickup::{PickupInput, PickupItem, pickup};
use std::path::PathBuf;

/// Claims on the same product that are looked through for a picture.
const CLAIMS: usize = 20;
/// The evidence that holds the seller's own picture of the product.
const LISTING: &str = "listing_snapshot";

impl App {
    /// The name a pick-up list gets: its day.
    pub fn return_pickup_name(&self) -> String {
        format!("recourse_pickup_{}.pdf", self.now().format("%Y-%m-%d"))
    }

    /// Writes the list of these returns as a PDF, in a language (`ru`, `en`, `zh`; nothing: the one tickets are written in).
    ///
    /// # Errors
    /// `pickup-empty`, `return-unknown`, `disk-full`, `read-only`, `storage`.
    pub async fn return_pickup(
        &self,
        keys: Vec<String>,
        lang: Option<String>,
        file: PathBuf,
    ) -> Result<PickupSaved, ApiError> {
        let now = self.now();
        if keys.is_empty() {
            return Err(AppError::told("pickup-empty").into());
        }
        let input = self
            .read(move |r| {
                let own = lang.unwrap_or(settings(r)?.ticket_lang);
                let lang = Lang::from_tag(&own).unwrap_or(Lang::Ru);
                input(r, &keys, lang, now)
            })
            .await?;
        let items = crate::map::len(input.items.len());
        let store = self.store.clone();
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let pages = tokio::task::spawn_blocking(move || {
            let files = |id: &AttachmentId| store.attachment_bytes(id).map_err(std::io::Error::other);
            let made = pickup(&input, &files).map_err(|error| AppError::Internal(error.to_string()))?;
            std::fs::write(&file, &made.pdf).map_err(|error| AppError::file(&file, &error))?;
            Ok::<_, AppError>(made.pages)
        })
        .await
        .map_err(|error| AppError::Internal(error.to_string()))??;
        Ok(PickupSaved { name, items, pages })
    }
}

fn input(r: &Reader, keys: &[String], lang: Lang, now: DateTime<Utc>) -> Result<PickupInput, StoreError> {
    let mut shops = Vec::new();
    let mut zone = Tz::UTC;
    let mut items = Vec::new();
    for key in keys {
        let subject = Subject::find(r, key, now)?;
        if !shops.contains(&subject.account.name) {
            shops.push(subject.account.name.clone());
        }
        if let Some(connector) = registry::find(subject.account.platform.as_str()) {
            zone = connector.descriptor().time_zone.parse().unwrap_or(zone);
        }
        let (picture, buyers_picture) = picture(r, &subject)?;
        let item = subject.item.clone().unwrap_or_default();
        let sticker = subject.order.as_ref().and_then(|row| row.order.sticker.clone());
        let barcode = subject
            .order
            .as_ref()
            .and_then(|row| row.order.items.first()?.barcodes.first().cloned());
        items.push(PickupItem {
            place: item.pickup_address,
            title: subject
                .order
                .as_ref()
                .map(order::row::title)
                .or(item.subject)
                .unwrap_or_else(|| subject.key.id.clone()),
            order: subject.order.as_ref().map(|row| row.order.id.to_string()),
            sticker: item.sticker.or(sticker),
            barcode: item.barcode.or(barcode),
            unit: item.unit,
            keep_until: item.expires_at,
            status: item.status,
            picture,
            buyers_picture,
        });
    }
    Ok(PickupInput {
        lang,
        zone,
        prepared_at: now,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        shops,
        items,
    })
}

/// A picture to recognise the goods by: the seller's own of a case, else a buyer's of the same product.
fn picture(r: &Reader, subject: &Subject) -> Result<(Option<AttachmentId>, bool), StoreError> {
    let account = &subject.account.id;
    if let Some(row) = &subject.order {
        for case in r.cases_of_order(account, &row.order.id)? {
            let own = r
                .evidence(&case.id)?
                .into_iter()
                .find(|piece| piece.requirement == LISTING && piece.media_type.starts_with("image/"));
            if let Some(piece) = own {
                return Ok((Some(piece.attachment), false));
            }
        }
    }
    let Some(product) = subject.product() else {
        return Ok((None, false));
    };
    for claim in r.claims_of_product(account, &product, CLAIMS)? {
        for link in claim.media.iter().filter(|link| link.form == "image") {
            if let Some(id) = r.media(account, &link.url)?.and_then(|kept| kept.attachment) {
                return Ok((Some(id), true));
            }
        }
    }
    Ok((None, false))
}
