# Seen only in the window.

## Navigation, frame
nav-today = Today
nav-cases = Cases
nav-orders = Orders
nav-tickets = Tickets
nav-templates = Templates
nav-rulebook = Rulebook
nav-accounts = Shops
nav-settings = Settings
nav-find = Go to…
shop-well = up to date
shop-failing = some data did not arrive
shop-refused = the token is refused
shop-paused = paused
shop-token-ended = token ended
shop-token-ends = { $days ->
    [0] token ends today
    [one] token ends in { $days } day
   *[other] token ends in { $days } days
}
demo-shop = Demo shop
demo-made-up = Nothing here is real.
demo-remove = Remove it
demo-removed = The demo shop is gone, with its folder.
status-outbox = Outbox: { $count } waiting
status-undo = Undo
status-undone = Undone: { $what }
status-keys = all keys
status-offline = Offline since { $at }
status-reading = Reading { $stream }
status-syncing = Syncing
status-of = { $done } of { $total }
status-paused = Sync is paused
status-never = Not synced yet
status-synced = Synced { $at }
status-synced-next = Synced { $at }, next { $next }
status-failing = { $count ->
    [one] { $count } shop needs a look
   *[other] { $count } shops need a look
}
sync-now = Sync now
frame-clock-behind = This computer's clock is { $by } behind the marketplace's. Times left are counted by theirs.
frame-clock-ahead = This computer's clock is { $by } ahead of the marketplace's. Times left are counted by theirs.
frame-offline-since = Offline since { $at }.
frame-offline-what = { $waiting ->
    [0] Everything here opens and can be worked on.
    [one] Everything opens; { $waiting } message waits and goes out once.
   *[other] Everything opens; { $waiting } messages wait and go out once, in order.
}
palette-placeholder = An id, a product, a word
palette-actions = Actions
palette-cases = Cases
palette-orders = Orders
palette-places = Go to
palette-add-shop = Connect a shop
palette-nothing = Nothing found for “{ $query }”.

## Every view
view-loading = Reading…
view-retry = Try again
view-close = Close
view-cancel = Keep
view-copy-details = Copy details
view-details = Details
view-copy-hint = Copies it
view-copied = copied
view-failed = This did not work ({ $code }).
picture-unreadable = the file cannot be shown

## The parcel's drawing
parcel-journey = Journey
parcel-picture = Picture
parcel-table = Table
parcel-events = Events
parcel-events-more = and { $count } more
parcel-this = This parcel
parcel-usual = Your usual
parcel-who = Who answers
parcel-usual-part = { $days } usual
parcel-over-part = { $days ->
    [one] +{ $days } day over your usual
   *[other] +{ $days } days over your usual
}
parcel-over-short = { $days ->
    [one] +{ $days } day
   *[other] +{ $days } days
}
parcel-between = { $span } between these two events
parcel-so-far = { $span } and no news
parcel-now = now
parcel-no-news = no news since
parcel-back = { $days ->
    [one] on its way back, { $days } day
   *[other] on its way back, { $days } days
}
parcel-basis = { $count ->
    [one] median of { $count } finished parcel
   *[other] median of { $count } finished parcels
}
parcel-no-usual = { $count ->
    [one] { $count } finished parcel so far; your usual is known after 20, so nothing is marked as over.
   *[other] { $count } finished parcels so far; your usual is known after 20, so nothing is marked as over.
}
parcel-leg = Leg
parcel-from = from
parcel-to = to
parcel-took = took
parcel-usually = usually
parcel-over = over
parcel-when = When
parcel-event = What happened
parcel-then = Then in
parcel-source = Code, source
parcel-no-time = no time given
parcel-no-events = No events yet.
parcel-summary = { $total ->
    [one] { $total } day
   *[other] { $total } days
}
parcel-summary-open = { $total ->
    [one] { $total } day so far
   *[other] { $total } days so far
}
parcel-summary-late = { $total ->
    [one] { $total } day, { $days } of them: { $leg }, usually { $usual }
   *[other] { $total } days, { $days } of them: { $leg }, usually { $usual }
}

## Every view, small words
view-yes = yes
view-no = no
due-age = { $age } old
due-over = { $span } over
due-left = { $span } left
due-here = { $time } here
due-there = { $time } { $zone }
due-no-limit = no limit published
due-before-handover = before hand-over
due-now = now
confidence-high = official rule
confidence-medium = second-hand source
confidence-low = weak source
confidence-seller = your own rule
file-state-kept = kept
file-state-pending = on its way
file-state-refused = refused by the marketplace
file-state-changed = changed on disk
file-state-missing = missing on disk

