//! Warnings over the view: what ends, what is refused, what the marketplace forgets.

use crate::account::Memo;
use crate::map::{counted, instant, say};
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::sync::SyncStatus;
use crate::view::today::BannerView;
use chrono::{DateTime, TimeDelta, Utc};
use recourse_connectors::registry;
use recourse_domain::detect::defect_claim;
use recourse_domain::playbook::Catalogue;
use recourse_store::{AccountRow, Notice, Reader, StoreError, StreamRow};

/// A token's end is urgent this long before: the last of two warnings.
const TOKEN_URGENT: TimeDelta = TimeDelta::days(3);
/// Claims that leave the marketplace's list within this time are told.
const FORGETS_WITHIN: TimeDelta = TimeDelta::days(7);
/// Another stream was read so shortly before a refused one, or after it: the token as a whole is not refused.
const ANOTHER_READ_WITHIN: TimeDelta = TimeDelta::hours(1);
/// News of the marketplace is told for so long.
const NEWS_FOR: TimeDelta = TimeDelta::days(3);

/// What is known outside of the store.
pub(super) struct Outer {
    pub(super) read_only: Option<MessageView>,
    pub(super) status: SyncStatus,
    pub(super) notices: Vec<Notice>,
    /// Why the last backup was not made.
    pub(super) backup: Option<ApiError>,
}

/// Banners, worst first.
pub(super) fn banners(
    r: &Reader,
    accounts: &[AccountRow],
    outer: &Outer,
    now: DateTime<Utc>,
) -> Result<Vec<BannerView>, StoreError> {
    let mut banners = Vec::new();
    banners.extend(outer.notices.iter().filter_map(storage));
    if let Some(error) = &outer.backup {
        let message = say(
            "banner-backup",
            [("problem", ValueView::Code(format!("error-{}", error.code)))],
        );
        banners.push(banner("backup", "soon", message, Some("/settings".to_owned())));
    }
    if let Some(message) = &outer.read_only {
        banners.push(banner("read_only", "soon", message.clone(), None));
    }
    for account in accounts {
        banners.extend(token(r, account, now)?);
    }
    if let Some(skew) = outer.status.clock_skew_s {
        let minutes = i64::from(skew).unsigned_abs() / 60;
        let id = if skew > 0 {
            "banner-clock_skew-behind"
        } else {
            "banner-clock_skew-ahead"
        };
        banners.push(banner(
            "clock_skew",
            "soon",
            say(id, [("n", counted(minutes))]),
            None,
        ));
    }
    for account in accounts {
        banners.extend(forgets(r, account, now)?);
    }
    if let Some(since) = &outer.status.offline_since {
        let message = say("banner-offline", [("since", ValueView::Time(since.clone()))]);
        banners.push(banner("offline", "neutral", message, None));
    }
    for account in accounts {
        banners.extend(news(r, account, now)?);
    }
    banners.sort_by_key(|banner| match banner.tone.as_str() {
        "late" => 0,
        "soon" => 1,
        _ => 2,
    });
    Ok(banners)
}

fn banner(key: &str, tone: &str, message: MessageView, link: Option<String>) -> BannerView {
    BannerView {
        key: key.to_owned(),
        tone: tone.to_owned(),
        message,
        link,
    }
}

