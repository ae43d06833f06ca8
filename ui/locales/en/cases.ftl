# Cases: kinds, states, steps, evidence, facts, history and the sentence of each case.

# Kinds
kind-rejected_order = Refused after delay
kind-negative_review = Low review
kind-dpx_delay_report = First-mile delay
kind-buyer_cancellation = Cancelled by buyer
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
detector-cancellation_return_due = Cancelled or refused by the buyer, and the goods wait for you.
detector-cancellation_late = Cancelled by the buyer on the way, after a delay in the first mile.
detector-low_review = Few stars, no answer yet, written lately; how many and how late stands in the rulebook.
detector-defect_claim = A return claim is under review.
detector-defect_reconsider = A return claim was decided and can still be decided anew.
detector-defect_in_chat = In the chat on a known order the buyer writes about a defect, and there is no claim.

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
cause-defect = defect
cause-not_as_described = not as described
cause-size = size
cause-wrong_item = wrong item
cause-abuse = abuse
cause-unclear = cannot tell

# What is not asked for
excluded-goods_back = the goods are back with the seller, so their price is not asked for
excluded-payout = this is a payout to the seller, not a cost
excluded-unknown_column = the report’s column { $label } is not known to the rulebook
excluded-not_reported = logistics are not yet reported
excluded-no_price = the order’s price is not known

# Evidence
evidence-status_history = Status history
evidence-order_page = Order page picture
evidence-handover_proof = Hand-over proof: label or receipt
evidence-handover_receipt = Hand-over receipt
evidence-finance_rows = Finance rows
evidence-review_screenshot = Review screenshot with date, stars and text
evidence-review_text = Review as received
evidence-product_photo = Product photo or description
evidence-return_photo = Photo of the goods received back
evidence-claim_record = Claim as received
evidence-chat_record = Chat as received
evidence-listing_snapshot = Your listing as it was
evidence-unpacking_photo = Photos on receipt

# Audit
audit-found = Found
audit-taken_up = Taken up
audit-step = Step done
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
audit-undone = Undone

# Undo: what was done, as the status line and the undo list say it
undo-step = { $case }: { $step } done
undo-snooze = { $case } snoozed
undo-wake = { $case } back from snooze
undo-drop = { $case } dropped
undo-reopen = { $case } opened again
undo-note = { $case }: note written
undo-attach = { $case }: evidence attached
undo-detach = { $case }: evidence removed
undo-ticket-export = { $ticket } exported
undo-ticket-filed = { $ticket } filed
undo-ticket-outcome = { $ticket }: outcome recorded
undo-settings = Settings changed
undo-account-set = { $name } changed

# Fields of steps
field-ticket_number = Ticket number
field-remind_on = Remind me on
field-new_fact = New fact
field-credited = Credited
field-quote = Words from the review
field-complaint = Text of the complaint
field-answer = Your answer
field-return_place = Where the goods go
field-cost = Cost so far
field-comment = Your words
field-conceded = Given to the buyer

