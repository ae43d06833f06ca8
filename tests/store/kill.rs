//! A writing process is killed at random moments; nothing it had acknowledged may be missing.

use crate::support::{act, open, order};
use recourse_domain::id::{AccountId, StreamId};
use recourse_store::{OrderWrite, RawRef};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const DIR: &str = "RECOURSE_TEST_KILL_DIR";
const RUNS: &str = "RECOURSE_TEST_KILLS";

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
fn nothing_acknowledged_is_lost() {
    let runs: u64 = std::env::var(RUNS).ok().and_then(|n| n.parse().ok()).unwrap_or(6);
    let dir = TempDir::new().unwrap();
    let store = open(dir.path());
    let account = crate::support::add_account(&store, "a");
    drop(store);
    let mut lines = 1;
    for run in 0..runs {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::child", "--nocapture", "--test-threads=1"])
            .env(DIR, dir.path())
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
        std::thread::sleep(Duration::from_millis(120 + (run * 7919) % 260));
        child.kill().unwrap();
        child.wait().unwrap();
        let (acted, paged): (i64, i64) = reading.join().unwrap();
        let store = open(dir.path());
        store
            .read(|r| {
                let done = r.setting::<i64>("done")?.unwrap_or(0);
                assert!(done >= acted, "acknowledged {acted}, kept {done}");
                let cursor: i64 = r
                    .cursor(&account, &StreamId::from("orders"))?
                    .map_or(0, |c| c.parse().unwrap());
                assert!(cursor >= paged, "acknowledged page {paged}, kept {cursor}");
                assert_eq!(r.order_counts(None)?.all, u64::try_from(cursor * 20).unwrap());
                lines = done + 1;
                Ok(())
            })
            .unwrap();
        let health = store.health().unwrap();
        assert_eq!(health.journal_lines, u64::try_from(lines).unwrap());
        assert!(store.check(run % 20 == 0 || run + 1 == runs).unwrap().is_empty());
    }
    assert!(lines > 1, "the child never got to write");
}
