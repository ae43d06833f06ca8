//! Exactly what a bundle would hold, and the screenshot run that fills its gaps.

use super::choose::{Chosen, choose};
use super::export::{lang_of, ticket_row};
use super::input::{Draft, Making, draft};
use super::shown::Shown;
use super::view::{left_out, message, order, ticket_view, totals};
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{self, amounts, len};
use crate::view::common::{ApiError, MessageView};
use crate::view::ticket::{
    BundleFileView, CaptureStop, ExportInput, GapView, LetterPieceView, LetterView, MissingView, SheetView,
    TicketPictureView, TicketPreview, TicketRow, WithoutView,
};
use recourse_domain::id::AttachmentId;
use recourse_domain::money::Totals;
use recourse_store::{CaseRow, Reader, Store, StoreError};
use recourse_tickets::input::EvidenceFile;
use recourse_tickets::letter::Letter;
use recourse_tickets::{TicketError, TicketInput, bundle};
use std::io;

impl App {
    /// Exactly what a bundle of these cases (or of this ticket) would hold and what is missing. Writes nothing.
    ///
    /// # Errors
    /// `case-unknown`, `ticket-unknown`, `ticket-mixed`, `ticket-kind`, `ticket-empty`, `lang-unknown`, `ticket-build`.
    pub async fn ticket_preview(
        &self,
        cases: Vec<String>,
        input: ExportInput,
    ) -> Result<TicketPreview, ApiError> {
        lang_of(&input)?;
        let now = self.now();
        let rulebook = self.rulebook()?;
        let store = self.store.clone();
        let (mut preview, shown) = tokio::task::spawn_blocking(move || {
            let (draft, ticket, orders) = store.read(|r| {
                let orders = crate::settings::settings(r)?.ticket_orders;
                let exported = match cases.as_slice() {
                    [only] if only.trim().starts_with(['B', 'b']) => Some(only.clone()),
                    _ if input.claim_again => whole_ticket(r, &cases)?,
                    _ => None,
                };
                let (draft, ticket) = match exported {
                    Some(ticket) => of_ticket(r, &ticket)?,
                    None => {
                        let chosen = choose(r, &cases, input.claim_again)?;
                        let making = Making {
                            store: &store,
                            rulebook: &rulebook,
                            options: &input,
                            now,
                        };
                        let mut draft = draft(r, chosen, &making)?;
                        draft.input.ticket = r.next_ticket()?;
                        (draft, None)
                    }
                };
                Ok((draft, ticket, orders))
            })?;
            preview(draft, ticket, orders)
        })
        .await
        .map_err(|error| AppError::Internal(error.to_string()))??;
        preview.key = self.previews.keep(shown);
        Ok(preview)
    }

    /// The pictures still missing for these cases, in order.
    ///
    /// # Errors
    /// `case-unknown`, `ticket-mixed`, `ticket-kind`, `ticket-empty`.
    pub async fn capture_run(&self, cases: Vec<String>) -> Result<Vec<CaptureStop>, ApiError> {
        let now = self.now();
        let rulebook = self.rulebook()?;
        let store = self.store.clone();
        Ok(self
            .read(move |r| {
                let chosen = choose(r, &cases, true)?;
                let options = ExportInput::default();
                let making = Making {
                    store: &store,
                    rulebook: &rulebook,
                    options: &options,
                    now,
                };
                let draft = draft(r, chosen, &making)?;
                let pictures = |name: &str| {
                    draft.chosen.playbook.evidence.iter().any(|item| {
                        item.name == name && item.form != recourse_domain::evidence::EvidenceForm::Records
                    })
                };
                Ok(draft
                    .missing
                    .iter()
                    .filter(|gap| pictures(&gap.evidence))
                    .map(|gap| CaptureStop {
                        case: gap.case.clone(),
                        evidence: gap.evidence.clone(),
                        subject: gap.subject.clone(),
                        page: gap.page.clone(),
                        title: draft
                            .chosen
                            .cases
                            .iter()
                            .find(|case| case.id.as_str() == gap.case)
                            .map(|case| case.title.clone())
                            .unwrap_or_default(),
                    })
                    .collect())
            })
            .await?)
    }
}

