# Drafts: texts the seller sends, their names, and what the lint says about them.

# Purposes
purpose-review_answer = Answer to a review
purpose-review_complaint = Complaint about a review
purpose-chat = Chat message
purpose-claim_comment = Comment on a claim
purpose-buyer_message = Message to the buyer
purpose-dispute = Statement in a dispute
purpose-support = Request to support

# Variables
var-product = product
var-article = article
var-order = order id
var-srid = srid
var-tracking = tracking number
var-order_date = order date
var-handover_date = hand-over date
var-last_event = last event
var-last_event_date = last event's date
var-silent_days = days without news
var-leg_from = leg began
var-leg_to = leg ended
var-leg_days = days in the leg
var-usual_days = usual days
var-delivered_date = delivery date
var-claim_date = claim date
var-review_date = review date
var-storage_until = kept until
var-quote = buyer's words
var-finding = what was found
var-alternative = alternative
var-new_date = new date
var-price = price
var-amount = amount
var-carrier = carrier
var-place = place
var-pieces = pieces
var-ticket_number = ticket number
var-cause = cause

# Causes: the name in the list, the sentence for a buyer, the sentence for support
cause-name-season = peak season
cause-name-customs = customs inspection
cause-name-logistics = delay at the carrier
cause-name-supply = supply chain
cause-name-force_majeure = force majeure
cause-buyer-season = It is peak season, so transport takes longer than usual.
cause-buyer-customs = The parcel is being inspected by customs, and we have no say in how long that takes.
cause-buyer-logistics = The delay arose at the carrier.
cause-buyer-supply = Our supplier did not hand over the goods in time.
cause-buyer-force_majeure = Force majeure kept us from sending it.
cause-support-season = By our data the delay fell into peak season.
cause-support-customs = By our data the parcel went through a customs inspection.
cause-support-logistics = By our data the delay arose at the carrier.
cause-support-supply = The goods reached us late, through our supplier.
cause-support-force_majeure = Force majeure prevented the dispatch; the proof is attached.

# Answers to reviews
draft-name-negative_review_delay = Review about delivery
draft-negative_review_delay =
    Hello! We are sorry that the wait was long. We handed the order over on { $handover_date }; from there the delivery service carries it. { $cause }
    If you have a question about the product itself, write to us in the order's chat and we will answer.
draft-name-negative_review_packaging = Review about packaging
draft-negative_review_packaging =
    Hello! We are sorry that the packaging suffered. We packed “{ $product }” and handed it over on { $handover_date }.
    Please tell us in the order's chat whether the product itself is whole, with a photo of the packaging: we will check and mend what depends on us.
draft-name-negative_review_defect = Review about a defect
draft-negative_review_defect =
    Hello! We are sorry that the product let you down. Please make a defect claim in the app and attach photos: we will look at it on its merits.
    We passed the remark about “{ $product }” on to those who check the goods before dispatch.
draft-name-negative_review_description = Review “not as described”
draft-negative_review_description =
    Hello! Thank you for pointing out the difference. We will compare the listing of “{ $product }” with the product and correct it if it is wrong.
    If the product does not suit you, it can be returned through the app.
draft-name-negative_review_size = Review about size
draft-negative_review_size =
    Hello! We are sorry that the size did not fit. Please compare your measurements with the size chart of “{ $product }”.
    Tell us your measurements in the order's chat and we will suggest a size. A product that does not fit can be returned through the app.
draft-name-negative_review_wrong_item = Review “wrong item”
draft-negative_review_wrong_item =
    Hello! We are sorry that the wrong item came. Please make a return claim in the app with photos of the item and of the label with its barcode: they show where the mix-up happened.
draft-name-review_answer = Review without a cause
draft-review_answer =
    Hello! Thank you for the review. We are sorry that the purchase did not please you. Please tell us in the order's chat what is wrong with “{ $product }”, and we will look into it.
draft-name-review_thanks = Thanks for a good review
draft-review_thanks =
    Hello! Thank you for the review of “{ $product }” and for the time it took you. We are glad that you like it.
