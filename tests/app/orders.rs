//! The table of orders: parts by place, pasted ids, choices over a whole list, copies and exports.

use crate::common::demo;
use recourse_app::App;
use recourse_app::view::order::{OrderFilter, OrderRow, OrderSelection};
use recourse_testkit::utc;
use std::collections::BTreeSet;

const COLUMNS: [&str; 9] = [
    "order",
    "title",
    "created",
    "where",
    "line",
    "days",
    "silence",
    "converted",
    "case",
];

fn columns() -> Vec<String> {
    COLUMNS.map(str::to_owned).to_vec()
}

/// A whole list, part by part, the last part first: no part needs the one before it.
async fn whole(app: &App, filter: &OrderFilter) -> Vec<OrderRow> {
    let total = app.order_total(filter.clone()).await.unwrap().total;
    let mut parts = Vec::new();
    for part in (0..total.div_ceil(30)).rev() {
        let window = app.order_window(filter.clone(), part * 30, 30).await.unwrap();
        assert_eq!(window.offset, part * 30);
        parts.push(window.items);
    }
    parts.into_iter().rev().flatten().collect()
}

fn sorted(sort: &str, ascending: bool) -> OrderFilter {
    OrderFilter {
        sort: Some(sort.to_owned()),
        ascending,
        ..OrderFilter::default()
    }
}

#[tokio::test]
async fn b_05_any_part_of_any_order_of_the_table_is_there_by_its_place() {
    let (_dir, app) = demo().await;
    let newest = whole(&app, &OrderFilter::default()).await;
    let all: BTreeSet<&str> = newest.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(all.len(), newest.len(), "no order stands twice");
    assert_eq!(all.len() as u32, app.order_counts().await.unwrap().all);
    assert!(newest.len() > 100, "more than one part");
    // The first part, which needs no list, and the list agree.
    let paged = app
        .order_page(OrderFilter::default(), None, 30)
        .await
        .unwrap()
        .items;
    assert_eq!(paged[..], newest[..30]);
    for ascending in [false, true] {
        let rows = whole(&app, &sorted("days", ascending)).await;
        assert_eq!(rows.len(), newest.len());
        let days: Vec<f64> = rows
            .iter()
            .filter(|row| !row.parcel.legs.is_empty())
            .map(|row| row.parcel.total_days)
            .collect();
        let known = rows.iter().take_while(|row| !row.parcel.legs.is_empty()).count();
        assert_eq!(known, days.len(), "what has no way stands last");
        assert!(
            days.is_sorted_by(|a, b| if ascending { a <= b } else { a >= b }),
            "as it is shown: {days:?}"
        );
        let rows = whole(&app, &sorted("silence", ascending)).await;
        let silent: Vec<f64> = rows.iter().filter_map(|row| row.silent_days).collect();
        assert!(!silent.is_empty());
        assert!(silent.is_sorted_by(|a, b| if ascending { a <= b } else { a >= b }));
    }
    let rows = whole(&app, &sorted("converted", false)).await;
    let sums: Vec<_> = rows
        .iter()
        .filter_map(|row| row.converted_price.as_ref())
        .map(|money| (money.currency.as_str(), std::cmp::Reverse(money.minor)))
        .collect();
    assert!(sums.is_sorted(), "one currency at a time: {sums:?}");
    let wrong = app
        .order_window(sorted("beauty", false), 0, 10)
        .await
        .unwrap_err();
    assert_eq!(wrong.code, "filter-invalid");
    app.stop().await;
}

#[tokio::test]
async fn b_05_filters_hold_for_lists_and_their_totals() {
    let (_dir, app) = demo().await;
    let with = OrderFilter {
        has_case: Some(true),
        ..OrderFilter::default()
    };
    let rows = whole(&app, &with).await;
    assert!(!rows.is_empty() && rows.iter().all(|row| !row.cases.is_empty()));
    let without = OrderFilter {
        has_case: Some(false),
        ..OrderFilter::default()
    };
    let others = app.order_total(without).await.unwrap().total;
    assert_eq!(rows.len() as u32 + others, app.order_counts().await.unwrap().all);
    let (from, before) = ("2026-10-20T00:00:00Z", "2026-10-25T00:00:00Z");
    let days = OrderFilter {
        ordered_from: Some(from.to_owned()),
        ordered_before: Some(before.to_owned()),
        ..OrderFilter::default()
    };
    let rows = whole(&app, &days).await;
    assert!(!rows.is_empty());
    for row in rows {
        let at = utc(row.created_at.as_deref().unwrap());
        assert!(utc(from) <= at && at < utc(before), "{at}");
    }
    let refused = OrderFilter {
        view: Some("refused".to_owned()),
        sort: Some("leg".to_owned()),
        ..OrderFilter::default()
    };
    assert_eq!(
        app.order_total(refused).await.unwrap().total,
        app.order_counts().await.unwrap().refused
    );
    app.stop().await;
}