## Today
today-loading = Reading what is due…
today-group-overdue = Over
today-group-today = Today
today-group-tomorrow = Ends tomorrow
today-group-week = This week
today-group-later = Later
today-group-no_deadline = No deadline, most money first
today-suggested = Could be asked for
today-suggested-text = Found in the past; nothing happens until you take them up.
today-suggested-other = { $kind }: { $count }
today-oldest = oldest { $age }
today-stack = One line per parcel; red: days over your usual.
today-review = Review
today-open = Open
today-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
today-nothing = New things appear here by themselves, the most urgent first. You need not keep looking.
today-nothing-orders = Look at the orders
today-banner-show = Show
today-banner-dismiss = Dismiss
today-side = What changed, waiting, money
today-since = Since { $at }
today-news = News
today-seen = Seen
today-no-news = Nothing new.
today-waiting = Waiting on others
today-waiting-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
today-money = Money asked for, this year
act-negative_review = Answer
act-rejected_order = Ask for it
act-dpx_delay_report = Report
act-buyer_cancellation = Look
act-now-buyer_cancellation = Stop packing
act-wb_defect_claim = Decide
suggested-wb_defect_claim = { $count ->
    [one] { $count } claim to look at again
   *[other] { $count } claims to look at again
}
suggested-rejected_order = { $count ->
    [one] { $count } refusal after a delay
   *[other] { $count } refusals after a delay
}

