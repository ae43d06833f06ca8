//! Every text that cases need is there in three languages, and every sentence can be said in each of its variants.

use crate::detect_world::{context, days, now, refused_late, rub, stuck};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use recourse_domain::case::claimable::{ExcludeWhy, LineKind};
use recourse_domain::case::{CaseState, Excluded, Message, Outcome, TicketState, Value, Why};
use recourse_domain::detect::{self, ChatFacts, ClaimFacts, Finding, ReviewFacts, first_mile_delay};
use recourse_domain::market::{ChatMessage, Claim, ReturnItem, Review};
use recourse_domain::playbook::{Catalogue, StepAction, StepForm};
use std::collections::{BTreeMap, BTreeSet};

const FILES: [(&str, &str); 3] = [
    (
        "en",
        concat!(
            include_str!("../../ui/locales/en/cases.ftl"),
            include_str!("../../ui/locales/en/playbooks.ftl"),
            include_str!("../../ui/locales/en/review.ftl")
        ),
    ),
    (
        "ru",
        concat!(
            include_str!("../../ui/locales/ru/cases.ftl"),
            include_str!("../../ui/locales/ru/playbooks.ftl"),
            include_str!("../../ui/locales/ru/review.ftl")
        ),
    ),
    (
        "zh",
        concat!(
            include_str!("../../ui/locales/zh/cases.ftl"),
            include_str!("../../ui/locales/zh/playbooks.ftl"),
            include_str!("../../ui/locales/zh/review.ftl")
        ),
    ),
];

fn bundles() -> Vec<(&'static str, FluentBundle<FluentResource>)> {
    FILES
        .into_iter()
        .map(|(lang, text)| {
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{lang}: {errors:?}"));
            let mut bundle = FluentBundle::new(vec![lang.parse().unwrap()]);
            bundle.set_use_isolating(false);
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{lang}: {errors:?}"));
            (lang, bundle)
        })
        .collect()
}

/// The ids that stand at the beginning of a line.
fn ids(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
        .collect()
}

#[test]
fn the_three_languages_have_the_same_messages() {
    let en = ids(FILES[0].1);
    assert!(en.len() > 300);
    for (lang, text) in &FILES[1..] {
        let other = ids(text);
        assert_eq!(
            en.difference(&other).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "missing in {lang}"
        );
        assert_eq!(
            other.difference(&en).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "only in {lang}"
        );
    }
}

#[test]
fn everything_a_playbook_names_has_its_texts() {
    let mut wanted = BTreeSet::new();
    for playbook in Catalogue::shipped().iter() {
        let kind = &playbook.kind;
        wanted.insert(format!("kind-{kind}"));
        for step in &playbook.steps {
            wanted.insert(format!("step-{kind}-{}", step.name));
            wanted.insert(format!("step-{kind}-{}-help", step.name));
            if step.form == StepForm::Do && step.action != Some(StepAction::Ticket) {
                wanted.insert(format!("step-{kind}-{}-do", step.name));
            }
            wanted.extend(
                step.options
                    .iter()
                    .map(|option| format!("option-{kind}-{}", option.name)),
            );
            wanted.extend(step.fields.iter().map(|field| format!("field-{}", field.name)));
        }
        wanted.extend(
            playbook
                .evidence
                .iter()
                .map(|item| format!("evidence-{}", item.name)),
        );
        wanted.extend(
            playbook
                .exits
                .iter()
                .map(|exit| format!("exit-{kind}-{}", exit.name)),
        );
    }
    wanted.extend(CaseState::ALL.iter().map(|state| format!("state-{state}")));
    wanted.extend(Outcome::ALL.iter().map(|outcome| format!("outcome-{outcome}")));
    wanted.extend(Why::ALL.iter().map(|why| format!("audit-{why}")));
    wanted.extend(
        TicketState::ALL
            .iter()
            .map(|state| format!("ticket-state-{state}")),
    );
    wanted.extend(ExcludeWhy::ALL.iter().map(|why| format!("excluded-{why}")));
    for (lang, text) in FILES {
        let there = ids(text);
        let missing: Vec<&String> = wanted.iter().filter(|id| !there.contains(id.as_str())).collect();
        assert_eq!(missing, Vec::<&String>::new(), "{lang}");
    }
}

