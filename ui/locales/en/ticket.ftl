# Tickets: the sentence over a ticket, the letter, the appeal (PDF) and the spreadsheet.
# Parts that are joined: sums, ranges, lists.
ticket-range = { $from }–{ $to }
ticket-days = { $several ->
    [yes] { $least }–{ $most }
   *[no] { $most }
  }
ticket-date-range = { $from } – { $to }
ticket-not-reported = not yet reported

# Events by the marketplace's own codes, where a letter needs more than the general name.
ticket-moment-created-created = ordered
ticket-moment-handed_over-dispatched_to_delivery_service = handed to the delivery service
ticket-moment-in_transit-on_way_to_delivery_service = on the way to the delivery service
ticket-moment-accepted-accepted_by_carrier = accepted by the carrier
ticket-moment-departed-departed_from_origin_country = left the seller’s country
ticket-moment-arrived-arrived_in_destination_country = arrived in the destination country
ticket-moment-customs_started-customs_clearance = customs clearance began
ticket-moment-customs_released-customs_clearance_completed = customs clearance completed
ticket-moment-available_for_pickup-ready_for_pick_up = ready for pick-up
ticket-moment-refused_by_buyer-canceled_by_client = buyer refused on receipt
ticket-moment-cancelled_by_buyer-declined_by_client = cancelled by the buyer

# The sentence over a ticket.
ticket-sentence-span-usual = { $n ->
    [one] { $n } order
   *[other] { $n } orders
  }, <over>{ ticket-days }</over> days between “{ $from }” and “{ $to }”; your usual is { $usual }.
ticket-sentence-span = { $n ->
    [one] { $n } order
   *[other] { $n } orders
  }, { ticket-days } days between “{ $from }” and “{ $to }”.
ticket-sentence-open = { $n ->
    [one] { $n } order
   *[other] { $n } orders
  }, <over>{ ticket-days }</over> days since “{ $from }” without a next leg.
ticket-sentence-days = { $n ->
    [one] { $n } order
   *[other] { $n } orders
  }, <over>{ ticket-days }</over> days between the two events named in each row.
ticket-sentence-plain = { $n ->
    [one] { $n } case of this kind
   *[other] { $n } cases of this kind
  } in this ticket.
ticket-sentence-asked = Asked for: <sum>{ $sum }</sum>.
ticket-sentence-missing = { $n ->
    [one] One picture is still missing.
   *[other] { $n } pictures are still missing.
  }

# Why something was left out.
ticket-left_out-already = already asked for in { $ticket }
ticket-left_out-already_filed = already asked for in { $ticket }, filed { $filed }
ticket-left_out-evidence = { $evidence } is missing
ticket-left_out-column = { $column }: shown, not asked for
ticket-left_out-not_blamed = no event shows whose days they were
ticket-left_out-over = the case is { $state }
ticket-left_out-twin = the order is in the ticket already
ticket-left_out-currency = { $column } in another currency: shown, not added

# The letter: parts common to all kinds.
letter-subject = Subject: { $subject }
letter-period = , { $period }
letter-handed_over = The goods were handed over to the delivery service on { $dates }.
letter-span = By the status history { $days } { $last ->
    [one] day
   *[other] days
  } lie between “{ $from }” and “{ $to }”.
letter-span-open = By the status history { $days } { $last ->
    [one] day has
   *[other] days have
  } passed since “{ $from }”; no event of a next leg is there.
letter-span-days = By the status history { $days } { $last ->
    [one] day
   *[other] days
  } lie between the two events named for each order in orders.xlsx.
letter-span-usual = Our usual for this leg is { $usual } { $usual ->
    [one] day
   *[other] days
  } (median of { $finished } finished parcels).
letter-refused = { $n ->
    [one] The buyer refused the parcel on receipt.
   *[other] The buyers of { $n } orders refused the parcel on receipt.
  }
letter-cancelled_by_buyer = { $n ->
    [one] The buyer cancelled the order.
   *[other] The buyers of { $n } orders cancelled.
  }
letter-cancelled_by_carrier = { $n ->
    [one] The carrier cancelled the delivery.
   *[other] The carrier cancelled the delivery of { $n } orders.
  }
letter-list = The list (order id, srid, sticker, nmID, dates, sums) is in orders.xlsx, the status history on its sheet Events.
letter-list-one = The details are in orders.xlsx, the status history on its sheet Events.
letter-order = Order { $order }{ $srid }
letter-order-srid = , srid { $srid }
letter-order-sticker = , sticker { $sticker }
letter-order-product = , nmID { $product }
letter-order-moment = { $event } { $at }
letter-order-over = { $days } { $days ->
    [one] day
   *[other] days
  }
