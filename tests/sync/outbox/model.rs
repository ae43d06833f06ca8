//! The real store and worker against a perfect seller and a perfect server: whatever happens, in whatever order, an action that
//! the seller queued and did not take back takes effect once, and one that did not take effect says why.

use super::market::{Gaze, Market, Weather, name};
use super::shop::{Shop, damage};
use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};
use recourse_domain::outbox::{MarketAction, OutboxState};
use recourse_store::{Enqueued, OutboxRow};
use recourse_sync::outbox::seller::{Wish, wishes};
use std::collections::BTreeMap;
use tokio::runtime::Runtime;

/// Steps in one life of a shop.
const LIFE: usize = 100;

/// What can happen.
#[derive(Debug, Clone)]
enum Step {
    /// The seller queues something on one of a few reviews, claims, chats, orders, items.
    Queue { kind: u8, target: u8 },
    /// He clicks again on something he queued.
    ClickAgain(usize),
    /// He undoes the last thing.
    Undo,
    /// He asks for something of an action.
    Wish(usize, Wish),
    /// The worker works, in some weather.
    Work(Vec<Weather>, Vec<Gaze>),
    /// Seconds pass.
    Pass(i64),
    /// The computer's clock is set by so many minutes.
    Jump(i64),
    /// Somebody else decides at the marketplace.
    Other { kind: u8, target: u8 },
    /// The program dies while it sends.
    Die(Weather),
    /// The program ends and starts again.
    Restart,
    /// A backup is made.
    BackUp,
    /// The program ends, its database is destroyed, the program starts again.
    Destroy,
}

/// The perfect seller and server need to know only how much was queued: all else is asked of the end.
#[derive(Debug, Clone)]
struct Reference {
    queued: usize,
}

fn weather() -> impl Strategy<Value = Weather> {
    prop_oneof![
        6 => Just(Weather::Fine),
        1 => Just(Weather::Offline),
        1 => (1_i64..4000).prop_map(Weather::Limited),
        1 => Just(Weather::Refused),
        1 => Just(Weather::TokenRefused),
        2 => Just(Weather::CutBefore),
        4 => Just(Weather::CutAfter),
        2 => late().prop_map(Weather::Late),
        1 => late().prop_map(Weather::Slow),
        1 => Just(Weather::Swallowed),
    ]
}

/// Seconds until something takes effect, or shows: mostly while its request may still be under way, else up to 20 minutes.
fn late() -> impl Strategy<Value = i64> {
    prop_oneof![2 => 1_i64..70, 1 => 70_i64..1200]
}

fn gaze() -> impl Strategy<Value = Gaze> {
    prop_oneof![
        8 => Just(Gaze::Clear),
        2 => Just(Gaze::Unreachable),
        1 => Just(Gaze::Offline),
        1 => Just(Gaze::Blind),
    ]
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        3 => Just(Wish::Cancel),
        2 => Just(Wish::Retry),
        1 => Just(Wish::WasSent),
        1 => Just(Wish::SendAgain),
        1 => Just(Wish::NotSent),
    ]
}

impl ReferenceStateMachine for Reference {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self { queued: 0 }).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Step> {
        let queue = (0_u8..6, 0_u8..3).prop_map(|(kind, target)| Step::Queue { kind, target });
        let known = state.queued.max(1);
        prop_oneof![
            8 => queue,
            2 => (0..known).prop_map(Step::ClickAgain),
            1 => Just(Step::Undo),
            3 => (0..known, wish()).prop_map(|(n, wish)| Step::Wish(n, wish)),
            10 => (
                proptest::collection::vec(weather(), 0..6),
                proptest::collection::vec(gaze(), 0..10)
            )
                .prop_map(|(weather, gaze)| Step::Work(weather, gaze)),
            10 => (1_i64..400).prop_map(Step::Pass),
            1 => (-2000_i64..2000).prop_map(Step::Jump),
            1 => (0_u8..2, 0_u8..3).prop_map(|(kind, target)| Step::Other { kind, target }),
            1 => prop_oneof![
                2 => any::<bool>().prop_map(Weather::Hangs),
                1 => late().prop_map(Weather::HangsLate),
            ]
            .prop_map(Step::Die),
            1 => Just(Step::Restart),
            1 => Just(Step::BackUp),
            1 => Just(Step::Destroy),
        ]
        .boxed()
    }

    fn apply(mut state: Self, step: &Step) -> Self {
        if matches!(step, Step::Queue { .. }) {
            state.queued += 1;
        }
        state
    }
}

