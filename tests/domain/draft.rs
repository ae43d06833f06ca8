//! Drafts and the lint.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use recourse_domain::draft::{
    Body, CAUSES, Drafts, LintContext, LintRule, Piece, Purpose, Severity, form_of, lint,
};
use recourse_domain::money::{Currency, Money};
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::Rulebook;
use rstest::rstest;
use std::collections::BTreeMap;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap()
}

fn context(purpose: Purpose) -> LintContext {
    LintContext::of(purpose, now())
}

/// The rules found, each once, in order, with the words they mark.
fn found(text: &str, context: &LintContext) -> Vec<(LintRule, String)> {
    lint(text, context)
        .into_iter()
        .map(|finding| (finding.rule, text[finding.from..finding.to].to_owned()))
        .collect()
}

fn rules(text: &str, context: &LintContext) -> Vec<LintRule> {
    let mut rules: Vec<_> = lint(text, context)
        .into_iter()
        .map(|finding| finding.rule)
        .collect();
    rules.dedup();
    rules
}

#[test]
fn every_shipped_draft_names_kinds_and_every_channel_names_rules_that_exist() {
    let drafts = Drafts::shipped();
    assert!(drafts.iter().count() > 30);
    for draft in drafts.iter() {
        assert!(!draft.kinds.is_empty(), "{}", draft.id);
        let same = drafts.iter().filter(|other| other.id == draft.id).count();
        assert_eq!(same, 1, "{} stands twice", draft.id);
    }
    for channel in drafts.channels() {
        for rule in channel.min.iter().chain(&channel.max) {
            assert!(Rulebook::shipped().get(rule.as_str()).is_some(), "{rule}");
        }
    }
}

#[test]
fn every_draft_that_a_playbook_names_exists() {
    for playbook in Catalogue::shipped().iter() {
        for id in &playbook.drafts {
            assert!(Drafts::shipped().get(id).is_some(), "{}: {id}", playbook.kind);
        }
    }
}

#[test]
fn a_body_is_filled_and_what_is_not_known_stays_a_gap() {
    let body = Body::parse("Sent {handover_date}. {cause} Next: {new_date}, {not_a_variable} {");
    assert_eq!(body.variables(), ["handover_date", "cause", "new_date"]);
    let values = BTreeMap::from([("handover_date".to_owned(), "4 Nov 2026".to_owned())]);
    let filled = body.fill(&values);
    assert_eq!(
        filled.text(),
        "Sent 4 Nov 2026. Next: {new_date}, {not_a_variable} {"
    );
    assert!(filled.pieces().contains(&Piece::Variable {
        name: "new_date".to_owned(),
        value: None
    }));
}

#[test]
fn s0_20_picking_a_cause_changes_the_words_and_the_first_two_are_season_and_customs() {
    assert_eq!(CAUSES[..2], ["season", "customs"]);
    let body = Body::parse("We handed it over. {cause}\nWrite to us.");
    let with = |cause: &str| {
        body.fill(&BTreeMap::from([("cause".to_owned(), cause.to_owned())]))
            .text()
    };
    assert_eq!(
        with("It is peak season."),
        "We handed it over. It is peak season.\nWrite to us."
    );
    assert_eq!(
        body.fill(&BTreeMap::new()).text(),
        "We handed it over.\nWrite to us."
    );
}

#[test]
fn a_value_from_outside_is_one_line_without_braces_or_turned_text() {
    let body = Body::parse("«{quote}»");
    let filled = |quote: &str| {
        body.fill(&BTreeMap::from([("quote".to_owned(), quote.to_owned())]))
            .text()
    };
    assert_eq!(filled(" a\n\u{202e}b\u{0}{order}\u{200b} "), "«a b(order)»");
    assert_eq!(filled(&"x".repeat(1000)).chars().count(), 303);
}

