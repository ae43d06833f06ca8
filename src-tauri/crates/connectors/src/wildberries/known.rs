//! Codes documented by 2026-10-30. A code beyond these lists is kept as it comes and reported as drift.

/// `supplierStatus`, with those of the other schemes.
pub const SUPPLIER_STATUS: &[&str] = &[
    "new",
    "confirm",
    "complete",
    "cancel",
    "cancel_carrier",
    "deliver",
    "receive",
    "reject",
    "cancel_missed_call",
];
/// `wbStatus`, with those of the other schemes.
pub const WB_STATUS: &[&str] = &[
    "waiting",
    "sorted",
    "sold",
    "canceled",
    "canceled_by_client",
    "declined_by_client",
    "defect",
    "ready_for_pickup",
    "postponed_delivery",
    "accepted_by_carrier",
    "sent_to_carrier",
    "canceled_by_carrier",
    "canceled_by_missed_call",
];
/// Codes of the cross-border history.
pub const HISTORY: &[&str] = &[
    "created",
    "assembling",
    "assembled",
    "dispatched_by_seller",
    "dispatched_to_delivery_service",
    "on_way_to_delivery_service",
    "accepted_by_carrier",
    "departed_from_origin_country",
    "arrived_in_destination_country",
    "customs_clearance",
    "customs_clearance_completed",
    "on_way_to_wb_sc",
    "accepted_at_wb_sc",
    "arrived_at_wb_wh",
    "dispatched_from_wh",
    "sorted",
    "replaced_at_warehouse",
    "prepared_for_shipment",
    "in_search",
    "arrived_at_dct",
    "shipped_at_dct",
    "arrived_at_sct",
    "arrived_at_dc",
    "shipped_at_dc",
    "on_way_to_dc",
    "arrived_at_sc",
    "prepared_for_shipment_at_sc",
    "shipped_at_sc",
    "on_way_to_sc",
    "delivered_at_sc",
    "on_way",
    "on_way_to_pp",
    "arrived_at_pp",
    "accepted_at_pp",
    "ready_for_pick_up",
    "at_courier",
    "delivered_at_parcel_locker",
    "received_by_client",
    "delivered",
    "canceled",
    "canceled_by_seller",
    "canceled_by_client",
    "cancel_after_expiration",
    "failed_to_reach_client",
    "moved_to_return_box",
    "accepted_for_return",
];
/// `deliveryType` of an order.
pub const DELIVERY_TYPE: &[&str] = &["fbs", "dbs", "edbs", "dbw", "pickup", "wbgo"];
/// `crossBorderType` of the live list (0, 1) and of the archive (words).
pub const CROSS_BORDER: &[&str] = &["0", "1", "local", "crossBorder"];
/// A cross-border label's state.
pub const LABEL: &[&str] = &["awaitingTrackNumber", "ready"];
/// A review's answer's state.
pub const ANSWER_STATE: &[&str] = &["none", "wbRu", "reviewRequired", "rejected"];
/// What became of a reviewed order.
pub const REVIEW_ORDER: &[&str] = &["buyout", "rejected", "returned", "notSpecified"];
/// A claim's source.
pub const CLAIM_TYPE: &[&str] = &["1", "3"];
/// A claim's decision.
pub const CLAIM_STATUS: &[&str] = &["0", "1", "2"];
/// What becomes of a claim's goods.
pub const CLAIM_GOODS: &[&str] = &["0", "1", "2", "5", "8", "10"];
/// What the seller may do with a claim.
pub const CLAIM_ACTIONS: &[&str] = &[
    "approve1",
    "approve2",
    "autorefund1",
    "reject1",
    "reject2",
    "reject3",
    "rejectcustom",
    "approvecc1",
    "confirmreturngoodcc1",
];
/// Who wrote in a chat.
pub const SENDER: &[&str] = &["client", "seller", "wb"];
/// Kind of a chat's event.
pub const CHAT_EVENT: &[&str] = &["message"];
/// The order feed's status.
pub const FEED_STATUS: &[&str] = &["created", "buyout", "cancel", "return", "returnDefective"];
/// The order feed's kind of cancellation.
pub const CANCEL_TYPE: &[&str] = &["app", "receipt", "expire", "other"];
