//! A window with nothing in it: what Tauri and the system's web view cost by themselves, in the same build. `tests/bench/window`
//! measures the program against it.

#[allow(clippy::expect_used, reason = "a program of the benchmarks")]
fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("tests/host/empty/tauri.conf.json"))
        .expect("the empty window opens");
}
