# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = Refused after delay
kind-negative_review = Low review
kind-dpx_delay_report = First-mile delay
kind-buyer_cancellation = Cancelled by buyer
kind-full_return_compensation = Full return
kind-out_of_stock = Out of stock
kind-cannot_ship_on_time = Cannot ship on time
kind-no_update = No news
kind-domestic_return = Return before export
kind-international_return = Return in Russia
kind-wb_defect_before_payment = Defect found at pick-up
kind-wish_product_dispute = Wish: product dispute
kind-wish_logistics_dispute = Wish: delivery dispute
kind-ae_unrecognised_tracking = AliExpress: tracking not recognised
kind-wb_defect_claim = Defect claim

# States
state-suggested = suggested
state-open = open
state-waiting_buyer = waiting for the buyer
state-waiting_platform = waiting for the marketplace
state-waiting_goods = waiting for the goods
state-decided = decided
state-settled = settled
state-closed = closed
state-dropped = dropped

# Outcomes
outcome-won_full = all of it
outcome-won_part = a part
outcome-lost = refused
outcome-withdrawn = taken back
outcome-no_answer = no answer
outcome-goodwill = goodwill
outcome-not_applicable = nothing to win or lose

ticket-state-draft = draft
ticket-state-exported = exported
ticket-state-filed = filed
ticket-state-answered = answered
ticket-state-closed = closed

# Detectors: the rule that found a case
detector-late_refusal = Refused at pick-up, and the largest delay over your own usual lies in the first mile.
detector-by_hand = You opened it yourself.
detector-carrier_cancelled = The carrier cancelled the order.
detector-first_mile_delay = With the first-mile carrier longer than the limit, not lost, not stopped, and no other part of the way is worse.
detector-cancellation_stop_packing = Cancelled by the buyer before hand-over, and your list still says that it is to be packed.
detector-cancellation_late = Cancelled by the buyer on the way, after a delay in the first mile.
detector-low_review = Few stars, no answer yet, written lately; how many and how late stands in the rulebook.
detector-defect_claim = A return claim is under review.
detector-defect_reconsider = A return claim was decided and can still be decided anew.
detector-defect_in_chat = In the chat on a known order the buyer writes about a defect, and there is no claim.
detector-full_return = The goods came back in full, the finance report shows what their way cost, and the largest delay over your own usual lies in the first mile.
detector-full_loss = The goods were lost, damaged or destroyed on the way, and the finance report shows what it cost.
detector-defect_before_payment = Handed back at receipt because of a defect.
detector-domestic_return = Cancelled after the hand-over, never exported, not back yet.
detector-return_due = Goods wait for you in the destination country.
detector-return_coming = Goods are on their way to a pick-up point in the destination country.
detector-return_in_transit = Stopped between the two countries: where it comes back is decided at the next event.
detector-no_update = Nothing was heard of it for longer than this part of the way usually takes.
detector-out_of_stock = Ordered while your stock was zero, and still to be packed.
detector-cannot_ship_on_time = It must be shipped soon, and no hand-over is on record.

# What would make a case false
falsified-delivered = A later event says that the buyer has it.
falsified-dates = The marketplace corrects one of the two dates.
falsified-usual = Your own usual grows past this parcel’s days.
falsified-other_canceller = Somebody else turns out to have cancelled it.
falsified-departed = The parcel leaves the country.
falsified-list_cancelled = Your list shows the order as cancelled.
falsified-return_done = The goods are back with you.
falsified-answered = You answer the review.
falsified-stars_changed = The buyer gives more stars.
falsified-other_order = The review is about another order; the tie is inferred.
falsified-decided = The claim is decided.
falsified-no_actions = The marketplace offers no answer any more.
falsified-claim_made = The buyer makes a claim on the marketplace.
falsified-not_defect = The words mean something else.
falsified-new_event = Any new event arrives.
falsified-arrived = It arrives in the destination country.
falsified-handed_over = A hand-over is on record.
falsified-turned_up = The goods turn up.