/// Something the seller wanted.
struct Want {
    id: String,
    action: MarketAction,
    /// He undid it before it was sent: there is no trace of it.
    undone: bool,
    /// He took it back or let it be.
    let_be: bool,
}

struct Life {
    shop: Option<Shop>,
    runtime: Runtime,
    wants: Vec<Want>,
    texts: u32,
}

fn action(shop: &Shop, kind: u8, target: u8, n: u32) -> MarketAction {
    match kind {
        0 => MarketAction::AnswerReview {
            review: format!("r{target}").as_str().into(),
            text: format!("Ответ {n}"),
            edit: false,
        },
        1 => MarketAction::DecideClaim {
            claim: format!("k{target}").as_str().into(),
            action: format!("approve{n}"),
            comment: None,
        },
        2 => MarketAction::SendMessage {
            chat: format!("c{target}").as_str().into(),
            reply_sign: None,
            text: format!("Сообщение {n}"),
            files: Vec::new(),
        },
        3 => MarketAction::CancelOrder {
            order: format!("o{n}").as_str().into(),
        },
        4 => MarketAction::SetStock {
            warehouse: "1".to_owned(),
            item: format!("i{target}"),
            amount: n,
        },
        // Every second one has no words of its own: the same file again is then the same message again.
        _ => MarketAction::SendMessage {
            chat: format!("c{target}").as_str().into(),
            reply_sign: None,
            text: if n.is_multiple_of(2) {
                format!("Фото {n}")
            } else {
                String::new()
            },
            files: vec![shop.keep_file(&[u8::try_from(n % 251).unwrap(); 64])],
        },
    }
}

impl Life {
    fn shop(&self) -> &Shop {
        self.shop.as_ref().unwrap()
    }

    fn market(&self) -> Market {
        self.shop().market.clone()
    }

    fn row(&self, id: &str) -> Option<OutboxRow> {
        self.shop().find(id)
    }

    fn queue(&mut self, action: MarketAction) {
        let open_twin = self.wants.iter().any(|want| {
            name(&want.action) == name(&action) && self.row(&want.id).is_some_and(|row| row.is_open())
        });
        match self.shop().queue(&action) {
            Enqueued::New(row) => {
                assert!(!open_twin, "queued beside the same: {action:?}");
                self.wants.push(Want {
                    id: row.id,
                    action,
                    undone: false,
                    let_be: false,
                });
            }
            Enqueued::Duplicate(_) => assert!(open_twin, "refused without a twin: {action:?}"),
        }
    }

    fn undo(&mut self) {
        let shop = self.shop();
        if shop.world.store.undo(None, shop.clock.now()).is_err() {
            return;
        }
        let gone: Vec<usize> = (0..self.wants.len())
            .filter(|n| !self.wants[*n].undone && self.row(&self.wants[*n].id).is_none())
            .collect();
        assert_eq!(gone.len(), 1, "an undo takes back one action");
        self.wants[gone[0]].undone = true;
    }

