//! The icon beside the clock, only where the desktop shows one: a window that closes into an icon nobody sees could not be reached again.
//!
//! On Linux the session bus is asked whether a StatusNotifier host is there, now and whenever that changes. Windows and macOS always
//! have a place for it.

use crate::bindings::Changed;
use crate::shell::Shell;
use crate::window;
use recourse_app::desktop::DeskWords;
use recourse_app::view::common::Tag;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::menu::{Menu, MenuBuilder};
use tauri::tray::{MouseButton, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager, Runtime};
use tauri_specta::Event;

#[cfg(target_os = "linux")]
mod host;
#[cfg(not(target_os = "linux"))]
#[path = "tray/always.rs"]
mod host;

pub use host::Host;

/// The icon's id.
const ICON: &str = "main";
/// A panel that is restarted is back within this time.
const RESTARTS: Duration = Duration::from_secs(5);
/// A program that starts with the session waits this long for the panel to come up, then shows its window.
const PANEL_STARTS: Duration = Duration::from_secs(20);

/// What the menus' entries are called inside.
pub(crate) mod entry {
    pub(crate) const SHOW: &str = "show";
    pub(crate) const SYNC: &str = "sync";
    pub(crate) const PAUSE: &str = "pause";
    pub(crate) const QUIT: &str = "quit";
    pub(crate) const SETTINGS: &str = "settings";
}

/// Where the window stands in the desktop.
#[derive(Debug, Default)]
pub struct Desk {
    /// The program was started to stay in the background: the window waits until it is called, as long as something can call it.
    pub(crate) quiet: AtomicBool,
    /// The window was shown, or its place is in the background.
    pub(crate) settled: AtomicBool,
    /// When the seller was asked what closing means, while he has not answered.
    pub(crate) asked: Mutex<Option<Instant>>,
    /// The page listens.
    pub(crate) heard: AtomicBool,
    /// Where the page goes first: it was called somewhere before it listened.
    pub(crate) route: Mutex<Option<String>>,
    /// A backup was opened with the program and waits to be looked into.
    pub(crate) backup: AtomicBool,
    words: Mutex<Option<DeskWords>>,
}

/// Whether the desktop shows the icon.
pub fn is_there<R: Runtime>(handle: &AppHandle<R>) -> bool {
    handle.tray_by_id(ICON).is_some()
}

/// Puts the icon where there is a place for it and takes it away with the place, until the window ends. The place is looked for on the
/// session bus, or on the bus at an address.
pub async fn watch<R: Runtime>(handle: AppHandle<R>, address: Option<String>) {
    let desk = handle.state::<Desk>();
    let mut host = Host::connect(address.as_deref()).await;
    loop {
        let there = match &host {
            Some(host) => host.is_there().await,
            None => false,
        };
        let stays = match (&mut host, there) {
            (Some(_), true) => {
                put(&handle).await;
                true
            }
            // The panel may only be starting, or starting anew.
            (Some(host), false) if desk.quiet.load(Ordering::SeqCst) => {
                host.changes_within(PANEL_STARTS).await
            }
            (Some(host), false) if is_there(&handle) => host.changes_within(RESTARTS).await,
            _ => false,
        };
        if !there {
            if stays {
                continue;
            }
            desk.quiet.store(false, Ordering::SeqCst);
            take_away(&handle);
        }
        let Some(known) = &mut host else { return };
        if !known.changed().await {
            host = None;
        }
    }
}

async fn put<R: Runtime>(handle: &AppHandle<R>) {
    let words = words(handle).await;
    let inner = handle.clone();
    let (send, done) = tokio::sync::oneshot::channel();
    let asked = handle.run_on_main_thread(move || {
        let put = draw(&inner, &words);
        if let Err(error) = &put {
            tracing::info!(%error, "no icon beside the clock");
        }
        remember(&inner, words);
        let _ = send.send(());
    });
    if asked.is_ok() && done.await.is_ok() {
        tell(handle);
    }
}