draft-name-review_complaint = Complaint: not about the product
draft-review_complaint =
    Review of { $review_date }, article { $article }. The buyer writes about delivery only: “{ $quote }”. The review says nothing about the product.
    Order { $srid }: handed over on { $handover_date }, then delayed between { $leg_from } and { $leg_to }, in the delivery service's part.
    Please judge whether the review is about the product.
draft-name-review_ask = Question to the reviewer
draft-review_ask =
    Hello! You reviewed “{ $product }”. We would like to understand: is it the delivery, the packaging or the product itself? If it is the product, please send photos.
draft-name-negative_review = Review about delivery: to support
draft-negative_review =
    Review of { $review_date }, article { $article }: the buyer writes about delivery time (“{ $quote }”) and says nothing about the product.
    Order { $srid }: handed over on { $handover_date }; days between { $leg_from } and { $leg_to }: { $leg_days }. { $cause } A screenshot of the review is attached.
    Please judge whether the review is about the product.

# Delays and money
draft-name-rejected_order = Refused because of a delay
draft-rejected_order =
    Please consider compensation for order { $order } (srid { $srid }, article { $article }). It was handed over on { $handover_date }; by the status history the days between { $leg_from } and { $leg_to } are { $leg_days }, usually with us { $usual_days }. { $cause } The buyer refused it on receipt.
    Please 1) confirm the dates of hand-over and movement; 2) decide on this srid; 3) if you refuse, name the ground.
draft-name-full_return_compensation = Full return: compensation
draft-full_return_compensation =
    Please consider compensation for the return of order { $order } (srid { $srid }, article { $article }). Price of the order: { $price }. It was handed over on { $handover_date }. { $cause }
    Please 1) say where the goods are now and in what condition; 2) decide on this srid; 3) if you refuse, name the ground.
draft-name-dpx_delay_report = First-mile delay
draft-dpx_delay_report =
    Please check a delay in the first mile (DPX). Order { $order }, srid { $srid }: handed over on { $handover_date }, last event “{ $last_event }”, { $last_event_date }; days without a new status: { $silent_days }. { $cause }
    Please tell us 1) where the consignment is now; 2) whether its receipt was recorded; 3) when it is expected to leave the country.
draft-name-delay_unknown = To the buyer: on its way
draft-delay_unknown =
    Hello! We handed your order over on { $handover_date }. Last event: “{ $last_event }”, { $last_event_date }. { $cause } We asked the delivery service where the parcel is and will answer here as soon as we know.
draft-name-no_update = No new status
draft-no_update =
    Order { $order } (srid { $srid }) has had no new status; days: { $silent_days }. The last one is “{ $last_event }”, { $last_event_date }. { $cause }
    Please tell us where the parcel is and open a search if needed.
draft-name-no_update_buyer = To the buyer: no status
draft-no_update_buyer =
    Hello! Your order has had no new status for a while: the last one is “{ $last_event }”, { $last_event_date }. { $cause } We asked the delivery service to find the parcel and will answer here as soon as we know.

draft-name-delay_season = To the buyer: peak season
draft-name-delay_inspection = To the buyer: customs inspection
draft-name-post_search = To the post: search for the item
draft-post_search =
    Please search for item { $tracking }. Handed over on { $handover_date }, last event “{ $last_event }”, { $last_event_date }; days without a new event: { $silent_days }.
    Please tell us where the item is now, or confirm in writing that it is lost.
draft-name-wb_defect_claim = Defect claim: to support
draft-wb_defect_claim =
    Claim of { $claim_date }, srid { $srid }, article { $article }. The buyer writes: “{ $quote }”. We found: { $finding }
    The buyer's photos and our own are attached. Please 1) review the decision on the claim; 2) say what data it rests on.

# Out of stock, cannot ship in time
draft-name-out_of_stock_buyer = Out of stock: the buyer chooses
draft-out_of_stock_buyer =
    Hello! We are sorry, “{ $product }” from your order { $order } has run out. { $cause } Which suits you?
    1) Instead of it: { $alternative }. 2) Wait until { $new_date }. 3) Cancel the order.
    Please answer with the number.
