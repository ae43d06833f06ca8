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
banner-clock-behind = This computer's clock is { $by } behind the marketplace's. Times left are counted by theirs.
banner-clock-ahead = This computer's clock is { $by } ahead of the marketplace's. Times left are counted by theirs.
banner-offline-since = Offline since { $at }.
banner-offline-what = { $waiting ->
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
view-all = all
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
