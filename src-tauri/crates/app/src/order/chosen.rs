//! What is done with chosen orders: sums, cases, copies.

use super::list::most;
use crate::app::App;
use crate::error::{AppError, abort};
use crate::map::{amounts, count};
use crate::view::common::ApiError;
use crate::view::order::{OrderSelection, OrderSumsView};
use recourse_domain::id::{AccountId, OrderId};
use recourse_store::{Reader, StoreError};
use std::collections::HashSet;

/// Orders that cases are opened on at once.
const CASES_MOST: usize = 1_000;

impl App {
    /// What chosen orders come to; currencies stand side by side.
    ///
    /// # Errors
    /// As [`App::order_window`].
    pub async fn order_sums(&self, selection: OrderSelection) -> Result<OrderSumsView, ApiError> {
        let ids = self.chosen(&selection).await?;
        Ok(self
            .read(move |r| {
                let sums = r.order_sums(&ids)?;
                let mut platforms: Vec<String> = r
                    .accounts()?
                    .into_iter()
                    .filter(|account| sums.accounts.contains(&account.id))
                    .map(|account| account.platform.to_string())
                    .collect();
                platforms.sort_unstable();
                platforms.dedup();
                Ok(OrderSumsView {
                    count: count(sums.count),
                    price: amounts(sums.price.iter()),
                    converted: amounts(sums.converted.iter()),
                    platforms,
                    legs: sums.legs.iter().map(|leg| leg.code().to_owned()).collect(),
                })
            })
            .await?)
    }

    /// The keys of chosen orders, for cases to be opened on.
    ///
    /// # Errors
    /// `orders-too-many` beyond 1,000; as [`App::order_window`].
    pub async fn order_keys(&self, selection: OrderSelection) -> Result<Vec<String>, ApiError> {
        let ids = self.chosen(&selection).await?;
        most(ids.len(), CASES_MOST)?;
        Ok(self
            .read(move |r| {
                Ok(r.order_keys_at(&ids)?
                    .iter()
                    .map(|(account, order)| format!("{account}/{order}"))
                    .collect())
            })
            .await?)
    }

    /// Row ids of chosen orders: in the order of the list, or as they were named.
    pub(super) async fn chosen(&self, selection: &OrderSelection) -> Result<Vec<i64>, AppError> {
        if let Some(keys) = selection.keys.clone() {
            return self.read(move |r| rows(r, &keys)).await;
        }
        let (listed, _) = self.order_list(&selection.filter).await?;
        if selection.except.is_empty() {
            return Ok(listed.ids.clone());
        }
        let except = selection.except.clone();
        let out: HashSet<i64> = self.read(move |r| rows(r, &except)).await?.into_iter().collect();
        Ok(listed
            .ids
            .iter()
            .copied()
            .filter(|id| !out.contains(id))
            .collect())
    }
}

fn rows(r: &Reader, keys: &[String]) -> Result<Vec<i64>, StoreError> {
    let keys = keys
        .iter()
        .map(|key| {
            let (account, order) = key
                .split_once('/')
                .ok_or_else(|| abort(AppError::about("order-unknown", "value", key.clone())))?;
            Ok((AccountId::from(account), OrderId::from(order)))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    r.order_rows_of(&keys)
}
