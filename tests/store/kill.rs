//! A writing process is killed at random moments; nothing it had acknowledged may be missing.

use crate::support::{act, open, order};
use recourse_domain::id::{AccountId, StreamId};
use recourse_store::{OrderWrite, RawRef};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;

const DIR: &str = "RECOURSE_TEST_KILL_DIR";
const RUNS: &str = "RECOURSE_TEST_KILLS";
const CUTS: &str = "RECOURSE_TEST_CUTS";

/// The process that is killed: runs only when the parent names a folder.
#[test]
fn child() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let store = open(dir.as_ref());
    let account = AccountId::from("a");
    let mut said = std::io::stdout();
    let page = store
        .read(|r| r.cursor(&account, &StreamId::from("orders")))
        .unwrap();
    let start: i64 = page.map_or(0, |cursor| cursor.parse().unwrap());
    for n in start + 1.. {
        store
            .act(act("setting"), move |tx| tx.set_setting("done", &n))
            .unwrap();
        writeln!(said, "\nacted {n}").unwrap();
        let id = account.clone();
        store
            .write(move |tx| {
                let page: Vec<_> = (0..20)
                    .map(|i| order(&format!("{}", n * 20 + i), n * 20 + i))
                    .collect();
                let bodies: Vec<String> = page.iter().map(|o| format!("{{\"id\":{}}}", o.id)).collect();
                let raw: Vec<RawRef<'_>> = page
                    .iter()
                    .zip(&bodies)
                    .map(|(order, body)| RawRef {
                        kind: "order",
                        external_id: order.id.as_str(),
                        body,
                        companion: None,
                    })
                    .collect();
                tx.put_raw(&id, &raw, crate::support::at(0))?;
                let writes: Vec<_> = page.iter().map(OrderWrite::of).collect();
                tx.put_orders(&id, &writes, crate::support::at(0))?;
                tx.set_cursor(&id, &StreamId::from("orders"), Some(&n.to_string()))
            })
            .unwrap();
        writeln!(said, "\npaged {n}").unwrap();
    }
}

#[test]
fn b_01_s1_nothing_acknowledged_is_lost_to_a_kill() {
    let runs: u64 = std::env::var(RUNS).ok().and_then(|n| n.parse().ok()).unwrap_or(6);
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let account = crate::support::add_account(&store, "a");
    drop(store);
    let mut lines = 1;
    for run in 0..runs {
        let (mut child, reading) = writing(dir.path());
        std::thread::sleep(Duration::from_millis(120 + (run * 7919) % 260));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = reading.join().unwrap();
        lines = kept(
            dir.path(),
            &account,
            acknowledged,
            run % 20 == 0 || run + 1 == runs,
        );
    }
    assert!(lines > 1, "the child never got to write");
}

/// Starts the process that writes; what it acknowledged is read until it ends: its last action and its last page.
fn writing(dir: &Path) -> (Child, JoinHandle<(i64, i64)>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child", "--nocapture", "--test-threads=1"])
        .env(DIR, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = child.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        let (mut acted, mut paged) = (0, 0);
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some(n) = line.strip_prefix("acted ").and_then(|n| n.parse().ok()) {
                acted = n;
            }
            if let Some(n) = line.strip_prefix("paged ").and_then(|n| n.parse().ok()) {
                paged = n;
            }
        }
        (acted, paged)
    });
    (child, reading)
}

/// Opens the folder and looks whether what was acknowledged is there, whole pages only. Gives the lines of the journal.
fn kept(dir: &Path, account: &AccountId, (acted, paged): (i64, i64), whole: bool) -> i64 {
    let store = open(dir);
    let lines = store
        .read(|r| {
            let done = r.setting::<i64>("done")?.unwrap_or(0);
            assert!(done >= acted, "acknowledged {acted}, kept {done}");
            let cursor: i64 = r
                .cursor(account, &StreamId::from("orders"))?
                .map_or(0, |c| c.parse().unwrap());
            assert!(cursor >= paged, "acknowledged page {paged}, kept {cursor}");
            assert_eq!(r.order_counts(None)?.all, u64::try_from(cursor * 20).unwrap());
            Ok(done + 1)
        })
        .unwrap();
    let health = store.health().unwrap();
    assert_eq!(health.journal_lines, u64::try_from(lines).unwrap());
    assert!(store.check(whole).unwrap().is_empty());
    lines
}

fn run(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A mounted file system that is given back.
struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        run("umount", &["-l", self.0.to_str().unwrap()]);
    }
}

/// The power goes while the folder is written: of the disk's image, with nothing in it that was not handed to the disk, a copy is
/// mounted and opened. The process stands still while its image is copied, so that the copy is of one moment.
#[test]
fn s2_nothing_acknowledged_is_lost_to_a_power_cut() {
    let cuts: u64 = std::env::var(CUTS).ok().and_then(|n| n.parse().ok()).unwrap_or(3);
    let base = TempDir::new().unwrap();
    let path = |name: &str| base.path().join(name).to_str().unwrap().to_owned();
    let (image, copy, disk, after) = (path("image"), path("copy"), path("disk"), path("after"));
    std::fs::create_dir(&disk).unwrap();
    std::fs::create_dir(&after).unwrap();
    let made = run("truncate", &["-s", "48M", &image]) && run("mkfs.ext4", &["-q", "-F", &image]);
    if !made || !run("mount", &["-o", "loop", &image, &disk]) {
        println!("skipped: no mount right");
        return;
    }
    let _disk = Mounted(Path::new(&disk));
    let mut folder = Path::new(&disk).join("data-0");
    let mut account = None;
    let mut found = 0;
    for cut in 0..cuts {
        if account.is_none() || cut % 20 == 0 {
            // A fresh folder now and then: the small disk would be full.
            if folder.exists() {
                std::fs::remove_dir_all(&folder).unwrap();
            }
            folder = Path::new(&disk).join(format!("data-{cut}"));
            let store = open(&folder);
            account = Some(crate::support::add_account(&store, "a"));
        }
        let account = account.clone().unwrap();
        let (mut child, reading) = writing(&folder);
        std::thread::sleep(Duration::from_millis(120 + (cut * 7919) % 260));
        let process = child.id().to_string();
        assert!(run("kill", &["-STOP", &process]));
        assert!(run("cp", &["--sparse=always", &image, &copy]));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = reading.join().unwrap();
        assert!(
            run("mount", &["-o", "loop", &copy, &after]),
            "cut {cut}: the disk opens"
        );
        let mounted = Mounted(Path::new(&after));
        let there = Path::new(&after).join(folder.file_name().unwrap());
        let lines = kept(&there, &account, acknowledged, cut % 20 == 0);
        found = found.max(lines);
        drop(mounted);
    }
    assert!(found > 1, "the child never got to write");
}
