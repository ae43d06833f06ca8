//! A way through actions, each undone and done again before the next.

use crate::common::{demo, now, store};
use recourse_app::view::common::ApiError;
use recourse_app::{App, AppOptions, demo::open_demo};
use recourse_store::Store;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tempfile::TempDir;

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
pub struct Walk {
    pub dir: TempDir,
    pub app: Arc<App>,
    store: Store,
    rows: Rows,
    pub walked: BTreeSet<String>,
}

impl Walk {
    pub async fn new() -> Self {
        let (dir, app) = demo().await;
        Self::of(dir, app, BTreeSet::new())
    }

    fn of(dir: TempDir, app: App, walked: BTreeSet<String>) -> Self {
        let store = store(&app.options().data_dir, true);
        Self {
            dir,
            app: Arc::new(app),
            rows: rows(&store),
            store,
            walked,
        }
    }

    /// Other than by an action something changed.
    pub fn look(&mut self) {
        self.rows = rows(&self.store);
    }

    pub async fn step<T>(&mut self, name: &str, done: impl Future<Output = Result<T, ApiError>>) -> T {
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
    pub async fn later(self, hours: i64) -> Self {
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
        Self::of(dir, app, walked)
    }
}
