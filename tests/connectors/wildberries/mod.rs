mod actions;
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
use bytes::Bytes;
use recourse_connectors::connector::{Connector, RawItem};
use recourse_connectors::perform::FileBytes;
use recourse_connectors::registry::find;
use recourse_domain::outbox::MarketAction;
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

/// Every action, with ids as the official examples write them.
pub fn sample_actions() -> Vec<(MarketAction, Vec<FileBytes>)> {
    let answer = |edit| MarketAction::AnswerReview {
        review: "YX52RZEBhH9mrcYdEJuD".into(),
        text: "Спасибо за отзыв! Разбираемся.".to_owned(),
        edit,
    };
    let decide = |action: &str, comment: Option<&str>| MarketAction::DecideClaim {
        claim: "fe3e9337-e9f9-423c-8930-946a8ebef80a".into(),
        action: action.to_owned(),
        comment: comment.map(str::to_owned),
    };
    let message = |text: &str| MarketAction::SendMessage {
        chat: "1:641b623c-5c0e-295b-db03-3d5b4d484c32".into(),
        reply_sign: Some("1:641b623c-5c0e-295b-db03-3d5b4d484c32:sign".to_owned()),
        text: text.to_owned(),
        files: Vec::new(),
    };
    let file = |name: &str, media_type: &str, bytes: &'static [u8]| FileBytes {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Bytes::from_static(bytes),
    };
    vec![
        (answer(false), Vec::new()),
        (answer(true), Vec::new()),
        (decide("autorefund1", None), Vec::new()),
        (
            decide("rejectcustom", Some("Фото не имеет отношения к товару в заявке")),
            Vec::new(),
        ),
        (message("Здравствуйте! Пришлите, пожалуйста, фото."), Vec::new()),
        (
            message("Вот накладная."),
            vec![
                file("накладная \"1\".pdf", "application/pdf", b"%PDF-1.4"),
                file("a.png", "image/png", b"\x89PNG\r\n\x1a\n"),
            ],
        ),
        (
            message(""),
            vec![file("a.jpg", "image/jpeg", b"\xff\xd8\xff\xe0")],
        ),
        (
            MarketAction::CancelOrder {
                order: "5075041001".into(),
            },
            Vec::new(),
        ),
        (
            MarketAction::SetStock {
                warehouse: "507504".to_owned(),
                item: "12345678".to_owned(),
                amount: 0,
            },
            Vec::new(),
        ),
    ]
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
        actions: sample_actions(),
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