# Facts
fact-stop = How it stopped
fact-stopped_at = When
fact-total = In all
fact-blamed_leg = Longest delay
fact-between_from = From
fact-between_from_code = Event that begins it
fact-between_to = To
fact-between_to_code = Event that ends it
fact-between = Between the two events
fact-usual = Your usual there
fact-usual_basis = Finished parcels it rests on
fact-over = Over your usual
fact-ask = Could be asked
fact-limit = Limit
fact-limit_own = From your own parcels
fact-to_do = Left to do
fact-return_ready_at = Ready to collect
fact-return_expires_at = Kept until
fact-return_place = Where to collect
fact-stars = Stars
fact-link = Tie to an order
fact-link_by = Tied by
fact-orders = Orders that fit
fact-written_at = Written
fact-cause = What it seems to be about
fact-cause_words = Words that say so
fact-route = Way that fits
fact-claimed_at = Asked
fact-ordered_at = Ordered
fact-delivered_at = Received
fact-days_used = Days with the buyer
fact-price = Price
fact-actions = Answers offered now
fact-device_check = Device check
fact-pictures = Pictures and videos
link-none = none
link-inferred = inferred
link-several = several fit, none chosen
cause-delivery = delivery
cause-packaging = packaging
cause-product = defect
cause-not_as_described = not as described
cause-size = size
cause-wrong_item = wrong item
cause-abuse = abuse
cause-unclear = cannot tell
fact-way_back = Way back
fact-last_event = Last event
fact-last_event_at = Its date
fact-silent_leg = Silent in
fact-silent = Without news
fact-addressee = Who can say
fact-fate = What became of the goods
fact-goods_value = Goods
fact-logistics_fee = Logistics and fees
fact-pilot_rule = Pilot rule, may change
fact-cancel_costs = What cancelling costs
fact-swaps = Another product may be sent
fact-released_at = Released
fact-shipped_at = Declared as shipped
fact-confirmed_at = First carrier scan
fact-confirmed = Confirmed fulfilment
fact-declared = Tracking number
fact-sold_on = Sold, by the report
fact-paid = Paid on
way_back-none = nothing comes back
way_back-domestic = back to you through DPX, by direct arrangement
way_back-undecided = in transit: decide later
way_back-destination = FBS return in Russia
addressee-first_mile = the first-mile carrier
addressee-post = the post or carrier
addressee-support = marketplace support
fate-with_me = with you again
fate-destroyed = damaged or destroyed
fate-lost = lost
known-no = not known
paid-unknown = not known, ask
confirmed-in_time = in time
confirmed-too_late = too late
confirmed-not_known = not known
declared-waiting = no scan yet, still in time
declared-overdue = no scan, and the time is over

# What is not asked for
excluded-goods_back = the goods are back with the seller, so their price is not asked for
excluded-payout = this is a payout to the seller, not a cost
excluded-unknown_column = the report’s column { $label } is not known to the rulebook
excluded-not_reported = logistics are not yet reported
excluded-no_price = the order’s price is not known

# Audit
audit-found = Found
audit-taken_up = Taken up
audit-step = Step done
audit-implied = Step implied by what was done
audit-filed = Ticket filed
audit-answered = Answer recorded
audit-settled = Money and goods arrived
audit-finished = Came to its end
audit-dropped = Dropped
audit-new_fact = Something new happened
audit-reopened = Opened again
audit-no_longer_true = No longer true
audit-true_again = True again
audit-snoozed = Snoozed
audit-woken = Back from snooze
audit-attached = Evidence attached
audit-detached = Evidence removed
audit-exported = Put into a ticket bundle
audit-outcome = Outcome recorded
audit-opened = Opened by hand
audit-note = Note
audit-exported_incomplete = Exported although evidence is missing
audit-claimed_again = Asked for again, although another ticket has it
audit-turned_into = Turned into another case
audit-undone = Undone

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }: { $step } done
undo-snooze = { $case } snoozed
undo-wake = { $case } back from snooze
undo-drop = { $case } dropped
undo-note = { $case }: note written
undo-attach = { $case }: evidence attached
undo-detach = { $case }: evidence removed
undo-ticket-export = { $ticket } exported
undo-ticket-filed = { $ticket } filed
undo-ticket-outcome = { $ticket }: outcome recorded
undo-ticket-step = { $ticket }: “{ $step }” ticked
undo-ticket-step-back = { $ticket }: tick taken off “{ $step }”
undo-ticket-remind = { $ticket }: reminder changed
undo-settings = Settings changed
undo-setting = Setting changed: { $what }
undo-account-set = { $name } changed

