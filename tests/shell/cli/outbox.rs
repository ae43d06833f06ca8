//! kill -9 while actions are being sent: none lost, none done twice, nothing damaged.

use super::{Served, command, recourse};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use recourse_app::evidence::Incoming;
use recourse_app::view::order::OrderFilter;
use recourse_app::view::outbox::{ActionInput, OutboxFilter, OutboxInput};
use recourse_app::{App, AppOptions};
use recourse_sandbox::Sandbox;
use recourse_sandbox::wildberries::{Shop, scenario};
use rusqlite::Connection;
use std::path::Path;
use std::time::{Duration, Instant};

/// Reviews answered in one round. Their effect can be read back for certain, and their limit lets rounds follow each other.
const REVIEWS: u64 = 4;
/// Rounds to find out how long a sync takes before any is killed.
const MEASURED: u64 = 2;

/// Shops that are sent from side by side. One sync takes some seconds, nearly all of them waiting, for the documented limits are
/// kept between rounds.
const SHOPS: u64 = 10;

/// How many syncs are killed, over all shops; more are made by hand with `RECOURSE_OUTBOX_KILLS=1000` and written down in
/// `tests/reports/outbox.md`.
fn kills() -> u64 {
    std::env::var("RECOURSE_OUTBOX_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100)
}

/// A shop with the reviews of every round, and one chat.
fn shop(rounds: u64, now: DateTime<Utc>) -> Shop {
    let begun = now - TimeDelta::days(2);
    let mut shop = scenario::plain_orders(8, now);
    for n in 0..usize::try_from(rounds * REVIEWS).unwrap() {
        shop = scenario::with_review(shop, n % 8, 5, "Хорошо", begun);
        shop.reviews[n].id = format!("review-{n}");
    }
    scenario::with_chat(shop, 0, "Где мой заказ?", begun)
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Opens a folder that this process has just closed: a program that another shop starts at that moment may hold its lock until it
/// runs.
async fn open(options: AppOptions) -> App {
    for _ in 0..100 {
        match App::open(options.clone()).await {
            Err(error) if error.code == "locked" => tokio::time::sleep(Duration::from_millis(50)).await,
            opened => return opened.unwrap(),
        }
    }
    panic!("the folder stays locked");
}

struct Kept {
    served: Served,
    folder: tempfile::TempDir,
    chat: String,
    /// A kept file, sent along with messages.
    file: String,
    now: DateTime<Utc>,
    queued: usize,
}

impl Kept {
    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// Queues one round of actions, and lets their hold pass.
    fn queue(&mut self, round: u64) {
        let options = AppOptions {
            data_dir: self.data(),
            now: Some(self.now),
            ..AppOptions::default()
        };
        // Every second message carries a file.
        let files = if round.is_multiple_of(2) {
            Vec::new()
        } else {
            vec![self.file.clone()]
        };
        let mut actions = vec![ActionInput::SendMessage {
            chat: self.chat.clone(),
            text: format!("Здравствуйте! Сообщение {round}."),
            text_lang: None,
            files,
        }];
        let reviews = round * REVIEWS..(round + 1) * REVIEWS;
        actions.extend(reviews.map(|review| ActionInput::AnswerReview {
            review: format!("review-{review}"),
            text: format!("Спасибо за отзыв {review}!"),
            text_lang: None,
            edit: false,
        }));
        self.queued += actions.len();
        self.served.runtime.block_on(async {
            let app = open(options).await;
            for action in actions {
                let input = OutboxInput {
                    account: "Shop".to_owned(),
                    action: Some(action),
                    case: None,
                };
                app.outbox_add(input).await.unwrap();
            }
            app.stop().await;
        });
        self.pass_time();
    }

    /// Keeps a file as proof of a case, and gives its id: messages carry it.
    fn attach(&self) -> String {
        let options = AppOptions {
            data_dir: self.data(),
            now: Some(self.now),
            ..AppOptions::default()
        };
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("icons/128x128.png");
        self.served.runtime.block_on(async {
            let app = open(options).await;
            let orders = app.order_page(OrderFilter::default(), None, 1).await.unwrap();
            let opened = app
                .case_open("no_update".to_owned(), vec![orders.items[0].key.clone()])
                .await
                .unwrap();
            let proof = "handover_proof".to_owned();
            let case = app
                .evidence_attach(opened[0].clone(), proof, vec![Incoming::File(file)])
                .await
                .unwrap();
            app.stop().await;
            let kept = case.evidence.iter().find_map(|line| line.files.first());
            kept.unwrap().attachment.clone()
        })
    }

    /// A truthful seller answers what he is asked: a message that the marketplace does not have was not sent. Messages of the
    /// chat go in their order, so at most one is asked about.
    fn answered(&self) {
        let options = AppOptions {
            data_dir: self.data(),
            now: Some(self.now),
            ..AppOptions::default()
        };
        let sent = self.served.shop().done("send_message", &self.chat);
        let known = {
            let database = Connection::open(self.data().join("recourse.db")).unwrap();
            let sql = "SELECT count(*) FROM outbox WHERE kind = 'send_message' AND state = 'confirmed'";
            let known: u32 = database.query_row(sql, [], |row| row.get(0)).unwrap();
            known as usize
        };
        self.served.runtime.block_on(async {
            let app = open(options).await;
            let asked = OutboxFilter {
                part: Some("attention".to_owned()),
                target: Some(format!("chat:{}", self.chat)),
                ..OutboxFilter::default()
            };
            let asked = app.outbox_list(asked, None, 10).await.unwrap();
            for item in asked.items {
                if item
                    .conflict
                    .as_ref()
                    .is_none_or(|conflict| conflict.why != "not_seen")
                {
                    continue;
                }
                if sent > known {
                    app.outbox_settle(item.id, true).await.unwrap();
                } else {
                    app.outbox_again(item.id).await.unwrap();
                }
            }
            app.stop().await;
        });
    }

    /// Time passes here and at the marketplace: holds and waits are over.
    fn pass_time(&mut self) {
        self.now += TimeDelta::minutes(3);
        self.served.shop().set_now(self.now);
    }

    /// Sends and reads back, without reading every stream anew: their limits are by the minute.
    fn sync(&self) -> [String; 5] {
        ["sync", "--stream", "outbox", "--now", &written(self.now)].map(str::to_owned)
    }

    /// The database is whole and no row is missing. Gives how many actions have not come to their end.
    fn checked(&self, whole: bool) -> usize {
        let database = Connection::open(self.data().join("recourse.db")).unwrap();
        if whole {
            let verdict: String = database
                .query_row("PRAGMA integrity_check", [], |row| row.get(0))
                .unwrap();
            assert_eq!(verdict, "ok");
        }
        let count = |sql: &str| -> u32 { database.query_row(sql, [], |row| row.get(0)).unwrap() };
        let rows = count("SELECT count(*) FROM outbox");
        assert_eq!(rows as usize, self.queued, "lost");
        count("SELECT count(*) FROM outbox WHERE settled_at IS NULL") as usize
    }

    /// How many open actions stand how, for a failure's words.
    fn open(&self) -> Vec<String> {
        let database = Connection::open(self.data().join("recourse.db")).unwrap();
        let mut statement = database
            .prepare_cached(
                "SELECT kind || ' ' || state || ' ' || coalesce(why, '') || ' ' || coalesce(error, '') || ' ' || count(*)
                 FROM outbox WHERE settled_at IS NULL GROUP BY kind, state, why, error",
            )
            .unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }

    fn acts(&self) -> usize {
        self.served.shop().acts().len()
    }
}

fn spread(n: u64, over: Duration) -> Duration {
    // Moments spread without a random source, so that a failure can be seen again.
    over.mul_f64(0.35 + (n * 61 % 100) as f64 / 150.0)
}

#[test]
fn b_03_a_sync_that_is_killed_while_it_sends_neither_loses_nor_repeats() {
    let begun = Instant::now();
    let each = kills().div_ceil(SHOPS);
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let shops: Vec<_> = (0..SHOPS)
            .map(|n| scope.spawn(move || kill_one_shop(n * each, each)))
            .collect();
        shops.into_iter().map(|shop| shop.join().unwrap()).collect()
    });
    let sum = |one: fn(&Tally) -> usize| -> usize { tallies.iter().map(one).sum() };
    println!(
        "{} syncs killed, {} of them while sending; {} actions queued, 0 lost, 0 done twice, 0 corrupt; {:?}",
        sum(|tally| tally.killed),
        sum(|tally| tally.while_sending),
        sum(|tally| tally.queued),
        begun.elapsed()
    );
}

