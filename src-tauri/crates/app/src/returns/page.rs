//! A return's page.

use super::cost::decisions;
use super::facts::{facts, money, words};
use super::receive::inspection;
use super::row::{Placed, Rows, forgets_at};
use super::subject::Subject;
use crate::app::App;
use crate::case::row::case_rows;
use crate::case::subject::{picture, pictures};
use crate::map::{self, instant};
use crate::order::{fields, ids, order_page};
use crate::settings::settings;
use crate::view::case::PictureView;
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::order::FieldView;
use crate::view::returns::{QueuedView, ReturnView, RouteView};
use chrono::{DateTime, Utc};
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_domain::playbook::Catalogue;
use recourse_domain::returns::{Decision, Effect, Routed, Stage, Way, effect_of, route};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{CaseRow, InspectionRow, OutboxRow, Reader, Store, StoreError};
use recourse_sync::detect::usual_of;

/// The evidence that holds the seller's own picture of the product.
const LISTING: &str = "listing_snapshot";
/// The setting with the seller's link to the marketplace's return guide.
pub(super) const GUIDE: &str = "return_guide";

impl App {
    /// A return's page.
    ///
    /// # Errors
    /// `return-unknown`.
    pub async fn return_show(&self, key: String) -> Result<ReturnView, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let store = self.store.clone();
        Ok(self
            .read(move |r| page(r, &store, &Subject::find(r, &key, now)?, &rulebook, now))
            .await?)
    }
}

fn page(
    r: &Reader,
    store: &Store,
    subject: &Subject,
    rulebook: &Rulebook,
    now: DateTime<Utc>,
) -> Result<ReturnView, StoreError> {
    let account = &subject.account;
    let rows = Rows {
        r,
        account,
        rulebook,
        now,
    };
    let found = r.inspection(&account.id, &subject.parcel())?;
    let queued = match &subject.claim {
        Some(claim) if subject.key.kind == "claim" => rows.queued(claim)?,
        _ => None,
    };
    let placed = placed(&rows, subject, found.as_ref(), queued.as_ref())?;
    let routed = route(subject.timeline.as_ref(), &subject.returns);
    let cases = cases(r, subject)?;
    let usual = usual_of(r, &account.id)?;
    let own_pictures = subject.claim.as_ref().map(|claim| claim.media.as_slice());
    let forgets = subject
        .claim
        .as_ref()
        .filter(|_| subject.key.kind == "claim")
        .and_then(|claim| forgets_at(claim, account));
    let kind = placed.row.kind.clone();
    Ok(ReturnView {
        sentence: sentence(subject, &placed, found.as_ref(), &routed, now),
        ids: claim_ids(subject),
        pictures: pictures(r, store, &account.id, own_pictures.unwrap_or_default())?,
        pictures_at: subject
            .claim
            .as_ref()
            .and_then(|claim| claim.created_at)
            .map(instant),
        listing: listing(r, store, &cases)?,
        words: words(subject),
        facts: facts(r, subject)?,
        parcel: subject
            .timeline
            .as_ref()
            .map(|timeline| map::parcel::whole(timeline, &usual)),
        order_key: subject
            .order
            .as_ref()
            .map(|row| format!("{}/{}", row.account, row.order.id)),
        case_kind: case_kind(subject, &routed, &cases),
        decisions: decisions(r, subject, rulebook, &settings(r)?.lang)?,
        queued: queued.as_ref().map(|row| queued_view(row, now)),
        can_receive: found.is_none() && (kind != "claim" || placed.pending.stage != Stage::Decide),
        inspection: match &found {
            Some(found) => Some(inspection(r, store, &account.id, found)?),
            None => None,
        },
        money: money(
            r,
            subject,
            &cases,
            refunded(subject, found.as_ref(), queued.as_ref()),
            rulebook,
        )?,
        page: subject
            .order
            .as_ref()
            .and_then(|row| order_page(account, row.order.id.as_str())),
        forgets_at: forgets.map(instant),
        forgotten: forgets.is_some_and(|at| at <= now),
        cases: case_rows(r, &r.accounts()?, &cases, now)?,
        route: route_view(r, &routed)?,
        row: placed.row,
    })
}

