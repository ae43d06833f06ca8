use crate::sample::{missing, single, ticket};
use recourse_texts::Lang;
use recourse_tickets::TicketInput;
use recourse_tickets::letter::{letter, summary};
use rstest::rstest;
use std::fs;
use std::path::PathBuf;

/// Compares with `golden/<name>.txt`; with `RECOURSE_WRITE_GOLDEN=1` writes it instead.
fn golden(name: &str, text: &str) {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../../tests/tickets/golden/{name}.txt"));
    if std::env::var_os("RECOURSE_WRITE_GOLDEN").is_some() {
        fs::write(&path, format!("{text}\n")).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(text, expected.trim_end_matches('\n'), "golden/{name}.txt");
}

#[rstest]
fn letters_say_what_they_said(
    #[values(
        "rejected_order",
        "negative_review",
        "dpx_delay_report",
        "buyer_cancellation",
        "wb_defect_claim"
    )]
    kind: &str,
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
) {
    let letter = letter(&single(kind, Lang::Ru), lang).unwrap();
    golden(&format!("{kind}.{lang}"), &letter.text);
    assert_eq!(letter.characters as usize, letter.text.chars().count());
}

#[rstest]
fn a_letter_of_many_orders_leaves_them_to_the_spreadsheet(
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
) {
    let mut input = ticket(12, Lang::Ru);
    missing(&mut input, 3);
    let letter = letter(&input, lang).unwrap();
    golden(&format!("rejected_order-12.{lang}"), &letter.text);
    assert!(!letter.text.contains("2844617093"));
}

#[rstest]
fn nothing_is_said_about_facts_that_are_missing(
    #[values("rejected_order", "dpx_delay_report", "no_update")] kind: &str,
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
) {
    let mut input = ticket(2, lang);
    input.kind = kind.into();
    input.usual = None;
    input.exclusions.clear();
    for row in &mut input.rows {
        row.span = None;
        row.ended = None;
        row.handed_over_at = None;
        row.ordered_at = None;
        row.claimed.clear();
        row.srid = None;
        row.sticker = None;
    }
    let text = letter(&input, lang).unwrap().text;
    assert!(!text.contains('{'), "{text}");
    assert!(!text.contains("()"), "{text}");
    assert!(!text.contains('₽'), "{text}");
    for word in ["median", "медиана", "中位数", "day", "дней", "天"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[rstest]
fn no_letter_promises_or_threatens(
    #[values(
        "rejected_order",
        "negative_review",
        "dpx_delay_report",
        "buyer_cancellation",
        "wb_defect_claim"
    )]
    kind: &str,
    #[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang,
) {
    let text = letter(&single(kind, lang), lang).unwrap().text.to_lowercase();
    for word in [
        "guarantee",
        "delete",
        "will be",
        "гарант",
        "удал",
        "суд",
        "保证",
        "删除",
        "起诉",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn two_currencies_make_two_sums() {
    let mut input = ticket(2, Lang::En);
    input.rows[1].amounts.goods = Some(recourse_domain::money::Money::new(
        11_800,
        recourse_domain::money::Currency::CNY,
    ));
    let text = letter(&input, Lang::En).unwrap().text;
    assert!(text.contains("Sum: goods ¥118.00."), "{text}");
    assert!(text.contains("= 1,465.40\u{a0}₽."), "{text}");
}

#[test]
fn a_limit_splits_into_numbered_parts() {
    let letter = letter(&ticket(12, Lang::Ru), Lang::Ru).unwrap();
    assert_eq!(letter.split(None), std::slice::from_ref(&letter.text));
    assert_eq!(letter.split(Some(10_000)).len(), 1);
    let parts = letter.split(Some(400));
    assert!(parts.len() > 1);
    for (at, part) in parts.iter().enumerate() {
        assert!(part.chars().count() <= 400, "{}", part.chars().count());
        assert!(
            part.starts_with(&format!("Часть {} из {}", at + 1, parts.len())),
            "{part}"
        );
    }
    let joined: String = parts
        .iter()
        .map(|part| part.split_once("\n\n").unwrap().1)
        .collect();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(bare(&joined), bare(&letter.text));
}

#[test]
fn the_summary_names_days_sum_and_gaps() {
    let mut input: TicketInput = ticket(12, Lang::En);
    missing(&mut input, 0);
    let texts = recourse_texts::Texts::new(Lang::En);
    let said: Vec<String> = summary(&input).unwrap().iter().map(|m| texts.say(m)).collect();
    assert!(
        said[0].starts_with("12 orders, 15.1–19.1 days between"),
        "{said:?}"
    );
    let russian = recourse_texts::Texts::new(Lang::Ru).say(&summary(&input).unwrap()[0]);
    assert!(russian.contains("15,1–19,1 дн."), "{russian}");
    assert_eq!(said[1], "Asked for: 14,880.00\u{a0}₽.");
    assert_eq!(said[2], "One picture is still missing.");
}

#[test]
fn a_ticket_survives_the_store() {
    let input = single("negative_review", Lang::Zh);
    let json = serde_json::to_string(&input).unwrap();
    assert_eq!(serde_json::from_str::<TicketInput>(&json).unwrap(), input);
}

#[rstest]
fn what_was_cancelled_is_not_called_refused(#[values(Lang::En, Lang::Ru, Lang::Zh)] lang: Lang) {
    let mut input = ticket(3, Lang::Ru);
    let refused = letter(&input, lang).unwrap().text;
    input.rows[1].ended.as_mut().unwrap().event = "cancelled_by_carrier".to_owned();
    let mixed = letter(&input, lang).unwrap().text;
    let subject = |text: &str| text.lines().next().unwrap().to_owned();
    let word = match lang {
        Lang::En => "refused or cancelled",
        Lang::Ru => "отказ или отмена",
        Lang::Zh => "拒收或取消",
    };
    assert!(subject(&mixed).contains(word), "{mixed}");
    assert!(!subject(&refused).contains(word), "{refused}");
}
