use recourse_domain::id::AttachmentId;
use recourse_domain::money::MoneyError;
use std::io;

/// Why a ticket's files could not be made.
#[derive(Debug, thiserror::Error)]
pub enum TicketError {
    /// A sum does not fit 64 bits.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The spreadsheet could not be written.
    #[error("the spreadsheet could not be written: {0}")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// The PDF could not be made.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
    /// An attachment could not be read.
    #[error("attachment {id} could not be read: {source}")]
    Attachment {
        /// The attachment.
        id: AttachmentId,
        /// Why.
        source: io::Error,
    },
    /// An attachment's bytes are not the ones that were captured.
    #[error("attachment {0} is not the file that was captured")]
    Changed(AttachmentId),
    /// An attachment is no usable picture.
    #[error("attachment {id}: {source}")]
    Picture {
        /// The attachment.
        id: AttachmentId,
        /// Why.
        source: crate::picture::PictureError,
    },
    /// The archive could not be written.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// A file could not be written.
    #[error("the bundle could not be written: {0}")]
    Io(#[from] io::Error),
    /// The manifest could not be written.
    #[error("the manifest could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The rows of an export could not be read.
    #[error("the rows could not be read: {0}")]
    Rows(String),
}
