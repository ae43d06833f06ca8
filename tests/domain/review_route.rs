//! A review beside its parcel's dates, the route, the list before the one complaint, and the seller's own rate.

use crate::detect_world::{now, order, refused_late};
use chrono::TimeDelta;
use recourse_domain::case;
use recourse_domain::detect::Journey;
use recourse_domain::review::complaint::{check, may_file, may_hold};
use recourse_domain::review::{
    Advice, Cause, CheckState, Confidence, Draft, Given, Ground, Outcome, Record, Route, Standing, Timing,
    WinRate, Words, advise, win_rate,
};
use rstest::rstest;

const DAY: TimeDelta = TimeDelta::days(1);

fn late() -> Timing {
    Timing::of(&refused_late().journey, DAY)
}

fn given(cause: Cause, timing: &Timing) -> Given<'_> {
    Given {
        cause,
        confidence: Confidence::High,
        timing,
        low: true,
        silent: false,
        answered: false,
        can_complain: Some(true),
        complained: false,
        chat: false,
    }
}

#[test]
fn the_largest_excess_is_named_and_a_day_is_the_least() {
    let Timing::Late(span) = late() else {
        panic!("the world's late order is late")
    };
    let over = span.over().unwrap();
    assert!(over >= DAY);
    assert_eq!(
        Timing::of(&refused_late().journey, over + TimeDelta::seconds(1)),
        Timing::InTime
    );
    assert_eq!(
        Timing::of(&order("1", now(), Journey::default()).journey, DAY),
        Timing::NoDates
    );
    let mut young = refused_late().journey;
    for span in &mut young.spans {
        span.usual = None;
    }
    assert_eq!(Timing::of(&young, DAY), Timing::NoUsual);
}

#[rstest]
#[case(Cause::Delivery, Route::Complaint, "in_time")]
#[case(Cause::Product, Route::Answer, "goods")]
#[case(Cause::Abuse, Route::Complaint, "abuse")]
#[case(Cause::Unclear, Route::Answer, "unclear")]
fn the_route_of_a_parcel_in_time(#[case] cause: Cause, #[case] route: Route, #[case] why: &str) {
    let advice = advise(&given(cause, &Timing::InTime));
    assert_eq!((advice.route, advice.why), (route, why));
}

#[test]
fn s0_01_a_late_delivery_leads_to_support_and_says_whose_leg_it_was() {
    let late = late();
    let advice = advise(&given(Cause::Delivery, &late));
    assert_eq!(
        (advice.route, advice.why),
        (Route::SupportTicket, "late_first_mile")
    );
    assert!(!advice.verdict.weakened);
    assert_eq!(advise(&given(Cause::Size, &late)).why, "goods_and_late");
    assert_eq!(advise(&given(Cause::Size, &late)).route, Route::Answer);
}

#[test]
fn dates_against_the_words_make_them_weaker_and_change_the_route() {
    let mut unsure = given(Cause::Delivery, &Timing::InTime);
    let sure = advise(&unsure);
    assert_eq!(sure.verdict.confidence, Confidence::Medium);
    assert!(sure.verdict.weakened);
    unsure.confidence = Confidence::Medium;
    let advice: Advice = advise(&unsure);
    assert_eq!(advice.verdict.confidence, Confidence::Low);
    assert_eq!((advice.route, advice.why), (Route::Answer, "in_time_unsure"));
}

#[test]
fn what_closes_a_route_is_said() {
    let no_order = Timing::NoOrder;
    let mut about = given(Cause::Delivery, &no_order);
    assert_eq!(advise(&about).why, "about_the_way");
    about.can_complain = Some(false);
    assert_eq!(advise(&about).why, "complaint_closed");
    about.complained = true;
    assert_eq!(advise(&about).why, "complaint_used");
    about.answered = true;
    assert_eq!(advise(&about).why, "answered");
    let mut other = given(Cause::Unclear, &no_order);
    other.chat = true;
    assert_eq!(advise(&other).route, Route::AskBuyer);
    other.silent = true;
    assert_eq!(advise(&other).why, "stars_alone");
    other.low = false;
    assert_eq!(advise(&other).why, "content");
}