# Refused after delay
step-rejected_order-timeline = Read the timeline
step-rejected_order-timeline-help = Compare each part of the way with your usual. Only the two events count, not the guess who was slow.
step-rejected_order-timeline-do = I have read it
step-rejected_order-longest = Where is the longest delay?
step-rejected_order-longest-help = If it lies before departure, support can be asked. Elsewhere another party answers.
option-rejected_order-first_mile = Before departure: ask support
option-rejected_order-carrier_cancelled = The carrier cancelled it
option-rejected_order-elsewhere = Elsewhere
step-rejected_order-elsewhere = Who else could answer?
step-rejected_order-elsewhere-help = Customs, line haul and delivery have other addressees. You can also let it go.
option-rejected_order-other_addressee = Take it to another addressee
option-rejected_order-no_claim = Make no claim
step-rejected_order-money = Check the money
step-rejected_order-money-help = Price, logistics out and back, handling. What is not yet reported is not zero: better wait for the finance rows.
step-rejected_order-money-do = The money is right
step-rejected_order-group = Group with alike ones
step-rejected_order-group-help = Same reason, same weeks. Few orders per ticket read better than many.
step-rejected_order-group-do = They are together
step-rejected_order-ticket = Preview and export the bundle
step-rejected_order-ticket-help = You see exactly what goes in and what is missing.
step-rejected_order-filed = File it, note the number, set a reminder
step-rejected_order-filed-help = It is filed by hand in the seller portal. Ask for an answer per order, not for general rules.
step-rejected_order-filed-do = It is filed
step-rejected_order-answer = Record the answer
step-rejected_order-answer-help = Per order. Compensation is decided case by case and never sure.
option-rejected_order-paid_full = Paid in full
option-rejected_order-paid_part = Paid in part
option-rejected_order-goodwill = Paid as goodwill
option-rejected_order-refused = Refused
option-rejected_order-silent = No answer
option-rejected_order-withdrawn = I take it back
option-rejected_order-written_off = Still no answer: write it off
step-rejected_order-escalate = Write once more, with a new fact
step-rejected_order-escalate-help = Once, and only with something they have not seen.
step-rejected_order-escalate-do = It is sent
step-rejected_order-second_answer = Record the second answer
step-rejected_order-second_answer-help = This is the last round.
step-rejected_order-credit = Did the money come?
step-rejected_order-credit-help = Look for the credit in later finance reports.
option-rejected_order-all_here = All of it
option-rejected_order-part_here = A part
option-rejected_order-never_came = It never came
exit-rejected_order-compensated = Compensated
exit-rejected_order-compensated_part = Compensated in part
exit-rejected_order-goodwill = Paid as goodwill
exit-rejected_order-refused = Refused
exit-rejected_order-not_paid = Promised, never paid
exit-rejected_order-written_off = Written off
exit-rejected_order-handed_on = Taken to another addressee
exit-rejected_order-withdrawn = No claim made

# Low review
step-negative_review-read = Read the review
step-negative_review-read-help = With its photos, the product, the size, and the parcel’s journey. The tie to an order is inferred: a review names none.
step-negative_review-read-do = I have read it
step-negative_review-cause = What is it about?
step-negative_review-cause-help = The suggestion rests on the words listed under “why”. You decide.
option-negative_review-delivery = Delivery or pick-up
option-negative_review-packaging = Packaging or transport
option-negative_review-defect = Product defect
option-negative_review-not_as_described = Not as described
option-negative_review-size = Size or colour
option-negative_review-wrong_item = Wrong item
option-negative_review-abuse = Abuse or spam
option-negative_review-unclear = Cannot tell
step-negative_review-route = What will you do?
step-negative_review-route-help = Late delivery: ask support to weigh whether the review is about the goods. They may help; nobody promises that a review goes away.
option-negative_review-support_ticket = Ask support, with the order’s dates
option-negative_review-complaint = Complain: not about the product
option-negative_review-answer = Answer in public
option-negative_review-ask_buyer = Ask in the chat
option-negative_review-nothing = Do nothing
step-negative_review-screenshot = Attach a screenshot of the review
step-negative_review-screenshot-help = Date, stars and text must be readable. Support asks for it.
step-negative_review-screenshot-do = It is attached
step-negative_review-ticket = Preview and export the bundle
step-negative_review-ticket-help = The order’s dates and the screenshot go in.
step-negative_review-filed = File it, note the number
step-negative_review-filed-help = By hand in the seller portal.
step-negative_review-filed-do = It is filed
step-negative_review-support_answer = Record the answer
step-negative_review-support_answer-help = If it stays, you can still answer in public.
option-negative_review-hidden = Hidden or not counted
option-negative_review-refused = Refused
option-negative_review-silent = No answer
step-negative_review-complaint_text = Write the complaint
step-negative_review-complaint_text-help = One complaint per review, for ever; at most 1,000 characters, by a practitioner’s rule. Quote the review and set a dated fact beside it. One tool that files in bulk had 10 in 100 approved.
step-negative_review-complaint_text-do = The text is ready
step-negative_review-complaint_hold = Sleep on it
step-negative_review-complaint_hold-help = There is only one try. Read it again after 24 hours.
step-negative_review-complaint_hold-do = I have read it again
step-negative_review-complaint_file = File the complaint in the portal
step-negative_review-complaint_file-help = There is no method for it in the API. The review may be hidden while the complaint is examined.
step-negative_review-complaint_file-do = It is filed
step-negative_review-complaint_answer = What became of it?
step-negative_review-complaint_answer-help = A refusal is final.
option-negative_review-refused_answer = Refused: answer in public
option-negative_review-refused_final = Refused: leave it
step-negative_review-ask = Ask the buyer in the chat
step-negative_review-ask-help = Only where a chat exists: the buyer begins it. Offer nothing for a better review.
step-negative_review-ask-do = I have asked
step-negative_review-reply = What did the buyer say?
step-negative_review-reply-help = If a defect comes up, a claim is the buyer’s way.
option-negative_review-about_delivery = It was the delivery
option-negative_review-about_goods = It was the goods
option-negative_review-upgraded = Gave more stars
step-negative_review-answer_text = Write the answer
step-negative_review-answer_text-help = It can be edited once within 60 days. No links, no phone numbers, no promise you do not control.
step-negative_review-answer_text-do = The answer is ready
step-negative_review-answer_post = Post it in the portal
step-negative_review-answer_post-help = Recourse sees it at the next sync.
step-negative_review-answer_post-do = It is posted
step-negative_review-after_answer = How did it end?
step-negative_review-after_answer-help = The answer goes through a check before it is shown.
option-negative_review-shown = The answer is shown
exit-negative_review-hidden = Hidden or not counted
exit-negative_review-upgraded = The buyer gave more stars
exit-negative_review-answered = Answered
exit-negative_review-complaint_refused = Complaint refused
exit-negative_review-no_action = Left as it is

