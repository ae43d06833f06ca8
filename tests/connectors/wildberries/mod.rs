mod contract;
mod drift;
mod errors;
mod media;
mod prism;
mod samples;
mod sandbox;
mod server;
mod streams;
mod token;
mod windows;

use crate::conformance::{Subject, conformance};
use crate::support::records;
use recourse_connectors::connector::{Connector, RawItem};
use recourse_connectors::registry::find;
use std::sync::Arc;

pub const KINDS: &[&str] = &[
    "order",
    "order_new",
    "order_archived",
    "status",
    "history",
    "parcel",
    "supply",
    "reshipment",
    "review",
    "claim",
    "chat",
    "message",
    "return",
    "feed",
    "stat_order",
    "stat_sale",
    "finance",
    "office",
    "news",
];

pub fn connector() -> Arc<dyn Connector> {
    find("wildberries").unwrap()
}

fn subject() -> Subject {
    Subject {
        connector: connector(),
        records: records("wildberries/fixtures", KINDS),
        unknown_status: RawItem {
            kind: "status",
            external_id: "1".to_owned(),
            body: r#"{"id":1,"supplierStatus":"complete","wbStatus":"teleported","isCancellable":false}"#
                .into(),
            companion: None,
        },
        repeating: server::repeating,
    }
}

#[test]
fn every_kind_has_a_fixture() {
    let all = records("wildberries/fixtures", KINDS);
    for kind in KINDS {
        assert!(all.iter().any(|record| record.kind == *kind), "{kind}");
    }
}

conformance!(subject());
