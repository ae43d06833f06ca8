//! Settings, reminders, the inbox, orders typed in.

use super::walk::Walk;
use crate::common::now;
use crate::journey::cases;
use recourse_app::App;
use recourse_app::view::case::{CaseFilter, StepInput};
use recourse_app::view::inbox::{BulkInput, SavedViewInput};
use recourse_app::view::order::OrderInput;
use recourse_app::view::undo::KeyView;

pub async fn settings(walk: &mut Walk) {
    let app = walk.app.clone();
    let frame = app.frame().await.unwrap();
    let mut one = frame.settings.clone();
    one.theme = "dark".to_owned();
    walk.step("setting", app.settings_set(one.clone())).await;
    one.theme = "light".to_owned();
    one.zoom = 150;
    walk.step("settings", app.settings_set(one)).await;
    let keys = vec![KeyView {
        id: "find".to_owned(),
        chord: "Ctrl+KeyP".to_owned(),
    }];
    walk.step("keys", app.keys_set(keys)).await;
    walk.step("sync-pause", app.sync_pause(true)).await;
    walk.step("sync-resume", app.sync_pause(false)).await;
    walk.step("digest-seen", app.digest_seen()).await;
    let account = app.account_list().await.unwrap().remove(0).id;
    walk.step("account-set", app.account_set(account, Some(true), None))
        .await;

    let mut reminders = app.reminder_settings().await.unwrap();
    reminders.quiet = false;
    reminders.steps_min = vec![24 * 60, 60];
    walk.step("reminder-settings", app.reminder_settings_set(reminders))
        .await;
    let at = next_deadline(&app).await - chrono::TimeDelta::minutes(59);
    app.remind(now()).await.unwrap();
    app.remind(at).await.unwrap();
    walk.look();
    let key = app.reminder_list().await.unwrap().items[0].key.clone();
    walk.step("reminder-later", app.reminder_later(key, 30)).await;
    walk.step("reminder-seen", app.reminder_seen(None)).await;
}

async fn next_deadline(app: &App) -> chrono::DateTime<chrono::Utc> {
    let rows = app
        .case_page(CaseFilter::default(), None, 500)
        .await
        .unwrap()
        .items;
    rows.iter()
        .filter(|row| row.state == "open")
        .filter_map(|row| row.deadline.as_ref()?.at.parse().ok())
        .filter(|at| *at > now() + chrono::TimeDelta::hours(2))
        .min()
        .unwrap()
}

pub async fn inbox(walk: &mut Walk) {
    let app = walk.app.clone();
    let ids: Vec<String> = cases(&app, "rejected_order")
        .await
        .into_iter()
        .filter(|case| case.state == "suggested")
        .map(|case| case.id)
        .take(4)
        .collect();
    assert_eq!(ids.len(), 4);
    walk.step("take-up", app.case_take_up(ids[..3].to_vec())).await;
    let until = Some("2026-12-01T00:00:00Z".to_owned());
    let one = ids[0].clone();
    walk.step("snooze", app.case_snooze(one.clone(), until.clone()))
        .await;
    walk.step("wake", app.case_snooze(one.clone(), None)).await;
    let next = app.case_show(one.clone()).await.unwrap();
    let step = next
        .steps
        .iter()
        .find(|step| Some(&step.name) == next.next_step.as_ref())
        .unwrap();
    let input = StepInput {
        choose: step
            .options
            .iter()
            .find(|option| !option.disabled)
            .map(|option| option.name.clone()),
        ..StepInput::default()
    };
    walk.step("step", app.case_step(one.clone(), step.name.clone(), input))
        .await;
    let noted = walk
        .step("note", app.case_note(one.clone(), "called".to_owned()))
        .await;
    let note = noted.notes[0].id.clone();
    walk.step(
        "note-change",
        app.case_note_change(one.clone(), note.clone(), "called twice".to_owned()),
    )
    .await;
    walk.step("note-remove", app.case_note_remove(one.clone(), note))
        .await;
    walk.step("drop", app.case_drop(one, "not worth it".to_owned()))
        .await;
    let bulk = |form: &str| BulkInput {
        form: form.to_owned(),
        until: (form == "snooze").then(|| "2026-12-01T00:00:00Z".to_owned()),
        why: (form == "drop").then(|| "not worth it".to_owned()),
    };
    let many = ids[1..3].to_vec();
    walk.step("snooze-many", app.case_bulk(many.clone(), bulk("snooze")))
        .await;
    walk.step("wake-many", app.case_bulk(many.clone(), bulk("wake")))
        .await;
    walk.step("drop-many", app.case_bulk(many, bulk("drop"))).await;
    let order = app.order_page(Default::default(), None, 200).await.unwrap().items;
    let key = order.last().unwrap().key.clone();
    walk.step("open", app.case_open("no_update".to_owned(), vec![key]))
        .await;
    let view = |id: Option<String>, name: &str| SavedViewInput {
        id,
        name: name.to_owned(),
        filter: CaseFilter::default(),
    };
    let saved = walk
        .step("view-save", app.saved_view_save(view(None, "Mine")))
        .await;
    walk.step(
        "view-change",
        app.saved_view_save(view(Some(saved.clone()), "Ours")),
    )
    .await;
    walk.step("view-remove", app.saved_view_remove(saved)).await;
}

/// Orders typed in, for a shop that no connector reads.
pub async fn by_hand(walk: &mut Walk) {
    let app = walk.app.clone();
    let shop = app
        .account_add_manual("wish".to_owned(), "Wish".to_owned())
        .await
        .unwrap();
    walk.look();
    let order = OrderInput {
        account: shop.id,
        order: "W-1".to_owned(),
        product: Some("Kettle".to_owned()),
        ..OrderInput::default()
    };
    walk.step("order-add", app.order_add(order)).await;
}
