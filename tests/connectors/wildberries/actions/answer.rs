//! Answers to reviews.

use super::*;

#[tokio::test]
async fn an_answer_is_compared_by_its_words_and_edited_once() {
    let running = shop().await;
    let session = session_for(&running);
    let first = case(&running, What::Answer);
    first.perform(&session).await.unwrap();
    let answer = |text: &str, edit| Case {
        action: MarketAction::AnswerReview {
            review: first.target.as_str().into(),
            text: text.to_owned(),
            edit,
        },
        path: first.path.clone(),
        kind: "answer_review",
        target: first.target.clone(),
    };
    let written = "Здравствуйте! Посылка задержалась на таможне.";
    let spaced = answer("  Здравствуйте!\r\nПосылка задержалась  на таможне. ", false);
    assert!(matches!(spaced.after(&session).await, Seen::Done { .. }));
    assert!(
        matches!(spaced.before(&session).await, Seen::Done { .. }),
        "nothing is left to do"
    );
    let other = answer("Другой ответ", false);
    assert_eq!(
        other.before(&session).await,
        impossible("answered", Some(written))
    );
    assert_eq!(other.after(&session).await, impossible("answered", Some(written)));

    let edit = answer("Здравствуйте! Посылка уже в пути.", true);
    assert_eq!(edit.before(&session).await, Seen::Possible);
    assert_eq!(edit.after(&session).await, not_done(Some(written)));
    edit.perform(&session).await.unwrap();
    assert!(matches!(edit.after(&session).await, Seen::Done { .. }));
    let again = answer("Ещё раз", true);
    let now_there = "Здравствуйте! Посылка уже в пути.";
    assert_eq!(
        again.before(&session).await,
        impossible("edit_closed", Some(now_there))
    );
    let Err(PerformError::Refused(ConnectorError::Rejected {
        status: 400,
        message,
        request_id,
        ..
    })) = again.perform(&session).await
    else {
        panic!("edited twice");
    };
    assert!(message.contains("edited") && request_id.is_some(), "{message}");
    assert_eq!(running.done("answer_review", &first.target), 2);
}

#[tokio::test]
async fn a_wrong_review_is_answered_with_204_and_seen_to_be_gone() {
    let running = shop().await;
    let session = session_for(&running);
    let action = MarketAction::AnswerReview {
        review: "no-such-review".into(),
        text: "Спасибо".to_owned(),
        edit: false,
    };
    let receipt = connector().perform(&session, &action, &[]).await.unwrap();
    assert_eq!(receipt.status, 204);
    for sent in [None, Some(now())] {
        let seen = connector().look(&session, &action, sent, now()).await.unwrap();
        assert_eq!(seen, impossible("gone", None));
    }
    let edit = MarketAction::AnswerReview {
        review: case(&running, What::Answer).target.as_str().into(),
        text: "Спасибо".to_owned(),
        edit: true,
    };
    let seen = connector().look(&session, &edit, None, now()).await.unwrap();
    assert_eq!(seen, impossible("answer_missing", None));
}
