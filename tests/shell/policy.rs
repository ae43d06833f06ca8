//! What the webview may do: read from the files that Tauri reads.

use super::tree::root;
use serde_json::Value;

fn json(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

#[test]
fn the_content_security_policy_is_strict() {
    let config = json("tauri.conf.json");
    let app = &config["app"];
    let policy = app["security"]["csp"].as_str().unwrap();
    assert_eq!(
        policy.split("; ").collect::<Vec<_>>(),
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "connect-src ipc: http://ipc.localhost",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-src 'none'",
            "object-src 'none'",
        ]
    );
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    assert_eq!(
        app["security"]["dangerousDisableAssetCspModification"],
        serde_json::json!(["style-src"])
    );
}

#[test]
fn the_window_may_call_the_apps_commands_and_little_else() {
    // Tauri takes every file of the folder.
    let files: Vec<_> = std::fs::read_dir(root().join("src-tauri/capabilities"))
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(files, ["main.json"]);
    let capability = json("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(capability.get("remote").is_none());
    let allowed = [
        "core:event:default",
        "core:webview:allow-set-webview-zoom",
        "about",
        "accounts",
        "cases",
        "desktop",
        "drafts",
        "evidence",
        "frame",
        "keep",
        "orders",
        "outbox",
        "reminders",
        "returns",
        "reviews",
        "rules",
        "sync",
        "tickets",
    ];
    for permission in capability["permissions"].as_array().unwrap() {
        assert!(
            allowed.contains(&permission.as_str().unwrap()),
            "{permission} is not in the list"
        );
    }
}