fn token(r: &Reader, account: &AccountRow, now: DateTime<Utc>) -> Result<Option<BannerView>, StoreError> {
    let name = || ("name", ValueView::Text(account.name.clone()));
    let link = Some(format!("/accounts?id={}", account.id));
    let memo = Memo::read(&account.token);
    if let Some(until) = memo.expires_at {
        let time = ("until", ValueView::Time(instant(until)));
        if until <= now {
            let message = say("banner-token_expired", [name(), time]);
            return Ok(Some(banner("token_refused", "late", message, link)));
        }
        if until - now <= crate::account::EXPIRES_SOON {
            let tone = if until - now <= TOKEN_URGENT {
                "late"
            } else {
                "soon"
            };
            let message = say("banner-token_expires", [name(), time]);
            return Ok(Some(banner("token_expires", tone, message, link)));
        }
    }
    let (refused, others): (Vec<StreamRow>, Vec<StreamRow>) =
        r.streams(&account.id)?.into_iter().partition(|stream| {
            stream
                .error
                .as_ref()
                .is_some_and(|error| error.code == "token-refused")
        });
    let Some(first) = refused.first() else {
        return Ok(None);
    };
    // A token may be kept from some categories only, which it does not always say itself: then the other streams go on.
    let tried = refused.iter().filter_map(|stream| stream.tried_at).max();
    let read = others.iter().filter_map(|stream| stream.ok_at).max();
    let goes_on = read
        .zip(tried)
        .is_some_and(|(read, tried)| tried - read <= ANOTHER_READ_WITHIN);
    if goes_on && !recourse_sync::is_closed(r, &account.id)? {
        let message = say(
            "banner-token_partly",
            [
                name(),
                ("stream", ValueView::Code(format!("stream-{}", first.stream))),
                ("more", counted(u64::try_from(refused.len() - 1).unwrap_or(0))),
            ],
        );
        return Ok(Some(banner("token_partly", "soon", message, link)));
    }
    let message = say("banner-token_refused", [name()]);
    Ok(Some(banner("token_refused", "late", message, link)))
}

/// Claims that the marketplace will soon not list any more. They stay here, but what is still to come of them must be
/// read before.
fn forgets(r: &Reader, account: &AccountRow, now: DateTime<Utc>) -> Result<Option<BannerView>, StoreError> {
    let Some(connector) = registry::find(account.platform.as_str()) else {
        return Ok(None);
    };
    let descriptor = connector.descriptor();
    let Some(days) = descriptor.claims_forgotten_after_days else {
        return Ok(None);
    };
    let remembered = TimeDelta::days(i64::from(days));
    let leaving = r.claims_between(&account.id, now - remembered, now - remembered + FORGETS_WITHIN)?;
    let Some(last) = leaving.iter().filter_map(|claim| claim.created_at).max() else {
        return Ok(None);
    };
    let message = say(
        "banner-forgets",
        [
            ("n", counted(u64::try_from(leaving.len()).unwrap_or(0))),
            ("date", ValueView::Time(instant(last + remembered))),
            ("platform", ValueView::Text(descriptor.title.to_owned())),
        ],
    );
    let link = Catalogue::shipped()
        .for_detector(defect_claim::NAME, account.platform.as_str())
        .map(|playbook| format!("/cases?kind={}", playbook.kind));
    Ok(Some(banner("forgets", "soon", message, link)))
}

fn news(r: &Reader, account: &AccountRow, now: DateTime<Utc>) -> Result<Option<BannerView>, StoreError> {
    let newest = r.news(&account.id, 1)?.into_iter().find(|item| {
        item.published_at
            .is_some_and(|at| at <= now && now - at <= NEWS_FOR)
    });
    Ok(newest.map(|item| {
        let message = say(
            "banner-news",
            [
                ("platform", ValueView::Text(crate::account::title_of(account))),
                ("title", ValueView::Text(item.title)),
            ],
        );
        banner("news", "neutral", message, None)
    }))
}

fn storage(notice: &Notice) -> Option<BannerView> {
    let text = |value: String| ValueView::Text(value);
    let number = |n: usize| counted(u64::try_from(n).unwrap_or(0));
    let message = match notice {
        Notice::Quarantined { moved_to } => say(
            "banner-storage-quarantined",
            [("path", text(moved_to.display().to_string()))],
        ),
        Notice::Restored { replayed, lost, .. } => say(
            "banner-storage-restored",
            [("n", number(*replayed)), ("lost", number(*lost))],
        ),
        Notice::StartedEmpty { replayed, lost } => say(
            "banner-storage-started_empty",
            [("n", number(*replayed)), ("lost", number(*lost))],
        ),
        Notice::BackupBad { file } => say(
            "banner-storage-backup_bad",
            [("path", text(file.display().to_string()))],
        ),
        Notice::DoneAgain { replayed, lost } if *replayed > 1 || *lost > 0 => say(
            "banner-storage-done_again",
            [("n", number(*replayed)), ("lost", number(*lost))],
        ),
        Notice::Upgraded { .. } | Notice::UncleanEnd | Notice::DoneAgain { .. } => return None,
    };
    Some(banner("storage", "late", message, None))
}