letter-sum = Sum: { $parts } = { $total }.
letter-sum-one = Sum: { $part }.
letter-sum-part = { $name } { $amount }
letter-ask = We ask you:
letter-data_at = Data as of { $at }.
letter-excluded = Not in the sum: { $what }.
letter-excluded-item = { $amount } ({ $what })
letter-excluded-order = order { $order }: { $what }
letter-missing = Not attached yet: { $what }.
letter-missing-item = { $evidence } ({ $subject })
letter-part = Part { $part } of { $parts }
letter-attached = Attached: orders.xlsx, appeal.pdf{ $evidence ->
    [0] {""}
    [one] , { $evidence } file of evidence
   *[other] , { $evidence } files of evidence
  }.
letter-column-goods = goods
letter-column-logistics_out = logistics to the buyer
letter-column-logistics_back = logistics back
letter-column-handling = handling
letter-column-penalty = penalty

# Refused after a delay.
letter-rejected_order-subject = { $n ->
    [one] compensation for an order refused after a delay
   *[other] compensation for { $n } orders refused after a delay
  }{ $leg }
letter-rejected_order-subject-mixed = compensation for { $n } orders refused or cancelled after a delay{ $leg }
letter-leg = {" "}on the leg “{ $leg }”
letter-rejected_order-opening = Please consider compensation for { $n ->
    [one] one assembly order
   *[other] { $n } assembly orders
  }.
letter-rejected_order-ask-1 = to confirm the dates of hand-over and movement of each order;
letter-rejected_order-ask-2 = to decide on each srid;
letter-rejected_order-ask-3 = if you decline, to name the ground for each order, not only the general rules.

# Negative review about delivery.
letter-full_return_compensation-subject = { $n ->
    [one] Compensation for a returned order
   *[other] Compensation for { $n } returned orders
  }
letter-full_return_compensation-opening = Please consider compensation for { $n ->
    [one] { $n } returned order
   *[other] { $n } returned orders
  }. The price of the goods and the cost of logistics stand apart.
letter-full_return_compensation-ask-1 = say where the goods of each order are and in what condition;
letter-full_return_compensation-ask-2 = decide on each srid: on the price of the goods, and on logistics;
letter-full_return_compensation-ask-3 = if you refuse, name the ground for each order.

letter-no_update-subject = { $n ->
    [one] No new status of an order
   *[other] No new status of { $n } orders
  }
letter-no_update-opening = { $n ->
    [one] { $n } order has
   *[other] { $n } orders have
  } had no new status for long; the last one and its date stand in orders.xlsx for each.
letter-no_update-ask-1 = say where each parcel is;
letter-no_update-ask-2 = open a search if needed and say by when you answer;
letter-no_update-ask-3 = if it is lost, say how compensation is made for each srid.

letter-negative_review-subject = { $n ->
    [one] please check whether a review concerns the goods
   *[other] please check whether { $n } reviews concern the goods
  }{ $leg }
letter-negative_review-opening = Please assess whether { $n ->
    [one] this review concerns
   *[other] these reviews concern
  } the goods.
letter-negative_review-review = Review { $id }{ $date }{ $stars }{ $product }: the buyer writes “{ $quote }”.
letter-negative_review-review-bare = Review { $id }{ $date }{ $stars }{ $product }: see the screenshot.
letter-negative_review-date = {" "}of { $at }
letter-negative_review-stars = , { $stars } ★
letter-negative_review-inferred = The order was matched by product and time of purchase, not by an id.
letter-negative_review-ask-1 = to look at the dated status history of the order;
letter-negative_review-ask-2 = to assess whether the review is about the goods or about the delivery;
letter-negative_review-ask-3 = to name the ground of your decision for each review.

# Report of a first-mile delay.
letter-dpx_delay_report-subject = { $n ->
    [one] delay of an order{ $leg }, please check
   *[other] delay of { $n } orders{ $leg }, please check
  }
letter-dpx_delay_report-opening = Please check where { $n ->
    [one] this parcel is and why it has not moved on
   *[other] these { $n } parcels are and why they have not moved on
  }.
letter-dpx_delay_report-ask-1 = where the consignment is now;
letter-dpx_delay_report-ask-2 = for the hand-over record, with date and place;
letter-dpx_delay_report-ask-3 = for the expected date of the next movement, for each order.

# Buyer cancellation.
letter-buyer_cancellation-subject = { $n ->
    [one] an order cancelled by the buyer{ $leg }, please confirm stage and charges
   *[other] { $n } orders cancelled by the buyers{ $leg }, please confirm stage and charges
  }
