//! What the system shows: reminders, whose click brings the window up at what they are about.
//!
//! Linux: the desktop's own service on the session bus (Desktop Notifications Specification), asked directly, because the click is an
//! action of that service. Without a bus or a service nothing is shown and nothing is wrong: the window lists every reminder.

use crate::bindings::Opened;
use crate::shell::Shell;
use crate::tray::Desk;
use recourse_app::reminder::Notification;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use tauri::{AppHandle, Manager, Runtime};
use tauri_specta::Event;

#[cfg(target_os = "linux")]
mod bus;
#[cfg(not(target_os = "linux"))]
#[path = "notify/none.rs"]
mod bus;

pub use bus::Desktop;

/// Shows what the open data folder's reminders say, and follows clicks, until the window ends. The service is looked for on the
/// session bus, or on the bus at an address.
pub async fn tell<R: Runtime>(handle: AppHandle<R>, address: Option<String>) {
    let shell = handle.state::<Shell>();
    let mut switched = shell.switched();
    let mut desktop: Option<Desktop> = None;
    let mut waiting = None;
    loop {
        let Ok(app) = shell.app().await else {
            if switched.recv().await.is_err() {
                return;
            }
            continue;
        };
        // An app that was only just opened says so afterwards: what it had to show is in hand already.
        if let Some(other) = app.notifications() {
            waiting = Some(other);
        }
        drop(app);
        let Some(notifications) = &mut waiting else {
            if switched.recv().await.is_err() {
                return;
            }
            continue;
        };
        loop {
            let clicked = async {
                match &mut desktop {
                    Some(desktop) => desktop.clicked().await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                notification = notifications.recv() => match notification {
                    Some(notification) => show(&mut desktop, address.as_deref(), &notification).await,
                    None => {
                        if switched.recv().await.is_err() { return; }
                        break;
                    }
                },
                route = clicked => match route {
                    Some(route) => open(&handle, route),
                    None => desktop = None,
                },
                moved = switched.recv() => {
                    if moved.is_err() { return; }
                    break;
                }
            }
        }
    }
}

/// Shows one; the service is looked for with the first and again when it went away.
async fn show(desktop: &mut Option<Desktop>, address: Option<&str>, notification: &Notification) {
    if desktop.is_none() {
        *desktop = Desktop::connect(address).await;
    }
    if let Some(service) = desktop
        && !service.show(notification).await
    {
        *desktop = None;
    }
}

/// Brings the window up at a place.
pub fn open<R: Runtime>(handle: &AppHandle<R>, route: String) {
    crate::window::show(handle);
    let desk = handle.state::<Desk>();
    if !desk.heard.load(Ordering::SeqCst) {
        *desk.route.lock().unwrap_or_else(PoisonError::into_inner) = Some(route.clone());
    }
    let _ = Opened { route }.emit(handle);
}