#[rstest]
#[case("Отправим 5 декабря.", "5 декабря")]
#[case("Отправим 05.12.2026.", "05.12.2026")]
#[case("Ждите до 05.12", "05.12")]
#[case("We send it on Dec 5, 2026.", "Dec 5, 2026")]
#[case("We send it on 5th of December", "5th of December")]
#[case("2026-12-05 is the day", "2026-12-05")]
#[case("我们12月5日发货", "12月5日")]
#[case("2026年12月5日发货", "2026年12月5日")]
#[case("Отправим завтра", "завтра")]
#[case("明天发货", "明天")]
fn s4_06_a_day_that_the_case_does_not_know_is_marked(#[case] text: &str, #[case] words: &str) {
    let mut facts = context(Purpose::Chat);
    assert_eq!(
        found(text, &facts),
        [(LintRule::UnknownDate, words.to_owned())],
        "{text}"
    );
    facts.dates.insert(NaiveDate::from_ymd_opt(2026, 12, 5).unwrap());
    facts.dates.insert(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    assert_eq!(found(text, &facts), [], "{text}");
}

#[rstest]
#[case("Посылка на таможне.", "customs")]
#[case("It is the peak season now.", "season")]
#[case("因为海关查验，所以延误。", "customs")]
#[case("Из-за форс-мажора не успели.", "force_majeure")]
fn s4_06_a_cause_that_the_case_does_not_show_is_marked_until_it_is_picked(
    #[case] text: &str,
    #[case] cause: &str,
) {
    let mut facts = context(Purpose::BuyerMessage);
    assert_eq!(rules(text, &facts), [LintRule::UnknownCause], "{text}");
    facts.causes.insert(cause.to_owned());
    assert_eq!(rules(text, &facts), [], "{text}");
}

#[rstest]
#[case("Сумма 1 240,50 ₽ по заказу", "1 240,50 ₽")]
#[case("Сумма 1240.50 руб. по заказу", "1240.50 руб")]
#[case("The sum is RUB 1,240.50 in all", "RUB 1,240.50")]
fn s4_06_an_amount_that_the_case_does_not_know_is_marked(#[case] text: &str, #[case] words: &str) {
    let mut facts = context(Purpose::Support);
    assert_eq!(found(text, &facts), [(LintRule::UnknownAmount, words.to_owned())]);
    facts.amounts.push(Money {
        minor: 124_050,
        currency: Currency::from_letters("RUB").unwrap(),
    });
    assert_eq!(found(text, &facts), []);
}

#[rstest]
#[case("Прошло 19 дней.", "19 дней")]
#[case("It took 19 days.", "19 day")]
#[case("共19天。", "19天")]
fn s4_06_a_number_that_the_case_does_not_know_is_marked(#[case] text: &str, #[case] words: &str) {
    let mut facts = context(Purpose::Support);
    let marks = found(text, &facts);
    assert_eq!(marks.len(), 1, "{marks:?}");
    assert_eq!(marks[0].0, LintRule::UnknownNumber);
    assert!(marks[0].1.starts_with(words), "{marks:?}");
    facts.numbers.insert(19);
    assert_eq!(found(text, &facts), []);
}

#[test]
fn an_id_of_the_case_is_no_news_and_no_phone() {
    let mut facts = context(Purpose::Chat);
    facts.words = vec!["9161234567".to_owned(), "DCK4512998".to_owned()];
    assert_eq!(found("Заказ 9161234567, артикул DCK4512998.", &facts), []);
    assert_eq!(rules("Заказ 45129981", &facts), [LintRule::UnknownNumber]);
}

#[rstest]
#[case("Мы вернём деньги на карту")]
#[case("Гарантируем замену")]
#[case("Оформим возврат сегодня")]
#[case("We will refund you in full")]
#[case("You get a full refund")]
#[case("I'll refund the order")]
#[case("我们全额退款")]
#[case("保证赔偿")]
#[case("Мы B\u{435}рнём деньги")]
fn a_promise_of_money_that_the_marketplace_decides_about_blocks(#[case] text: &str) {
    let mut facts = context(Purpose::Chat);
    let marks = lint(text, &facts);
    assert!(
        marks
            .iter()
            .any(|f| f.rule == LintRule::Promise && f.severity == Severity::Block),
        "{text}: {marks:?}"
    );
    facts.refunds = true;
    assert!(!rules(text, &facts).contains(&LintRule::Promise), "{text}");
    assert!(!rules(text, &context(Purpose::Support)).contains(&LintRule::Promise));
}

#[rstest]
#[case("Мы не гарантируем срок, его определяет площадка.")]
#[case("We cannot promise it: we never guarantee what we do not decide.")]
#[case("Деньги площадка вернёт по своим правилам.")]
#[case("款项由平台按其规则退回，我们无法承诺。")]
fn saying_that_nothing_is_promised_is_no_promise(#[case] text: &str) {
    assert!(
        !rules(text, &context(Purpose::Chat)).contains(&LintRule::Promise),
        "{text}"
    );
}

#[rstest]
#[case("Позвоните: +7 916 123-45-67", LintRule::Phone)]
#[case("Пишите 8(916)1234567", LintRule::Phone)]
#[case("8 9 1 6 1 2 3 4 5 6 7", LintRule::Phone)]
#[case("номер ８９１６１２３４５６７", LintRule::Phone)]
#[case("8\u{200b}916\u{200b}1234567", LintRule::Phone)]
#[case("8\u{fe0f}\u{20e3}9\u{fe0f}\u{20e3}161234567", LintRule::Phone)]
#[case("2) 9161234567", LintRule::Phone)]
#[case("手机13812345678", LintRule::Phone)]
#[case("加微信 abc", LintRule::Messenger)]
#[case("加 微 信 abc", LintRule::Messenger)]
#[case("в телеграм", LintRule::Messenger)]
#[case("в т е л е г р а м", LintRule::Messenger)]
#[case("в Тeлeгpaм", LintRule::Messenger)]
#[case("WhatsApp", LintRule::Messenger)]
#[case("t.e.l.e.g.r.a.m", LintRule::Messenger)]
#[case("https://example.test/x", LintRule::Link)]
#[case("www.shop.example", LintRule::Link)]
#[case("магазин.рф", LintRule::Link)]
#[case("t.me/shop", LintRule::Link)]
#[case("shop точка ру", LintRule::Link)]
#[case("shop (dot) com", LintRule::Link)]
#[case("a.b@example.com", LintRule::Mail)]
#[case("подписывайтесь @shop_best", LintRule::Handle)]
fn contacts_block_however_they_are_spelled(#[case] text: &str, #[case] rule: LintRule) {
    let marks = lint(text, &context(Purpose::ReviewAnswer));
    assert!(
        marks
            .iter()
            .any(|f| f.rule == rule && f.severity == Severity::Block),
        "{text}: {marks:?}"
    );
}

#[rstest]
#[case("Получили 04.11.2026 и 12.11.2026 в 14:30.")]
#[case("Цена 1 240,00 ₽, размер 42-44, 3 шт.")]
#[case("1) подтвердить; 2) решить; 3) указать.")]
#[case("Заказ оформлен.Но доставка задержалась.")]
#[case("Спасибо за отзыв! Деньги за отменённый заказ возвращает площадка.")]
#[case("It is 2.5 mm, not 3.0 mm. Thank you for the review.")]
fn ordinary_words_are_no_contact_and_no_payment(#[case] text: &str) {
    let marks = rules(text, &context(Purpose::ReviewAnswer));
    let wrong: Vec<_> = marks
        .iter()
        .filter(|rule| {
            !matches!(
                rule,
                LintRule::UnknownDate | LintRule::UnknownAmount | LintRule::UnknownNumber
            )
        })
        .collect();
    assert!(
        wrong.is_empty() || text.contains("Деньги за") && wrong == [&LintRule::ReviewPayment],
        "{text}: {wrong:?}"
    );
}

#[rstest]
#[case("Исправьте отзыв, и мы подарим вам купон")]
#[case("За пять звёзд — кэшбэк на карту")]
#[case("Change your review and we will send you a gift")]
#[case("五星好评返现")]
#[case("删除差评送您红包")]
fn payment_for_a_review_blocks(#[case] text: &str) {
    assert!(
        rules(text, &context(Purpose::ReviewAnswer)).contains(&LintRule::ReviewPayment),
        "{text}"
    );
}

#[test]
fn length_is_counted_in_characters_and_the_rest_is_marked() {
    let mut facts = context(Purpose::ClaimComment);
    facts.min = Some(10);
    facts.max = Some(12);
    assert_eq!(rules("", &facts), [LintRule::Empty]);
    assert_eq!(rules("Девять зн", &facts), [LintRule::TooShort]);
    assert_eq!(rules("Ровно десять", &facts), []);
    assert_eq!(
        found("Ровно десять и", &facts),
        [(LintRule::TooLong, " и".to_owned())]
    );
}

#[test]
fn a_gap_blocks() {
    let facts = context(Purpose::Chat);
    assert_eq!(
        found("До {new_date} и {что-то", &facts),
        [
            (LintRule::Leftover, "{new_date}".to_owned()),
            (LintRule::Leftover, "{".to_owned())
        ]
    );
}

#[test]
fn the_buyers_whole_name_card_and_street_block_but_a_first_name_does_not() {
    let mut facts = context(Purpose::Chat);
    facts.buyer = vec!["Анна Петрова".to_owned()];
    assert_eq!(rules("Здравствуйте, Анна!", &facts), []);
    assert_eq!(
        rules("Здравствуйте, Анна Петрова!", &facts),
        [LintRule::BuyerData]
    );
    assert_eq!(rules("Карта 4111 1111 1111 1111", &facts), [LintRule::BuyerData]);
    assert_eq!(rules("Адрес: улица Ленина, дом 5", &facts), [LintRule::BuyerData]);
}

#[test]
fn s4_10_a_second_message_within_a_day_is_asked_about() {
    let mut facts = context(Purpose::Chat);
    facts.last_message = Some(now() - chrono::TimeDelta::hours(23));
    let marks = lint("Добрый день!", &facts);
    assert_eq!(marks.len(), 1);
    assert_eq!(
        (marks[0].rule, marks[0].severity),
        (LintRule::SecondMessage, Severity::Warn)
    );
    facts.last_message = Some(now() - chrono::TimeDelta::hours(25));
    assert_eq!(lint("Добрый день!", &facts), []);
    facts.purpose = Purpose::Support;
    facts.last_message = Some(now());
    assert_eq!(lint("Добрый день!", &facts), []);
}

#[test]
fn every_variable_has_a_form_and_no_other_name_has() {
    assert!(form_of("product").is_some());
    assert!(form_of("password").is_none());
}

/// Strings of `../shared/hostile`, when it is there.
fn hostile() -> Option<Vec<String>> {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/hostile");
    let read = |name: &str| -> Option<serde_json::Value> {
        serde_json::from_str(&std::fs::read_to_string(dir.join(name)).ok()?).ok()
    };
    let mut all: Vec<String> = read("naughty_strings.json")?
        .as_array()?
        .iter()
        .filter_map(|s| s.as_str().map(str::to_owned))
        .collect();
    all.extend(
        read("hostile_strings.json")?
            .as_array()?
            .iter()
            .filter_map(|s| s["s"].as_str().map(str::to_owned)),
    );
    Some(all)
}

#[test]
fn hostile_strings_are_read_without_harm_and_their_marks_stand_in_the_text() {
    let Some(strings) = hostile() else {
        println!("skipped: no ../shared");
        return;
    };
    assert!(strings.len() > 300);
    for text in &strings {
        let mut facts = context(Purpose::Chat);
        facts.max = Some(1000);
        facts.buyer = vec![text.clone()];
        facts.words = vec![text.clone()];
        for finding in lint(text, &facts) {
            assert!(finding.from <= finding.to && finding.to <= text.len());
            assert!(text.is_char_boundary(finding.from) && text.is_char_boundary(finding.to));
        }
        let values = BTreeMap::from([("quote".to_owned(), text.clone())]);
        let filled = Body::parse("«{quote}»").fill(&values).text();
        assert!(
            !filled.contains(['{', '}', '\n', '\u{202e}', '\u{2066}']),
            "{filled:?}"
        );
    }
}

#[test]
fn a_long_text_costs_in_proportion() {
    let bad = [
        "{",
        "8 ",
        "a.",
        "@",
        "отзыв подарим ",
        "04.11.",
        "т е ",
        "1 000 ",
        "не гарантируем ",
    ];
    for part in bad {
        let time = |times: usize| {
            let text = part.repeat(times);
            let start = std::time::Instant::now();
            let facts = context(Purpose::Chat);
            std::hint::black_box(lint(&text, &facts));
            start.elapsed().as_secs_f64()
        };
        time(500);
        let (short, long) = (time(1_000), time(8_000));
        assert!(long < short.max(0.002) * 40.0, "{part:?}: {short} then {long}");
    }
}
