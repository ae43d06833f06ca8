# What is done to several cases, to notes, pictures and saved views: undo, history, errors.

undo-snooze-many = { $n ->
    [one] { $n } case snoozed
   *[other] { $n } cases snoozed
}
undo-wake-many = { $n ->
    [one] { $n } case back from snooze
   *[other] { $n } cases back from snooze
}
undo-drop-many = { $n ->
    [one] { $n } case dropped
   *[other] { $n } cases dropped
}
undo-note-change = { $case }: note changed
undo-note-remove = { $case }: note removed
undo-blur = { $case }: personal data hidden
undo-unblur = { $case }: original picture put back
undo-view-save = View “{ $name }” saved
undo-view-change = View “{ $name }” changed
undo-view-remove = View “{ $name }” removed

audit-note_changed = Note changed
audit-note_removed = Note removed
audit-blurred = Personal data hidden
audit-unblurred = Original picture put back

error-note-unknown = This note is no longer there.
error-note-unknown-why = It was removed meanwhile.
error-note-unknown-help = Nothing else was changed.

error-view-name = The view cannot have this name.
error-view-name-why = A name is needed, up to 60 characters, that no other view has. There can be 50 views.
error-view-name-help = Choose another name.

error-view-unknown = This view is no longer there.
error-view-unknown-why = It was removed meanwhile.
error-view-unknown-help = The cases are unharmed.

error-blur-areas = Nothing can be hidden there.
error-blur-areas-why = At least one part inside the picture must be marked, and at most 50.
error-blur-areas-help = Draw over what is to be unreadable.
