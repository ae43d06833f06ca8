//! An app over a folder of its own.

use chrono::{DateTime, Utc};
use recourse_app::view::sync::SyncReport;
use recourse_app::{App, AppOptions, demo::open_demo};
use recourse_store::{Options, Store};
use recourse_testkit::utc;
use std::path::Path;
use tempfile::TempDir;

/// The present of these tests.
pub fn now() -> DateTime<Utc> {
    utc("2026-11-22T09:00:00Z")
}

/// A folder and the options that open it.
pub fn folder() -> (TempDir, AppOptions) {
    let dir = tempfile::tempdir().unwrap();
    let options = AppOptions {
        data_dir: dir.path().join("data"),
        now: Some(now()),
        ..AppOptions::default()
    };
    (dir, options)
}

/// The demo shop, read once.
pub async fn demo() -> (TempDir, App) {
    let (dir, options) = folder();
    let app = open_demo(&options).await.unwrap();
    let report = sync(&app).await;
    let failed: Vec<_> = report.runs.iter().filter(|run| run.error.is_some()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    (dir, app)
}

pub async fn sync(app: &App) -> SyncReport {
    app.sync_once(Default::default(), &|_| {}).await.unwrap()
}

/// The store of a data folder that nobody else has open, or for reading beside an app.
pub fn store(dir: &Path, read_only: bool) -> Store {
    let options = Options {
        read_only,
        app_version: "test".to_owned(),
        now: now(),
    };
    Store::open(dir, options).unwrap()
}

/// A small picture, another one for each size.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 128]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}
