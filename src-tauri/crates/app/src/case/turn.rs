//! Cases that no detector opens: by hand, and when a case turns into one of another kind.

use super::history::line as audit_line;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map;
use crate::order;
use crate::view::account::HandKindView;
use crate::view::common::ApiError;
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Why};
use recourse_domain::detect::finding::FactKey;
use recourse_domain::detect::{self, CaseMemo, Context, Finding, SubjectKind, by_hand};
use recourse_domain::evidence::Evidence;
use recourse_domain::id::{CaseId, CaseKind, PlatformId};
use recourse_domain::money::Money;
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{AccountRow, Action, CaseRow, NewCase, OrderRow, StoreError, WriteTx};
use recourse_sync::detect::{order_facts, usual_of};
use serde_json::json;

impl App {
    /// Opens a case by hand: orders chosen by the seller, of one kind. An order that has a case of the kind keeps it.
    ///
    /// # Errors
    /// `case-kind` when the marketplace has no such kind on orders, `order-unknown`.
    pub async fn case_open(&self, kind: String, order_keys: Vec<String>) -> Result<Vec<String>, ApiError> {
        self.case_open_since(kind, order_keys, None).await
    }

    /// As [`App::case_open`]. `since` (RFC 3339): the instant from which the kind's own deadline counts, such as the
    /// marketplace's question.
    ///
    /// # Errors
    /// As [`App::case_open`], and `time-invalid`.
    pub async fn case_open_since(
        &self,
        kind: String,
        order_keys: Vec<String>,
        since: Option<String>,
    ) -> Result<Vec<String>, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let since = match &since {
            Some(text) => {
                Some(map::read_instant(text).ok_or_else(|| AppError::about("time-invalid", "value", text))?)
            }
            None => None,
        };
        let count = json!([{ "name": "n", "value": { "form": "count", "value": order_keys.len() } }]);
        let ids = self
            .act(Action::new("open", count, now), move |tx| {
                let accounts = tx.accounts()?;
                let mut ids = Vec::new();
                for key in &order_keys {
                    let Some(row) = order::find(tx, &accounts, key)? else {
                        return Err(abort(AppError::about("order-unknown", "value", key)));
                    };
                    let account = accounts.iter().find(|account| account.id == row.account);
                    let known = account.and_then(|account| on_orders(&kind, &account.platform));
                    let (Some(account), Some(playbook)) = (account, known) else {
                        return Err(abort(AppError::about("case-kind", "value", &kind)));
                    };
                    let mut case = on_order(tx, account, &row, playbook, since, &rulebook, now)?;
                    by_the_seller(&mut case);
                    let (id, new) = tx.open_case(&case)?;
                    if new {
                        tx.audit(&id, &audit_line(now, "opened", None, Some(CaseState::Open), None))?;
                    }
                    ids.push(id.to_string());
                }
                Ok(ids)
            })
            .await?;
        Ok(ids)
    }
}

/// The kinds that can be opened by hand on a marketplace's orders, in the order of the catalogue.
pub(crate) fn kinds_by_hand(platform: &str) -> Vec<HandKindView> {
    let platform = PlatformId::from(platform);
    Catalogue::shipped()
        .iter()
        .filter(|playbook| on_orders(playbook.kind.as_str(), &platform).is_some())
        .map(|playbook| HandKindView {
            kind: playbook.kind.to_string(),
            since: playbook.deadline.is_some(),
        })
        .collect()
}

/// Makes a case the seller's own: no detector found it, and none ever calls it untrue.
fn by_the_seller(case: &mut NewCase) {
    case.rule = by_hand::NAME.to_owned();
    let mut memo: CaseMemo = serde_json::from_value(std::mem::take(&mut case.facts)).unwrap_or_default();
    memo.sentence = None;
    memo.fact_key = FactKey::default();
    case.facts = serde_json::to_value(memo).unwrap_or_default();
}

/// The playbook of a kind that a marketplace has and that can be about an order.
fn on_orders(kind: &str, platform: &PlatformId) -> Option<&'static Playbook> {
    Catalogue::shipped().get(kind).filter(|playbook| {
        playbook.platforms.iter().any(|known| known == platform.as_str())
            && !["review", "claims"].contains(&playbook.page.as_deref().unwrap_or_default())
    })
}

