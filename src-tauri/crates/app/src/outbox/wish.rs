//! What the seller asks for after an action is queued.

use crate::app::App;
use crate::error::{AppError, abort};
use crate::view::common::{ApiError, ParamView, ValueView};
use crate::view::outbox::OutboxItemView;
use recourse_store::Action;
use recourse_sync::outbox::seller::{Refusal, Wish, grant};
use serde_json::json;

impl App {
    /// Takes an action back: nothing was sent, and nothing shall be. The step of its case is taken back too.
    ///
    /// # Errors
    /// `outbox-unknown`, `outbox-too-late`.
    pub async fn outbox_cancel(&self, id: String) -> Result<OutboxItemView, ApiError> {
        self.grant(id, Wish::Cancel).await
    }

    /// Tries, or looks, now.
    ///
    /// # Errors
    /// `outbox-unknown`, `outbox-too-late`.
    pub async fn outbox_retry(&self, id: String) -> Result<OutboxItemView, ApiError> {
        self.grant(id, Wish::Retry).await
    }

    /// The seller looked himself: it was sent, or it was not and shall not be.
    ///
    /// # Errors
    /// `outbox-unknown`, `outbox-too-late`.
    pub async fn outbox_settle(&self, id: String, sent: bool) -> Result<OutboxItemView, ApiError> {
        let wish = if sent { Wish::WasSent } else { Wish::NotSent };
        self.grant(id, wish).await
    }

    /// Sends again what may have been sent, because the seller says so.
    ///
    /// # Errors
    /// `outbox-unknown`, `outbox-too-late`.
    pub async fn outbox_again(&self, id: String) -> Result<OutboxItemView, ApiError> {
        self.grant(id, Wish::SendAgain).await
    }

    async fn grant(&self, id: String, wish: Wish) -> Result<OutboxItemView, ApiError> {
        let now = self.now();
        let full = self.outbox_show(id).await?;
        let what = ParamView {
            name: "what".to_owned(),
            value: ValueView::Code(format!("outbox-do-{}", full.action)),
        };
        let named = full.id.clone();
        let row = self
            .act(
                Action::lasting(wish.action(), json!([what]), now),
                move |tx| match grant(tx, &named, wish, now) {
                    Ok(row) => Ok(row),
                    Err(Refusal::NoSuch(id)) => Err(abort(AppError::about("outbox-unknown", "value", id))),
                    Err(Refusal::TooLate(state)) => {
                        Err(abort(AppError::about("outbox-too-late", "value", state.code())))
                    }
                    Err(Refusal::Store(error)) => Err(error),
                },
            )
            .await?;
        self.actors.nudge(Some(&row.account));
        self.outbox_show(row.id).await
    }
}
