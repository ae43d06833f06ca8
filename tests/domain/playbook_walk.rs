//! Walking playbooks: forward, back, out of turn, and to every exit.

use chrono::{TimeZone, Utc};
use recourse_domain::case::{CaseState, Outcome, Param, Value, Why, transition};
use recourse_domain::playbook::{
    Catalogue, Change, DoneStep, FieldForm, Playbook, StepForm, StepState, Walk, WalkError,
};
use std::collections::{BTreeMap, BTreeSet};

fn playbook(kind: &str) -> &'static Playbook {
    Catalogue::shipped().get(kind).unwrap()
}

fn fields_of(playbook: &Playbook, step: &str) -> BTreeMap<String, String> {
    let step = playbook.step(step).unwrap();
    step.fields
        .iter()
        .filter(|field| field.required)
        .map(|field| (field.name.clone(), filled(field.form).to_owned()))
        .collect()
}

/// Something that a field of a form can hold.
fn filled(form: FieldForm) -> &'static str {
    match form {
        FieldForm::Text => "words",
        FieldForm::Money => "12.50 RUB",
        FieldForm::Date => "2026-11-22",
        FieldForm::Number => "3",
    }
}

fn entry(change: &Change) -> DoneStep {
    DoneStep {
        step: change.step.clone(),
        choice: change.choice.clone(),
        fields: change.fields.clone(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 10, 0, 0).unwrap(),
    }
}

/// Facts that allow every option.
fn generous() -> Vec<Param> {
    let actions = "approve1, approve2, autorefund1, reject1, reject2, reject3, rejectcustom, approvecc1";
    vec![
        Param::new("actions", Value::Text(actions.to_owned())),
        Param::new("swaps", Value::Text("yes".to_owned())),
    ]
}

/// Goes every way there is and returns the exits met.
fn explore(playbook: &Playbook, done: &[DoneStep], state: CaseState, exits: &mut BTreeSet<String>) {
    let facts = generous();
    let walk = Walk::of(playbook, done, state, &facts);
    let step = walk.next().expect("a way that is not at an exit has a next step");
    let choices: Vec<Option<&str>> = match step.form {
        StepForm::Do => vec![None],
        StepForm::Decide => step
            .options
            .iter()
            .map(|option| Some(option.name.as_str()))
            .collect(),
    };
    for choice in choices {
        let change = walk
            .advance(&step.name, choice, &fields_of(playbook, &step.name))
            .unwrap_or_else(|error| panic!("{} {} {choice:?}: {error}", playbook.kind, step.name));
        assert!(
            change.why == Why::Finished || transition::check(change.from, change.to, change.why).is_ok(),
            "{change:?}"
        );
        let mut done = done.to_vec();
        done.push(entry(&change));
        match &change.exit {
            Some(exit) => {
                assert_eq!(change.to, CaseState::Closed);
                let walked = Walk::of(playbook, &done, change.to, &facts);
                assert_eq!(walked.next(), None);
                assert_eq!(walked.exit().map(|exit| &exit.name), Some(exit));
                assert_eq!(change.outcome, walked.exit().map(|exit| exit.outcome));
                exits.insert(exit.clone());
            }
            None => explore(playbook, &done, change.to, exits),
        }
    }
}

#[test]
fn b_05_every_playbook_walks_from_its_trigger_to_every_exit() {
    for playbook in Catalogue::shipped().iter() {
        let mut exits = BTreeSet::new();
        explore(playbook, &[], CaseState::Suggested, &mut exits);
        let all: BTreeSet<String> = playbook.exits.iter().map(|exit| exit.name.clone()).collect();
        assert_eq!(exits, all, "{}", playbook.kind);
    }
}

