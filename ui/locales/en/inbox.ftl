# The inbox and the case page: filters with a name, several cases at once, notes, pictures, orders around a case.

## Filters and saved views
cases-view-snoozed = Later
cases-empty-snoozed = Nothing is snoozed.
cases-empty-snoozed-text = What you put off with S waits here and comes back by itself.
cases-filter = Filter
cases-filter-title = Filter the cases
cases-filter-clear = Clear all
cases-filter-off = Without { $what }
cases-none-filtered = Nothing fits these filters.
cases-none-filtered-text = Other cases are there; only the filters leave them out.
cases-shop = Shop
cases-shop-all = All shops
cases-state = State
cases-state-all = All states
cases-due = Deadline
cases-due-all = Any deadline
cases-due-over = Passed
cases-due-today = By the end of today
cases-due-week = Within 7 days
cases-due-none = No deadline
saved-title = Saved views
saved-save = Save view…
saved-save-title = Save this view
saved-save-text = The filters and the search as they are now. It counts by itself.
saved-name = Name
saved-save-do = Save
saved-saved = Saved the view “{ $name }”
saved-edit = Edit views…
saved-edit-title = Saved views
saved-rename = Rename { $name }
saved-rename-do = Rename
saved-renamed = Renamed to “{ $name }”
saved-remove = Remove { $name }
saved-removed = Removed the view “{ $name }”
saved-count = { $more ->
    [yes] { $count }+
   *[no] { $count }
}

## Search hits
hit-case = case
hit-subject = id
hit-order = order
hit-text = found in

## Several cases at once
cases-key-drop = drop
bulk-snooze = Snooze…
bulk-drop = Drop…
bulk-title-drop = { $count ->
    [one] Drop { $count } case?
   *[other] Drop { $count } cases?
}
bulk-title-snooze = { $count ->
    [one] Snooze { $count } case
   *[other] Snooze { $count } cases
}
bulk-title-take_up = { $count ->
    [one] Take up { $count } case
   *[other] Take up { $count } cases
}
bulk-none = None of the marked cases can be changed this way.
bulk-text = One step: Undo brings all of them back.
bulk-until = Until
bulk-will = What becomes of them
bulk-asleep = until { $at }
bulk-left = { $count ->
    [one] { $count } is left as it is
   *[other] { $count } are left as they are
}
bulk-left-over = already over
bulk-left-not_suggested = no suggestion
bulk-left-awake = not snoozed
bulk-do-drop = Drop { $count }
bulk-do-snooze = Snooze { $count }
bulk-do-take_up = Take up { $count }
bulk-told-drop = { $count ->
    [one] Dropped { $count } case: { $why }
   *[other] Dropped { $count } cases: { $why }
}
bulk-told-snooze = { $count ->
    [one] Snoozed { $count } case until { $at }
   *[other] Snoozed { $count } cases until { $at }
}

## Evidence: what became of a file, personal data
proof-gone = The file is gone from disk. Attach it again.
proof-changed = Kept { $kept }, changed on disk { $written }. It stays out of tickets.
proof-areas = { $count ->
    [one] { $count } part unreadable
   *[other] { $count } parts unreadable
}
blur-open = Hide personal data…
blur-title = Hide personal data
blur-help = Draw over names, addresses and faces. With the keyboard: A adds a part, arrows move it, Shift and arrows change its size, Delete takes it away.
blur-note = A new picture is made; its pixels there are gone. The original stays on your disk and out of every ticket.
blur-add = Add a part
blur-area = Part { $index }
blur-off = Take part { $index } away
blur-none = Nothing is marked yet.
blur-do = { $count ->
    [0] Make unreadable
    [one] Make { $count } part unreadable
   *[other] Make { $count } parts unreadable
}
blur-told = { $count ->
    [one] { $count } part is unreadable now
   *[other] { $count } parts are unreadable now
}
blur-back = Put the original back
blur-back-told = The original is back

## Pictures at full size
viewer-in = Larger
viewer-out = Smaller
viewer-fit = Fit
viewer-next = Next
viewer-previous = Previous
viewer-at = { $at } of { $of }
viewer-area = { $name }, { $percent } %. Plus and minus zoom, arrows move, 0 fits.

## Notes
notes-title = Notes
notes-private = For you alone: notes go into no ticket.
notes-new = New note
notes-edit = Edit
notes-edit-label = Note of { $at }
notes-remove = Remove
notes-save = Save
notes-changed = changed { $at }
notes-kept = Note changed
notes-removed = Note removed

## Orders around it
related-title = Related orders
related-basket = same purchase
related-chat = same buyer’s chat
related-ticket = same ticket
related-supply = same supply, ordered within a week of it
related-product = same product, ordered within a week of it
related-count = { $more ->
    [yes] at least { $count }
   *[no] { $count }
}
related-more = { $count } more

## Journey
parcel-undated = { $count ->
    [one] { $count } event came without a time; it is in the list of events, not in the picture.
   *[other] { $count } events came without a time; they are in the list of events, not in the picture.
}
