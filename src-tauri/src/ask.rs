//! The system's dialogs for files and folders. `None` everywhere: the dialog was closed.

use std::path::PathBuf;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

/// Asks for a file with one of these endings.
pub(crate) async fn file<R: Runtime>(
    handle: &AppHandle<R>,
    filter: &str,
    endings: &[&str],
) -> Option<PathBuf> {
    let (send, receive) = oneshot::channel();
    let dialog = handle.dialog().file().add_filter(filter, endings);
    dialog.pick_file(move |file| {
        let _ = send.send(file);
    });
    chosen(receive).await
}

/// Asks for files of any kind.
pub(crate) async fn files<R: Runtime>(handle: &AppHandle<R>) -> Option<Vec<PathBuf>> {
    let (send, receive) = oneshot::channel();
    handle.dialog().file().pick_files(move |files| {
        let _ = send.send(files);
    });
    let files = receive.await.ok().flatten()?;
    Some(
        files
            .into_iter()
            .filter_map(|file| file.into_path().ok())
            .collect(),
    )
}

/// Asks for a folder.
pub(crate) async fn folder<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    let (send, receive) = oneshot::channel();
    let mut dialog = handle.dialog().file();
    // Left to itself GTK begins with what was used last, a list in which no folder can be chosen.
    let place = handle.path();
    let begin = [place.document_dir(), place.home_dir()];
    if let Some(begin) = begin.into_iter().flatten().find(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(begin);
    }
    dialog.pick_folder(move |folder| {
        let _ = send.send(folder);
    });
    chosen(receive).await
}

/// Asks where a file is to be written, offering a name; what is chosen gets the ending when it has none.
pub(crate) async fn place<R: Runtime>(
    handle: &AppHandle<R>,
    name: &str,
    filter: &str,
    ending: &str,
) -> Option<PathBuf> {
    let (send, receive) = oneshot::channel();
    let dialog = handle.dialog().file().set_file_name(name);
    dialog.add_filter(filter, &[ending]).save_file(move |file| {
        let _ = send.send(file);
    });
    let file = chosen(receive).await?;
    Some(if file.extension().is_none() {
        file.with_extension(ending)
    } else {
        file
    })
}

async fn chosen(receive: oneshot::Receiver<Option<FilePath>>) -> Option<PathBuf> {
    receive.await.ok().flatten()?.into_path().ok()
}
