//! A case's history: what was done to it, line by line, and the one shape of an action on one case.

use super::page::find;
use crate::app::App;
use crate::map;
use crate::view::case::CaseView;
use crate::view::common::ApiError;
use chrono::{DateTime, Utc};
use recourse_domain::case::CaseState;
use recourse_store::{Action, AuditRow, CaseRow, StoreError, WriteTx};
use serde_json::json;

/// Who changed a case, when it was the seller.
const SELLER: &str = "seller";

impl App {
    /// Does an action on one case, named by it alone, and gives the case's page.
    pub(crate) async fn on_case(
        &self,
        name: &'static str,
        id: String,
        change: impl FnOnce(&mut WriteTx, CaseRow, DateTime<Utc>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<CaseView, ApiError> {
        let now = self.now();
        let shown = id.clone();
        let params = json!([map::text_param("case", id.trim())]);
        self.act(Action::new(name, params, now), move |tx| {
            let case = find(tx, &id)?;
            change(tx, case, now)
        })
        .await?;
        self.case_show(shown).await
    }
}

/// A line of a case's history by the seller.
pub(crate) fn line(
    now: DateTime<Utc>,
    what: &str,
    from: Option<CaseState>,
    to: Option<CaseState>,
    why: Option<String>,
) -> AuditRow {
    AuditRow {
        at: now,
        who: SELLER.to_owned(),
        what: what.to_owned(),
        from: from.map(|state| state.code().to_owned()),
        to: to.map(|state| state.code().to_owned()),
        why,
    }
}

/// Writes a line about a case that stays in its state.
pub(crate) fn tell(
    tx: &mut WriteTx,
    case: &CaseRow,
    what: &str,
    why: Option<String>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let state = Some(case.state);
    tx.audit(&case.id, &line(now, what, state, state, why))
}

/// [`tell`], and the case has changed now.
pub(crate) fn touch(
    tx: &mut WriteTx,
    case: &CaseRow,
    what: &str,
    why: Option<String>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tell(tx, case, what, why, now)?;
    tx.update_case(case, now)
}
