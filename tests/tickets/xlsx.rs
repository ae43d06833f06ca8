use crate::outside::{installed, keep, office_csv};
use crate::sample::{Shelf, png, refused, ticket};
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use recourse_texts::{Lang, Texts};
use recourse_tickets::{TicketInput, totals, xlsx};
use std::convert::Infallible;
use std::io::Cursor;
use std::path::PathBuf;

fn no_files(_: &recourse_domain::id::AttachmentId) -> std::io::Result<Vec<u8>> {
    Err(std::io::ErrorKind::NotFound.into())
}

fn made(input: &TicketInput) -> Vec<u8> {
    xlsx::orders(input, &[], &no_files).unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(book.sheet_names(), xlsx::SHEETS);
    book.worksheet_range(name)
        .unwrap()
        .rows()
        .map(<[Data]>::to_vec)
        .collect()
}

fn column(rows: &[Vec<Data>], title: &str) -> usize {
    rows[0]
        .iter()
        .position(|cell| *cell == title)
        .unwrap_or_else(|| panic!("no {title} in {:?}", rows[0]))
}

/// A date cell; spreadsheets count days from 1899-12-30.
fn instant(cell: &Data) -> String {
    let Data::DateTime(serial) = cell else {
        panic!("{cell:?} is no date");
    };
    let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap();
    let seconds = (serial.as_f64() * 86_400.0).round() as i64;
    (start + chrono::TimeDelta::seconds(seconds)).to_string()
}

/// Strings that spreadsheets take for something else; from the shared collection where it lies, else a few own ones.
pub fn hostile() -> Vec<String> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/hostile/hostile_strings.json");
    let mut strings: Vec<String> = [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(1+1)",
        "{=1+1}",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\u{a0}=1+1",
        "=HYPERLINK(\"http://127.0.0.1:9\",\"x\")",
        "http://127.0.0.1:9/",
        "a\n=1+1",
        "'=1",
        "\u{0}=1",
        "=1+1",
    ]
    .map(str::to_owned)
    .to_vec();
    match std::fs::read_to_string(&path) {
        Ok(text) => collect(&serde_json::from_str(&text).unwrap(), &mut strings),
        Err(_) => println!("skipped: no ../shared"),
    }
    strings
}

fn collect(value: &serde_json::Value, strings: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.len() < 8_000 => strings.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, strings)),
        serde_json::Value::Object(map) => map.values().for_each(|item| collect(item, strings)),
        _ => {}
    }
}

#[test]
fn a_second_library_reads_the_same_rows_and_totals() {
    let input = ticket(12, Lang::En);
    let bytes = made(&input);
    keep("orders.xlsx", &bytes);
    let rows = sheet(&bytes, "Orders");
    assert_eq!(rows.len(), 13);
    assert_eq!(
        rows[1][column(&rows, "Order id")],
        Data::String("2844617093".to_owned())
    );
    let claimed = column(&rows, "Asked for");
    let sum: f64 = rows[1..].iter().map(|row| row[claimed].as_f64().unwrap()).sum();
    let expected: f64 = totals::of(&input)
        .unwrap()
        .claimed
        .iter()
        .next()
        .unwrap()
        .to_decimal()
        .parse()
        .unwrap();
    assert!((sum - expected).abs() < 1e-6, "{sum} {expected}");
    assert_eq!(
        instant(&rows[1][column(&rows, "Ordered (UTC)")]),
        "2026-10-14 08:12:00"
    );
    assert_eq!(
        instant(&rows[1][column(&rows, "Ordered (MSK)")]),
        "2026-10-14 11:12:00"
    );
    assert_eq!(sheet(&bytes, "Events").len(), 1 + input.events.len());
    assert_eq!(sheet(&bytes, "Money").len(), 1 + input.money.len());
    let about: String = sheet(&bytes, "About")
        .concat()
        .iter()
        .map(|cell| cell.to_string() + "\n")
        .collect();
    for text in [
        "B-0012",
        "14,880.00\u{a0}₽",
        "23.40\u{a0}₽",
        "B-0009",
        "Europe/Moscow",
    ] {
        assert!(about.contains(text), "{text} in {about}");
    }
}