#[tokio::test]
async fn b_05_pasted_ids_of_any_kind_are_a_list_of_exactly_those_and_what_is_missing_is_named() {
    let (_dir, app) = demo().await;
    let rows = app
        .order_page(OrderFilter::default(), None, 50)
        .await
        .unwrap()
        .items;
    let with_sticker = rows.iter().find(|row| row.sticker.is_some());
    let by_srid = rows.iter().find(|row| row.srid.is_some()).unwrap();
    let case = rows.iter().find(|row| !row.cases.is_empty());
    let mut text = format!(
        "Заказ\r\n \"{}\"\r\n\t'{}\r\n«{}»\r\nno-such-77\r\n{}",
        rows[0].id,
        rows[1].id,
        by_srid.srid.as_ref().unwrap().to_uppercase(),
        rows[0].id,
    );
    let mut expected: BTreeSet<&str> = [&rows[0], &rows[1], by_srid].map(|row| row.key.as_str()).into();
    if let Some(row) = with_sticker {
        text.push_str(&format!("\n{}", row.sticker.as_ref().unwrap()));
        expected.insert(&row.key);
    }
    if let Some(row) = case {
        text.push_str(&format!("\n{}", row.cases[0]));
    }
    let pasted = app.order_ids(text).await.unwrap();
    assert_eq!(pasted.found as usize + 1, pasted.ids.len());
    let filter = OrderFilter {
        ids: Some(pasted.ids),
        ..OrderFilter::default()
    };
    let total = app.order_total(filter.clone()).await.unwrap();
    assert_eq!(total.missing, ["no-such-77"]);
    let found: BTreeSet<String> = whole(&app, &filter)
        .await
        .into_iter()
        .map(|row| row.key)
        .collect();
    assert!(expected.iter().all(|key| found.contains(*key)), "{found:?}");
    // One id in the search field, with what stood around it, also of something that is no order.
    for asked in [
        format!(" \"{}\" ", rows[3].id),
        format!("«{}»", by_srid.srid.as_ref().unwrap()),
    ] {
        let filter = OrderFilter {
            query: Some(asked.clone()),
            ..OrderFilter::default()
        };
        let window = app.order_window(filter, 0, 10).await.unwrap();
        assert_eq!(window.items.len(), 1, "{asked}");
    }
    if let Some(row) = case {
        let filter = OrderFilter {
            query: Some(row.cases[0].clone()),
            ..OrderFilter::default()
        };
        let window = app.order_window(filter, 0, 10).await.unwrap();
        assert!(window.items.iter().any(|other| other.key == row.key));
    }
    app.stop().await;
}

#[tokio::test]
async fn s0_33_a_whole_filter_is_chosen_without_loading_it() {
    let (_dir, app) = demo().await;
    let filter = OrderFilter {
        view: Some("moving".to_owned()),
        ..OrderFilter::default()
    };
    let rows = whole(&app, &filter).await;
    let selection = OrderSelection {
        filter: filter.clone(),
        keys: None,
        except: vec![rows[0].key.clone()],
    };
    let sums = app.order_sums(selection.clone()).await.unwrap();
    assert_eq!(sums.count as usize, rows.len() - 1);
    let mut by_currency = std::collections::BTreeMap::new();
    for money in rows[1..].iter().filter_map(|row| row.price.as_ref()) {
        *by_currency.entry(money.currency.clone()).or_insert(0) += money.minor;
    }
    let told: Vec<_> = sums
        .price
        .into_iter()
        .map(|sum| (sum.currency, sum.minor))
        .collect();
    assert_eq!(told, by_currency.into_iter().collect::<Vec<_>>());
    let keys = app.order_keys(selection).await.unwrap();
    assert_eq!(
        keys,
        rows[1..].iter().map(|row| row.key.clone()).collect::<Vec<_>>()
    );
    let some = OrderSelection {
        keys: Some(vec![rows[2].key.clone(), "gone/1".to_owned()]),
        ..OrderSelection::default()
    };
    assert_eq!(app.order_keys(some).await.unwrap(), [rows[2].key.clone()]);
    app.stop().await;
}

