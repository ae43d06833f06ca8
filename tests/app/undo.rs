//! Every action of the seller: done, undone, done again, row for row. One line each; a new action without one fails.

use crate::common::{demo, folder, now, png};
use crate::errors::{quoted_after, root, sources};
use crate::journey::{cases, fill};
use recourse_app::evidence::Incoming;
use recourse_app::view::case::{CaseFilter, CaseView, FieldInput, StepInput};
use recourse_app::view::common::ApiError;
use recourse_app::view::draft::{BodyInput, TemplateInput};
use recourse_app::view::inbox::{BulkInput, SavedViewInput};
use recourse_app::view::order::OrderInput;
use recourse_app::view::outbox::{CaseStepInput, OutboxInput};
use recourse_app::view::proof::AreaView;
use recourse_app::view::returns::{InspectInput, PolicyLineView};
use recourse_app::view::review::{ComplaintInput, ReviewFilter};
use recourse_app::view::rulebook::PeakInput;
use recourse_app::view::ticket::{ExportInput, OutcomeInput};
use recourse_app::view::undo::KeyView;
use recourse_app::{App, AppOptions, demo::open_demo};
use recourse_store::{Options, Store};
use recourse_texts::{Lang, Texts};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// Cannot be undone, and why: what leaves for a marketplace, what confirms first, what is itself a way back.
const LASTING: [(&str, &str); 5] = [
    ("account-add", "a shop goes by being removed, which asks first"),
    ("account-renew", "the old token is not kept"),
    ("account-remove", "asks first"),
    ("undo", "is done again instead"),
    ("redo", "is undone as a step"),
];

/// Tables that a sync fills, too long to compare sixty times; an action writes none of them.
const SYNCED: [&str; 14] = [
    "raw",
    "raw_body",
    "stream",
    "event",
    "orders",
    "order_item",
    "leg_time",
    "leg_usual",
    "media",
    "text_word",
    "feed",
    "finance",
    "sale",
    "supply",
];

type Rows = BTreeMap<String, Vec<String>>;

/// Every row of what the seller did, by table.
fn rows(store: &Store) -> Rows {
    store
        .read(|r| {
            let mut found = Rows::new();
            for table in r.export_tables()? {
                if SYNCED.contains(&table.name.as_str()) {
                    continue;
                }
                let mut lines = Vec::new();
                r.export_rows(&table, |row| {
                    let line = format!("{row:?}");
                    // When the detectors last looked is no change of the seller's.
                    if !line.starts_with("[Text(\"looked:") {
                        lines.push(line);
                    }
                    Ok(())
                })?;
                found.insert(table.name, lines);
            }
            Ok(found)
        })
        .unwrap()
}

/// What differs, by table: the assertion of two whole databases would say nothing.
fn difference(a: &Rows, b: &Rows) -> Vec<String> {
    let mut found = Vec::new();
    for (table, lines) in a {
        let other = &b[table];
        let only = |x: &Vec<String>, y: &Vec<String>, sign: &str| {
            let y: BTreeSet<&String> = y.iter().collect();
            x.iter()
                .filter(|line| !y.contains(line))
                .map(|line| format!("{table} {sign} {line}"))
                .collect::<Vec<_>>()
        };
        found.extend(only(lines, other, "-"));
        found.extend(only(other, lines, "+"));
    }
    found
}

/// Walks through actions on one folder, each undone and done again before the next.
struct Walk {
    dir: TempDir,
    app: Arc<App>,
    store: Store,
    rows: Rows,
    walked: BTreeSet<String>,
}

impl Walk {
    async fn new() -> Self {
        let (dir, app) = demo().await;
        let store = reader(&app.options().data_dir);
        let rows = rows(&store);
        let app = Arc::new(app);
        Self {
            dir,
            app,
            store,
            rows,
            walked: BTreeSet::new(),
        }
    }

    /// Other than by an action something changed.
    fn look(&mut self) {
        self.rows = rows(&self.store);
    }