# First-mile delay
step-dpx_delay_report-check = Is the first mile truly the longest delay?
step-dpx_delay_report-check-help = DPX only sorts and hands over to the international carrier. Customs, line haul and warehouses are others’.
option-dpx_delay_report-first_mile = Yes, between hand-over and departure
option-dpx_delay_report-customs = No, in customs
option-dpx_delay_report-line_haul = No, on the line haul
step-dpx_delay_report-consignment = Put the consignment together
step-dpx_delay_report-consignment-help = One report per hand-over day and warehouse reads better than one per order.
step-dpx_delay_report-consignment-do = It is together
step-dpx_delay_report-proof = Attach the hand-over receipt
step-dpx_delay_report-proof-help = If you have one. The status history goes in by itself.
step-dpx_delay_report-proof-do = Go on
step-dpx_delay_report-ticket = Preview and export the report
step-dpx_delay_report-ticket-help = It asks where the consignment is, for the hand-over record, and for a forecast date.
step-dpx_delay_report-filed = File it, note the number
step-dpx_delay_report-filed-help = By hand in the seller portal.
step-dpx_delay_report-filed-do = It is filed
step-dpx_delay_report-buyers = Tell buyers who ask
step-dpx_delay_report-buyers-help = Only as an answer to their questions. Name no date you do not know.
step-dpx_delay_report-buyers-do = They are answered
step-dpx_delay_report-answer = What became of it?
step-dpx_delay_report-answer-help = If the parcel is lost or refused, ask for it there, with this report attached.
option-dpx_delay_report-moved = It moved again
option-dpx_delay_report-parcel_lost = It is lost
option-dpx_delay_report-season = Explained: seasonal surge
option-dpx_delay_report-inspection = Explained: customs inspection
option-dpx_delay_report-silent = No answer
exit-dpx_delay_report-moved = Moved again
exit-dpx_delay_report-parcel_lost = Lost
exit-dpx_delay_report-explained = Explained
exit-dpx_delay_report-unanswered = No answer

