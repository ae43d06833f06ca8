# Undo: names of steps that no other file has, what they touched, and why one cannot be undone.
undo-keys = Shortcuts changed
undo-sync-pause = Reading paused
undo-sync-resume = Reading resumed
undo-digest-seen = News marked as seen

touched-case = { $n ->
    [one] { $n } case
   *[other] { $n } cases
}
touched-ticket = { $n ->
    [one] { $n } ticket
   *[other] { $n } tickets
}
touched-order = { $n ->
    [one] { $n } order
   *[other] { $n } orders
}
touched-review = { $n ->
    [one] { $n } review
   *[other] { $n } reviews
}
touched-return = { $n ->
    [one] { $n } return
   *[other] { $n } returns
}
touched-outbox = { $n ->
    [one] { $n } row of the outbox
   *[other] { $n } rows of the outbox
}
touched-shop = { $n ->
    [one] { $n } shop
   *[other] { $n } shops
}
touched-template = { $n ->
    [one] { $n } template
   *[other] { $n } templates
}
touched-rule = { $n ->
    [one] { $n } rule
   *[other] { $n } rules
}
touched-reminder = { $n ->
    [one] { $n } reminder
   *[other] { $n } reminders
}
touched-setting = { $n ->
    [one] { $n } setting
   *[other] { $n } settings
}

error-undo-newer = This cannot be undone by itself.
error-undo-newer-why = It was changed again later: { $what }.
error-undo-newer-help = Undo that one first, or all down to this one in the history of changes. Nothing was changed now.

error-undo-blocked = This can no longer be undone: it was changed since.
error-undo-blocked-why = A sync, or what was sent, changed the same.
error-undo-blocked-help = Nothing was changed now. Older changes can still be undone from the history of changes.

error-redo-none = There is nothing to do again.
error-redo-none-why = Nothing was undone, or something was done since.
error-redo-none-help = Nothing needs doing.

error-redo-blocked = This can no longer be done again: it was changed since.
error-redo-blocked-why = A sync, or what was sent, changed the same.
error-redo-blocked-help = Nothing was changed now. Do it anew where it still makes sense.
