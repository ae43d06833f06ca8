//! Orders.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::order::{OrderCounts, OrderFilter, OrderInput, OrderPage, OrderView};
use tauri::State;

/// A page of orders.
#[tauri::command]
#[specta::specta]
pub async fn order_page(
    shell: State<'_, Shell>,
    filter: OrderFilter,
    after: Option<String>,
    limit: u32,
) -> Answer<OrderPage> {
    shell.app().await?.order_page(filter, after, limit).await
}

/// Counts of the table's views.
#[tauri::command]
#[specta::specta]
pub async fn order_counts(shell: State<'_, Shell>) -> Answer<OrderCounts> {
    shell.app().await?.order_counts().await
}

/// One order by any known id.
#[tauri::command]
#[specta::specta]
pub async fn order_show(shell: State<'_, Shell>, id: String) -> Answer<OrderView> {
    shell.app().await?.order_show(id).await
}

/// Keeps an order that was entered by hand.
#[tauri::command]
#[specta::specta]
pub async fn order_add(shell: State<'_, Shell>, input: OrderInput) -> Answer<OrderView> {
    shell.app().await?.order_add(input).await
}
