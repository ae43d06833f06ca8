//! Bad tokens, a bad network, a bad disk, a second start: one clear message each, and nothing is lost.

use super::{Said, Served, command, recourse, recourse_with};
use chrono::{Duration, Utc};
use recourse_sandbox::wildberries::{Scope, TokenKind, TokenSpec, mint, scenario};
use recourse_sandbox::{Fault, On, Sandbox};
use std::path::Path;

fn spec() -> TokenSpec {
    TokenSpec {
        kind: TokenKind::Personal,
        scopes: vec![
            Scope::Analytics,
            Scope::Marketplace,
            Scope::Statistics,
            Scope::Feedbacks,
            Scope::Chat,
            Scope::Returns,
            Scope::Finance,
        ],
        expires_at: Utc::now() + Duration::days(100),
        read_only: true,
        seller_id: "0b4b6a52-9a4f-4a6b-8f3e-5a3f4c1d2e10".to_owned(),
    }
}

fn plain() -> Served {
    Served::start(Sandbox::serving(
        scenario::plain_orders(5, Utc::now()),
        Utc::now(),
    ))
}

fn add(data: &Path, served: &Served, token: &str) -> Said {
    let arguments = [
        "account",
        "add",
        "wildberries",
        "--name",
        "Shop",
        "--endpoint",
        served.shop().base_url(),
    ];
    recourse_with(data, &arguments, token)
}

/// What went wrong, why and what to do: each said in words, not only as a code.
fn says_what_to_do(said: &Said) {
    let error = &said.json["error"];
    assert!(
        error["message"].as_str().is_some_and(|text| text.contains(' ')),
        "{}",
        said.json
    );
    assert!(
        error["help"].as_str().is_some_and(|text| text.contains(' ')),
        "{}",
        said.json
    );
    assert!(said.stderr.starts_with("error["), "{}", said.stderr);
}

#[test]
fn a_base_token_and_a_missing_category_are_explained_before_the_first_sync() {
    let folder = tempfile::tempdir().unwrap();
    let served = plain();
    let base = add(
        &folder.path().join("base"),
        &served,
        &mint(&TokenSpec {
            kind: TokenKind::Base,
            ..spec()
        }),
    );
    assert_eq!(base.json["token"]["kind"], "base");
    assert!(
        !base.json["token"]["problems"].as_array().unwrap().is_empty(),
        "{}",
        base.json
    );

    let data = folder.path().join("partial");
    let without_finance = TokenSpec {
        scopes: vec![Scope::Marketplace],
        ..spec()
    };
    let partial = add(&data, &served, &mint(&without_finance));
    assert_eq!(partial.status, 0, "{}", partial.stderr);
    let missing = partial.json["token"]["missing"].as_array().unwrap();
    assert!(
        missing.iter().any(|scope| scope == "finance") && !missing.iter().any(|scope| scope == "marketplace")
    );
    let synced = recourse(&data, &["sync"]);
    let runs = synced.json["runs"].as_array().unwrap();
    assert!(
        runs.iter()
            .any(|run| run["stream"] == "orders" && run["error"].is_null() && run["inserted"] == 5),
        "{}",
        synced.json
    );
    assert!(
        !runs
            .iter()
            .any(|run| run["stream"] == "finance" && run["error"].is_null()),
        "finance is off"
    );
}

#[test]
fn an_expired_a_refused_and_an_unreadable_token_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let served = plain();
    let expired = TokenSpec {
        expires_at: Utc::now() - Duration::days(1),
        ..spec()
    };
    let said = add(&folder.path().join("a"), &served, &mint(&expired));
    assert_eq!(
        (said.status, &said.json["error"]["code"]),
        (3, &"token-expired".into())
    );
    says_what_to_do(&said);
    let empty = add(&folder.path().join("b"), &served, "  \n");
    assert_eq!(
        (empty.status, &empty.json["error"]["code"]),
        (2, &"token-empty".into())
    );
    says_what_to_do(&empty);

    let data = folder.path().join("c");
    assert_eq!(add(&data, &served, &mint(&spec())).status, 0);
    served.shop().faults().add(On::path("*"), Fault::status(401));
    let refused = recourse(&data, &["sync"]);
    assert_eq!(refused.status, 3, "{}", refused.json);
    let codes: Vec<_> = refused.json["runs"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|run| run["error"]["code"].as_str())
        .collect();
    assert!(codes.contains(&"token-refused"), "{}", refused.json);
}

#[test]
fn no_network_and_a_captive_page_are_states_and_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let served = plain();
    assert_eq!(add(&data, &served, &mint(&spec())).status, 0);
    assert_eq!(recourse(&data, &["sync", "--stream", "orders"]).status, 0);
    served.shop().faults().add(On::path("*"), Fault::CaptivePage);
    let captive = recourse(&data, &["sync", "--stream", "orders"]);
    assert_eq!(captive.status, 1, "{}", captive.json);
    assert!(captive.json["runs"][0]["error"]["code"].is_string());
    drop(served);
    let gone = recourse(&data, &["sync", "--stream", "orders"]);
    assert_eq!(
        (gone.status, &gone.json["runs"][0]["error"]["code"]),
        (1, &"offline".into()),
        "{}",
        gone.json
    );
    assert_eq!(
        recourse(&data, &["orders"]).json["items"]
            .as_array()
            .unwrap()
            .len(),
        5
    );
}

