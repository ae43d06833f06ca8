use crate::support::shop;
use recourse_domain::id::AttachmentId;
use recourse_store::{AttachmentState, StoreError};

#[test]
fn a_file_is_kept_once_and_a_change_is_seen() {
    let (_dir, store, _) = shop();
    let id = store.keep(b"abc").unwrap();
    assert_eq!(
        id.as_str(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    assert_eq!(store.keep(b"abc").unwrap(), id);
    let path = store.attachment_path(&id);
    assert!(path.ends_with(format!("attachments/ba/{id}")));
    assert_eq!(store.attachment_bytes(&id).unwrap(), b"abc");
    std::fs::write(&path, b"abd").unwrap();
    assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Changed);
    assert!(matches!(store.attachment_bytes(&id), Err(StoreError::Data(_))));
    assert_eq!(store.keep(b"abc").unwrap(), id);
    assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Kept);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Missing);
    assert!(matches!(
        store.attachment_bytes(&id),
        Err(StoreError::NotFound { .. })
    ));
    let left: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert!(left.is_empty());
}

#[test]
fn an_id_from_outside_leads_nowhere() {
    let (dir, store, _) = shop();
    for id in ["../recourse.db", "/etc/passwd", "", "ab", &"g".repeat(64)] {
        let id = AttachmentId::from(id);
        assert!(
            store
                .attachment_path(&id)
                .starts_with(dir.path().join("attachments"))
        );
        assert_eq!(store.attachment_state(&id).unwrap(), AttachmentState::Missing);
    }
}
