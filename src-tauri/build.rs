//! Tauri's build step: capabilities and permissions lie under `src-tauri/`, not at the root.

use std::process::Command;

/// The first glibc that reads packed relocations.
const PACKED_SINCE: (u32, u32) = (2, 36);

fn main() {
    if reads_packed_relocations() {
        // Three and a half megabytes of relocations are read at every start of `recourse` and count for its memory; packed they
        // are some kilobytes.
        println!("cargo:rustc-link-arg-bin=recourse=-Wl,-z,pack-relative-relocs");
    }
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*"),
        );
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

/// Whether the program is built for this computer and its loader is new enough.
fn reads_packed_relocations() -> bool {
    let told = |name: &str| std::env::var(name).unwrap_or_default();
    if told("CARGO_CFG_TARGET_OS") != "linux"
        || told("CARGO_CFG_TARGET_ENV") != "gnu"
        || told("HOST") != told("TARGET")
    {
        return false;
    }
    let Ok(said) = Command::new("getconf").arg("GNU_LIBC_VERSION").output() else {
        return false;
    };
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let version = said.split_whitespace().last().and_then(|version| {
        let (major, minor) = version.split_once('.')?;
        Some((major.parse().ok()?, minor.parse().ok()?))
    });
    version.is_some_and(|version: (u32, u32)| version >= PACKED_SINCE)
}
