use crate::sample::{Shelf, jpeg, png, ticket};
use crate::xlsx::hostile;
use recourse_texts::Lang;
use recourse_tickets::bundle::{self, VerifyError};
use recourse_tickets::{TicketError, TicketInput};
use std::collections::HashSet;
use std::io::{Cursor, Read as _, Write as _};

fn with_evidence() -> (TicketInput, Shelf) {
    let mut input = ticket(2, Lang::Ru);
    let mut shelf = Shelf::default();
    shelf.attach(&mut input, 0, "reviews", "снимок экрана.png", png(200, 120));
    shelf.attach(&mut input, 1, "photos", "IMG 0001.JPG", jpeg(160, 120));
    shelf.attach(
        &mut input,
        1,
        "tracking",
        "receipt.pdf",
        b"%PDF-1.4 receipt".to_vec(),
    );
    shelf.attach(&mut input, 1, "elsewhere", "run.exe", b"MZ".to_vec());
    (input, shelf)
}

fn names(zip: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

#[test]
fn a_bundle_verifies_and_lies_in_one_folder() {
    let (input, shelf) = with_evidence();
    let (zip, made) = bundle::to_bytes(&input, &|id| shelf.get(id)).unwrap();
    assert_eq!(made.root, "recourse_WB_rejected-order_2026-11-24_B-0012");
    assert_eq!(
        bundle::file_name(&input),
        "recourse_WB_rejected-order_2026-11-24_B-0012.zip"
    );
    let manifest = bundle::verify(&zip).unwrap();
    assert_eq!(manifest.files, made.files);
    assert_eq!(manifest.ticket, "B-0012");
    let first = &input.rows[0].order_id;
    let second = &input.rows[1].order_id;
    let listed: Vec<&str> = manifest.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        listed,
        [
            "ticket.ru.txt",
            "ticket.en.txt",
            "ticket.zh.txt",
            "orders.xlsx",
            "appeal.pdf",
            &format!("evidence/reviews/{first}_снимок_экрана.png"),
            &format!("evidence/photos/{second}_IMG_0001.jpg"),
            &format!("evidence/tracking/{second}_receipt.pdf"),
            &format!("evidence/files/{second}_run.bin"),
        ]
    );
    assert!(
        names(&zip)
            .iter()
            .all(|name| name.starts_with(&format!("{}/", made.root)))
    );
    let plan = bundle::preview(&input).unwrap();
    assert_eq!(plan.root, made.root);
    let planned: Vec<String> = plan.files.iter().map(|file| file.name.clone()).collect();
    let mut written: Vec<String> = listed.iter().map(|name| (*name).to_owned()).collect();
    written.push("manifest.json".to_owned());
    let no_ending = |names: Vec<String>| -> Vec<String> {
        names
            .into_iter()
            .map(|name| name.to_lowercase().replace(".jpeg", ".jpg"))
            .collect()
    };
    assert_eq!(no_ending(planned), no_ending(written));
}

#[test]
fn the_manifest_has_exactly_its_keys() {
    let (input, shelf) = with_evidence();
    let (zip, made) = bundle::to_bytes(&input, &|id| shelf.get(id)).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut text = String::new();
    archive
        .by_name(&format!("{}/manifest.json", made.root))
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys = |value: &serde_json::Value| -> HashSet<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    let set = |names: &[&str]| -> HashSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    assert_eq!(
        keys(&json),
        set(&[
            "ticket",
            "kind",
            "prepared_at",
            "app_version",
            "rulebook_version",
            "files"
        ])
    );
    for file in json["files"].as_array().unwrap() {
        assert_eq!(
            keys(file),
            set(&["name", "sha256", "bytes", "source", "captured_at"])
        );
    }
    assert_eq!(json["prepared_at"], "2026-11-24T07:31:00Z");
    assert_eq!(json["files"][5]["source"], "clipboard");
    assert_eq!(json["files"][5]["captured_at"], "2026-11-23T18:04:00Z");
}

#[test]
fn twice_made_is_byte_for_byte_the_same() {
    let (input, shelf) = with_evidence();
    let stored: TicketInput = serde_json::from_str(&serde_json::to_string(&input).unwrap()).unwrap();
    let (first, _) = bundle::to_bytes(&input, &|id| shelf.get(id)).unwrap();
    let (second, _) = bundle::to_bytes(&stored, &|id| shelf.get(id)).unwrap();
    assert!(first == second);
}

#[test]
fn a_bundle_appears_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.zip");
    let (mut input, shelf) = with_evidence();
    bundle::write(&input, &|id| shelf.get(id), &path).unwrap();
    bundle::verify(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);

    let before = std::fs::read(&path).unwrap();
    input.evidence[0].attachment = "0".repeat(64).into();
    let error = bundle::write(&input, &|id| shelf.get(id), &path).unwrap_err();
    assert!(matches!(error, TicketError::Attachment { .. }), "{error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(std::fs::read(&path).unwrap() == before);
}

