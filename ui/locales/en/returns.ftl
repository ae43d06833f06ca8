# Returns and claims: the view, what is found in a parcel, the seller's own policy, the pick-up list.

nav-returns = Returns
returns-width = Width of the list
returns-find = Find
returns-parts = Part of the list
returns-part-all = All
returns-part-decide = To decide
returns-part-collect = To collect
returns-part-coming = On the way
returns-part-queued = Answered
returns-shop = Shop
returns-shop-all = All shops
returns-loading = Reading the returns…
returns-page-loading = Reading the return…
returns-cut = { $count ->
    [one] Only the most urgent one is shown.
   *[other] Only the { $count } most urgent are shown.
  }
returns-none-chosen = No return is chosen
returns-none-chosen-text = Choose one on the left.
returns-nothing-found = Nothing has “{ $query }” in it
returns-nothing-found-text = Product, order, claim, place and shop are searched.
returns-empty-all = Nothing comes back
returns-empty-all-text = Claims of buyers and goods on their way back appear here by themselves.
returns-empty-decide = Nothing to decide
returns-empty-decide-text = Claims under review and goods that were received stand here.
returns-empty-collect = Nothing to collect
returns-empty-collect-text = Goods that are ready at a pick-up point stand here with the end of their storage.
returns-empty-coming = Nothing is on the way
returns-empty-coming-text = Parcels that were refused or cancelled and still move stand here.
returns-empty-queued = Nothing was answered
returns-empty-queued-text = Your answers stand here until the marketplace has confirmed them.
returns-key-answer = answer
returns-key-enlarge = enlarge
returns-policy = Your return policy
returns-marked = { $count ->
    [one] 1 marked
   *[other] { $count } marked
  }
returns-marked-row = Marked
returns-pickup-make = Pick-up list
returns-pickup-ready = { $count ->
    [one] Pick-up list for 1
   *[other] Pick-up list for { $count }
  }
returns-waits = waits { $age }
returns-since-unknown = since when is not known

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

# Photos and words
returns-no-photos = The buyer sent no photos.
returns-photos = Photos
returns-photo = Buyer’s photo { $index } of { $count }
returns-photo-at = Buyer’s photos, { $at }, kept on this computer
returns-photo-kept = Buyer’s photos, kept on this computer
returns-photo-before = Before
returns-photo-next = Next
returns-listing = Your picture
returns-no-words = The buyer wrote nothing.
return-words-text = The buyer’s words
return-words-market_text = Told to the buyer
returns-words-copy = Copy for a translator
returns-words-copied = The buyer’s words are copied.
returns-gloss-not = not: { $word }
returns-rate = Since { $since }, from your own data: { $orders ->
    [one] 1 order
   *[other] { $orders } orders
  } of this product, { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
  } ({ $share } %)

# Facts
returns-facts = What is known
returns-not-known = not known
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

# Countdown
returns-storage = Storage ends in
returns-storage-over = Storage ended
returns-elsewhere = { $place }: { $at }

# Answers and what they cost
returns-decide = What to answer
returns-decide-note = Costs are from your own reports; what is not known is not guessed.
returns-nothing-offered = The marketplace allows no answer to this claim now.
returns-not-offered = Not among the claim’s own answers: { $names }
returns-costs-nothing = costs nothing now
returns-at-least = at least { $sum }
returns-action-unknown = Answer “{ $action }”
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
returns-template-sent = What the buyer reads
returns-template-own = What it says
returns-own-words = Your words to the buyer, in Russian
returns-own-words-help = { $min } to { $max } characters. No contacts, no links, nothing that is not certain.
returns-text-count = { $count } of { $max } characters
returns-text-short = { $count } characters; at least { $min } are asked for.
returns-text-long = { $count } characters; at most { $max } are allowed.
returns-send-note = Goes to { $shop } after { $seconds } seconds, or when you are online again. Until then Ctrl Z takes it back.
returns-queued-told = { $name }: queued.
returns-answered = Your answer
returns-take-back = Take it back
returns-taken-back = The answer was taken back.
returns-market-words = The marketplace’s words
returns-queued-state-held = sent in a few seconds
returns-queued-state-queued = waits to be sent
returns-queued-state-sending = being sent
returns-queued-state-sent = sent, not confirmed yet
returns-queued-state-confirmed = confirmed
returns-queued-state-unknown = may have been sent, being checked
returns-queued-state-rejected = the marketplace refused it
returns-queued-state-wedged = not sent, needs you
returns-queued-state-cancelled = taken back

