//! What becomes of cases after a look: written once, in one transaction per chunk.

use super::text::Label;
use crate::report::CaseChanges;
use chrono::{DateTime, Utc};
use recourse_domain::case::{CaseState, Outcome, Why};
use recourse_domain::deadline::Deadline;
use recourse_domain::detect::finding::FactKey;
use recourse_domain::detect::{CaseMemo, Finding, Known, SubjectKind, Verdict, reconcile};
use recourse_domain::id::CaseKind;
use recourse_domain::money::Money;
use recourse_store::{AuditRow, CaseRow, NewCase, Store, StoreError, WriteTx};
use std::collections::HashMap;

/// Who changed a case, when it was not the seller.
const RECOURSE: &str = "recourse";

/// A subject that was looked at, with what was found and what is known.
pub(super) struct Looked {
    kind: SubjectKind,
    findings: Vec<Finding>,
    known: Vec<CaseRow>,
    label: Label,
}

impl Looked {
    pub(super) fn new(kind: SubjectKind, findings: Vec<Finding>, known: Vec<CaseRow>, label: Label) -> Self {
        Self {
            kind,
            findings,
            known,
            label,
        }
    }

    /// Each kind that was found or is known, with both sides.
    fn pairs<'a>(
        &'a self,
        looked_for: &'a HashMap<&'static str, Vec<CaseKind>>,
    ) -> impl Iterator<Item = (Option<&'a CaseRow>, Option<&'a Finding>)> {
        let found = self.findings.iter().map(|finding| {
            let known = self.known.iter().find(|row| {
                row.kind == finding.kind
                    && row.subject_kind == finding.subject.kind.code()
                    && row.subject_id == finding.subject.id
            });
            (known, Some(finding))
        });
        let kinds = looked_for
            .get(self.kind.code())
            .map(Vec::as_slice)
            .unwrap_or_default();
        let lost = self
            .known
            .iter()
            .filter(move |row| kinds.contains(&row.kind) && !self.findings.iter().any(|f| f.kind == row.kind))
            .map(|row| (Some(row), None));
        found.chain(lost)
    }
}

/// Writes what has changed. Subjects of which nothing changed cost no write.
pub(super) fn apply(
    store: &Store,
    subjects: Vec<Looked>,
    looked_for: HashMap<&'static str, Vec<CaseKind>>,
    now: DateTime<Utc>,
) -> Result<CaseChanges, StoreError> {
    let changed: Vec<Looked> = subjects
        .into_iter()
        .filter(|subject| {
            subject
                .pairs(&looked_for)
                .any(|(known, found)| decide(known, found, &subject.label) != Step::Nothing)
        })
        .collect();
    if changed.is_empty() {
        return Ok(CaseChanges::default());
    }
    store.write(move |tx| {
        let mut changes = CaseChanges::default();
        for subject in &changed {
            for (known, found) in subject.pairs(&looked_for) {
                // The seller may have changed the case since it was read.
                let fresh = match (known, found) {
                    (Some(row), _) => tx.case(&row.id)?,
                    (None, Some(f)) => {
                        tx.case_of(&f.account, &f.kind, f.subject.kind.code(), &f.subject.id)?
                    }
                    (None, None) => None,
                };
                let step = decide(fresh.as_ref(), found, &subject.label);
                write(tx, fresh, found, &subject.label, step, now, &mut changes)?;
            }
        }
        if changes.opened > 0
            && let Some(finding) = changed.iter().flat_map(|subject| &subject.findings).next()
        {
            tx.add_digest(&finding.account, "cases", changes.opened, now)?;
        }
        Ok(changes)
    })
}

#[derive(Debug, PartialEq)]
enum Step {
    Nothing,
    Open,
    Rewrite {
        facts: serde_json::Value,
        told: bool,
    },
    Move {
        to: CaseState,
        why: Why,
        outcome: Option<Outcome>,
        facts: serde_json::Value,
    },
    Note {
        why: Why,
        facts: serde_json::Value,
    },
}

fn decide(known: Option<&CaseRow>, found: Option<&Finding>, label: &Label) -> Step {
    let memo: CaseMemo = known
        .map(|row| serde_json::from_value(row.facts.clone()).unwrap_or_default())
        .unwrap_or_default();
    let as_known = known.map(|row| Known {
        state: row.state,
        fact_key: memo.fact_key.clone(),
        in_ticket: row.ticket.is_some(),
    });
    match reconcile(as_known.as_ref(), found) {
        Verdict::Nothing => Step::Nothing,
        Verdict::Open => Step::Open,
        Verdict::Refresh { fact_key } => match (known, found) {
            (Some(row), Some(finding)) => refresh(row, finding, label, fact_key),
            _ => Step::Nothing,
        },
        Verdict::Move { to, why, fact_key } => Step::Move {
            to,
            why,
            outcome: None,
            facts: facts(found, memo, fact_key),
        },
        Verdict::Withdraw { outcome, fact_key } => Step::Move {
            to: CaseState::Closed,
            why: Why::NoLongerTrue,
            outcome: Some(outcome),
            facts: facts(found, memo, fact_key),
        },
        Verdict::Note { why, fact_key } => Step::Note {
            why,
            facts: facts(found, memo, fact_key),
        },
    }
}

