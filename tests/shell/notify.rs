//! The system's notifications against a service of our own on a bus of our own: a click leads to the case.
#![cfg(target_os = "linux")]

use recourse_app::AppOptions;
use recourse_app::reminder::Notification;
use recourse_shell::notify::{Desktop, open};
use recourse_shell::shell::Shell;
use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;
use tauri::Listener;
use tauri::test::{MockRuntime, mock_builder};
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;

const PATH: &str = "/org/freedesktop/Notifications";

/// A bus that ends with the test.
pub(super) struct Bus {
    daemon: Child,
    pub(super) address: String,
}

impl Bus {
    pub(super) fn start() -> Option<Self> {
        let spawned = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut daemon) = spawned else {
            println!("skipped: no dbus-daemon");
            return None;
        };
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Some(Self {
            daemon,
            address: address.trim().to_owned(),
        })
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Shown {
    replaces: u32,
    title: String,
    body: String,
    actions: Vec<String>,
}

/// What a desktop has: it shows, and tells what was clicked.
struct Service {
    capabilities: Vec<String>,
    shown: Arc<Mutex<Vec<Shown>>>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        self.capabilities.clone()
    }

    #[allow(clippy::too_many_arguments)]
    fn notify(
        &self,
        app: &str,
        replaces: u32,
        _icon: &str,
        title: &str,
        body: &str,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire: i32,
    ) -> u32 {
        assert_eq!(app, "Recourse");
        let mut shown = self.shown.lock().unwrap();
        shown.push(Shown {
            replaces,
            title: title.to_owned(),
            body: body.to_owned(),
            actions,
        });
        if replaces > 0 {
            replaces
        } else {
            40 + u32::try_from(shown.len()).unwrap()
        }
    }

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action: &str) -> zbus::Result<()>;
}

async fn serve(bus: &Bus, capabilities: &[&str]) -> (zbus::Connection, Arc<Mutex<Vec<Shown>>>) {
    let shown = Arc::new(Mutex::new(Vec::new()));
    let service = Service {
        capabilities: capabilities.iter().map(|c| (*c).to_owned()).collect(),
        shown: shown.clone(),
    };
    let connection = zbus::connection::Builder::address(bus.address.as_str())
        .unwrap()
        .name("org.freedesktop.Notifications")
        .unwrap()
        .serve_at(PATH, service)
        .unwrap()
        .build()
        .await
        .unwrap();
    (connection, shown)
}

fn reminder(case: &str) -> Notification {
    Notification {
        key: format!("deadline:{case}"),
        title: format!("Rejected order · {case}"),
        body: "before <b>12:00</b> & no later".to_owned(),
        route: format!("/cases?id={case}"),
        open: "Open".to_owned(),
    }
}

pub(super) fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(async { tokio::time::timeout(Duration::from_secs(30), work).await.unwrap() })
}

#[test]
fn a_click_leads_to_its_case() {
    let Some(bus) = Bus::start() else { return };
    run(async {
        let (service, shown) = serve(&bus, &["body", "actions", "body-markup"]).await;
        let mut desktop = Desktop::connect(Some(&bus.address)).await.unwrap();
        assert!(desktop.show(&reminder("C-0001")).await);
        assert!(desktop.show(&reminder("C-0002")).await);
        assert!(desktop.show(&reminder("C-0001")).await);
        let told = shown.lock().unwrap().clone();
        assert_eq!(told[0].title, "Rejected order · C-0001");
        assert_eq!(told[0].body, "before &lt;b&gt;12:00&lt;/b&gt; &amp; no later");
        assert_eq!(told[0].actions, ["default", "Open", "open", "Open"]);
        assert_eq!(
            told.iter().map(|one| one.replaces).collect::<Vec<_>>(),
            [0, 0, 41],
            "the same reminder is one notification"
        );
        let emitter = SignalEmitter::new(&service, PATH).unwrap();
        for (id, action) in [(99, "default"), (42, "closed"), (42, "default"), (41, "open")] {
            Service::action_invoked(&emitter, id, action).await.unwrap();
        }
        assert_eq!(desktop.clicked().await.as_deref(), Some("/cases?id=C-0002"));
        assert_eq!(desktop.clicked().await.as_deref(), Some("/cases?id=C-0001"));
    });
}

