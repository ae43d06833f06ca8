use crate::support::{act, at, new_case, shop};
use recourse_domain::evidence::Evidence;
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

/// Proof taken off a case stays as long as it can be put back: by undo, from a backup, from the journal.
#[test]
fn a_file_goes_when_nothing_can_bring_it_back() {
    let (dir, store, account) = shop();
    let old = std::time::SystemTime::from(at(0));
    let aged = |store: &recourse_store::Store, bytes: &[u8]| {
        let id = store.keep(bytes).unwrap();
        let file = std::fs::File::options()
            .write(true)
            .open(store.attachment_path(&id))
            .unwrap();
        file.set_modified(old).unwrap();
        id
    };
    let there = |id: &AttachmentId| store.attachment_state(id).unwrap() == AttachmentState::Kept;
    let now = at(0) + chrono::TimeDelta::days(2);
    let loose = aged(&store, b"loose");
    let proof = aged(&store, b"proof");
    let young = store.keep(b"young").unwrap();
    let soon = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    let a = account.clone();
    let (case, _) = store
        .write(move |tx| tx.open_case(&new_case(&a, "case")))
        .unwrap();
    let (of, file) = (case, proof.clone());
    store
        .act(act("evidence-add"), move |tx| {
            tx.add_evidence(
                &of,
                &Evidence {
                    requirement: "screenshot".into(),
                    attachment: file,
                    name: "a.png".into(),
                    media_type: "image/png".into(),
                    bytes: 5,
                    source: "clipboard".into(),
                    captured_at: at(2),
                },
            )
        })
        .unwrap();
    assert_eq!(recourse_store::verify(dir.path()).unwrap().unused, 2);
    assert_eq!(
        store.sweep(now.min(soon)).unwrap(),
        1,
        "what is loose and a day old"
    );
    assert!(!there(&loose) && there(&proof) && there(&young));
    store.undo(None, at(3)).unwrap();
    assert_eq!(store.sweep(soon).unwrap(), 0, "the journal tells of it");
    let early = store.backup_now(at(3)).unwrap();
    assert_eq!(store.sweep(soon).unwrap(), 0, "it can be put on again");
    store
        .act(act("setting"), |tx| tx.set_setting("other", &1))
        .unwrap();
    std::fs::remove_file(early).unwrap();
    let backup = store.backup_now(at(4)).unwrap();
    assert_eq!(
        store.sweep(soon).unwrap(),
        1,
        "a backup after it knows it no more"
    );
    assert!(!there(&proof) && there(&young));
    let kept = aged(&store, b"kept again");
    assert_eq!(store.keep(b"kept again").unwrap(), kept);
    assert_eq!(store.sweep(soon).unwrap(), 0, "it is young again");
    aged(&store, b"kept again");
    std::fs::write(&backup, b"no database").unwrap();
    assert_eq!(
        store.sweep(soon).unwrap(),
        0,
        "a backup that cannot be read may name it"
    );
    assert!(there(&kept));
}
