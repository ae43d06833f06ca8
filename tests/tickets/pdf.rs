use crate::outside::{installed, keep, pdf_text};
use crate::sample::{Shelf, jpeg, missing, png, single, ticket};
use crate::xlsx::hostile;
use recourse_texts::{Lang, Texts};
use recourse_tickets::{TicketInput, pdf, totals};
use rstest::rstest;

fn no_files(_: &recourse_domain::id::AttachmentId) -> std::io::Result<Vec<u8>> {
    Err(std::io::ErrorKind::NotFound.into())
}

fn made(input: &TicketInput) -> pdf::Appeal {
    pdf::appeal(input, &[], &no_files).unwrap()
}

fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{a0}')
        .collect()
}

#[rstest]
fn the_paper_holds_the_same_totals(#[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang) {
    let mut input = ticket(12, lang);
    missing(&mut input, 2);
    let appeal = made(&input);
    keep(&format!("rejected_order-12.{lang}.pdf"), &appeal.pdf);
    assert_eq!(appeal.missing, [] as [char; 0]);
    assert!(appeal.pages >= 2, "{}", appeal.pages);
    if !installed("pdftotext") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let text = bare(&pdf_text(&appeal.pdf, folder.path()));
    let texts = Texts::new(lang);
    for (column, sum) in totals::of(&input).unwrap().rows() {
        assert!(
            text.contains(&bare(&texts.money(sum))),
            "{column} {}",
            texts.money(sum)
        );
    }
    for row in &input.rows {
        assert!(text.contains(&row.order_id));
        assert!(text.contains(row.srid.as_deref().unwrap()));
    }
    let word = match lang {
        Lang::En => "Whatweask",
        Lang::Ru => "Чтопросим",
        Lang::Zh => "我们的请求",
    };
    assert!(text.contains(word), "{text}");
    assert!(text.contains(&bare(&texts.in_zone(input.tz()).time(input.prepared_at))));
}

#[rstest]
fn every_kind_has_its_paper(
    #[values(
        "negative_review",
        "dpx_delay_report",
        "buyer_cancellation",
        "wb_defect_claim",
        "no_update"
    )]
    kind: &str,
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
) {
    let appeal = made(&single(kind, lang));
    keep(&format!("{kind}.{lang}.pdf"), &appeal.pdf);
    assert!(appeal.pages >= 1);
    assert_eq!(appeal.missing, [] as [char; 0]);
    if installed("pdftotext") {
        let folder = tempfile::tempdir().unwrap();
        let text = pdf_text(&appeal.pdf, folder.path());
        assert!(!text.contains('{') && !text.contains('}'), "{text}");
    }
}

#[test]
fn the_same_ticket_gives_the_same_bytes() {
    let input = ticket(3, Lang::Ru);
    assert_eq!(made(&input).pdf, made(&input).pdf);
}

#[test]
fn pictures_stand_inline_with_captions() {
    let mut input = ticket(2, Lang::En);
    let mut shelf = Shelf::default();
    shelf.attach(&mut input, 0, "reviews", "tall.png", png(300, 900));
    shelf.attach(&mut input, 1, "photos", "wide.jpg", jpeg(900, 500));
    shelf.attach(
        &mut input,
        1,
        "tracking",
        "receipt.pdf",
        b"%PDF-1.4 receipt".to_vec(),
    );
    let names = [
        "evidence/reviews/tall.png",
        "evidence/photos/wide.jpg",
        "evidence/tracking/receipt.pdf",
    ]
    .map(str::to_owned);
    let appeal = pdf::appeal(&input, &names, &|id| shelf.get(id)).unwrap();
    assert_eq!(
        pdf::preview(&input, &|id| shelf.get(id)).unwrap().pages,
        appeal.pages
    );
    keep("pictures.pdf", &appeal.pdf);
    if installed("pdftotext") {
        let folder = tempfile::tempdir().unwrap();
        let text = pdf_text(&appeal.pdf, folder.path());
        assert!(names.iter().all(|name| text.contains(name.as_str())), "{text}");
        let list = std::process::Command::new("pdfimages")
            .arg("-list")
            .arg(folder.path().join("appeal.pdf"))
            .output();
        if let Ok(list) = list {
            let pictures = String::from_utf8_lossy(&list.stdout)
                .lines()
                .filter(|line| line.contains("jpeg"))
                .count();
            assert_eq!(pictures, 2);
        }
    }
}

#[test]
fn hostile_text_is_only_text() {
    let strings = hostile();
    let strings: Vec<&String> = strings.iter().step_by(strings.len().div_ceil(150)).collect();
    let mut input = ticket(strings.len() as i64, Lang::En);
    for (row, text) in input.rows.iter_mut().zip(strings) {
        row.title = Some(text.clone());
        row.srid = Some(text.clone());
    }
    input.account = "#set page(width: 10pt) $x$ *b* #read(\"/etc/passwd\") @ref <label>".to_owned();
    input.rows[0].title = Some("#panic() \\ #include \"x\" [a](b)".to_owned());
    let appeal = made(&input);
    assert!(appeal.pages > 5);
    assert!(appeal.first_page(400).unwrap().starts_with(b"\x89PNG"));
    if installed("pdftotext") {
        let folder = tempfile::tempdir().unwrap();
        let text = pdf_text(&appeal.pdf, folder.path());
        assert!(
            text.contains("#set page(width: 10pt) $x$ *b* #read(\"/etc/passwd\") @ref <label>"),
            "{text}"
        );
        assert!(text.contains("#panic() \\ #include \"x\" [a](b)"));
    }
}

#[test]
fn a_character_no_font_has_is_named() {
    let mut input = ticket(1, Lang::En);
    input.rows[0].title = Some("cup \u{1f375} ok".to_owned());
    assert_eq!(made(&input).missing, ['\u{1f375}']);
}
