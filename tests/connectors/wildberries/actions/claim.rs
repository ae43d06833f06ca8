//! Decisions on claims.

use super::*;
use rstest::rstest;

fn decide(running: &Running, action: &str, comment: Option<&str>) -> Case {
    let claim = case(running, What::Claim);
    Case {
        action: MarketAction::DecideClaim {
            claim: claim.target.as_str().into(),
            action: action.to_owned(),
            comment: comment.map(str::to_owned),
        },
        ..claim
    }
}

#[tokio::test]
async fn a_claim_that_was_decided_otherwise_is_told() {
    let running = shop().await;
    let session = session_for(&running);
    let comment = "Трещина получена при использовании, не дефект.";
    let ours = decide(&running, "rejectcustom", Some(comment));
    ours.perform(&session).await.unwrap();
    let Seen::Done { words } = ours.after(&session).await else {
        panic!("not seen");
    };
    assert_eq!(words.as_deref(), Some(comment));
    let other = decide(&running, "rejectcustom", Some("Совсем другие слова продавца."));
    assert_eq!(
        other.after(&session).await,
        impossible("action_closed", Some(comment))
    );
    // Refused, and it may be decided anew: what is offered still can be done.
    let anew = decide(&running, "autorefund1", None);
    assert_eq!(anew.before(&session).await, Seen::Possible);
    assert_eq!(anew.after(&session).await, not_done(Some(comment)));
    anew.perform(&session).await.unwrap();
    assert!(matches!(anew.after(&session).await, Seen::Done { .. }));
    let back = decide(&running, "approve2", None);
    let seen = back.before(&session).await;
    assert!(
        matches!(&seen, Seen::Impossible { why, .. } if why == "action_closed"),
        "the goods stay with the buyer, this is another decision: {seen:?}"
    );
}

#[tokio::test]
async fn a_claim_beyond_the_listed_days_cannot_be_told() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Claim);
    running.set_now(now() + TimeDelta::days(15));
    assert_eq!(case.before(&session).await, Seen::CannotTell);
    assert_eq!(case.after(&session).await, Seen::CannotTell);
}

#[rstest]
#[case::none("rejectcustom", None)]
#[case::short("rejectcustom", Some("коротко"))]
#[case::blank("rejectcustom", Some("             "))]
#[case::long("rejectcustom", Some(LONG))]
#[case::shop("approvecc1", Some("коротко"))]
#[tokio::test]
async fn a_comment_that_would_be_refused_is_not_sent(#[case] action: &str, #[case] comment: Option<&str>) {
    let running = shop().await;
    let case = decide(&running, action, comment);
    let result = case.perform(&session_for(&running)).await;
    assert!(
        matches!(&result, Err(PerformError::Refused(ConnectorError::Rejected { status: 0, code, .. })) if code == "form"),
        "{result:?}"
    );
    assert!(running.log().is_empty());
}

#[tokio::test]
async fn a_comment_goes_along_only_where_it_applies() {
    for (action, goes) in [("autorefund1", false), ("rejectcustom", true)] {
        let running = shop().await;
        let case = decide(&running, action, Some("Вернём деньги, товар оставьте себе."));
        case.perform(&session_for(&running)).await.unwrap();
        let log = running.log();
        let body = String::from_utf8_lossy(&log[0].body);
        assert_eq!(body.contains("comment"), goes, "{body}");
    }
}
