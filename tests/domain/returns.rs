//! Returns: the way back, what an answer costs, what the policy says, whether the money agrees.

use crate::timeline::{day, timeline};
use recourse_domain::id::{PlatformId, ProductId, Srid};
use recourse_domain::market::finance::FinanceAmount;
use recourse_domain::market::{FinanceRow, ReturnItem, SaleRow};
use recourse_domain::money::{Currency, Money};
use recourse_domain::playbook::{Catalogue, Playbook};
use recourse_domain::returns::{
    BackUnit, Basis, Condition, CostOf, Decision, Effect, Fault, Goods, MatchState, Pending, PolicyLine,
    PolicyPart, Reason, Stage, Way, back_units, buyer_charges, card, effect_of, gloss, match_money, propose,
    rank, route,
};
use recourse_domain::rulebook::Rulebook;

const MARKET: &str = "wildberries";

const fn rub(minor: i64) -> Money {
    Money::new(minor, Currency::RUB)
}

fn claims() -> &'static Playbook {
    Catalogue::shipped().get("wb_defect_claim").unwrap()
}

fn finance(
    id: &str,
    srid: &str,
    operation: &str,
    counts: (i64, i64),
    amounts: &[(&str, Money)],
) -> FinanceRow {
    FinanceRow {
        id: id.to_owned(),
        srid: Some(Srid::from(srid)),
        operation: Some(operation.to_owned()),
        deliveries: counts.0,
        returns: counts.1,
        amounts: amounts
            .iter()
            .map(|(column, money)| FinanceAmount {
                column: (*column).to_owned(),
                money: *money,
            })
            .collect(),
        ..FinanceRow::default()
    }
}

#[test]
fn a_parcel_that_never_left_comes_back_directly_and_says_by_which_events() {
    let found = route(
        Some(&timeline(&[
            (1, "seller/created"),
            (2, "first_mile/accepted"),
            (4, "sticky/cancelled_by_buyer"),
        ])),
        &[],
    );
    assert_eq!(
        (found.way, found.reason, found.recheck),
        (Way::Domestic, Reason::NotExported, false)
    );
    let codes: Vec<&str> = found.rests_on.iter().map(|event| event.code.as_str()).collect();
    assert_eq!(codes, ["first_mile/accepted", "sticky/cancelled_by_buyer"]);
}

#[test]
fn a_parcel_that_was_never_handed_over_does_not_come_back() {
    let found = route(
        Some(&timeline(&[
            (1, "seller/created"),
            (2, "seller/cancelled_by_buyer"),
        ])),
        &[],
    );
    assert_eq!((found.way, found.reason), (Way::Nothing, Reason::NotHandedOver));
}

#[test]
fn between_the_countries_nothing_is_decided_until_the_next_event() {
    let gone = [
        (1, "seller/created"),
        (2, "first_mile/accepted"),
        (5, "international/departed"),
        (6, "sticky/cancelled_by_buyer"),
    ];
    let found = route(Some(&timeline(&gone)), &[]);
    assert_eq!(
        (found.way, found.reason, found.recheck),
        (Way::InTransit, Reason::Departed, true)
    );
    let mut there = gone.to_vec();
    there.push((12, "import/arrived"));
    let found = route(Some(&timeline(&there)), &[]);
    assert_eq!(
        (found.way, found.reason, found.recheck),
        (Way::International, Reason::Arrived, false)
    );
}

#[test]
fn goods_that_lie_at_an_office_are_in_the_return_process_whatever_the_history_lacks() {
    let item = ReturnItem {
        ready_at: Some(day(20)),
        ..ReturnItem::default()
    };
    for timeline in [None, Some(timeline(&[(5, "international/departed")]))] {
        let found = route(timeline.as_ref(), std::slice::from_ref(&item));
        assert_eq!((found.way, found.reason), (Way::International, Reason::Listed));
    }
    assert_eq!(route(None, &[ReturnItem::default()]).way, Way::Unknown);
}

