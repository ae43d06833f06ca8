//! Messages to buyers.

use super::*;
use bytes::Bytes;
use recourse_connectors::perform::FileBytes;
use rstest::rstest;

fn file(name: &str, media_type: &str, bytes: usize) -> FileBytes {
    FileBytes {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes: Bytes::from(vec![7; bytes]),
    }
}

#[tokio::test]
async fn s3_02_a_message_goes_into_the_chat_with_its_files() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let files = [
        file("фото \"1\".jpg", "image/jpeg", 300_000),
        file("акт.pdf", "application/pdf", 2_000),
    ];
    let receipt = connector().perform(&session, &case.action, &files).await.unwrap();
    assert_eq!(receipt.words, None, "no file was refused");
    let (text, images, documents, names) = running.shop(|shop| {
        let last = shop.messages.last().unwrap();
        let names: Vec<String> = shop.downloads.values().map(|file| file.name.clone()).collect();
        (last.text.clone(), last.images.len(), last.files.len(), names)
    });
    assert_eq!(text, "Здравствуйте! Заказ в пути, ждём 28 ноября.");
    assert_eq!((images, documents), (1, 1));
    assert!(names.contains(&"фото %221%22.jpg".to_owned()), "{names:?}");
    assert!(matches!(case.after(&session).await, Seen::Done { .. }));
}

#[tokio::test]
async fn a_file_without_words_is_sent_and_seen() {
    let running = shop().await;
    let session = session_for(&running);
    let chat = case(&running, What::Message).target;
    let action = MarketAction::SendMessage {
        chat: chat.as_str().into(),
        reply_sign: None,
        text: String::new(),
        files: vec![
            serde_json::from_value(serde_json::json!({
                "attachment": "ab", "name": "a.png", "media_type": "image/png", "bytes": 10
            }))
            .unwrap(),
        ],
    };
    let files = [file("a.png", "image/png", 10)];
    let look = async |sent| connector().look(&session, &action, sent, now()).await.unwrap();
    assert_eq!(look(Some(now())).await, not_done(None));
    connector().perform(&session, &action, &files).await.unwrap();
    assert!(matches!(look(Some(now())).await, Seen::Done { .. }));
}

#[rstest]
#[case::nothing("", vec![])]
#[case::long(LONG, vec![])]
#[case::large("x", vec![file("a.png", "image/png", (5 << 20) + 1)])]
#[case::kind("x", vec![file("a.webp", "image/webp", 10)])]
#[case::together("x", (0..7).map(|n| file(&format!("{n}.png"), "image/png", 5 << 20)).collect())]
#[tokio::test]
async fn a_message_that_would_be_refused_is_not_sent(#[case] text: &str, #[case] files: Vec<FileBytes>) {
    let running = shop().await;
    let action = MarketAction::SendMessage {
        chat: case(&running, What::Message).target.as_str().into(),
        reply_sign: None,
        text: text.to_owned(),
        files: Vec::new(),
    };
    let result = connector().perform(&session_for(&running), &action, &files).await;
    assert!(
        matches!(&result, Err(PerformError::Refused(ConnectorError::Rejected { status: 0, code, .. })) if code == "form"),
        "{result:?}"
    );
    assert!(running.log().is_empty());
}

#[tokio::test]
async fn an_old_signature_is_replaced_and_a_lost_chat_is_told() {
    let running = shop().await;
    let session = session_for(&running);
    let mut case = case(&running, What::Message);
    if let MarketAction::SendMessage { reply_sign, .. } = &mut case.action {
        *reply_sign = Some("an old one".to_owned());
    }
    case.perform(&session).await.unwrap();
    running.shop(|shop| shop.chats.clear());
    assert_eq!(case.before(&session).await, impossible("gone", None));
    let Err(PerformError::Refused(ConnectorError::Rejected { message, .. })) = case.perform(&session).await
    else {
        panic!("sent into no chat");
    };
    assert_eq!(message, "Invalid signature");
    // The list cannot be read: the signature that was queued is used, and without one nothing is sent.
    running
        .faults()
        .add(On::path("/api/v1/seller/chats"), Fault::status(503));
    assert!(matches!(
        case.perform(&session).await,
        Err(PerformError::Refused(_))
    ));
    if let MarketAction::SendMessage { reply_sign, .. } = &mut case.action {
        *reply_sign = None;
    }
    assert!(matches!(
        case.perform(&session).await,
        Err(PerformError::NotSent(_))
    ));
}

