//! Returns over a store without a network: the list, the ways back, the costs, receiving, the policy, the money.

use crate::common::{demo, folder, now, png};
use chrono::{DateTime, TimeDelta, Utc};
use recourse_app::evidence::Incoming;
use recourse_app::view::outbox::{ActionInput, OutboxInput};
use recourse_app::view::returns::{InspectInput, PolicyLineView, ReturnView};
use recourse_app::{App, AppOptions};
use recourse_domain::id::{AccountId, OrderId, PlatformId, Vocabulary};
use recourse_domain::leg::{EventKind, Leg};
use recourse_domain::market::{Claim, FinanceRow, HistoryEvent, OrderHistory, ReturnItem, SaleRow};
use recourse_domain::money::{Currency, Money};
use recourse_domain::playbook::Catalogue;
use recourse_store::{AccountRow, Action, Options, OrderSummary, OrderWrite, Store};
use recourse_testkit::build::{ClaimBuilder, FinanceBuilder, OrderBuilder};
use recourse_testkit::{rub, utc};
use tempfile::TempDir;

const SHOP: &str = "shop";

/// A folder with one shop, to be filled before the app opens it without a network.
struct Shelf {
    dir: TempDir,
    options: AppOptions,
    store: Store,
    account: AccountId,
}

fn shelf() -> Shelf {
    let (dir, options) = folder();
    let store = Store::open(
        &options.data_dir,
        Options {
            read_only: false,
            app_version: "test".to_owned(),
            now: now(),
        },
    )
    .unwrap();
    let row = AccountRow {
        id: AccountId::from(SHOP),
        platform: PlatformId::from("wildberries"),
        name: "Yiwu Home".to_owned(),
        seller_id: None,
        seller_name: None,
        country: Some("CN".to_owned()),
        endpoint: None,
        token: serde_json::json!({ "kind": "personal", "scopes": ["returns"], "read_only": false }),
        secret_store: "session".to_owned(),
        paused: false,
        interval_min: None,
        demo: false,
        added_at: now() - TimeDelta::days(200),
        synced_at: None,
        next_at: None,
    };
    let account = row.id.clone();
    store
        .act(
            Action::new("account_add", serde_json::json!([]), now()),
            move |tx| tx.add_account(&row),
        )
        .unwrap();
    Shelf {
        dir,
        options: AppOptions {
            offline: true,
            ..options
        },
        store,
        account,
    }
}

impl Shelf {
    fn claims(&self, claims: &[Claim]) {
        let (account, claims) = (self.account.clone(), claims.to_vec());
        self.store
            .write(move |tx| tx.put_claims(&account, &claims, now()))
            .unwrap();
    }

    fn photo(&self, url: &str, bytes: &[u8]) -> String {
        let id = self.store.keep(bytes).unwrap();
        let (account, url, kept, len) = (self.account.clone(), url.to_owned(), id.clone(), bytes.len());
        self.store
            .write(move |tx| {
                tx.media_ready(
                    &account,
                    &url,
                    &kept,
                    "image/png",
                    u64::try_from(len).unwrap(),
                    now(),
                )
            })
            .unwrap();
        id.to_string()
    }

    fn finance(&self, rows: &[FinanceRow]) {
        let (account, rows) = (self.account.clone(), rows.to_vec());
        self.store
            .write(move |tx| tx.put_finance(&account, &rows, now()))
            .unwrap();
    }

    fn returns(&self, rows: &[ReturnItem]) {
        let (account, rows) = (self.account.clone(), rows.to_vec());
        self.store
            .write(move |tx| tx.put_returns(&account, &rows, now()))
            .unwrap();
    }

