# Reviews, as Rust writes them: facts of cases, the complaint, the undo list.

fact-cause_by = Said by
fact-sureness = How sure the words are
fact-timing = The parcel’s dates
cause_by-seller = you
sureness-low = weak
sureness-medium = clear
sureness-high = very clear
review-timing-late = later than your usual
review-timing-in_time = within your usual
review-timing-no_usual = no usual yet: fewer than 20 finished parcels
review-timing-no_dates = no dated events
review-timing-several = several orders fit
review-timing-no_order = no order fits

# Filed with the marketplace; written in its language whatever the window speaks.
complaint-body = Please assess review { $review }{ $date }: { $reason }
    The author writes: “{ $quote }”
    { $fact }
    Please decide whether the review concerns the product.
complaint-date = {" "}of { $at }
complaint-reason-not_about_product = it describes the delivery or the pick-up and not the product.
complaint-reason-competitor = there are signs that a competitor left it.
complaint-reason-spam = it is advertising and says nothing of the product.
complaint-reason-obscene_photo = it carries an obscene picture.
complaint-reason-obscene_words = it contains obscene words or insults.
complaint-reason-unrelated_photo = its picture shows something else than the product.
complaint-reason-political = it is about politics and not about the product.
complaint-fact-late = Order { $order }: { $days } days lie between “{ $from }” ({ $from_at }) and “{ $to }” ({ $to_at }); the median of { $basis } finished parcels is { $usual }.
complaint-fact-open = Order { $order }: “{ $from }” was on { $from_at }, { $days } days ago; the median of { $basis } finished parcels is { $usual }.
complaint-fact-received = Order { $order } was placed on { $ordered_at } and received on { $at }, after { $days } days.
complaint-fact-no_goods = The review has no word about the product’s quality, look or size.
complaint-fact-no_product = The review has no word about the product.

undo-review-cause = Cause of review { $review } set
undo-review-outcome = Outcome of review { $review } recorded
undo-complaint-save = Complaint about review { $review } written
undo-complaint-hold = Complaint about review { $review } put on hold
undo-complaint-filed = Complaint about review { $review } filed
undo-complaint-result = Decision on the complaint about review { $review } recorded
undo-complaint-drop = Complaint about review { $review } thrown away

error-review-unknown = No review has the id { $value }.
error-review-unknown-why = No shop here has received a review with that id.
error-review-unknown-help = Copy the id from the list of reviews, or sync.
error-review-cause = “{ $value }” is no cause.
error-review-cause-why = A review is about delivery, packaging, product, not_as_described, size, wrong_item, abuse, or unclear.
error-review-cause-help = Choose one of them.
error-review-outcome = “{ $value }” is no outcome of a review.
error-review-outcome-why = A review is hidden, excluded, refused, upgraded or answered; a complaint is hidden, excluded or refused.
error-review-outcome-help = Choose one of them.
error-complaint-ground = “{ $value }” is no ground of a complaint.
error-complaint-ground-why = The grounds are those the marketplace names.
error-complaint-ground-help = Choose one from the list.
error-complaint-filed = A complaint about this review was filed already.
error-complaint-filed-why = There is one complaint per review, for ever.
error-complaint-filed-help = Record its decision. If it was noted by mistake, undo that.
error-complaint-unready = The complaint is not ready.
error-complaint-unready-why = A point of its list is open, or its hold is not over.
error-complaint-unready-help = Go through the list beside the complaint.
error-complaint-unfiled = No complaint about this review was filed.
error-complaint-unfiled-why = A decision follows a complaint.
error-complaint-unfiled-help = Note that it was filed first.