#[test]
fn a_refused_order_is_walked_from_suggestion_to_money() {
    let playbook = playbook("rejected_order");
    let facts = [Param::new("blamed_leg", Value::code("leg", "first_mile"))];
    let none = BTreeMap::new();
    let mut done: Vec<DoneStep> = Vec::new();
    let mut state = CaseState::Suggested;
    let mut audit = Vec::new();
    for (step, choice) in [
        ("timeline", None),
        ("longest", Some("first_mile")),
        ("money", None),
        ("group", None),
        ("ticket", None),
        ("filed", None),
        ("answer", Some("paid_part")),
        ("credit", Some("part_here")),
    ] {
        let walk = Walk::of(playbook, &done, state, &facts);
        assert_eq!(walk.next().map(|step| step.name.as_str()), Some(step));
        let change = walk.advance(step, choice, &none).unwrap();
        audit.push((change.taken_up, change.from, change.to));
        done.push(entry(&change));
        state = change.to;
        if step == "credit" {
            assert_eq!(change.outcome, Some(Outcome::WonPart));
        }
    }
    use CaseState as S;
    assert_eq!(
        audit,
        [
            (true, S::Open, S::Open),
            (false, S::Open, S::Open),
            (false, S::Open, S::Open),
            (false, S::Open, S::Open),
            (false, S::Open, S::Open),
            (false, S::Open, S::WaitingPlatform),
            (false, S::WaitingPlatform, S::Decided),
            (false, S::Decided, S::Closed),
        ]
    );
}

#[test]
fn facts_suggest_and_forbid_options() {
    let playbook = playbook("wb_defect_claim");
    let facts = [
        Param::new("actions", Value::Text("approve1,reject1".to_owned())),
        Param::new("route", Value::code("option", "wb_defect_claim-seller_chat")),
    ];
    let walk = Walk::of(playbook, &[], CaseState::Open, &facts);
    let options = |step: &str, pick: fn(&recourse_domain::playbook::ChoiceStatus<'_>) -> bool| -> Vec<&str> {
        let status = walk
            .steps()
            .iter()
            .find(|status| status.step.name == step)
            .unwrap();
        let picked = status.options.iter().filter(|option| pick(option));
        picked.map(|option| option.choice.name.as_str()).collect()
    };
    assert_eq!(
        options("verdict", |option| !option.disabled),
        ["approve_with_check", "reject_no_defect", "decided_elsewhere"]
    );
    assert_eq!(options("route", |option| option.suggested), ["seller_chat"]);
    assert_eq!(options("enough", |option| option.disabled), ["ask_more"]);
    let error = walk
        .advance("verdict", Some("refund_keep"), &BTreeMap::new())
        .unwrap_err();
    assert!(matches!(error, WalkError::ChoiceDisabled { .. }), "{error}");
}

#[test]
fn without_the_fact_nothing_that_needs_it_can_be_chosen() {
    let playbook = playbook("wb_defect_claim");
    let walk = Walk::of(playbook, &[], CaseState::Open, &[]);
    let verdict = walk
        .steps()
        .iter()
        .find(|status| status.step.name == "verdict")
        .unwrap();
    let free: Vec<&str> = verdict
        .options
        .iter()
        .filter(|option| !option.disabled)
        .map(|option| option.choice.name.as_str())
        .collect();
    assert_eq!(free, ["decided_elsewhere"]);
}

fn done(step: &str, choice: Option<&str>) -> DoneStep {
    DoneStep {
        step: step.to_owned(),
        choice: choice.map(str::to_owned),
        fields: BTreeMap::new(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 10, 0, 0).unwrap(),
    }
}

fn states(walk: &Walk<'_>) -> BTreeMap<String, StepState> {
    walk.steps()
        .iter()
        .map(|status| (status.step.name.clone(), status.state))
        .collect()
}

#[test]
fn another_choice_turns_the_way_and_skips_what_was_on_the_old_one() {
    let playbook = playbook("negative_review");
    let first = [
        done("read", None),
        done("cause", Some("delivery")),
        done("route", Some("complaint")),
    ];
    let walk = Walk::of(playbook, &first, CaseState::Open, &[]);
    assert_eq!(walk.next().map(|step| step.name.as_str()), Some("complaint_text"));
    assert_eq!(states(&walk)["screenshot"], StepState::Skipped);

    let mut turned = first.to_vec();
    turned.push(done("route", Some("support_ticket")));
    let walk = Walk::of(playbook, &turned, CaseState::Open, &[]);
    assert_eq!(walk.next().map(|step| step.name.as_str()), Some("screenshot"));
    let states = states(&walk);
    assert_eq!(states["complaint_text"], StepState::Skipped);
    assert_eq!(states["read"], StepState::Done);
    assert_eq!(states["ticket"], StepState::Coming);
}