#[test]
fn no_text_of_a_step_option_or_exit_is_left_over() {
    let mut wanted = BTreeSet::new();
    for playbook in Catalogue::shipped().iter() {
        let kind = &playbook.kind;
        for step in &playbook.steps {
            wanted.insert(format!("step-{kind}-{}", step.name));
            wanted.insert(format!("step-{kind}-{}-help", step.name));
            if step.form == StepForm::Do && step.action != Some(StepAction::Ticket) {
                wanted.insert(format!("step-{kind}-{}-do", step.name));
            }
            wanted.extend(
                step.options
                    .iter()
                    .map(|option| format!("option-{kind}-{}", option.name)),
            );
        }
        wanted.extend(
            playbook
                .exits
                .iter()
                .map(|exit| format!("exit-{kind}-{}", exit.name)),
        );
        wanted.extend(
            playbook
                .evidence
                .iter()
                .map(|item| format!("evidence-{}", item.name)),
        );
    }
    let families = ["step-", "option-", "exit-", "evidence-"];
    let left: Vec<&str> = ids(FILES[0].1)
        .into_iter()
        .filter(|id| families.iter().any(|family| id.starts_with(family)) && !wanted.contains(*id))
        .collect();
    assert_eq!(left, Vec::<&str>::new());
}

/// One finding of every variant there is.
fn findings() -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |new: Vec<Finding>| {
        assert_eq!(new.len(), 1);
        found.extend(new);
    };
    let late = refused_late();
    add(detect::order(&late, &context()));
    let mut undated = late.clone();
    undated.journey.stop = None;
    undated.market_status = Some("canceled_by_client".to_owned());
    undated.order.price = None;
    add(detect::order(&undated, &context()));
    undated.market_status = Some("canceled_by_carrier".to_owned());
    add(detect::order(&undated, &context()));
    undated.journey.spans.clear();
    add(detect::order(&undated, &context()));
    add(detect::order(&stuck(days(22), None), &context()));
    add(detect::order(&stuck(days(22), Some(days(7))), &context()));
    let mut packing = crate::detect_world::order("1", now(), detect::Journey::default());
    packing.market_status = Some("declined_by_client".to_owned());
    packing.supplier_status = Some("new".to_owned());
    add(detect::order(&packing, &context()));
    for (place, expires) in [
        (None, None),
        (Some("Тула"), Some(now() + days(2))),
        (Some("Тула"), Some(now() - days(2))),
    ] {
        let mut due = packing.clone();
        due.supplier_status = Some("complete".to_owned());
        due.returns = vec![ReturnItem {
            ready_at: Some(now()),
            expires_at: expires,
            pickup_address: place.map(str::to_owned),
            active: true,
            ..ReturnItem::default()
        }];
        add(detect::order(&due, &context()));
    }
    let mut cancelled = late.clone();
    cancelled
        .journey
        .stop
        .iter_mut()
        .for_each(|stop| stop.refused = false);
    add(detect::order(&cancelled, &context()));
    let mut review = ReviewFacts {
        account: late.account.clone(),
        platform: late.platform.clone(),
        review: Review {
            product_id: late.order.items[0].product_id.clone(),
            stars: Some(1),
            created_at: Some(now()),
            text: "долго".to_owned(),
            last_order_at: late.order.created_at,
            ..Review::default()
        },
        candidates: Vec::new(),
        ..ReviewFacts::default()
    };
    add(detect::review(&review, &context()));
    review.candidates = vec![late.clone()];
    add(detect::review(&review, &context()));
    let mut twin = late.clone();
    twin.order.id = "2".into();
    review.candidates.push(twin);
    add(detect::review(&review, &context()));
    review.candidates = vec![late.clone()];
    review.candidates[0].journey.spans.clear();
    add(detect::review(&review, &context()));
    for (status, created, price) in [
        ("0", Some(now()), Some(rub(100))),
        ("0", Some(now() - days(20)), None),
        ("1", None, Some(rub(100))),
    ] {
        let facts = ClaimFacts {
            platform: late.platform.clone(),
            claim: Claim {
                status: Some(status.to_owned()),
                created_at: created,
                delivered_at: created.map(|at| at - days(1)),
                price,
                actions: vec!["approve1".to_owned()],
                device_check: Some("ok".to_owned()),
                ..Claim::default()
            },
            ..ClaimFacts::default()
        };
        add(detect::claim(&facts, &context()));
    }
    let chat = ChatFacts {
        platform: late.platform.clone(),
        srid: Some("s".into()),
        messages: vec![ChatMessage {
            sender: "client".to_owned(),
            text: "брак".to_owned(),
            ..ChatMessage::default()
        }],
        ..ChatFacts::default()
    };
    add(detect::chat(&chat, &context()));
    found
}

