//! A case's way through its playbook: what is done, what is next, and what a step changes.

use super::format::{Choice, Condition, Exit, Playbook, Step, StepForm};
use crate::case::message::{Param, word_of};
use crate::case::{CaseState, Outcome, TransitionError, Why, transition};
use crate::leg::coded;
use crate::rulebook::Rulebook;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A step that was done, as the store keeps it. Doing a step again adds another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneStep {
    /// The step.
    pub step: String,
    /// The chosen option.
    #[serde(default)]
    pub choice: Option<String>,
    /// Filled fields, by name.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// When, UTC.
    pub at: DateTime<Utc>,
}

coded! {
    /// Where a step stands.
    StepState {
        /// Done.
        Done = "done",
        /// To do now.
        Open = "open",
        /// May come.
        Coming = "coming",
        /// Not on this case's way.
        Skipped = "skipped",
    }
}

/// An option as it can be chosen now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceStatus<'a> {
    /// The option.
    pub choice: &'a Choice,
    /// The facts do not allow it.
    pub disabled: bool,
    /// The facts speak for it.
    pub suggested: bool,
}

/// A step as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct StepStatus<'a> {
    /// The step.
    pub step: &'a Step,
    /// Where it stands.
    pub state: StepState,
    /// What was done, if it was.
    pub done: Option<&'a DoneStep>,
    /// Its options.
    pub options: Vec<ChoiceStatus<'a>>,
}

/// What doing a step changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The step.
    pub step: String,
    /// The chosen option.
    pub choice: Option<String>,
    /// Filled fields, by name.
    pub fields: BTreeMap<String, String>,
    /// The case was a suggestion: a move from there to `open`, because it was taken up, comes first.
    pub taken_up: bool,
    /// State before the step.
    pub from: CaseState,
    /// State after.
    pub to: CaseState,
    /// Why it moved: a step, or the end.
    pub why: Why,
    /// The exit it came to.
    pub exit: Option<String>,
    /// That exit's outcome.
    pub outcome: Option<Outcome>,
    /// The step to do next.
    pub next: Option<String>,
}

/// Why a step cannot be done so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WalkError {
    /// No such step.
    #[error("this playbook has no step '{step}'; it has: {known}")]
    NoSuchStep {
        /// The name given.
        step: String,
        /// The names there are.
        known: String,
    },
    /// The way taken so far does not come to it.
    #[error("step '{0}' is not on this case's way")]
    NotOnTheWay(String),
    /// The case is closed or dropped.
    #[error("the case is {0}; open it again first")]
    Over(CaseState),
    /// A decision without a choice.
    #[error("step '{step}' needs a choice: {known}")]
    ChoiceMissing {
        /// The step.
        step: String,
        /// The options there are.
        known: String,
    },
    /// No such option.
    #[error("step '{step}' has no option '{choice}'; it has: {known}")]
    NoSuchChoice {
        /// The step.
        step: String,
        /// The name given.
        choice: String,
        /// The options there are.
        known: String,
    },
    /// The facts do not allow the option.
    #[error("option '{choice}' of step '{step}' is not possible for this case")]
    ChoiceDisabled {
        /// The step.
        step: String,
        /// The option.
        choice: String,
    },
    /// No such field.
    #[error("step '{step}' has no field '{field}'")]
    NoSuchField {
        /// The step.
        step: String,
        /// The name given.
        field: String,
    },
    /// A required field is empty.
    #[error("step '{step}' needs the field '{field}'")]
    FieldMissing {
        /// The step.
        step: String,
        /// The field.
        field: String,
    },
    /// A field does not hold what it should.
    #[error("field '{field}' of step '{step}' is no {form}: '{value}'")]
    FieldForm {
        /// The step.
        step: String,
        /// The field.
        field: String,
        /// What it should hold.
        form: super::FieldForm,
        /// What it holds.
        value: String,
    },
    /// The state machine does not have the move.
    #[error(transparent)]
    State(#[from] TransitionError),
}

/// A case on its way.
#[derive(Debug, Clone)]
pub struct Walk<'a> {
    playbook: &'a Playbook,
    state: CaseState,
    facts: &'a [Param],
    steps: Vec<StepStatus<'a>>,
    next: Option<&'a Step>,
    exit: Option<&'a Exit>,
}

