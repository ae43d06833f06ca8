//! The one list of commands and events. A test exports it and compares it with `ui/src/ipc/bindings.gen.ts`.

use recourse_app::view::common::Tag;
use recourse_app::view::sync::SyncStatus;
use recourse_app::view::work::WorkView;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri_specta::Event;

/// Something was committed: what to ask for again.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct Changed {
    /// What.
    pub tags: Vec<Tag>,
}

/// The sync's state, at most four times a second.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct SyncProgressed {
    /// The state.
    pub status: SyncStatus,
}

/// How far the long writes under way are, at most four times a second; one that is over is not among them.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct WorkChanged {
    /// The works, oldest first.
    pub works: Vec<WorkView>,
}

/// Files hover over the window, were dropped, or left.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct FilesDropped {
    /// `over`, `dropped`, `left`.
    pub phase: String,
    /// The number to attach them by, for `dropped`.
    pub drop: Option<u32>,
    /// Where, in CSS pixels of the window.
    #[specta(type = i32)]
    pub x: f64,
    /// Where, in CSS pixels of the window.
    #[specta(type = i32)]
    pub y: f64,
}

/// Something outside of the window leads to a place in it: a notification was clicked.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct Opened {
    /// The place, as a route such as `/cases?id=C-0187`.
    pub route: String,
}

/// The seller closes a window that an icon could bring back: the page asks what that means.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct CloseAsked {}

/// A backup was opened with the program: it is looked into as `chosen`.
#[derive(Debug, Clone, Serialize, Deserialize, Type, Event)]
pub struct BackupOpened {}

