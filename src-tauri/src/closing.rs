//! What closing the window means: the end, or a program that goes on behind an icon. Asked once, and only where there is an icon.

use crate::bindings::CloseAsked;
use crate::commands::Answer;
use crate::shell::Shell;
use crate::tray::{self, Desk};
use crate::window;
use recourse_app::desktop::Closing;
use std::sync::PoisonError;
use std::time::{Duration, Instant};
use tauri::{AppHandle, CloseRequestApi, Manager, Runtime};
use tauri_specta::Event;

/// A second click so soon is the same wish; a later one is a window that does not answer, and it closes.
const SAME_WISH: Duration = Duration::from_secs(2);

/// The seller closes the window.
pub fn wanted<R: Runtime>(handle: &AppHandle<R>, api: &CloseRequestApi) {
    if !tray::is_there(handle) {
        return;
    }
    let desk = handle.state::<Desk>();
    {
        let mut asked = desk.asked.lock().unwrap_or_else(PoisonError::into_inner);
        match *asked {
            Some(at) if at.elapsed() > SAME_WISH => return,
            Some(_) => {
                api.prevent_close();
                return;
            }
            None => *asked = Some(Instant::now()),
        }
    }
    api.prevent_close();
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let means = match handle.state::<Shell>().app().await {
            Ok(app) => app.on_close().await.unwrap_or(Closing::Quit),
            Err(_) => Closing::Quit,
        };
        match means {
            Closing::Ask => {
                let _ = CloseAsked {}.emit(&handle);
            }
            other => carry_out(&handle, other),
        }
    });
}

/// The seller's answer, which is kept: he is not asked again. `ask` is no answer: the window stays, and the question comes again.
///
/// # Errors
/// As [`recourse_app::App::closing_set`].
pub async fn answered<R: Runtime>(handle: &AppHandle<R>, closing: String) -> Answer<()> {
    let means = Closing::from_code(&closing).unwrap_or(Closing::Ask);
    if means != Closing::Ask {
        let app = handle.state::<Shell>().app().await?;
        app.closing_set(closing).await?;
    }
    carry_out(handle, means);
    Ok(())
}

fn carry_out<R: Runtime>(handle: &AppHandle<R>, means: Closing) {
    let desk = handle.state::<Desk>();
    *desk.asked.lock().unwrap_or_else(PoisonError::into_inner) = None;
    match means {
        Closing::Ask => {}
        Closing::Quit => handle.exit(0),
        // The icon may have gone while the seller thought.
        Closing::Background if tray::is_there(handle) => {
            if let Some(window) = handle.get_webview_window(window::MAIN) {
                let _ = window.hide();
            }
        }
        Closing::Background => handle.exit(0),
    }
}