## Cases
cases-find = Filter
cases-views = Which cases
cases-view-todo = To do
cases-view-waiting = Waiting
cases-view-suggested = Suggested
cases-view-done = Done
cases-kind = Kind
cases-kind-all = All kinds
cases-loading = Reading the cases…
cases-width = Width of the list
cases-snoozed-row = until { $at }
cases-nothing-found = Nothing fits “{ $query }”.
cases-nothing-found-text = Ids, products and the buyer's words are searched, in every view.
cases-empty-todo = Nothing to do.
cases-empty-todo-text = A late refusal, a bad review, a claim or a silent parcel opens a case here by itself.
cases-empty-waiting = Nobody keeps you waiting.
cases-empty-waiting-text = Filed tickets wait here for the marketplace's answer.
cases-empty-suggested = Nothing to suggest.
cases-empty-suggested-text = Older refusals that could still be asked for are gathered here.
cases-empty-done = Nothing closed yet.
cases-empty-done-text = Closed and dropped cases stay here with their history.
cases-see-suggested = { $count ->
    [one] Look at { $count } suggestion
   *[other] Look at { $count } suggestions
}
cases-key-move = move
cases-key-done = do
cases-key-snooze = snooze
cases-key-mark = mark
cases-marked = { $count } marked
cases-make-ticket = Make a ticket
cases-not-filed = Cases of this kind are not filed by ticket: walk their steps.
cases-take-up-these = Take up
cases-mark-all = Mark all
cases-unmark = Unmark
cases-taken-up = { $count ->
    [one] Took up { $count } case
   *[other] Took up { $count } cases
}
case-loading = Reading the case…
case-more-ids = { $count } more
case-open-page = Open its page
case-state-since = { $state } since { $at }
case-asleep = asleep until { $at }
case-snooze = Snooze
case-snooze-hours = In four hours
case-snooze-tomorrow = Tomorrow morning
case-snooze-days = In three days
case-snooze-week = Next week, in the morning
case-snooze-fortnight = In two weeks
case-snoozed = Snoozed { $id } until { $at }
case-wake = Wake
case-woken = { $id } is awake
case-drop = Drop…
case-drop-title = Drop { $id }?
case-drop-text = It leaves your list with its reason. It comes back only on a new fact, or when you undo this.
case-drop-why = Why
case-drop-reason-1 = The buyer's own choice
case-drop-reason-2 = Too little money
case-drop-reason-3 = Settled elsewhere
case-drop-verb = Drop
case-dropped = Dropped { $id }: { $why }
case-ticket = Ticket { $ticket }
case-playbook = Steps
case-answering = { $ticket } is filed. When the marketplace answers, record it on the ticket.
case-step-at = step { $at }
case-steps-more = { $count } more, depending on what you choose
case-step-done = done
case-step-skipped = not needed
case-step-do = Done
case-step-again = Keep the change
case-step-already = Done already
case-step-told = { $id }: { $step }
case-choose = Choose
case-option-suggested = the facts say so
case-field-optional = optional
case-with-alike = { $count ->
    [one] With { $count } alike
   *[other] With { $count } alike
}
case-suggested = Found in the past. Take it up to work on it; left alone, it stays a suggestion.
case-take-up = Take it up
case-taken-up = Took up { $id }
proof-title = Evidence
proof-of = { $there } of { $of }
proof-none = Nothing has to be shown for this kind.
proof-missing-note = Without it the ticket asks before it is exported.
proof-there = there
proof-not-there = not there
proof-missing = missing
proof-wanted = would help
proof-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
proof-no-rows = no rows yet
proof-paste = Paste
proof-drop = drop a file or
proof-choose = choose
proof-open-page = open the page
proof-attached = Attached
proof-detach = Take off
proof-detached = Taken off
proof-enlarge = Enlarge { $name }
subject-review = Review
subject-claim = Claim
subject-chat = Chat
subject-order = Order
subject-return = Return
subject-forgotten = The marketplace no longer lists it. It is kept here.
subject-forgets = The marketplace stops listing it on { $at }. It stays here.
subject-enlarge = Enlarge photo { $index }
subject-photo = Photo { $index }
money-title = Money
money-none = No money rows yet.
money-ask = Ask for
money-at-stake = At stake
money-incomplete = No finance row has come yet: the sums are from the order alone.
money-recovered = recovered
money-refused = refused
money-pending = no answer yet
money-asked = asked
money-kind-goods = Goods
money-kind-logistics_out = Logistics out
money-kind-logistics_back = Logistics back
money-kind-handling = Handling
money-kind-penalty = Penalty
money-kind-payout = Payout
money-kind-other = Other
money-kind-price = Sale price
money-column-price = order price
money-column-deliveryService = delivery
money-column-rebillLogisticCost = transport and warehouse
money-column-ppvzReward = pick-up point
money-column-penalty = penalty
money-column-forPay = payout
money-column-retailPrice = List price
money-column-retailAmount = Sold for
money-column-retailPriceWithDisc = Price after your discount
money-column-acquiringFee = Payment fee
reason-title = Why is this here?
reason-falsified = It would be wrong if
reason-deadline = Deadline by: { $source }; { $confidence }, read { $seen }.
deadline-wb_return_expires = Wildberries says how long this return is kept (API, item-returns, expiredDt)
deadline-wb_review_archive = Wildberries archives a review without an answer after 30 days (API, feedbacks/archive)
history-title = History
history-who-seller = you
history-who-recourse = Recourse
history-note-do = Add the note
history-noted = Noted
links-title = Tied to it
links-exact = certain
links-inferred = inferred
links-by = tied by { $by }
links-candidates = { $count ->
    [one] inferred from { $by }; { $count } order fits
   *[other] inferred from { $by }; { $count } orders fit
}

## Settings
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
settings-copy = Copy

## Why two records belong together
link_by-srid = srid
link_by-order_id = order number
link_by-product_and_time = product and time of purchase

