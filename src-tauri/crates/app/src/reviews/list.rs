//! The list of reviews.

use super::read::{REVIEW, complaint_state};
use crate::app::{App, find_account};
use crate::error::{AppError, abort};
use crate::map::{count, instant, len};
use crate::view::common::ApiError;
use crate::view::review::{ReviewCounts, ReviewFilter, ReviewPage, ReviewRow};
use chrono::{DateTime, Utc};
use recourse_domain::id::ProductId;
use recourse_domain::review::{Cause, Part, Reading, Words, read};
use recourse_store::{AccountRow, Reader, ReviewListed, ReviewQuery, ReviewVerdict, StoreError};

const PAGE: usize = 60;
const PAGE_MOST: u32 = 500;
/// Reviews read at a time, and at most per page, when the cause is asked for: it is read from the words, not kept.
const BATCH: usize = 300;
const LOOKED_AT: usize = 3_000;
/// Characters of a row's words.
const WORDS: usize = 160;

impl App {
    /// A page of reviews, unanswered ones first, newest first.
    ///
    /// # Errors
    /// `filter-invalid`, `account-unknown`.
    pub async fn review_page(
        &self,
        filter: ReviewFilter,
        after: Option<String>,
        limit: u32,
    ) -> Result<ReviewPage, ApiError> {
        let now = self.now();
        Ok(self
            .read(move |r| {
                let accounts = r.accounts()?;
                let (query, cause) = query(&filter, after, limit, &accounts).map_err(abort)?;
                page(r, &accounts, query, cause, now)
            })
            .await?)
    }

    /// How many reviews wait, and where complaints stand.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn review_counts(&self) -> Result<ReviewCounts, ApiError> {
        let most = self.rulebook()?.count("review_stars").unwrap_or(0);
        let now = self.now();
        Ok(self
            .read(move |r| {
                Ok(ReviewCounts {
                    todo: count(r.reviews_unanswered(u8::try_from(most).unwrap_or(u8::MAX))?),
                    complaints: super::complaint::counts(r, now)?,
                })
            })
            .await?)
    }
}

fn query(
    filter: &ReviewFilter,
    after: Option<String>,
    limit: u32,
    accounts: &[AccountRow],
) -> Result<(ReviewQuery, Option<Cause>), AppError> {
    let wrong = |value: &str| AppError::about("filter-invalid", "value", value);
    let cause = match filter.cause.as_deref() {
        Some(code) => Some(Cause::from_code(code).ok_or_else(|| wrong(code))?),
        None => None,
    };
    let stars = filter
        .stars
        .iter()
        .map(|stars| {
            u8::try_from(*stars)
                .ok()
                .filter(|stars| (1..=5).contains(stars))
                .ok_or_else(|| wrong(&stars.to_string()))
        })
        .collect::<Result<_, _>>()?;
    let accounts = match filter.account.as_deref() {
        Some(text) => Some(vec![find_account(accounts.to_vec(), text)?.id]),
        None => None,
    };
    let limit = if limit == 0 {
        PAGE
    } else {
        usize::try_from(limit.min(PAGE_MOST)).unwrap_or(PAGE)
    };
    Ok((
        ReviewQuery {
            query: filter.query.clone().filter(|query| !query.trim().is_empty()),
            accounts,
            stars,
            answered: filter.answered,
            product: filter.product.as_deref().map(ProductId::from),
            pictures: filter.pictures,
            after,
            limit,
        },
        cause,
    ))
}

fn page(
    r: &Reader,
    accounts: &[AccountRow],
    query: ReviewQuery,
    cause: Option<Cause>,
    now: DateTime<Utc>,
) -> Result<ReviewPage, StoreError> {
    let wanted = query.limit;
    let Some(cause) = cause else {
        let found = r.review_page(&query)?;
        let items = found
            .items
            .iter()
            .map(|listed| listed_row(r, accounts, listed, now))
            .collect::<Result<_, _>>()?;
        return Ok(ReviewPage {
            items,
            next: found.next,
        });
    };
    let mut query = ReviewQuery {
        limit: BATCH,
        ..query
    };
    let mut items = Vec::new();
    let mut looked_at = 0;
    loop {
        let found = r.review_page(&query)?;
        let searched = query.query.is_some();
        for listed in &found.items {
            looked_at += 1;
            let row = listed_row(r, accounts, listed, now)?;
            if row.cause == cause.code() {
                items.push(row);
            }
            // Rows of a search go on together, so a page of them is finished.
            if items.len() >= wanted && !searched {
                return Ok(ReviewPage {
                    items,
                    next: Some(listed.cursor.clone()),
                });
            }
        }
        if found.next.is_none() || looked_at >= LOOKED_AT || items.len() >= wanted {
            return Ok(ReviewPage {
                items,
                next: found.next,
            });
        }
        query.after = found.next;
    }
}

fn listed_row(
    r: &Reader,
    accounts: &[AccountRow],
    listed: &ReviewListed,
    now: DateTime<Utc>,
) -> Result<ReviewRow, StoreError> {
    let review = &listed.review;
    let account = accounts.iter().find(|account| account.id == listed.account);
    let verdict = r.review_verdict(&listed.account, &review.id)?;
    let complaint = r.complaint(&listed.account, &review.id)?;
    let sent = r.outbox_of_target(&listed.account, &format!("{REVIEW}:{}", review.id))?;
    Ok(row(
        account,
        listed,
        &verdict,
        &read(&Words::of(review)),
        complaint
            .as_ref()
            .map(|complaint| complaint_state(Some(complaint), now)),
        sent.last().map(|sent| sent.state_at(now).code()),
    ))
}

/// One row.
pub(super) fn row(
    account: Option<&AccountRow>,
    listed: &ReviewListed,
    verdict: &ReviewVerdict,
    reading: &Reading,
    complaint: Option<&str>,
    sending: Option<&str>,
) -> ReviewRow {
    let review = &listed.review;
    let words = Words::of(review);
    let first = [Part::Text, Part::Cons, Part::Pros]
        .into_iter()
        .map(|part| words.part(part))
        .find(|text| !text.trim().is_empty())
        .unwrap_or_default();
    ReviewRow {
        key: format!("{}/{}", listed.account, review.id),
        account: listed.account.to_string(),
        account_name: account.map(|account| account.name.clone()).unwrap_or_default(),
        platform: account
            .map(|account| account.platform.to_string())
            .unwrap_or_default(),
        id: review.id.to_string(),
        stars: review.stars.map(u32::from),
        at: review.created_at.map(instant),
        product: review
            .product_name
            .clone()
            .or_else(|| review.article.clone())
            .or_else(|| review.product_id.as_ref().map(ToString::to_string))
            .unwrap_or_default(),
        product_id: review.product_id.as_ref().map(ToString::to_string),
        words: cut(first),
        pictures: len(review.media.len()),
        cause: verdict.cause.unwrap_or(reading.cause).code().to_owned(),
        own: verdict.cause.is_some(),
        confidence: reading.confidence.code().to_owned(),
        answered: review
            .answer
            .as_deref()
            .is_some_and(|answer| !answer.trim().is_empty()),
        sending: sending.map(str::to_owned),
        complaint: complaint.map(str::to_owned),
        outcome: verdict.outcome.map(|outcome| outcome.code().to_owned()),
    }
}

/// The first words on one line.
fn cut(text: &str) -> String {
    // Only as much as can be shown is looked at, however long the text is.
    let head: String = text.chars().take(WORDS * 4).collect();
    let flat = head.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= WORDS {
        return flat;
    }
    let kept: String = flat.chars().take(WORDS).collect();
    format!("{kept}…")
}