#[test]
fn a_second_start_is_told_and_reading_still_works() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let served = plain();
    assert_eq!(add(&data, &served, &mint(&spec())).status, 0);
    served.shop().faults().add(
        On::path("/api/v3/orders"),
        Fault::Delay(std::time::Duration::from_secs(20)),
    );
    let mut first = command(&data, &["sync", "--stream", "orders"]).spawn().unwrap();
    while !served
        .shop()
        .log()
        .iter()
        .any(|request| request.path == "/api/v3/orders")
    {
        assert!(
            first.try_wait().unwrap().is_none(),
            "the first start is still syncing"
        );
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let second = recourse(&data, &["sync", "--stream", "offices"]);
    assert_eq!(
        (second.status, &second.json["error"]["code"]),
        (4, &"locked".into())
    );
    says_what_to_do(&second);
    let reading = recourse(&data, &["orders"]);
    assert_eq!(reading.status, 0, "{}", reading.stderr);
    first.kill().unwrap();
    first.wait().unwrap();
}

#[test]
fn a_newer_database_is_refused_untouched_and_a_broken_one_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let newer = folder.path().join("newer");
    assert_eq!(recourse(&newer, &["orders"]).status, 0);
    let file = newer.join("recourse.db");
    rusqlite::Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 9_999)
        .unwrap();
    let before = std::fs::read(&file).unwrap();
    let said = recourse(&newer, &["sync"]);
    assert_eq!(
        (said.status, &said.json["error"]["code"]),
        (5, &"newer-database".into())
    );
    says_what_to_do(&said);
    assert_eq!(
        std::fs::read(&file).unwrap(),
        before,
        "a newer file is not written"
    );

    let broken = folder.path().join("broken");
    std::fs::create_dir(&broken).unwrap();
    std::fs::write(broken.join("recourse.db"), "this is a shopping list").unwrap();
    let said = recourse(&broken, &["sync"]);
    let kept: Vec<_> = walk(&broken)
        .into_iter()
        .filter(|path| std::fs::read(path).is_ok_and(|b| b == b"this is a shopping list"))
        .collect();
    assert_eq!(
        kept.len(),
        1,
        "the broken file is kept somewhere: {:?} {}",
        walk(&broken),
        said.stderr
    );
    assert_eq!(
        recourse(&broken, &["orders"]).status,
        0,
        "and the program works again"
    );
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path))
        } else {
            found.push(path)
        }
    }
    found
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("small");
    std::fs::create_dir(&data).unwrap();
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=3m", "tmpfs"])
        .arg(&data)
        .output()
        .is_ok_and(|output| output.status.success());
    if !mounted {
        println!("skipped: no mount right");
        return;
    }
    let served = Served::start(Sandbox::serving(
        scenario::plain_orders(3_000, Utc::now()),
        Utc::now(),
    ));
    let added = add(&data, &served, &mint(&spec()));
    let full = recourse(&data, &["sync", "--stream", "orders"]);
    let after = recourse(&data, &["orders"]);
    let _ = std::process::Command::new("umount").arg("-l").arg(&data).status();
    assert_eq!(added.status, 0, "{}", added.stderr);
    let told =
        full.json["error"]["code"] == "disk-full" || full.json["runs"][0]["error"]["code"] == "disk-full";
    assert!(told, "{} {}", full.json, full.stderr);
    assert_eq!(after.status, 0, "reading still works: {}", after.stderr);
}

#[test]
fn a_kind_of_case_that_is_not_there_is_bad_input_and_the_kinds_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let said = recourse(dir.path(), &["cases", "--kind", "nosuch"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert_eq!(said.json["error"]["code"], "kind-unknown");
    assert!(
        said.json["error"]["why"]
            .as_str()
            .unwrap()
            .contains("rejected_order")
    );
    assert_eq!(
        recourse(dir.path(), &["cases", "--kind", "rejected_order"]).status,
        0
    );
}

#[test]
fn a_removal_that_nobody_confirms_says_so_as_json_and_removes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let add = [
        "account",
        "add",
        "wildberries",
        "--name",
        "Shop",
        "--endpoint",
        "http://127.0.0.1:9",
        "--offline",
        "--keep",
        "local_key",
    ];
    assert_eq!(recourse_with(dir.path(), &add, "x\n").status, 0);
    let said = recourse(dir.path(), &["account", "remove", "Shop"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert_eq!(said.json["error"]["code"], "not-confirmed");
    let list = recourse(dir.path(), &["account", "list"]);
    assert_eq!(list.json["items"].as_array().unwrap().len(), 1);
}