/// The ticket that holds exactly these cases, if one does.
fn whole_ticket(r: &Reader, cases: &[String]) -> Result<Option<String>, StoreError> {
    let mut ticket = None;
    let mut named = Vec::new();
    for id in cases {
        let case = crate::case::find(r, id)?;
        if case.ticket.is_none()
            || ticket
                .as_ref()
                .is_some_and(|known| Some(known) != case.ticket.as_ref())
        {
            return Ok(None);
        }
        ticket = case.ticket;
        named.push(case.id);
    }
    let Some(ticket) = ticket else { return Ok(None) };
    let held = r.ticket_cases(&ticket)?;
    let same = held.len() == named.len() && held.iter().all(|part| named.contains(&part.case));
    Ok(same.then(|| ticket.to_string()))
}

/// An exported ticket, from its stored data.
fn of_ticket(r: &Reader, id: &str) -> Result<(Draft, Option<TicketRow>), StoreError> {
    let ticket = ticket_row(r, id)?;
    let input: TicketInput = serde_json::from_value(ticket.input.clone()).map_err(|error| {
        abort(AppError::Told {
            code: "ticket-input",
            params: Vec::new(),
            details: Some(error.to_string()),
        })
    })?;
    let cases = r
        .ticket_cases(&ticket.id)?
        .iter()
        .filter_map(|case| r.case(&case.case).transpose())
        .collect::<Result<Vec<_>, _>>()?;
    let playbook = recourse_domain::playbook::Catalogue::shipped()
        .get(ticket.kind.as_str())
        .ok_or_else(|| abort(AppError::about("ticket-kind", "value", ticket.kind.to_string())))?;
    let chosen = Chosen {
        kind: ticket.kind.clone(),
        account: ticket.account.clone(),
        playbook,
        cases,
        left_out: Vec::new(),
        again: Vec::new(),
    };
    let view = ticket_view(r, &ticket)?;
    Ok((
        Draft {
            input,
            chosen,
            missing: Vec::new(),
        },
        Some(view),
    ))
}

fn preview(draft: Draft, ticket: Option<TicketRow>, most: u32) -> Result<(TicketPreview, Shown), AppError> {
    let Draft {
        input,
        chosen,
        missing,
    } = draft;
    if input.rows.is_empty() && chosen.left_out.is_empty() {
        return Err(AppError::told("ticket-empty"));
    }
    let planned = bundle::preview(&input).map_err(built)?;
    let names: Vec<String> = planned
        .files
        .iter()
        .map(|file| file.name.clone())
        .filter(|name| name.starts_with("evidence/"))
        .collect();
    let sentences: Vec<MessageView> = recourse_tickets::statement::summary(&input)
        .map_err(|error| built(error.into()))?
        .iter()
        .map(message)
        .collect();
    let shown = TicketPreview {
        kind: chosen.kind.to_string(),
        account: chosen.account.to_string(),
        platform: input.platform.id.to_string(),
        sentence: sentences
            .first()
            .cloned()
            .unwrap_or_else(|| map::plain("ticket-sentence-plain")),
        sentences,
        texts: planned
            .letters
            .iter()
            .map(|letter| text(letter, input.options.letter_limit))
            .collect(),
        orders: input
            .rows
            .iter()
            .map(|row| order(row, !input.missing.iter().any(|gap| gap.case == row.case)))
            .collect(),
        totals: totals(&planned.totals),
        gaps: gaps(&input, &missing, &chosen.cases)?,
        without: without(&input)?,
        missing,
        left_out: chosen.left_out.iter().map(left_out).collect(),
        files: planned
            .files
            .iter()
            .map(|file| BundleFileView {
                name: file.name.clone(),
                sha256: file.sha256.clone().unwrap_or_default(),
                bytes: file.bytes.map(map::count).unwrap_or(0),
            })
            .collect(),
        sheets: planned
            .sheets
            .iter()
            .map(|sheet| SheetView {
                name: sheet.name.to_owned(),
                rows: len(sheet.rows),
            })
            .collect(),
        pictures: input.evidence.iter().zip(&names).map(picture).collect(),
        key: String::new(),
        complete: input.missing.is_empty() && !input.rows.is_empty(),
        many: len(input.rows.len()) > most,
        ticket: ticket.clone(),
    };
    Ok((shown, Shown::new(input, names, ticket.map(|ticket| ticket.id))))
}

