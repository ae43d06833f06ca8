//! Tokens in the system's key store: a session bus and a key store of this test alone.

use super::command;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const TOKEN: &str = "canary-91ab2e";

/// A private bus with `gnome-keyring`; ends both when dropped.
struct KeyStore {
    bus: Child,
    daemon: Child,
    address: String,
    home: tempfile::TempDir,
}

impl KeyStore {
    /// `None` where the programs are not there. Locked: the store was never opened with a password.
    fn start(locked: bool) -> Option<Self> {
        let home = tempfile::tempdir().unwrap();
        let mut bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let address = address.trim().to_owned();
        let mut keyring = Command::new("gnome-keyring-daemon");
        keyring.args(["--foreground", "--components=secrets"]);
        if !locked {
            keyring.arg("--unlock");
        }
        let started = at(&mut keyring, &address, home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut daemon) = started else {
            bus.kill().unwrap();
            bus.wait().unwrap();
            return None;
        };
        let mut stdin = daemon.stdin.take().unwrap();
        stdin.write_all(b"password of the test").unwrap();
        drop(stdin);
        // The store answers as soon as it has taken its name on the bus.
        std::thread::sleep(std::time::Duration::from_millis(1500));
        Some(Self {
            bus,
            daemon,
            address,
            home,
        })
    }

    fn run(&self, data: &Path, arguments: &[&str], stdin: &str) -> super::Said {
        let mut child = at(&mut command(data, arguments), &self.address, self.home.path())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        super::said(child.wait_with_output().unwrap())
    }
}

fn at<'c>(command: &'c mut Command, address: &str, home: &Path) -> &'c mut Command {
    command
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .env("XDG_DATA_HOME", home)
        .env("XDG_RUNTIME_DIR", home)
}

impl Drop for KeyStore {
    fn drop(&mut self) {
        for child in [&mut self.daemon, &mut self.bus] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

const ADD: [&str; 10] = [
    "account",
    "add",
    "wildberries",
    "--name",
    "Shop",
    "--endpoint",
    "http://127.0.0.1:9",
    "--offline",
    "--keep",
    "keyring",
];

/// Every file below a folder.
fn bytes_below(folder: &Path, found: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes_below(&path, found);
        } else {
            found.extend(std::fs::read(path).unwrap_or_default());
        }
    }
}

#[test]
fn a_token_is_stored_read_back_and_removed_in_the_systems_key_store() {
    let Some(store) = KeyStore::start(false) else {
        eprintln!("skipped: no secret service");
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let added = store.run(dir.path(), &ADD, TOKEN);
    assert_eq!(added.status, 0, "{}", added.stderr);
    assert_eq!(added.json["secret_store"], "keyring");
    let mut files = Vec::new();
    bytes_below(dir.path(), &mut files);
    assert!(!files.windows(TOKEN.len()).any(|part| part == TOKEN.as_bytes()));
    // A sync reads it back: the marketplace is not there, the token is.
    let said = store.run(dir.path(), &["sync", "--stream", "orders"], "");
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert_eq!(said.json["runs"][0]["error"]["code"], "offline", "{}", said.json);
    let removed = store.run(dir.path(), &["account", "remove", "Shop", "--yes"], "");
    assert_eq!(removed.status, 0, "{}", removed.stderr);
}

#[test]
fn a_locked_key_store_is_told_and_keeps_nothing() {
    let Some(store) = KeyStore::start(true) else {
        eprintln!("skipped: no secret service");
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let said = store.run(dir.path(), &ADD, TOKEN);
    assert_eq!(said.status, 3, "{}", said.stderr);
    assert_eq!(said.json["error"]["code"], "no-key-store");
    let list = store.run(dir.path(), &["account", "list"], "");
    assert_eq!(list.json["items"].as_array().unwrap().len(), 0);
}
