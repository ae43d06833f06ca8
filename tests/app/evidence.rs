//! Files from outside: what is taken, what is not, and what becomes of them on disk.

use crate::common::{demo, png};
use crate::journey::cases;
use recourse_app::evidence::Incoming;
use recourse_app::view::case::CaseView;
use recourse_app::view::proof::AreaView;

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

#[tokio::test(flavor = "multi_thread")]
async fn parts_of_a_picture_become_unreadable_and_the_original_stays_out_of_tickets() {
    let (dir, app) = demo().await;
    let case = cases(&app, "negative_review").await[0].id.clone();
    let name = "review_screenshot".to_owned();
    // Noise, so that no two neighbouring pixels are alike.
    let noise = image::RgbImage::from_fn(200, 100, |x, y| {
        let mix = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503) ^ (x * y);
        image::Rgb([mix as u8, (mix >> 8) as u8, (mix >> 16) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let original = bytes.into_inner();
    let before = app
        .evidence_attach(
            case.clone(),
            name.clone(),
            vec![Incoming::Clipboard(original.clone())],
        )
        .await
        .unwrap();
    let files = |view: &CaseView| {
        let item = view.evidence.iter().find(|item| item.name == name).unwrap();
        item.files.clone()
    };
    let old = files(&before)[0].clone();
    let area = AreaView {
        x: 2_500,
        y: 2_000,
        width: 5_000,
        height: 6_000,
    };
    let after = app
        .evidence_blur(case.clone(), name.clone(), old.attachment.clone(), vec![area])
        .await
        .unwrap();
    let [new] = files(&after).try_into().unwrap();
    assert_ne!(new.attachment, old.attachment);
    assert_eq!(
        (new.original.as_deref(), new.areas),
        (Some(old.attachment.as_str()), 1)
    );
    assert_eq!(new.captured_at, old.captured_at, "captured when it was captured");
    assert_eq!(after.audit.last().unwrap().what, "blurred");
    let kept = app.attachment(new.attachment.clone(), 0).await.unwrap().bytes;
    let picture = image::load_from_memory(&kept).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (200, 100));
    let mut colours = std::collections::BTreeSet::new();
    for (x, y, pixel) in picture.enumerate_pixels() {
        if (50..150).contains(&x) && (20..80).contains(&y) {
            colours.insert(pixel.0);
        } else {
            assert_eq!(pixel, noise.get_pixel(x, y), "outside nothing changes: {x} {y}");
        }
    }
    assert!(colours.len() <= 8, "blocks, not pixels: {}", colours.len());

    // More of the same picture: what stands behind is still the first one.
    let corner = AreaView {
        x: 9_900,
        y: 9_900,
        width: 100,
        height: 100,
    };
    let more = app
        .evidence_blur(case.clone(), name.clone(), new.attachment.clone(), vec![corner])
        .await
        .unwrap();
    let [twice] = files(&more).try_into().unwrap();
    assert_eq!(
        (twice.original.as_deref(), twice.areas),
        (Some(old.attachment.as_str()), 2)
    );
    let checks = app.evidence_check(case.clone()).await.unwrap();
    assert!(
        checks
            .iter()
            .any(|file| file.attachment == old.attachment && file.state == "kept"),
        "the original stays on disk"
    );
    let preview = app
        .ticket_preview(vec![case.clone()], Default::default())
        .await
        .unwrap();
    let told = serde_json::to_string(&preview).unwrap();
    assert!(told.contains(&twice.attachment) && !told.contains(&old.attachment));

    let back = app
        .evidence_unblur(case.clone(), name.clone(), twice.attachment.clone())
        .await
        .unwrap();
    assert_eq!(files(&back), std::slice::from_ref(&old));
    for undo in ["undo-unblur", "undo-blur", "undo-blur"] {
        assert_eq!(app.undo(None).await.unwrap().message.id, undo);
    }
    assert_eq!(
        files(&app.case_show(case.clone()).await.unwrap()),
        std::slice::from_ref(&old)
    );

    let refused = async |areas: Vec<AreaView>| {
        app.evidence_blur(case.clone(), name.clone(), old.attachment.clone(), areas)
            .await
            .unwrap_err()
            .code
    };
    assert_eq!(refused(Vec::new()).await, "blur-areas");
    let outside = AreaView { x: 10_000, ..area };
    assert_eq!(refused(vec![outside]).await, "blur-areas");
    assert_eq!(refused(vec![AreaView { width: 0, ..area }]).await, "blur-areas");

    // A change that keeps the length is seen by reading the file, not by opening the page.
    let file = find(&dir.path().join("data"), &old.attachment);
    let mut changed = original;
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&file, &changed).unwrap();
    assert_eq!(
        files(&app.case_show(case.clone()).await.unwrap())[0].state,
        "kept"
    );
    let state = async || {
        let checks = app.evidence_check(case.clone()).await.unwrap();
        let file = checks
            .into_iter()
            .find(|file| file.attachment == old.attachment)
            .unwrap();
        (file.state, file.written_at.is_some())
    };
    assert_eq!(state().await, ("changed".to_owned(), true));
    let blurred = app
        .evidence_blur(case.clone(), name.clone(), old.attachment.clone(), vec![area])
        .await;
    assert_eq!(blurred.unwrap_err().code, "attachment-missing");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(state().await, ("missing".to_owned(), false));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_is_shown_and_blurred_the_right_side_up() {
    let (_dir, app) = demo().await;
    let case = cases(&app, "negative_review").await[0].id.clone();
    let name = "review_screenshot".to_owned();
    let view = app
        .evidence_attach(case.clone(), name.clone(), vec![Incoming::Clipboard(lying())])
        .await
        .unwrap();
    let id = view.evidence.iter().find(|item| item.name == name).unwrap().files[0]
        .attachment
        .clone();
    let small = app.attachment(id.clone(), 30).await.unwrap().bytes;
    let small = image::load_from_memory(&small).unwrap();
    assert!(
        small.height() > small.width(),
        "a quarter turn is in the file's head"
    );
    let top = AreaView {
        x: 0,
        y: 0,
        width: 10_000,
        height: 2_500,
    };
    let view = app
        .evidence_blur(case, name.clone(), id, vec![top])
        .await
        .unwrap();
    let file = &view.evidence.iter().find(|item| item.name == name).unwrap().files[0];
    assert_eq!(file.media_type, "image/jpeg");
    let made = app.attachment(file.attachment.clone(), 0).await.unwrap().bytes;
    assert!(
        !made.windows(4).any(|bytes| bytes == b"Exif"),
        "nothing but pixels"
    );
    let made = image::load_from_memory(&made).unwrap().to_rgb8();
    assert_eq!(made.dimensions(), (40, 80));
    app.stop().await;
}

/// A JPEG of 80 by 40 pixels whose head says that it is to be turned by a quarter.
fn lying() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(80, 40, |x, _| image::Rgb([(x * 3) as u8, 90, 40]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    let jpeg = bytes.into_inner();
    // An APP1 segment after the start: a TIFF of one entry, orientation 6.
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    let mut whole = jpeg[..2].to_vec();
    whole.extend([0xff, 0xe1]);
    whole.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    whole.extend(exif);
    whole.extend(&jpeg[2..]);
    whole
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
