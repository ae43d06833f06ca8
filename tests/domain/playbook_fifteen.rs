//! What REQUIREMENTS asks of the playbooks themselves, and a sixteenth made from a text.

use crate::detect_world::{context, now, order};
use recourse_domain::case::{CaseMoney, CaseState, Outcome, Param, Value};
use recourse_domain::detect::{Journey, by_hand};
use recourse_domain::money::{Currency, Money};
use recourse_domain::playbook::{Catalogue, DoneStep, Playbook, StepAction, StepForm, Walk};
use rstest::rstest;
use std::collections::{BTreeMap, BTreeSet};

const FIFTEEN: [&str; 15] = [
    "negative_review",
    "rejected_order",
    "full_return_compensation",
    "buyer_cancellation",
    "out_of_stock",
    "cannot_ship_on_time",
    "dpx_delay_report",
    "no_update",
    "domestic_return",
    "international_return",
    "wb_defect_claim",
    "wb_defect_before_payment",
    "wish_product_dispute",
    "wish_logistics_dispute",
    "ae_unrecognised_tracking",
];

fn playbook(kind: &str) -> &'static Playbook {
    Catalogue::shipped().get(kind).unwrap()
}

fn options<'a>(playbook: &'a Playbook, step: &str) -> Vec<&'a str> {
    let step = playbook.step(step).unwrap();
    step.options.iter().map(|option| option.name.as_str()).collect()
}