    async fn step<T>(&mut self, name: &str, done: impl Future<Output = Result<T, ApiError>>) -> T {
        let value = done.await.unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let newest = self.app.undo_list().await.unwrap().remove(0);
        assert_eq!(newest.message.id, format!("undo-{name}"));
        assert!(!newest.touched.is_empty(), "{name} tells what it touched");
        let after = rows(&self.store);
        assert!(
            !difference(&self.rows, &after).is_empty(),
            "{name} changes something"
        );
        self.app
            .undo(None)
            .await
            .unwrap_or_else(|error| panic!("{name} is undone: {error:?}"));
        let back = difference(&self.rows, &rows(&self.store));
        assert!(back.is_empty(), "{name} is undone row for row: {back:#?}");
        let again = self.app.redo().await.unwrap();
        assert_eq!(again.message, newest.message);
        let again = difference(&after, &rows(&self.store));
        assert!(again.is_empty(), "{name} is done again row for row: {again:#?}");
        self.rows = after;
        self.walked.insert(name.to_owned());
        value
    }

    /// Days later: the app is opened anew, with another present.
    async fn later(self, hours: i64) -> Self {
        let Self {
            dir,
            app,
            store,
            walked,
            ..
        } = self;
        app.stop().await;
        drop((app, store));
        let options = AppOptions {
            data_dir: dir.path().join("data"),
            now: Some(now() + chrono::TimeDelta::hours(hours)),
            ..AppOptions::default()
        };
        let app = open_demo(&options).await.unwrap();
        let store = reader(&app.options().data_dir);
        let rows = rows(&store);
        let app = Arc::new(app);
        Self {
            dir,
            app,
            store,
            rows,
            walked,
        }
    }
}

fn reader(dir: &Path) -> Store {
    let options = Options {
        read_only: true,
        app_version: "test".to_owned(),
        now: now(),
    };
    Store::open(dir, options).unwrap()
}

/// The page of a case.
async fn page(app: &App, id: &str) -> CaseView {
    app.case_show(id.to_owned()).await.unwrap()
}

async fn first(app: &App, kind: &str) -> String {
    cases(app, kind).await[0].id.clone()
}

fn picture(width: u32) -> Vec<Incoming> {
    vec![Incoming::Clipboard(png(width, 30))]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_undone_and_done_again_row_for_row() {
    let mut walk = Walk::new().await;
    settings(&mut walk).await;
    inbox(&mut walk).await;
    by_hand(&mut walk).await;
    proof(&mut walk).await;
    tickets(&mut walk).await;
    texts(&mut walk).await;
    reviews(&mut walk).await;
    returns(&mut walk).await;
    let mut walk = complaint(walk).await;
    outbox(&mut walk).await;
    assert_eq!(
        walk.app.undo_list().await.unwrap().len(),
        50,
        "fifty steps are kept"
    );

    let mut missing = actions();
    missing.retain(|name| !walk.walked.contains(name));
    assert!(missing.is_empty(), "without a line here: {missing:?}");
    walk.app.stop().await;
}

/// Every name of an action that can be undone: those written where it is made, and those of the catalogue, which has a text for
/// each that is chosen at run time.
fn actions() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut files = Vec::new();
    for of in ["app", "sync"] {
        sources(&root().join(format!("src-tauri/crates/{of}/src")), &mut files);
    }
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        names.extend(quoted_after(&file, "Action::new(").into_iter().map(str::to_owned));
    }
    for (lang, _, text) in recourse_texts::files() {
        if *lang == "en" {
            let named = text.lines().filter_map(|line| line.strip_prefix("undo-"));
            names.extend(named.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
        }
    }
    assert!(names.len() > 40);
    for name in &names {
        assert!(!LASTING.iter().any(|(lasting, _)| lasting == name), "{name}");
        for lang in Lang::ALL {
            assert!(
                Texts::new(lang).has(&format!("undo-{name}")),
                "undo-{name} in {lang:?}"
            );
        }
    }
    names
}

/// What cannot be undone is a choice that was made, with its reason.
#[test]
fn what_cannot_be_undone_is_named_with_its_reason() {
    let mut files = Vec::new();
    sources(&root().join("src-tauri/crates"), &mut files);
    let mut found = BTreeSet::new();
    for file in &files {
        let file: String = file.split_whitespace().collect::<Vec<_>>().join(" ");
        found.extend(
            quoted_after(&file, "Action::lasting(")
                .into_iter()
                .map(str::to_owned),
        );
    }
    let named: BTreeSet<String> = LASTING.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, named);
}

