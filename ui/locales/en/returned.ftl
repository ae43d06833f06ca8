# What the program says of returns: stages, sentences, routes, costs, the pick-up list, history, errors, the meaning of words.

# Stages
return-stage-decide = Claim to decide
return-stage-inspect = Received, to be inspected
return-stage-collect = Ready to collect
return-stage-coming = On its way back
return-stage-domestic = Not exported
return-stage-in_transit = Between the countries
return-stage-reconsider = Refused, can be reconsidered
return-stage-queued = Answered

# Sentences
return-sentence-claim = { $title }: the buyer wants the money back{ $used_known ->
    [yes] { " " }after { $days ->
        [one] a day
       *[other] { $days } days
      } of use
   *[no] {""}
  }. { $price_known ->
    [yes] <sum>{ $price }</sum> { $stage ->
        [queued] is at stake; your answer is given.
        [reconsider] was refused before; it can be decided anew.
       *[other] is at stake.
      }
   *[no] The price is not known.
  }
return-sentence-collect = { $title } waits { $place_known ->
    [yes] at { $place }
   *[no] at a pick-up point
  }{ $due_known ->
    [yes] , <over>until { $due }</over>
   *[no] {""}
  }.{ $price_known ->
    [yes] { " " }It was sold for <sum>{ $price }</sum>.
   *[no] {""}
  }
return-sentence-received = { $title } is back for { $days ->
    [0] less than a day
    [one] a day
   *[other] { $days } days
  }. Inspect it, then decide.{ $price_known ->
    [yes] { " " }It was sold for <sum>{ $price }</sum>.
   *[no] {""}
  }
return-sentence-way = { $title } { $way ->
    [domestic] never left the country: the first-mile carrier gives it back by arrangement.
    [in_transit] is between the two countries; which way it comes back is decided at the next event.
    [international] comes back in the destination country, by the marketplace’s own return process.
    [nothing] was never handed over: nothing comes back.
   *[unknown] comes back; no event tells which way.
  }{ $since_known ->
    [yes] { " " }Last news { $days ->
        [0] today
        [one] a day ago
       *[other] { $days } days ago
      }.
   *[no] {""}
  }{ $price_known ->
    [yes] { " " }It was sold for <sum>{ $price }</sum>.
   *[no] {""}
  }
return-words-text = The buyer’s words
return-words-market_text = Told to the buyer
return-fact-price = Price
return-fact-paid_at = Paid
return-fact-delivered_at = Received by the buyer
return-fact-days_used = Days of use
return-fact-claimed_at = Claim made
return-fact-claim_type = Made in
return-fact-device_check = Device check
return-fact-status = State
return-fact-return_type = Kind
return-fact-return_reason = Reason
return-fact-place = Place
return-fact-ready_at = Ready since
return-fact-expires_at = Kept until
return-fact-completed_at = Handed over
return-fact-sticker = Sticker
return-fact-barcode = Barcode
return-fact-unit = Unit code
return-fact-ended = What ended it
return-fact-ended_at = Ended
return-from-claim = by the claim
return-from-order = by the order
return-from-sale = by the reported sale
return-from-report = by the finance report
return-from-history = by the parcel’s history
return-from-return = by the marketplace’s return list
return-effect-refund_keep = Refund, buyer keeps it
return-effect-take_back = Refund and take it back
return-effect-check = Refund after a check
return-effect-shop = Take it back in your shop
return-effect-shop_received = Received in your shop
return-effect-refuse = Refuse
return-effect-refuse_own = Refuse in your own words
return-action-reject1 = Refuse: no defect found
return-action-reject2 = Refuse: more photos needed
return-action-reject3 = Refuse: go to a service centre
return-goods-buyer = The goods stay with the buyer.
return-goods-seller = The goods come back to you.
return-goods-checked = Defect confirmed: to you. Not confirmed: back on sale.
return-goods-shop = The buyer brings the goods to your shop.
return-goods-unknown = What becomes of the goods is not known.
return-cost-price = Price
return-cost-logistics_back = Logistics back
return-cost-handling = Handling
return-basis-claim = by the claim
return-basis-product = { $units ->
    [one] this product, 1 return of yours
   *[other] this product, median of { $units } returns
  }
return-basis-shop = { $units ->
    [one] your shop, 1 return
   *[other] your shop, median of { $units } returns
  }
