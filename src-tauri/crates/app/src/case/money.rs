//! What a case can ask for.

use super::facts::Dossier;
use recourse_domain::case::Outcome;
use recourse_domain::case::claimable::{ClaimBasis, Claimable, claimable};
use recourse_domain::playbook::Playbook;
use recourse_domain::rulebook::Rulebook;

/// What can be asked, line by line, and what cannot and why. The seller has the goods again when a return of the order
/// was completed, or the timeline says so.
pub(crate) fn asked(dossier: &Dossier, rulebook: &Rulebook) -> Claimable {
    let returned = dossier.returns.iter().any(|item| item.completed_at.is_some())
        || dossier
            .timeline
            .as_ref()
            .is_some_and(|timeline| timeline.returned().is_some());
    let price = dossier
        .order
        .as_ref()
        .and_then(|row| row.order.price)
        .or_else(|| dossier.claim.as_ref().and_then(|claim| claim.price));
    claimable(
        &ClaimBasis {
            platform: &dossier.account.platform,
            price,
            finance: &dossier.finance,
            goods_back: returned,
        },
        rulebook,
    )
}

/// Whether cases of a kind ask for money: only where a part of it can be won.
pub(crate) fn kind_asks(playbook: &Playbook) -> bool {
    playbook.exits.iter().any(|exit| exit.outcome == Outcome::WonPart)
}

/// Whether a case asks for money: its finding says so; for one opened by hand, its kind.
pub(crate) fn asks(dossier: &Dossier) -> bool {
    let facts = &dossier.memo.facts;
    facts.iter().any(|fact| fact.name == "ask") || (facts.is_empty() && kind_asks(dossier.playbook))
}