/// Facts that only count days differ each day: the row is rewritten, but it is nothing to tell the seller.
fn refresh(row: &CaseRow, finding: &Finding, label: &Label, fact_key: FactKey) -> Step {
    let facts = facts(Some(finding), CaseMemo::default(), fact_key);
    let told = !same_deadline(row.deadline.as_ref(), finding.deadline.as_ref())
        || row.at_stake != stake(finding)
        || row.order_ids != finding.order_ids
        || row.stars != finding.stars
        || row.facts.get("fact_key") != facts.get("fact_key");
    if !told && row.facts == facts && row.title == label.title && same(row.since, finding.since) {
        return Step::Nothing;
    }
    Step::Rewrite { facts, told }
}

fn facts(found: Option<&Finding>, before: CaseMemo, fact_key: FactKey) -> serde_json::Value {
    let memo = found.map_or(before, |finding| finding.memo.clone());
    // Through text once, as the store does it: a number that was read back must compare equal to the one that is new.
    serde_json::to_string(&CaseMemo { fact_key, ..memo })
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// The store keeps instants to the millisecond.
fn same(kept: Option<DateTime<Utc>>, new: Option<DateTime<Utc>>) -> bool {
    kept.map(|at| at.timestamp_millis()) == new.map(|at| at.timestamp_millis())
}

fn same_deadline(kept: Option<&Deadline>, new: Option<&Deadline>) -> bool {
    match (kept, new) {
        (None, None) => true,
        (Some(kept), Some(new)) => {
            same(Some(kept.at), Some(new.at))
                && Deadline {
                    at: new.at,
                    ..kept.clone()
                } == *new
        }
        _ => false,
    }
}

fn stake(finding: &Finding) -> Vec<Money> {
    finding.at_stake.iter().collect()
}

fn write(
    tx: &mut WriteTx,
    known: Option<CaseRow>,
    found: Option<&Finding>,
    label: &Label,
    step: Step,
    now: DateTime<Utc>,
    changes: &mut CaseChanges,
) -> Result<(), StoreError> {
    match (step, known) {
        (Step::Open, _) => {
            let Some(finding) = found else { return Ok(()) };
            let (id, new) = tx.open_case(&new_case(finding, label, now))?;
            if new {
                changes.opened += 1;
                tx.audit(&id, &audit(now, Why::Found, None, Some(finding.state)))?;
            }
        }
        (Step::Rewrite { facts, told }, Some(mut row)) => {
            describe(&mut row, found, label, facts);
            tx.update_case(&row, now)?;
            changes.changed += u64::from(told);
        }
        (
            Step::Move {
                to,
                why,
                outcome,
                facts,
            },
            Some(mut row),
        ) => {
            let from = row.state;
            describe(&mut row, found, label, facts);
            row.state = to;
            row.outcome = outcome;
            if to != CaseState::Closed {
                row.drop_reason = None;
                row.snoozed_until = None;
            }
            tx.update_case(&row, now)?;
            tx.audit(&row.id, &audit(now, why, Some(from), Some(to)))?;
            if to == CaseState::Closed {
                changes.closed += 1;
            } else {
                changes.changed += 1;
            }
        }
        (Step::Note { why, facts }, Some(mut row)) => {
            let state = row.state;
            describe(&mut row, found, label, facts);
            tx.update_case(&row, now)?;
            tx.audit(&row.id, &audit(now, why, Some(state), Some(state)))?;
            changes.changed += 1;
        }
        _ => {}
    }
    Ok(())
}

fn describe(row: &mut CaseRow, found: Option<&Finding>, label: &Label, facts: serde_json::Value) {
    row.facts = facts;
    if let Some(finding) = found {
        row.rule = finding.rule.clone();
        row.since = finding.since;
        row.deadline = finding.deadline.clone();
        row.at_stake = stake(finding);
        row.order_ids = finding.order_ids.clone();
        row.stars = finding.stars;
        row.title = label.title.clone();
        row.title_lang = label.lang.clone();
        row.search_text = label.search.clone();
    }
}

fn new_case(finding: &Finding, label: &Label, now: DateTime<Utc>) -> NewCase {
    NewCase {
        account: finding.account.clone(),
        kind: finding.kind.clone(),
        subject_kind: finding.subject.kind.code().to_owned(),
        subject_id: finding.subject.id.clone(),
        state: finding.state,
        rule: finding.rule.clone(),
        opened_at: now,
        since: finding.since,
        title: label.title.clone(),
        title_lang: label.lang.clone(),
        stars: finding.stars,
        facts: facts(Some(finding), CaseMemo::default(), finding.memo.fact_key.clone()),
        deadline: finding.deadline.clone(),
        at_stake: stake(finding),
        order_ids: finding.order_ids.clone(),
        search_text: label.search.clone(),
    }
}

fn audit(now: DateTime<Utc>, why: Why, from: Option<CaseState>, to: Option<CaseState>) -> AuditRow {
    AuditRow {
        at: now,
        who: RECOURSE.to_owned(),
        what: why.code().to_owned(),
        from: from.map(|state| state.code().to_owned()),
        to: to.map(|state| state.code().to_owned()),
        why: None,
    }
}
