# Returns and claims: the view, what is found in a parcel, the seller's own policy, the pick-up list.

nav-returns = Returns
returns-width = Width of the list
returns-find = Find
returns-parts = Part of the list
returns-part-all = All
returns-part-decide = Decide
returns-part-collect = Collect
returns-part-coming = Coming
returns-part-queued = Sent
returns-shop = Shop
returns-shop-all = All shops
returns-loading = Reading the returns…
returns-page-loading = Reading the return…
returns-cut = { $count ->
    [one] Only the most urgent one is shown.
   *[other] Only the { $count } most urgent are shown.
  }
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
returns-words-copy = Copy for a translator
returns-words-copied = The buyer’s words are copied.
returns-gloss-not = not: { $word }
returns-rate = Since { $since }, from your own data: { $orders ->
    [one] 1 order
   *[other] { $orders } orders
  } of this product placed, { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
  } made. Claims are mostly about earlier orders, so no share is named.

# Facts
returns-facts = What is known
returns-not-known = not known

# Countdown
returns-storage = Storage ends in
returns-storage-over = Storage ended
returns-elsewhere = { $place }: { $at }

# Answers and what they cost
returns-decide = What to answer
returns-decide-note = Costs are from your own reports; what is not known is not guessed.
returns-nothing-offered = The marketplace allows no answer to this claim now.
returns-not-offered = Not among the claim’s own answers: { $names }
returns-free = To refuse costs nothing now, and the goods stay with the buyer. What it costs later is not known.
returns-at-least = at least { $sum }
returns-action-unknown = Answer “{ $action }”
returns-template-sent = What the buyer reads
returns-template-own = What it says
returns-own-words = Your words to the buyer, in Russian
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
returns-buyer-charged = The buyer was charged { $sum }. For a defect found before payment neither the price nor the way back is the buyer’s to pay.
returns-buyer-free = Nothing was charged to the buyer, as it should be for a defect found before payment.
returns-pilot = Pilot rule and its source

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
policy-when-then = { $when } → { $decision }
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
