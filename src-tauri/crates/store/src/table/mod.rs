//! What is kept, one file per family of tables.

mod account;
mod case;
mod case_list;
mod case_part;
mod cause;
mod chat;
mod claim;
mod complaint;
mod event;
mod inspection;
mod media;
mod money;
mod order;
mod order_list;
mod order_row;
mod outbox;
mod outbox;
mod peak;
mod place;
mod policy;
mod raw;
mod record;
mod reminder;
mod returning;
mod returns;
mod review;
mod review_list;
mod setting;
mod stream;
mod template;
mod text;
mod ticket;

pub use account::AccountRow;
pub use case::{CaseRow, CaseView, NewCase};
pub use case_list::{CaseCount, CaseQuery, SuggestedGroup};
pub use case_part::{AuditRow, StepRow};
pub use cause::ReviewVerdict;
pub use complaint::ComplaintRow;
pub use event::LegUsual;
pub use inspection::{InspectionPhoto, InspectionRow, Parcel};
pub use media::{MediaJob, MediaState};
pub use order::OrderWrite;
pub use order_list::{OrderCounts, OrderQuery, OrderView, Target};
pub use order_row::{LegTime, OrderRow, OrderSummary};
pub(crate) use outbox::{doubt, wake};
pub use outbox::{
    Enqueued, NewOutbox, OutboxPart, OutboxQuery, OutboxRow, OutboxStep, OutboxTry,
};
pub(crate) use outbox::{doubt, wake};
pub use outbox::{
    Enqueued, NewOutbox, OutboxPart, OutboxQuery, OutboxRow, OutboxStep, OutboxTry,
};
pub use raw::{DriftRow, RawChange, RawRecord, RawRef};
pub use record::Written;
pub use reminder::{ReminderRow, ReminderState};
pub use review::ReviewLink;
pub use review_list::{ReviewListed, ReviewQuery};
pub use setting::RuleOverride;
pub use stream::{BucketRow, ErrorNote, StreamRow};
pub use template::TemplateRow;
pub use text::TextHit;
pub use ticket::{NewTicket, TicketCaseRow, TicketRow};
