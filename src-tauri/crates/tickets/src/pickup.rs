//! The pick-up list: what a helper takes along to the pick-up points, on paper. By address, what is kept shortest first.

use crate::barcode::code128;
use crate::error::TicketError;
use crate::pdf::world::Paper;
use crate::statement::param;
use crate::{Files, picture};
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use chrono_tz::Tz;
use recourse_domain::id::AttachmentId;
use recourse_texts::{Lang, Texts};
use serde::Serialize;
use std::collections::BTreeMap;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

const TEMPLATE: &str = include_str!("pickup.typ");
/// Longest side of a picture in pixels: about 300 dpi at 22 mm.
const PICTURE_SIDE: u32 = 260;

/// What a list is made from.
#[derive(Debug, Clone)]
pub struct PickupInput {
    /// Language of the list: the helper's.
    pub lang: Lang,
    /// Zone of its times: the pick-up points'.
    pub zone: Tz,
    /// When it was put together, UTC.
    pub prepared_at: DateTime<Utc>,
    /// The program's version.
    pub app_version: String,
    /// The shops, by name.
    pub shops: Vec<String>,
    /// The returns.
    pub items: Vec<PickupItem>,
}

/// A return to collect.
#[derive(Debug, Clone, Default)]
pub struct PickupItem {
    /// Where; returns without a place stand last.
    pub place: Option<String>,
    /// The product.
    pub title: String,
    /// The assembly order.
    pub order: Option<String>,
    /// The sticker's number.
    pub sticker: Option<String>,
    /// The goods' barcode.
    pub barcode: Option<String>,
    /// The unit's bar code.
    pub unit: Option<String>,
    /// Until when it is kept, UTC.
    pub keep_until: Option<DateTime<Utc>>,
    /// The state in the marketplace's words.
    pub status: Option<String>,
    /// A picture to recognise it by.
    pub picture: Option<AttachmentId>,
    /// The picture is a buyer's photo of the same product, not the seller's own.
    pub buyers_picture: bool,
}

/// A finished list.
#[derive(Debug, Clone)]
pub struct Pickup {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
}

#[derive(Serialize)]
struct Data {
    lang: &'static str,
    title: String,
    meta: String,
    prepared: String,
    page: String,
    places: Vec<Place>,
    heads: [String; 4],
    signature: String,
}

#[derive(Serialize)]
struct Place {
    name: String,
    count: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    title: String,
    picture: Option<String>,
    caption: Option<String>,
    ids: Vec<[String; 2]>,
    bars: Vec<u8>,
    barcode: String,
    keep: String,
    status: String,
}

/// Makes the list. The same input gives the same bytes.
///
/// # Errors
/// When a picture cannot be read or the page cannot be set.
pub fn pickup(input: &PickupInput, files: Files<'_>) -> Result<Pickup, TicketError> {
    let texts = Texts::new(input.lang).in_zone(input.zone);
    let mut pictures = Vec::new();
    let mut places: BTreeMap<(bool, String), Vec<&PickupItem>> = BTreeMap::new();
    for item in &input.items {
        let place = item.place.clone().unwrap_or_default();
        places.entry((place.is_empty(), place)).or_default().push(item);
    }
    let mut shown = Vec::new();
    for ((unknown, place), mut items) in places {
        items.sort_by_key(|item| (item.keep_until.is_none(), item.keep_until, item.title.clone()));
        let mut rows = Vec::new();
        for item in &items {
            rows.push(row(item, &texts, files, &mut pictures)?);
        }
        shown.push(Place {
            name: if unknown {
                texts.plain("pickup-no-place")
            } else {
                place
            },
            count: texts.text("pickup-count", &[param("n", items.len())]),
            items: rows,
        });
    }
    let data = Data {
        lang: input.lang.code(),
        title: texts.plain("pickup-title"),
        meta: input.shops.join("  ·  "),
        prepared: texts.text("pickup-prepared", &[param("at", input.prepared_at)]),
        page: texts.plain("pickup-page"),
        places: shown,
        heads: ["goods", "codes", "until", "taken"].map(|head| texts.plain(&format!("pickup-head-{head}"))),
        signature: texts.plain("pickup-signature"),
    };
    let world = Paper::of(TEMPLATE, serde_json::to_vec(&data)?, pictures)
        .map_err(|error| TicketError::Pdf(error.to_string()))?;
    let said = |errors: &[typst::diag::SourceDiagnostic]| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        TicketError::Pdf(messages.join("; "))
    };
    let document: PagedDocument = typst::compile(&world).output.map_err(|errors| said(&errors))?;
    let pdf = typst_pdf::pdf(&document, &options(input)).map_err(|errors| said(&errors))?;
    typst::comemo::evict(0);
    Ok(Pickup {
        pages: u32::try_from(document.pages().len()).unwrap_or(u32::MAX),
        pdf,
    })
}

fn row(
    item: &PickupItem,
    texts: &Texts,
    files: Files<'_>,
    pictures: &mut Vec<(String, Vec<u8>)>,
) -> Result<Item, TicketError> {
    let mut path = None;
    if let Some(id) = &item.picture {
        let bytes = files(id).map_err(|source| TicketError::Attachment {
            id: id.clone(),
            source,
        })?;
        // A picture that cannot be shown is left out: the list is for finding parcels, the numbers do it too.
        if let Ok((small, _, _)) = picture::small(&bytes, PICTURE_SIDE) {
            let name = format!("/pictures/{}.jpg", pictures.len());
            pictures.push((name.clone(), small));
            path = Some(name);
        }
    }
    let ids = [
        ("sticker", &item.sticker),
        ("order", &item.order),
        ("unit", &item.unit),
    ];
    Ok(Item {
        title: item.title.clone(),
        caption: (item.buyers_picture && path.is_some()).then(|| texts.plain("pickup-buyers-picture")),
        picture: path,
        ids: ids
            .into_iter()
            .filter_map(|(name, value)| Some([texts.code("field", name), value.clone()?]))
            .collect(),
        bars: item.barcode.as_deref().and_then(code128).unwrap_or_default(),
        barcode: item.barcode.clone().unwrap_or_default(),
        keep: match item.keep_until {
            Some(at) => texts.time(at),
            None => texts.plain("pickup-until-unknown"),
        },
        status: item.status.clone().unwrap_or_default(),
    })
}

fn options(input: &PickupInput) -> PdfOptions {
    let at = input.prepared_at;
    let part = |value: u32| u8::try_from(value).unwrap_or_default();
    PdfOptions {
        ident: Smart::Custom(format!("pickup {}", at.timestamp_millis())),
        creator: Smart::Custom(Some(format!("Recourse {}", input.app_version))),
        timestamp: Datetime::from_ymd_hms(
            at.year(),
            part(at.month()),
            part(at.day()),
            part(at.hour()),
            part(at.minute()),
            part(at.second()),
        )
        .map(Timestamp::new_utc),
        ..PdfOptions::default()
    }
}
