//! The inbox by hand: several cases at once, filters with a name, hits of a search, notes, orders around a case.

use crate::common::{demo, folder, now};
use crate::journey::cases;
use recourse_app::App;
use recourse_app::demo::open_demo;
use recourse_app::view::case::{CaseFilter, CaseRow};
use recourse_app::view::inbox::{BulkInput, SavedViewInput};

async fn list(app: &App, filter: CaseFilter) -> Vec<CaseRow> {
    app.case_page(filter, None, 1_000).await.unwrap().items
}

fn view(name: &str) -> CaseFilter {
    CaseFilter {
        view: Some(name.to_owned()),
        ..CaseFilter::default()
    }
}

fn ids(rows: &[CaseRow]) -> Vec<String> {
    rows.iter().map(|row| row.id.clone()).collect()
}

async fn count(app: &App, name: &str) -> u32 {
    let counts = app.case_counts().await.unwrap();
    counts.views.iter().find(|view| view.key == name).unwrap().count
}

fn snooze(days: i64) -> BulkInput {
    BulkInput {
        form: "snooze".to_owned(),
        until: Some((now() + chrono::TimeDelta::days(days)).to_rfc3339()),
        why: None,
    }
}

fn drop_for(why: &str) -> BulkInput {
    BulkInput {
        form: "drop".to_owned(),
        until: None,
        why: Some(why.to_owned()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_cases_are_one_step_and_what_becomes_of_each_is_told_before() {
    let (_dir, app) = demo().await;
    let todo = list(&app, view("todo")).await;
    let mut some = ids(&todo[..3]);
    app.case_drop(some[2].clone(), "settled elsewhere".to_owned())
        .await
        .unwrap();
    let form = BulkInput {
        form: "drop".to_owned(),
        ..BulkInput::default()
    };
    let told = app.case_bulk_preview(some.clone(), form).await.unwrap();
    assert_eq!(
        told.iter()
            .map(|line| (line.from.as_str(), line.to.as_deref(), line.left.as_deref()))
            .collect::<Vec<_>>(),
        [
            ("open", Some("dropped"), None),
            ("open", Some("dropped"), None),
            ("dropped", None, Some("over")),
        ]
    );
    let steps = app.undo_list().await.unwrap().len();
    let done = app
        .case_bulk(some.clone(), drop_for("too little money"))
        .await
        .unwrap();
    assert_eq!(done, 2, "as told");
    for id in &some[..2] {
        let case = app.case_show(id.clone()).await.unwrap();
        assert_eq!(case.case.state, "dropped");
        let last = case.audit.last().unwrap();
        assert_eq!(
            (last.what.as_str(), last.why.as_deref()),
            ("dropped", Some("too little money"))
        );
    }
    assert_eq!(app.undo_list().await.unwrap().len(), steps + 1);
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-drop-many");
    for id in &some[..2] {
        assert_eq!(app.case_show(id.clone()).await.unwrap().case.state, "open");
    }

    let (before, asleep) = (count(&app, "todo").await, count(&app, "snoozed").await);
    some.pop();
    let twice = [some.clone(), some.clone()].concat();
    assert_eq!(app.case_bulk(twice, snooze(2)).await.unwrap(), 2);
    let told = serde_json::to_value(&app.undo_list().await.unwrap()[0].message).unwrap();
    assert_eq!(told["params"][0]["value"]["value"], 2, "each case once: {told}");
    assert_eq!(
        (count(&app, "todo").await, count(&app, "snoozed").await),
        (before - 2, asleep + 2)
    );
    for kind in app.case_counts().await.unwrap().kinds {
        let filter = CaseFilter {
            kind: Some(kind.key.clone()),
            ..view("todo")
        };
        assert_eq!(
            list(&app, filter).await.len(),
            kind.count as usize,
            "{} as its list shows it",
            kind.key
        );
    }
    let mut sleeping = ids(&list(&app, view("snoozed")).await);
    sleeping.retain(|id| some.contains(id));
    assert_eq!(sleeping.len(), 2);
    assert!(
        list(&app, view("todo"))
            .await
            .iter()
            .all(|row| !some.contains(&row.id))
    );
    app.undo(None).await.unwrap();
    assert_eq!(count(&app, "todo").await, before);

    let suggested = ids(&list(&app, view("suggested")).await[..2]);
    let take_up = BulkInput {
        form: "take_up".to_owned(),
        ..BulkInput::default()
    };
    let mixed = vec![suggested[0].clone(), some[0].clone()];
    let told = app
        .case_bulk_preview(mixed.clone(), take_up.clone())
        .await
        .unwrap();
    assert_eq!(told[1].left.as_deref(), Some("not_suggested"));
    assert_eq!(app.case_bulk(mixed, take_up).await.unwrap(), 1);

    let refused = async |input: BulkInput| app.case_bulk(some.clone(), input).await.unwrap_err().code;
    assert_eq!(refused(drop_for("  ")).await, "why-missing");
    assert_eq!(refused(snooze(-1)).await, "time-invalid");
    assert_eq!(refused(BulkInput::default()).await, "filter-invalid");
    let unknown = app.case_bulk(vec!["C-9999".to_owned()], snooze(1)).await;
    assert_eq!(unknown.unwrap_err().code, "case-unknown");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_with_a_name_counts_and_outlives_a_restart() {
    let (dir, options) = folder();
    let app = open_demo(&options).await.unwrap();
    crate::common::sync(&app).await;
    let filter = CaseFilter {
        kind: Some("negative_review".to_owned()),
        ..view("todo")
    };
    let found = list(&app, filter.clone()).await.len();
    assert!(found > 0);
    let input = |id: Option<String>, name: &str, filter: &CaseFilter| SavedViewInput {
        id,
        name: name.to_owned(),
        filter: filter.clone(),
    };
    let id = app
        .saved_view_save(input(None, "Низкие отзывы", &filter))
        .await
        .unwrap();
    let words = CaseFilter {
        query: Some("zz-nothing-like-it".to_owned()),
        ..CaseFilter::default()
    };
    app.saved_view_save(input(None, "None", &words)).await.unwrap();
    let taken = app.saved_view_save(input(None, " Низкие отзывы ", &filter)).await;
    assert_eq!(taken.unwrap_err().code, "view-name");
    app.stop().await;
    drop(app);

    let app = open_demo(&options).await.unwrap();
    let views = app.saved_view_list().await.unwrap();
    assert_eq!(
        views
            .iter()
            .map(|view| (view.name.as_str(), view.count as usize, view.count_more))
            .collect::<Vec<_>>(),
        [("Низкие отзывы", found, false), ("None", 0, false)]
    );
    assert_eq!(views[0].filter, filter);
    app.saved_view_save(input(Some(id.clone()), "Reviews", &filter))
        .await
        .unwrap();
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-view-change");
    app.saved_view_remove(id.clone()).await.unwrap();
    assert_eq!(app.saved_view_list().await.unwrap().len(), 1);
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-view-remove");
    assert_eq!(app.saved_view_list().await.unwrap(), views);
    let gone = app.saved_view_remove("nothing".to_owned()).await;
    assert_eq!(gone.unwrap_err().code, "view-unknown");
    app.stop().await;
    drop(dir);
}

#[tokio::test(flavor = "multi_thread")]
async fn deadlines_filter_by_the_sellers_day() {
    let (_dir, app) = demo().await;
    let due = async |name: &str| {
        let filter = CaseFilter {
            due: Some(name.to_owned()),
            ..view("todo")
        };
        list(&app, filter).await
    };
    let at = |row: &CaseRow| {
        row.deadline
            .as_ref()
            .unwrap()
            .at
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
    };
    assert!(due("over").await.iter().all(|row| at(row) < now()));
    let week = due("week").await;
    assert!(!week.is_empty());
    assert!(
        week.iter()
            .all(|row| at(row) < now() + chrono::TimeDelta::days(8))
    );
    assert!(due("today").await.len() <= week.len());
    let none = due("none").await;
    assert!(!none.is_empty() && none.iter().all(|row| row.deadline.is_none()));
    let wrong = CaseFilter {
        due: Some("someday".to_owned()),
        ..CaseFilter::default()
    };
    assert_eq!(
        app.case_page(wrong, None, 1).await.unwrap_err().code,
        "filter-invalid"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_tells_what_it_found_and_where() {
    let (_dir, app) = demo().await;
    let review = cases(&app, "negative_review").await.remove(0);
    let word: String = review
        .title
        .split_whitespace()
        .max_by_key(|word| word.len())
        .unwrap()
        .to_owned();
    let search = async |query: &str| {
        let filter = CaseFilter {
            query: Some(query.to_owned()),
            ..CaseFilter::default()
        };
        app.case_page(filter, None, 100).await.unwrap()
    };
    let page = search(&word.to_uppercase()).await;
    let hit = page
        .hits
        .iter()
        .find(|hit| hit.case == review.id && hit.field == "title")
        .unwrap();
    let marked: String = hit
        .parts
        .iter()
        .filter(|part| part.hit)
        .map(|part| part.text.as_str())
        .collect();
    assert!(
        marked.to_lowercase().contains(&word.to_lowercase()),
        "{marked} {word}"
    );
    let whole: String = hit.parts.iter().map(|part| part.text.as_str()).collect();
    assert!(
        review.title.contains(whole.trim_matches('…')),
        "nothing but the text"
    );

    let page = search(&review.id).await;
    assert!(
        page.hits
            .iter()
            .any(|hit| hit.case == review.id && hit.field == "case")
    );
    let order = cases(&app, "rejected_order").await.remove(0);
    let page = search(&order.subject).await;
    assert!(
        page.hits
            .iter()
            .any(|hit| hit.case == order.id && hit.field == "subject")
    );
    assert!(list(&app, view("todo")).await.len() > 1);
    let plain = app.case_page(view("todo"), None, 10).await.unwrap();
    assert!(plain.hits.is_empty(), "nothing was searched for");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_are_written_changed_and_removed_and_stay_out_of_tickets() {
    let (dir, app) = demo().await;
    let id = cases(&app, "rejected_order").await[0].id.clone();
    let secret = "nobody-else-reads-this <b>€</b>";
    let first = app.case_note(id.clone(), format!(" {secret} ")).await.unwrap();
    assert_eq!(first.notes.len(), 1);
    assert_eq!(first.notes[0].text, secret);
    let step = app.undo_list().await.unwrap().remove(0);
    let sorts: Vec<&str> = step.touched.iter().map(|touched| touched.sort.as_str()).collect();
    assert_eq!(sorts, ["case"], "a note is of its case");
    let last = first.audit.last().unwrap();
    assert_eq!((last.what.as_str(), last.why.as_deref()), ("note", None));
    let note = first.notes[0].id.clone();
    let changed = app
        .case_note_change(id.clone(), note.clone(), format!("{secret} twice"))
        .await
        .unwrap();
    assert_eq!(changed.notes[0].text, format!("{secret} twice"));
    assert!(changed.notes[0].changed_at.is_some());
    let gone = app.case_note_remove(id.clone(), note.clone()).await.unwrap();
    assert!(gone.notes.is_empty());
    let again = app.case_note_remove(id.clone(), note).await;
    assert_eq!(again.unwrap_err().code, "note-unknown");
    for name in ["undo-note-remove", "undo-note-change"] {
        assert_eq!(app.undo(None).await.unwrap().message.id, name);
    }
    assert_eq!(app.case_show(id.clone()).await.unwrap().notes, first.notes);

    crate::journey::fill(&app, std::slice::from_ref(&id)).await;
    let to = dir.path().join("bundle.zip");
    let exported = app
        .ticket_export(vec![id.clone()], Some(to.clone()), Default::default())
        .await;
    assert!(exported.is_ok(), "{exported:?}");
    let to = exported.unwrap().bundle;
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&to).unwrap()).unwrap();
    for at in 0..zip.len() {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_index(at).unwrap(), &mut bytes).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("nobody-else-reads"));
    }
    let empty = app.case_note(id, "  ".to_owned()).await;
    assert_eq!(empty.unwrap_err().code, "text-empty");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn related_orders_come_with_their_reason_and_each_once() {
    let (_dir, app) = demo().await;
    let mut reasons = std::collections::BTreeSet::new();
    for case in list(&app, CaseFilter::default()).await.iter().take(150) {
        let mut seen = std::collections::BTreeSet::new();
        for group in app.case_related(case.id.clone()).await.unwrap() {
            assert!(group.count as usize >= group.orders.len() && !group.orders.is_empty());
            for order in group.orders {
                assert!(!case.order_ids.contains(&order.id), "not the case's own");
                assert!(seen.insert(order.key), "an order stands once");
            }
            reasons.insert(group.by);
        }
    }
    println!("{reasons:?}");
    assert!(reasons.contains("product"));
    let unknown = app.case_related("C-9999".to_owned()).await;
    assert_eq!(unknown.unwrap_err().code, "case-unknown");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_turns_the_lists_next_is_the_nearest_of_deadlines_put_off_cases_and_the_sellers_next_day() {
    let (_dir, app) = demo().await;
    let turns = async || {
        let counts = app.case_counts().await.unwrap();
        counts.turns_at.parse::<chrono::DateTime<chrono::Utc>>().unwrap()
    };
    let before = turns().await;
    assert!(now() < before && before <= now() + chrono::TimeDelta::hours(25));
    let id = list(&app, view("todo")).await[0].id.clone();
    let wakes = now() + chrono::TimeDelta::seconds(40);
    app.case_snooze(id, Some(wakes.to_rfc3339())).await.unwrap();
    assert_eq!(turns().await, wakes.min(before));
    assert!(wakes < before, "the demo has nothing that ends sooner");
    app.stop().await;
}
