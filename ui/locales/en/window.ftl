# Seen only in the window.

## Navigation, frame
nav-today = Today
nav-cases = Cases
nav-orders = Orders
nav-tickets = Tickets
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
palette-undo = Undo the last change
palette-add-shop = Connect a shop
palette-nothing = Nothing found for “{ $query }”.
keys-title = Keys
keys-places = the views
keys-find = go to anything
keys-filter = filter what is shown
keys-move = next, previous
keys-enter = the blue button
keys-done = do the open step
keys-snooze = snooze
keys-ticket = make a ticket
keys-mark = mark for a ticket
keys-paste = attach the picture on the clipboard
keys-undo = undo
keys-sync = sync now
keys-settings = settings
keys-escape = close, clear
keys-list = this list

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
parcel-this = This parcel
parcel-usual = Your usual
parcel-who = Who answers
parcel-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
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
today-group-today = Ends today
today-group-tomorrow = Ends tomorrow
today-group-week = This week
today-group-later = Later
today-group-no_deadline = No deadline, most money first
today-suggested = Could be asked for
today-suggested-text = Found in the past; nothing happens until you take them up.
today-suggested-other = { $kind }: { $count }
today-oldest = oldest { $age }
today-stack = One line per parcel; hatched red: days over your usual.
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
today-money = Money asked for, this year
act-negative_review = Answer
act-rejected_order = Ask for it
act-dpx_delay_report = Report
act-buyer_cancellation = Look
act-wb_defect_claim = Decide
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
cases-none-chosen = No case is open.
cases-none-chosen-text = Choose one from the list.
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
cases-take-up-these = Take up
cases-mark-all = Mark all
cases-unmark = Unmark
cases-taken-up = { $count ->
    [one] Took up { $count } case
   *[other] Took up { $count } cases
}
case-loading = Reading the case…
case-open-page = Open its page
case-state-since = { $state } since { $at }
case-asleep = asleep until { $at }
case-snooze = Snooze
case-snooze-hours = In four hours
case-snooze-tomorrow = Tomorrow morning
case-snooze-days = In three days
case-snooze-monday = Monday morning
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
case-step-of = step { $at } of { $of }
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
reason-title = Why is this here?
reason-falsified = It would be wrong if
reason-deadline = Deadline by: { $source }, read { $seen }.
history-title = History
history-who-seller = you
history-who-recourse = Recourse
history-note = Note
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
settings-window = Window
settings-lang = Language
settings-theme = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-zoom = Zoom
settings-sync = Syncing
settings-interval = Every
settings-archive = Read back
settings-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
settings-tickets = Tickets
settings-ticket-lang = Written in
settings-ticket-limit = Characters one ticket may have
settings-ticket-limit-help = Empty: no limit is known. With a number, longer texts are split into numbered parts.
settings-ticket-orders = Orders in one ticket
settings-ticket-orders-help = Above this the app warns.
settings-about = This program
settings-data = Your data lies in
settings-copy = Copy