#[test]
fn every_answer_the_playbook_knows_has_one_effect_and_an_unknown_one_has_none() {
    let effects: Vec<Effect> = [
        "autorefund1",
        "approve2",
        "approve1",
        "approvecc1",
        "confirmreturngoodcc1",
        "reject1",
        "reject2",
        "reject3",
        "rejectcustom",
        "brandnew",
    ]
    .iter()
    .map(|action| effect_of(claims(), action))
    .collect();
    assert_eq!(
        effects,
        [
            Effect::RefundKeep,
            Effect::TakeBack,
            Effect::Check,
            Effect::Shop,
            Effect::ShopReceived,
            Effect::Refuse,
            Effect::Refuse,
            Effect::Refuse,
            Effect::RefuseOwn,
            Effect::Unknown
        ]
    );
}

fn unit(product: &str, back: i64, handling: Option<i64>) -> BackUnit {
    BackUnit {
        product: Some(ProductId::from(product)),
        back: rub(back),
        handling: handling.map(rub),
    }
}

#[test]
fn a_cost_is_the_products_own_median_then_the_shops_then_not_known() {
    let units = [
        unit("7", 6_000, Some(1_000)),
        unit("7", 5_000, Some(1_200)),
        unit("8", 9_000, None),
        unit("8", 9_100, Some(3_000)),
    ];
    let price = Some(rub(100_000));
    let own = card(
        "approve2",
        Effect::TakeBack,
        price,
        Some(&ProductId::from("7")),
        &units,
    );
    let lines: Vec<_> = own
        .lines
        .iter()
        .map(|line| (line.what, line.amount, line.basis, line.units))
        .collect();
    assert_eq!(
        lines,
        [
            (CostOf::Price, price, Basis::Claim, 0),
            (CostOf::LogisticsBack, Some(rub(5_000)), Basis::Product, 2),
            (CostOf::Handling, Some(rub(1_000)), Basis::Product, 2),
        ]
    );
    assert_eq!(
        (own.total, own.at_least, own.goods),
        (Some(rub(106_000)), None, Goods::Seller)
    );

    let shop = card(
        "approve2",
        Effect::TakeBack,
        price,
        Some(&ProductId::from("9")),
        &units,
    );
    assert_eq!(
        (shop.lines[1].amount, shop.lines[1].basis, shop.lines[1].units),
        (Some(rub(6_000)), Basis::Shop, 4)
    );

    let none = card("approve2", Effect::TakeBack, price, None, &[]);
    assert_eq!(none.lines[1].basis, Basis::NotKnown);
    assert_eq!(
        (none.total, none.at_least),
        (None, price),
        "an unknown part is never counted as nothing"
    );
}

#[test]
fn two_currencies_never_make_one_cost() {
    let yuan = BackUnit {
        product: None,
        back: Money::new(5_000, Currency::CNY),
        handling: None,
    };
    let found = card("approve2", Effect::TakeBack, Some(rub(100_000)), None, &[yuan]);
    assert_eq!(found.lines[1].basis, Basis::NotKnown);
    assert_eq!((found.total, found.at_least), (None, Some(rub(100_000))));
}

#[test]
fn keeping_costs_the_price_refusing_costs_nothing_and_an_unknown_answer_is_unknown() {
    let price = Some(rub(100_000));
    assert_eq!(
        card("autorefund1", Effect::RefundKeep, price, None, &[]).total,
        price
    );
    assert_eq!(
        card("reject1", Effect::Refuse, price, None, &[]).total,
        Some(rub(0))
    );
    let unknown = card("brandnew", Effect::Unknown, price, None, &[]);
    assert_eq!((unknown.total, unknown.goods), (None, Goods::Unknown));
}