    /// The seller answers truthfully: he looks at the marketplace, and says of nothing that it was not sent while it is still on
    /// its way. A message that he sent twice he looks for twice.
    fn truthful(&self, want: &Want, wish: Wish) -> bool {
        let there = match want.action {
            MarketAction::SendMessage { .. } => {
                let ended = self
                    .wants
                    .iter()
                    .filter(|other| other.id != want.id && name(&other.action) == name(&want.action))
                    .filter_map(|other| self.row(&other.id))
                    .filter(|row| row.state == OutboxState::Confirmed)
                    .count();
                self.market().effects(&want.action) as usize > ended
            }
            _ => self.market().is_so(&want.action),
        };
        let gone = !there && !self.market().is_coming(&want.action);
        match wish {
            Wish::WasSent => there,
            Wish::NotSent | Wish::SendAgain => gone && self.row(&want.id).is_none_or(|row| settled(&row)),
            Wish::Cancel => gone,
            Wish::Retry => true,
        }
    }

    fn wish(&mut self, n: usize, wish: Wish) {
        let Some(want) = self.wants.get(n) else { return };
        let Some(row) = self.row(&want.id) else { return };
        let now = self.shop().clock.now();
        let offered = wishes(&row, now).contains(&wish);
        if offered && !self.truthful(want, wish) {
            return;
        }
        let granted = self.shop().wish(&want.id, wish);
        assert_eq!(granted.is_ok(), offered, "{wish:?} of {row:?}");
        if granted.is_ok() && matches!(wish, Wish::Cancel | Wish::NotSent) {
            self.wants[n].let_be = true;
        }
    }

    fn swap(&mut self, change: impl FnOnce(&Runtime, Shop) -> Shop) {
        let shop = self.shop.take().unwrap();
        self.shop = Some(change(&self.runtime, shop));
    }

    /// No action ever takes effect more often than it was queued.
    fn never_twice(&self) {
        let mut wanted: BTreeMap<String, u32> = BTreeMap::new();
        for want in &self.wants {
            *wanted.entry(name(&want.action)).or_default() += 1;
        }
        for (action, effects) in &self.market().inside().effects {
            let most = wanted.get(action).copied().unwrap_or(0);
            assert!(
                *effects <= most,
                "{action} took effect {effects} times, wanted {most}"
            );
        }
    }

    /// Fine weather, and a seller who answers what he is asked: everything comes to its end.
    fn drain(&mut self) {
        for round in 0.. {
            assert!(round < 200, "the outbox does not come to its end");
            self.shop().pass_time(TimeDelta::minutes(6));
            self.runtime.block_on(self.shop().work());
            self.never_twice();
            let open: Vec<(usize, OutboxRow)> = (0..self.wants.len())
                .filter_map(|n| Some((n, self.row(&self.wants[n].id)?)))
                .filter(|(_, row)| row.settled_at.is_none())
                .collect();
            if open.is_empty() {
                return;
            }
            let now = self.shop().clock.now();
            for (n, row) in open {
                // What is not seen is asked about while it is looked for on.
                if row.due_in(now).is_some() && row.why.is_none() {
                    continue;
                }
                let can = wishes(&row, now);
                let wanted = if row.error.is_some() && can.contains(&Wish::Retry) && row.why.is_none() {
                    Wish::Retry
                } else if self.truthful(&self.wants[n], Wish::WasSent) && can.contains(&Wish::WasSent) {
                    Wish::WasSent
                } else if row.why.as_deref().is_some_and(|why| {
                    ["not_there", "not_seen", "cannot_tell", "refused_again"].contains(&why)
                }) {
                    Wish::SendAgain
                } else if can.contains(&Wish::Cancel) {
                    Wish::Cancel
                } else {
                    Wish::NotSent
                };
                self.wish(n, wanted);
            }
        }
    }

