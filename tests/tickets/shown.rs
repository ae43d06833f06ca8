//! What is shown of a ticket before it is written is what is written.

use crate::sample::{Shelf, png, ticket};
use crate::xlsx::hostile;
use calamine::{Data, Reader as _, Xlsx};
use recourse_texts::Lang;
use recourse_tickets::xlsx::{Sheet, SheetPage};
use recourse_tickets::{TicketInput, pdf, xlsx};
use rstest::rstest;
use std::collections::BTreeSet;
use std::io::Cursor;

fn no_files(_: &recourse_domain::id::AttachmentId) -> std::io::Result<Vec<u8>> {
    Err(std::io::ErrorKind::NotFound.into())
}

fn whole(input: &TicketInput, sheet: Sheet) -> SheetPage {
    xlsx::page(input, &[], sheet, 0, usize::MAX).unwrap()
}

/// A cell of the file as the page shows it.
fn told(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(number) => format!("{number:.2}"),
        Data::Int(number) => number.to_string(),
        Data::DateTime(serial) => {
            let minutes = (serial.as_f64() * 1440.0 + 1e-4).floor() as i64;
            let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)
                .unwrap()
                .and_hms_opt(0, 0, 0)
                .unwrap();
            (start + chrono::TimeDelta::minutes(minutes))
                .format("%Y-%m-%d %H:%M")
                .to_string()
        }
        other => panic!("{other:?}"),
    }
}

fn same(file: &Data, cell: &xlsx::Cell) -> bool {
    let file = told(file);
    let numbers = (file.parse::<f64>(), cell.text.parse::<f64>());
    file == cell.text
        // Days are shown with one decimal, a day of the reports without its midnight.
        || matches!(numbers, (Ok(a), Ok(b)) if (a - b).abs() < 0.051)
        || file.strip_suffix(" 00:00") == Some(cell.text.as_str())
}

#[rstest]
fn the_rows_shown_are_the_rows_of_the_file(
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
    #[values(Sheet::Orders, Sheet::Events, Sheet::Money, Sheet::About)] sheet: Sheet,
) {
    let mut input = ticket(7, lang);
    input.rows[2].note = Some("=HYPERLINK(\"http://127.0.0.1:9\",\"x\")".to_owned());
    let bytes = xlsx::orders(&input, &[], &no_files).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet.title()).unwrap();
    let page = whole(&input, sheet);
    let mut rows = range.rows();
    if sheet != Sheet::About {
        let heads: Vec<String> = rows.next().unwrap().iter().map(told).collect();
        let shown: Vec<String> = page.columns.iter().map(|column| column.title.clone()).collect();
        assert_eq!(heads, shown);
    }
    let rows: Vec<_> = rows.collect();
    assert_eq!(page.total, rows.len());
    assert_eq!(page.rows.len(), rows.len());
    for (file, shown) in rows.iter().zip(&page.rows) {
        for (file, shown) in file.iter().zip(shown) {
            assert!(same(file, shown), "{file:?} {shown:?}");
        }
    }
}

#[test]
fn a_window_of_rows_is_cut_out_of_the_whole() {
    let input = ticket(9, Lang::En);
    let all = whole(&input, Sheet::Events);
    let some = xlsx::page(&input, &[], Sheet::Events, 5, 4).unwrap();
    assert_eq!((some.total, some.rows.len()), (all.total, 4));
    assert_eq!(some.rows, all.rows[5..9]);
    let beyond = xlsx::page(&input, &[], Sheet::Events, all.total + 3, 4).unwrap();
    assert!(beyond.rows.is_empty());
    assert_eq!(beyond.columns, all.columns);
}

#[test]
fn what_looks_like_a_formula_is_shown_as_guarded_text() {
    let mut input = ticket(2, Lang::En);
    input.rows[0].title = Some("=cmd|' /C calc'!A0".to_owned());
    input.rows[1].title = Some("A mug".to_owned());
    let page = whole(&input, Sheet::Orders);
    let cell = |row: usize, text: &str| {
        page.rows[row]
            .iter()
            .find(|cell| cell.text == text)
            .unwrap()
            .clone()
    };
    assert!(cell(0, "=cmd|' /C calc'!A0").guarded);
    assert!(!cell(1, "A mug").guarded);
}

#[test]
fn hostile_text_is_told_as_it_is() {
    let strings: Vec<String> = hostile()
        .into_iter()
        .filter(|text| !text.is_empty())
        .take(200)
        .collect();
    let mut input = ticket(strings.len() as i64, Lang::En);
    for (row, text) in input.rows.iter_mut().zip(&strings) {
        row.title = Some(text.clone());
    }
    let page = whole(&input, Sheet::Orders);
    for (row, text) in page.rows.iter().zip(&strings) {
        assert!(row.iter().any(|cell| cell.text == *text), "{text:?}");
    }
}

#[test]
fn a_picture_stands_in_its_cell() {
    let (mut shelf, mut input) = (Shelf::default(), ticket(3, Lang::En));
    shelf.attach(&mut input, 1, "photos", "a.png", png(40, 30));
    input.options.pictures_in_cells = true;
    let names = ["evidence/photos/a.png".to_owned()];
    let page = xlsx::page(&input, &names, Sheet::Orders, 0, 3).unwrap();
    let pictures: Vec<usize> = (0..3)
        .filter(|row| page.rows[*row].iter().any(|cell| cell.picture.is_some()))
        .collect();
    assert_eq!(pictures, [1]);
}

/// How many different colours a picture has: a blank page has one.
fn colours(png: &[u8]) -> usize {
    let picture = image::load_from_memory(png).unwrap().to_rgb8();
    picture
        .pixels()
        .map(|pixel| pixel.0)
        .collect::<BTreeSet<_>>()
        .len()
}

#[rstest]
fn every_page_is_drawn(#[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang) {
    let appeal = pdf::appeal(&ticket(12, lang), &[], &no_files).unwrap();
    assert!(appeal.pages >= 2);
    for number in 1..=appeal.pages {
        let page = appeal.page(number, 500).unwrap();
        assert_eq!(page.width, 500);
        assert!(page.height > page.width, "A4 upright");
        assert!(colours(&page.png) > 8, "page {number} is not blank");
    }
    assert_eq!(appeal.page(1, 500).unwrap(), appeal.page(1, 500).unwrap());
    assert!(appeal.page(0, 500).is_err());
    assert!(appeal.page(appeal.pages + 1, 500).is_err());
}
