# What an action at a marketplace is about, what it means, and what follows: said by the program, shown before anything is sent.
outbox-subject-review = { $stars ->
    [0] Review of { $product }
   *[other] Review with { $stars } ★ of { $product }
}
outbox-subject-claim = Claim about { $product }: { $action }
outbox-subject-chat = Chat with { $buyer }
outbox-subject-order = Order { $order }
outbox-subject-stock = Item { $item } in warehouse { $warehouse }: { $amount } for sale
outbox-subject-other = { $target }
outbox-warning-second_message = You wrote to this buyer { $at }. A second message within a day is easily taken for pressure.
outbox-consequence-answer = Everybody reads it under the review. It can be changed once.
outbox-consequence-answer_last = The answer that is there is replaced. It cannot be changed again.
outbox-consequence-claim = The buyer is told your decision. What becomes of goods and money follows from it.
outbox-consequence-message = The buyer reads it in the chat. It cannot be taken back there.
outbox-consequence-cancel = The order is cancelled for good. It may cost a fine:
outbox-consequence-cancel_zero = The order is cancelled for good. It was placed at zero stock, and such orders may be cancelled without the fine.
outbox-consequence-cancel_unknown = The order is cancelled for good. What it costs is not known.
outbox-consequence-stock_zero = Nobody can order the item from this warehouse any more.
outbox-consequence-stock = So many can be ordered from this warehouse.
outbox-rule-days = { $value ->
    [one] { $value } day
   *[other] { $value } days
}
outbox-rule-hours = { $value } h
outbox-rule-percent = { $value } %
outbox-rule-plain = { $value }
claim-action-approve1 = refund after a check of the goods
claim-action-approve2 = refund, and the goods come back
claim-action-approvecc1 = approved for pick-up
claim-action-autorefund1 = refund, the buyer keeps the goods
claim-action-reject1 = refused: no defect found
claim-action-reject2 = asks for more photos or a video
claim-action-reject3 = sent to a service centre
claim-action-rejectcustom = refused in your own words
undo-outbox-add = { $what } put in the outbox
