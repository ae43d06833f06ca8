//! Playbooks: how a case kind is walked, as data. One file per kind under `src-tauri/playbooks/`.

pub mod catalogue;
mod check;
pub mod format;
pub mod walk;

pub use catalogue::Catalogue;
pub use format::{
    Choice, Condition, Exit, Field, FieldForm, Playbook, Step, StepAction, StepForm, Trigger, read_money,
};
pub use walk::{Change, ChoiceStatus, DoneStep, StepState, StepStatus, Walk, WalkError};

/// What is wrong with a playbook file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaybookError {
    /// No TOML, a missing or an unknown key.
    #[error("the playbook cannot be read: {0}")]
    Unreadable(String),
    /// No steps, or no exits.
    #[error("'{0}' needs at least one step and one exit")]
    Empty(String),
    /// The same name twice.
    #[error("'{kind}': the name '{name}' is used twice")]
    Twice {
        /// The playbook.
        kind: String,
        /// The name.
        name: String,
    },
    /// A step or option leads to something that is not there.
    #[error("'{kind}': '{from}' leads to '{to}', which is neither a step nor an exit")]
    LeadsNowhere {
        /// The playbook.
        kind: String,
        /// The step or option.
        from: String,
        /// The missing name.
        to: String,
    },
    /// A `do` step with options, or without a way on; a decision without options, or with a way on of its own.
    #[error("'{kind}': step '{step}' is a '{form}' and {what}")]
    Form {
        /// The playbook.
        kind: String,
        /// The step.
        step: String,
        /// Its form.
        form: StepForm,
        /// What is wrong.
        what: &'static str,
    },
    /// Steps lead in a circle.
    #[error("'{kind}': step '{step}' leads back to itself")]
    Circle {
        /// The playbook.
        kind: String,
        /// The step.
        step: String,
    },
    /// Nothing leads to it.
    #[error("'{kind}': nothing leads to '{name}'")]
    Unreachable {
        /// The playbook.
        kind: String,
        /// The step or exit.
        name: String,
    },
    /// A step moves the case in a way the state machine does not have.
    #[error("'{kind}': at '{at}' {error}")]
    State {
        /// The playbook.
        kind: String,
        /// The step, option or exit.
        at: String,
        /// The move.
        error: crate::case::TransitionError,
    },
    /// A step rests on a draft or a rule's part that the playbook does not list.
    #[error("'{kind}': '{name}' is used, but not listed among its drafts or rules")]
    NotNamed {
        /// The playbook.
        kind: String,
        /// The draft or part.
        name: String,
    },
    /// A piece of evidence made of records that does not say which.
    #[error("'{kind}': evidence '{name}' does not say which records fill it")]
    Records {
        /// The playbook.
        kind: String,
        /// The evidence.
        name: String,
    },
}