#[test]
fn returned_units_are_read_by_srid_and_mixed_currencies_are_left_out() {
    let platform = PlatformId::from(MARKET);
    let back = |id: &str, srid: &str, money| {
        (
            finance(id, srid, "Логистика", (0, 1), &[("deliveryService", money)]),
            Some(ProductId::from("7")),
        )
    };
    let rows = [
        back("1", "a", rub(5_000)),
        (
            finance("2", "a", "Возмещение", (0, 0), &[("ppvzReward", rub(300))]),
            None,
        ),
        back("3", "b", rub(5_000)),
        (
            finance(
                "4",
                "b",
                "Возмещение",
                (0, 0),
                &[("ppvzReward", Money::new(9, Currency::CNY))],
            ),
            None,
        ),
        (
            finance("5", "c", "Логистика", (1, 0), &[("deliveryService", rub(9_000))]),
            None,
        ),
    ];
    let units = back_units(&rows, &platform, Rulebook::shipped());
    assert_eq!(
        units,
        [unit("7", 5_000, Some(300))],
        "b is in two currencies, c only went out"
    );
}

fn line(n: i64, when: &str, decision: Decision) -> PolicyLine {
    PolicyLine {
        n,
        part: PolicyPart::Methods,
        text: format!("line {n}"),
        when: Some(when.to_owned()),
        decision: Some(decision),
    }
}

#[test]
fn a_proposal_is_a_line_of_the_policy_the_closer_one_first() {
    let lines = [
        PolicyLine {
            when: None,
            decision: None,
            ..line(1, "any", Decision::RefundFull)
        },
        line(2, "any", Decision::RefundFull),
        line(3, "c", Decision::RefundPart),
        line(4, "swapped", Decision::RefundNone),
    ];
    let found = |condition, faults: &[Fault]| {
        propose(&lines, condition, faults).map(|found| (found.line, found.decision))
    };
    assert_eq!(found(None, &[]), None, "nothing was looked at");
    assert_eq!(found(Some(Condition::A), &[]), Some((2, Decision::RefundFull)));
    assert_eq!(
        found(Some(Condition::C), &[Fault::Used]),
        Some((3, Decision::RefundPart))
    );
    assert_eq!(
        found(Some(Condition::C), &[Fault::Used, Fault::Swapped]),
        Some((4, Decision::RefundNone))
    );
    assert_eq!(
        propose(&lines[..1], Some(Condition::A), &[]),
        None,
        "without a line nothing is proposed"
    );
}

#[test]
fn expected_and_reported_are_compared_to_the_kopeck() {
    let platform = PlatformId::from(MARKET);
    let sale = finance(
        "1",
        "a",
        "Продажа",
        (0, 0),
        &[("forPay", rub(79_000)), ("retailAmount", rub(100_000))],
    );
    let back = finance("2", "a", "Логистика", (0, 1), &[("deliveryService", rub(5_500))]);
    let matched = |rows: &[FinanceRow], refunded| {
        match_money(rows, refunded, Some(claims()), &platform, Rulebook::shipped())
    };
    let waiting = matched(std::slice::from_ref(&sale), true);
    assert_eq!(
        (waiting.state, waiting.expected, waiting.debited),
        (MatchState::NotReported, Some(rub(79_000)), None)
    );
    assert_eq!(
        matched(std::slice::from_ref(&sale), false).state,
        MatchState::NoRefund
    );
    for (debit, state, difference) in [
        (79_000, MatchState::Agrees, 0),
        (80_050, MatchState::Differs, 1_050),
    ] {
        let refund = finance("3", "a", "Возврат", (0, 0), &[("forPay", rub(debit))]);
        let found = matched(&[sale.clone(), back.clone(), refund], true);
        assert_eq!(
            (found.state, found.debited, found.difference),
            (state, Some(rub(debit)), Some(rub(difference)))
        );
        assert_eq!(found.rows.len(), 2, "the debit and the way back, not the sale");
    }
    let refund = finance(
        "3",
        "a",
        "Возврат",
        (0, 0),
        &[("forPay", Money::new(79_000, Currency::CNY))],
    );
    let found = matched(&[sale, refund], true);
    assert_eq!((found.state, found.difference), (MatchState::Reported, None));
}

