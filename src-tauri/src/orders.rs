//! Orders out of the window: to the clipboard and into files that a dialog asked for.

use crate::ask;
use crate::clipboard;
use crate::commands::{Answer, unless_stopped};
use crate::shell::Shell;
use recourse_app::view::order::{OrderSelection, OrdersWritten};
use tauri::{AppHandle, Runtime};

impl Shell {
    /// Puts chosen orders on the clipboard; gives how many.
    ///
    /// # Errors
    /// As [`recourse_app::App::order_copy`]; `clipboard` when the system refuses.
    pub async fn order_copy(&self, selection: OrderSelection, columns: Vec<String>) -> Answer<u32> {
        let copied = self.app().await?.order_copy(selection, columns).await?;
        clipboard::put_table(copied.text, copied.html).await?;
        Ok(copied.orders)
    }

    /// Asks for a file and writes chosen orders into it. Nothing when the dialog was closed or the writing stopped.
    ///
    /// # Errors
    /// As [`recourse_app::App::order_export`].
    pub async fn order_export<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
        selection: OrderSelection,
        columns: Vec<String>,
        csv: bool,
    ) -> Answer<Option<OrdersWritten>> {
        let app = self.app().await?;
        let (kind, ending) = if csv { ("CSV", "csv") } else { ("Excel", "xlsx") };
        let name = format!("orders-{}.{ending}", self.day().await?);
        let Some(file) = ask::place(handle, &name, kind, ending).await else {
            return Ok(None);
        };
        unless_stopped(app.order_export(selection, columns, file).await)
    }
}
