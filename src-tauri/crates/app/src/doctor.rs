//! The state of this installation, for support and for the seller.

use crate::account::NO_SECRET;
use crate::app::App;
use crate::map::{self, count, counted, say};
use crate::settings::system_zone;
use crate::sync::SKEW_TOLD_S;
use crate::view::common::{ApiError, MessageView, ValueView};
use crate::view::doctor::{DatabaseView, DoctorAccountView, DoctorStreamView, DoctorView};
use recourse_store::StoreError;
use recourse_sync::run::CLOCK_SKEW;

/// Unmoved changes beyond this are worth a word: something keeps the database from tidying up.
const WAL_LARGE: u64 = 256 << 20;

impl App {
    /// Versions, paths, health, the last syncs, and what to do.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn doctor(&self) -> Result<DoctorView, ApiError> {
        let accounts = self.account_list().await?;
        let skew = self.read(|r| r.setting::<i64>(CLOCK_SKEW)).await?;
        let store = self.store.clone();
        let (health, faults) =
            tokio::task::spawn_blocking(move || Ok::<_, StoreError>((store.health()?, store.check(false)?)))
                .await
                .map_err(|error| crate::error::AppError::Internal(error.to_string()))?
                .map_err(crate::error::AppError::from)?;
        let key_store = self.vault.has_keyring().await;
        let mut advice = Vec::new();
        if !faults.is_empty() {
            advice.push(map::plain("doctor-database"));
        }
        if health.wal_bytes > WAL_LARGE {
            advice.push(map::plain("doctor-wal"));
        }
        if let Some(skew) = skew.filter(|skew| skew.abs() > SKEW_TOLD_S) {
            advice.push(say("doctor-clock", [("n", counted(skew.unsigned_abs() / 60))]));
        }
        if accounts.is_empty() {
            advice.push(map::plain("doctor-no_shop"));
        }
        let views: Vec<DoctorAccountView> = accounts
            .iter()
            .map(|account| {
                let named = |id: &str| say(id, [("name", ValueView::Text(account.name.clone()))]);
                advice.extend(account.token.problems.iter().map(|problem| {
                    MessageView {
                        id: "doctor-token".to_owned(),
                        params: say(
                            "",
                            [
                                ("name", ValueView::Text(account.name.clone())),
                                ("problem", ValueView::Code(problem.id.clone())),
                            ],
                        )
                        .params,
                    }
                }));
                if account.synced_at.is_none() && account.secret_store != NO_SECRET {
                    advice.push(named("doctor-never_synced"));
                }
                let failing: Vec<DoctorStreamView> = account
                    .streams
                    .iter()
                    .filter_map(|stream| {
                        Some(DoctorStreamView {
                            stream: stream.stream.clone(),
                            error: stream.error.clone()?,
                        })
                    })
                    .collect();
                if !failing.is_empty() {
                    advice.push(named("doctor-streams"));
                }
                DoctorAccountView {
                    name: account.name.clone(),
                    platform: account.platform.clone(),
                    secret_store: account.secret_store.clone(),
                    token_expires_at: account.token.expires_at.clone(),
                    synced_at: account.synced_at.clone(),
                    failing,
                }
            })
            .collect();
        Ok(DoctorView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rulebook: self.rulebook()?.version().to_owned(),
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            now: map::instant(self.now()),
            zone: system_zone().name().to_owned(),
            data_dir: self.options.data_dir.display().to_string(),
            database: DatabaseView {
                file: health.file.display().to_string(),
                bytes: health.bytes,
                wal_bytes: health.wal_bytes,
                schema: i32::try_from(health.schema).unwrap_or(i32::MAX),
                sqlite: health.sqlite,
                orders: count(health.orders),
                cases: count(health.cases),
                faults,
            },
            read_only: self.read_only_reason(),
            key_store,
            clock_skew_s: skew
                .map(|skew| i32::try_from(skew).unwrap_or(if skew < 0 { i32::MIN } else { i32::MAX })),
            accounts: views,
            advice,
        })
    }
}