#[test]
fn a_sale_that_no_refund_takes_back_is_a_charge_on_the_buyer() {
    let platform = PlatformId::from(MARKET);
    let sale = finance(
        "1",
        "a",
        "Продажа",
        (0, 0),
        &[("retailAmount", rub(100_000)), ("forPay", rub(79_000))],
    );
    let refund = finance(
        "2",
        "a",
        "Возврат",
        (0, 0),
        &[("retailAmount", rub(100_000)), ("forPay", rub(79_000))],
    );
    let logistics = finance("3", "a", "Логистика", (0, 1), &[("deliveryService", rub(5_500))]);
    let charges = |rows: &[FinanceRow], sales: &[SaleRow]| {
        buyer_charges(sales, rows, Some(claims()), &platform, Rulebook::shipped())
    };
    let found = charges(&[sale.clone(), logistics.clone()], &[]);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].amount, found[0].row.as_str()), (rub(100_000), "1"));
    assert!(charges(&[sale, refund, logistics.clone()], &[]).is_empty());
    assert!(
        charges(&[logistics], &[]).is_empty(),
        "the seller's own logistics is no charge on the buyer"
    );
    let told = SaleRow {
        id: "S1".to_owned(),
        form: "sale".to_owned(),
        price: Some(rub(100_000)),
        ..SaleRow::default()
    };
    assert_eq!(charges(&[], std::slice::from_ref(&told)).len(), 1);
    let back = SaleRow {
        price: Some(rub(-100_000)),
        ..told.clone()
    };
    assert!(charges(&[], &[told, back]).is_empty());
}

#[test]
fn what_is_lost_soonest_comes_first() {
    let now = day(50);
    let pending = |stage, due: Option<i64>, since| Pending {
        stage,
        due_at: due.map(day),
        since: Some(day(since)),
    };
    let mut list = [
        pending(Stage::Queued, Some(50), 10),
        pending(Stage::Coming, None, 30),
        pending(Stage::Collect, Some(55), 48),
        pending(Stage::Decide, None, 49),
        pending(Stage::Decide, None, 44),
        pending(Stage::Collect, Some(51), 44),
        pending(Stage::Domestic, None, 20),
        pending(Stage::Inspect, None, 49),
        pending(Stage::Reconsider, None, 40),
    ];
    list.sort_by_key(|pending| rank(pending, now));
    let stages: Vec<(Stage, i64)> = list
        .iter()
        .map(|pending| (pending.stage, (pending.since.unwrap() - day(0)).num_days()))
        .collect();
    assert_eq!(
        stages,
        [
            (Stage::Collect, 44),
            (Stage::Decide, 44),
            (Stage::Decide, 49),
            (Stage::Inspect, 49),
            (Stage::Collect, 48),
            (Stage::Domestic, 20),
            (Stage::Coming, 30),
            (Stage::Reconsider, 40),
            (Stage::Queued, 10),
        ]
    );
}

#[test]
fn words_are_named_where_they_stand() {
    let text = "Крышка не закручивается до конца, протекает. Б/у?";
    let found = gloss(text);
    let told: Vec<(&str, &str, bool)> = found
        .iter()
        .map(|gloss| (gloss.word.as_str(), gloss.code, gloss.negated))
        .collect();
    assert_eq!(
        told,
        [
            ("Крышка", "lid", false),
            ("закручивается", "screws_on", true),
            ("протекает", "leaks", false),
            ("Б/у", "used", false)
        ]
    );
    for gloss in &found {
        let cut: String = text
            .chars()
            .skip(gloss.from)
            .take(gloss.to - gloss.from)
            .collect();
        assert_eq!(cut, gloss.word);
    }
    assert!(
        gloss("Малина и горизонт, шумерский").is_empty(),
        "short stems take no long words"
    );
}