draft-name-out_of_stock_cancel = Out of stock: we cancel
draft-out_of_stock_cancel =
    Hello! We are sorry, “{ $product }” from order { $order } has run out and we cannot send it. { $cause } We are cancelling the order so that you do not wait for nothing. The marketplace returns the payment of a cancelled order by its own rules. We apologise for the trouble.
draft-name-late_buyer = Cannot ship in time
draft-late_buyer =
    Hello! Order { $order } (“{ $product }”) cannot be sent in time. { $cause } We can send it on { $new_date }.
    You can wait, take something else ({ $alternative }) or cancel the order. Which suits you?

# Returns
draft-name-domestic_return = Fetch it in the country of dispatch
draft-domestic_return =
    Order { $order } (tracking number { $tracking }) was cancelled and has not left the country: last event “{ $last_event }”, { $last_event_date }.
    Please return the goods. Pieces: { $pieces }. We will collect them here: { $place }, date: { $new_date }. Please confirm the date and a contact person.
draft-name-international_return = Return from abroad: where is it
draft-international_return =
    Order { $order } (srid { $srid }): the goods are on their way back. Last event “{ $last_event }”, { $last_event_date }.
    Please tell us 1) where the goods are now; 2) until which day they are kept; 3) in what condition they are.
draft-name-international_return_buyer = To the buyer: how to return
draft-international_return_buyer =
    Hello! Please make the return of “{ $product }” in the app and hand it in at the pick-up point: it then comes back by the marketplace's rules. If the app does not let you, write here what it shows.

# Defect claims
draft-name-claim_reject = Claim: refuse and explain
draft-claim_reject =
    Hello! We studied the claim of { $claim_date } and its photos. { $finding } On this ground we do not approve a return for a defect. If you have other photos or a video of it, make the claim again and we will look at them.
draft-name-claim_approve = Claim: approve
draft-claim_approve =
    Hello! Your photos show the defect, and we approve the claim of { $claim_date }. The marketplace returns the payment by its own rules. We apologise for the trouble.
draft-name-claim_agree = Chat: settle a defect
draft-claim_agree =
    Hello! We looked at the photos of “{ $product }”. { $finding } Please tell us what suits you: to return the product through the marketplace or to keep it. About money for a return the marketplace decides by its own rules.
draft-name-claim_check = Claim: have it checked
draft-claim_check =
    Hello! The photos do not tell us the cause of the defect of “{ $product }”, so we are sending it to be checked at a service centre. We will decide by the result.
draft-name-claim_return = Claim: take it back
draft-claim_return =
    Hello! We take “{ $product }” back. Please hand it in at the pick-up point with its packaging and tag: after the check the claim is closed by the marketplace's rules.
draft-name-claim_ask_photos = Ask for photos of the defect
draft-claim_ask_photos =
    Hello! Please send photos of the whole product, of the defect close up, of the tag and of the packaging with its barcode: that helps us decide faster.
draft-name-defect_chat = Defect after the time for a claim
draft-defect_chat =
    Hello! Thank you for telling us about the defect of “{ $product }”. You received it on { $delivered_date }; the marketplace takes defect claims for a limited time only, so let us sort it out here. Please send photos of the whole product, of the defect close up and of the tag. We will answer when we have seen them.
draft-name-defect_before_payment = Defect seen on receipt
draft-defect_before_payment =
    Hello! If you see a defect when you receive the product, refuse it there: hand it back to the staff of the pick-up point or to the courier. By the marketplace's rules neither the price nor the way back is then charged.

# Wish
draft-name-wish_product_answer = Wish: offer a solution
draft-wish_product_answer =
    Thank you for the photos. We see: { $finding }. We can send a new one at our cost, refund { $amount } and you keep the product, or take it back and refund the whole sum. Which suits you?
draft-name-wish_product_facts = Wish: dispute about the product
draft-wish_product_facts =
    Order { $order }, “{ $product }”, delivered on { $delivered_date }. The buyer writes: “{ $quote }”. We found: { $finding }
    Attached are the listing on the day of the order, photos of the product and the packing, and the conversation. Please review the refund decision.