return-basis-not_known = no return of yours tells
return-template-source = Text of the Wildberries API, PATCH /api/v1/claim, read on 30 October 2026; the marketplace may have changed it.
return-template-reject1 = The claim had to be refused: a manufacturing defect could not be confirmed. You can take the goods to an independent expert or a service centre. If the defect is confirmed, make a new claim for the same reason, describe the problem once more and add photos of the report. If questions remain, ask them in the chat: press “Write to the seller”.
return-template-reject2 = The claim had to be refused: a little more information is needed. Make a new claim for the same reason for the return, describe the problem in detail and add photos that clearly show the whole goods, the defect, the tag or label, and the packaging with the Wildberries barcode if it is still there. Better add a video, it helps to find out.
return-template-reject3 = The claim had to be refused: a manufacturing defect could not be confirmed. You can take the goods to a service centre: its address is on the manufacturer’s site or on the warranty card. There everything is checked and a report is written. If the defect is confirmed, make a new claim for the same reason, describe the problem once more and add photos of the report.
return-way-nothing = Nothing comes back
return-way-domestic = Not exported: arrange it with the first-mile carrier
return-way-in_transit = In transit: decide later
return-way-international = In the destination country: the marketplace’s return process
return-way-unknown = Cannot tell
return-reason-arrived = It arrived in the destination country.
return-reason-listed = The marketplace lists the goods among its returns there.
return-reason-departed = It left your country and nothing says that it arrived.
return-reason-not_exported = It was handed over and nothing says that it left the country.
return-reason-not_handed_over = It was cancelled before it was handed over.
return-reason-no_events = No event of the parcel tells.
return-match-no_refund = No refund was decided.
return-match-not_reported = The refund is not in a finance report yet.
return-match-reported = The refund is reported; what was paid in for the sale is not known.
return-match-agrees = The refund took off what the sale paid in.
return-match-differs = The refund took off something else than the sale paid in.
pickup-title = Pick-up list
pickup-prepared = Put together { $at }
pickup-page = Page
pickup-no-place = Place not known
pickup-count = { $n ->
    [one] 1 piece
   *[other] { $n } pieces
  }
pickup-head-goods = Goods
pickup-head-codes = Codes
pickup-head-until = Kept until
pickup-head-taken = ✓
pickup-until-unknown = not known
pickup-buyers-picture = buyer’s photo, same product
pickup-signature = Collected by, day, signature: ____________________________

# Undo, history
undo-receive = Received { $subject }
undo-inspect = Inspected { $subject }
undo-inspect-photo = Photo of { $subject }
undo-inspect-photo-off = Photo of { $subject } removed
undo-settle-return = Decided { $subject }
undo-unsettle-return = Decision on { $subject } taken back
undo-policy = Return policy
audit-received = Goods received
audit-inspected = Goods inspected
audit-decided-return = Decided after inspection

# Errors
error-return-unknown = There is no return { $value }.
error-return-unknown-why = It may have been removed with its shop.
error-return-unknown-help = Choose another one in the list.
error-return-not-received = These goods were not received yet.
error-return-not-received-why = Photos and condition belong to goods that are here.
error-return-not-received-help = Say that the goods are here first.
error-return-not-inspected = These goods were not inspected yet.
error-return-not-inspected-why = A decision about returned goods rests on what was found.
error-return-not-inspected-help = Note the condition first.
error-return-finding = “{ $value }” cannot be noted.
error-return-finding-why = It is no condition, fault or decision, or the note is longer than 2,000 characters.
error-return-finding-help = Choose from the list, or shorten the note.
error-pickup-empty = No return is chosen for the list.
error-pickup-empty-why = A pick-up list needs at least one return.
error-pickup-empty-help = Mark returns with X, then press L.
error-policy-line = The line cannot be kept.
error-policy-line-why = It is empty, longer than 1,000 characters, or names a finding without a decision.
error-policy-line-help = Write the line, and choose both or neither.
error-policy-guide = “{ $value }” is no https address.
error-policy-guide-why = Only an address that begins with https:// is kept.
error-policy-guide-help = Copy the address from your browser.

# What a buyer's word is about
gloss-defect = defect
gloss-broken = broken
gloss-works = works
gloss-turns_on = turns on
gloss-charges = charges
gloss-charger = charger
gloss-battery = battery
gloss-lights = lights up
gloss-flickers = flickers
gloss-crack = crack
gloss-torn = torn
gloss-hole = hole
gloss-chip = chipped
gloss-scratch = scratch
gloss-dent = dent
gloss-bent = bent
gloss-leaks = leaks
gloss-screws_on = screws on
gloss-closes = closes
gloss-lid = lid
gloss-handle = handle
gloss-button = button
gloss-zipper = zipper
gloss-lock = lock
gloss-seam = seam
gloss-threads = threads
gloss-came_off = came off
gloss-stain = stain
gloss-dirty = dirty
gloss-smell = smell
gloss-rust = rust
gloss-noise = noise
gloss-gets_hot = warms up
gloss-size = size
gloss-too_small = small
gloss-too_big = large
gloss-colour = colour
gloss-faded = faded
gloss-other = another
gloss-description = description
gloss-matches = matches
gloss-fake = fake
gloss-set = set
gloss-missing = missing
gloss-enough = enough
gloss-empty = empty
gloss-packaging = packaging
gloss-box = box
gloss-crushed = crushed
gloss-opened = opened
gloss-used = used
gloss-day = days
gloss-week = weeks
gloss-month = months
gloss-return = return
gloss-money = money
gloss-exchange = exchange
gloss-repair = repair
gloss-glass = glass
gloss-screen = screen
gloss-cable = cable
gloss-remote = remote control
gloss-sensor = sensor
gloss-fabric = fabric
gloss-plastic = plastic
gloss-ribs = ribs
gloss-umbrella = umbrella