    /// What is true in the end.
    fn judge(&self) {
        let mut counted: BTreeMap<String, u32> = BTreeMap::new();
        // Accepted, and nothing can show it: the server's word is all there is.
        let mut believed: BTreeMap<String, u32> = BTreeMap::new();
        for want in &self.wants {
            if want.undone {
                assert!(self.row(&want.id).is_none());
                continue;
            }
            let row = self
                .row(&want.id)
                .unwrap_or_else(|| panic!("lost: {:?}", want.action));
            let excused = row.why.is_some() || want.let_be;
            match row.state {
                OutboxState::Confirmed => *counted.entry(name(&want.action)).or_default() += 1,
                OutboxState::Sent => *believed.entry(name(&want.action)).or_default() += 1,
                OutboxState::Rejected => assert!(row.words.is_some(), "{row:?}"),
                OutboxState::Cancelled => assert!(excused, "let be without a reason: {row:?}"),
                other => panic!("{other} is no end: {row:?}"),
            }
        }
        let market = self.market();
        let inside = market.inside();
        for want in &self.wants {
            let key = name(&want.action);
            let ended = counted.get(&key).copied().unwrap_or(0);
            let took = inside.effects.get(&key).copied().unwrap_or(0);
            // A message is said each time; the others are states: what is so already is not done again.
            let least = match want.action {
                MarketAction::SendMessage { .. } => ended,
                _ if inside.by_others.contains(&key) => 0,
                _ => ended.min(1),
            };
            let most = ended + believed.get(&key).copied().unwrap_or(0);
            assert!(
                (least..=most).contains(&took),
                "{key}: took effect {took} times, confirmed {ended} times"
            );
        }
    }
}

/// Nothing of the last attempt can still be on its way.
fn settled(row: &OutboxRow) -> bool {
    row.why.is_some()
}

struct Outbox;

impl StateMachineTest for Outbox {
    type SystemUnderTest = Life;
    type Reference = Reference;

    fn init_test(_reference: &Reference) -> Life {
        Life {
            shop: Some(Shop::new()),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
            wants: Vec::new(),
            texts: 0,
        }
    }

    fn apply(mut life: Life, _reference: &Reference, step: Step) -> Life {
        match step {
            Step::Queue { kind, target } => {
                life.texts += 1;
                life.queue(action(life.shop(), kind, target, life.texts));
            }
            Step::ClickAgain(n) => {
                if let Some(again) = life.wants.get(n).map(|want| want.action.clone()) {
                    life.queue(again);
                }
            }
            Step::Undo => life.undo(),
            Step::Wish(n, wish) => life.wish(n, wish),
            Step::Work(weather, gaze) => {
                life.runtime.block_on(life.shop().work_in(&weather, &gaze));
            }
            Step::Pass(seconds) => life.shop().pass_time(TimeDelta::seconds(seconds)),
            Step::Jump(minutes) => life.shop().jump(TimeDelta::minutes(minutes)),
            Step::Other { kind, target } => {
                life.texts += 1;
                life.market()
                    .other(&action(life.shop(), kind, target, life.texts));
            }
            Step::Die(weather) => life.swap(|runtime, shop| runtime.block_on(shop.die_in(weather))),
            Step::Restart => life.swap(|_, shop| shop.reborn()),
            Step::BackUp => life.shop().back_up(),
            Step::Destroy => life.swap(|_, shop| shop.reborn_after(damage)),
        }
        life
    }

    fn check_invariants(life: &Life, _reference: &Reference) {
        life.never_twice();
    }

    fn teardown(mut life: Life, _reference: Reference) {
        life.drain();
        life.judge();
    }
}

/// `RECOURSE_TEST_OUTBOX_STEPS` and `RECOURSE_TEST_SEED` (a number) make it longer and different.
#[test]
fn b_03_model_nothing_lost_nothing_twice() {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(otherwise)
    };
    let steps = number("RECOURSE_TEST_OUTBOX_STEPS", 5_000);
    let seed = number("RECOURSE_TEST_SEED", 20_261_122);
    let lives = u32::try_from(steps).unwrap().div_ceil(LIFE as u32);
    let config = Config {
        cases: lives,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(config.clone(), rng);
    let strategy = Reference::sequential_strategy(LIFE..=LIFE);
    let outcome = runner.run(&strategy, |(first, steps, seen)| {
        Outbox::test_sequential(config.clone(), first, steps, seen);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("seed {seed}: {error}");
    }
    println!("outbox model: seed {seed}, {lives} lives of {LIFE} steps, 0 lost, 0 duplicates");
}
