//! Token buckets kept in the store, so that a scripted sync, started again and again, cannot exceed a limit.

use recourse_connectors::kit::limiter::{BucketState, BucketStore};
use recourse_store::{BucketRow, Store};

pub(crate) struct Buckets {
    store: Store,
}

impl Buckets {
    pub(crate) fn new(store: Store) -> Self {
        Self { store }
    }
}

impl BucketStore for Buckets {
    fn load(&self) -> Vec<BucketState> {
        match self.store.read(|r| r.buckets()) {
            Ok(rows) => rows
                .into_iter()
                .map(|row| BucketState {
                    key: row.key,
                    group: row.group,
                    full_at: row.at,
                    blocked_until: row.blocked_until,
                })
                .collect(),
            Err(error) => {
                tracing::warn!(%error, "the rate limits of the last run cannot be read");
                Vec::new()
            }
        }
    }

    fn save(&self, changed: &[BucketState]) {
        let rows: Vec<BucketRow> = changed
            .iter()
            .map(|state| BucketRow {
                key: state.key.clone(),
                group: state.group.clone(),
                tokens_milli: 0,
                at: state.full_at,
                blocked_until: state.blocked_until,
            })
            .collect();
        let kept = self.store.write(move |tx| {
            for row in &rows {
                tx.put_bucket(row)?;
            }
            Ok(())
        });
        if let Err(error) = kept {
            tracing::warn!(%error, "the rate limits cannot be kept");
        }
    }
}