## Orders
orders-views = Which orders
orders-view-all = All
orders-view-moving = On the way
orders-view-silent = No news
orders-view-refused = Refused
orders-find = Filter the orders
orders-find-hint = Id, sticker, srid, word…
orders-loading = Reading the orders…
orders-loading-one = Reading the order…
orders-shop = Shop
orders-shop-all = all
orders-leg = Where
orders-leg-all = anywhere
orders-reset = Reset
orders-scale = Lines on one scale of 40 days; dashed: your usual; hatched: over it
orders-col-order = Order
orders-col-title = Product
orders-col-shop = Shop
orders-col-created = Ordered
orders-col-where = Where now
orders-col-who = Who answers
orders-col-line = Journey
orders-col-days = Days
orders-col-silence = No news
orders-col-price = Price
orders-col-converted = Converted
orders-col-case = Case
orders-short-refused_by_buyer = Refused at receipt
orders-short-delivered = Received
orders-short-cancelled_by_buyer = Cancelled, buyer
orders-short-cancelled_by_seller = Cancelled by you
orders-short-cancelled_by_carrier = Cancelled, carrier
orders-short-cancelled = Cancelled
orders-short-customs_refused = Customs refused
orders-short-storage_expired = Not collected
orders-short-return_domestic = Return, not exported
orders-short-return_destination = Return, abroad
orders-who-dpx = DPX, first mile
orders-who-dpx_or_export_wait = DPX, or export wait
orders-who-marketplace_or_buyer = Wildberries / buyer
orders-who-international_carrier = line carrier
orders-who-customs_or_carrier = customs, carrier
orders-who-return_direct = DPX, return
orders-who-return_process = Wildberries, return
orders-silent = longer than this leg may be silent
orders-mark = Mark order { $order }
orders-nothing-found = Nothing fits “{ $query }”.
orders-nothing-fits = No order fits.
orders-nothing-found-text = Order numbers, srids, stickers, track numbers, articles and words of the product are searched, in whole or in part.
orders-search-all = Search all orders
orders-empty-all = No orders yet.
orders-empty-all-text = They appear here as soon as the first sync has read them, the newest first.
orders-empty-moving = Nothing is on its way.
orders-empty-moving-text = A parcel stands here from the order until it is received or over.
orders-empty-silent = No parcel is silent.
orders-empty-silent-text = A parcel without news for longer than its leg may be silent appears here.
orders-empty-refused = No refused orders.
orders-empty-refused-text = When a buyer refuses a parcel at the pick-up point, it appears here with the days that were not yours.
orders-chosen = { $count } marked
orders-converted-sum = { $sum } converted
orders-mark-all = { $count ->
    [one] mark { $count }
   *[other] mark all { $count }
}
orders-unmark = Unmark
orders-copy = Copy as TSV
orders-copied = { $count ->
    [one] Copied { $count } order
   *[other] Copied { $count } orders
}
orders-open-case = Open a case…
orders-opened = { $count ->
    [one] Opened { $count } case
   *[other] Opened { $count } cases
}
orders-report = Report first-mile delay
orders-page-title = Order { $order }
orders-back = All orders
orders-portal = Open in the portal
orders-show-case = Open { $case }
orders-side = Cases, what is tied to it, facts
orders-say-ordered = Ordered { $at }.
orders-say-nothing = No event has come yet.
orders-say-open = { $days ->
    [one] On its way for { $days } day
   *[other] On its way for { $days } days
}; now: { $leg }.
orders-say-ended = { $days ->
    [one] After { $days } day
   *[other] After { $days } days
}: { $event }.
orders-say-back = { $days ->
    [one] The way back: { $days } day.
   *[other] The way back: { $days } days.
}
orders-say-late = <over>{ $days ->
    [one] { $days } day
   *[other] { $days } days
}</over> of them between “{ $from }” and “{ $to }”, where your usual is { $usual }. Who answers for that part: { $who }.
orders-say-silent = No news since { $at }.
orders-money = Money
orders-money-none = No finance row has come yet; the marketplace reports them weekly.
orders-money-date = Day
orders-money-kind = For
orders-money-label = In the report
orders-money-row = Report, row
orders-money-amount = Amount
orders-cases = Cases
orders-cases-none = No case on this order.
orders-links = Tied to it
orders-links-none = No claim, chat, review or return is tied to it.
orders-facts = Facts