/// The list, for one runtime.
#[macro_export]
macro_rules! api {
    ($runtime:ty) => {
        tauri_specta::Builder::<$runtime>::new()
            .disable_serde_phases()
            .commands(tauri_specta::collect_commands![
                $crate::commands::about::about,
                $crate::commands::about::folder,
                $crate::commands::about::folder_open::<$runtime>,
                $crate::commands::about::folder_move::<$runtime>,
                $crate::commands::about::folder_stay,
                $crate::commands::about::diagnostics,
                $crate::commands::about::diagnostics_save::<$runtime>,
                $crate::commands::accounts::platform_list,
                $crate::commands::accounts::account_inspect,
                $crate::commands::accounts::account_add,
                $crate::commands::accounts::account_add_manual,
                $crate::commands::accounts::account_list,
                $crate::commands::accounts::account_check,
                $crate::commands::accounts::account_renew,
                $crate::commands::accounts::account_set,
                $crate::commands::accounts::account_remove,
                $crate::commands::accounts::secrets_unlock,
                $crate::commands::cases::today,
                $crate::commands::cases::digest_seen,
                $crate::commands::cases::case_page,
                $crate::commands::cases::case_counts,
                $crate::commands::cases::case_show,
                $crate::commands::cases::case_step,
                $crate::commands::cases::case_options,
                $crate::commands::cases::case_snooze,
                $crate::commands::cases::case_drop,
                $crate::commands::cases::case_take_up,
                $crate::commands::cases::case_note,
                $crate::commands::cases::case_note_change,
                $crate::commands::cases::case_note_remove,
                $crate::commands::cases::case_bulk_preview,
                $crate::commands::cases::case_bulk,
                $crate::commands::cases::case_related,
                $crate::commands::cases::saved_view_list,
                $crate::commands::cases::saved_view_save,
                $crate::commands::cases::saved_view_remove,
                $crate::commands::cases::case_open,
                $crate::commands::cases::case_open_since,
                $crate::commands::cases::undo_list,
                $crate::commands::cases::undo,
                $crate::commands::cases::undo_to,
                $crate::commands::cases::redo,
                $crate::commands::cases::redo_list,
                $crate::commands::desktop::desktop::<$runtime>,
                $crate::commands::desktop::closing_set::<$runtime>,
                $crate::commands::desktop::close_answer::<$runtime>,
                $crate::commands::desktop::autostart_set::<$runtime>,
                $crate::commands::desktop::update_check::<$runtime>,
                $crate::commands::desktop::update_install::<$runtime>,
                $crate::commands::desktop::window_ready::<$runtime>,
                $crate::commands::drafts::draft_list,
                $crate::commands::drafts::draft_fill,
                $crate::commands::drafts::draft_lint,
                $crate::commands::drafts::template_save,
                $crate::commands::drafts::template_remove,
                $crate::commands::drafts::templates_export::<$runtime>,
                $crate::commands::drafts::templates_import::<$runtime>,
                $crate::commands::evidence::evidence_choose::<$runtime>,
                $crate::commands::evidence::evidence_paste,
                $crate::commands::evidence::clipboard_has_picture,
                $crate::commands::evidence::evidence_drop,
                $crate::commands::evidence::evidence_detach,
                $crate::commands::evidence::evidence_blur,
                $crate::commands::evidence::evidence_unblur,
                $crate::commands::evidence::evidence_check,
                $crate::commands::evidence::attachment,
                $crate::commands::frame::frame,
                $crate::commands::frame::settings_set,
                $crate::commands::frame::keys_list,
                $crate::commands::frame::keys_set,
                $crate::commands::frame::demo_open,
                $crate::commands::frame::demo_leave,
                $crate::commands::frame::page_open::<$runtime>,
                $crate::commands::keep::backup_list,
                $crate::commands::keep::backup_now,
                $crate::commands::keep::backup_to::<$runtime>,
                $crate::commands::keep::restore_choose::<$runtime>,
                $crate::commands::keep::restore_preview,
                $crate::commands::keep::restore_run,
                $crate::commands::keep::export_all::<$runtime>,
                $crate::commands::keep::work_list,
                $crate::commands::keep::work_stop,
                $crate::commands::keep::verify,
                $crate::commands::keep::calendar_save::<$runtime>,
                $crate::commands::reminders::reminder_list,
                $crate::commands::reminders::reminder_seen,
                $crate::commands::reminders::reminder_later,
                $crate::commands::reminders::reminder_settings,
                $crate::commands::reminders::reminder_settings_set,
                $crate::commands::orders::order_page,
                $crate::commands::orders::order_counts,
                $crate::commands::orders::order_show,
                $crate::commands::orders::order_add,
                $crate::commands::orders::order_window,
                $crate::commands::orders::order_total,
                $crate::commands::orders::order_ids,
                $crate::commands::orders::order_sums,
                $crate::commands::orders::order_keys,
                $crate::commands::orders::order_columns,
                $crate::commands::orders::order_columns_set,
                $crate::commands::orders::order_copy,
                $crate::commands::orders::order_export::<$runtime>,
                $crate::commands::outbox::outbox_check,
                $crate::commands::outbox::outbox_add,
                $crate::commands::outbox::outbox_list,
                $crate::commands::outbox::outbox_cancel,
                $crate::commands::outbox::outbox_retry,
                $crate::commands::outbox::outbox_settle,
                $crate::commands::outbox::outbox_again,
                $crate::commands::returns::return_list,
                $crate::commands::returns::return_show,
                $crate::commands::returns::return_defect_rate,
                $crate::commands::returns::return_receive,
                $crate::commands::returns::return_inspect,
                $crate::commands::returns::return_settle,
                $crate::commands::returns::return_photo_choose::<$runtime>,
                $crate::commands::returns::return_photo_paste,
                $crate::commands::returns::return_photo_drop,
                $crate::commands::returns::return_photo_remove,
                $crate::commands::returns::return_pickup_to::<$runtime>,
                $crate::commands::returns::policy,
                $crate::commands::returns::policy_set,
                $crate::commands::returns::policy_remove,
                $crate::commands::returns::policy_guide,
                $crate::commands::rules::rule_list,
                $crate::commands::rules::rule_set,
                $crate::commands::rules::rule_reset,
                $crate::commands::rules::peak_save,
                $crate::commands::rules::peak_remove,
                $crate::commands::reviews::review_page,
                $crate::commands::reviews::review_counts,
                $crate::commands::reviews::review_show,
                $crate::commands::reviews::review_cause,
                $crate::commands::reviews::review_outcome,
                $crate::commands::reviews::complaint_save,
                $crate::commands::reviews::complaint_text,
                $crate::commands::reviews::complaint_hold,
                $crate::commands::reviews::complaint_filed,
                $crate::commands::reviews::complaint_result,
                $crate::commands::reviews::complaint_drop,
                $crate::commands::sync::sync_now,
                $crate::commands::sync::sync_pause,
                $crate::commands::sync::sync_status,
                $crate::commands::tickets::ticket_preview,
                $crate::commands::tickets::ticket_export,
                $crate::commands::tickets::ticket_export_to::<$runtime>,
                $crate::commands::tickets::ticket_list,
                $crate::commands::tickets::ticket_show,
                $crate::commands::tickets::ticket_filed,
                $crate::commands::tickets::ticket_outcome,
                $crate::commands::tickets::ticket_page,
                $crate::commands::tickets::ticket_sheet,
                $crate::commands::tickets::ticket_manifest,
                $crate::commands::tickets::ticket_again,
                $crate::commands::tickets::ticket_step,
                $crate::commands::tickets::ticket_remind,
                $crate::commands::tickets::capture_run,
                $crate::commands::tickets::ticket_reveal::<$runtime>,
                $crate::commands::tickets::text_copy,
            ])
            .events(tauri_specta::collect_events![
                $crate::bindings::Changed,
                $crate::bindings::SyncProgressed,
                $crate::bindings::WorkChanged,
                $crate::bindings::FilesDropped,
                $crate::bindings::Opened,
                $crate::bindings::CloseAsked,
                $crate::bindings::BackupOpened
            ])
    };
}
