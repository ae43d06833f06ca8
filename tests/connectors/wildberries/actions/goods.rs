//! Cancelling orders and setting stocks.

use super::*;

#[tokio::test]
async fn s4_11_an_order_is_cancelled_only_while_it_can_be() {
    let running = shop().await;
    let session = session_for(&running);
    let case = case(&running, What::Cancel);
    let unknown = MarketAction::CancelOrder { order: "1".into() };
    let look = |sent| {
        let (session, unknown) = (&session, &unknown);
        async move { connector().look(session, unknown, sent, now()).await.unwrap() }
    };
    assert_eq!(look(None).await, impossible("gone", None));
    assert_eq!(look(Some(now())).await, Seen::CannotTell);

    running.shop(|shop| {
        let step = |code: &str| recourse_sandbox::wildberries::shop::Step {
            at: Some(now()),
            code: code.to_owned(),
        };
        shop.orders[0]
            .journey
            .extend([step("assembling"), step("dispatched_to_delivery_service")]);
    });
    let handed = impossible("not_cancellable", Some("accepted_by_carrier"));
    assert_eq!(case.before(&session).await, handed);
    let Err(PerformError::Refused(ConnectorError::Rejected { status, code, .. })) =
        case.perform(&session).await
    else {
        panic!("cancelled");
    };
    assert_eq!((status, code.as_str()), (409, "StatusChangeNotAllowed"));
    assert_eq!(case.after(&session).await, handed);

    running.shop(|shop| shop.orders[0].ending = Ending::DeclinedByBuyer);
    assert_eq!(
        case.after(&session).await,
        impossible("cancelled", Some("declined_by_client")),
        "the buyer's cancellation is not the seller's"
    );
}

#[tokio::test]
async fn a_stock_is_read_back() {
    let running = shop().await;
    let session = session_for(&running);
    let zero = case(&running, What::Stock);
    assert_eq!(zero.after(&session).await, not_done(Some("12")));
    let (warehouse, item) = zero.target.split_once('/').unwrap();
    let set = |amount, item: &str| MarketAction::SetStock {
        warehouse: warehouse.to_owned(),
        item: item.to_owned(),
        amount,
    };
    let look = async |action: &MarketAction| {
        connector()
            .look(&session, action, Some(now()), now())
            .await
            .unwrap()
    };
    connector().perform(&session, &set(20, item), &[]).await.unwrap();
    assert_eq!(
        look(&set(20, item)).await,
        Seen::Done {
            words: Some("20".to_owned())
        }
    );
    assert_eq!(
        look(&set(25, item)).await,
        Seen::CannotTell,
        "five may have been sold since"
    );
    let Err(PerformError::Refused(ConnectorError::Rejected { status, code, .. })) =
        connector().perform(&session, &set(0, "7"), &[]).await
    else {
        panic!("an unknown size was taken");
    };
    assert_eq!((status, code.as_str()), (409, "NotFound"));
    let result = connector().perform(&session, &set(0, "7/../8"), &[]).await;
    assert!(matches!(
        result,
        Err(PerformError::Refused(ConnectorError::Rejected { status: 0, .. }))
    ));
}
