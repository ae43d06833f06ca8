# Reminders: what Rust says, in the window's list and in the system's notifications.

reminder-deadline = { $kind } { $subject }: do it before { $at }
reminder-snooze = { $kind } { $subject } is back from snooze
reminder-follow_up = { $kind } { $subject }: look for the marketplace's answer
reminder-missed =
    { $n ->
        [one] While you were away the moment of one reminder passed.
       *[other] While you were away the moment of { $n } reminders passed.
    }
reminder-summary-title = What you missed
reminder-summary =
    { $n ->
        [one] One reminder
       *[other] { $n } reminders
    } { $over ->
        [0] waited for you; every deadline is still open.
        [one] waited for you; one deadline has passed.
       *[other] waited for you; { $over } deadlines have passed.
    }
reminder-open = Open

undo-reminder-seen = Reminder put away
undo-reminder-later = Reminder put off
undo-reminder-settings = Reminders changed