## Shops
shops-loading = Reading the shops…
shops-none = No shop is connected yet.
shops-none-text = A shop is connected with a token from the seller's portal. Its orders, reviews and claims then arrive by themselves and stay here.
shops-connect = Connect a shop
shops-pause-all = Pause all
shops-resume-all = Resume all
shops-more = More…
shops-check = Check the token
shops-paste-token = Paste a new token
shops-unlock = Unlock
shops-try-again = Try again
shops-pause = Pause
shops-resume = Resume
shops-remove = Remove the shop…
shops-sync-asked = Syncing now
shops-checked = The token works
shops-checked-problems = The token was checked; see what is missing
shops-changed = Changed { $name }
shops-token = Token
shops-kept-keyring = Kept in the system's key store.
shops-kept-passphrase = Kept in a file under your passphrase.
shops-kept-local_key = Kept in a file; the key lies beside it.
shops-kept-session = Kept only until Recourse is closed.
shops-endpoint-is = Instead of the marketplace:
shops-interval = Every
shops-synced = Up to date { $at }.
shops-never = Not synced yet.
shops-running = Syncing.
shops-paused = Paused.
shops-paused-since = Paused. Last sync { $at }.
shops-next = Next { $at }.
shops-stopped = { $count ->
    [one] Does not arrive: { $names }. The rest goes on.
   *[other] Do not arrive: { $names }. The rest goes on.
}
shops-streams = What is read
shops-streams-none = Nothing was read yet.
shops-stream = What
shops-stream-state = State
shops-stream-ok = Last read
shops-stream-read = Records
shops-stream-drift = Not read in full
shops-drift = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
shops-state-ok = up to date
shops-state-never = not yet
shops-state-running = reading
shops-state-failed = did not arrive
shops-state-off = off
shops-state-waiting = waiting
shops-state-until = waiting until { $at }
shops-token-ended = ended { $at }
shops-token-until = { $days ->
    [0] ends today
    [one] until { $at }, { $days } day left
   *[other] until { $at }, { $days } days left
}
shops-read-only = reads only: answers cannot be sent with it
shops-read-write = reads, and sends what you put in the outbox
shops-scopes = Categories
shops-scope-there = there
shops-scope-missing = missing
shops-off-title = Stays off:
shops-close = Close
shops-renew-title = New token for { $name }
shops-renew-text = It must belong to the same seller. What was read stays. The old token is not kept, so this cannot be undone.
shops-renew-do = Replace the token
shops-renewed = New token for { $name }
shops-token-help = Paste it. It is not shown, not logged, and read only on this computer.
shops-unlock-title = Unlock the tokens
shops-unlock-text = They are kept under your passphrase, which is asked for once per start.
shops-unlocked = Unlocked
shops-passphrase = Passphrase
shops-passphrase-help = It cannot be recovered. If it is lost, connect the shop again with a new token.
shops-remove-title = Remove { $name }?
shops-remove-text = This cannot be undone. Backups made before, the journal of your actions and exported bundles still hold the shop. What becomes of it here:
shops-remove-backups = Delete its backups in the data folder too
shops-remove-backups-help = A new backup without the shop is made first. The journal still names it.
shops-remove-do = Remove the shop
shops-remove-orders = { $count ->
    [one] { $count } order with its history and money is deleted here
   *[other] { $count } orders with their histories and money are deleted here
}
shops-remove-orders-all = All orders with their histories and money are deleted here
shops-remove-cases = { $count ->
    [one] { $count } case with its evidence is deleted, and its tickets
   *[other] { $count } cases with their evidence are deleted, and their tickets
}
shops-remove-cases-all = All cases with their evidence are deleted, and their tickets
shops-remove-token = The token is forgotten
shops-remove-stays = At the marketplace nothing changes; exported bundles outside the data folder stay
shops-removed = Removed { $name }
shops-add-title = Connect a shop
shops-back = All shops
shops-add-say = A token lets Recourse read your shop. What it can read with it, and what not, stands here as soon as you paste it.
shops-platform = Marketplace
shops-name = Name
shops-name-help = As you call the shop yourself.
shops-token-where = Made in the seller's portal under access to the API: a personal token with the categories listed at the right. One that reads only works too; then nothing can be sent from here.
shops-keep-title = How shall the token be kept?
shops-keep-why = This system has no key store that answers, and a token is never written down as plain text.
shops-keep-passphrase = Under a passphrase
shops-keep-passphrase-help = Asked for once per start. Safe even when someone copies your files.
shops-keep-local_key = With a key file in the data folder
shops-keep-local_key-help = Nothing is asked. Not safe from someone who can read your files.
shops-keep-session = Only until Recourse is closed
shops-keep-session-help = Paste the token again after each start.
shops-advanced = Advanced
shops-endpoint = Another address instead of the marketplace
shops-endpoint-help = For tests. Empty: the real one.
shops-checking = Asking the marketplace…
shops-add-do = Connect
shops-added = Connected { $name }; the first sync runs
shops-inspect = What this token may do
shops-inspect-none = Paste the token; it is read here, without the network.
shops-needed = Categories to tick when you make it
shops-promise = What happens with it
shops-promise-local = It stays on this computer.
shops-promise-hidden = It goes to the marketplace's own addresses only.
shops-promise-read = It reads by itself; it changes only what you put in the outbox.