async fn settings(walk: &mut Walk) {
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

async fn inbox(walk: &mut Walk) {
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
    let next = page(&app, &one).await;
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
async fn by_hand(walk: &mut Walk) {
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

async fn proof(walk: &mut Walk) {
    let app = walk.app.clone();
    let case = first(&app, "negative_review").await;
    let proof = "review_screenshot".to_owned();
    let file = |view: &CaseView| {
        let item = view
            .evidence
            .iter()
            .find(|item| item.name == "review_screenshot")
            .unwrap();
        item.files[0].attachment.clone()
    };
    let view = walk
        .step(
            "attach",
            app.evidence_attach(case.clone(), proof.clone(), picture(60)),
        )
        .await;
    let areas = vec![AreaView {
        x: 1,
        y: 1,
        width: 20,
        height: 10,
    }];
    let view = walk
        .step(
            "blur",
            app.evidence_blur(case.clone(), proof.clone(), file(&view), areas),
        )
        .await;
    let view = walk
        .step(
            "unblur",
            app.evidence_unblur(case.clone(), proof.clone(), file(&view)),
        )
        .await;
    walk.step("detach", app.evidence_detach(case, proof, file(&view)))
        .await;
}

async fn tickets(walk: &mut Walk) {
    let app = walk.app.clone();
    let open = cases(&app, "rejected_order").await;
    let ids: Vec<String> = open
        .into_iter()
        .filter(|case| case.state == "suggested")
        .map(|case| case.id)
        .take(1)
        .collect();
    fill(&app, &ids).await;
    walk.look();
    let exported = walk
        .step(
            "ticket-export",
            app.ticket_export(ids.clone(), None, ExportInput::default()),
        )
        .await;
    let ticket = exported.ticket.id;
    let step = "folder".to_owned();
    walk.step("ticket-step", app.ticket_step(ticket.clone(), step.clone(), true))
        .await;
    walk.step("ticket-step-back", app.ticket_step(ticket.clone(), step, false))
        .await;
    walk.step(
        "ticket-filed",
        app.ticket_filed(
            ticket.clone(),
            "WB-77".to_owned(),
            None,
            Some("2026-12-01".to_owned()),
        ),
    )
    .await;
    walk.step(
        "ticket-remind",
        app.ticket_remind(ticket.clone(), Some("2026-12-03T09:00:00Z".to_owned())),
    )
    .await;
    let outcome = OutcomeInput {
        case: ids[0].clone(),
        outcome: "lost".to_owned(),
        recovered: None,
        note: None,
    };
    walk.step("ticket-outcome", app.ticket_outcome(ticket, vec![outcome]))
        .await;
}

async fn texts(walk: &mut Walk) {
    let app = walk.app.clone();
    walk.step(
        "rule-set",
        app.rule_set("wb_ticket_text_max".to_owned(), Some(2000), None),
    )
    .await;
    walk.step("rule-reset", app.rule_reset("wb_ticket_text_max".to_owned()))
        .await;
    let peak = PeakInput {
        id: None,
        platform: "wildberries".to_owned(),
        first_day: "2026-11-20".to_owned(),
        last_day: "2026-12-10".to_owned(),
        hours: None,
        note: None,
    };
    let book = walk.step("peak-save", app.peak_save(peak)).await;
    walk.step("peak-remove", app.peak_remove(book.peaks[0].id)).await;
    let template = TemplateInput {
        id: None,
        name: "Один".to_owned(),
        purpose: "chat".to_owned(),
        platform: None,
        kinds: vec!["negative_review".to_owned()],
        bodies: vec![BodyInput {
            lang: "ru".to_owned(),
            text: "Здравствуйте! {product}".to_owned(),
        }],
        based_on: None,
    };
    let kept = walk.step("template-save", app.template_save(template)).await;
    let path = walk.dir.path().join("templates.json");
    app.templates_export(path.clone()).await.unwrap();
    walk.step("template-remove", app.template_remove(kept.id)).await;
    walk.step("templates-import", app.templates_import(path)).await;
}

async fn low_review(app: &App, cause: &str) -> String {
    let filter = ReviewFilter {
        stars: vec![1, 2, 3],
        cause: Some(cause.to_owned()),
        answered: Some(false),
        ..ReviewFilter::default()
    };
    for row in app.review_page(filter, None, 100).await.unwrap().items {
        if app.review_show(row.key.clone()).await.unwrap().case.is_some() {
            return row.key;
        }
    }
    panic!("no low review about {cause} has a case");
}

async fn reviews(walk: &mut Walk) {
    let app = walk.app.clone();
    let key = low_review(&app, "product").await;
    walk.step(
        "review-cause",
        app.review_cause(key.clone(), Some("delivery".to_owned())),
    )
    .await;
    walk.step(
        "review-outcome",
        app.review_outcome(key, Some("upgraded".to_owned())),
    )
    .await;
}

async fn returns(walk: &mut Walk) {
    let app = walk.app.clone();
    let line = PolicyLineView {
        n: 0,
        part: "methods".to_owned(),
        text: "Возврат на склад".to_owned(),
        when: Some("any".to_owned()),
        decision: Some("restock".to_owned()),
    };
    walk.step("policy", app.policy_set(line)).await;
    let mut key = None;
    for row in app.return_list().await.unwrap().items {
        if app.return_receive(row.key.clone(), None).await.is_ok() {
            app.undo(None).await.unwrap();
            key = Some(row.key);
            break;
        }
    }
    let key = key.expect("something comes back in the demo");
    walk.look();
    walk.step("receive", app.return_receive(key.clone(), None)).await;
    let found = walk
        .step("inspect-photo", app.return_photo_add(key.clone(), picture(70)))
        .await;
    let inspect = InspectInput {
        condition: Some("a".to_owned()),
        faults: Vec::new(),
        note: Some("box dented".to_owned()),
    };
    walk.step("inspect", app.return_inspect(key.clone(), inspect))
        .await;
    walk.step(
        "settle-return",
        app.return_settle(key.clone(), Some("restock".to_owned())),
    )
    .await;
    walk.step("unsettle-return", app.return_settle(key.clone(), None))
        .await;
    let photo = found.inspection.unwrap().photos[0].attachment.clone();
    walk.step("inspect-photo-off", app.return_photo_remove(key, photo))
        .await;
}

async fn complaint(mut walk: Walk) -> Walk {
    let key = low_review(&walk.app, "delivery").await;
    let app = walk.app.clone();
    let proposed = app.review_show(key.clone()).await.unwrap().complaint;
    let empty = ComplaintInput {
        ground: proposed.ground.clone(),
        quote: proposed.quote.clone(),
        fact: "21.10.2026".to_owned(),
        text: String::new(),
    };
    let text = app.complaint_text(key.clone(), empty.clone()).await.unwrap();
    let input = ComplaintInput { text, ..empty };
    walk.step("complaint-save", app.complaint_save(key.clone(), input))
        .await;
    walk.step("complaint-hold", app.complaint_hold(key.clone())).await;
    drop(app);
    let mut walk = walk.later(24).await;
    let app = walk.app.clone();
    walk.step("complaint-filed", app.complaint_filed(key.clone()))
        .await;
    walk.step(
        "complaint-result",
        app.complaint_result(key.clone(), "refused".to_owned()),
    )
    .await;
    let other = low_review(&app, "product").await;
    let proposed = app.review_show(other.clone()).await.unwrap().complaint;
    let input = ComplaintInput {
        ground: proposed.ground,
        quote: proposed.quote,
        fact: "21.10.2026".to_owned(),
        text: "Отзыв не о товаре.".to_owned(),
    };
    walk.step("complaint-save", app.complaint_save(other.clone(), input))
        .await;
    walk.step("complaint-drop", app.complaint_drop(other)).await;
    walk
}

async fn outbox(walk: &mut Walk) {
    let app = walk.app.clone();
    for row in cases(&app, "negative_review").await {
        if let Some(step) = at_the_answer(&app, &row.id).await {
            walk.look();
            let input = OutboxInput {
                account: String::new(),
                action: None,
                case: Some(CaseStepInput {
                    case: row.id,
                    step,
                    choose: None,
                    fields: vec![FieldInput {
                        name: "answer".to_owned(),
                        value: "Здравствуйте! Спасибо за отзыв, мы разберёмся.".to_owned(),
                    }],
                }),
            };
            walk.step("outbox-add", app.outbox_add(input)).await;
            return;
        }
    }
    panic!("no case waits for an answer");
}

/// Walks a case of a review to the step that answers it.
async fn at_the_answer(app: &App, id: &str) -> Option<String> {
    for _ in 0..12 {
        let case = page(app, id).await;
        let next = case.next_step.clone()?;
        if next == "answer_post" {
            return Some(next);
        }
        let step = case.steps.iter().find(|step| step.name == next)?;
        let named = |name: &str| step.options.iter().find(|option| option.name == name);
        let choose = named("answer")
            .or_else(|| step.options.iter().find(|option| option.suggested))
            .or_else(|| step.options.iter().find(|option| !option.disabled))
            .map(|option| option.name.clone());
        let input = StepInput {
            choose,
            ..StepInput::default()
        };
        app.case_step(id.to_owned(), next, input).await.ok()?;
    }
    None
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_sync_changed_since_is_said_and_left_alone() {
    let (_dir, app) = demo().await;
    let mut one = app.frame().await.unwrap().settings;
    let lang = one.lang.clone();
    one.lang = if lang == "ru" {
        "en".to_owned()
    } else {
        "ru".to_owned()
    };
    app.settings_set(one.clone()).await.unwrap();
    one.lang = "zh".to_owned();
    app.settings_set(one.clone()).await.unwrap();
    app.sync_pause(true).await.unwrap();
    let list = app.undo_list().await.unwrap();
    let error = app.undo(Some(list[2].id.clone())).await.unwrap_err();
    assert_eq!(error.code, "undo-newer");
    let what = serde_json::to_string(&error.params).unwrap();
    assert!(
        what.contains("设置") || what.contains("语言"),
        "it names what rests on it: {what}"
    );
    assert_eq!(app.frame().await.unwrap().settings, one, "nothing changed");
    assert_eq!(app.undo_list().await.unwrap(), list);

    let undone = app.undo_to(list[2].id.clone()).await.unwrap();
    assert_eq!(undone.len(), 3);
    assert_eq!(app.frame().await.unwrap().settings.lang, lang);
    assert_eq!(app.redo_list().await.unwrap().len(), 3);
    assert_eq!(app.undo(None).await.unwrap_err().code, "undo-none");
    assert_eq!(
        app.undo_to(list[2].id.clone()).await.unwrap_err().code,
        "undo-none"
    );
    assert_eq!(
        app.undo(Some("x".to_owned())).await.unwrap_err().code,
        "undo-none"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_kept_and_what_is_no_key_is_refused() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let key = |id: &str, chord: &str| KeyView {
        id: id.to_owned(),
        chord: chord.to_owned(),
    };
    assert!(app.keys().await.unwrap().is_empty());
    let own = vec![key("find", "Ctrl+Shift+KeyP"), key("mark", "")];
    app.keys_set(own.clone()).await.unwrap();
    assert_eq!(app.keys().await.unwrap(), own);
    for bad in [
        vec![key("", "KeyA")],
        vec![key("find", "Ctrl KeyK")],
        vec![key("find", "KeyA"), key("find", "KeyB")],
        vec![key("find", &"K".repeat(41))],
        (0..201).map(|n| key(&format!("k{n}"), "KeyA")).collect(),
    ] {
        assert_eq!(app.keys_set(bad).await.unwrap_err().code, "setting-invalid");
    }
    assert_eq!(app.keys().await.unwrap(), own);
    app.undo(None).await.unwrap();
    assert!(app.keys().await.unwrap().is_empty());
    assert_eq!(app.redo().await.unwrap().message.id, "undo-keys");
    assert_eq!(app.redo().await.unwrap_err().code, "redo-none");
    app.stop().await;
}
