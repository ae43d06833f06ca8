//! The list of reviews: unanswered ones first, newest first.

use super::record::{Record, select_of};
use crate::error::{Result, StoreError};
use crate::field::Columns;
use crate::tx::{Page, Reader};
use recourse_domain::id::{AccountId, ProductId, ReviewId};
use recourse_domain::market::Review;
use rusqlite::types::Value;
use std::fmt::Write as _;

/// Which reviews.
#[derive(Debug, Clone, Default)]
pub struct ReviewQuery {
    /// Any id or words; then newest first, answered or not.
    pub query: Option<String>,
    /// Of these accounts only.
    pub accounts: Option<Vec<AccountId>>,
    /// Of these stars only; empty: of any.
    pub stars: Vec<u8>,
    /// Answered or not.
    pub answered: Option<bool>,
    /// Of this product only.
    pub product: Option<ProductId>,
    /// With or without pictures.
    pub pictures: Option<bool>,
    /// [`ReviewListed::cursor`] of the last row of the page before.
    pub after: Option<String>,
    /// Rows per page.
    pub limit: usize,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewListed {
    /// The account.
    pub account: AccountId,
    /// The review.
    pub review: Review,
    /// Where a page after this row starts. Opaque.
    pub cursor: String,
}

/// Pages of hits that one page of found reviews looks through: claims and messages are among them.
const LOOKS: usize = 8;

fn bad_cursor() -> StoreError {
    StoreError::Data("the page's cursor is unknown".into())
}

impl Reader<'_> {
    /// A page of reviews.
    ///
    /// # Errors
    /// When the store cannot be read or the cursor is unknown.
    pub fn review_page(&self, query: &ReviewQuery) -> Result<Page<ReviewListed>> {
        if let Some(words) = query.query.as_deref().filter(|words| !words.trim().is_empty()) {
            return self.found_reviews(words, query);
        }
        let (first, mut before) = match &query.after {
            None => (false, i64::MAX),
            Some(cursor) => {
                let (part, id) = cursor.split_once(':').ok_or_else(bad_cursor)?;
                let id = id.parse().map_err(|_| bad_cursor())?;
                match part {
                    "open" => (false, id),
                    "answered" => (true, id),
                    _ => return Err(bad_cursor()),
                }
            }
        };
        let mut found = Vec::with_capacity(query.limit + 1);
        for answered in [false, true] {
            if (first && !answered) || query.answered.is_some_and(|wanted| wanted != answered) {
                continue;
            }
            if answered != first {
                before = i64::MAX;
            }
            let wanted = (query.limit + 1).saturating_sub(found.len());
            if wanted > 0 {
                self.reviews_of_part(query, answered, before, wanted, &mut found)?;
            }
        }
        Ok(Page::cut(found, query.limit, |row: &ReviewListed| {
            row.cursor.clone()
        }))
    }

    fn reviews_of_part(
        &self,
        query: &ReviewQuery,
        answered: bool,
        before: i64,
        limit: usize,
        into: &mut Vec<ReviewListed>,
    ) -> Result<()> {
        let mut values: Vec<Value> = vec![before.into()];
        let mut sql = String::from("id < ?1 AND answer IS ");
        sql.push_str(if answered { "NOT NULL" } else { "NULL" });
        let mut any = |sql: &mut String, column: &str, list: Vec<Value>| {
            if list.is_empty() {
                sql.push_str(" AND 0");
                return;
            }
            let marks: Vec<String> = (0..list.len())
                .map(|place| format!("?{}", values.len() + place + 1))
                .collect();
            let _ = write!(sql, " AND {column} IN ({})", marks.join(", "));
            values.extend(list);
        };
        if let Some(accounts) = &query.accounts {
            let list = accounts
                .iter()
                .map(|account| self.n(account).map(Value::from))
                .collect::<Result<_>>()?;
            any(&mut sql, "account", list);
        }
        if !query.stars.is_empty() {
            let list = query
                .stars
                .iter()
                .map(|stars| Value::from(i64::from(*stars)))
                .collect();
            any(&mut sql, "stars", list);
        }
        if let Some(product) = &query.product {
            any(
                &mut sql,
                "product_id",
                vec![Value::from(product.as_str().to_owned())],
            );
        }
        match query.pictures {
            Some(true) => sql.push_str(" AND media <> '[]'"),
            Some(false) => sql.push_str(" AND media = '[]'"),
            None => {}
        }
        let _ = write!(sql, " ORDER BY id DESC LIMIT {limit}");
        let sql = select_of::<Review>(&sql).replacen("SELECT id,", "SELECT id, account,", 1);
        let mut statement = self.sql(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(&values))?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            into.push(ReviewListed {
                account: self.db.account_id(row.get(1)?)?,
                review: Review::read(&mut Columns::new(row, 2))?,
                cursor: format!("{}:{id}", if answered { "answered" } else { "open" }),
            });
        }
        Ok(())
    }

    fn found_reviews(&self, words: &str, query: &ReviewQuery) -> Result<Page<ReviewListed>> {
        let mut found = Vec::new();
        let mut after = query.after.clone();
        for _ in 0..LOOKS {
            let hits = self.search_texts(words, after.as_deref(), query.limit.max(1))?;
            for hit in hits.items {
                if hit.kind != "review" {
                    continue;
                }
                let id = ReviewId::from(hit.id.as_str());
                let Some(review) = self.review(&hit.account, &id)? else {
                    continue;
                };
                if query.fits(&hit.account, &review) {
                    found.push((hit.account, review));
                }
            }
            after = hits.next;
            if after.is_none() || found.len() >= query.limit {
                break;
            }
        }
        // Hits are walked a page at a time: every row of this page goes on at the same place.
        let cursor = after.clone().unwrap_or_default();
        Ok(Page {
            items: found
                .into_iter()
                .map(|(account, review)| ReviewListed {
                    account,
                    review,
                    cursor: cursor.clone(),
                })
                .collect(),
            next: after,
        })
    }

    /// How many reviews wait for an answer, with at most so many stars; of all shops.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reviews_unanswered(&self, max_stars: u8) -> Result<u64> {
        let count: i64 = self
            .sql("SELECT count(*) FROM review WHERE answer IS NULL AND archived = 0 AND stars <= ?1")?
            .query_one([max_stars], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

impl ReviewQuery {
    fn fits(&self, account: &AccountId, review: &Review) -> bool {
        self.accounts
            .as_ref()
            .is_none_or(|accounts| accounts.contains(account))
            && (self.stars.is_empty() || review.stars.is_some_and(|stars| self.stars.contains(&stars)))
            && self
                .answered
                .is_none_or(|answered| review.answer.is_some() == answered)
            && self
                .product
                .as_ref()
                .is_none_or(|product| review.product_id.as_ref() == Some(product))
            && self
                .pictures
                .is_none_or(|pictures| review.media.is_empty() != pictures)
    }
}
