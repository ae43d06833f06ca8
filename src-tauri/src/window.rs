//! The window: plugins, commands, events, and how it ends.

use crate::bindings::{Changed, FilesDropped, SyncProgressed};
use crate::shell::Shell;
use recourse_app::AppOptions;
use tauri::{AppHandle, DragDropEvent, Manager, Runtime, WindowEvent};
use tauri_specta::Event;

/// The window's only label; the capability names it.
pub const MAIN: &str = "main";

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
pub fn run(own: AppOptions, demo: bool) -> tauri::Result<()> {
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| {
            if let Some(window) = app.get_webview_window(MAIN) {
                let _ = window.unminimize();
                let _ = window.show();
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build());
    let app = build(
        builder,
        crate::api!(tauri::Wry),
        tauri::generate_context!(),
        Shell::new(own, demo),
    )?;
    open_window(app.handle())?;
    tauri::async_runtime::spawn(crate::notify::tell(app.handle().clone(), None));
    app.run(|handle, event| match event {
        tauri::RunEvent::Exit => {
            let handle = handle.clone();
            tauri::async_runtime::block_on(async move { handle.state::<Shell>().stop().await });
        }
        tauri::RunEvent::WindowEvent {
            event: WindowEvent::DragDrop(event),
            ..
        } => tell_drop(handle, event),
        _ => {}
    });
    Ok(())
}

fn open_window<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    tauri::WebviewWindowBuilder::new(handle, MAIN, tauri::WebviewUrl::default())
        .title("Recourse")
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .build()?;
    Ok(())
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
        loop {
            tokio::select! {
                change = changes.recv() => match change {
                    Ok(tags) => { let _ = Changed { tags }.emit(&handle); }
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

/// Tells the sync's state while it changes; the app changes it at most four times a second.
async fn tell_progress<R: Runtime>(handle: AppHandle<R>) {
    let shell = handle.state::<Shell>();
    let mut switched = shell.switched();
    loop {
        if let Ok(app) = shell.app().await {
            let mut progress = app.progress();
            drop(app);
            loop {
                tokio::select! {
                    changed = progress.changed() => {
                        if changed.is_err() { break; }
                        let status = progress.borrow_and_update().clone();
                        let _ = SyncProgressed { status }.emit(&handle);
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
