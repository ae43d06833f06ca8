//! The seller's own keys.

use crate::common::folder;
use recourse_app::App;
use recourse_app::view::undo::KeyView;

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_kept_and_what_is_no_key_is_refused() {
    let (_dir, options) = folder();
    let app = App::open(options).await.unwrap();
    let key = |id: &str, chord: &str| KeyView {
        id: id.to_owned(),
        chord: chord.to_owned(),
    };
    assert!(app.keys().await.unwrap().is_empty());
    let own = vec![key("find", "Ctrl+Shift+KeyP"), key("mark", "")];
    app.keys_set(own.clone()).await.unwrap();
    assert_eq!(app.keys().await.unwrap(), own);
    for bad in [
        vec![key("", "KeyA")],
        vec![key("find", "Ctrl KeyK")],
        vec![key("find", "KeyA"), key("find", "KeyB")],
        vec![key("find", &"K".repeat(41))],
        (0..201).map(|n| key(&format!("k{n}"), "KeyA")).collect(),
    ] {
        assert_eq!(app.keys_set(bad).await.unwrap_err().code, "setting-invalid");
    }
    assert_eq!(app.keys().await.unwrap(), own);
    app.undo(None).await.unwrap();
    assert!(app.keys().await.unwrap().is_empty());
    assert_eq!(app.redo().await.unwrap().message.id, "undo-keys");
    assert_eq!(app.redo().await.unwrap_err().code, "redo-none");
    app.stop().await;
}