#[tokio::test]
async fn s0_07_copies_and_exports_say_what_the_table_shows() {
    let (dir, app) = demo().await;
    let selection = OrderSelection {
        filter: OrderFilter {
            view: Some("refused".to_owned()),
            ..OrderFilter::default()
        },
        ..OrderSelection::default()
    };
    let rows = whole(&app, &selection.filter).await;
    let copied = app.order_copy(selection.clone(), columns()).await.unwrap();
    assert_eq!(copied.orders as usize, rows.len());
    let lines: Vec<Vec<&str>> = copied
        .text
        .lines()
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(lines.len(), rows.len() + 1);
    // Money has its currency in a column of its own.
    assert!(
        lines.iter().all(|line| line.len() == COLUMNS.len() + 1),
        "{:?}",
        lines[0]
    );
    for (line, row) in lines[1..].iter().zip(&rows) {
        assert_eq!(line[0], row.id);
        let days = if row.parcel.legs.is_empty() {
            String::new()
        } else {
            row.parcel.total_days.round().to_string()
        };
        assert_eq!(line[5], days);
        assert_eq!(line[9], row.cases.join(", "));
    }
    let html = copied.html.unwrap();
    assert!(
        html.contains(&format!("sdnum=\"0;0;@\">{}<", rows[0].id)),
        "ids are text there"
    );

    let xlsx = app
        .order_export(selection.clone(), columns(), dir.path().join("orders.xlsx"))
        .await
        .unwrap();
    assert_eq!(xlsx.orders as usize, rows.len());
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&xlsx.file).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0)
        .unwrap()
        .unwrap();
    assert_eq!(sheet.height(), rows.len() + 1);
    assert_eq!(
        sheet.get_value((1, 0)),
        Some(&calamine::Data::String(rows[0].id.clone())),
        "an id is text"
    );
    let money = rows[0].converted_price.as_ref().unwrap();
    assert_eq!(
        sheet.get_value((1, 7)),
        Some(&calamine::Data::Float(money.minor as f64 / 100.0))
    );

    let csv = app
        .order_export(selection, columns(), dir.path().join("orders.csv"))
        .await
        .unwrap();
    let text = std::fs::read_to_string(&csv.file).unwrap();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(text.lines().count(), rows.len() + 1);
    let names: Vec<String> = std::fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".part"))
        .collect();
    assert!(names.is_empty(), "{names:?}");
    app.stop().await;
}

#[tokio::test]
async fn columns_are_kept_as_arranged_and_can_be_reset() {
    let (_dir, app) = demo().await;
    let first = app.order_columns().await.unwrap();
    let mut moved = first.clone();
    moved.rotate_left(3);
    moved[0].shown = false;
    moved[1].width = Some(9_999_999);
    moved.pop();
    let kept = app.order_columns_set(moved.clone()).await.unwrap();
    assert_eq!(kept.len(), first.len(), "none is lost");
    assert_eq!(kept, app.order_columns().await.unwrap());
    assert_eq!((kept[0].id.clone(), kept[0].shown), (moved[0].id.clone(), false));
    assert!(kept[1].width.unwrap() < 9_999_999);
    assert_eq!(app.order_columns_set(Vec::new()).await.unwrap(), first);
    app.stop().await;
}

/// What a spreadsheet would run is text in every way out.
#[tokio::test]
async fn formula_like_text_is_inert_when_copied() {
    let (_dir, app) = demo().await;
    let account = app
        .account_add_manual("wish".to_owned(), "By hand".to_owned())
        .await
        .unwrap();
    app.order_add(recourse_app::view::order::OrderInput {
        account: account.id.clone(),
        order: "W-1".to_owned(),
        product: Some("=HYPERLINK(1)\tnext\nline".to_owned()),
        ..Default::default()
    })
    .await
    .unwrap();
    let selection = OrderSelection {
        filter: OrderFilter {
            account: Some(account.id),
            ..OrderFilter::default()
        },
        ..OrderSelection::default()
    };
    let copied = app
        .order_copy(selection, vec!["order".to_owned(), "title".to_owned()])
        .await
        .unwrap();
    assert_eq!(copied.text.lines().nth(1), Some("W-1\t'=HYPERLINK(1) next line"));
    app.stop().await;
}