#[test]
fn a_changed_attachment_is_refused() {
    let (input, _) = with_evidence();
    let error = bundle::to_bytes(&input, &|_| Ok(png(3, 3))).unwrap_err();
    assert!(matches!(error, TicketError::Changed(_)), "{error}");
}

/// Names as every system can unpack them: no path, no device, no hidden character, at most 120 bytes.
fn safe(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap();
    let stem = file.split('.').next().unwrap().to_lowercase();
    path.split('/').count() == 4
        && file.len() <= 120
        && !file.starts_with(['.', ' '])
        && !file.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
        && file
            .chars()
            .all(|c| !c.is_control() && !('\u{200b}'..='\u{202e}').contains(&c))
        && !["con", "prn", "aux", "nul", "com1", "lpt1"].contains(&stem.as_str())
        && !file.trim_end().ends_with('.')
}

#[test]
fn hostile_names_become_safe_and_unique() {
    let mut names_in = hostile();
    names_in.extend(
        [
            "../../etc/passwd",
            "..\\..\\x.png",
            "CON.png",
            "con",
            "a".repeat(400).as_str(),
            "",
            ".",
            "..",
            "x.png",
            "X.PNG",
            "a\u{202e}gnp.exe",
            "C:\\x:y.png",
            "trailing. ",
            "ж".repeat(300).as_str(),
            "COM¹.txt",
        ]
        .map(str::to_owned),
    );
    let mut input = ticket(1, Lang::En);
    let mut shelf = Shelf::default();
    for name in names_in.iter().take(600) {
        shelf.attach(&mut input, 0, "photos", name, b"bytes".to_vec());
        input.evidence.last_mut().unwrap().subject.clone_from(name);
    }
    input.ticket = "B-0013".into();
    input.platform.short = "../W\u{202e}B".to_owned();
    let (zip, made) = bundle::to_bytes(&input, &|id| shelf.get(id)).unwrap();
    bundle::verify(&zip).unwrap();
    let evidence: Vec<String> = names(&zip)
        .into_iter()
        .filter(|name| name.contains("/evidence/"))
        .collect();
    assert_eq!(evidence.len(), input.evidence.len());
    for name in &evidence {
        assert!(safe(name), "{name:?}");
    }
    let folded: HashSet<String> = evidence.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), evidence.len());
    assert!(!made.root.contains(['/', '\\', '.']), "{}", made.root);
}

fn rezip(
    zip: &[u8],
    change: impl Fn(&str, Vec<u8>) -> Option<(String, Vec<u8>)>,
    more: &[(&str, &[u8])],
) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if let Some((name, bytes)) = change(&name, bytes) {
            out.start_file(name, options).unwrap();
            out.write_all(&bytes).unwrap();
        }
    }
    for (name, bytes) in more {
        out.start_file(*name, options).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn tampering_is_found() {
    let input = ticket(1, Lang::En);
    let none = |_: &recourse_domain::id::AttachmentId| Err(std::io::ErrorKind::NotFound.into());
    let (zip, made) = bundle::to_bytes(&input, &none).unwrap();
    let same = |name: &str, bytes: Vec<u8>| Some((name.to_owned(), bytes));
    bundle::verify(&rezip(&zip, same, &[])).unwrap();

    let changed = rezip(
        &zip,
        |name, mut bytes| {
            if name.ends_with("ticket.en.txt") {
                bytes.push(b'!');
            }
            Some((name.to_owned(), bytes))
        },
        &[],
    );
    assert!(matches!(bundle::verify(&changed), Err(VerifyError::Changed(_))));
    let fewer = rezip(
        &zip,
        |name, bytes| (!name.ends_with(".xlsx")).then(|| (name.to_owned(), bytes)),
        &[],
    );
    assert!(matches!(bundle::verify(&fewer), Err(VerifyError::Missing(_))));
    let stray = format!("{}/evidence/x.png", made.root);
    assert!(matches!(
        bundle::verify(&rezip(&zip, same, &[(&stray, b"x")])),
        Err(VerifyError::Stray(_))
    ));
    assert!(matches!(
        bundle::verify(&rezip(&zip, same, &[("other/x.png", b"x")])),
        Err(VerifyError::Place(_))
    ));
    let up = format!("{}/../x.png", made.root);
    assert!(matches!(
        bundle::verify(&rezip(&zip, same, &[(&up, b"x")])),
        Err(VerifyError::Place(_))
    ));
    let bare = rezip(
        &zip,
        |name, bytes| (!name.ends_with("manifest.json")).then(|| (name.to_owned(), bytes)),
        &[],
    );
    assert!(matches!(bundle::verify(&bare), Err(VerifyError::Manifest(_))));
    assert!(bundle::verify(b"PK").is_err());
}

#[test]
fn a_limit_makes_numbered_letters() {
    let mut input = ticket(12, Lang::Ru);
    input.options.letter_limit = Some(500);
    let plan = bundle::preview(&input).unwrap();
    assert!(plan.files.iter().any(|file| file.name == "ticket.ru.1.txt"));
    assert!(plan.files.iter().all(|file| file.name != "ticket.ru.txt"));
}