draft-name-wish_tracking_dispute = Wish: tracking dispute
draft-wish_tracking_dispute =
    Order { $order }: tracking number { $tracking }, carrier { $carrier }. First scan { $handover_date }; last event “{ $last_event }”, { $last_event_date }. A screenshot of the carrier's page is attached. Please correct the tracking data.
draft-name-wish_logistics_refund = Wish: refund because of delivery
draft-wish_logistics_refund =
    Order { $order }, tracking number { $tracking } ({ $carrier }): handed over on { $handover_date }, last event “{ $last_event }”, { $last_event_date }. { $cause }
    Attached are the order's address, the tracking history and a screenshot of the carrier's page. Please review who bears the refund of { $amount }.

# AliExpress
draft-name-ae_tracking_buyer = AliExpress: to the buyer about tracking
draft-ae_tracking_buyer =
    Hello! Your order { $order } was sent on { $handover_date }, tracking number { $tracking }, carrier { $carrier }. The carrier's page takes a while to show the first event. We watch the parcel and will write when it moves.
draft-name-ae_tracking_dispute = AliExpress: dispute about tracking
draft-ae_tracking_dispute =
    Order { $order }: sent on { $handover_date }, tracking number { $tracking }, carrier { $carrier }. Last event “{ $last_event }”, { $last_event_date }.
    Attached are the waybill, the receipt of the hand-over and a screenshot of the carrier's official page. Please accept the tracking number as valid.
draft-name-ae_carrier_reminder = AliExpress: ask the carrier for a scan
draft-ae_carrier_reminder =
    Parcel { $tracking } was handed to you on { $handover_date }, but the page shows no event. Please scan it and tell us the day of receipt: the marketplace accepts the dispatch only within a limited time.

# What the lint says
lint-empty = No text yet.
lint-too_short = Too short: { $count } of at least { $limit } characters.
lint-too_long = Too long: { $count } characters, { $limit } are taken.
lint-leftover = Not filled in: { $words }
lint-phone = A phone number: { $words }. Contacts outside of the marketplace are not sent.
lint-link = A link: { $words }. Links out of the marketplace are not sent.
lint-mail = A mail address: { $words }. Contacts outside of the marketplace are not sent.
lint-handle = A name in a network: { $words }. Contacts outside of the marketplace are not sent.
lint-messenger = A messenger: { $words }. The conversation stays at the marketplace.
lint-promise = A promise: “{ $words }”. About money the marketplace decides here, not you.
lint-review_payment = Payment for a review: “{ $words }”. Nothing is offered for a review or its change.
lint-unknown_date = { $words }: the case does not know this day. Keep it only if you do for certain.
lint-unknown_amount = { $words }: the case does not know this amount.
lint-unknown_number = { $words }: the case does not know this number.
lint-unknown_cause = The cause “{ $cause }” does not show in the case and was not picked.
lint-buyer_data = The buyer's own data: { $words }
lint-invisible = A sign that cannot be seen: take it out, it changes what the reader sees.
lint-second_message = This buyer was written to already: { $at }. Send a second message within a day?

lint_name-empty = no text
lint_name-too_short = too short
lint_name-too_long = too long
lint_name-leftover = something not filled in
lint_name-phone = a phone number
lint_name-link = a link
lint_name-mail = a mail address
lint_name-handle = a name in a network
lint_name-messenger = a messenger
lint_name-promise = a promise about money
lint_name-review_payment = payment for a review
lint_name-unknown_date = a day the case does not know
lint_name-unknown_amount = an amount the case does not know
lint_name-unknown_number = a number the case does not know
lint_name-unknown_cause = a cause the case does not show
lint_name-buyer_data = the buyer's own data
lint_name-invisible = signs that cannot be seen
lint_name-second_message = a second message within a day

error-outbox-lint = It must not be sent like this. Found: { $what }.
error-outbox-lint-why = Contacts, links, promises about money that the marketplace decides about, payment for reviews, gaps and the buyer's own data do not go out.
error-outbox-lint-help = Take it out or change it; the editor marks where it stands.