# Sentences: a case in a nutshell. <over> marks the days in question, <sum> the sum that could be asked.
# $after, $located, $usual_known and the like are "yes" or "no"; $money is "complete", "order_only" or "none".
sentence-part-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
sentence-part-between = { $between ->
    [one] { $between } day
   *[other] { $between } days
  }
sentence-part-limit = { $limit ->
    [one] { $limit } day
   *[other] { $limit } days
  }
sentence-part-ask = { $money ->
    [complete] You could ask for <sum>{ $ask }</sum>.
    [order_only] You could ask for <sum>{ $ask }</sum>; logistics are not yet reported.
   *[none] What could be asked cannot be told yet: neither price nor finance rows are here.
  }
sentence-rejected_order = { $after ->
    [yes] Refused at pick-up after { sentence-part-days }. <over>{ $between } of them</over> lie between hand-over and departure, the first-mile carrier’s part or export wait; your usual there is { $usual }.
   *[no] Refused at pick-up. <over>{ sentence-part-between }</over> lie between hand-over and departure, the first-mile carrier’s part or export wait; your usual there is { $usual }.
  } { sentence-part-ask }
sentence-rejected_order-carrier = { $after ->
    [yes] The carrier cancelled this order after { sentence-part-days }.
   *[no] The carrier cancelled this order.
  } { $located ->
    [yes] It was <over>{ sentence-part-between }</over> with the first-mile carrier{ $usual_known ->
        [yes] ; your usual there is { $usual }.
       *[no] ; your usual there is not known yet.
      }
   *[no] No hand-over is on record.
  } { sentence-part-ask }
sentence-negative_review = { $stars ->
    [one] One star, no answer yet.
   *[other] { $stars } stars, no answer yet.
  } No order can be tied to it: a review names none.
sentence-negative_review-linked = { $stars ->
    [one] One star, no answer yet.
   *[other] { $stars } stars, no answer yet.
  } By product and time it is about one of your orders; nothing shows that its delivery ran late.
sentence-negative_review-late = { $stars ->
    [one] One star, no answer yet.
   *[other] { $stars } stars, no answer yet.
  } By product and time it is about an order that ran late: <over>{ sentence-part-between }</over> in “{ $leg }”, your usual is { $usual }. Support can be asked to weigh it.
sentence-negative_review-several = { $stars ->
    [one] One star, no answer yet.
   *[other] { $stars } stars, no answer yet.
  } By product and time { $orders } orders fit; none is chosen.
sentence-dpx_delay_report = With the first-mile carrier for <over>{ sentence-part-days }</over>, since { $since }, and not yet departed. { $usual_known ->
    [yes] Your usual there is { $usual }.
   *[no] Your usual there is not known yet.
  } { $limit_own ->
    [yes] Of your parcels 95 in 100 leave within { sentence-part-limit }.
   *[no] The limit is { sentence-part-limit }: a default, not your data.
  }
sentence-buyer_cancellation-stop_packing = Cancelled by the buyer before hand-over, but your list still says that it is to be packed. <over>Stop packing</over> and put the goods back.
sentence-international_return-due = Cancelled or refused by the buyer, and the goods wait for you{ $place_known ->
    [yes] {" "}at { $place }
   *[no] {""}
  }. { $expires_known ->
    [yes] { $expired ->
        [yes] Their storage <over>ended { $expires }</over>.
       *[no] They are kept <over>until { $expires }</over>.
      }
   *[no] Until when they are kept is not said.
  }