fn text(lang: &str, id: &str) -> String {
    let path = format!(
        "{}/../../../ui/locales/{lang}/playbooks.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let file = std::fs::read_to_string(path).unwrap();
    file.lines()
        .find_map(|line| line.strip_prefix(&format!("{id} = ")))
        .unwrap_or_else(|| panic!("{lang} lacks {id}"))
        .to_owned()
}

#[test]
fn b_05_all_fifteen_kinds_are_there_and_each_has_a_way_from_its_trigger_to_an_outcome() {
    let there: BTreeSet<&str> = Catalogue::shipped()
        .iter()
        .map(|playbook| playbook.kind.as_str())
        .collect();
    assert_eq!(there, FIFTEEN.into_iter().collect());
    for playbook in Catalogue::shipped().iter() {
        assert!(!playbook.trigger.detector.is_empty());
        assert!(!playbook.evidence.is_empty(), "{}", playbook.kind);
        assert!(playbook.exits.len() >= 2, "{}", playbook.kind);
        let first = &playbook.steps[0].name;
        assert_eq!(
            playbook.reachable(first).len(),
            playbook.steps.len(),
            "{}: every step is in reach",
            playbook.kind
        );
        for step in &playbook.steps {
            assert!(
                step.targets().count() > 0,
                "{} {} leaves",
                playbook.kind,
                step.name
            );
        }
    }
}

#[test]
fn a_case_turns_only_into_kinds_that_there_are_on_the_same_marketplace() {
    let mut turns = 0;
    for playbook in Catalogue::shipped().iter() {
        for exit in &playbook.exits {
            let Some(kind) = &exit.opens else { continue };
            turns += 1;
            let other = Catalogue::shipped().get(kind.as_str()).unwrap();
            assert_ne!(other.kind, playbook.kind);
            for platform in &playbook.platforms {
                assert!(
                    other.platforms.contains(platform),
                    "{} on {platform} cannot turn into {kind}",
                    playbook.kind
                );
            }
        }
    }
    assert!(turns >= 12);
}

#[test]
fn every_draft_a_playbook_names_is_there() {
    let drafts: BTreeSet<String> = recourse_domain::draft::Drafts::shipped()
        .iter()
        .map(|draft| draft.id.to_string())
        .collect();
    for playbook in Catalogue::shipped().iter() {
        for draft in &playbook.drafts {
            assert!(drafts.contains(draft), "{}: {draft}", playbook.kind);
        }
    }
}

#[test]
fn what_a_case_needs_to_be_sent_is_said_by_the_decision_before_it() {
    for playbook in Catalogue::shipped().iter() {
        for step in &playbook.steps {
            for option in step.options.iter().filter(|option| option.sends.is_some()) {
                let next = playbook.step(&option.next).unwrap();
                assert_eq!(next.action, Some(StepAction::Claim), "{}", option.name);
                assert_eq!(
                    option.needs.as_ref().and_then(|needs| needs.has.clone()),
                    option.sends,
                    "only what the claim offers is sent"
                );
            }
        }
    }
}

#[test]
fn s0_06_what_is_asked_is_claimed_and_never_recovered_until_an_outcome_is_recorded() {
    let asked = Some(Money::new(124_000, Currency::RUB));
    for kind in ["rejected_order", "full_return_compensation"] {
        let playbook = playbook(kind);
        let filed = playbook.step("filed").unwrap();
        assert_eq!(filed.state, Some(CaseState::WaitingPlatform), "{kind}");
    }
    let waiting = CaseMoney {
        claimed: asked,
        ..CaseMoney::default()
    };
    assert_eq!(waiting.recovered, None);
    let lost = CaseMoney::of(Outcome::Lost, asked, None).unwrap();
    assert_eq!((lost.recovered, lost.written_off), (None, asked));
}

#[test]
fn s0_11_full_returns_are_decided_one_by_one_and_nobody_promises_them() {
    let full = playbook("full_return_compensation");
    assert_eq!(
        options(full, "answer"),
        options(playbook("rejected_order"), "answer")
    );
    assert!(text("en", "step-full_return_compensation-answer-help").contains("nobody promises"));
}

#[rstest]
#[case("en", "cannot be switched off")]
#[case("ru", "нельзя")]
#[case("zh", "无法")]
fn s0_13_the_help_says_that_the_buyers_right_cannot_be_switched_off(#[case] lang: &str, #[case] words: &str) {
    let help = text(lang, "step-buyer_cancellation-explain-help");
    assert!(help.contains(words), "{help}");
    let playbook = playbook("buyer_cancellation");
    assert_eq!(playbook.steps[0].name, "explain");
    assert!(
        playbook
            .steps
            .iter()
            .all(|step| step.action.is_none_or(|action| !action.sends())),
        "nothing is sent against a cancellation"
    );
}

#[test]
fn s0_16_a_delay_report_is_opened_by_hand_and_filed_by_ticket() {
    let playbook = playbook("dpx_delay_report");
    assert!(playbook.ticket);
    let evidence: Vec<&str> = playbook.evidence.iter().map(|item| item.name.as_str()).collect();
    assert!(evidence.contains(&"status_history") && evidence.contains(&"handover_receipt"));
}

#[test]
fn s0_18_a_delay_elsewhere_is_offered_another_kind() {
    let playbook = playbook("dpx_delay_report");
    let elsewhere = playbook.step("check").unwrap().option("elsewhere").unwrap();
    let exit = playbook.exit(&elsewhere.next).unwrap();
    assert_eq!(exit.opens.as_ref().map(|kind| kind.as_str()), Some("no_update"));
}

#[test]
fn s0_20_season_and_inspection_are_causes_and_each_changes_the_words() {
    let playbook = playbook("dpx_delay_report");
    let cause = playbook.step("cause").unwrap();
    let drafts: BTreeMap<&str, &str> = cause
        .options
        .iter()
        .map(|option| (option.name.as_str(), option.draft.as_deref().unwrap()))
        .collect();
    assert!(drafts.contains_key("season") && drafts.contains_key("inspection"));
    assert_eq!(
        drafts.values().collect::<BTreeSet<_>>().len(),
        drafts.len(),
        "each cause has its own words"
    );
}

#[test]
fn s3_03_exactly_the_claims_own_actions_can_be_chosen() {
    let playbook = playbook("wb_defect_claim");
    let facts = [Param::new("actions", Value::Text("approve1, reject1".to_owned()))];
    let walk = Walk::of(playbook, &[], CaseState::Open, &facts);
    let verdict = walk
        .steps()
        .iter()
        .find(|status| status.step.name == "verdict")
        .unwrap();
    let sent: Vec<&str> = verdict
        .options
        .iter()
        .filter(|option| !option.disabled)
        .filter_map(|option| option.choice.sends.as_deref())
        .collect();
    assert_eq!(sent, ["approve1", "reject1"]);
}

#[test]
fn s3_04_the_three_forms_of_compensation_and_none_yet_have_their_own_tasks_and_cost() {
    let playbook = playbook("wb_defect_claim");
    let agree = playbook.step("agree").unwrap();
    for (option, field) in [
        ("refund", "conceded"),
        ("replacement", "conceded"),
        ("missing_part", "conceded"),
    ] {
        let next = playbook.step(&agree.option(option).unwrap().next).unwrap();
        assert!(
            next.fields.iter().any(|known| known.name == field),
            "{option} has no cost"
        );
    }
    let tasks: BTreeSet<&str> = ["refund", "replacement", "missing_part", "none_yet"]
        .iter()
        .map(|option| agree.option(option).unwrap().next.as_str())
        .collect();
    assert_eq!(tasks.len(), 4);
}

#[rstest]
#[case("place")]
#[case("replace")]
fn s3_05_without_a_place_of_return_an_agreed_case_does_not_move_on(#[case] step: &str) {
    let playbook = playbook("wb_defect_claim");
    let choice = if step == "place" { "refund" } else { "replacement" };
    let at = now();
    let done = |step: &str, choice: Option<&str>| DoneStep {
        step: step.to_owned(),
        choice: choice.map(str::to_owned),
        fields: BTreeMap::new(),
        at,
    };
    let way = [
        done("look", None),
        done("route", Some("seller_chat")),
        done("agree", Some(choice)),
    ];
    let walk = Walk::of(playbook, &way, CaseState::Open, &[]);
    let without = walk.advance(step, None, &BTreeMap::new());
    assert!(without.unwrap_err().to_string().contains("return_place"));
    let place = BTreeMap::from([("return_place".to_owned(), "Тула".to_owned())]);
    assert_eq!(
        walk.advance(step, None, &place).unwrap().to,
        CaseState::WaitingGoods
    );
}

#[rstest]
#[case("en", "nobody stands between")]
#[case("ru", "посредника нет")]
#[case("zh", "没有中间人")]
fn s3_07_the_help_says_who_decides_at_this_stage(#[case] lang: &str, #[case] words: &str) {
    let help = text(lang, "step-wb_defect_claim-look-help");
    assert!(help.contains(words), "{help}");
}

#[rstest]
#[case("wish_product_dispute", "answer_buyer")]
#[case("wish_logistics_dispute", "handover")]
fn s1_11_a_product_dispute_begins_with_the_buyer_and_a_delivery_one_with_proof(
    #[case] kind: &str,
    #[case] first: &str,
) {
    assert_eq!(playbook(kind).steps[0].name, first);
}

#[test]
fn a_complaint_waits_a_night_and_is_the_only_one() {
    let playbook = playbook("negative_review");
    let hold = playbook.step("complaint_hold").unwrap();
    assert_eq!(
        playbook.rule(hold.hold.as_deref().unwrap()),
        Some("complaint_hold")
    );
    let book = recourse_domain::rulebook::Rulebook::shipped();
    assert_eq!(book.span("complaint_hold"), Some(chrono::TimeDelta::hours(24)));
    assert_eq!(
        playbook.step("complaint_file").unwrap().action,
        Some(StepAction::Complain)
    );
    for (lang, words) in [("en", "for ever"), ("ru", "навсегда"), ("zh", "永远")] {
        assert!(text(lang, "step-negative_review-complaint_hold-help").contains(words));
    }
}

/// A sixteenth kind, as somebody who adds one writes it.
const SIXTEENTH: &str = r#"
kind = "lost_label"
platforms = ["somewhere"]
page = "order"
drafts = ["lost_label"]

[trigger]
detector = "by_hand"

[trigger.words]
packing = ["new"]

[rules]
answer = "ship_warn"

[[step]]
name = "print"
form = "do"
action = "attach"
next = "found"

[[step]]
name = "found"
form = "decide"

[[step.option]]
name = "yes"
next = "found_again"

[[step.option]]
name = "no"
next = "ask"

[[step]]
name = "ask"
form = "do"
action = "draft"
draft = "lost_label"
state = "waiting_platform"
next = "new_label"

[[evidence]]
name = "label"
form = "picture"
required = true
folder = "photos"

[[exit]]
name = "found_again"
outcome = "not_applicable"

[[exit]]
name = "new_label"
outcome = "won_full"
"#;

#[test]
fn a_sixteenth_kind_is_a_file_and_walks_to_its_exits() {
    let sixteenth = Playbook::parse(SIXTEENTH).unwrap();
    let mut all: Vec<Playbook> = Catalogue::shipped().iter().cloned().collect();
    all.push(sixteenth);
    let catalogue = Catalogue::of(all);
    let lost_label = catalogue.get("lost_label").unwrap();
    assert!(catalogue.for_detector("by_hand", "somewhere").is_some());

    let mut facts = order("1", now(), Journey::default());
    facts.platform = "somewhere".into();
    let memo = by_hand::memo(&facts, lost_label, &context());
    for (choice, exit) in [("yes", "found_again"), ("no", "new_label")] {
        let mut done: Vec<DoneStep> = Vec::new();
        let mut state = CaseState::Open;
        let mut came_to = None;
        while came_to.is_none() {
            let walk = Walk::of(lost_label, &done, state, &memo.facts);
            let step = walk.next().unwrap();
            let chosen = (step.form == StepForm::Decide).then_some(choice);
            let change = walk.advance(&step.name, chosen, &BTreeMap::new()).unwrap();
            done.push(DoneStep {
                step: change.step,
                choice: change.choice,
                fields: change.fields,
                at: now(),
            });
            state = change.to;
            came_to = change.exit;
        }
        assert_eq!(came_to.as_deref(), Some(exit));
        assert_eq!(state, CaseState::Closed);
    }
}