const REVIEW: &str = "Заказ шёл  40 дней,\nбольше не закажу";

fn draft() -> Draft {
    Draft {
        ground: Some(Ground::NotAboutProduct),
        quote: "шёл 40 дней".to_owned(),
        fact: "30.09 — 21.10".to_owned(),
        text: "Автор пишет: «ШЁЛ 40 дней». По данным заказа: 30.09 — 21.10. Просим оценить.".to_owned(),
    }
}

fn standing() -> Standing {
    Standing {
        can_complain: Some(true),
        filed: 0,
        allowed: Some(1),
        most: Some(1000),
        hold_until: Some(now()),
    }
}

fn states(draft: &Draft, standing: &Standing) -> Vec<(&'static str, CheckState)> {
    let words = Words {
        text: REVIEW,
        ..Words::default()
    };
    check(draft, &words, standing, now())
        .into_iter()
        .filter(|check| check.state != CheckState::Good)
        .map(|check| (check.name, check.state))
        .collect()
}

#[test]
fn a_whole_complaint_may_be_filed_once_its_hold_is_over() {
    assert_eq!(states(&draft(), &standing()), []);
    let held = Standing {
        hold_until: Some(now() + TimeDelta::seconds(1)),
        ..standing()
    };
    assert_eq!(states(&draft(), &held), [("hold", CheckState::Waiting)]);
    let words = Words {
        text: REVIEW,
        ..Words::default()
    };
    let list = check(&draft(), &words, &held, now());
    assert!(may_hold(&list) && !may_file(&list));
}

#[rstest]
#[case(|d: &mut Draft, _: &mut Standing| d.ground = None, "ground")]
#[case(|d: &mut Draft, _: &mut Standing| d.quote = "не моё".to_owned(), "quote")]
#[case(|d: &mut Draft, _: &mut Standing| d.quote = "  ".to_owned(), "quote")]
#[case(|d: &mut Draft, _: &mut Standing| d.fact.clear(), "fact")]
#[case(|d: &mut Draft, _: &mut Standing| d.text = " ".to_owned(), "text")]
#[case(|d: &mut Draft, _: &mut Standing| d.text.push_str(&"ж".repeat(1000)), "length")]
#[case(|_: &mut Draft, s: &mut Standing| s.filed = 1, "once")]
#[case(|_: &mut Draft, s: &mut Standing| s.can_complain = Some(false), "open")]
fn what_is_missing_stops_it(#[case] spoil: fn(&mut Draft, &mut Standing), #[case] name: &str) {
    let (mut draft, mut standing) = (draft(), standing());
    spoil(&mut draft, &mut standing);
    assert!(
        states(&draft, &standing).contains(&(name, CheckState::Missing)),
        "{:?}",
        states(&draft, &standing)
    );
}

#[test]
fn a_thousand_characters_are_allowed_and_bytes_do_not_count() {
    let mut long = draft();
    long.text = "ж".repeat(1000);
    let weak: Vec<_> = states(&long, &standing())
        .into_iter()
        .map(|(_, state)| state)
        .collect();
    assert_eq!(weak, [CheckState::Weak, CheckState::Weak]);
}

#[test]
fn of_fewer_than_five_decided_complaints_no_rate_is_told() {
    let few = Record { won: 4, decided: 4 };
    assert_eq!(win_rate(few, 5), WinRate::TooFew(few));
    let five = Record { won: 1, decided: 5 };
    assert_eq!(
        win_rate(five, 5),
        WinRate::Known {
            percent: 20,
            of: five
        }
    );
    assert_eq!(win_rate(Record::default(), 0), WinRate::TooFew(Record::default()));
}

#[test]
fn s0_03_every_outcome_is_one_of_the_common_ones() {
    assert_eq!(Outcome::Hidden.of_case(), case::Outcome::WonFull);
    assert_eq!(Outcome::Refused.of_case(), case::Outcome::Lost);
    assert_eq!(Outcome::Answered.of_case(), case::Outcome::NotApplicable);
    for outcome in Outcome::DECIDED {
        assert_eq!(outcome.is_won(), *outcome != Outcome::Refused);
    }
}
