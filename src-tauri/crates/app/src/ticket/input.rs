//! A ticket's input, put together from the store: from here on a bundle needs nothing else.

use super::choose::{Chosen, LeftOut};
use super::row::{message_of_view, part};
use crate::case::facts::Dossier;
use crate::case::{Look, evidence, portal_page};
use crate::map::amounts;
use crate::settings::settings;
use crate::view::case::EvidenceView;
use crate::view::common::MoneyView;
use crate::view::ticket::{ExportInput, MissingView};
use chrono::{DateTime, Utc};
use recourse_connectors::registry;
use recourse_domain::evidence::EvidenceForm;
use recourse_domain::id::{AttachmentId, TicketId};
use recourse_domain::rulebook::Rulebook;
use recourse_store::{CaseRow, Reader, Store, StoreError};
use recourse_texts::Lang;
use recourse_tickets::TicketInput;
use recourse_tickets::input::{EvidenceFile, Exclusion, MissingEvidence, Options, PlatformRef, Usual};

/// A ticket before it is written.
pub(super) struct Draft {
    pub(super) input: TicketInput,
    pub(super) chosen: Chosen,
    pub(super) missing: Vec<MissingView>,
}

/// What a draft is put together with.
pub(super) struct Making<'a> {
    pub(super) store: &'a Store,
    pub(super) rulebook: &'a Rulebook,
    pub(super) options: &'a ExportInput,
    pub(super) now: DateTime<Utc>,
}

pub(super) fn draft(r: &Reader, chosen: Chosen, making: &Making<'_>) -> Result<Draft, StoreError> {
    let settings = settings(r)?;
    let account = r
        .account(&chosen.account)?
        .ok_or_else(|| StoreError::Data("a case without its account".to_owned()))?;
    let connector = registry::find(account.platform.as_str());
    let descriptor = connector.as_ref().map(|connector| connector.descriptor());
    let lang = making.options.lang.as_deref().unwrap_or(&settings.ticket_lang);
    let mut input = TicketInput {
        ticket: TicketId::new("B"),
        kind: chosen.kind.clone(),
        prepared_at: making.now,
        lang: Lang::from_tag(lang).unwrap_or(Lang::Ru),
        zone: descriptor.map_or_else(|| "UTC".to_owned(), |descriptor| descriptor.time_zone.to_owned()),
        platform: PlatformRef {
            id: account.platform.clone(),
            title: descriptor.map_or_else(|| account.platform.to_string(), |d| d.title.to_owned()),
            short: descriptor.map_or_else(|| account.platform.to_string(), |d| d.short.to_owned()),
        },
        account: account.name.clone(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        rulebook_version: making.rulebook.version().to_owned(),
        supplies: Vec::new(),
        rows: Vec::new(),
        events: Vec::new(),
        money: Vec::new(),
        evidence: Vec::new(),
        missing: Vec::new(),
        exclusions: chosen.left_out.iter().map(exclusion).collect(),
        usual: None,
        asked: Vec::new(),
        shown: Vec::new(),
        not_shown: Vec::new(),
        filters: Vec::new(),
        options: Options {
            pictures_in_cells: making.options.pictures_in_cells,
            letter_limit: settings.ticket_limit,
        },
    };
    let mut missing = Vec::new();
    for case in &chosen.cases {
        let dossier = Dossier::read(r, case.clone(), making.now)?;
        let part = part(&dossier, making.rulebook);
        let subject = subject_of(&part.row, case);
        let list = evidence(r, making.store, &dossier, Look::Whole)?;
        input.evidence.extend(files(&dossier, &list, &subject));
        for gap in list.iter().filter(|item| item.required && !item.present) {
            input.missing.push(MissingEvidence {
                requirement: gap.name.clone(),
                case: case.id.clone(),
                subject: subject.clone(),
            });
            missing.push(MissingView {
                case: case.id.to_string(),
                subject: subject.clone(),
                evidence: gap.name.clone(),
                at_stake: stake(case),
                page: portal_page(&dossier),
            });
        }
        if input.usual.is_none() {
            input.usual = usual(&dossier, &part.row);
        }
        if let Some(supply) = part.supply
            && !input.supplies.contains(&supply)
        {
            input.supplies.push(supply);
        }
        input.rows.push(part.row);
        input.events.extend(part.events);
        input.money.extend(part.money);
        input.exclusions.extend(part.exclusions);
    }
    // A usual is told for the leg that the first blamed row names; rows about another leg carry their own days.
    Ok(Draft {
        input,
        chosen,
        missing,
    })
}

fn stake(case: &CaseRow) -> Vec<MoneyView> {
    amounts(case.at_stake.iter().copied())
}

/// The id that a row's pictures carry: the review or claim it is about, else the order, else the case.
fn subject_of(row: &recourse_tickets::input::OrderRow, case: &CaseRow) -> String {
    row.review
        .as_ref()
        .map(|review| review.id.clone())
        .or_else(|| row.claim.as_ref().map(|claim| claim.id.clone()))
        .or_else(|| Some(row.order_id.clone()).filter(|id| !id.is_empty()))
        .unwrap_or_else(|| case.id.to_string())
}

fn exclusion(left: &LeftOut) -> Exclusion {
    Exclusion {
        order_id: Some(
            left.case
                .order_ids
                .first()
                .map_or_else(|| left.case.subject_id.clone(), ToString::to_string),
        ),
        amount: left.amount,
        why: message_of_view(&left.why),
    }
}

/// The attached files that are whole on disk, in the order of the evidence list.
fn files(dossier: &Dossier, list: &[EvidenceView], subject: &str) -> Vec<EvidenceFile> {
    let mut files = Vec::new();
    for requirement in dossier
        .playbook
        .evidence
        .iter()
        .filter(|item| item.form != EvidenceForm::Records)
    {
        let Some(item) = list.iter().find(|item| item.name == requirement.name) else {
            continue;
        };
        for file in item.files.iter().filter(|file| file.state == "kept") {
            files.push(EvidenceFile {
                attachment: AttachmentId::from(file.attachment.as_str()),
                requirement: requirement.name.clone(),
                folder: requirement.folder.clone(),
                name: file.name.clone(),
                case: dossier.case.id.clone(),
                subject: subject.to_owned(),
                source: file.source.clone(),
                captured_at: crate::map::read_instant(&file.captured_at).unwrap_or(dossier.case.opened_at),
                bytes: u64::from(file.bytes),
            });
        }
    }
    files
}

fn usual(dossier: &Dossier, row: &recourse_tickets::input::OrderRow) -> Option<Usual> {
    let span = row.span.as_ref()?;
    span.over_days?;
    let leg = recourse_domain::leg::Leg::from_code(&span.leg)?;
    let usual = dossier.usual.leg(leg);
    Some(Usual {
        leg: span.leg.clone(),
        days: recourse_domain::timeline::days(usual.median?),
        finished: usual.count,
    })
}
