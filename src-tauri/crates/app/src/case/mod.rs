//! Cases: the inbox, a case's page, walking its playbook.

pub(crate) mod facts;
mod list;
pub(crate) mod money;
mod page;
pub(crate) mod row;
mod subject;
mod undo;
mod walk;

pub(crate) use page::{evidence, find, portal_page};
pub(crate) use walk::{done_steps, line, mark_step, pass_to, playbook, transition};