#[test]
fn a_coming_step_done_early_does_not_move_the_open_one() {
    let playbook = playbook("rejected_order");
    let early = [done("timeline", None)];
    let walk = Walk::of(playbook, &early, CaseState::Open, &[]);
    let change = walk.advance("money", None, &BTreeMap::new()).unwrap();
    assert_eq!(change.next.as_deref(), Some("longest"));
    let both = [done("timeline", None), done("money", None)];
    let walk = Walk::of(playbook, &both, CaseState::Open, &[]);
    assert_eq!(walk.next().map(|step| step.name.as_str()), Some("longest"));
    assert_eq!(states(&walk)["money"], StepState::Done);
}

#[test]
fn a_step_off_the_way_and_a_finished_case_are_refused() {
    let playbook = playbook("rejected_order");
    let gone = [done("timeline", None), done("longest", Some("elsewhere"))];
    let walk = Walk::of(playbook, &gone, CaseState::Open, &[]);
    assert_eq!(
        walk.advance("money", None, &BTreeMap::new()),
        Err(WalkError::NotOnTheWay("money".to_owned()))
    );
    let walk = Walk::of(playbook, &[], CaseState::Dropped, &[]);
    assert_eq!(
        walk.advance("timeline", None, &BTreeMap::new()),
        Err(WalkError::Over(CaseState::Dropped))
    );
}

#[test]
fn wrong_names_are_answered_with_the_right_ones() {
    let playbook = playbook("rejected_order");
    let walk = Walk::of(playbook, &[], CaseState::Open, &[]);
    let none = BTreeMap::new();
    let text = walk.advance("no_such", None, &none).unwrap_err().to_string();
    assert!(text.contains("timeline, longest"), "{text}");
    let text = walk.advance("longest", None, &none).unwrap_err().to_string();
    assert!(
        text.contains("first_mile, carrier_cancelled, elsewhere"),
        "{text}"
    );
    let text = walk
        .advance("longest", Some("no_such"), &none)
        .unwrap_err()
        .to_string();
    assert!(text.contains("no option 'no_such'"), "{text}");
    assert!(matches!(
        walk.advance("timeline", Some("first_mile"), &none),
        Err(WalkError::NoSuchChoice { .. })
    ));
}

#[test]
fn fields_are_checked_by_what_they_hold() {
    let playbook = playbook("rejected_order");
    let before = [
        done("timeline", None),
        done("longest", Some("first_mile")),
        done("money", None),
        done("group", None),
        done("ticket", None),
    ];
    let walk = Walk::of(playbook, &before, CaseState::Open, &[]);
    let with = |name: &str, value: &str| BTreeMap::from([(name.to_owned(), value.to_owned())]);
    let change = walk
        .advance("filed", None, &with("remind_on", " 2026-12-01 "))
        .unwrap();
    assert_eq!(change.fields["remind_on"], "2026-12-01");
    assert!(matches!(
        walk.advance("filed", None, &with("remind_on", "soon")),
        Err(WalkError::FieldForm { .. })
    ));
    assert!(matches!(
        walk.advance("filed", None, &with("colour", "red")),
        Err(WalkError::NoSuchField { .. })
    ));
    let asked = [
        before.as_slice(),
        &[done("filed", None), done("answer", Some("silent"))],
    ]
    .concat();
    let walk = Walk::of(playbook, &asked, CaseState::Open, &[]);
    assert!(matches!(
        walk.advance("escalate", None, &with("new_fact", "  ")),
        Err(WalkError::FieldMissing { .. })
    ));
}

#[test]
fn an_outcome_of_a_ticket_finds_its_option() {
    let answer = playbook("rejected_order").step("answer").unwrap();
    assert_eq!(
        answer
            .option_for(Outcome::Lost)
            .map(|option| option.name.as_str()),
        Some("refused")
    );
    assert_eq!(
        answer
            .option_for(Outcome::WonFull)
            .map(|option| option.name.as_str()),
        Some("paid_full")
    );
    assert_eq!(answer.option_for(Outcome::NotApplicable), None);
}

#[test]
fn required_evidence_that_is_not_there_is_named() {
    let review = playbook("negative_review");
    let missing: Vec<&str> = review
        .missing(&[])
        .iter()
        .map(|item| item.name.as_str())
        .collect();
    assert_eq!(missing, ["review_screenshot"]);
    assert!(review.missing(&["review_screenshot".to_owned()]).is_empty());
    let screenshot = review
        .evidence
        .iter()
        .find(|item| item.name == "review_screenshot")
        .unwrap();
    assert_eq!(screenshot.folder, "reviews");
}
