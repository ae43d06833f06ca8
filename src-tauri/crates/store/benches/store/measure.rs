//! Clocks, sizes and percentiles.

use std::path::Path;
use std::time::Instant;

pub fn clock(id: libc::clockid_t) -> f64 {
    let mut t = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: the pointer is to a live timespec.
    unsafe { libc::clock_gettime(id, &raw mut t) };
    t.tv_sec as f64 + t.tv_nsec as f64 / 1e9
}

pub fn process_cpu() -> f64 {
    clock(libc::CLOCK_PROCESS_CPUTIME_ID)
}

pub fn thread_cpu() -> f64 {
    clock(libc::CLOCK_THREAD_CPUTIME_ID)
}

pub fn peak_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

pub fn size_mb(dir: &Path) -> f64 {
    ["recourse.db", "recourse.db-wal"]
        .iter()
        .map(|f| std::fs::metadata(dir.join(f)).map_or(0, |m| m.len()) as f64 / 1e6)
        .sum()
}

/// Runs a question `n` times and tells the percentiles; gives back which took longest.
pub fn run(name: &str, n: usize, mut f: impl FnMut(usize) -> usize) -> usize {
    let (mut cpu, mut wall, mut rows) = (Vec::new(), Vec::new(), 0);
    for i in 0..n {
        let (t, c) = (Instant::now(), thread_cpu());
        rows += f(i);
        cpu.push((thread_cpu() - c) * 1e3);
        wall.push(t.elapsed().as_secs_f64() * 1e3);
    }
    let slowest = (0..n).max_by(|a, b| cpu[*a].total_cmp(&cpu[*b])).unwrap_or(0);
    let at = |v: &mut Vec<f64>, p: f64| {
        v.sort_by(f64::total_cmp);
        v[((v.len() as f64 * p) as usize).min(v.len() - 1)]
    };
    println!(
        "{name:46} cpu ms p50 {:7.3} p99 {:7.3}  wall p99 {:7.3}  rows/query {:.1}",
        at(&mut cpu, 0.5),
        at(&mut cpu, 0.99),
        at(&mut wall, 0.99),
        rows as f64 / n as f64
    );
    slowest
}
