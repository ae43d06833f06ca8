//! Everything a case's page and a ticket's row are made of, read once.

use crate::error::AppError;
use crate::order::finance_of;
use chrono::{DateTime, Utc};
use recourse_domain::detect::CaseMemo;
use recourse_domain::id::{ChatId, ClaimId, ReviewId, Srid};
use recourse_domain::market::{ChatMessage, ChatThread, Claim, FinanceRow, ReturnItem, Review};
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::timeline::{Timeline, Usual};
use recourse_store::{AccountRow, CaseRow, OrderRow, Reader, StoreError};
use recourse_sync::detect::usual_of;
use recourse_sync::summary::timeline_of;

/// A case with what it is about.
pub(crate) struct Dossier {
    pub(crate) case: CaseRow,
    pub(crate) memo: CaseMemo,
    pub(crate) account: AccountRow,
    pub(crate) playbook: &'static Playbook,
    /// The one order it is about; none, or several that a review could be about, leave it empty.
    pub(crate) order: Option<OrderRow>,
    pub(crate) timeline: Option<Timeline>,
    pub(crate) usual: Usual,
    pub(crate) finance: Vec<FinanceRow>,
    pub(crate) returns: Vec<ReturnItem>,
    pub(crate) review: Option<Review>,
    pub(crate) claim: Option<Claim>,
    pub(crate) chat: Option<(ChatThread, Vec<ChatMessage>)>,
}

impl Dossier {
    /// Reads a case's dossier.
    pub(crate) fn read(r: &Reader, case: CaseRow, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let account = r
            .account(&case.account)?
            .ok_or_else(|| StoreError::Data(format!("case {} has no account", case.id)))?;
        let playbook = Catalogue::shipped().get(case.kind.as_str()).ok_or_else(|| {
            crate::error::abort(AppError::about("case-kind", "value", case.kind.to_string()))
        })?;
        let order = match case.order_ids.as_slice() {
            [only] => r.order(&case.account, only)?,
            _ => None,
        };
        let timeline = match &order {
            Some(row) => Some(timeline_of(row, &r.events(&row.account, &row.order.id)?, now)),
            None => None,
        };
        let claim = match case.subject_kind.as_str() {
            "claim" => r.claim(&case.account, &ClaimId::from(case.subject_id.as_str()))?,
            _ => None,
        };
        let review = match case.subject_kind.as_str() {
            "review" => r.review(&case.account, &ReviewId::from(case.subject_id.as_str()))?,
            _ => None,
        };
        let chat = match case.subject_kind.as_str() {
            "chat" => {
                let id = ChatId::from(case.subject_id.as_str());
                match r.chat(&case.account, &id)? {
                    Some(thread) => Some((thread, r.messages(&case.account, &id)?)),
                    None => None,
                }
            }
            _ => None,
        };
        let srid = claim
            .as_ref()
            .and_then(|claim| claim.srid.clone())
            .or_else(|| chat.as_ref().and_then(|(thread, _)| thread.srid.clone()));
        let finance = match (&order, &srid) {
            (Some(row), _) => finance_of(r, row)?,
            (None, Some(srid)) => r.finance_of_srid(&case.account, srid)?,
            (None, None) => Vec::new(),
        };
        let returns = match &order {
            Some(row) => r.returns_of_order(&row.account, &row.order.id)?,
            None => Vec::new(),
        };
        Ok(Self {
            memo: super::row::memo(&case),
            usual: usual_of(r, &case.account)?,
            case,
            account,
            playbook,
            order,
            timeline,
            finance,
            returns,
            review,
            claim,
            chat,
        })
    }

    /// The unit the case is about.
    pub(crate) fn srid(&self) -> Option<Srid> {
        self.order
            .as_ref()
            .and_then(|row| row.order.srid.clone())
            .or_else(|| self.claim.as_ref().and_then(|claim| claim.srid.clone()))
            .or_else(|| self.chat.as_ref().and_then(|(thread, _)| thread.srid.clone()))
    }

    /// How many of the app's own records fill a requirement.
    pub(crate) fn records(&self, name: &str) -> usize {
        match name {
            "events" => self.timeline.as_ref().map_or(0, |timeline| {
                timeline.events.iter().filter(|event| event.at.is_some()).count()
            }),
            "finance" => self.finance.len(),
            "review" => usize::from(self.review.is_some()),
            "claim" => usize::from(self.claim.is_some()),
            "chat" => self.chat.as_ref().map_or(0, |(_, messages)| messages.len()),
            "order" => usize::from(self.order.is_some()),
            _ => 0,
        }
    }
}