/// The row as the list has it; for what is no longer pending, as it would stand there.
fn placed(
    rows: &Rows<'_>,
    subject: &Subject,
    found: Option<&InspectionRow>,
    queued: Option<&OutboxRow>,
) -> Result<Placed, StoreError> {
    let settled = Stage::Queued;
    match (
        subject.key.kind.as_str(),
        &subject.claim,
        &subject.item,
        &subject.order,
    ) {
        ("claim", Some(claim), _, _) => match rows.claim(claim)? {
            Some(placed) => Ok(placed),
            None => rows.claim_row(claim, settled, queued),
        },
        ("goods", _, Some(item), _) => match rows.goods(item, found)? {
            Some(placed) => Ok(placed),
            None => rows.goods_row(item, settled, found),
        },
        (_, _, _, Some(order)) => match rows.order(order, found)? {
            Some(placed) => Ok(placed),
            None => rows.order_row(order, settled, found),
        },
        _ => Err(StoreError::Data(format!("{} is about nothing", subject.key.id))),
    }
}

/// Cases on the claim and on the order, each once.
fn cases(r: &Reader, subject: &Subject) -> Result<Vec<CaseRow>, StoreError> {
    let mut list = match &subject.claim {
        Some(claim) => r.cases_of_subject(&subject.account.id, "claim", claim.id.as_str())?,
        None => Vec::new(),
    };
    if let Some(row) = &subject.order {
        for case in r.cases_of_order(&row.account, &row.order.id)? {
            if !list.iter().any(|known| known.id == case.id) {
                list.push(case);
            }
        }
    }
    Ok(list)
}

/// The kind of case that the way back is walked in, where there is none yet.
fn case_kind(subject: &Subject, routed: &Routed, cases: &[CaseRow]) -> Option<String> {
    let detector = match routed.way {
        Way::Domestic => "domestic_return",
        Way::International if subject.key.kind != "claim" => "international_return",
        _ => return None,
    };
    subject.order.as_ref()?;
    let playbook = Catalogue::shipped().for_detector(detector, subject.account.platform.as_str())?;
    cases
        .iter()
        .all(|case| case.kind != playbook.kind)
        .then(|| playbook.kind.to_string())
}

fn listing(r: &Reader, store: &Store, cases: &[CaseRow]) -> Result<Option<PictureView>, StoreError> {
    for case in cases {
        if let Some(piece) = r
            .evidence(&case.id)?
            .into_iter()
            .find(|piece| piece.requirement == LISTING && piece.media_type.starts_with("image/"))
        {
            return Ok(Some(picture(store, &piece.attachment, "image", &piece.name)?));
        }
    }
    Ok(None)
}

fn route_view(r: &Reader, routed: &Routed) -> Result<RouteView, StoreError> {
    Ok(RouteView {
        way: routed.way.code().to_owned(),
        reason: routed.reason.code().to_owned(),
        events: routed.rests_on.iter().map(map::parcel::event).collect(),
        recheck: routed.recheck,
        guide: match routed.way {
            Way::International => Some(r.setting::<String>(GUIDE)?.unwrap_or_default()),
            _ => None,
        },
    })
}

fn queued_view(row: &OutboxRow, now: DateTime<Utc>) -> QueuedView {
    let (action, comment) = match &row.action {
        MarketAction::DecideClaim { action, comment, .. } => (action.clone(), comment.clone()),
        other => (other.kind().code().to_owned(), None),
    };
    let state = row.state_at(now);
    QueuedView {
        id: row.id.clone(),
        state: state.code().to_owned(),
        action,
        comment,
        at: instant(row.created_at),
        hold_until: (state == OutboxState::Held).then(|| instant(row.hold_until)),
        words: row.words.clone(),
    }
}