# Cancelled by buyer
step-buyer_cancellation-explain = Know what it is
step-buyer_cancellation-explain-help = The buyer’s right to cancel protects consumers and cannot be switched off. In peak seasons Wildberries extends it; for how long is not published.
step-buyer_cancellation-explain-do = Go on
step-buyer_cancellation-stage = Where is the parcel?
step-buyer_cancellation-stage-help = Before packing, on its way, or back again.
option-buyer_cancellation-before_assembly = Not packed yet
option-buyer_cancellation-return_coming = Coming back
option-buyer_cancellation-after_delay = Cancelled after a delay
option-buyer_cancellation-nothing_left = Nothing left to do
step-buyer_cancellation-stop_packing = Stop packing, put the goods back
step-buyer_cancellation-stop_packing-help = The order still stands in your list as to be packed.
step-buyer_cancellation-stop_packing-do = Packing is stopped
step-buyer_cancellation-collect = Have the goods collected
step-buyer_cancellation-collect-help = Until the day named, if one is named.
step-buyer_cancellation-collect-do = It is being collected
step-buyer_cancellation-received = What came back?
step-buyer_cancellation-received-help = Count, photograph, compare the bar code.
option-buyer_cancellation-in_order = All in order
option-buyer_cancellation-damaged_or_missing = Damaged or missing
option-buyer_cancellation-not_collected = Not collected
step-buyer_cancellation-propose = Ask because of the delay
step-buyer_cancellation-propose-help = Put the order into a ticket of refused orders.
step-buyer_cancellation-propose-do = It is in a ticket
step-buyer_cancellation-cost = What did it cost?
step-buyer_cancellation-cost-help = Logistics out and back, storage. Finance rows may come later.
option-buyer_cancellation-no_cost = Nothing
option-buyer_cancellation-some_cost = Something
step-buyer_cancellation-product = Look at the product
step-buyer_cancellation-product-help = If it is cancelled more often than your other goods: photo, size chart, delivery promise.
step-buyer_cancellation-product-do = I have looked
exit-buyer_cancellation-no_cost = No cost
exit-buyer_cancellation-with_cost = With a cost
exit-buyer_cancellation-turned_into_refusal = Went into a ticket of refused orders
exit-buyer_cancellation-turned_into_return = Became a question of the return

