//! The table's columns: which there are, and how the seller arranged them.

use crate::app::App;
use crate::view::common::ApiError;
use crate::view::order::OrderColumn;

/// The setting that keeps the arrangement.
const SETTING: &str = "orders_columns";
/// Widths a column may have, in hundredths of the text's size.
const WIDTHS: std::ops::RangeInclusive<u32> = 200..=6_000;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Line,
    Order,
    Title,
    Shop,
    Created,
    Where,
    Who,
    Days,
    Silence,
    Last,
    Price,
    Converted,
    Case,
    Srid,
    Sticker,
    Tracking,
}

impl Column {
    /// All, in the order they stand in until the seller moves them.
    const ALL: [Self; 16] = [
        Self::Order,
        Self::Title,
        Self::Shop,
        Self::Created,
        Self::Where,
        Self::Who,
        Self::Line,
        Self::Days,
        Self::Silence,
        Self::Last,
        Self::Price,
        Self::Converted,
        Self::Case,
        Self::Srid,
        Self::Sticker,
        Self::Tracking,
    ];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Order => "order",
            Self::Title => "title",
            Self::Shop => "shop",
            Self::Created => "created",
            Self::Where => "where",
            Self::Who => "who",
            Self::Days => "days",
            Self::Silence => "silence",
            Self::Last => "last",
            Self::Price => "price",
            Self::Converted => "converted",
            Self::Case => "case",
            Self::Srid => "srid",
            Self::Sticker => "sticker",
            Self::Tracking => "tracking",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }

    /// Shown until the seller says otherwise.
    const fn usual(self) -> bool {
        !matches!(
            self,
            Self::Shop | Self::Last | Self::Srid | Self::Sticker | Self::Tracking
        )
    }
}

/// Every column once: as arranged, then those that the arrangement does not know.
fn arranged(kept: Vec<OrderColumn>) -> Vec<OrderColumn> {
    let mut columns: Vec<OrderColumn> = Vec::with_capacity(Column::ALL.len());
    for column in kept {
        if Column::from_id(&column.id).is_some() && columns.iter().all(|other| other.id != column.id) {
            columns.push(OrderColumn {
                width: column
                    .width
                    .map(|width| width.clamp(*WIDTHS.start(), *WIDTHS.end())),
                ..column
            });
        }
    }
    for column in Column::ALL {
        if columns.iter().all(|other| other.id != column.id()) {
            columns.push(OrderColumn {
                id: column.id().to_owned(),
                shown: column.usual(),
                width: None,
            });
        }
    }
    columns
}

impl App {
    /// The table's columns as the seller arranged them, all of them.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn order_columns(&self) -> Result<Vec<OrderColumn>, ApiError> {
        let kept = self.read(|r| r.setting(SETTING)).await?;
        Ok(arranged(kept.unwrap_or_default()))
    }

    /// Keeps an arrangement of the columns; an empty one puts them back as they were at first. How a table looks is no step to
    /// undo: it can be reset.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn order_columns_set(&self, columns: Vec<OrderColumn>) -> Result<Vec<OrderColumn>, ApiError> {
        let kept = if columns.is_empty() {
            columns
        } else {
            arranged(columns)
        };
        let written = kept.clone();
        self.write(move |tx| tx.set_setting(SETTING, &written)).await?;
        Ok(arranged(kept))
    }
}
