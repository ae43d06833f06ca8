//! Cases: the inbox, a case's page, walking its playbook.

pub(crate) mod facts;
mod list;
pub(crate) mod money;
mod page;
pub(crate) mod row;
pub(crate) mod subject;
mod turn;
mod undo;
mod walk;

pub(crate) use page::{evidence, find, portal_page};
pub(crate) use subject::pictures;
pub(crate) use turn::kinds_by_hand;
pub(crate) use walk::{do_step, done_steps, line, mark_step, pass_to, playbook, transition};