/// Takes the icon away. A window that only it could bring back is shown.
fn take_away<R: Runtime>(handle: &AppHandle<R>) {
    let inner = handle.clone();
    let _ = handle.run_on_main_thread(move || {
        drop(inner.remove_tray_by_id(ICON));
        let hidden = inner
            .get_webview_window(window::MAIN)
            .is_some_and(|window| !window.is_visible().unwrap_or(true));
        if hidden && inner.state::<Desk>().settled.load(Ordering::SeqCst) {
            window::show(&inner);
        }
        tell(&inner);
    });
}

/// The settings tell whether there is an icon.
fn tell<R: Runtime>(handle: &AppHandle<R>) {
    let tags = vec![Tag::Settings];
    let _ = Changed { tags }.emit(handle);
}

async fn words<R: Runtime>(handle: &AppHandle<R>) -> DeskWords {
    let known = match handle.state::<Shell>().app().await {
        Ok(app) => app.desk_words().await.ok(),
        Err(_) => None,
    };
    known.unwrap_or_else(|| DeskWords::of("en", false))
}

fn remember<R: Runtime>(handle: &AppHandle<R>, words: DeskWords) {
    let desk = handle.state::<Desk>();
    *desk.words.lock().unwrap_or_else(PoisonError::into_inner) = Some(words);
}

/// Draws the menus anew after something was committed, if their words are others now.
pub async fn refresh<R: Runtime>(handle: AppHandle<R>, tags: Vec<Tag>) {
    let matters = |tag: &Tag| matches!(tag, Tag::Settings | Tag::Sync | Tag::All);
    if !tags.iter().any(matters) || !(is_there(&handle) || cfg!(target_os = "macos")) {
        return;
    }
    let words = words(&handle).await;
    let same = {
        let desk = handle.state::<Desk>();
        let known = desk.words.lock().unwrap_or_else(PoisonError::into_inner);
        known.as_ref() == Some(&words)
    };
    if same {
        return;
    }
    let inner = handle.clone();
    let _ = handle.run_on_main_thread(move || {
        if is_there(&inner)
            && let Err(error) = draw(&inner, &words)
        {
            tracing::warn!(%error, "the icon's menu was not drawn");
        }
        if cfg!(target_os = "macos") {
            crate::menu::put(&inner, &words);
        }
        remember(&inner, words);
    });
}

fn draw<R: Runtime>(handle: &AppHandle<R>, words: &DeskWords) -> tauri::Result<()> {
    let menu = menu(handle, words)?;
    if let Some(icon) = handle.tray_by_id(ICON) {
        return icon.set_menu(Some(menu));
    }
    TrayIconBuilder::with_id(ICON)
        .icon(tauri::include_image!("icons/64x64.png"))
        .tooltip("Recourse")
        .title("Recourse")
        .menu(&menu)
        .show_menu_on_left_click(false)
        .on_tray_icon_event(|icon, event| {
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                ..
            } = event
            {
                window::show(icon.app_handle());
            }
        })
        .build(handle)?;
    Ok(())
}

fn menu<R: Runtime>(handle: &AppHandle<R>, words: &DeskWords) -> tauri::Result<Menu<R>> {
    MenuBuilder::new(handle)
        .text(entry::SHOW, &words.show)
        .separator()
        .text(entry::SYNC, &words.sync)
        .text(entry::PAUSE, &words.pause)
        .separator()
        .text(entry::QUIT, &words.quit)
        .build()
}

/// Does what an entry of a menu says.
pub fn chosen<R: Runtime>(handle: &AppHandle<R>, id: &str) {
    match id {
        entry::SHOW => window::show(handle),
        entry::QUIT => handle.exit(0),
        entry::SETTINGS => crate::notify::open(handle, "/settings".to_owned()),
        entry::SYNC | entry::PAUSE => {
            let (handle, pause) = (handle.clone(), id == entry::PAUSE);
            tauri::async_runtime::spawn(async move {
                if let Err(error) = sync(&handle, pause).await {
                    tracing::warn!(code = %error.code, "the menu's choice was not carried out");
                }
            });
        }
        _ => {}
    }
}

async fn sync<R: Runtime>(handle: &AppHandle<R>, pause: bool) -> crate::commands::Answer<()> {
    let app = handle.state::<Shell>().app().await?;
    if pause {
        let paused = app.sync_status().await?.paused;
        app.sync_pause(!paused).await
    } else {
        app.sync_now().await
    }
}