## Tickets
tickets-loading = Reading the tickets…
tickets-loading-one = Reading the ticket…
tickets-none = No tickets yet.
tickets-none-text = One case, or several of one kind, become one ticket: text, table, PDF and pictures in one ZIP.
tickets-none-cases = Choose cases
tickets-col-ticket = Ticket
tickets-col-state = State
tickets-col-kind = Kind
tickets-col-orders = Orders
tickets-col-claimed = Asked for
tickets-col-number = Its number
tickets-col-remind = Remind on
tickets-col-age = Age
tickets-col-case = Case
tickets-new = New ticket
tickets-new-none = No case was chosen.
tickets-new-none-text = Mark cases of one kind and press T.
tickets-title = Ticket { $ticket }
tickets-back = All tickets
tickets-putting = Putting the bundle together…
tickets-copy = Copy text
tickets-export = Export ZIP
tickets-export-to = Export to…
tickets-exported = Exported { $ticket }: { $path }
tickets-anyway-title = { $count ->
    [one] Export without { $count } picture?
   *[other] Export without { $count } pictures?
}
tickets-anyway-text = The bundle names what is missing. Support often refuses orders without a picture.
tickets-anyway-keep = Keep collecting
tickets-anyway-do = { $count ->
    [one] Export without { $count }
   *[other] Export without { $count }
}
tickets-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
tickets-text = Text
tickets-characters = { $count ->
    [one] { $count } character, no limit set
   *[other] { $count } characters, no limit set
}
tickets-characters-of = { $count ->
    [one] { $count } of { $limit } characters
   *[other] { $count } of { $limit } characters
}
tickets-parts = { $count ->
    [one] in { $count } part
   *[other] in { $count } parts
}
tickets-row-order = Order
tickets-side = Missing, sums, left out, files
tickets-many = { $count ->
    [one] { $count } order in one ticket
   *[other] { $count } orders in one ticket is more than you set; support may ask to split it.
}
tickets-missing = { $of ->
    [one] Missing: { $count } of { $of } order lacks something
   *[other] Missing: { $count } of { $of } orders lack something
}
tickets-fill = { $count ->
    [one] Fill the gap
   *[other] Fill the { $count } gaps
}
tickets-fill-how = Opens each page in the browser, takes the picture from the clipboard, goes on.
tickets-asked = Asked for
tickets-shown = Shown, not asked for
tickets-total = Total
tickets-same = The same in text, spreadsheet and PDF
tickets-left-out = Left out on purpose
tickets-options = Options
tickets-option-lang = PDF in
tickets-option-pictures = Pictures in the cells of the spreadsheet
tickets-option-again = Ask again for orders of other tickets
tickets-option-again-help = Normally an order is asked for once.
tickets-zip = In the ZIP
tickets-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
tickets-bundle = Bundle
tickets-bundle-none = Not exported yet.
tickets-data-of = Data as of { $at }.
tickets-draft-open = Go on with the draft
tickets-reveal = Show in folder
tickets-support = Open support
tickets-filed = Filed
tickets-filed-ask = Filed at the marketplace?
tickets-filed-number = Ticket number
tickets-filed-at = Filed on
tickets-filed-remind-on = Remind me on
tickets-filed-do = It is filed
tickets-filed-change = Change
tickets-filed-told = { $ticket } is filed as { $number }
tickets-outcome = Answer
tickets-outcome-title = What was the answer?
tickets-outcome-none = no answer yet
tickets-outcome-all = For all
tickets-outcome-of = Answer for { $order }
tickets-outcome-recovered = Came back, { $currency }
tickets-outcome-amount-wrong = Not an amount
tickets-outcome-note = The answer's words
tickets-outcome-note-help = Kept with every order of this answer.
tickets-outcome-do = Keep the answer
tickets-outcome-told = { $count ->
    [one] Kept the answer for { $count } order
   *[other] Kept the answer for { $count } orders
}
tickets-run = Screenshot run
tickets-run-stop = Stop
tickets-run-none = Nothing is missing.
tickets-run-back = Back to the ticket
tickets-run-at = { $at } of { $of }
tickets-run-1 = The page opens in your browser.
tickets-run-1-none = Find the page in your browser; no address is known for it.
tickets-run-2 = Take a picture of it to the clipboard.
tickets-run-3 = It is attached by itself and the next page opens.
tickets-run-waiting = Waiting for a picture on the clipboard
tickets-run-attaching = Attaching
tickets-run-stale = A picture from before is on the clipboard. Copy the right one, then press Paste.
tickets-run-open = Open the page again
tickets-run-paste = Paste
tickets-run-choose = Choose a file…
tickets-run-skip = Skip
tickets-run-previous = Back
tickets-run-undo = takes off the last picture
tickets-run-list = Pictures
tickets-run-skipped = skipped
tickets-run-attached = Attached the picture of { $subject }
tickets-run-over = { $count ->
    [one] { $count } picture of { $of } is there.
   *[other] { $count } pictures of { $of } are there.
}