    /// An order that was cancelled, with the codes of its history, one a day from 40 days ago.
    fn order(&self, id: &str, codes: &[&str]) {
        let order = OrderBuilder::new(id)
            .srid(&format!("dp.{id}.0.0"))
            .created(now() - TimeDelta::days(41))
            .build();
        let history = OrderHistory {
            order_id: OrderId::from(id),
            planned_delivery: None,
            events: events(codes),
        };
        let summary = OrderSummary {
            leg: Leg::Unknown,
            event: EventKind::Unknown,
            responsible: "unknown".to_owned(),
            first_at: history.events.first().and_then(|event| event.at),
            last_event_at: history.events.last().and_then(|event| event.at),
            finished_at: None,
            finished: false,
            refused: false,
            cancelled: true,
            delivered: false,
            legs: Vec::new(),
        };
        let account = self.account.clone();
        self.store
            .write(move |tx| {
                let write = OrderWrite {
                    history: Some(&history),
                    summary: Some(&summary),
                    ..OrderWrite::of(&order)
                };
                tx.put_orders(&account, &[write], now())
            })
            .unwrap();
    }

    async fn open(self) -> (TempDir, AppOptions, App) {
        self.store.close().unwrap();
        let app = App::open(self.options.clone()).await.unwrap();
        (self.dir, self.options, app)
    }
}

fn events(codes: &[&str]) -> Vec<HistoryEvent> {
    codes
        .iter()
        .zip(0..)
        .map(|(code, day)| HistoryEvent {
            source: Vocabulary::from("wb_history"),
            code: (*code).to_owned(),
            at: Some(now() - TimeDelta::days(40 - day)),
            original_time: None,
            text: None,
            place: None,
        })
        .collect()
}

const HANDED: [&str; 3] = ["created", "accepted_by_carrier", "sorted"];
const GONE: &str = "departed_from_origin_country";
const THERE: &str = "arrived_in_destination_country";
const STOPPED: &str = "canceled_by_client";

fn key(kind: &str, id: &str) -> String {
    format!("{kind}/{SHOP}/{id}")
}

