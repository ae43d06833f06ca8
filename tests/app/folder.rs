//! The data folder goes elsewhere: chosen, copied and compared at the next start, then used. The old one stays.

use crate::common::folder;
use recourse_app::view::settings::SettingsView;
use recourse_app::{App, AppOptions, folder as place};
use std::path::Path;

async fn opened(options: &AppOptions) -> App {
    App::open(options.clone()).await.unwrap()
}

/// Zooms, so that the folder holds something to be known by.
async fn zoom(app: &App, zoom: u32) {
    let settings = app.frame().await.unwrap().settings;
    app.settings_set(SettingsView { zoom, ..settings }).await.unwrap();
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn the_data_is_copied_at_the_next_start_and_the_old_folder_stays() {
    let (dir, options) = folder();
    let app = opened(&options).await;
    zoom(&app, 125).await;
    std::fs::create_dir_all(options.data_dir.join("attachments/ab")).unwrap();
    std::fs::write(options.data_dir.join("attachments/ab/abc"), b"kept").unwrap();
    std::fs::create_dir_all(options.data_dir.join("demo")).unwrap();
    std::fs::write(options.data_dir.join("demo/made-up"), b"x").unwrap();
    let to = dir.path().join("elsewhere");
    let view = app.folder_move(to.clone()).unwrap();
    assert_eq!(view.moving_to, Some(to.display().to_string()));
    // Nothing happens while the program runs.
    assert!(names(&to).is_empty());
    assert_eq!(place::settle(&options), options.data_dir, "the folder is in use");
    assert_eq!(app.folder().trouble, None);
    app.stop().await;

    let before = names(&options.data_dir);
    assert_eq!(place::settle(&options), to);
    assert_eq!(std::fs::read(to.join("attachments/ab/abc")).unwrap(), b"kept");
    assert!(!to.join("demo").exists() && !to.join("unfinished-move").exists());
    let after = names(&options.data_dir);
    for name in before.iter().filter(|name| *name != "moving.json") {
        assert!(after.contains(name), "{name} is still in the old folder");
    }

    // Whichever way the old folder is named, the new one is opened, and the old one never is.
    let new = AppOptions {
        data_dir: place::follow(options.data_dir.clone()),
        ..options.clone()
    };
    let app = opened(&new).await;
    assert_eq!(app.frame().await.unwrap().settings.zoom, 125);
    let view = app.folder();
    assert_eq!(view.path, to.display().to_string());
    assert_eq!(view.moved_from, Some(options.data_dir.display().to_string()));
    assert_eq!((view.moving_to, view.trouble), (None, None));
    app.stop().await;
    let refused = App::open(options.clone()).await.err().unwrap();
    assert_eq!(refused.code, "folder-gone");

    // A disk that is not there: said, and nothing is begun anew.
    std::fs::rename(&to, dir.path().join("unplugged")).unwrap();
    assert_eq!(place::follow(options.data_dir.clone()), options.data_dir);
    assert_eq!(
        App::open(options.clone()).await.err().unwrap().code,
        "folder-gone"
    );
}

#[tokio::test]
async fn a_move_that_fails_changes_nothing_and_says_why_once() {
    let (dir, options) = folder();
    let app = opened(&options).await;
    zoom(&app, 150).await;
    let to = dir.path().join("elsewhere");
    app.folder_move(to.clone()).unwrap();
    app.stop().await;
    // Something came into the chosen folder meanwhile.
    std::fs::write(to.join("another.txt"), b"not ours").unwrap();
    assert_eq!(place::settle(&options), options.data_dir);
    let app = opened(&options).await;
    let view = app.folder();
    assert!(view.trouble.is_some() && view.moving_to.is_none());
    assert_eq!(app.frame().await.unwrap().settings.zoom, 150);
    assert_eq!(names(&to), ["another.txt"]);
    assert_eq!(app.folder_stay().unwrap().trouble, None);
    app.stop().await;
    assert_eq!(place::settle(&options), options.data_dir);
}

#[tokio::test]
async fn a_copy_that_was_cut_off_is_made_again() {
    let (dir, options) = folder();
    let app = opened(&options).await;
    zoom(&app, 175).await;
    let to = dir.path().join("elsewhere");
    app.folder_move(to.clone()).unwrap();
    app.stop().await;
    std::fs::write(to.join("unfinished-move"), b"").unwrap();
    std::fs::write(to.join("recourse.db"), b"half").unwrap();
    assert_eq!(place::settle(&options), to);
    let app = opened(&AppOptions {
        data_dir: to,
        ..options
    })
    .await;
    assert_eq!(app.frame().await.unwrap().settings.zoom, 175);
    app.stop().await;
}

#[tokio::test]
async fn a_folder_with_something_in_it_gets_one_of_its_own_and_no_folder_lies_in_itself() {
    let (dir, options) = folder();
    let app = opened(&options).await;
    let full = dir.path().join("full");
    std::fs::create_dir_all(&full).unwrap();
    std::fs::write(full.join("letter.txt"), b"mine").unwrap();
    let view = app.folder_move(full.clone()).unwrap();
    assert_eq!(view.moving_to, Some(full.join("Recourse").display().to_string()));
    assert_eq!(app.folder_stay().unwrap().moving_to, None);
    std::fs::write(full.join("Recourse/mine.txt"), b"mine").unwrap();
    assert_eq!(app.folder_move(full).unwrap_err().code, "folder-taken");
    let inside = options.data_dir.join("attachments/new");
    assert_eq!(app.folder_move(inside).unwrap_err().code, "folder-inside");
    app.stop().await;
}
