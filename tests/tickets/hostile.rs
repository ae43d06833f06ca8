//! One ticket whose every text is an attack, and each file of its bundle as other programs read it.

use crate::outside::{installed, office_csv};
use crate::sample::{Shelf, png, ticket};
use crate::xlsx::hostile;
use calamine::{Data, Reader as _, Xlsx};
use recourse_texts::Lang;
use recourse_tickets::bundle;
use std::io::{Cursor, Read as _};
use std::process::Command;

/// Every part of a ZIP by its name.
fn parts(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn part<'a>(parts: &'a [(String, Vec<u8>)], ending: &str) -> &'a [u8] {
    &parts.iter().find(|(name, _)| name.ends_with(ending)).unwrap().1
}

fn bundle_of_attacks() -> (Vec<(String, Vec<u8>)>, Vec<String>) {
    let strings = hostile();
    let mut input = ticket(strings.len() as i64, Lang::En);
    let mut shelf = Shelf::default();
    for (n, text) in strings.iter().enumerate() {
        let row = &mut input.rows[n];
        row.title = Some(text.clone());
        row.srid = Some(text.clone());
        row.note = Some(text.clone());
        shelf.attach(&mut input, n, "photos", text, png(4, 4));
    }
    for (event, text) in input.events.iter_mut().zip(strings.iter().cycle()) {
        event.text = Some(text.clone());
        event.code.clone_from(text);
    }
    input.account = strings
        .iter()
        .find(|text| text.contains("<script"))
        .map_or_else(|| "<script>window.__pwned=1</script>".to_owned(), Clone::clone);
    let (zip, _) = bundle::to_bytes(&input, &|id| shelf.get(id)).unwrap();
    bundle::verify(&zip).unwrap();
    (parts(&zip), strings)
}

#[test]
fn h8_a_bundle_of_hostile_strings_acts_in_no_file() {
    let (files, strings) = bundle_of_attacks();
    let xlsx = part(&files, "/orders.xlsx");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.to_vec())).unwrap();
    let range = book.worksheet_range("Orders").unwrap();
    assert_eq!(range.height(), strings.len() + 1);
    // XML has no place for NUL and other controls, and spreadsheets no lone carriage return; all else is kept as it is.
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|c| !c.is_control() && *c != '\u{fffd}')
            .collect()
    };
    for (row, text) in range.rows().skip(1).zip(&strings) {
        let wanted = bare(text);
        let held = row
            .iter()
            .any(|cell| matches!(cell, Data::String(found) if bare(found).contains(&wanted)));
        assert!(held || wanted.trim().is_empty(), "{text:?} in {row:?}");
    }
    for (name, bytes) in parts(xlsx) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains("<f>") && !text.contains("<f "),
            "a formula in {name}"
        );
        assert!(!text.contains("<hyperlink"), "a link in {name}");
        assert!(!text.contains("TargetMode=\"External\""), "a way out in {name}");
        assert!(
            !name.contains("externalLink") && !name.contains("vba") && !name.contains("connections"),
            "{name}"
        );
    }
    for (name, bytes) in &files {
        if name.ends_with(".txt") {
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert!(!text.contains('\0') && !text.contains('\u{1b}'), "{name}");
        }
    }
    serde_json::from_slice::<serde_json::Value>(part(&files, "/manifest.json")).unwrap();
}

#[test]
fn h8_libreoffice_computes_nothing_of_hostile_strings() {
    if !installed("soffice") {
        return;
    }
    let (files, strings) = bundle_of_attacks();
    let folder = tempfile::tempdir().unwrap();
    let csv = office_csv(part(&files, "/orders.xlsx"), folder.path(), 1);
    let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_control()).collect() };
    let shown = bare(&csv);
    for text in &strings {
        let first = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
        if first.starts_with(['=', '+', '-', '@', '{', '＝', ';']) && first.len() < 200 {
            assert!(shown.contains(&bare(first).replace('"', "\"\"")), "{text:?}");
        }
    }
    assert!(!csv.contains("Err:5"), "something was computed");
}

#[test]
fn h8_the_paper_of_hostile_strings_has_no_action() {
    let (files, _) = bundle_of_attacks();
    let pdf = part(&files, "/appeal.pdf");
    let raw = String::from_utf8_lossy(pdf);
    for action in [
        "/JavaScript",
        "/JS ",
        "/JS(",
        "/Launch",
        "/URI",
        "/OpenAction",
        "/EmbeddedFile",
        "/SubmitForm",
    ] {
        assert!(!raw.contains(action), "{action}");
    }
    if !installed("pdfinfo") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("appeal.pdf");
    std::fs::write(&path, pdf).unwrap();
    // The same question to a reader that unpacks what is compressed; the first line of the answer are titles.
    for (option, sign) in [("-js", "Name Dictionary"), ("-url", "URI")] {
        let out = Command::new("pdfinfo").arg(option).arg(&path).output().unwrap();
        assert!(out.status.success());
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(
            !said.contains(sign) && !said.contains("127.0.0.1") && !said.contains("javascript:"),
            "{said}"
        );
    }
    let about = Command::new("pdfinfo").arg(&path).output().unwrap();
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    assert!(
        about
            .lines()
            .any(|line| line.starts_with("JavaScript:") && line.ends_with("no")),
        "{about}"
    );
}
