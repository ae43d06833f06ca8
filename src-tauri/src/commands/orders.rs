//! Orders.

use super::Answer;
use crate::shell::Shell;
use recourse_app::view::order::{
    OrderColumn, OrderCounts, OrderFilter, OrderInput, OrderPage, OrderSelection, OrderSumsView, OrderTotal,
    OrderView, OrderWindow, OrdersWritten, PastedIds,
};
use tauri::{AppHandle, State};

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

/// A part of the table's list, by place.
#[tauri::command]
#[specta::specta]
pub async fn order_window(
    shell: State<'_, Shell>,
    filter: OrderFilter,
    offset: u32,
    limit: u32,
) -> Answer<OrderWindow> {
    shell.app().await?.order_window(filter, offset, limit).await
}

/// How many orders a list has, and which ids asked for are of none.
#[tauri::command]
#[specta::specta]
pub async fn order_total(shell: State<'_, Shell>, filter: OrderFilter) -> Answer<OrderTotal> {
    shell.app().await?.order_total(filter).await
}

/// Ids out of pasted text.
#[tauri::command]
#[specta::specta]
pub async fn order_ids(shell: State<'_, Shell>, text: String) -> Answer<PastedIds> {
    shell.app().await?.order_ids(text).await
}

/// What chosen orders come to.
#[tauri::command]
#[specta::specta]
pub async fn order_sums(shell: State<'_, Shell>, selection: OrderSelection) -> Answer<OrderSumsView> {
    shell.app().await?.order_sums(selection).await
}

/// The keys of chosen orders.
#[tauri::command]
#[specta::specta]
pub async fn order_keys(shell: State<'_, Shell>, selection: OrderSelection) -> Answer<Vec<String>> {
    shell.app().await?.order_keys(selection).await
}

/// The table's columns as the seller arranged them.
#[tauri::command]
#[specta::specta]
pub async fn order_columns(shell: State<'_, Shell>) -> Answer<Vec<OrderColumn>> {
    shell.app().await?.order_columns().await
}

/// Keeps an arrangement of the columns.
#[tauri::command]
#[specta::specta]
pub async fn order_columns_set(
    shell: State<'_, Shell>,
    columns: Vec<OrderColumn>,
) -> Answer<Vec<OrderColumn>> {
    shell.app().await?.order_columns_set(columns).await
}

/// Puts chosen orders on the clipboard; gives how many.
#[tauri::command]
#[specta::specta]
pub async fn order_copy(
    shell: State<'_, Shell>,
    selection: OrderSelection,
    columns: Vec<String>,
) -> Answer<u32> {
    shell.order_copy(selection, columns).await
}

/// Asks for a file and writes chosen orders into it: a spreadsheet or CSV. `None` when the dialog was closed or the
/// writing stopped.
#[tauri::command]
#[specta::specta]
pub async fn order_export<R: tauri::Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    selection: OrderSelection,
    columns: Vec<String>,
    csv: bool,
) -> Answer<Option<OrdersWritten>> {
    shell.order_export(&app, selection, columns, csv).await
}