fn text(letter: &Letter, limit: Option<u32>) -> LetterView {
    let pieces: Vec<LetterPieceView> = letter
        .split(limit)
        .into_iter()
        .map(|text| LetterPieceView {
            characters: len(text.chars().count()),
            text,
        })
        .collect();
    LetterView {
        lang: letter.lang.code().to_owned(),
        text: letter.text.clone(),
        characters: letter.characters,
        parts: len(pieces.len()),
        pieces,
    }
}

fn picture((file, name): (&EvidenceFile, &String)) -> TicketPictureView {
    TicketPictureView {
        attachment: file.attachment.to_string(),
        name: name.clone(),
        evidence: file.requirement.clone(),
        case: file.case.to_string(),
        subject: file.subject.clone(),
        bytes: map::count(file.bytes),
        source: file.source.clone(),
        captured_at: map::instant(file.captured_at),
    }
}

/// What the rows of some cases ask for.
fn asked(input: &TicketInput, of: impl Fn(&str) -> bool) -> Result<Totals, AppError> {
    let mut sum = Totals::default();
    for row in input.rows.iter().filter(|row| of(row.case.as_str())) {
        let claimed = recourse_tickets::totals::claimed(row).map_err(|error| built(error.into()))?;
        for amount in claimed.iter() {
            sum.add(amount).map_err(|error| built(error.into()))?;
        }
    }
    Ok(sum)
}

/// What is missing, by its name, with the orders and the money behind it. Where a ticket asks for nothing, what is at stake
/// in its cases is told.
fn gaps(input: &TicketInput, missing: &[MissingView], cases: &[CaseRow]) -> Result<Vec<GapView>, AppError> {
    let mut names: Vec<&str> = Vec::new();
    for gap in missing {
        if !names.contains(&gap.evidence.as_str()) {
            names.push(&gap.evidence);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let lacking: Vec<&MissingView> = missing.iter().filter(|gap| gap.evidence == name).collect();
            let sum = asked(input, |case| lacking.iter().any(|gap| gap.case == case))?;
            let sum = if sum.is_empty() {
                let lack = |case: &&CaseRow| lacking.iter().any(|gap| gap.case == case.id.as_str());
                cases
                    .iter()
                    .filter(lack)
                    .flat_map(|case| case.at_stake.iter().copied())
                    .collect()
            } else {
                sum
            };
            Ok(GapView {
                evidence: name.to_owned(),
                orders: len(lacking.len()),
                at_stake: amounts(sum.iter()),
            })
        })
        .collect()
}

/// The ticket without what lacks evidence; nothing while nothing does.
fn without(input: &TicketInput) -> Result<Option<WithoutView>, AppError> {
    if input.missing.is_empty() {
        return Ok(None);
    }
    let whole = |case: &str| !input.missing.iter().any(|gap| gap.case.as_str() == case);
    Ok(Some(WithoutView {
        cases: input
            .rows
            .iter()
            .filter(|row| whole(row.case.as_str()))
            .map(|row| row.case.to_string())
            .collect(),
        claimed: amounts(asked(input, whole)?.iter()),
        waiting: amounts(asked(input, |case| !whole(case))?.iter()),
    }))
}

/// Attachments out of the store, checked by their hash.
pub(super) fn files(store: &Store) -> impl Fn(&AttachmentId) -> io::Result<Vec<u8>> + '_ {
    |id| {
        store
            .attachment_bytes(id)
            .map_err(|error| io::Error::new(io::ErrorKind::NotFound, error.to_string()))
    }
}

/// Why a bundle could not be made.
pub(super) fn built(error: TicketError) -> AppError {
    let details = Some(error.to_string());
    match error {
        TicketError::Io(inner) => AppError::file(std::path::Path::new(""), &inner),
        TicketError::Attachment { id, .. } | TicketError::Changed(id) => AppError::Told {
            code: "attachment-missing",
            params: vec![("name", id.to_string())],
            details,
        },
        other => AppError::about("ticket-build", "detail", other.to_string()),
    }
}
