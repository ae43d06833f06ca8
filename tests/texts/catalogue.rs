use fluent_bundle::FluentResource;
use recourse_texts::{Lang, Message, Param, Texts, Value, files};
use std::collections::{BTreeMap, BTreeSet};

/// Ids of a language with the variables each uses, by itself or through the messages it takes in.
fn ids(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let own = own_ids(lang);
    let bodies: BTreeMap<String, String> = files()
        .iter()
        .filter(|(of, _, _)| *of == lang.code())
        .flat_map(|(_, _, source)| messages(source))
        .collect();
    own.iter()
        .map(|(id, variables)| {
            let mut all = variables.clone();
            let mut seen = BTreeSet::from([id.clone()]);
            let mut open = vec![id.clone()];
            while let Some(next) = open.pop() {
                for taken in taken(&bodies[&next]) {
                    assert!(
                        own.contains_key(&taken),
                        "{lang}: {id} takes in {taken}, which is not there"
                    );
                    all.extend(own[&taken].iter().cloned());
                    if seen.insert(taken.clone()) {
                        open.push(taken);
                    }
                }
            }
            (id.clone(), all)
        })
        .collect()
}

/// Messages that a body takes in: a bare id in braces.
fn taken(body: &str) -> Vec<String> {
    body.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(inner, _)| inner.trim()))
        .filter(|inner| inner.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|inner| {
            inner
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        })
        .map(str::to_owned)
        .collect()
}

/// Ids of a language with the variables each uses by itself. A variable is `$` and a name inside braces.
fn own_ids(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (_, name, source) in files().iter().filter(|(of, _, _)| *of == lang.code()) {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{lang}/{name}: {errors:?}"));
        assert!(resource.entries().next().is_some(), "{lang}/{name} is empty");
        for (id, body) in messages(source) {
            let variables = body
                .split('$')
                .skip(1)
                .map(|rest| {
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
                        .collect()
                })
                .collect();
            assert!(
                found.insert(id.clone(), variables).is_none(),
                "{lang}: {id} stands twice"
            );
        }
    }
    found
}

/// Messages of a file: a line that starts with an id, and what is indented below it.
fn messages(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if starts && let Some((id, body)) = line.split_once('=') {
            found.push((id.trim().to_owned(), body.to_owned()));
        } else if let Some((_, body)) = found.last_mut() {
            body.push('\n');
            body.push_str(line);
        }
    }
    found
}

/// Whether English writes the variable, beside choosing a form by it.
fn written(id: &str, name: &str) -> bool {
    let sources = files()
        .iter()
        .filter(|(lang, _, _)| *lang == "en")
        .map(|(_, _, source)| source);
    let bodies: BTreeMap<String, String> = sources.flat_map(|source| messages(source)).collect();
    let body = &bodies[id];
    let written = |body: &str| {
        body.split(&format!("${name}")).skip(1).any(|rest| {
            !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'))
                && !rest.trim_start().starts_with("->")
        })
    };
    written(body) || taken(body).iter().any(|id| written(&bodies[id]))
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let english = ids(Lang::En);
    assert!(english.len() > 200);
    for lang in [Lang::Ru, Lang::Zh] {
        let other = ids(lang);
        for (id, variables) in &english {
            let there = other.get(id).unwrap_or_else(|| panic!("{lang} lacks {id}"));
            let strange: Vec<_> = there.difference(variables).collect();
            assert!(
                strange.is_empty(),
                "{lang}: {id} wants {strange:?}, English does not"
            );
            // A language without plurals needs no number that English only chooses a form by.
            let left_out: Vec<_> = variables
                .difference(there)
                .filter(|name| written(id, name))
                .collect();
            assert!(left_out.is_empty(), "{lang}: {id} leaves out {left_out:?}");
        }
        for id in other.keys() {
            assert!(english.contains_key(id), "en lacks {id} of {lang}");
        }
    }
}

#[test]
fn russian_documents_have_every_plural_form() {
    let documents = files()
        .iter()
        .filter(|(lang, name, _)| *lang == "ru" && *name == "ticket.ftl");
    for (id, body) in documents.flat_map(|(_, _, source)| messages(source)) {
        if body.contains("[one]") {
            assert!(body.contains("[few]") && body.contains("[many]"), "{id}");
        }
    }
}

#[test]
fn every_message_can_be_said() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for (id, variables) in ids(lang) {
            let params: Vec<Param> = variables
                .into_iter()
                .map(|name| Param {
                    name,
                    value: Value::Count(5),
                })
                .collect();
            if id.starts_with('-') {
                continue;
            }
            let text = texts.text(&id, &params);
            assert!(!text.contains("{$"), "{lang} {id}: {text}");
        }
    }
}

#[test]
fn a_missing_message_is_its_id_and_a_missing_code_is_the_code() {
    let texts = Texts::new(Lang::Ru);
    assert_eq!(texts.plain("no-such-message"), "{no-such-message}");
    assert_eq!(texts.value(&Value::Code("leg-warp".to_owned())), "warp");
    assert_eq!(texts.code("leg", "warp_gate"), "warp_gate");
    assert_eq!(texts.code("leg", "first_mile"), texts.plain("leg-first_mile"));
}

#[test]
fn tags_leave_the_text_but_never_a_value() {
    let texts = Texts::new(Lang::En);
    let message = Message::new("ticket-sentence-asked").with("sum", "<b>5</b> < 6");
    assert_eq!(texts.say(&message), "Asked for: <b>5</b> < 6.");
    assert_eq!(
        texts.runs(&message.id, &message.params),
        [
            (None, "Asked for: ".to_owned()),
            (Some("sum".to_owned()), "<b>5</b> < 6".to_owned()),
            (None, ".".to_owned()),
        ]
    );
}

#[test]
fn plural_and_decimals_go_together() {
    let said = |lang, days: f64| {
        let params = [Param {
            name: "days".to_owned(),
            value: Value::Days(days),
        }];
        Texts::new(lang).text("pdf-days", &params)
    };
    for (days, text) in [
        (1.0, "1 день"),
        (2.0, "2 дня"),
        (5.0, "5 дней"),
        (11.0, "11 дней"),
        (21.0, "21 день"),
        (15.44, "15,4 дня"),
    ] {
        assert_eq!(said(Lang::Ru, days), text);
    }
    assert_eq!(said(Lang::En, 1.0), "1 day");
    assert_eq!(said(Lang::En, 1.04), "1 day");
    assert_eq!(said(Lang::En, 1.5), "1.5 days");
    assert_eq!(said(Lang::Zh, 19.1), "19.1 天");
}

#[test]
fn values_have_the_shape_of_the_window() {
    let json = serde_json::to_value(
        Message::new("x")
            .with("n", 3_usize)
            .with("leg", Value::Code("leg-export".into())),
    )
    .unwrap();
    assert_eq!(
        json,
        serde_json::json!({"id": "x", "params": [
            {"name": "n", "value": {"form": "count", "value": 3}},
            {"name": "leg", "value": {"form": "code", "value": "leg-export"}},
        ]})
    );
}

#[test]
fn texts_can_be_said_from_many_threads() {
    std::thread::scope(|scope| {
        for lang in Lang::ALL.into_iter().cycle().take(12) {
            scope.spawn(move || {
                for _ in 0..50 {
                    assert!(!Texts::new(lang).plain("ticket-not-reported").starts_with('{'));
                }
            });
        }
    });
}