#[test]
fn the_same_ticket_gives_the_same_bytes() {
    let input = ticket(3, Lang::Zh);
    assert_eq!(made(&input), made(&input));
}

fn hostile_ticket() -> (TicketInput, Vec<String>) {
    let strings = hostile();
    let mut input = ticket(strings.len() as i64, Lang::En);
    for (row, text) in input.rows.iter_mut().zip(&strings) {
        row.title = Some(text.clone());
        row.srid = Some(text.clone());
        row.note = Some(text.clone());
    }
    for (event, text) in input.events.iter_mut().zip(strings.iter().cycle()) {
        event.text = Some(text.clone());
        event.code.clone_from(text);
    }
    (input, strings)
}

#[test]
fn hostile_strings_stay_strings() {
    let (input, strings) = hostile_ticket();
    let bytes = made(&input);
    let rows = sheet(&bytes, "Orders");
    assert_eq!(rows.len(), strings.len() + 1);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    for name in xlsx::SHEETS {
        let formulas = book.worksheet_formula(name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        assert!(
            !text.contains("<f>") && !text.contains("<f "),
            "a formula in part {index}"
        );
        assert!(!text.contains("<hyperlink "), "a link in part {index}");
    }
}

#[test]
fn libreoffice_shows_the_literal_text() {
    if !installed("soffice") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut input = ticket(4, Lang::En);
    for (row, text) in input.rows.iter_mut().zip(["=1+1", "@SUM(1+1)", "+7 000", "-2+3"]) {
        row.title = Some(text.to_owned());
    }
    let csv = office_csv(&made(&input), folder.path(), 1);
    assert_eq!(csv.lines().count(), 5, "{csv}");
    for text in ["=1+1", "@SUM(1+1)", "+7 000", "-2+3"] {
        assert!(csv.contains(text), "{text} in {csv}");
    }
    assert!(!csv.contains("#NAME?") && !csv.contains("Err:"), "{csv}");
    assert_eq!(csv.matches(",1240,RUB,").count(), 4, "{csv}");
}

#[test]
fn pictures_can_stand_in_cells() {
    let mut input = ticket(2, Lang::En);
    let mut shelf = Shelf::default();
    shelf.attach(&mut input, 1, "photos", "shot.png", png(300, 200));
    input.options.pictures_in_cells = true;
    let names = vec!["evidence/photos/shot.png".to_owned()];
    let bytes = xlsx::orders(&input, &names, &|id| shelf.get(id)).unwrap();
    keep("pictures.xlsx", &bytes);
    let zip = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(
        zip.file_names()
            .filter(|name| name.as_ref().unwrap().starts_with("xl/media/"))
            .count(),
        1
    );
    let rows = sheet(&bytes, "Orders");
    assert_eq!(rows[2][column(&rows, "Screenshot file")].to_string(), names[0]);
}

#[test]
fn an_unreported_cost_is_written_as_such() {
    let mut input = ticket(1, Lang::En);
    input.rows[0].amounts.logistics_back = None;
    input.rows[0].finance_reported = false;
    let bytes = made(&input);
    let rows = sheet(&bytes, "Orders");
    assert_eq!(
        rows[1][column(&rows, "Logistics back")].to_string(),
        "not yet reported"
    );
}

#[test]
fn an_export_of_orders_streams() {
    let export = xlsx::Export {
        title: "Orders",
        platform: "Wildberries",
        account: "Shop",
        at: crate::sample::at("2026-11-24T07:31:00Z"),
        texts: Texts::new(Lang::En),
    };
    let mut out = Cursor::new(Vec::new());
    let rows = (0..500).map(|n| Ok::<_, Infallible>(refused(n)));
    assert_eq!(xlsx::write_orders(&mut out, &export, rows).unwrap(), 500);
    let mut book: Xlsx<_> = Xlsx::new(out).unwrap();
    let range = book.worksheet_range("Orders").unwrap();
    assert_eq!(range.height(), 501);
    assert!(xlsx::write_orders(Cursor::new(Vec::new()), &export, [Err("broken")].into_iter()).is_err());
}
