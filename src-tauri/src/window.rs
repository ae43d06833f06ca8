//! The window: plugins, commands, events, and how it ends.

use crate::bindings::{BackupOpened, Changed, FilesDropped, SyncProgressed, WorkChanged};
use crate::shell::Shell;
use crate::start::Wanted;
use crate::tray::{self, Desk};
use crate::{closing, notify};
use recourse_app::view::common::Tag;
use recourse_app::view::desktop::ReadyView;
use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tauri::utils::config::Color;
use tauri::{AppHandle, DragDropEvent, Manager, Runtime, Theme, WebviewWindow, WindowEvent};
use tauri_plugin_window_state::StateFlags;
use tauri_specta::Event;

/// The window's only label; the capability names it.
pub const MAIN: &str = "main";

/// The page's own ground (`--frame` of `ui/src/styles/tokens.css`), so that nothing white shows before its first picture.
const LIGHT: Color = Color(0xe8, 0xed, 0xeb, 0xff);
const DARK: Color = Color(0x0d, 0x12, 0x11, 0xff);
/// A page that has nothing to show by then is shown as it is: the data folder may take its time to open.
const SHOWN_AFTER: Duration = Duration::from_secs(3);

/// Puts the app together on a Tauri builder: the real one, or the mock one of tests. `api` is the list of commands for
/// that runtime, made by [`crate::api!`].
///
/// # Errors
/// When Tauri cannot build the app.
pub fn build<R: Runtime>(
    builder: tauri::Builder<R>,
    api: tauri_specta::Builder<R>,
    context: tauri::Context<R>,
    shell: Shell,
) -> tauri::Result<tauri::App<R>> {
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(shell)
        .manage(Desk::default())
        .invoke_handler(api.invoke_handler())
        .build(context)?;
    api.mount_events(&app);
    tauri::async_runtime::spawn(tell_changes(app.handle().clone()));
    tauri::async_runtime::spawn(tell_progress(app.handle().clone()));
    Ok(app)
}

/// Opens the window over the seller's own data folder, or over the demo's, and stays until it is closed.
///
/// # Errors
/// When Tauri cannot build the app or the window.
pub fn run(wanted: Wanted) -> tauri::Result<()> {
    let context = tauri::generate_context!();
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            second_start(app, Wanted::of_second(arguments), Path::new(&folder));
        }))
        .plugin(
            // Whether the window was hidden is not remembered: a start always leads to a window, or to an icon that does.
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(
                    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN,
                )
                .build(),
        );
    #[cfg(not(target_os = "linux"))]
    let builder = builder.plugin(
        tauri_plugin_autostart::Builder::new()
            .arg(crate::autostart::QUIET)
            .build(),
    );
    #[cfg(feature = "updates")]
    let builder = if crate::update::keyed(context.config()) {
        builder.plugin(tauri_plugin_updater::Builder::new().build())
    } else {
        builder
    };
    let shell = Shell::new(wanted.own, wanted.demo);
    let backup = wanted.file.is_some();
    if let Some(file) = wanted.file {
        shell.choose(file);
    }
    let app = build(builder, crate::api!(tauri::Wry), context, shell)?;
    let desk = app.state::<Desk>();
    desk.quiet.store(wanted.background, Ordering::SeqCst);
    desk.backup.store(backup, Ordering::SeqCst);
    open_window(app.handle())?;
    app.handle()
        .on_menu_event(|handle, event| tray::chosen(handle, event.id().as_ref()));
    tauri::async_runtime::spawn(notify::tell(app.handle().clone(), None));
    tauri::async_runtime::spawn(tray::watch(app.handle().clone(), None));
    app.run(|handle, event| match event {
        tauri::RunEvent::Exit => {
            let handle = handle.clone();
            tauri::async_runtime::block_on(async move { handle.state::<Shell>().stop().await });
        }
        tauri::RunEvent::WindowEvent {
            event: WindowEvent::DragDrop(event),
            ..
        } => tell_drop(handle, event),
        tauri::RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => closing::wanted(handle, &api),
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Reopen { .. } => show(handle),
        _ => {}
    });
    Ok(())
}

/// A window that is not seen yet: the page says when it has something to show.
fn open_window<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    let window = tauri::WebviewWindowBuilder::new(handle, MAIN, tauri::WebviewUrl::default())
        .title("Recourse")
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .visible(false)
        .build()?;
    paint(&window, window.theme().is_ok_and(|theme| theme == Theme::Dark));
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SHOWN_AFTER).await;
        settle(&handle);
    });
    Ok(())
}

