//! Today: what must be done before when.

mod banner;
mod due;
mod news;
mod waiting;

use crate::app::App;
use crate::map::{self, amounts, count, counted, instant};
use crate::order::row::Rows;
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::today::{NextView, SuggestedGroup, TodayView};
use chrono::{DateTime, Days, TimeDelta, Utc};
use due::Due;
use recourse_domain::money::Money;
use recourse_store::{AccountRow, Action, Reader, StoreError};

/// Rows of a group that are shown.
const GROUP_ROWS: usize = 20;
/// Drawings of a group of suggestions.
const STACK: usize = 40;
/// Groups whose cases end today or are over.
const URGENT: [&str; 2] = ["overdue", "today"];

impl App {
    /// The first view.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn today(&self) -> Result<TodayView, ApiError> {
        let now = self.now();
        let outer = banner::Outer {
            read_only: self.read_only_reason(),
            status: self.sync_status().await?,
            notices: self.store.notices().to_vec(),
            backup: self.backup_trouble(),
        };
        Ok(self
            .read(move |r| {
                let zone = crate::settings::zone(r)?;
                let accounts = r.accounts()?;
                let due = due::due(r, &accounts, now, zone)?;
                let suggested = suggested(r, &accounts, now)?;
                let today = now.with_timezone(&zone).date_naive();
                let tomorrow = due::starts(today.checked_add_days(Days::new(1)).unwrap_or(today), zone);
                let next = waiting::next(r, tomorrow)?;
                let (waiting, waiting_total) = waiting::waiting(r, now)?;
                Ok(TodayView {
                    sentence: sentence(&accounts, &due, &r.case_stake()?, &next, &suggested),
                    groups: due.groups,
                    suggested,
                    banners: banner::banners(r, &accounts, &outer, now)?,
                    digest: news::digest(r)?,
                    money: news::money(r, now, zone)?,
                    waiting,
                    waiting_total,
                    next,
                })
            })
            .await?)
    }

    /// The seller has read the digest: the next one counts from now.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn digest_seen(&self) -> Result<(), ApiError> {
        let now = self.now();
        let action = Action::new("digest-seen", serde_json::json!([]), now);
        Ok(self
            .act(action, move |tx| tx.set_setting(news::DIGEST_SEEN, &now))
            .await?)
    }
}

fn suggested(
    r: &Reader,
    accounts: &[AccountRow],
    now: DateTime<Utc>,
) -> Result<Vec<SuggestedGroup>, StoreError> {
    let mut rows = Rows::new(r, accounts, now, TimeDelta::zero());
    let mut groups = Vec::new();
    for group in r.suggested_groups()? {
        let mut parcels = Vec::new();
        for id in group.first.iter().take(STACK) {
            let Some(case) = r.case(id)? else { continue };
            if let [order] = case.order_ids.as_slice() {
                parcels.extend(rows.parcel_of(&case.account, order)?);
            }
        }
        groups.push(SuggestedGroup {
            kind: group.kind.to_string(),
            count: count(group.count),
            at_stake: amounts(group.at_stake),
            oldest: group.oldest.map(instant),
            parcels,
            case_ids: group.first.iter().map(ToString::to_string).collect(),
        });
    }
    Ok(groups)
}

/// What today is about, in one sentence: what ends today and what hangs on it; else what ends next; else what is open; else
/// what could be asked for.
fn sentence(
    accounts: &[AccountRow],
    due: &Due,
    stake: &[Money],
    next: &[NextView],
    suggested: &[SuggestedGroup],
) -> MessageView {
    let total = |keys: &[&str]| -> u64 {
        due.groups
            .iter()
            .filter(|group| keys.is_empty() || keys.contains(&group.key.as_str()))
            .map(|group| u64::from(group.total))
            .sum()
    };
    let sum = |sums: &[Money]| ("sum", ValueView::Totals(amounts(sums.iter().copied())));
    let (urgent, open) = (total(&URGENT), total(&[]));
    if accounts.is_empty() {
        return map::plain("today-sentence-no_shop");
    }
    if urgent > 0 {
        let id = if due.urgent.is_empty() {
            "today-sentence-urgent"
        } else {
            "today-sentence-urgent_money"
        };
        return map::say(id, [("n", counted(urgent)), sum(&due.urgent)]);
    }
    if open > 0 {
        let ends = next.iter().find(|next| next.reason == "deadline");
        let n = ("n", counted(open));
        return match ends {
            Some(next) if stake.is_empty() => map::say(
                "today-sentence-before",
                [n, ("at", ValueView::Time(next.at.clone()))],
            ),
            Some(next) => map::say(
                "today-sentence-before_money",
                [n, ("at", ValueView::Time(next.at.clone())), sum(stake)],
            ),
            None if stake.is_empty() => map::say("today-sentence-open", [n]),
            None => map::say("today-sentence-open_money", [n, sum(stake)]),
        };
    }
    match suggested.first() {
        Some(group) => map::say(
            "today-sentence-suggested",
            [
                ("n", counted(u64::from(group.count))),
                ("sum", ValueView::Totals(group.at_stake.clone())),
                ("kind", ValueView::Code(format!("kind-{}", group.kind))),
            ],
        ),
        None => map::plain("today-sentence-quiet"),
    }
}
