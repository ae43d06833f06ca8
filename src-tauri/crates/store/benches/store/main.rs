//! Whole-process figures of the store: `store sync N`, `store again DIR N`, `store inbox ORDERS CASES`, `store search TEXTS [hard]`.
//! CPU is user + system of this process without the time the made-up data takes; peak is the process's own.
#![allow(
    unsafe_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod inbox;
mod made;
mod measure;
mod search;
mod sync;
mod text;

use inbox::inbox;
use made::open;
use measure::{peak_mib, size_mb};
use search::search;
use std::path::Path;
use std::time::Instant;
use sync::sync;

fn main() {
    let args: Vec<String> = std::env::args().filter(|a| a != "--bench").collect();
    let number = |i: usize, default: usize| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(default);
    let place = std::env::var("RECOURSE_BENCH_DIR").unwrap_or_else(|_| {
        std::env::temp_dir()
            .join(format!("recourse-bench-{}", std::process::id()))
            .display()
            .to_string()
    });
    let dir = Path::new(&place);
    let store = open(dir);
    match args.get(1).map(String::as_str) {
        Some("inbox") => inbox(&store, number(2, 100_000), number(3, 10_000)),
        Some("search") => search(&store, number(2, 100_000), args.iter().any(|a| a == "hard")),
        _ => {
            let n = number(2, 100_000);
            let t = Instant::now();
            let first = sync(&store, n, true);
            println!(
                "first: {n} orders, cpu {first:.3} s, wall {:.3} s, {:.1} MB, peak {:.1} MiB",
                t.elapsed().as_secs_f64(),
                size_mb(dir),
                peak_mib()
            );
            let again = sync(&store, n, true);
            println!(
                "again: cpu {again:.3} s ({:.2} of the first), {:.1} MB, peak {:.1} MiB",
                again / first,
                size_mb(dir),
                peak_mib()
            );
        }
    }
    store.close().unwrap();
    if std::env::var_os("RECOURSE_BENCH_DIR").is_none() {
        std::fs::remove_dir_all(dir).unwrap();
    }
}