/// What came of one shop.
struct Tally {
    killed: usize,
    while_sending: usize,
    queued: usize,
}

/// Kills as many syncs of one shop as are asked for, each at a moment of its own, and sees that every action was done once.
fn kill_one_shop(first: u64, kills: u64) -> Tally {
    let rounds = kills + MEASURED;
    let now = Utc::now();
    let market = shop(rounds, now);
    let chat = market.chats[0].id.clone();
    let served = Served::start(Sandbox::serving(market, now).frozen().without_limits());
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Kept {
        served,
        folder,
        chat,
        file: String::new(),
        now,
        queued: 0,
    };
    assert_eq!(kept.served.connect(&kept.data()).status, 0);
    for stream in ["orders", "reviews", "chats"] {
        let said = recourse(&kept.data(), &["sync", "--stream", stream]);
        assert_eq!(said.status, 0, "{} {}", said.json, said.stderr);
    }
    kept.file = kept.attach();
    let mut usual = Duration::ZERO;
    for round in 0..MEASURED {
        kept.queue(round);
        let started = Instant::now();
        run(&kept, &kept.data());
        usual = usual.max(started.elapsed());
    }
    assert_eq!(kept.checked(true), 0, "sent and read back in one sync");
    let (mut killed, mut while_sending) = (0, 0);
    for round in MEASURED..rounds {
        kept.queue(round);
        let before = kept.acts();
        let arguments = kept.sync();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut child = command(&kept.data(), &arguments).spawn().unwrap();
        std::thread::sleep(spread(first + round, usual));
        let ended = child.try_wait().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let open = kept.checked(round % 20 == 0);
        killed += usize::from(ended.is_none());
        while_sending += usize::from(ended.is_none() && open > 0 && kept.acts() > before);
    }
    for _ in 0..60 {
        kept.pass_time();
        run(&kept, &kept.data());
        if kept.checked(false) == 0 {
            break;
        }
        kept.answered();
    }
    assert_eq!(
        kept.checked(true),
        0,
        "everything came to its end: {:?}",
        kept.open()
    );
    let shop = kept.served.shop();
    let times = usize::try_from(rounds).unwrap();
    for review in 0..rounds * REVIEWS {
        assert_eq!(shop.done("answer_review", &format!("review-{review}")), 1);
    }
    assert_eq!(shop.done("send_message", &kept.chat), times);
    assert_eq!(kept.acts(), kept.queued, "each once");
    Tally {
        killed,
        while_sending,
        queued: kept.queued,
    }
}

/// A sync that nobody kills.
fn run(kept: &Kept, data: &Path) {
    let arguments = kept.sync();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let said = recourse(data, &arguments);
    assert!(said.status <= 1, "{} {}", said.json, said.stderr);
}