impl<'a> Walk<'a> {
    /// Follows what was done from the first step on. Of a step done several times the last time counts.
    pub fn of(playbook: &'a Playbook, done: &'a [DoneStep], state: CaseState, facts: &'a [Param]) -> Self {
        let mut last: BTreeMap<&str, &DoneStep> = BTreeMap::new();
        for entry in done {
            last.insert(entry.step.as_str(), entry);
        }
        let mut way: Vec<&str> = Vec::new();
        let mut next = playbook.steps.first();
        let mut exit = None;
        while let Some(step) = next {
            let Some(target) = last
                .get(step.name.as_str())
                .and_then(|entry| target_of(step, entry))
            else {
                break;
            };
            way.push(&step.name);
            exit = playbook.exit(target);
            next = playbook.step(target);
            if way.len() > playbook.steps.len() {
                break;
            }
        }
        let ahead = next
            .map(|step| playbook.reachable(&step.name))
            .unwrap_or_default();
        let steps = playbook
            .steps
            .iter()
            .map(|step| {
                let name = step.name.as_str();
                let state = if way.contains(&name) {
                    StepState::Done
                } else if next.is_some_and(|open| open.name == name) {
                    StepState::Open
                } else if ahead.contains(name) && last.contains_key(name) {
                    StepState::Done
                } else if ahead.contains(name) {
                    StepState::Coming
                } else {
                    StepState::Skipped
                };
                StepStatus {
                    step,
                    state,
                    done: last.get(name).copied(),
                    options: options(step, facts),
                }
            })
            .collect();
        Self {
            playbook,
            state,
            facts,
            steps,
            next,
            exit,
        }
    }

    /// Every step of the playbook, in its order.
    pub fn steps(&self) -> &[StepStatus<'a>] {
        &self.steps
    }

    /// The step to do now; `None` at an exit.
    pub fn next(&self) -> Option<&'a Step> {
        self.next
    }

    /// The exit the case has come to.
    pub fn exit(&self) -> Option<&'a Exit> {
        self.exit
    }

    /// The one option of a step that the facts speak for.
    pub fn suggested(&self, step: &str) -> Option<&'a str> {
        let status = self.steps.iter().find(|status| status.step.name == step)?;
        let mut fit = status
            .options
            .iter()
            .filter(|option| option.suggested && !option.disabled);
        match (fit.next(), fit.next()) {
            (Some(only), None) => Some(&only.choice.name),
            _ => None,
        }
    }

    /// Until when a step waits: its hold after the last step that leads to it was done. `None`: it waits for nothing, or the
    /// rulebook does not know how long.
    pub fn held_until(&self, step: &str, rulebook: &Rulebook) -> Option<DateTime<Utc>> {
        let role = self.playbook.step(step)?.hold.as_deref()?;
        let span = self.playbook.rule(role).and_then(|rule| rulebook.span(rule))?;
        let before = self
            .steps
            .iter()
            .filter(|status| status.step.targets().any(|target| target == step))
            .filter_map(|status| Some(status.done?.at))
            .max()?;
        before.checked_add_signed(span)
    }

    /// What doing a step would change. A done step may be done again, a coming one before its turn.
    ///
    /// # Errors
    /// [`WalkError`], with what would have been right.
    pub fn advance(
        &self,
        step: &str,
        choice: Option<&str>,
        fields: &BTreeMap<String, String>,
    ) -> Result<Change, WalkError> {
        let Some(status) = self.steps.iter().find(|status| status.step.name == step) else {
            return Err(WalkError::NoSuchStep {
                step: step.to_owned(),
                known: names(self.playbook.steps.iter().map(|step| &step.name)),
            });
        };
        if matches!(self.state, CaseState::Closed | CaseState::Dropped) {
            return Err(WalkError::Over(self.state));
        }
        if status.state == StepState::Skipped {
            return Err(WalkError::NotOnTheWay(step.to_owned()));
        }
        let chosen = chosen(status, choice)?;
        let fields = filled(status.step, fields)?;
        let target = chosen.map_or(status.step.next.as_deref(), |choice| Some(choice.next.as_str()));
        let out_of_turn = self.next.is_none_or(|open| open.name != step) && status.state != StepState::Done;
        let exit = target.and_then(|target| self.playbook.exit(target));
        let begun = if self.state == CaseState::Suggested {
            CaseState::Open
        } else {
            self.state
        };
        let walked = chosen
            .and_then(|choice| choice.state)
            .or(status.step.state)
            .unwrap_or(begun);
        transition::check(begun, walked, Why::Step)?;
        let (to, why) = match exit {
            Some(_) => {
                transition::check(walked, CaseState::Closed, Why::Finished)?;
                (CaseState::Closed, Why::Finished)
            }
            None => (walked, Why::Step),
        };
        let next = if out_of_turn && exit.is_none() {
            self.next.map(|open| open.name.clone())
        } else {
            target
                .and_then(|target| self.playbook.step(target))
                .map(|step| step.name.clone())
        };
        Ok(Change {
            step: step.to_owned(),
            choice: chosen.map(|choice| choice.name.clone()),
            fields,
            taken_up: begun != self.state,
            from: begun,
            to,
            why,
            exit: exit.map(|exit| exit.name.clone()),
            outcome: exit.map(|exit| exit.outcome),
            next,
        })
    }

    /// The facts this walk suggests and allows options by.
    pub fn facts(&self) -> &'a [Param] {
        self.facts
    }
}