/// A refund is on its way: the marketplace approved, the queued answer approves, or the seller decided so on receipt.
fn refunded(subject: &Subject, found: Option<&InspectionRow>, queued: Option<&OutboxRow>) -> bool {
    let decided = found.and_then(|found| Decision::from_code(found.decision.as_deref()?));
    if let Some(decision) = decided {
        return matches!(decision, Decision::RefundFull | Decision::RefundPart);
    }
    let Some(playbook) = subject.playbook() else {
        return false;
    };
    let approved = subject
        .claim
        .as_ref()
        .is_some_and(|claim| playbook.has_word("approved", claim.status.as_deref()));
    let answer = queued.and_then(|row| match &row.action {
        MarketAction::DecideClaim { action, .. } => Some(effect_of(playbook, action)),
        _ => None,
    });
    approved
        || matches!(
            answer,
            Some(Effect::RefundKeep | Effect::TakeBack | Effect::Check | Effect::ShopReceived)
        )
}

fn claim_ids(subject: &Subject) -> Vec<FieldView> {
    let mut list = subject.order.as_ref().map(ids).unwrap_or_default();
    if subject.order.is_none() {
        list.extend(fields([
            ("srid", subject.srid().map(|srid| srid.to_string())),
            ("product", subject.product().map(|id| id.to_string())),
        ]));
    }
    if subject.key.kind == "claim" {
        list.extend(fields([("claim", Some(subject.key.id.clone()))]));
    }
    list
}

/// One sentence the seller could sign.
fn sentence(
    subject: &Subject,
    placed: &Placed,
    found: Option<&InspectionRow>,
    routed: &Routed,
    now: DateTime<Utc>,
) -> MessageView {
    let row = &placed.row;
    let text = |name: &'static str, value: &str| (name, ValueView::Text(value.to_owned()));
    let known = |name: &'static str, is: bool| text(name, if is { "yes" } else { "no" });
    let totals = ("price", ValueView::Totals(row.price.iter().cloned().collect()));
    let span = |at: Option<DateTime<Utc>>| {
        let days = at.map_or(0, |at| recourse_domain::case::message::whole_days(now - at));
        ("days", ValueView::Count(i32::try_from(days).unwrap_or(i32::MAX)))
    };
    let title = text("title", &row.title);
    let price_known = known("price_known", row.price.is_some());
    match (placed.pending.stage, subject.key.kind.as_str()) {
        (Stage::Inspect, _) => map::say(
            "return-sentence-received",
            [
                title,
                span(found.map(|found| found.received_at)),
                price_known,
                totals,
            ],
        ),
        (_, "claim") => {
            let claim = subject.claim.as_ref();
            let used = claim.and_then(|claim| Some((claim.created_at?, claim.delivered_at?)));
            let days = used.map_or(0, |(asked, got)| {
                recourse_domain::case::message::whole_days(asked - got)
            });
            map::say(
                "return-sentence-claim",
                [
                    title,
                    known("used_known", used.is_some()),
                    ("days", ValueView::Count(i32::try_from(days).unwrap_or(i32::MAX))),
                    price_known,
                    totals,
                    text("stage", placed.pending.stage.code()),
                ],
            )
        }
        (Stage::Collect, _) => map::say(
            "return-sentence-collect",
            [
                title,
                known("place_known", row.place.is_some()),
                text("place", row.place.as_deref().unwrap_or_default()),
                known("due_known", placed.pending.due_at.is_some()),
                (
                    "due",
                    ValueView::Time(instant(placed.pending.due_at.unwrap_or(now))),
                ),
                price_known,
                totals,
            ],
        ),
        _ => map::say(
            "return-sentence-way",
            [
                title,
                text("way", routed.way.code()),
                known("since_known", placed.pending.since.is_some()),
                span(placed.pending.since),
                price_known,
                totals,
            ],
        ),
    }
}
