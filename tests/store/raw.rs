use crate::support::{all, at, shop};
use proptest::prelude::*;
use recourse_domain::id::StreamId;
use recourse_store::{RawChange, RawRef};
use std::collections::HashMap;

fn item<'a>(id: &'a str, body: &'a str, companion: Option<&'a str>) -> RawRef<'a> {
    RawRef {
        kind: "order",
        external_id: id,
        body,
        companion,
    }
}

#[test]
fn new_changed_and_same_are_told_apart() {
    let (_dir, store, account) = shop();
    let a = account.clone();
    store
        .write(move |tx| {
            tx.put_raw(
                &a,
                &[
                    item("10", "{1}", Some("s")),
                    item("11", "{2}", Some("s")),
                    item("007", "{3}", None),
                    item("7", "{4}", None),
                ],
                at(0),
            )
        })
        .unwrap();
    let changes = store
        .read(|r| {
            r.raw_changes(
                &account,
                &[
                    item("10", "{1}", Some("s")),
                    item("11", "{2}", Some("t")),
                    item("12", "{2}", None),
                    item("007", "{3}", None),
                    item("7", "{5}", None),
                    item("11", "{2}", None),
                ],
            )
        })
        .unwrap();
    assert_eq!(
        changes,
        [
            RawChange::Same,
            RawChange::Changed,
            RawChange::New,
            RawChange::Same,
            RawChange::Changed,
            RawChange::Same
        ]
    );
    let a = account.clone();
    store
        .write(move |tx| tx.put_raw(&a, &[item("11", "{9}", None)], at(1)))
        .unwrap();
    store
        .read(|r| {
            let record = r.raw(&account, "order", "11")?.unwrap();
            assert_eq!(
                (record.body.as_str(), record.companion.as_deref()),
                ("{9}", Some("s"))
            );
            assert_eq!(record.seen_at, at(1));
            assert!(r.raw(&account, "claim", "11")?.is_none());
            let ids: Vec<String> = all(|after| r.raw_page(&account, "order", after.as_deref(), 2).unwrap())
                .into_iter()
                .map(|record| record.external_id)
                .collect();
            assert_eq!(ids, ["7", "10", "11", "007"]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_could_not_be_read_is_listed_once_with_its_json() {
    let (_dir, store, account) = shop();
    let stream = StreamId::from("orders");
    for day in 0..3 {
        let (a, s) = (account.clone(), stream.clone());
        store
            .write(move |tx| {
                tx.put_drift(
                    &a,
                    &s,
                    &item("5", "{\"price\":[]}", None),
                    &[("price", "type"), ("status", "unknown_code")],
                    at(day),
                )
            })
            .unwrap();
    }
    let page = store.read(|r| r.drift(&account, None, 1)).unwrap();
    assert_eq!(page.items[0].body, "{\"price\":[]}");
    assert_eq!(page.items[0].at, at(2));
    let rows = store
        .read(|r| Ok(all(|after| r.drift(&account, after.as_deref(), 1).unwrap())))
        .unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(store.read(|r| r.drift_count(&account, &stream)).unwrap(), 2);
    let a = account.clone();
    store.write(move |tx| tx.clear_drift(&a, "order", "5")).unwrap();
    assert_eq!(store.read(|r| r.drift_count(&account, &stream)).unwrap(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Ids near and far apart, numbers and not: the answer is that of a plain map.
    #[test]
    fn changes_are_those_of_a_map(
        pages in proptest::collection::vec(
            proptest::collection::vec(("([1-9][0-9]{0,3}|0[0-9]{2}|[a-c]{1,2}|9[0-9]{16})", "[xy]", proptest::option::of("[st]")), 1..30),
            1..6,
        )
    ) {
        let (_dir, store, account) = shop();
        let mut model: HashMap<String, (String, Option<String>)> = HashMap::new();
        for page in pages {
            let refs: Vec<RawRef<'_>> = page.iter().map(|(id, body, c)| item(id, body, c.as_deref())).collect();
            let told = store.read(|r| r.raw_changes(&account, &refs)).unwrap();
            for (item, told) in refs.iter().zip(told) {
                let expected = match model.get(item.external_id) {
                    None => RawChange::New,
                    Some((body, companion)) if body == item.body
                        && (item.companion.is_none() || item.companion == companion.as_deref()) => RawChange::Same,
                    Some(_) => RawChange::Changed,
                };
                prop_assert_eq!(told, expected);
            }
            for item in &refs {
                let old = model.remove(item.external_id).and_then(|(_, companion)| companion);
                model.insert(item.external_id.into(), (item.body.into(), item.companion.map(str::to_owned).or(old)));
            }
            let owned = page.clone();
            let a = account.clone();
            store.write(move |tx| {
                let refs: Vec<RawRef<'_>> = owned.iter().map(|(id, body, c)| item(id, body, c.as_deref())).collect();
                tx.put_raw(&a, &refs, at(0))
            }).unwrap();
        }
        for (id, (body, companion)) in model {
            let kept = store.read(|r| r.raw(&account, "order", &id)).unwrap().unwrap();
            prop_assert_eq!((kept.body, kept.companion), (body, companion));
        }
    }
}