## First run
first-question-1 = A parcel took 31 days and the buyer refused it.
first-question-2 = Whose days were they, and what can you ask for?
first-drawing = Example: { $between } of { $days } days lie between hand-over and departure; the usual is { $usual }.
first-handed-over = handed over
first-departed = left the country
first-refused = refused
first-over = { $days ->
    [one] { $days } day over your usual
   *[other] { $days } days over your usual
}
first-usual = { $days ->
    [one] your usual parcel: { $days } day
   *[other] your usual parcel: { $days } days
}
first-demo = Look around with a demo shop
first-demo-text = 400 made-up orders with refusals, reviews, claims and chats. Marked as demo, gone with one click.
first-demo-open = Open the demo shop
first-demo-opening = Filling the demo shop
first-demo-note = about 10 seconds, no account
first-demo-starting = Making the orders…
first-shop = Connect your shop
first-shop-text = You make a token in the seller's portal; Recourse checks what it can read and says so.
first-shop-note = the token's categories are shown one by one
first-promise-here = Everything stays in one folder on this computer.
first-promise-sent = Nothing is sent to anyone but the marketplace.
first-promise-offline = Works without a network.

## Codes of the marketplace that have a name; others are shown as they came
value-to_do-stop_packing = stop packing
value-to_do-return_due = collect the goods
value-to_do-late = ask because of the delay
value-actions-approve1 = approve, Wildberries checks it
value-actions-approve2 = approve, take it back
value-actions-approvecc1 = approve, the buyer brings it
value-actions-autorefund1 = refund, the buyer keeps it
value-actions-reject1 = refuse: no defect seen
value-actions-reject2 = refuse and ask for photos
value-actions-reject3 = refuse: to a service centre
value-actions-rejectcustom = refuse in your own words
value-claim_type-1 = the buyer’s returns page
value-claim_type-3 = chat
value-claim_status-0 = under review
value-claim_status-1 = refused
value-claim_status-2 = approved
value-goods_status-0 = under review
value-goods_status-1 = stay with the buyer, claim refused
value-goods_status-2 = handed in, to be scrapped
value-goods_status-5 = stay with the buyer, money refunded
value-goods_status-8 = back on sale after a check
value-goods_status-10 = sent back to you
value-order_outcome-buyout = bought
value-order_outcome-rejected = refused
value-order_outcome-returned = returned
value-order_outcome-notSpecified = not said
value-supplier_status-new = new
value-supplier_status-confirm = being packed
value-supplier_status-complete = handed over
value-supplier_status-cancel = cancelled by you
value-supplier_status-cancel_carrier = cancelled by the carrier
value-market_status-waiting = in work
value-market_status-sorted = sorted
value-market_status-sold = received by the buyer
value-market_status-canceled = cancelled
value-market_status-canceled_by_client = refused at receipt
value-market_status-declined_by_client = cancelled by the buyer in the first hour
value-market_status-defect = cancelled because of a defect
value-market_status-ready_for_pickup = at the pick-up point
value-market_status-postponed_delivery = delivery postponed
value-market_status-accepted_by_carrier = handed to the delivery service
value-market_status-sent_to_carrier = on its way to the delivery service
value-market_status-canceled_by_carrier = cancelled by the carrier
value-label_state-awaitingTrackNumber = waiting for its tracking number
value-label_state-ready = ready
value-scheme-fbs = FBS, from your warehouse

## Events by the marketplace’s own codes, where the general name says too little
moment-in_transit-assembling = being packed
moment-in_transit-assembled = packed
moment-info_received-dispatched_by_seller = sent off by the seller
moment-info_received-complete = handed over, as the seller says
moment-accepted-confirm = being packed
moment-accepted-accepted_at_wb_sc = accepted at the sorting centre
moment-in_transit-on_way_to_wb_sc = on the way to the sorting centre
moment-departed-shipped_at_sc = left the sorting centre
moment-in_transit-on_way_to_pp = on the way to the pick-up point
moment-in_transit-sorted = sorted
