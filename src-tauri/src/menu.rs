//! The menu bar, which on macOS stands at the top of the screen and without which even copying by its shortcut does not work.
//!
//! Undo is left out on purpose: as an entry its shortcut would never reach the page, where it takes back the seller's last step.

use crate::tray::entry;
use recourse_app::desktop::DeskWords;
use tauri::menu::{AboutMetadataBuilder, Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Runtime};

/// Puts the menu bar up, or anew in another language.
pub fn put<R: Runtime>(handle: &AppHandle<R>, words: &DeskWords) {
    if let Err(error) = bar(handle, words).and_then(|bar| handle.set_menu(bar)) {
        tracing::warn!(%error, "no menu bar");
    }
}

fn bar<R: Runtime>(handle: &AppHandle<R>, words: &DeskWords) -> tauri::Result<Menu<R>> {
    let about = AboutMetadataBuilder::new()
        .version(Some(env!("CARGO_PKG_VERSION")))
        .build();
    let settings = MenuItemBuilder::with_id(entry::SETTINGS, &words.settings)
        .accelerator("CmdOrCtrl+,")
        .build(handle)?;
    let own = SubmenuBuilder::new(handle, "Recourse")
        .about_with_text(&words.about, Some(about))
        .separator()
        .item(&settings)
        .separator()
        .services()
        .separator()
        .hide()
        .hide_others()
        .show_all()
        .separator()
        .quit_with_text(&words.quit)
        .build()?;
    let file = SubmenuBuilder::new(handle, &words.file)
        .text(entry::SYNC, &words.sync)
        .text(entry::PAUSE, &words.pause)
        .separator()
        .close_window_with_text(&words.close)
        .build()?;
    let edit = SubmenuBuilder::new(handle, &words.edit)
        .cut()
        .copy()
        .paste()
        .select_all()
        .build()?;
    let window = SubmenuBuilder::new(handle, &words.window)
        .minimize()
        .maximize()
        .fullscreen()
        .build()?;
    MenuBuilder::new(handle)
        .items(&[&own, &file, &edit, &window])
        .build()
}