/// A message as the window would say it: money and times are written before they are filled in.
fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
    let mut args = FluentArgs::new();
    for param in &message.params {
        let value = match &param.value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Count(count) => FluentValue::from(*count),
            Value::Days(seconds) => FluentValue::from(*seconds as f64 / 86_400.0),
            Value::Money(money) => FluentValue::from(money.to_decimal()),
            Value::Totals(totals) => FluentValue::from(
                totals
                    .iter()
                    .map(|money| money.to_decimal())
                    .collect::<Vec<_>>()
                    .join(" + "),
            ),
            Value::Time(at) => FluentValue::from(at.to_rfc3339()),
            Value::Code(code) => FluentValue::from(code.as_str()),
        };
        args.set(param.name.clone(), value);
    }
    let pattern = bundle
        .get_message(&message.id)
        .and_then(|found| found.value())
        .unwrap_or_else(|| panic!("no message {}", message.id));
    let mut errors = Vec::new();
    let said = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", message.id);
    said
}

#[test]
fn every_finding_explains_itself_in_three_languages() {
    for (lang, bundle) in bundles() {
        for finding in findings() {
            let mut wanted = vec![format!("detector-{}", finding.rule)];
            wanted.extend(finding.memo.falsified_by.iter().cloned());
            for fact in &finding.memo.facts {
                wanted.push(format!("fact-{}", fact.name));
                if let Value::Code(code) = &fact.value
                    && !["leg-", "event-", "link_by-"]
                        .iter()
                        .any(|other| code.starts_with(other))
                {
                    wanted.push(code.clone());
                }
            }
            for id in wanted {
                assert!(bundle.has_message(&id), "{lang}: {id}");
            }
            let sentence = finding.memo.sentence.unwrap();
            let said = say(&bundle, &sentence);
            assert!(
                !said.contains('{') && !said.contains("  ") && !said.ends_with(' '),
                "{lang}: {said:?}"
            );
            for tag in ["over", "sum"] {
                let opens = said.matches(&format!("<{tag}>")).count();
                assert_eq!(
                    opens,
                    said.matches(&format!("</{tag}>")).count(),
                    "{lang}: {said}"
                );
            }
        }
        let mut facts = refused_late();
        facts.journey.spans[3].length = days(30);
        assert!(!say(&bundle, &first_mile_delay::caution(&facts).unwrap()).is_empty());
        for why in ExcludeWhy::ALL {
            let left = Excluded {
                kind: LineKind::Other,
                amount: None,
                label: "column".to_owned(),
                row: None,
                why: *why,
            };
            assert!(!say(&bundle, &left.message()).is_empty());
        }
    }
}

#[test]
fn the_sentence_of_a_late_refusal_reads_as_it_should() {
    let found = findings().remove(0).memo.sentence.unwrap();
    let said: BTreeMap<&str, String> = bundles()
        .iter()
        .map(|(lang, bundle)| (*lang, say(bundle, &found)))
        .collect();
    assert_eq!(
        said["en"],
        "Refused at pick-up after 31 days. <over>19 of them</over> lie between hand-over and departure, the first-mile \
         carrier’s part or export wait; your usual there is 7. You could ask for <sum>1014.60</sum>; logistics are not \
         yet reported."
    );
    assert!(
        said["ru"].starts_with("Отказ при получении через 31 день. <over>Из них 19</over>"),
        "{}",
        said["ru"]
    );
    assert!(said["zh"].contains("<over>其中 19 天</over>"), "{}", said["zh"]);
}

#[test]
fn russian_counts_days_as_russians_do() {
    let (_, bundle) = bundles().remove(1);
    let days = |count: i64| {
        let params = vec![recourse_domain::case::Param::new("days", Value::Count(count))];
        say(&bundle, &Message::new("sentence-part-days", params))
    };
    let said: Vec<String> = [1, 2, 5, 11, 14, 21, 22, 111].map(days).to_vec();
    assert_eq!(
        said,
        [
            "1 день",
            "2 дня",
            "5 дней",
            "11 дней",
            "14 дней",
            "21 день",
            "22 дня",
            "111 дней"
        ]
    );
}

#[test]
fn no_text_promises_that_a_review_goes_away_or_that_a_buyer_can_be_stopped() {
    for (lang, text) in FILES {
        for promise in [
            "will be deleted",
            "will be removed",
            "будет удал",
            "удалят",
            "将被删除",
            "forbid cancel",
        ] {
            assert!(!text.contains(promise), "{lang}: {promise}");
        }
    }
}