/// Opens the case that a case has turned into: about the order where there is exactly one, else about the same subject. A case of
/// that kind that is there already is kept; one that is over is opened again.
pub(super) fn turn(
    tx: &mut WriteTx,
    from: &CaseRow,
    kind: &CaseKind,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let account = tx.account(&from.account)?;
    let playbook = Catalogue::shipped().get(kind.as_str());
    let (Some(account), Some(playbook)) = (account, playbook) else {
        return Err(abort(AppError::about("case-kind", "value", kind.to_string())));
    };
    let order = match from.order_ids.as_slice() {
        [only] => tx.order(&from.account, only)?,
        _ => None,
    };
    let case = match &order {
        Some(row) => on_order(tx, &account, row, playbook, None, rulebook, now)?,
        None => on_subject(from, kind, now),
    };
    let (id, new) = tx.open_case(&case)?;
    take_along(tx, from, &id, playbook, now)?;
    let why = Some(from.id.to_string());
    if new {
        tx.audit(&id, &audit_line(now, "opened", None, Some(CaseState::Open), why))?;
    } else if let Some(known) = tx.case(&id)? {
        let again = match known.state {
            CaseState::Closed | CaseState::Dropped => Some(Why::Reopened),
            CaseState::Suggested => Some(Why::TakenUp),
            _ => None,
        };
        if let Some(reason) = again {
            super::walk::transition(tx, known, CaseState::Open, reason, why, now)?;
        }
    }
    let state = Some(CaseState::Closed);
    tx.audit(
        &from.id,
        &audit_line(now, "turned_into", state, state, Some(id.to_string())),
    )
}

/// The files of a case that fill a line of the case it has turned into, with when and where they came from. What shows nothing
/// there stays where it is, and the two cases name each other.
fn take_along(
    tx: &mut WriteTx,
    from: &CaseRow,
    to: &CaseId,
    playbook: &Playbook,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let there = tx.evidence(to)?;
    for piece in tx.evidence(&from.id)? {
        let Some(line) = playbook
            .evidence
            .iter()
            .find(|line| line.takes(&piece.requirement, &piece.media_type))
        else {
            continue;
        };
        let known = |other: &Evidence| other.requirement == line.name && other.attachment == piece.attachment;
        if there.iter().any(known) {
            continue;
        }
        let words = format!("{}: {} ({})", line.name, piece.name, from.id);
        tx.add_evidence(
            to,
            &Evidence {
                requirement: line.name.clone(),
                ..piece
            },
        )?;
        tx.audit(to, &audit_line(now, "attached", None, None, Some(words)))?;
    }
    Ok(())
}

/// A case on an order: what a detector of the kind finds there, else what a case opened by hand knows.
fn on_order(
    tx: &WriteTx,
    account: &AccountRow,
    row: &OrderRow,
    playbook: &Playbook,
    since: Option<DateTime<Utc>>,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<NewCase, StoreError> {
    let events = tx.events(&row.account, &row.order.id)?;
    let usual = usual_of(tx, &row.account)?;
    let facts = order_facts(tx, &account.platform, row, &events, &usual, now)?;
    let context = Context {
        rulebook,
        catalogue: Catalogue::shipped(),
        now,
    };
    let found: Option<Finding> = detect::order(&facts, &context)
        .into_iter()
        .find(|finding| finding.kind == playbook.kind);
    let memo = found.as_ref().map_or_else(
        || by_hand::memo(&facts, playbook, &context),
        |finding| finding.memo.clone(),
    );
    let deadline = found
        .as_ref()
        .and_then(|finding| finding.deadline.clone())
        .or_else(|| by_hand::deadline(&facts, playbook, &context, since));
    let at_stake: Vec<Money> = match &found {
        Some(finding) => finding.at_stake.iter().collect(),
        None => row.order.price.into_iter().collect(),
    };
    let search = [
        row.order.srid.as_ref().map(ToString::to_string),
        row.order.sticker.clone(),
        row.order.tracking_number.clone(),
    ];
    Ok(NewCase {
        account: row.account.clone(),
        kind: playbook.kind.clone(),
        subject_kind: SubjectKind::Order.code().to_owned(),
        subject_id: row.order.id.to_string(),
        state: CaseState::Open,
        rule: found
            .as_ref()
            .map_or_else(|| by_hand::NAME.to_owned(), |finding| finding.rule.clone()),
        opened_at: now,
        since: found
            .as_ref()
            .and_then(|finding| finding.since)
            .or(since)
            .or(row.order.created_at),
        title: order::row::title(row),
        title_lang: None,
        stars: None,
        facts: serde_json::to_value(memo).unwrap_or_default(),
        deadline,
        at_stake,
        order_ids: vec![row.order.id.clone()],
        search_text: search.into_iter().flatten().collect::<Vec<_>>().join(" "),
    })
}

/// A case about what another one is about.
fn on_subject(from: &CaseRow, kind: &CaseKind, now: DateTime<Utc>) -> NewCase {
    NewCase {
        account: from.account.clone(),
        kind: kind.clone(),
        subject_kind: from.subject_kind.clone(),
        subject_id: from.subject_id.clone(),
        state: CaseState::Open,
        rule: by_hand::NAME.to_owned(),
        opened_at: now,
        since: from.since,
        title: from.title.clone(),
        title_lang: from.title_lang.clone(),
        stars: from.stars,
        facts: serde_json::to_value(CaseMemo::default()).unwrap_or_default(),
        deadline: None,
        at_stake: from.at_stake.clone(),
        order_ids: from.order_ids.clone(),
        search_text: from.search_text.clone(),
    }
}
