//! Evidence: what a case must show, and what is there.

use crate::id::AttachmentId;
use crate::leg::coded;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

coded! {
    /// What fills a requirement.
    EvidenceForm {
        /// A picture the seller attaches: a screenshot or a photo.
        Picture = "picture",
        /// Any file the seller attaches.
        File = "file",
        /// Rows that Recourse has itself, such as a status history or finance rows.
        Records = "records",
    }
}

/// One line of a playbook's evidence list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRequirement {
    /// Name within the playbook, such as `review_screenshot`.
    pub name: String,
    /// What fills it.
    pub form: EvidenceForm,
    /// Whether a ticket without it is incomplete.
    pub required: bool,
    /// The folder under `evidence/` in a bundle: `reviews`, `photos` or `tracking`.
    #[serde(default)]
    pub folder: String,
    /// Which of the app's own records fill it, for [`EvidenceForm::Records`]: `events`, `finance`, `review`, `claim`, `chat`.
    #[serde(default)]
    pub records: Option<String>,
    /// Lines of other playbooks that show the same: their files come along when a case of theirs turns into this kind. A line
    /// of the same name always does.
    #[serde(default)]
    pub also: Vec<String>,
}

impl EvidenceRequirement {
    /// Whether a file that filled the line `other` of another playbook fills this one.
    pub fn takes(&self, other: &str, media_type: &str) -> bool {
        let form = match self.form {
            EvidenceForm::Picture => media_type.starts_with("image/"),
            EvidenceForm::File => true,
            EvidenceForm::Records => false,
        };
        form && (self.name == other || self.also.iter().any(|name| name == other))
    }
}

/// A piece of evidence on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which requirement it fills.
    pub requirement: String,
    /// The file.
    pub attachment: AttachmentId,
    /// The name shown and used in a bundle, already cleaned.
    pub name: String,
    /// Media type by magic bytes.
    pub media_type: String,
    /// Length in bytes.
    pub bytes: u64,
    /// Where it came from: `clipboard`, `file`, `drop`, or a marketplace's URL.
    pub source: String,
    /// When it was captured or attached.
    pub captured_at: DateTime<Utc>,
}