# Defect claim
step-wb_defect_claim-look = Look at the photos and words
step-wb_defect_claim-look-help = Beside your own listing as it was. Days with the buyer and price stand under “why”.
step-wb_defect_claim-look-do = I have looked
step-wb_defect_claim-route = Where is it decided?
step-wb_defect_claim-route-help = Later than 14 days after payment the buyer turns to you in the chat, and you two decide. The source is a news page about a pilot.
option-wb_defect_claim-platform = As a claim on the marketplace
option-wb_defect_claim-seller_chat = In the chat with the buyer
step-wb_defect_claim-enough = Is there enough to see?
step-wb_defect_claim-enough-help = Whole item, the defect, tag, packaging with the bar code.
option-wb_defect_claim-enough = Yes
option-wb_defect_claim-ask_more = No: refuse and ask for photos (reject2)
option-wb_defect_claim-ask_chat = No: ask in the chat
step-wb_defect_claim-portal_ask = Answer it in the portal
step-wb_defect_claim-portal_ask-help = Recourse notes your choice; it sends nothing.
step-wb_defect_claim-portal_ask-do = It is answered
step-wb_defect_claim-ask_chat = Ask in the chat
step-wb_defect_claim-ask_chat-help = Ask for the whole item, the defect close up, tag and bar code.
step-wb_defect_claim-ask_chat-do = I have asked
step-wb_defect_claim-more = Did more come?
step-wb_defect_claim-more-help = A new claim by the same buyer is a case of its own.
option-wb_defect_claim-came = Yes, enough now
option-wb_defect_claim-nothing_came = Nothing came
step-wb_defect_claim-verdict = Decide
step-wb_defect_claim-verdict-help = Only what the claim offers can be chosen. Taking back costs the price and the way back; letting the buyer keep it costs the price alone. How long you have is not published.
option-wb_defect_claim-approve_with_check = Approve, Wildberries checks it (approve1)
option-wb_defect_claim-approve_take_back = Approve, take it back (approve2)
option-wb_defect_claim-approve_pickup = Approve, the buyer brings it (approvecc1)
option-wb_defect_claim-refund_keep = Refund, the buyer keeps it (autorefund1)
option-wb_defect_claim-reject_no_defect = Refuse: no defect seen (reject1)
option-wb_defect_claim-reject_service_centre = Refuse: to a service centre (reject3)
option-wb_defect_claim-reject_own_words = Refuse in your own words (rejectcustom)
option-wb_defect_claim-decided_elsewhere = It is decided already
step-wb_defect_claim-portal_goods = Answer it in the portal
step-wb_defect_claim-portal_goods-help = Recourse notes your choice; it sends nothing. The buyer then brings the goods.
step-wb_defect_claim-portal_goods-do = It is answered
step-wb_defect_claim-goods = What became of the goods?
step-wb_defect_claim-goods-help = The claim’s goods status tells. Take photos when they reach you.
option-wb_defect_claim-with_seller = With me again
option-wb_defect_claim-back_on_sale = Not confirmed: back on sale
option-wb_defect_claim-destroyed = Scrapped
option-wb_defect_claim-never_brought = The buyer never brought it
step-wb_defect_claim-portal_keep = Answer it in the portal
step-wb_defect_claim-portal_keep-help = Recourse notes your choice; it sends nothing.
step-wb_defect_claim-portal_keep-do = It is answered
step-wb_defect_claim-money_keep = Check the debit
step-wb_defect_claim-money_keep-help = The refund is taken from your balance; find it by srid in the finance report.
step-wb_defect_claim-money_keep-do = The debit is right
step-wb_defect_claim-portal_reject = Answer it in the portal
step-wb_defect_claim-portal_reject-help = Own words need 10 to 1,000 characters. Recourse notes them; it sends nothing.
step-wb_defect_claim-portal_reject-do = It is answered
step-wb_defect_claim-after_reject = Does it stand?
step-wb_defect_claim-after_reject-help = A refusal can be revised while the claim offers answers.
option-wb_defect_claim-stands = Yes
option-wb_defect_claim-revised = No, I revise it
step-wb_defect_claim-revise = Revise it in the portal
step-wb_defect_claim-revise-help = Recourse sees the new status at the next sync.
step-wb_defect_claim-revise-do = It is revised
step-wb_defect_claim-agree = What do you agree on?
step-wb_defect_claim-agree-help = Refund, replacement or the missing part. Nobody stands between you and the buyer here.
option-wb_defect_claim-refund = Refund
option-wb_defect_claim-replacement = Replacement
option-wb_defect_claim-missing_part = Send the missing part
option-wb_defect_claim-none_yet = None agreed yet
option-wb_defect_claim-reject = Refuse
step-wb_defect_claim-talk = Write to the buyer
step-wb_defect_claim-talk-help = At most 1,000 characters, no links, no phone numbers.
step-wb_defect_claim-talk-do = I have written
step-wb_defect_claim-agree_later = And now?
step-wb_defect_claim-agree_later-help = If the buyer is silent, the case ends here and comes back with a new message.
option-wb_defect_claim-silent = The buyer is silent
step-wb_defect_claim-place = Agree where the goods go
step-wb_defect_claim-place-help = A pick-up point or you. Without a place the case does not move on.
step-wb_defect_claim-place-do = It is agreed
step-wb_defect_claim-chat_goods = How did it end?
step-wb_defect_claim-chat_goods-help = Photos when the goods reach you; the debit in the finance report.
option-wb_defect_claim-refunded = Goods back, money refunded
option-wb_defect_claim-replaced = Replaced
step-wb_defect_claim-part = Send the part
step-wb_defect_claim-part-help = Note what it cost.
step-wb_defect_claim-part-do = It is sent
exit-wb_defect_claim-refunded_returned = Refunded, goods returned
exit-wb_defect_claim-refunded_destroyed = Refunded, goods scrapped
exit-wb_defect_claim-refunded_kept = Refunded, the buyer keeps it
exit-wb_defect_claim-replaced = Replaced
exit-wb_defect_claim-part_sent = Part sent
exit-wb_defect_claim-rejected = Refused
exit-wb_defect_claim-rejected_revised = Refused, then revised
exit-wb_defect_claim-not_confirmed = Defect not confirmed, back on sale
exit-wb_defect_claim-never_brought = Never brought back
exit-wb_defect_claim-no_evidence = No evidence came
exit-wb_defect_claim-decided_elsewhere = Decided elsewhere

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
sentence-buyer_cancellation-return_due = Cancelled or refused by the buyer, and the goods wait for you{ $place_known ->
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
undo-open = { $n ->
    [one] { $n } case opened by hand
   *[other] { $n } cases opened by hand
  }