# The way back
returns-way = The way back
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
returns-way-recheck = Looked at again by itself at the next event.
returns-event-undated = without a date
returns-guide = Guide to the marketplace’s returns:
returns-guide-copy = Copy
returns-guide-enter = Enter a link
returns-open-case = Open a case: { $kind }
returns-case-opened = { $id } is open.
returns-order = Order
returns-case = Case { $id }

# Receiving and inspecting
returns-receive-title = Receive
returns-receive-text = From that moment a clock runs. Then take photos, note the condition and decide by your own policy.
returns-receive = The goods are here
returns-received-told = Received. The clock runs.
returns-received-at = Received { $at }
returns-clock = { $age } without a decision
returns-inspect-title = Inspect
returns-photos-wanted = Photos of what came
returns-condition = Condition
return-condition-a = A
return-condition-a-help = As new
return-condition-b = B
return-condition-b-help = Can be sold, not as new
return-condition-c = C
return-condition-c-help = Cannot be sold
returns-faults = What is wrong
return-fault-swapped = Something else lies in the parcel
return-fault-missing_parts = Parts are missing
return-fault-damaged = Damaged
return-fault-used = Used
returns-note = Note
returns-inspect-first = Choose the condition; then your policy is asked.
returns-policy-says = Your policy says
returns-policy-cited = Decided by this line of your policy
returns-policy-uncited = Decided without a line of your policy.
returns-policy-silent = No line of your policy covers this.
returns-policy-add = Write one
return-settle-refund_full = Refund in full
return-settle-refund_part = Refund a part
return-settle-refund_none = No refund
return-settle-restock = Back into stock
return-settle-write_off = Write off
return-settle-ask_back = Ask for compensation
returns-settled-told = Decided: { $what }.
returns-unsettled-told = The decision was taken back.
returns-unsettle = Decide anew

# Money
returns-money = Does the money agree
returns-expected = Expected off your balance
returns-debited = Taken off by the report
returns-difference = Difference
returns-not-reported = not reported yet
returns-report-rows = Report rows of this unit
return-match-no_refund = No refund was decided.
return-match-not_reported = The refund is not in a finance report yet.
return-match-reported = The refund is reported; what was paid in for the sale is not known.
return-match-agrees = The refund took off what the sale paid in.
return-match-differs = The refund took off something else than the sale paid in.
returns-buyer-charged = The buyer was charged { $sum }. For a defect found before payment neither the price nor the way back is the buyer’s to pay.
returns-buyer-free = Nothing was charged to the buyer, as it should be for a defect found before payment.

# Pick-up list
returns-pickup-title = { $count ->
    [one] Pick-up list: 1 return
   *[other] Pick-up list: { $count } returns
  }
returns-pickup-text = A PDF by address, what is kept shortest first: sticker, barcode, picture, kept until.
returns-pickup-lang = Language of the list
returns-pickup-keep = Close
returns-pickup-save = Save as PDF
returns-pickup-saved = { $count ->
    [one] { $name }: 1 return.
   *[other] { $name }: { $count } returns.
  }
returns-pickup-no-place = Place not known
returns-pickup-no-date = end of storage not known
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

# The seller's own policy
policy-title = Your return policy
policy-text = Your own words. A line that names what was found proposes its decision after an inspection and is cited with it.
policy-part-conditions = Conditions
policy-part-methods = Refund methods
policy-part-procedures = Procedure
policy-part-empty = Nothing is written here yet.
policy-add = Add a line
policy-edit = Change
policy-remove = Remove
policy-removed = The line was removed.
policy-kept = The line is kept.
policy-keep = Keep
policy-cancel = Cancel
policy-words = The line
policy-when = When found
policy-when-none = decides nothing
policy-then = Then
policy-when-then = { $when } → { $then }
policy-finding-any = Anything
policy-finding-a = Condition A, as new
policy-finding-b = Condition B, can be sold
policy-finding-c = Condition C, cannot be sold
policy-finding-swapped = Something else in the parcel
policy-finding-missing_parts = Parts are missing
policy-finding-damaged = Damaged
policy-finding-used = Used
policy-guide = Link to the marketplace’s return guide
policy-guide-help = Shown where goods come back by the marketplace’s process. No address is known for sure, so it is yours to enter.
policy-guide-kept = The link is kept.

# Undo, history
undo-receive = received { $subject }
undo-inspect = inspected { $subject }
undo-inspect-photo = photo of { $subject }
undo-inspect-photo-off = photo of { $subject } removed
undo-settle-return = decided { $subject }
undo-unsettle-return = decision on { $subject } taken back
undo-policy = return policy
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
