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
    remove_demo(&options).unwrap();
    assert!(!options.data_dir.join("demo").exists());
}