sentence-buyer_cancellation-late = Cancelled by the buyer on the way, after <over>{ sentence-part-between }</over> in the first mile. It can be asked for with the refused orders.
sentence-wb_defect_claim = { $used_known ->
    [yes] The buyer asks to return it { $days ->
        [0] less than a day after receiving it
        [one] after { $days } day of use
       *[other] after { $days } days of use
      }.
   *[no] The buyer asks to return it.
  } { $price_known ->
    [yes] At stake: <sum>{ $price }</sum>.
   *[no] The price is not told.
  } By when you must answer is not published. { $memory ->
    [listed] Wildberries lists the claim <over>until { $forgets }</over>; it stays here.
    [forgotten] Wildberries no longer lists the claim; it is kept here.
   *[unknown] How long Wildberries lists it cannot be told.
  }
sentence-wb_defect_claim-reconsider = This claim is decided, and the decision can still be changed. { $price_known ->
    [yes] At stake: <sum>{ $price }</sum>.
   *[no] The price is not told.
  } { $memory ->
    [listed] Wildberries lists the claim <over>until { $forgets }</over>; it stays here.
    [forgotten] Wildberries no longer lists the claim; it is kept here.
   *[unknown] How long Wildberries lists it cannot be told.
  }
sentence-wb_defect_claim-chat = In the chat the buyer writes about a defect: <over>{ $words }</over>. No claim has been made; answer in the chat.
caution-first_mile = { $customs ->
    [yes] The longest delay is in customs, not with DPX
   *[no] The longest delay is in “{ $leg }”, not with DPX
  }: { sentence-part-days }. A report about the first mile would miss it.
sentence-by_hand = Opened by hand: { $kind }.
sentence-ticket = { $kind }: { $n ->
    [one] { $n } case
   *[other] { $n } cases
  }. You ask for <sum>{ $sum }</sum>.
undo-take-up = { $n ->
    [one] { $n } suggestion taken up
   *[other] { $n } suggestions taken up
  }
undo-order-add = Order { $order } entered
undo-open = { $n ->
    [one] { $n } case opened by hand
   *[other] { $n } cases opened by hand
  }
sentence-full_return_compensation = { $fate ->
    [lost] Lost on the way.
    [destroyed] Damaged or destroyed on the way.
    [with_me] Returned in full and with you again.
   *[other] Returned in full.
  } You could ask for { $goods_asked ->
    [yes] goods <sum>{ $goods }</sum> and logistics <sum>{ $logistics }</sum>, summed apart
   *[no] logistics <sum>{ $logistics }</sum>; the goods are not asked for
  }. It is decided case by case.
sentence-wb_defect_before_payment = The buyer found a <over>defect at pick-up</over> and handed it back. There is nothing to approve or refuse; the buyer pays nothing. { $goods_wait ->
    [yes] The goods wait for you.
   *[no] The goods are on their way back.
  }
sentence-domestic_return = Cancelled after the hand-over and <over>not exported</over>: DPX gives it back by direct arrangement. { $last_known ->
    [yes] The last event is of { $last }.
   *[no] No event has a date.
  }
sentence-international_return-coming = The goods are on their way to a pick-up point in Russia. <over>When they are ready</over> you will see until when they are kept.
sentence-international_return-in_transit = Stopped <over>between the two countries</over>: decide later. It is looked at again at the next event.
sentence-no_update = No news for <over>{ sentence-part-days }</over>, in “{ $leg }”. { $limit_own ->
    [yes] Of your parcels 95 in 100 leave it within { sentence-part-limit }.
   *[no] The limit is { sentence-part-limit }: default, not your data.
  }
sentence-out_of_stock = Ordered while your stock was <over>zero</over>. Tell the buyer first; never declare a tracking number without a parcel.
sentence-cannot_ship_on_time = { $missed ->
    [yes] It had to be shipped <over>by { $by }</over>, and no hand-over is on record.
   *[no] It must be shipped <over>by { $by }</over>, and no hand-over is on record. Tell the buyer before that.
  }
warning-tracking_without_parcel = Nothing shows a parcel for this order. A tracking number without a parcel counts as false: the seller pays in full, and it is sanctioned. Work on it as out of stock instead.
