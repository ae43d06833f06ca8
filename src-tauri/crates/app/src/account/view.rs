//! A shop as the window and the command line see it.

use super::{Memo, is_by_hand};
use crate::map::{self, count, instant};
use crate::settings::settings;
use crate::sync::told;
use crate::view::account::{AccountView, StreamView, TokenView};
use chrono::{DateTime, Utc};
use recourse_connectors::connector::StreamSpec;
use recourse_connectors::registry;
use recourse_domain::platform;
use recourse_store::{AccountRow, Reader, StoreError, StreamRow};
use recourse_sync::Progress;

pub(crate) fn account_view(
    r: &Reader,
    account: &AccountRow,
    board: &[Progress],
    now: DateTime<Utc>,
) -> Result<AccountView, StoreError> {
    let memo = Memo::read(&account.token);
    let connector = registry::find(account.platform.as_str());
    let rows = r.streams(&account.id)?;
    let streams = connector
        .iter()
        .flat_map(|connector| &connector.descriptor().streams)
        .map(|spec| {
            let row = rows.iter().find(|row| row.stream == spec.id);
            let running = board
                .iter()
                .any(|p| p.account == account.id && p.stream == spec.id);
            stream_view(spec, row, &memo, running, now)
        })
        .collect();
    let token = connector.as_ref().map_or_else(
        || TokenView {
            kind: if is_by_hand(account) { "none" } else { "unknown" }.to_owned(),
            scopes: Vec::new(),
            expires_at: None,
            missing: Vec::new(),
            read_only: false,
            problems: if is_by_hand(account) {
                Vec::new()
            } else {
                vec![map::plain("token-problem-platform")]
            },
            unusable: !is_by_hand(account),
            streams_off: Vec::new(),
        },
        |connector| memo.view(connector.descriptor(), now),
    );
    Ok(AccountView {
        id: account.id.to_string(),
        name: account.name.clone(),
        platform: account.platform.to_string(),
        platform_title: title_of(account),
        seller_name: account.seller_name.clone(),
        token,
        endpoint: account.endpoint.clone(),
        demo: account.demo,
        paused: account.paused,
        interval_min: match account.interval_min {
            Some(minutes) => minutes,
            None => settings(r)?.interval_min,
        },
        synced_at: account.synced_at.map(instant),
        next_at: account.next_at.map(instant),
        streams,
        secret_store: account.secret_store.clone(),
    })
}

/// The marketplace's name as people know it.
pub(crate) fn title_of(account: &AccountRow) -> String {
    let platform = account.platform.as_str();
    match (registry::find(platform), platform::find(platform)) {
        (Some(connector), _) => connector.descriptor().title.to_owned(),
        (None, Some(known)) => known.title.clone(),
        (None, None) => platform.to_owned(),
    }
}

fn stream_view(
    spec: &StreamSpec,
    row: Option<&StreamRow>,
    memo: &Memo,
    running: bool,
    now: DateTime<Utc>,
) -> StreamView {
    let until = row.and_then(|row| row.until).filter(|until| *until > now);
    let error = row.and_then(|row| row.error.as_ref());
    let state = if running {
        "running"
    } else if spec.scope.is_some_and(|scope| memo.lacks(scope)) {
        "off"
    } else if until.is_some() && error.is_some_and(|error| error.code == "rate-limited") {
        "waiting"
    } else if error.is_some() {
        "failed"
    } else if row.is_none_or(|row| row.ok_at.is_none()) {
        "never"
    } else {
        "ok"
    };
    StreamView {
        stream: spec.id.to_string(),
        state: state.to_owned(),
        ok_at: row.and_then(|row| row.ok_at).map(instant),
        fetched: row.map_or(0, |row| count(row.fetched)),
        total: row.and_then(|row| row.total).map(count),
        drift: row.map_or(0, |row| count(row.drift)),
        error: error.map(told),
        until: until.map(instant),
    }
}
