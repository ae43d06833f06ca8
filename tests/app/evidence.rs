//! Files from outside: what is taken, what is not, and what becomes of them on disk.

use crate::common::{demo, png};
use crate::journey::cases;
use recourse_app::evidence::Incoming;

#[tokio::test(flavor = "multi_thread")]
async fn only_whole_pictures_of_known_kinds_go_in() {
    let (dir, app) = demo().await;
    let case = cases(&app, "negative_review").await[0].id.clone();
    let attach = async |incoming: Incoming| {
        app.evidence_attach(case.clone(), "review_screenshot".to_owned(), vec![incoming])
            .await
    };
    let file = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Incoming::File(path)
    };
    let code = async |incoming: Incoming| attach(incoming).await.unwrap_err().code;
    assert_eq!(
        code(file("page.png", b"<html></html>")).await,
        "evidence-type",
        "the content counts"
    );
    assert_eq!(
        code(file("cut.png", &png(64, 64)[..200])).await,
        "evidence-unreadable"
    );
    assert_eq!(
        code(file("doc.png", b"%PDF-1.7 ...")).await,
        "evidence-type",
        "a picture is asked for"
    );
    assert_eq!(
        code(Incoming::File(dir.path().join("gone.png"))).await,
        "file-missing"
    );
    assert_eq!(code(Incoming::File(dir.path().to_owned())).await, "evidence-type");
    let mut bomb = png(8, 8);
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let refused = code(Incoming::Clipboard(bomb)).await;
    assert!(
        ["evidence-too-large", "evidence-unreadable"].contains(&refused.as_str()),
        "{refused}"
    );
    let unknown = app
        .evidence_attach(
            case.clone(),
            "nothing".to_owned(),
            vec![Incoming::Clipboard(png(9, 9))],
        )
        .await;
    assert_eq!(unknown.unwrap_err().code, "evidence-unknown");

    let named = file("..\u{202e}gnp.exe\u{7}.png", &png(20, 10));
    let view = attach(named).await.unwrap();
    let item = view
        .evidence
        .iter()
        .find(|item| item.name == "review_screenshot")
        .unwrap();
    assert!(item.present && item.files.len() == 1);
    assert!(!item.files[0].name.contains(['\u{202e}', '\u{7}', '/']));
    let id = item.files[0].attachment.clone();
    let small = app.attachment(id.clone(), 5).await.unwrap();
    assert_eq!(small.media_type, "image/png");
    assert_eq!(app.attachment(id.clone(), 0).await.unwrap().bytes, png(20, 10));
    assert_eq!(
        app.attachment("../../etc/passwd".to_owned(), 0)
            .await
            .unwrap_err()
            .code,
        "attachment-unknown"
    );

    let kept = find(&dir.path().join("data"), &id);
    std::fs::write(&kept, b"other").unwrap();
    let changed = app.case_show(case.clone()).await.unwrap();
    let item = changed
        .evidence
        .iter()
        .find(|item| item.name == "review_screenshot")
        .unwrap();
    assert_eq!(
        (item.files[0].state.as_str(), item.present),
        ("changed", false),
        "a silent change is seen"
    );
    assert_eq!(
        app.attachment(id.clone(), 0).await.unwrap_err().code,
        "attachment-missing"
    );

    app.evidence_detach(case.clone(), "review_screenshot".to_owned(), id)
        .await
        .unwrap();
    assert_eq!(app.undo(None).await.unwrap().message.id, "undo-detach");
    app.stop().await;
}

fn find(dir: &std::path::Path, name: &str) -> std::path::PathBuf {
    let mut open = vec![dir.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.file_name().is_some_and(|file| file.to_str() == Some(name)) {
                return path;
            }
        }
    }
    panic!("{name} is not on disk");
}
