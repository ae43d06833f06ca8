//! The notification service on the session bus.

use crate::session::{self, PATIENCE};
use futures_util::StreamExt as _;
use recourse_app::reminder::Notification;
use std::collections::{HashMap, VecDeque};
use zbus::Proxy;
use zbus::proxy::SignalStream;
use zbus::zvariant::Value;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// What a click on the notification itself is called (Desktop Notifications Specification, "default").
const CLICK: &str = "default";
const BUTTON: &str = "open";
/// Notifications whose click is still known.
const REMEMBERED: usize = 64;

/// A connection to the service.
pub struct Desktop {
    proxy: Proxy<'static>,
    clicks: SignalStream<'static>,
    /// The service can tell a click.
    actions: bool,
    /// The service takes the text for markup.
    markup: bool,
    /// The service's number of each and where it leads, newest last.
    shown: VecDeque<(u32, String, String)>,
}

impl Desktop {
    /// Looks for the service on the session bus, or on the bus at an address. `None`: there is none.
    pub async fn connect(address: Option<&str>) -> Option<Self> {
        session::reached(NAME, connected(address)).await
    }

    /// Shows a notification. False: the service is gone.
    pub async fn show(&mut self, notification: &Notification) -> bool {
        let replaced = self
            .shown
            .iter()
            .find(|(_, key, _)| *key == notification.key)
            .map_or(0, |(id, ..)| *id);
        let body = if self.markup {
            escaped(&notification.body)
        } else {
            notification.body.clone()
        };
        let actions = if self.actions {
            vec![
                CLICK,
                notification.open.as_str(),
                BUTTON,
                notification.open.as_str(),
            ]
        } else {
            Vec::new()
        };
        let hints: HashMap<&str, Value<'_>> = HashMap::from([
            ("category", Value::from("reminder")),
            ("urgency", Value::from(1_u8)),
        ]);
        let told = (
            "Recourse",
            replaced,
            "recourse-window",
            notification.title.as_str(),
            body.as_str(),
            actions,
            hints,
            -1_i32,
        );
        match tokio::time::timeout(PATIENCE, self.proxy.call::<_, _, u32>("Notify", &told)).await {
            Ok(Ok(id)) => {
                self.shown.retain(|(known, ..)| *known != id);
                self.shown
                    .push_back((id, notification.key.clone(), notification.route.clone()));
                if self.shown.len() > REMEMBERED {
                    self.shown.pop_front();
                }
                true
            }
            Ok(Err(error)) => {
                tracing::debug!(%error, "a notification was not shown");
                false
            }
            Err(_) => false,
        }
    }

    /// Waits for a click on one of ours and tells where it leads. `None`: the service is gone.
    pub async fn clicked(&mut self) -> Option<String> {
        loop {
            let message = self.clicks.next().await?;
            let Ok((id, action)) = message.body().deserialize::<(u32, String)>() else {
                continue;
            };
            if !matches!(action.as_str(), CLICK | BUTTON) {
                continue;
            }
            if let Some((_, _, route)) = self.shown.iter().find(|(known, ..)| *known == id) {
                return Some(route.clone());
            }
        }
    }
}

async fn connected(address: Option<&str>) -> zbus::Result<Desktop> {
    let connection = session::connection(address).await?;
    let proxy = session::proxy(&connection, NAME, PATH).await?;
    let capabilities: Vec<String> = proxy.call("GetCapabilities", &()).await?;
    let has = |name: &str| capabilities.iter().any(|capability| capability == name);
    let clicks = proxy.receive_signal("ActionInvoked").await?;
    Ok(Desktop {
        actions: has("actions"),
        markup: has("body-markup"),
        proxy,
        clicks,
        shown: VecDeque::new(),
    })
}

/// Text that markup leaves as it is.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