letter-buyer_cancellation-opening = Please look at { $n ->
    [one] one cancelled order
   *[other] { $n } cancelled orders
  }.
letter-buyer_cancellation-ask-1 = to confirm the time of the cancellation and the stage each order was in;
letter-buyer_cancellation-ask-2 = to say whether the goods come back, where to and when;
letter-buyer_cancellation-ask-3 = to name the basis of each charge on these orders.

# Defect claims.
letter-wb_defect_claim-subject = { $n ->
    [one] a buyer's defect claim
   *[other] { $n } buyers' defect claims
  }{ $leg }
letter-wb_defect_claim-opening = Please consider our material on { $n ->
    [one] one claim
   *[other] { $n } claims
  }.
letter-wb_defect_claim-claim = Claim { $id }{ $date }{ $product }: the buyer writes “{ $quote }”.
letter-wb_defect_claim-claim-bare = Claim { $id }{ $date }{ $product }.
letter-wb_defect_claim-date = {" "}of { $at }
letter-wb_defect_claim-delivered = The buyer received the goods on { $at }.
letter-wb_defect_claim-ask-1 = to take the attached photos and the product's description into account;
letter-wb_defect_claim-ask-2 = to name the basis of the decision for each claim;
letter-wb_defect_claim-ask-3 = if the goods come back, to say where to and when.

# Any other kind.
letter-other-subject = { $n ->
    [one] request about an order
   *[other] request about { $n } orders
  }{ $leg }
letter-other-opening = Please look at { $n ->
    [one] one order
   *[other] { $n } orders
  }.
letter-other-ask-1 = to check the dates and sums of each order;
letter-other-ask-2 = to decide on each srid;
letter-other-ask-3 = if you decline, to name the ground for each order.

# The appeal.
pdf-rejected_order-title = { $n ->
    [one] Compensation for an order refused after a delay
   *[other] Compensation for { $n } orders refused after a delay
  }
pdf-rejected_order-title-mixed = Compensation for { $n } orders refused or cancelled after a delay
pdf-negative_review-title = { $n ->
    [one] A review and the delivery dates of its order
   *[other] { $n } reviews and the delivery dates of their orders
  }
pdf-dpx_delay_report-title = { $n ->
    [one] Delay of an order
   *[other] Delay of { $n } orders
  }
pdf-buyer_cancellation-title = { $n ->
    [one] Order cancelled by the buyer
   *[other] { $n } orders cancelled by the buyers
  }
pdf-wb_defect_claim-title = { $n ->
    [one] A buyer's defect claim
   *[other] { $n } buyers' defect claims
  }
pdf-other-title = { $n ->
    [one] Request about an order
   *[other] Request about { $n } orders
  }
pdf-identity-supply = Supply { $supply }
pdf-identity-supplies = { $n ->
    [one] { $n } supply
   *[other] { $n } supplies
  }: { $list }
pdf-identity-order = Order { $order }
pdf-identity-review = Review { $id }
pdf-identity-claim = Claim { $id }
pdf-head-essence = What this is about
pdf-head-not_shown = What the data does not show
pdf-head-shown = What the data shows
pdf-head-ask = What we ask
pdf-head-identity = How the rows are tied
pdf-head-orders = Order by order
pdf-head-not_claimed = Deliberately not claimed
pdf-head-control = Control totals
pdf-head-missing = Not attached
pdf-head-pictures = Pictures
pdf-head-files = Other files in the bundle
pdf-fact-orders = Orders
pdf-fact-reviews = Reviews
pdf-fact-claims = Claims
pdf-fact-period = Period
pdf-fact-handed_over = Handed over
pdf-fact-days = Days between the two events
pdf-fact-days-open = Days without a next leg
pdf-not-shown-span-open = The data does not show where the parcel is now, nor why no next event came.
pdf-table-line-legs = Grey: legs in proportion.
pdf-fact-usual = Usual
pdf-fact-usual-value = { $days } (median of { $finished })
pdf-fact-usual-none = not known: fewer than 20 finished legs
pdf-fact-claimed = Asked for
pdf-fact-product = Product
pdf-days = { $days } { $days ->
    [one] day
   *[other] days
  }
pdf-days-over = { $over } over usual
pdf-not-shown-span = The days lie between two dated events. The data does not show what was done with the parcel between them, nor by whom.
pdf-not-shown-span-first_mile = Between these two events the parcel may have been with the first-mile carrier (DPX) or waiting for export. The data does not part the two.
pdf-not-shown-accounting = The day of a finance row is the day of accounting, not the time of a scan.
pdf-not-shown-unreported = { $n ->
    [one] For { $n } order the finance report holds no rows yet; its costs are not known and not counted as zero.
   *[other] For { $n } orders the finance report holds no rows yet; their costs are not known and not counted as zero.
  }
