//! Cases: the inbox, a case's page, walking its playbook.

mod bulk;
pub(crate) mod facts;
mod history;
mod hit;
mod known;
mod list;
pub(crate) mod money;
mod note;
mod page;
mod related;
pub(crate) mod row;
mod saved;
pub(crate) mod subject;
mod turn;
mod walk;

pub(crate) use history::{line, tell, touch};
pub(crate) use page::{Look, evidence, find, portal_page};
pub(crate) use subject::{pictures, state_code};
pub(crate) use turn::kinds_by_hand;
pub(crate) use walk::{do_step, done_steps, mark_step, pass_to, playbook, transition};
