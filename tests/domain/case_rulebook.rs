//! The rulebook: nothing without a source, nothing invented.

use chrono::{NaiveDate, TimeDelta, TimeZone, Utc};
use recourse_domain::deadline::Confidence;
use recourse_domain::id::RuleId;
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::{Override, RuleError, Rulebook};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn the_shipped_rulebook_reads_and_every_rule_says_where_from_and_what_for() {
    let book = Rulebook::shipped();
    assert!(book.rules().count() > 30);
    for rule in book.rules() {
        assert!(!rule.source.trim().is_empty(), "{}", rule.id);
        assert!(!rule.used_by.is_empty(), "{} is used by nothing", rule.id);
        if rule.confidence.is_some() {
            assert!(rule.seen_on.is_some(), "{} has no day", rule.id);
        }
        if rule.platform.is_some() && rule.value.is_some() {
            assert!(
                rule.confidence.is_some(),
                "{}: a marketplace's number needs a confidence",
                rule.id
            );
        }
    }
}

#[test]
fn every_rule_that_a_playbook_or_a_detector_names_exists() {
    let book = Rulebook::shipped();
    for playbook in Catalogue::shipped().iter() {
        for (role, rule) in &playbook.rules {
            assert!(
                book.get(rule.as_str()).is_some(),
                "{}: {role} names {rule}",
                playbook.kind
            );
        }
    }
    for id in [
        "excess_min",
        "rule_recheck",
        "ticket_orders_default",
        "ticket_orders_warn",
    ] {
        assert!(book.count(id).is_some(), "{id}");
    }
}

#[test]
fn what_is_not_known_sets_no_deadline() {
    let book = Rulebook::shipped();
    let since = Utc.with_ymd_and_hms(2026, 11, 1, 0, 0, 0).unwrap();
    for id in [
        "wb_claim_decision",
        "wb_refusal_filing",
        "wb_delay_report_filing",
        "wb_review_answer_deadline",
        "wb_ticket_text_max",
    ] {
        assert!(book.get(id).is_some(), "{id} must be listed");
        assert_eq!(book.deadline(id, since), None, "{id}");
    }
    assert_eq!(
        book.deadline("leg_default_limit", since).map(|d| d.confidence),
        Some(Confidence::Low)
    );
    assert_eq!(
        book.deadline("fresh_cancel", since),
        None,
        "the app's own default is no deadline"
    );
}

#[test]
fn a_review_leaves_the_list_after_thirty_times_twenty_four_hours() {
    let since = Utc.with_ymd_and_hms(2026, 11, 1, 23, 59, 59).unwrap();
    let deadline = Rulebook::shipped().deadline("wb_review_archive", since).unwrap();
    assert_eq!(deadline.at, since + TimeDelta::days(30));
    assert_eq!(deadline.confidence, Confidence::High);
    assert_eq!(deadline.seen_on, Some(day(2026, 10, 30)));
    assert!(deadline.source.contains("feedbacks/archive"));
}

#[test]
fn the_sellers_value_takes_over_and_says_so() {
    let since = Utc.with_ymd_and_hms(2026, 11, 1, 0, 0, 0).unwrap();
    let change = Override {
        rule: RuleId::from("wb_claim_decision"),
        value: Some(5),
        set_on: day(2026, 11, 20),
    };
    let book = Rulebook::shipped().with_overrides(&[change]).unwrap();
    let deadline = book.deadline("wb_claim_decision", since).unwrap();
    assert_eq!(deadline.at, since + TimeDelta::days(5));
    assert_eq!(deadline.confidence, Confidence::Seller);
    assert_eq!(
        book.version(),
        format!("{}+seller", Rulebook::shipped().version())
    );
    assert_eq!(
        Rulebook::shipped().count("wb_claim_decision"),
        None,
        "the shipped one is untouched"
    );
}

#[test]
fn an_override_of_nothing_or_below_zero_is_refused() {
    let change = |rule: &str, value| Override {
        rule: RuleId::from(rule),
        value: Some(value),
        set_on: day(2026, 11, 20),
    };
    let book = Rulebook::shipped();
    assert_eq!(
        book.with_overrides(&[change("no_such_rule", 1)]),
        Err(RuleError::NoSuchRule(RuleId::from("no_such_rule")))
    );
    assert_eq!(
        book.with_overrides(&[change("excess_min", -1)]),
        Err(RuleError::Negative(RuleId::from("excess_min")))
    );
}

#[test]
fn an_old_source_asks_to_be_looked_at_again_and_a_default_never() {
    let book = Rulebook::shipped();
    let sixty = book.span("rule_recheck").unwrap();
    let rule = book.get("wb_claim_memory").unwrap();
    assert!(!rule.recheck(day(2026, 12, 29), sixty));
    assert!(rule.recheck(day(2026, 12, 30), sixty));
    assert!(!book.get("excess_min").unwrap().recheck(day(2030, 1, 1), sixty));
}

#[test]
fn a_rulebook_without_source_or_with_doubles_is_refused() {
    let head = "version = \"1\"\n";
    let rule = |body: &str| format!("{head}[[rule]]\nid = \"a\"\nunit = \"days\"\n{body}");
    assert_eq!(
        Rulebook::parse(&rule("source = \"\"")),
        Err(RuleError::Unsourced(RuleId::from("a")))
    );
    assert_eq!(
        Rulebook::parse(&rule("source = \"x\"\nconfidence = \"high\"\nvalue = 3")),
        Err(RuleError::Unsourced(RuleId::from("a")))
    );
    let twice = format!(
        "{}\n[[rule]]\nid = \"a\"\nunit = \"days\"\nsource = \"y\"",
        rule("source = \"x\"")
    );
    assert_eq!(Rulebook::parse(&twice), Err(RuleError::Twice(RuleId::from("a"))));
    assert!(matches!(
        Rulebook::parse(&rule("source = \"x\"\nvalu = 3")),
        Err(RuleError::Unreadable(_))
    ));
}

#[test]
fn spans_come_only_from_units_of_time() {
    let book = Rulebook::shipped();
    assert_eq!(book.span("review_link_tolerance"), Some(TimeDelta::seconds(60)));
    assert_eq!(book.span("wb_buyer_cancel_window"), Some(TimeDelta::hours(1)));
    assert_eq!(book.span("review_stars"), None);
}