pdf-not-shown-no_usual = No usual time is known for this leg, so nothing is said about days beyond the usual.
pdf-not-shown-inferred = { $n ->
    [one] One review was matched to its order by product and time of purchase, not by an id.
   *[other] { $n } reviews were matched to their orders by product and time of purchase, not by an id.
  }
pdf-not-shown-buyer = The data does not show the buyer's reason beyond the words quoted.
pdf-identity = Orders, events and sums are tied by exact ids only: sticker, assembly order id and srid. Nothing was tied by article, price or date.
pdf-identity-inferred = Orders, events and sums are tied by exact ids only: sticker, assembly order id and srid. Where a review names no order, its match is marked “by product and time”.
pdf-inferred = by product and time
pdf-table-order = Sticker, order id, srid, nmID
pdf-table-events = Events ({ $zone })
pdf-table-formula = Formula
pdf-table-claimed = Asked for
pdf-table-line = Grey: legs in proportion. Dark: the leg in question. Hatched: days beyond the usual.
pdf-table-line-plain = Grey: legs in proportion. Dark: the leg in question.
pdf-open = still open at { $at }
pdf-no_events = no dated events
pdf-no_claim = —
pdf-total = Total
pdf-formula-words = Asked for = { $columns }, each summed over the rows above; currencies stay apart.
pdf-no-money = This ticket asks for no money.
pdf-control-column = Column
pdf-control-orders = Orders
pdf-control-sum = Sum
pdf-control-asked = Asked for
pdf-control-yes = yes
pdf-control-no = no
pdf-control-zero = Nothing in: { $columns }.
pdf-none-excluded = Nothing was left out.
pdf-caption = { $evidence }, { $subject } · { $at }
pdf-quote = “{ $text }”
pdf-stars = { $stars } ★
pdf-prepared = Data as of { $at }
pdf-opinion = Made from the seller's own records. Not a legal opinion.
pdf-page = page { $page } of { $pages }
pdf-versions = Recourse { $app }, rulebook { $rulebook }

# The spreadsheet.
sheet-orders = Orders
sheet-events = Events
sheet-money = Money
sheet-about = About
sheet-about-ticket = Ticket
sheet-about-kind = Kind
sheet-about-account = Account
sheet-about-platform = Marketplace
sheet-about-prepared = Data as of
sheet-about-period = Period
sheet-about-zone = Local times
sheet-about-filter = Chosen by
sheet-about-rows = Rows
sheet-about-rows-value = Orders { $orders }, Events { $events }, Money { $money }
sheet-about-claimed = Asked for
sheet-about-formula = Formula
sheet-about-total = Total { $column }
sheet-about-zero = Nothing in
sheet-about-excluded = Left out
sheet-about-shown = Shown
sheet-about-not_shown = Not shown
sheet-about-missing = Not attached
sheet-about-usual = Usual
sheet-about-usual-value = { $leg }: { $days } { $days ->
    [one] day
   *[other] days
  }, median of { $finished } finished parcels
sheet-about-versions = Versions
sheet-about-identity = Tied by
column-number = #
column-account = Store
column-platform = Platform
column-order = Order id
column-srid = srid (rid)
column-sticker = Sticker
column-product = nmID
column-article = Seller's article
column-barcode = Barcode / size
column-title = Product
column-ordered-utc = Ordered (UTC)
column-ordered = Ordered ({ $zone })
column-handed_over = Handed over ({ $zone })
column-last-event = Last event
column-last-at = Last event at ({ $zone })
column-leg = Leg
column-days = Days
column-over = Days over usual
column-relied = Events relied on
column-price = Price
column-currency = Currency
column-converted = Converted by the marketplace
column-converted-currency = Its currency
column-goods = Goods
column-logistics_out = Logistics out
column-logistics_back = Logistics back
column-handling = Handling
column-penalty = Penalty
column-claimed = Asked for
column-claimed-currency = Currency asked for
column-reason = Reason
column-screenshot = Screenshot file
column-picture = Picture
column-note = Note
column-at-utc = Time (UTC)
column-at = Time ({ $zone })
column-code = Code
column-event = Event
column-text = Text
column-source = Source
column-report = Report
column-row = Row
column-date = Date
column-kind = Kind
column-label = In the report
column-amount = Amount
