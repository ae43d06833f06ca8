//! Manners in the desktop: the start with the session, updates that stay off, and whether an icon would be seen.

use super::tree::root;
use recourse_shell::update;
use serde_json::json;

fn config(updater: serde_json::Value) -> tauri::Config {
    let mut config: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("tauri.conf.json")).unwrap()).unwrap();
    if !updater.is_null() {
        config["plugins"] = json!({ "updater": updater });
    }
    serde_json::from_value(config).unwrap()
}

#[test]
fn updates_are_off_until_there_is_a_key() {
    let shipped = config(json!(null));
    assert!(!update::keyed(&shipped), "the shipped configuration has no key");
    assert_eq!(update::state(&shipped), update::OFF);
    let manifest: toml::Value =
        toml::from_str(&std::fs::read_to_string(root().join("Cargo.toml")).unwrap()).unwrap();
    assert!(
        manifest["features"].get("default").is_none(),
        "nothing builds the updater in by default"
    );
    let address = "https://updates.example/{{target}}/{{current_version}}";
    for incomplete in [
        json!({ "pubkey": "", "endpoints": [address], "requireSignedVersion": true }),
        json!({ "pubkey": "key", "endpoints": [], "requireSignedVersion": true }),
        json!({ "pubkey": "key", "endpoints": ["http://updates.example"], "requireSignedVersion": true }),
        json!({ "pubkey": "key", "endpoints": [address] }),
    ] {
        assert!(!update::keyed(&config(incomplete.clone())), "{incomplete}");
    }
    let whole = json!({ "pubkey": "key", "endpoints": [address], "requireSignedVersion": true });
    assert!(update::keyed(&config(whole)));
}

/// Where updates are off, looking for one asks nobody: the answer comes without an updater in the program.
#[test]
fn looking_for_an_update_without_a_key_asks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let options = recourse_app::AppOptions {
        data_dir: folder.path().join("data"),
        ..Default::default()
    };
    let app = recourse_shell::build(
        tauri::test::mock_builder(),
        recourse_shell::api!(tauri::test::MockRuntime),
        tauri::test::mock_context(tauri::test::noop_assets()),
        recourse_shell::shell::Shell::new(options, false),
    )
    .unwrap();
    let looked = tauri::async_runtime::block_on(update::check(app.handle())).unwrap();
    assert_eq!(looked.state, update::OFF);
    let refused = tauri::async_runtime::block_on(update::install(app.handle())).unwrap_err();
    assert_eq!(refused.code, "update");
}

#[cfg(target_os = "linux")]
mod linux {
    use crate::notify::Bus;
    use recourse_shell::autostart::{is_on_in, set_in};
    use recourse_shell::tray::Host;
    use std::path::Path;
    use std::time::Duration;

    #[test]
    fn the_session_starts_the_program_only_while_its_entry_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = folder.path().join("autostart");
        assert!(!is_on_in(&autostart), "off by default");
        set_in(&autostart, Path::new("/usr/bin/recourse-window"), false).unwrap();
        set_in(&autostart, Path::new("/usr/bin/recourse-window"), true).unwrap();
        assert!(is_on_in(&autostart));
        let file = autostart.join("recourse.desktop");
        let entry = std::fs::read_to_string(&file).unwrap();
        assert!(
            entry.starts_with("[Desktop Entry]\nType=Application\n"),
            "{entry}"
        );
        assert!(
            entry.contains("\nExec=\"/usr/bin/recourse-window\" --background\n"),
            "{entry}"
        );
        for switched_off in ["Hidden=true", "X-GNOME-Autostart-enabled=false"] {
            std::fs::write(&file, format!("{entry}{switched_off}\n")).unwrap();
            assert!(!is_on_in(&autostart), "{switched_off}");
        }
        set_in(&autostart, Path::new("/usr/bin/recourse-window"), false).unwrap();
        assert!(!file.exists());
    }

    #[test]
    fn a_path_with_signs_of_the_shell_stays_one_word() {
        let folder = tempfile::tempdir().unwrap();
        set_in(folder.path(), Path::new(r#"/opt/a b$c"d`e\f%g"#), true).unwrap();
        let entry = std::fs::read_to_string(folder.path().join("recourse.desktop")).unwrap();
        let line = entry.lines().find(|line| line.starts_with("Exec=")).unwrap();
        assert_eq!(line, r#"Exec="/opt/a b\\$c\\"d\\`e\\\\f%%g" --background"#);
        let refused = set_in(folder.path(), Path::new("/opt/a\nExec=other"), true);
        assert!(refused.is_err(), "a second line is not smuggled in");
    }

    struct Watcher;

    #[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
    impl Watcher {
        #[zbus(property)]
        fn is_status_notifier_host_registered(&self) -> bool {
            true
        }
    }

    #[test]
    fn an_icon_would_be_seen_only_while_a_panel_is_there() {
        let Some(bus) = Bus::start() else { return };
        crate::notify::run(async {
            let mut host = Host::connect(Some(&bus.address)).await.unwrap();
            assert!(!host.is_there().await, "a bus without a panel");
            let panel = zbus::connection::Builder::address(bus.address.as_str())
                .unwrap()
                .serve_at("/StatusNotifierWatcher", Watcher)
                .unwrap()
                .name("org.kde.StatusNotifierWatcher")
                .unwrap()
                .build()
                .await
                .unwrap();
            assert!(host.changed().await);
            assert!(host.is_there().await);
            panel.release_name("org.kde.StatusNotifierWatcher").await.unwrap();
            assert!(host.changed().await);
            assert!(!host.is_there().await);
            assert!(!host.changes_within(Duration::from_millis(50)).await);
            assert!(Host::connect(Some("unix:path=/nonexistent/bus")).await.is_none());
        });
    }
}
