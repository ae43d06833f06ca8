//! What a review is about: measured on a set the words were tuned on and on one that was kept apart.
//!
//! Measured 2026-11-22: 69 of 70 of the first, 66 of 68 of the second; of the second 19 were read as delivery, all rightly,
//! and one about delivery was left unclear. Graded high and medium: all right; low: 13 of 15. Both sets are made up and have
//! one author, who wrote them one after the other, so real reviews will be read worse. None were at hand to measure.

use proptest::prelude::*;
use recourse_domain::review::lexicon::{FILES, Lexicon};
use recourse_domain::review::{Cause, Confidence, Found, Reading, Words, read};
use rstest::rstest;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

#[derive(Deserialize)]
struct Set {
    review: Vec<Labelled>,
}

#[derive(Deserialize)]
struct Labelled {
    lang: String,
    cause: Cause,
    #[serde(default)]
    mixed: bool,
    #[serde(default)]
    text: String,
    #[serde(default)]
    pros: String,
    #[serde(default)]
    cons: String,
}

impl Labelled {
    fn words(&self) -> Words<'_> {
        Words {
            text: &self.text,
            pros: &self.pros,
            cons: &self.cons,
        }
    }
}

fn set(text: &str) -> Vec<Labelled> {
    toml::from_str::<Set>(text).unwrap().review
}

fn labelled() -> Vec<Labelled> {
    set(include_str!("fixtures/reviews/labelled.toml"))
}

fn held_out() -> Vec<Labelled> {
    set(include_str!("fixtures/reviews/heldout.toml"))
}

/// How a set was read.
#[derive(Default)]
struct Measured {
    right: usize,
    of: usize,
    delivery_told: usize,
    delivery_true: usize,
    delivery_both: usize,
    by_confidence: BTreeMap<Confidence, (usize, usize)>,
    confusion: BTreeMap<(Cause, Cause), usize>,
}

fn measure(name: &str, reviews: &[Labelled]) -> Measured {
    let mut measured = Measured::default();
    for review in reviews {
        let reading = read(&review.words());
        let right = reading.cause == review.cause;
        measured.of += 1;
        measured.right += usize::from(right);
        let told = reading.cause == Cause::Delivery;
        let is = review.cause == Cause::Delivery;
        measured.delivery_told += usize::from(told);
        measured.delivery_true += usize::from(is);
        measured.delivery_both += usize::from(told && is);
        let grade = measured.by_confidence.entry(reading.confidence).or_default();
        grade.0 += usize::from(right);
        grade.1 += 1;
        *measured
            .confusion
            .entry((review.cause, reading.cause))
            .or_default() += 1;
        // The misses of the set kept apart are not looked at: it would not stay apart for long.
        if !right && name == "labelled" {
            println!(
                "  {name}: {} for {} [{}] {:?} {} / {} / {}",
                reading.cause,
                review.cause,
                review.lang,
                reading.quoted(&review.words()),
                review.text,
                review.pros,
                review.cons
            );
        }
    }
    println!("{name}: {} of {} right", measured.right, measured.of);
    println!(
        "  delivery: told {}, is {}, both {}",
        measured.delivery_told, measured.delivery_true, measured.delivery_both
    );
    for (grade, (right, of)) in &measured.by_confidence {
        println!("  {grade}: {right} of {of}");
    }
    for ((is, told), count) in &measured.confusion {
        println!("  {is:<17} read as {told:<17} {count}");
    }
    measured
}

#[test]
fn s0_04_forty_labelled_reviews_are_told_apart_with_their_words_and_a_confidence() {
    let reviews = labelled();
    let of = |cause| {
        reviews
            .iter()
            .filter(|review| review.cause == cause && !review.mixed)
            .count()
    };
    assert!(of(Cause::Delivery) >= 20 && of(Cause::Product) >= 20);
    for review in &reviews {
        let reading = read(&review.words());
        if reading.cause != Cause::Unclear {
            assert!(!reading.quoted(&review.words()).is_empty(), "{}", review.text);
        }
    }
    let measured = measure("labelled", &reviews);
    // The words were tuned on these, so this says only that nothing was lost since.
    assert!(measured.right * 100 >= measured.of * 97);
}

#[test]
fn s0_04_reviews_the_words_were_not_tuned_on() {
    let measured = measure("held out", &held_out());
    assert!(measured.right * 100 >= measured.of * 70);
    // A review that is not about the way must not be sent down the route that only those have.
    assert!(measured.delivery_both * 100 >= measured.delivery_told * 90);
    assert!(measured.delivery_both * 100 >= measured.delivery_true * 70);
}

#[test]
fn a_review_about_the_way_and_the_goods_is_not_about_delivery() {
    for review in labelled().iter().chain(&held_out()).filter(|review| review.mixed) {
        let reading = read(&review.words());
        println!("{} → {} {}", review.text, reading.cause, reading.mixed);
        assert_ne!(reading.cause, Cause::Delivery, "{}", review.text);
    }
}

