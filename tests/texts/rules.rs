//! Rules and drafts have their words in every language, and a draft says only what it can know.

use recourse_domain::draft::{Body, CAUSES, Drafts, LintContext, LintRule, Purpose, VARIABLES, lint};
use recourse_domain::playbook::Catalogue;
use recourse_domain::rulebook::Rulebook;
use recourse_texts::{Lang, Param, Texts, Value};

fn body(id: &str, lang: Lang) -> Body {
    let params: Vec<Param> = VARIABLES
        .iter()
        .map(|variable| Param {
            name: variable.name.to_owned(),
            value: Value::Text(format!("{{{}}}", variable.name)),
        })
        .collect();
    Body::parse(&Texts::new(lang).text(id, &params))
}

#[test]
fn every_rule_its_unit_and_who_uses_it_have_a_name_in_every_language() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for rule in Rulebook::shipped().rules() {
            assert!(
                texts.has(&format!("rule-{}", rule.id)),
                "{lang}: rule-{}",
                rule.id
            );
            for id in [format!("unit-{}", rule.unit), format!("unit-name-{}", rule.unit)] {
                assert!(texts.has(&id), "{lang}: {id}");
            }
            for user in &rule.used_by {
                let name = match Catalogue::shipped().get(user) {
                    Some(_) => format!("kind-{user}"),
                    None => format!("rule-user-{user}"),
                };
                assert!(texts.has(&name), "{lang}: {} is used by {name}", rule.id);
            }
        }
    }
}

#[test]
fn every_draft_has_a_name_and_the_same_variables_in_every_language() {
    for draft in Drafts::shipped().iter() {
        let mut expected: Vec<String> = Vec::new();
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            assert!(texts.has(&draft.message()), "{lang}: {}", draft.message());
            assert!(
                texts.has(&format!("draft-name-{}", draft.id)),
                "{lang}: {}",
                draft.id
            );
            let mut names: Vec<String> = body(&draft.message(), lang)
                .variables()
                .iter()
                .map(|name| (*name).to_owned())
                .collect();
            names.sort();
            if expected.is_empty() {
                expected = names;
            } else {
                assert_eq!(names, expected, "{lang}: {}", draft.id);
            }
        }
    }
}

#[test]
fn every_variable_purpose_cause_and_finding_has_its_words() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for variable in VARIABLES {
            assert!(
                texts.has(&format!("var-{}", variable.name)),
                "{lang}: {}",
                variable.name
            );
        }
        for purpose in Purpose::ALL {
            assert!(texts.has(&format!("purpose-{purpose}")), "{lang}: {purpose}");
        }
        for cause in CAUSES {
            for family in ["cause-name", "cause-buyer", "cause-support"] {
                assert!(
                    texts.has(&format!("{family}-{cause}")),
                    "{lang}: {family}-{cause}"
                );
            }
        }
        for rule in LintRule::ALL {
            for id in [format!("lint-{rule}"), format!("lint_name-{rule}")] {
                assert!(texts.has(&id), "{lang}: {id}");
            }
        }
    }
}

/// A shipped draft passes its own lint but for its gaps: it promises nothing the seller does not control, names no contact,
/// no day, no sum and no cause of its own.
#[test]
fn s4_06_a_shipped_draft_states_nothing_that_is_not_filled_in() {
    let now = "2026-11-22T09:00:00Z".parse().unwrap();
    for draft in Drafts::shipped().iter() {
        for lang in Lang::ALL {
            let text = body(&draft.message(), lang).text();
            let refunds = draft
                .platforms
                .first()
                .and_then(|platform| Drafts::shipped().channel(platform, draft.purpose))
                .is_some_and(|channel| channel.refunds);
            let mut context = LintContext::of(draft.purpose, now);
            context.refunds = refunds;
            let found: Vec<_> = lint(&text, &context)
                .into_iter()
                .filter(|finding| finding.rule != LintRule::Leftover)
                .map(|finding| (finding.rule, text[finding.from..finding.to].to_owned()))
                .collect();
            assert!(found.is_empty(), "{lang} {}: {found:?}", draft.id);
        }
    }
}

#[test]
fn s4_03_the_buyer_is_told_in_his_language_that_it_is_out_of_stock_why_and_what_he_can_choose() {
    for lang in Lang::ALL {
        let body = body("draft-out_of_stock_buyer", lang);
        for name in ["product", "order", "cause", "alternative", "new_date"] {
            assert!(body.variables().contains(&name), "{lang}: {name}");
        }
    }
}

#[test]
fn s3_13_sending_goods_to_be_checked_has_its_words_in_the_buyers_and_the_sellers_language() {
    let draft = Drafts::shipped()
        .iter()
        .find(|draft| draft.when.as_deref() == Some("reject3"))
        .unwrap();
    assert_eq!(draft.purpose, Purpose::ClaimComment);
    for (lang, word) in [
        (Lang::Ru, "сервисный центр"),
        (Lang::Zh, "服务中心"),
        (Lang::En, "service centre"),
    ] {
        assert!(body(&draft.message(), lang).text().contains(word), "{lang}");
    }
}
