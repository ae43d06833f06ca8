//! What every playbook must fulfil: names are unique, every way leads on to an exit, nothing is out of reach, and no step
//! moves the case in a way the state machine does not have.

use super::PlaybookError;
use super::format::{Playbook, Step, StepForm};
use crate::case::{CaseState, Why, transition};
use crate::evidence::EvidenceForm;
use std::collections::BTreeSet;

pub(super) fn check(playbook: &Playbook) -> Result<(), PlaybookError> {
    let kind = playbook.kind.as_str().to_owned();
    let Some(first) = playbook.steps.first().filter(|_| !playbook.exits.is_empty()) else {
        return Err(PlaybookError::Empty(kind));
    };
    names(playbook, &kind)?;
    named(playbook, &kind)?;
    for step in &playbook.steps {
        form(step, &kind)?;
        for target in step.targets() {
            if playbook.step(target).is_none() && playbook.exit(target).is_none() {
                return Err(PlaybookError::LeadsNowhere {
                    kind,
                    from: step.name.clone(),
                    to: target.to_owned(),
                });
            }
        }
    }
    circles(playbook, first, &mut Vec::new(), &mut BTreeSet::new())?;
    let reached = paths(playbook, first)?;
    let all = playbook.steps.iter().map(|step| &step.name);
    for name in all.chain(playbook.exits.iter().map(|exit| &exit.name)) {
        if !reached.contains(name.as_str()) {
            return Err(PlaybookError::Unreachable {
                kind,
                name: name.clone(),
            });
        }
    }
    Ok(())
}

fn names(playbook: &Playbook, kind: &str) -> Result<(), PlaybookError> {
    let twice = |name: &str| PlaybookError::Twice {
        kind: kind.to_owned(),
        name: name.to_owned(),
    };
    let mut seen = BTreeSet::new();
    let places = playbook.steps.iter().map(|step| step.name.as_str());
    for name in places.chain(playbook.exits.iter().map(|exit| exit.name.as_str())) {
        if !seen.insert(name) {
            return Err(twice(name));
        }
    }
    for step in &playbook.steps {
        let mut own = BTreeSet::new();
        let options = step.options.iter().map(|option| option.name.as_str());
        for name in options.chain(step.fields.iter().map(|field| field.name.as_str())) {
            if !own.insert(name) {
                return Err(twice(name));
            }
        }
    }
    let mut evidence = BTreeSet::new();
    for item in &playbook.evidence {
        if !evidence.insert(item.name.as_str()) {
            return Err(twice(&item.name));
        }
        if (item.form == EvidenceForm::Records) != item.records.is_some() {
            return Err(PlaybookError::Records {
                kind: kind.to_owned(),
                name: item.name.clone(),
            });
        }
    }
    Ok(())
}

/// What steps name of the playbook's own head is there: drafts and the parts of rules.
fn named(playbook: &Playbook, kind: &str) -> Result<(), PlaybookError> {
    let options = playbook.steps.iter().flat_map(|step| &step.options);
    let drafts = playbook.steps.iter().filter_map(|step| step.draft.as_ref());
    let strange = drafts
        .chain(options.filter_map(|option| option.draft.as_ref()))
        .find(|draft| !playbook.drafts.contains(draft))
        .or_else(|| {
            let holds = playbook.steps.iter().filter_map(|step| step.hold.as_ref());
            holds
                .chain(&playbook.deadline)
                .find(|role| playbook.rule(role).is_none())
        });
    match strange {
        None => Ok(()),
        Some(name) => Err(PlaybookError::NotNamed {
            kind: kind.to_owned(),
            name: name.clone(),
        }),
    }
}

fn form(step: &Step, kind: &str) -> Result<(), PlaybookError> {
    let what = match step.form {
        StepForm::Do if !step.options.is_empty() => "has options",
        StepForm::Do if step.next.is_none() => "leads nowhere",
        StepForm::Decide if step.options.is_empty() => "has no options",
        StepForm::Decide if step.next.is_some() => "leads on by itself",
        StepForm::Do | StepForm::Decide => return Ok(()),
    };
    Err(PlaybookError::Form {
        kind: kind.to_owned(),
        step: step.name.clone(),
        form: step.form,
        what,
    })
}

fn circles<'a>(
    playbook: &'a Playbook,
    step: &'a Step,
    path: &mut Vec<&'a str>,
    clear: &mut BTreeSet<&'a str>,
) -> Result<(), PlaybookError> {
    if clear.contains(step.name.as_str()) {
        return Ok(());
    }
    if path.contains(&step.name.as_str()) {
        return Err(PlaybookError::Circle {
            kind: playbook.kind.as_str().to_owned(),
            step: step.name.clone(),
        });
    }
    path.push(&step.name);
    for next in step.targets().filter_map(|target| playbook.step(target)) {
        circles(playbook, next, path, clear)?;
    }
    path.pop();
    clear.insert(&step.name);
    Ok(())
}

/// Walks every way from the first step in every state it can be reached in; returns the steps and exits met.
fn paths<'a>(playbook: &'a Playbook, first: &'a Step) -> Result<BTreeSet<&'a str>, PlaybookError> {
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut seen: BTreeSet<(&str, CaseState)> = BTreeSet::new();
    let mut open: Vec<(&str, CaseState)> = vec![(first.name.as_str(), CaseState::Open)];
    let state_error = |at: &str, error| PlaybookError::State {
        kind: playbook.kind.as_str().to_owned(),
        at: at.to_owned(),
        error,
    };
    while let Some((name, state)) = open.pop() {
        if !seen.insert((name, state)) {
            continue;
        }
        reached.insert(name);
        let Some(step) = playbook.step(name) else {
            transition::check(state, CaseState::Closed, Why::Finished)
                .map_err(|error| state_error(name, error))?;
            continue;
        };
        let ways = step
            .options
            .iter()
            .map(|option| (option.name.as_str(), option.next.as_str(), option.state))
            .chain(step.next.as_deref().map(|next| (step.name.as_str(), next, None)));
        for (at, next, own) in ways {
            let after = own.or(step.state).unwrap_or(state);
            transition::check(state, after, Why::Step).map_err(|error| state_error(at, error))?;
            open.push((next, after));
        }
    }
    Ok(reached)
}