fn paint<R: Runtime>(window: &WebviewWindow<R>, dark: bool) {
    let _ = window.set_background_color(Some(if dark { DARK } else { LIGHT }));
}

/// The page can be seen, and is told what waited for it.
pub fn ready<R: Runtime>(handle: &AppHandle<R>, dark: bool) -> ReadyView {
    if let Some(window) = handle.get_webview_window(MAIN) {
        paint(&window, dark);
    }
    settle(handle);
    let desk = handle.state::<Desk>();
    desk.heard.store(true, Ordering::SeqCst);
    ReadyView {
        route: desk.route.lock().unwrap_or_else(PoisonError::into_inner).take(),
        backup: desk.backup.swap(false, Ordering::SeqCst),
    }
}

/// Shows the window for the first time, unless its place is in the background.
fn settle<R: Runtime>(handle: &AppHandle<R>) {
    let desk = handle.state::<Desk>();
    if !desk.settled.swap(true, Ordering::SeqCst) && !desk.quiet.load(Ordering::SeqCst) {
        show(handle);
    }
}

/// Brings the window up, wherever it is.
pub fn show<R: Runtime>(handle: &AppHandle<R>) {
    let desk = handle.state::<Desk>();
    desk.settled.store(true, Ordering::SeqCst);
    if let Some(window) = handle.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The program was started again while this window is open: it comes up, whatever the second start asked for.
fn second_start<R: Runtime>(handle: &AppHandle<R>, wanted: Option<Wanted>, folder: &Path) {
    if let Some(file) = wanted.and_then(|wanted| wanted.file) {
        handle.state::<Shell>().choose(folder.join(file));
        let _ = BackupOpened {}.emit(handle);
    }
    show(handle);
}

/// Passes every commit's tags to the window, whichever data folder is open.
async fn tell_changes<R: Runtime>(handle: AppHandle<R>) {
    let shell = handle.state::<Shell>();
    let mut switched = shell.switched();
    loop {
        let Ok(app) = shell.app().await else {
            let _ = Shell::all_changed().emit(&handle);
            if switched.recv().await.is_err() {
                return;
            }
            continue;
        };
        let mut changes = app.changes();
        drop(app);
        tauri::async_runtime::spawn(tray::refresh(handle.clone(), vec![Tag::All]));
        loop {
            tokio::select! {
                change = changes.recv() => match change {
                    Ok(tags) => {
                        tauri::async_runtime::spawn(tray::refresh(handle.clone(), tags.clone()));
                        let _ = Changed { tags }.emit(&handle);
                    }
                    Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => { let _ = Shell::all_changed().emit(&handle); }
                    Err(tokio::sync::broadcast::error::RecvError::Closed) => {
                        if switched.recv().await.is_err() { return; }
                        break;
                    }
                },
                moved = switched.recv() => {
                    if moved.is_err() { return; }
                    let _ = Shell::all_changed().emit(&handle);
                    break;
                }
            }
        }
    }
}

/// Tells the sync's state and the long writes while they change; the app changes each at most four times a second.
async fn tell_progress<R: Runtime>(handle: AppHandle<R>) {
    let shell = handle.state::<Shell>();
    let mut switched = shell.switched();
    loop {
        if let Ok(app) = shell.app().await {
            let (mut progress, mut works) = (app.progress(), app.works());
            drop(app);
            loop {
                tokio::select! {
                    changed = progress.changed() => {
                        if changed.is_err() { break; }
                        let status = progress.borrow_and_update().clone();
                        let _ = SyncProgressed { status }.emit(&handle);
                    }
                    changed = works.changed() => {
                        if changed.is_err() { break; }
                        let works = works.borrow_and_update().clone();
                        let _ = WorkChanged { works }.emit(&handle);
                    }
                    _ = switched.recv() => break,
                }
            }
            if progress.has_changed().is_ok() {
                continue;
            }
        }
        if switched.recv().await.is_err() {
            return;
        }
    }
}

fn tell_drop<R: Runtime>(handle: &AppHandle<R>, event: DragDropEvent) {
    let told = match event {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => FilesDropped {
            phase: "over".to_owned(),
            drop: None,
            x: position.x,
            y: position.y,
        },
        DragDropEvent::Drop { paths, position } => {
            let drop = handle.state::<Shell>().keep_drop(paths);
            FilesDropped {
                phase: "dropped".to_owned(),
                drop: Some(drop),
                x: position.x,
                y: position.y,
            }
        }
        _ => FilesDropped {
            phase: "left".to_owned(),
            drop: None,
            x: 0.0,
            y: 0.0,
        },
    };
    let _ = told.emit(handle);
}