fn text(text: &str) -> Reading {
    read(&Words {
        text,
        ..Words::default()
    })
}

#[rstest]
#[case("Пришло без брака", Cause::Unclear)]
#[case("Брака нет", Cause::Unclear)]
#[case("Дефектов не обнаружено", Cause::Unclear)]
#[case("没有破损", Cause::Unclear)]
#[case("Not broken", Cause::Unclear)]
#[case("No delay at all", Cause::Unclear)]
#[case("Доставка быстрая", Cause::Unclear)]
#[case(
    "Доставка не быстрая, срок не выдержан, всё плохо с доставкой",
    Cause::Delivery
)]
#[case("не долго ждали", Cause::Unclear)]
#[case("Быстро доставили, но сломан", Cause::Product)]
#[case("ПРИШЁЛ СЛОМАННЫЙ", Cause::Product)]
#[case("пришёл  сло\u{200b}манный", Cause::Product)]
#[case("Сломанныи\u{306} при\u{301}шёл", Cause::Product)]
fn denials_praise_and_spelling(#[case] words: &str, #[case] cause: Cause) {
    assert_eq!(text(words).cause, cause, "{:?}", text(words));
}

#[test]
fn what_stands_under_liked_is_no_complaint() {
    let liked = read(&Words {
        pros: "доставка",
        ..Words::default()
    });
    assert_eq!(liked.cause, Cause::Unclear);
    let disliked = read(&Words {
        cons: "доставка",
        ..Words::default()
    });
    assert_eq!(disliked.cause, Cause::Delivery);
}

#[test]
fn the_words_are_shown_where_they_stand() {
    let words = Words {
        text: "😀 Ждала полтора месяца, доставка ужасная",
        ..Words::default()
    };
    let reading = read(&words);
    assert_eq!(reading.cause, Cause::Delivery);
    assert_eq!(reading.confidence, Confidence::High);
    let quoted = reading.quoted(&words);
    assert!(quoted.contains(&"Ждала".to_owned()), "{quoted:?}");
    assert!(quoted.contains(&"доставка".to_owned()), "{quoted:?}");
}

#[test]
fn a_word_repeated_counts_once() {
    let once = text("Задержали");
    let often = text(&"Задержали. ".repeat(50));
    assert_eq!(once.confidence, often.confidence);
    assert_eq!(often.words.len(), 50);
}

#[test]
fn every_file_of_words_reads_and_every_word_can_be_found() {
    let mut all = 0;
    for (lang, file) in FILES {
        let lexicon = Lexicon::parse(file).unwrap_or_else(|error| panic!("{lang}: {error}"));
        all += lexicon.len();
    }
    assert_eq!(Lexicon::shipped().len(), all);
    assert!(!Lexicon::shipped().is_empty());
    assert!(Lexicon::parse("[delivery]\nstrong = [\"\"]").is_err());
}

fn sound(words: &Words<'_>, found: &Found) -> bool {
    words
        .part(found.part)
        .get(found.from..found.to)
        .is_some_and(|text| !text.is_empty())
}

proptest! {
    #[test]
    fn no_text_breaks_it(text in "\\PC{0,300}", pros in "[а-яё 不好坏了a-z'’0-9.!…-]{0,80}", cons in ".{0,80}") {
        let words = Words { text: &text, pros: &pros, cons: &cons };
        let reading = read(&words);
        for found in &reading.words {
            prop_assert!(sound(&words, found));
        }
        prop_assert_eq!(read(&words), reading);
    }
}

#[test]
fn hostile_strings_are_read_as_text() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/hostile");
    let Ok(folder) = std::fs::read_dir(&path) else {
        println!("skipped: no ../shared");
        return;
    };
    let mut read_files = 0;
    for file in folder.flatten() {
        let Ok(text) = std::fs::read_to_string(file.path()) else {
            continue;
        };
        read_files += 1;
        for line in text.lines().chain([text.as_str()]) {
            let words = Words {
                text: line,
                pros: line,
                cons: line,
            };
            assert!(read(&words).words.iter().all(|found| sound(&words, found)));
        }
    }
    assert!(read_files > 0);
}

#[test]
fn twice_the_text_takes_about_twice_the_time() {
    let time = |times: usize| {
        let long = "не не долго ждала доставка # … 没有坏 сломан ".repeat(times);
        let mut best = Duration::MAX;
        for _ in 0..3 {
            let start = Instant::now();
            std::hint::black_box(text(&long));
            best = best.min(start.elapsed());
        }
        best
    };
    let (short, long) = (time(500), time(8_000));
    println!("16 times the text: {short:?} → {long:?}");
    assert!(long < short * 64);
    let word = "ж".repeat(1_000_000);
    assert_eq!(text(&word).cause, Cause::Unclear);
}
