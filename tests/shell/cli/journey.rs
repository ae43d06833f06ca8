//! From a first start to an exported, filed and answered ticket.

use super::{Served, recourse, recourse_with};
use recourse_sandbox::Sandbox;
use serde_json::Value;
use std::path::Path;

const NOW: &str = "2026-11-22T09:00:00Z";

fn is_money(value: &Value) -> bool {
    value["minor"].is_i64() && value["currency"].is_string()
}

#[test]
fn a_seller_who_scripts_gets_from_a_token_to_an_answered_ticket() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let served = Served::start(Sandbox::demo(7, NOW.parse().unwrap()).frozen());
    let at = |arguments: &[&str]| recourse(&data, &[&["--now", NOW], arguments].concat());

    let added = served.connect(&data);
    assert_eq!(added.status, 0, "{}", added.stderr);
    assert_eq!(added.json["token"]["kind"], "personal");
    assert_eq!(added.json["token"]["missing"], serde_json::json!([]));
    assert!(added.json["id"].is_string() && added.json["token"]["expires_at"].is_string());

    let other_name = [
        "account",
        "add",
        "wildberries",
        "--name",
        "Other",
        "--endpoint",
        served.shop().base_url(),
    ];
    let again = recourse_with(&data, &other_name, &served.shop().token());
    assert_eq!(again.status, 2, "the same seller cannot be added twice");
    assert_eq!(again.json["error"]["code"], "account-exists");

    let first = at(&["sync"]);
    assert_eq!(first.status, 0, "{} {}", first.json, first.stderr);
    let runs = first.json["runs"].as_array().unwrap();
    assert!(
        runs.iter()
            .any(|run| run["stream"] == "orders" && run["inserted"].as_u64().unwrap() > 300)
    );
    assert!(runs.iter().all(|run| run["error"].is_null()));
    assert!(first.json["cases"]["opened"].as_u64().unwrap() > 30);

    let second = at(&["sync"]);
    assert_eq!(second.json["cases"]["opened"], 0);
    // The first run learns from histories which orders are still on their way; the second asks for their statuses.
    let third = at(&["sync"]);
    for run in third.json["runs"].as_array().unwrap() {
        assert_eq!(
            (&run["inserted"], &run["updated"]),
            (&0.into(), &0.into()),
            "{run}"
        );
    }

    let orders = at(&["orders", "--limit", "10"]);
    assert_eq!(orders.json["items"].as_array().unwrap().len(), 10);
    let next = orders.json["next"].as_str().unwrap();
    let more = at(&["orders", "--limit", "10", "--after", next]);
    assert_ne!(orders.json["items"][0]["id"], more.json["items"][0]["id"]);

    let cases = at(&["cases", "--kind", "rejected_order", "--limit", "3"]);
    let items = cases.json["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    let case = &items[0];
    assert!(is_money(&case["at_stake"]), "{case}");
    assert_eq!(case["state"], "suggested");
    let id = case["id"].as_str().unwrap();
    let order = case["order_ids"][0].as_str().unwrap();

    let shown = at(&["order", "show", order]);
    assert_eq!(shown.json["order"]["id"], order);
    let leg = shown.json["legs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|leg| leg["leg"] == "first_mile")
        .unwrap();
    assert!(
        leg["days"].as_f64().unwrap() > 10.0 && leg["open"] == false,
        "{leg}"
    );
    assert!(!shown.json["timeline"].as_array().unwrap().is_empty());

    let page = at(&["case", "show", id]);
    let step = page.json["next_step"].as_str().unwrap().to_owned();
    assert!(
        page.json["evidence"]
            .as_array()
            .unwrap()
            .iter()
            .all(|line| line["name"].is_string() && line["present"].is_boolean())
    );
    let stepped = at(&["case", "step", id, &step]);
    assert_eq!(stepped.status, 0, "{}", stepped.stderr);
    assert_ne!(stepped.json["next_step"], step);

    let preview = at(&["ticket", "preview", id]);
    assert!(
        is_money(&preview.json["totals"]["claimed"]),
        "{}",
        preview.json["totals"]
    );
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let out_text = out.to_str().unwrap();
    if !preview.json["missing"].as_array().unwrap().is_empty() {
        let blocked = at(&["ticket", "export", id, "--out", out_text]);
        assert_eq!(
            (blocked.status, &blocked.json["error"]["code"]),
            (3, &"evidence-missing".into())
        );
        assert_eq!(
            std::fs::read_dir(&out).unwrap().count(),
            0,
            "a blocked export writes nothing"
        );
    }
    let exported = at(&[
        "ticket",
        "export",
        id,
        "--out",
        out_text,
        "--lang",
        "ru",
        "--incomplete",
    ]);
    assert_eq!(exported.status, 0, "{} {}", exported.json, exported.stderr);
    let bundle = Path::new(exported.json["bundle"].as_str().unwrap());
    assert!(bundle.is_file());
    assert!(
        exported.json["files"]
            .as_array()
            .unwrap()
            .iter()
            .any(|file| file["name"].as_str().unwrap().ends_with("appeal.pdf"))
    );
    assert_eq!(
        exported.json["totals"]["claimed"],
        preview.json["totals"]["claimed"]
    );

    let ticket = exported.json["ticket"]["id"].as_str().unwrap();
    let filed = at(&["ticket", "filed", ticket, "--number", "SD-1", "--at", NOW]);
    assert_eq!(
        (&filed.json["state"], &filed.json["number"]),
        (&"filed".into(), &"SD-1".into())
    );
    assert_eq!(
        at(&["case", "show", id]).json["case"]["state"],
        "waiting_platform"
    );
    let answered = at(&["ticket", "outcome", ticket, &format!("{id}=won_part:100.50")]);
    assert_eq!(answered.status, 0, "{}", answered.stderr);
    assert_eq!(answered.json["cases"][0]["recovered"]["minor"], 10_050);
}

#[test]
fn the_demo_without_a_display_prints_where_the_bundle_is() {
    let folder = tempfile::tempdir().unwrap();
    let done = recourse(&folder.path().join("data"), &["demo"]);
    assert_eq!(done.status, 0, "{} {}", done.json, done.stderr);
    assert!(done.json["orders"].as_u64().unwrap() > 300 && done.json["cases"].as_u64().unwrap() > 30);
    assert!(Path::new(done.json["bundle"].as_str().unwrap()).is_file());
    let removed = recourse(&folder.path().join("data"), &["demo", "--remove"]);
    assert_eq!(removed.status, 0);
    assert!(
        !Path::new(done.json["bundle"].as_str().unwrap()).exists(),
        "removing the demo deletes its folder"
    );
}

#[test]
fn doctor_says_what_is_where() {
    let folder = tempfile::tempdir().unwrap();
    let report = recourse(&folder.path().join("data"), &["doctor"]);
    assert_eq!(report.status, 0, "{}", report.stderr);
    assert!(report.json.is_object());
}
