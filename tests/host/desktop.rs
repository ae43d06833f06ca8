//! A desktop for tests, on the session bus: a notification service, and a panel that shows icons and presses their menus.
//!
//! Reads a command per line: `panel` (a panel comes up), `no panel` (it goes), `click <number>` (a notification), `menu <text>` (the entry
//! of the last icon's menu), `icon` (a click on it), `windows` (which of the program's windows are seen, and where), `close` (the cross of
//! their title bars), `size <width> <height>` (a window is pulled to another size), `watch` (the screen is looked at as fast as it goes),
//! `watched` (what was seen of the program's windows meanwhile). Writes a line of JSON for everything that happens.

#[cfg(target_os = "linux")]
mod screen;

#[cfg(target_os = "linux")]
mod linux {
    use super::screen::{Screen, Watch};
    use serde_json::json;
    use std::collections::HashMap;
    use std::io::BufRead;
    use std::sync::{Arc, Mutex};
    use zbus::message::Header;
    use zbus::object_server::SignalEmitter;
    use zbus::zvariant::{OwnedValue, Structure, Value};
    use zbus::{Connection, Proxy};

    const NOTES: &str = "/org/freedesktop/Notifications";
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    const WATCHER_PATH: &str = "/StatusNotifierWatcher";

    type Failed = Box<dyn std::error::Error>;

    fn say(what: serde_json::Value) {
        println!("{what}");
    }

    struct Notes {
        shown: u32,
    }

    #[zbus::interface(name = "org.freedesktop.Notifications")]
    impl Notes {
        fn get_capabilities(&self) -> Vec<String> {
            ["body", "actions"].map(str::to_owned).to_vec()
        }

        #[allow(clippy::too_many_arguments)]
        fn notify(
            &mut self,
            _app: &str,
            replaces: u32,
            icon: &str,
            title: &str,
            body: &str,
            actions: Vec<String>,
            _hints: HashMap<String, OwnedValue>,
            _expire: i32,
        ) -> u32 {
            self.shown += 1;
            let id = if replaces > 0 { replaces } else { self.shown };
            say(json!({ "shown": id, "icon": icon, "title": title, "body": body, "actions": actions }));
            id
        }

        #[zbus(signal)]
        async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action: &str) -> zbus::Result<()>;
    }

    struct Watcher {
        icon: Arc<Mutex<Option<String>>>,
    }

    #[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
    impl Watcher {
        fn register_status_notifier_item(&self, service: &str, #[zbus(header)] header: Header<'_>) {
            let sender = header.sender().map(ToString::to_string).unwrap_or_default();
            let name = if service.starts_with('/') {
                sender
            } else {
                service.to_owned()
            };
            if let Ok(mut icon) = self.icon.lock() {
                *icon = Some(name);
            }
            say(json!({ "icon": true }));
        }

        fn register_status_notifier_host(&self, _service: &str) {}

        #[zbus(property)]
        fn is_status_notifier_host_registered(&self) -> bool {
            true
        }

        #[zbus(property)]
        fn protocol_version(&self) -> i32 {
            0
        }

        #[zbus(property)]
        fn registered_status_notifier_items(&self) -> Vec<String> {
            Vec::new()
        }

        #[zbus(signal)]
        async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
    }

    type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));

    /// Number and text of every entry below the root.
    async fn entries(menu: &Proxy<'_>) -> Result<Vec<(i32, String)>, Failed> {
        let (_, (_, _, children)): Layout = menu
            .call("GetLayout", &(0_i32, -1_i32, Vec::<String>::new()))
            .await?;
        let mut found = Vec::new();
        for child in children {
            let parts = Structure::try_from(Value::from(child))?;
            let [Value::I32(id), Value::Dict(known), ..] = parts.fields() else {
                continue;
            };
            if let Some(label) = known.get::<_, String>(&"label")? {
                found.push((*id, label.replace('_', "")));
            }
        }
        Ok(found)
    }

    async fn menu(connection: &Connection, service: &str, text: &str) -> Result<(), Failed> {
        let item = Proxy::new(
            connection,
            service,
            "/StatusNotifierItem",
            "org.kde.StatusNotifierItem",
        )
        .await?;
        let path: zbus::zvariant::OwnedObjectPath = item.get_property("Menu").await?;
        let menu = Proxy::new(connection, service.to_owned(), path, "com.canonical.dbusmenu").await?;
        let entries = entries(&menu).await?;
        say(json!({ "menu": entries.iter().map(|(_, label)| label).collect::<Vec<_>>() }));
        if let Some((id, _)) = entries.iter().find(|(_, label)| label == text) {
            menu.call::<_, _, ()>("Event", &(*id, "clicked", Value::from(0_i32), 0_u32))
                .await?;
        }
        Ok(())
    }

    pub async fn run() -> Result<(), Failed> {
        let icon = Arc::new(Mutex::new(None));
        let connection = zbus::connection::Builder::session()?
            .name("org.freedesktop.Notifications")?
            .serve_at(NOTES, Notes { shown: 0 })?
            .serve_at(WATCHER_PATH, Watcher { icon: icon.clone() })?
            .build()
            .await?;
        say(json!({ "ready": true }));
        let (send, mut commands) = tokio::sync::mpsc::unbounded_channel();
        std::thread::spawn(move || {
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        let mut watch = None;
        while let Some(line) = commands.recv().await {
            if let Some(size) = line.strip_prefix("size ") {
                let (width, height) = size.split_once(' ').ok_or("two numbers")?;
                Screen::open()?.size(width.parse()?, height.parse()?)?;
                continue;
            }
            let shown = icon.lock().ok().and_then(|icon| icon.clone());
            match (line.split_once(' ').unwrap_or((&line, "")), shown) {
                (("panel", _), _) => {
                    connection.request_name(WATCHER).await?;
                    let emitter = SignalEmitter::new(&connection, WATCHER_PATH)?;
                    Watcher::status_notifier_host_registered(&emitter).await?;
                    say(json!({ "panel": true }));
                }
                (("no", _), _) => {
                    connection.release_name(WATCHER).await?;
                    say(json!({ "panel": false }));
                }
                (("watch", _), _) => watch = Some(Watch::begin()),
                (("watched", _), _) => {
                    let watched = watch.take().ok_or("nothing is watched")?.end()?;
                    say(json!({ "watched": watched }));
                }
                (("windows", _), _) => say(json!({ "windows": Screen::open()?.places()? })),
                (("close", _), _) => Screen::open()?.close()?,
                (("click", id), _) => {
                    let emitter = SignalEmitter::new(&connection, NOTES)?;
                    Notes::action_invoked(&emitter, id.parse()?, "default").await?;
                }
                (("menu", text), Some(service)) => menu(&connection, &service, text).await?,
                (("icon", _), Some(service)) => {
                    let item = Proxy::new(
                        &connection,
                        service,
                        "/StatusNotifierItem",
                        "org.kde.StatusNotifierItem",
                    )
                    .await?;
                    item.call::<_, _, ()>("Activate", &(0_i32, 0_i32)).await?;
                }
                _ => return Err(format!("not understood: {line}").into()),
            }
        }
        Ok(())
    }
}

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    linux::run().await
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("this desktop speaks D-Bus");
}
