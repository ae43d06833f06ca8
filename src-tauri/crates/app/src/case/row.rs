//! A row of the inbox.

use crate::map::{self, amounts, instant};
use crate::order::row::Rows;
use crate::rulebook::Rechecks;
use crate::view::case::CaseRow as Row;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_domain::detect::CaseMemo;
use recourse_store::{AccountRow, CaseRow, Reader, StoreError};

/// What a case remembers of its finding.
pub(crate) fn memo(case: &CaseRow) -> CaseMemo {
    serde_json::from_value(case.facts.clone()).unwrap_or_default()
}

/// One row.
pub(crate) fn case_row(
    r: &Reader,
    accounts: &[AccountRow],
    case: &CaseRow,
    now: DateTime<Utc>,
) -> Result<Row, StoreError> {
    row_with(
        &mut Rows::new(r, accounts, now, TimeDelta::zero()),
        accounts,
        case,
        &Rechecks::read(r, now)?,
    )
}

/// Several rows; what they share is looked up once.
pub(crate) fn case_rows(
    r: &Reader,
    accounts: &[AccountRow],
    cases: &[CaseRow],
    now: DateTime<Utc>,
) -> Result<Vec<Row>, StoreError> {
    let mut rows = Rows::new(r, accounts, now, TimeDelta::zero());
    let rechecks = Rechecks::read(r, now)?;
    cases
        .iter()
        .map(|case| row_with(&mut rows, accounts, case, &rechecks))
        .collect()
}

fn row_with(
    rows: &mut Rows<'_>,
    accounts: &[AccountRow],
    case: &CaseRow,
    rechecks: &Rechecks,
) -> Result<Row, StoreError> {
    let parcel = match case.order_ids.as_slice() {
        [only] => rows.parcel_of(&case.account, only)?,
        _ => None,
    };
    Ok(Row {
        id: case.id.to_string(),
        kind: case.kind.to_string(),
        state: case.state.code().to_owned(),
        account: case.account.to_string(),
        platform: accounts
            .iter()
            .find(|account| account.id == case.account)
            .map(|account| account.platform.to_string())
            .unwrap_or_default(),
        order_ids: case.order_ids.iter().map(ToString::to_string).collect(),
        title: case.title.clone(),
        title_lang: case.title_lang.clone(),
        subject: case.subject_id.clone(),
        opened_at: instant(case.opened_at),
        since: case.since.map(instant),
        deadline: case
            .deadline
            .as_ref()
            .map(|deadline| map::deadline(deadline, rechecks.of(deadline.rule.as_str()))),
        at_stake: amounts(case.at_stake.iter().copied()),
        stars: case.stars.map(u32::from),
        parcel,
        snoozed_until: case.snoozed_until.map(instant),
        ticket: case.ticket.as_ref().map(ToString::to_string),
    })
}