#[test]
fn what_the_service_cannot_do_is_not_asked_of_it() {
    let Some(bus) = Bus::start() else { return };
    run(async {
        assert!(
            Desktop::connect(Some(&bus.address)).await.is_none(),
            "a bus without a service"
        );
        let (service, shown) = serve(&bus, &["body"]).await;
        let mut desktop = Desktop::connect(Some(&bus.address)).await.unwrap();
        assert!(desktop.show(&reminder("C-0001")).await);
        let told = shown.lock().unwrap().clone();
        assert!(told[0].actions.is_empty());
        assert_eq!(told[0].body, "before <b>12:00</b> & no later");
        drop(service);
        let gone = desktop.show(&reminder("C-0002")).await;
        assert!(!gone || shown.lock().unwrap().len() == 2);
    });
    run(async {
        let nowhere = "unix:path=/nonexistent/bus";
        assert!(Desktop::connect(Some(nowhere)).await.is_none());
    });
}

/// From a deadline in the store to the click: what came due while nobody was there is told when the window opens.
#[test]
fn t3_a_deadline_that_came_near_is_shown_at_the_start_and_a_click_opens_it() {
    let Some(bus) = Bus::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let options = AppOptions {
        data_dir: folder.path().join("data"),
        now: Some("2026-11-22T09:00:00Z".parse().unwrap()),
        ..AppOptions::default()
    };
    run(async {
        let app = recourse_app::demo::open_demo(&options).await.unwrap();
        app.sync_once(Default::default(), &|_| {}).await.unwrap();
        let settings = app.reminder_settings().await.unwrap();
        let all_day = recourse_app::view::reminder::ReminderSettings {
            steps_min: vec![14 * 24 * 60],
            quiet: false,
            ..settings
        };
        app.reminder_settings_set(all_day).await.unwrap();
        app.stop().await;
    });
    let tauri_app = recourse_shell::build(
        mock_builder(),
        recourse_shell::api!(MockRuntime),
        tauri::test::mock_context(tauri::test::noop_assets()),
        Shell::new(options, true),
    )
    .unwrap();
    let (send, told) = mpsc::channel();
    tauri_app.listen_any("opened", move |event| {
        let _ = send.send(event.payload().to_owned());
    });
    let handle = tauri_app.handle().clone();
    run(async {
        let (service, shown) = serve(&bus, &["body", "actions"]).await;
        let telling = tokio::spawn(recourse_shell::notify::tell(handle, Some(bus.address.clone())));
        let case = loop {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let shown = shown.lock().unwrap().clone();
            let about = shown.iter().position(|one| one.title.contains("C-"));
            if let Some(at) = about {
                break (at, shown[at].title.rsplit(' ').next().unwrap().to_owned());
            }
        };
        let emitter = SignalEmitter::new(&service, PATH).unwrap();
        let id = 41 + u32::try_from(case.0).unwrap();
        Service::action_invoked(&emitter, id, "default").await.unwrap();
        let payload = tokio::task::spawn_blocking(move || told.recv_timeout(Duration::from_secs(20)))
            .await
            .unwrap()
            .unwrap();
        let payload: serde_json::Value = serde_json::from_str(&payload).unwrap();
        assert_eq!(payload["route"], format!("/cases?id={}", case.1));
        telling.abort();
    });
}

#[test]
fn the_window_is_told_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let options = AppOptions {
        data_dir: folder.path().join("data"),
        offline: true,
        ..AppOptions::default()
    };
    let app = recourse_shell::build(
        mock_builder(),
        recourse_shell::api!(MockRuntime),
        tauri::test::mock_context(tauri::test::noop_assets()),
        Shell::new(options, false),
    )
    .unwrap();
    let (send, told) = mpsc::channel();
    app.listen_any("opened", move |event| {
        let _ = send.send(event.payload().to_owned());
    });
    open(app.handle(), "/cases?id=C-0187".to_owned());
    let payload: serde_json::Value =
        serde_json::from_str(&told.recv_timeout(Duration::from_secs(10)).unwrap()).unwrap();
    assert_eq!(payload["route"], "/cases?id=C-0187");
}