#[tokio::test]
async fn a_file_that_was_refused_is_told_in_the_receipt() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let told = serde_json::json!({"result": {"addTime": 1, "chatID": case.target}, "errors": ["a.png: unsupported mime"]});
    let fault = Fault::Status {
        code: 200,
        content_type: "application/json".to_owned(),
        body: told.to_string(),
    };
    running.faults().add(On::path(&case.path), fault);
    let receipt = case.perform(&session).await.unwrap();
    assert_eq!(receipt.words.as_deref(), Some("a.png: unsupported mime"));
}

/// The computer's clock may be off by hours, and may be set between sending and looking: then a look may not be able to tell,
/// but never says what is not so.
#[tokio::test]
async fn a_message_is_never_taken_for_missing_whatever_this_computers_clock_says() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    let clocks = [-400 * 24, -3, 0, 3, 400 * 24];
    running.set_now(now() + TimeDelta::hours(1));
    for hours in clocks {
        let here = now() + TimeDelta::hours(1 + hours);
        let seen = case.after_sent(&session, here, here).await;
        let wanted = if hours > 0 {
            Seen::CannotTell
        } else {
            not_done(None)
        };
        assert_eq!(seen, wanted, "{hours} h");
    }
    case.perform(&session).await.unwrap();
    running.set_now(now() + TimeDelta::hours(2));
    for hours in clocks {
        let sent = now() + TimeDelta::hours(1 + hours);
        let looked = now() + TimeDelta::hours(2 + hours);
        let seen = case.after_sent(&session, sent, looked).await;
        let told = matches!(seen, Seen::Done { .. }) || (hours > 0 && seen == Seen::CannotTell);
        assert!(told, "{hours} h: {seen:?}");
    }
    // The marketplace's time of sending, and a look by a clock that is ahead: the same words of an hour before are no proof.
    let next = now() + TimeDelta::hours(2);
    let seen = case.after_sent(&session, next, next + TimeDelta::hours(3)).await;
    assert_eq!(seen, Seen::CannotTell);
    // Sent by a clock three hours ahead, looked at by the right one: never "not done".
    let seen = case
        .after_sent(&session, now() + TimeDelta::hours(4), now() + TimeDelta::hours(2))
        .await;
    assert_eq!(seen, Seen::CannotTell);
    running.set_now(now() + TimeDelta::hours(6));
    let seen = case
        .after_sent(&session, now() + TimeDelta::hours(4), now() + TimeDelta::hours(6))
        .await;
    assert_eq!(seen, Seen::CannotTell);
}

#[tokio::test]
async fn the_buyers_own_words_and_another_chats_are_no_proof() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    running.shop(|shop| {
        let text = "Здравствуйте! Заказ в пути, ждём 28 ноября.";
        let mut by_buyer = shop.messages[0].clone();
        by_buyer.id = "buyer".to_owned();
        by_buyer.text = text.to_owned();
        by_buyer.at = now();
        let mut elsewhere = by_buyer.clone();
        elsewhere.id = "elsewhere".to_owned();
        elsewhere.sender = "seller".to_owned();
        elsewhere.chat = "1:other".to_owned();
        shop.messages.extend([by_buyer, elsewhere]);
    });
    assert_eq!(case.after(&session).await, not_done(None));
}

#[tokio::test]
async fn events_are_read_to_their_end() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Message);
    running.set_now(now() + TimeDelta::minutes(10));
    running.shop(|shop| {
        let first = shop.messages[0].clone();
        for n in 0..230 {
            let mut next = first.clone();
            next.id = format!("event-{n}");
            next.opens = false;
            next.at = now() + TimeDelta::milliseconds(n);
            shop.messages.push(next);
        }
    });
    case.perform(&session).await.unwrap();
    let seen = case
        .after_sent(&session, now(), now() + TimeDelta::minutes(10))
        .await;
    assert!(matches!(seen, Seen::Done { .. }), "{seen:?}");
    let pages = running
        .log()
        .iter()
        .filter(|entry| entry.path.ends_with("/events"))
        .count();
    assert!(pages > 4, "{pages}");
}