async fn show(app: &App, kind: &str, id: &str) -> ReturnView {
    app.return_show(key(kind, id)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_25_what_was_never_exported_is_arranged_with_the_carrier_directly() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[STOPPED]].concat());
    let (_dir, _, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    assert_eq!(list.items.len(), 1);
    assert_eq!(
        (list.items[0].stage.as_str(), list.items[0].key.as_str()),
        ("domestic", key("order", "1").as_str())
    );
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.reason.as_str(),
            view.route.recheck
        ),
        ("domestic", "not_exported", false)
    );
    assert!(!view.route.events.is_empty(), "it names the events it rests on");
    assert_eq!(view.route.guide, None);
    let kind = view.case_kind.unwrap();
    let playbook = Catalogue::shipped().get(&kind).unwrap();
    let fields: Vec<&str> = playbook
        .steps
        .iter()
        .flat_map(|step| step.fields.iter().map(|field| field.name.as_str()))
        .collect();
    for asked in ["contact", "return_on", "return_place", "received_on"] {
        assert!(fields.contains(&asked), "the case asks for {asked}: {fields:?}");
    }
    let opened = app
        .case_open(kind.clone(), vec![view.order_key.unwrap()])
        .await
        .unwrap();
    let again = show(&app, "order", "1").await;
    assert_eq!(again.case_kind, None, "it is open");
    assert_eq!(again.cases[0].id, opened[0]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_26_what_arrived_goes_by_the_marketplaces_process_with_room_for_its_guide() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (view.route.way.as_str(), view.route.reason.as_str()),
        ("international", "arrived")
    );
    assert_eq!(
        view.route.guide.as_deref(),
        Some(""),
        "the field is there; no address is made up"
    );
    assert_eq!(
        app.policy_guide("ftp://example.org".to_owned())
            .await
            .unwrap_err()
            .code,
        "policy-guide"
    );
    app.policy_guide("https://seller.example/returns".to_owned())
        .await
        .unwrap();
    let view = show(&app, "order", "1").await;
    assert_eq!(
        view.route.guide.as_deref(),
        Some("https://seller.example/returns")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_27_between_the_countries_it_is_decided_at_the_next_event() {
    let shelf = shelf();
    let gone = [&HANDED[..], &[GONE, STOPPED]].concat();
    shelf.order("1", &gone);
    let (dir, options, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.recheck,
            view.row.stage.as_str()
        ),
        ("in_transit", true, "in_transit")
    );
    assert_eq!(view.case_kind, None, "nothing is decided yet");
    app.stop().await;

    let store = Store::open(
        &options.data_dir,
        Options {
            read_only: false,
            app_version: "test".to_owned(),
            now: now(),
        },
    )
    .unwrap();
    let shelf = Shelf {
        dir,
        options,
        store,
        account: AccountId::from(SHOP),
    };
    shelf.order("1", &[&gone[..], &[THERE]].concat());
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "order", "1").await;
    assert_eq!(
        (
            view.route.way.as_str(),
            view.route.recheck,
            view.row.stage.as_str()
        ),
        ("international", false, "coming")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s0_28_twenty_five_returns_open_with_photos_and_decisions_and_queue_without_a_network() {
    let shelf = shelf();
    let mut photos = Vec::new();
    let mut claims = Vec::new();
    for n in 0..25_u32 {
        let url = format!("https://photos.example/claim/{n}/1.webp");
        claims.push(
            ClaimBuilder::new(&format!("claim-{n:02}"), &format!("dp.{n}.0.0"))
                .created(now() - TimeDelta::hours(i64::from(n) + 1))
                .photo(&url)
                .build(),
        );
        photos.push((url, png(300 + n, 200)));
    }
    shelf.claims(&claims);
    let ids: Vec<String> = photos
        .iter()
        .map(|(url, bytes)| shelf.photo(url, bytes))
        .collect();
    let (_dir, options, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    assert_eq!(list.items.len(), 25);
    assert_eq!(list.items[0].key, key("claim", "claim-24"), "the oldest first");
    for (n, id) in ids.iter().enumerate() {
        let view = show(&app, "claim", &format!("claim-{n:02}")).await;
        assert_eq!(view.pictures[0].attachment.as_ref(), Some(id));
        let whole = app.attachment(id.clone(), 0).await.unwrap();
        assert_eq!(whole.bytes, photos[n].1, "at full size");
        let offered: Vec<&str> = view
            .decisions
            .iter()
            .filter(|decision| decision.offered)
            .map(|decision| decision.action.as_str())
            .collect();
        assert_eq!(offered.len(), claims[n].actions.len());
    }
    for n in 0..25 {
        let (action, comment) = match n % 3 {
            0 => ("autorefund1", None),
            1 => ("reject3", None),
            _ => (
                "rejectcustom",
                Some("Трещина возникла от удара, это не заводской брак.".to_owned()),
            ),
        };
        let item = app
            .outbox_add(OutboxInput {
                account: SHOP.to_owned(),
                action: Some(ActionInput::DecideClaim {
                    claim: format!("claim-{n:02}"),
                    action: action.to_owned(),
                    comment,
                    text_lang: Some("ru".to_owned()),
                }),
                case: None,
            })
            .await
            .unwrap();
        assert_eq!(item.state, "held");
    }
    let list = app.return_list().await.unwrap();
    assert!(
        list.items
            .iter()
            .all(|row| row.stage == "queued" && row.part == "queued"),
        "every answer waits"
    );
    app.stop().await;

    let app = App::open(options).await.unwrap();
    let view = show(&app, "claim", "claim-00").await;
    assert_eq!(
        view.queued.unwrap().action,
        "autorefund1",
        "also after another start"
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_03_only_the_claims_own_answers_can_be_given_and_the_others_are_named() {
    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0")
        .with(|claim| claim.actions = vec!["approve1".to_owned(), "reject1".to_owned()])
        .build()]);
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "claim", "c").await;
    let offered: Vec<(&str, bool)> = view
        .decisions
        .iter()
        .map(|decision| (decision.action.as_str(), decision.offered))
        .collect();
    assert_eq!(&offered[..2], [("approve1", true), ("reject1", true)]);
    assert!(
        offered[2..]
            .iter()
            .all(|(action, offered)| !offered && !["approve1", "reject1"].contains(action))
    );
    assert!(offered.iter().any(|(action, _)| *action == "rejectcustom"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_given_to_a_claim_moves_its_case_and_one_undo_takes_both_back() {
    let (_dir, app) = demo().await;
    let row = app
        .return_list()
        .await
        .unwrap()
        .items
        .into_iter()
        .find(|row| row.stage == "decide" && row.kind == "claim")
        .unwrap();
    let view = app.return_show(row.key.clone()).await.unwrap();
    let case = view
        .cases
        .iter()
        .find(|case| case.kind == "wb_defect_claim")
        .unwrap();
    assert_eq!(case.state, "open");
    let item = app
        .outbox_add(OutboxInput {
            account: row.account.clone(),
            action: Some(ActionInput::DecideClaim {
                claim: row.subject.clone(),
                action: "autorefund1".to_owned(),
                comment: None,
                text_lang: None,
            }),
            case: None,
        })
        .await
        .unwrap();
    assert_eq!(item.case.as_deref(), Some(case.id.as_str()));
    let moved = app.case_show(case.id.clone()).await.unwrap();
    assert_eq!(moved.case.state, "decided");
    let verdict = moved.steps.iter().find(|step| step.name == "verdict").unwrap();
    assert_eq!(verdict.chosen.as_deref(), Some("refund_keep"));
    app.undo(None).await.unwrap();
    assert_eq!(app.case_show(case.id.clone()).await.unwrap().case.state, "open");
    assert_eq!(app.return_show(row.key).await.unwrap().row.stage, "decide");
    app.stop().await;
}

fn unit(n: i64, back: i64) -> [FinanceRow; 2] {
    let (srid, order) = (format!("dp.back{n}.0.0"), format!("90{n}"));
    [
        FinanceBuilder::new(&format!("{n}1"))
            .of(&srid, &order)
            .operation("Логистика")
            .counts(0, 1)
            .amount("deliveryService", rub(back))
            .build(),
        FinanceBuilder::new(&format!("{n}2"))
            .of(&srid, &order)
            .operation("Возмещение")
            .counts(0, 0)
            .amount("ppvzReward", rub(1_500))
            .build(),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cost_rests_on_the_sellers_own_rows_or_is_not_known() {
    let without = shelf();
    without.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    let (_dir, _, app) = without.open().await;
    let cost = |view: &ReturnView, action: &str| {
        view.decisions
            .iter()
            .find(|decision| decision.action == action)
            .unwrap()
            .clone()
    };
    let view = show(&app, "claim", "c").await;
    let back = cost(&view, "approve2");
    assert_eq!(
        back.total, None,
        "a way back that no row tells is not known, and so is the sum"
    );
    assert_eq!(back.at_least.unwrap().minor, 89_900);
    assert_eq!(back.lines[1].basis, "not_known");
    assert_eq!(cost(&view, "autorefund1").total.unwrap().minor, 89_900);
    assert_eq!(cost(&view, "reject1").total.unwrap().minor, 0);
    app.stop().await;

    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    shelf.finance(&[unit(1, 5_000), unit(2, 6_000), unit(3, 9_000)].concat());
    let (_dir, _, app) = shelf.open().await;
    let back = cost(&show(&app, "claim", "c").await, "approve2");
    assert_eq!(back.total.unwrap().minor, 89_900 + 6_000 + 1_500);
    assert_eq!((back.lines[1].basis.as_str(), back.lines[1].units), ("shop", 3));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_06_a_refund_is_matched_by_srid_and_shown_beside_what_was_expected() {
    let sale = FinanceBuilder::new("1")
        .of("dp.1.0.0", "1")
        .operation("Продажа")
        .counts(0, 0)
        .amount("retailAmount", rub(89_900))
        .amount("forPay", rub(71_021))
        .build();
    let refund = |pay: i64| {
        FinanceBuilder::new("2")
            .of("dp.1.0.0", "1")
            .operation("Возврат")
            .counts(0, 0)
            .amount("retailAmount", rub(89_900))
            .amount("forPay", rub(pay))
            .build()
    };
    let other = FinanceBuilder::new("3")
        .of("dp.2.0.0", "2")
        .operation("Возврат")
        .counts(0, 0)
        .amount("forPay", rub(1))
        .build();
    for (rows, state, debited) in [
        (vec![sale.clone(), other.clone()], "not_reported", None),
        (
            vec![sale.clone(), other.clone(), refund(71_021)],
            "agrees",
            Some(71_021),
        ),
        (vec![sale, other, refund(75_000)], "differs", Some(75_000)),
    ] {
        let shelf = shelf();
        shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").decided("2", "10", &[]).build()]);
        shelf.finance(&rows);
        let (_dir, _, app) = shelf.open().await;
        let view = show(&app, "claim", "c").await;
        assert_eq!(view.money.state, state);
        assert_eq!(view.money.expected.as_ref().unwrap().minor, 71_021);
        assert_eq!(view.money.debited.as_ref().map(|money| money.minor), debited);
        assert!(
            view.money.rows.iter().all(|line| line.row != "3"),
            "another unit's row is not taken"
        );
        if state == "differs" {
            assert_eq!(view.money.difference.unwrap().minor, 3_979);
        }
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_09_a_buyer_who_was_charged_for_a_defect_before_payment_is_flagged() {
    for charged in [false, true] {
        let shelf = shelf();
        shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
        shelf.finance(&[FinanceBuilder::new("1")
            .of("dp.1.0.0", "1")
            .operation("Логистика")
            .counts(0, 1)
            .amount("deliveryService", rub(5_500))
            .build()]);
        if charged {
            let account = shelf.account.clone();
            let row = SaleRow {
                id: "S1".to_owned(),
                form: "sale".to_owned(),
                srid: Some("dp.1.0.0".into()),
                at: Some(now() - TimeDelta::days(2)),
                price: Some(Money::new(89_900, Currency::RUB)),
                ..SaleRow::default()
            };
            shelf
                .store
                .write(move |tx| tx.put_sales(&account, &[row], now()))
                .unwrap();
        }
        let (_dir, _, app) = shelf.open().await;
        let before = show(&app, "order", "1").await;
        assert!(
            !before.money.buyer_pays_nothing && before.money.buyer_charges.is_empty(),
            "an ordinary refusal is not judged by that rule"
        );
        app.case_open(
            "wb_defect_before_payment".to_owned(),
            vec![before.order_key.unwrap()],
        )
        .await
        .unwrap();
        let view = show(&app, "order", "1").await;
        assert!(view.money.buyer_pays_nothing);
        let minor: Vec<i64> = view
            .money
            .buyer_charges
            .iter()
            .map(|charge| charge.minor)
            .collect();
        assert_eq!(minor, if charged { vec![89_900] } else { vec![] });
        let own: Vec<&str> = view.money.rows.iter().map(|line| line.kind.as_str()).collect();
        assert_eq!(own, ["logistics_back"], "the seller's own cost stands apart");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_11_a_claim_that_is_no_longer_listed_keeps_its_texts_and_photos() {
    let shelf = shelf();
    let created = now() - TimeDelta::days(15);
    let url = "https://photos.example/claim/old/1.webp";
    shelf.claims(&[ClaimBuilder::new("old", "dp.1.0.0")
        .created(created)
        .photo(url)
        .build()]);
    let photo = shelf.photo(url, &png(640, 480));
    let (_dir, _, app) = shelf.open().await;
    let view = show(&app, "claim", "old").await;
    assert!(view.forgotten && view.row.forgotten);
    assert_eq!(
        view.forgets_at.as_deref().map(utc),
        Some(created + TimeDelta::days(14))
    );
    assert_eq!(view.words[0].text, "Трещина на корпусе.");
    assert_eq!(view.words[0].glosses[0].code, "crack");
    assert_eq!(view.pictures[0].attachment.as_ref(), Some(&photo));
    assert_eq!(app.attachment(photo, 0).await.unwrap().bytes, png(640, 480));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s3_13_the_text_of_a_referral_is_shown_as_it_is_sent_and_in_the_sellers_language() {
    let shelf = shelf();
    shelf.claims(&[ClaimBuilder::new("c", "dp.1.0.0").build()]);
    let (_dir, _, app) = shelf.open().await;
    let mut settings = app.frame().await.unwrap().settings;
    for (lang, own) in [
        ("zh", Some("服务中心")),
        ("en", Some("service centre")),
        ("ru", None),
    ] {
        settings.lang = lang.to_owned();
        app.settings_set(settings.clone()).await.unwrap();
        let view = show(&app, "claim", "c").await;
        let referral = view
            .decisions
            .iter()
            .find(|decision| decision.action == "reject3")
            .unwrap();
        let template = referral.template.as_ref().unwrap();
        assert!(template.sent.contains("сервисный центр"), "{}", template.sent);
        assert_eq!(template.own.is_some(), own.is_some());
        if let (Some(own), Some(text)) = (own, &template.own) {
            assert!(text.contains(own), "{text}");
        }
        assert!(template.source.contains("API"));
        let custom = view
            .decisions
            .iter()
            .find(|decision| decision.action == "rejectcustom")
            .unwrap();
        let range = custom.text.as_ref().unwrap();
        assert_eq!((range.min, range.max, custom.text_required), (10, 1_000, true));
    }
    app.stop().await;
}

fn goods(id: &str, order: &str, ready: DateTime<Utc>) -> ReturnItem {
    ReturnItem {
        id: id.to_owned(),
        order_id: Some(OrderId::from(order)),
        sticker: Some("4839 2201".to_owned()),
        barcode: Some("2042583920011".to_owned()),
        status: Some("Готов к выдаче".to_owned()),
        pickup_address: Some("Подольск, Заводская 3".to_owned()),
        ready_at: Some(ready),
        expires_at: Some(ready + TimeDelta::days(7)),
        active: true,
        ..ReturnItem::default()
    }
}

fn policy(when: &str, decision: &str, text: &str) -> PolicyLineView {
    PolicyLineView {
        n: 0,
        part: "methods".to_owned(),
        text: text.to_owned(),
        when: Some(when.to_owned()),
        decision: Some(decision.to_owned()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s4_09_received_goods_run_a_clock_ask_for_photos_and_are_decided_by_the_cited_policy_line() {
    let shelf = shelf();
    shelf.order("1", &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
    shelf.returns(&[goods("r1", "1", now() - TimeDelta::days(1))]);
    let (_dir, _, app) = shelf.open().await;
    let key = key("goods", "r1");
    assert_eq!(
        app.return_inspect(
            key.clone(),
            InspectInput {
                condition: None,
                faults: Vec::new(),
                note: None
            }
        )
        .await
        .unwrap_err()
        .code,
        "return-not-received"
    );
    let late = (now() + TimeDelta::hours(1)).to_rfc3339();
    assert_eq!(
        app.return_receive(key.clone(), Some(late))
            .await
            .unwrap_err()
            .code,
        "time-invalid"
    );
    let at = now() - TimeDelta::hours(5);
    let view = app
        .return_receive(key.clone(), Some(at.to_rfc3339()))
        .await
        .unwrap();
    assert_eq!(view.row.stage, "inspect", "it waits for a decision from now on");
    let found = view.inspection.unwrap();
    assert_eq!(utc(&found.received_at), at, "the clock runs from there");
    assert!(found.photos.is_empty() && found.inspected_at.is_none() && found.proposal.is_none());
    assert_eq!(
        app.return_settle(key.clone(), Some("restock".to_owned()))
            .await
            .unwrap_err()
            .code,
        "return-not-inspected"
    );

    app.return_photo_add(key.clone(), vec![Incoming::Clipboard(png(80, 60))])
        .await
        .unwrap();
    app.policy_set(policy("any", "restock", "Целый товар возвращаем на склад."))
        .await
        .unwrap();
    app.policy_set(policy("swapped", "ask_back", "При подмене просим компенсацию."))
        .await
        .unwrap();
    let inspect = |condition: &str, faults: &[&str]| InspectInput {
        condition: Some(condition.to_owned()),
        faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        note: None,
    };
    let view = app.return_inspect(key.clone(), inspect("a", &[])).await.unwrap();
    assert_eq!(view.inspection.unwrap().proposal.unwrap().decision, "restock");
    let view = app
        .return_inspect(key.clone(), inspect("c", &["swapped"]))
        .await
        .unwrap();
    let found = view.inspection.unwrap();
    assert_eq!(found.photos.len(), 1);
    let proposal = found.proposal.unwrap();
    assert_eq!(
        (proposal.decision.as_str(), proposal.text.as_str()),
        ("ask_back", "При подмене просим компенсацию.")
    );
    let view = app
        .return_settle(key.clone(), Some("ask_back".to_owned()))
        .await
        .unwrap();
    let found = view.inspection.unwrap();
    assert_eq!(found.policy.as_deref(), Some("При подмене просим компенсацию."));
    assert!(found.decided_at.is_some());
    assert!(
        app.return_list().await.unwrap().items.is_empty(),
        "what is decided is not pending"
    );

    let line = app.policy().await.unwrap().lines[1].n;
    app.policy_remove(line).await.unwrap();
    let view = app.return_show(key.clone()).await.unwrap();
    assert_eq!(
        view.inspection.unwrap().policy.as_deref(),
        Some("При подмене просим компенсацию."),
        "the decision keeps the words it rests on"
    );
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-policy");
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-settle-return");
    let view = app.return_show(key).await.unwrap();
    assert_eq!(view.inspection.unwrap().decision, None);
    assert_eq!(app.return_list().await.unwrap().items[0].stage, "inspect");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_that_wait_count_down_to_the_marketplaces_own_time_and_go_on_a_printed_list() {
    let shelf = shelf();
    for (n, order) in ["1", "2", "3"].iter().enumerate() {
        shelf.order(order, &[&HANDED[..], &[GONE, THERE, STOPPED]].concat());
        let days = i64::try_from(n).unwrap() * 2 + 1;
        shelf.returns(&[goods(&format!("r{order}"), order, now() - TimeDelta::days(days))]);
    }
    let (dir, _, app) = shelf.open().await;
    let list = app.return_list().await.unwrap();
    let keys: Vec<String> = list.items.iter().map(|row| row.key.clone()).collect();
    assert_eq!(
        keys,
        [key("goods", "r3"), key("goods", "r2"), key("goods", "r1")],
        "what is kept shortest first"
    );
    let due = list.items[0].due.as_ref().unwrap();
    assert_eq!(utc(&due.at), now() + TimeDelta::days(2));
    assert!(due.source.contains("expiredDt"));
    let file = dir.path().join("list.pdf");
    let saved = app
        .return_pickup(keys.clone(), Some("ru".to_owned()), file.clone())
        .await
        .unwrap();
    assert_eq!(
        (saved.items, saved.pages, saved.name.as_str()),
        (3, 1, "list.pdf")
    );
    let first = std::fs::read(&file).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    app.return_pickup(keys, Some("ru".to_owned()), file.clone())
        .await
        .unwrap();
    assert_eq!(
        std::fs::read(&file).unwrap(),
        first,
        "the same list, the same bytes"
    );
    assert_eq!(
        app.return_pickup(Vec::new(), None, file).await.unwrap_err().code,
        "pickup-empty"
    );
    app.stop().await;
}
