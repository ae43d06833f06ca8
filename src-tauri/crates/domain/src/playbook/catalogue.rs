//! The playbooks this version of the app came with: one line per kind.

use super::Playbook;
use std::sync::OnceLock;

/// Kind and file of each playbook.
pub const FILES: &[(&str, &str)] = &[
    (
        "ae_unrecognised_tracking",
        include_str!("../../../../playbooks/ae_unrecognised_tracking.toml"),
    ),
    (
        "buyer_cancellation",
        include_str!("../../../../playbooks/buyer_cancellation.toml"),
    ),
    (
        "cannot_ship_on_time",
        include_str!("../../../../playbooks/cannot_ship_on_time.toml"),
    ),
    (
        "domestic_return",
        include_str!("../../../../playbooks/domestic_return.toml"),
    ),
    (
        "dpx_delay_report",
        include_str!("../../../../playbooks/dpx_delay_report.toml"),
    ),
    (
        "full_return_compensation",
        include_str!("../../../../playbooks/full_return_compensation.toml"),
    ),
    (
        "international_return",
        include_str!("../../../../playbooks/international_return.toml"),
    ),
    (
        "negative_review",
        include_str!("../../../../playbooks/negative_review.toml"),
    ),
    ("no_update", include_str!("../../../../playbooks/no_update.toml")),
    (
        "out_of_stock",
        include_str!("../../../../playbooks/out_of_stock.toml"),
    ),
    (
        "rejected_order",
        include_str!("../../../../playbooks/rejected_order.toml"),
    ),
    (
        "wb_defect_before_payment",
        include_str!("../../../../playbooks/wb_defect_before_payment.toml"),
    ),
    (
        "wb_defect_claim",
        include_str!("../../../../playbooks/wb_defect_claim.toml"),
    ),
    (
        "wish_logistics_dispute",
        include_str!("../../../../playbooks/wish_logistics_dispute.toml"),
    ),
    (
        "wish_product_dispute",
        include_str!("../../../../playbooks/wish_product_dispute.toml"),
    ),
];

/// Playbooks by kind.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    playbooks: Vec<Playbook>,
}

impl Catalogue {
    /// The shipped playbooks. A file that does not read is left out here and fails a test.
    pub fn shipped() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(|| Self {
            playbooks: FILES
                .iter()
                .filter_map(|(_, text)| Playbook::parse(text).ok())
                .collect(),
        })
    }

    /// A catalogue of some playbooks.
    pub fn of(playbooks: Vec<Playbook>) -> Self {
        Self { playbooks }
    }

    /// The playbook of a kind.
    pub fn get(&self, kind: &str) -> Option<&Playbook> {
        self.playbooks
            .iter()
            .find(|playbook| playbook.kind.as_str() == kind)
    }

    /// Every playbook, in the order of the catalogue.
    pub fn iter(&self) -> impl Iterator<Item = &Playbook> {
        self.playbooks.iter()
    }

    /// The playbook that a detector opens cases for on a marketplace.
    pub fn for_detector(&self, detector: &str, platform: &str) -> Option<&Playbook> {
        self.playbooks.iter().find(|playbook| {
            playbook.trigger.detector == detector && playbook.platforms.iter().any(|p| p == platform)
        })
    }
}
