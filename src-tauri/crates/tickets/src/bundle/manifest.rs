use crate::input::TicketInput;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize, Serializer};

/// `manifest.json` of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The ticket.
    pub ticket: String,
    /// Kind of its cases.
    pub kind: String,
    /// When its data was put together, UTC.
    #[serde(serialize_with = "utc")]
    pub prepared_at: DateTime<Utc>,
    /// Version of Recourse.
    pub app_version: String,
    /// Version of the rulebook.
    pub rulebook_version: String,
    /// Every file of the ZIP but the manifest.
    pub files: Vec<BundleFile>,
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleFile {
    /// Name inside the root folder, parted by `/`.
    pub name: String,
    /// Hex digest of the file as it lies in the bundle.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
    /// Where it came from: `recourse` for what was made, else `clipboard`, `file`, `drop` or a marketplace's address.
    pub source: String,
    /// When it was captured or made, UTC.
    #[serde(serialize_with = "utc")]
    pub captured_at: DateTime<Utc>,
}

fn utc<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

impl Manifest {
    pub(crate) fn of(input: &TicketInput, files: Vec<BundleFile>) -> Self {
        Self {
            ticket: input.ticket.to_string(),
            kind: input.kind.to_string(),
            prepared_at: input.prepared_at,
            app_version: input.app_version.clone(),
            rulebook_version: input.rulebook_version.clone(),
            files,
        }
    }
}
