//! The pick-up list and the bar code on it.

use chrono_tz::Tz;
use recourse_domain::id::AttachmentId;
use recourse_texts::Lang;
use recourse_tickets::code128;
use recourse_tickets::pickup::{PickupInput, PickupItem, pickup};
use std::collections::BTreeSet;
use std::io;

fn none(_: &AttachmentId) -> io::Result<Vec<u8>> {
    Err(io::Error::from(io::ErrorKind::NotFound))
}

fn input(lang: Lang, items: Vec<PickupItem>) -> PickupInput {
    PickupInput {
        lang,
        zone: Tz::Europe__Moscow,
        prepared_at: "2026-11-22T09:00:00Z".parse().unwrap(),
        app_version: "0.2.0".to_owned(),
        shops: vec!["Yiwu Home".to_owned()],
        items,
    }
}

fn item(title: &str, place: Option<&str>) -> PickupItem {
    PickupItem {
        place: place.map(str::to_owned),
        title: title.to_owned(),
        order: Some("2839417752".to_owned()),
        sticker: Some("4839 2201".to_owned()),
        barcode: Some("2042583920011".to_owned()),
        keep_until: Some("2026-11-26T20:59:00Z".parse().unwrap()),
        ..PickupItem::default()
    }
}

/// The values of a symbol's characters, read back from its widths.
fn characters(widths: &[u8]) -> Vec<&[u8]> {
    let (body, stop) = widths.split_at(widths.len() - 7);
    assert_eq!(stop, [2, 3, 3, 1, 1, 1, 2], "it ends with the stop");
    body.chunks(6).collect()
}

#[test]
fn a_bar_code_is_made_of_whole_characters_and_its_check_fits() {
    for text in ["2042583920011", "4839", "WB-GI-0042", "a b~", "123"] {
        let widths = code128(text).unwrap();
        let found = characters(&widths);
        for character in &found {
            assert_eq!(character.len(), 6);
            assert_eq!(
                character.iter().map(|w| u32::from(*w)).sum::<u32>(),
                11,
                "eleven modules each"
            );
            assert!(character.iter().all(|w| (1..=4).contains(w)));
            let bars: u32 = character.iter().step_by(2).map(|w| u32::from(*w)).sum();
            assert_eq!(bars % 2, 0, "an even number of dark modules");
        }
    }
    // ISO/IEC 15417's own digits: start C, 12, 34, check (105 + 12 + 2·34) mod 103 = 82, stop.
    let widths = code128("1234").unwrap();
    let told: Vec<String> = characters(&widths)
        .iter()
        .map(|character| character.iter().map(u8::to_string).collect())
        .collect();
    assert_eq!(told, ["211232", "112232", "131123", "121241"]);
    let different: BTreeSet<Vec<u8>> = (0..100).filter_map(|n| code128(&format!("{n:02}00"))).collect();
    assert_eq!(different.len(), 100, "no two numbers look alike");
    for text in ["", "кириллица", "a\nb", &"9".repeat(33)] {
        assert_eq!(code128(text), None, "{text:?} is not drawn");
    }
}

#[test]
fn a_list_is_the_same_bytes_every_time_in_every_language_and_holds_what_it_is_given() {
    let items = || {
        vec![
            item("Термокружка 500 мл", Some("Подольск, Заводская 3")),
            item("保温杯 500 ml", None),
            item("#import \"x\" $ \\ *<script>", Some("Казань")),
        ]
    };
    for lang in Lang::ALL {
        let first = pickup(&input(lang, items()), &none).unwrap();
        assert!(first.pdf.starts_with(b"%PDF-"));
        assert_eq!(first.pages, 1);
        assert_eq!(first.pdf, pickup(&input(lang, items()), &none).unwrap().pdf);
    }
    let many = (0..60)
        .map(|n| item(&format!("Зонт {n}"), Some("Казань")))
        .collect();
    assert!(
        pickup(&input(Lang::Ru, many), &none).unwrap().pages > 3,
        "a long list goes on"
    );
}
