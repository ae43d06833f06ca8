//! The demo shop from the first start to a bundle, as `recourse demo` does it without a display.

use crate::common::folder;
use recourse_app::demo::{remove_demo, run_demo};
use recourse_tickets::bundle::verify;

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_ends_in_a_bundle_that_verifies() {
    let (dir, options) = folder();
    let out = dir.path().join("out");
    let report = run_demo(&options, Some(out.clone()), "ru").await.unwrap();
    assert_eq!(report.accounts, 1);
    assert!(report.orders >= 350, "{report:?}");
    assert!(report.cases > 0, "{report:?}");
    let zip = std::fs::read(&report.bundle).unwrap();
    let manifest = verify(&zip).unwrap();
    assert_eq!(manifest.ticket.as_str(), report.ticket);
    assert!(report.bundle.starts_with(out.to_str().unwrap()));
    #[cfg(unix)]
    only_the_owner_may_look(&options.data_dir.join("demo"));
    #[cfg(unix)]
    only_the_owner_may_look(&out);
    remove_demo(&options).unwrap();
    assert!(!options.data_dir.join("demo").exists());
}

#[cfg(unix)]
fn only_the_owner_may_look(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mut folders = vec![folder.to_owned()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        let mode = folder.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o700, "{}", folder.display());
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let mode = path.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", path.display());
        }
    }
    assert!(files > 0, "{} holds nothing", folder.display());
}