fn target_of<'a>(step: &'a Step, entry: &DoneStep) -> Option<&'a str> {
    match step.form {
        StepForm::Do => step.next.as_deref(),
        StepForm::Decide => entry
            .choice
            .as_deref()
            .and_then(|choice| step.option(choice))
            .map(|choice| choice.next.as_str()),
    }
}

fn options<'a>(step: &'a Step, facts: &[Param]) -> Vec<ChoiceStatus<'a>> {
    step.options
        .iter()
        .map(|choice| ChoiceStatus {
            choice,
            disabled: choice.needs.as_ref().is_some_and(|needs| !holds(needs, facts)),
            suggested: choice
                .suggest
                .as_ref()
                .is_some_and(|suggest| holds(suggest, facts)),
        })
        .collect()
}

/// Whether the facts fulfil a condition. A condition on a fact that is not there is not fulfilled; one that names only
/// the fact is fulfilled by its being there.
pub(super) fn holds(condition: &Condition, facts: &[Param]) -> bool {
    let Some(word) = word_of(facts, &condition.fact) else {
        return false;
    };
    let is = condition.is.as_ref().is_none_or(|is| *is == word);
    let has = condition
        .has
        .as_ref()
        .is_none_or(|has| word.split(',').any(|part| part.trim() == has));
    is && has
}

fn chosen<'a>(status: &StepStatus<'a>, choice: Option<&str>) -> Result<Option<&'a Choice>, WalkError> {
    let step = status.step.name.clone();
    let known = || names(status.step.options.iter().map(|option| &option.name));
    match (status.step.form, choice) {
        (StepForm::Do, None) => Ok(None),
        (StepForm::Do, Some(choice)) => Err(WalkError::NoSuchChoice {
            step,
            choice: choice.to_owned(),
            known: known(),
        }),
        (StepForm::Decide, None) => Err(WalkError::ChoiceMissing { step, known: known() }),
        (StepForm::Decide, Some(choice)) => {
            match status.options.iter().find(|option| option.choice.name == choice) {
                None => Err(WalkError::NoSuchChoice {
                    step,
                    choice: choice.to_owned(),
                    known: known(),
                }),
                Some(option) if option.disabled => Err(WalkError::ChoiceDisabled {
                    step,
                    choice: choice.to_owned(),
                }),
                Some(option) => Ok(Some(option.choice)),
            }
        }
    }
}

fn filled(step: &Step, given: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>, WalkError> {
    for name in given.keys() {
        if !step.fields.iter().any(|field| field.name == *name) {
            return Err(WalkError::NoSuchField {
                step: step.name.clone(),
                field: name.clone(),
            });
        }
    }
    let mut kept = BTreeMap::new();
    for field in &step.fields {
        let value = given
            .get(&field.name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty());
        match value {
            None if field.required => {
                return Err(WalkError::FieldMissing {
                    step: step.name.clone(),
                    field: field.name.clone(),
                });
            }
            None => {}
            Some(value) if field.form.reads(value) => {
                kept.insert(field.name.clone(), value.to_owned());
            }
            Some(value) => {
                return Err(WalkError::FieldForm {
                    step: step.name.clone(),
                    field: field.name.clone(),
                    form: field.form,
                    value: value.to_owned(),
                });
            }
        }
    }
    Ok(kept)
}

fn names<'b>(all: impl Iterator<Item = &'b String>) -> String {
    all.map(String::as_str).collect::<Vec<_>>().join(", ")
}
