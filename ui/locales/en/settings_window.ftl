# Settings, this program, the report for support, the first sync: the window's own words. `setting-<row>` is also what undo calls it.

settings-find = Find a setting
settings-nothing = No setting is called “{ $text }”.
settings-parts = Parts of the settings
settings-part-window = Window
settings-part-region = Language and region
settings-part-sync = Syncing and sending
settings-part-tickets = Tickets
settings-part-reminders = Reminders
settings-part-keys = Keys
settings-part-data = Data
settings-part-about = About Recourse

setting-lang = Language
setting-lang-help = Of the window. Tickets and replies have their own.
setting-theme = Colours
setting-zoom = Zoom
setting-zoom-help = Also Ctrl + and Ctrl −; Ctrl Alt 0 is 100 %.
setting-closing = Closing the window
setting-closing-help = In the background it goes on reading and reminds you; the icon beside the clock brings it back.
setting-autostart = Start with the computer
setting-autostart-help = Behind its icon where the desktop shows one, else as a window.
setting-region_dates = Dates and times
setting-region_dates-help = Month names stay in your language.
setting-hours = Hours of the day
setting-region_numbers = Numbers
setting-region_money = Money
setting-region_money-help = The currency always stands beside the sum; nothing is converted.
setting-first_day = First day of the week
setting-first_day-help = Where “next week” begins when you put a case off.
setting-time_zone = Time zone
setting-interval_min = Read every
setting-interval_min-help = A shop can have its own pace on its page.
setting-archive_months = Read back
setting-archive_months-help = How far the first sync of a shop goes.
setting-outbox_hold_s = Hold before sending
setting-outbox_hold_s-help = So long an answer can still be taken back with Ctrl Z.
setting-ticket_lang = Tickets are written in
setting-ticket_lang-help = The marketplace's support reads them, whatever the window's language.
setting-ticket_limit = Characters in one ticket
setting-ticket_limit-help = Empty: no limit is known. With a number, longer texts are split into numbered parts.
setting-ticket_orders = Orders in one ticket
setting-ticket_orders-help = Above this the app warns.
setting-remind_steps = Remind me before a deadline
setting-quiet_hours = Quiet hours
setting-quiet_hours-help = What falls into them waits for their end, or comes before they begin when that would be too late.
setting-desktop_notifications = Notifications of the system
setting-desktop_notifications-help = Without them the list on Today tells the same.
setting-calendar = Deadlines in your calendar
setting-shortcuts = Keys
setting-data_folder = Data folder
setting-data_folder-help = Everything is in it: orders, cases, evidence, backups. Only you can read it.
setting-backups = Backups
setting-open_formats = Everything in open formats
setting-open_formats-help = All tables as CSV and JSON with the attachments. Works offline.
setting-diagnostics = Report for support
setting-diagnostics-help = Versions, settings, counts and the log: no token, no name, no text of a buyer, ids only as marks. You see all of it before it is written. Nothing is ever sent by itself.
setting-version = Version
setting-updates = Updates
setting-licences = Licences
setting-licences-help = Recourse is under Apache-2.0. It is built from the work of many others.
setting-credits = Where rules and names come from

settings-of-system = As the system: { $name } · { $sample }
settings-of-region = As the region
settings-hours-24 = 24 hours
settings-hours-12 = 12 hours
settings-day-monday = Monday
settings-day-sunday = Sunday
settings-day-saturday = Saturday
settings-zone-system = As this computer: { $zone }
settings-zone-now = Now { $here } here is { $there } in { $zone }: deadlines are told by both clocks.
settings-closing-ask = Ask
settings-closing-background = Go on in the background
settings-closing-quit = Quit
settings-on = On
settings-folder-open = Open folder
settings-folder-move = Move…
settings-folder-copied = Path copied
settings-folder-plan = At the next start it is copied to { $to } and compared file by file. Then Recourse works there; this folder stays as it is.
settings-folder-stay = Do not move
settings-folder-from = Moved here from { $from }. That copy still exists; delete it yourself when you no longer need it.
settings-folder-failed = The move did not happen, nothing was changed: { $why }
settings-folder-dismiss = Understood

settings-about-recourse = Recourse { $version }
settings-about-rulebook = Rulebook
settings-about-tables = Tables
settings-about-system = System
settings-about-copy = Copy versions
settings-about-copied = Versions copied
settings-updates-off = Off: there is no key yet that releases are signed with, and unsigned ones are never taken.
settings-updates-look = Look for a newer version
settings-updates-current = This is the newest version.
settings-updates-found = Version { $version } is there.
settings-updates-install = Install { $version }
settings-licences-open = Show the licences
settings-licences-title = Built from
settings-licences-find = Find a library or a licence
settings-licences-count = { $count ->
    [one] One library
   *[other] { $count } libraries
}
settings-licences-text = Text of the licence
settings-licences-fonts = Fonts
settings-licences-rust = Rust
settings-licences-npm = Window
settings-credits-rules = { $count ->
    [one] One rule of the marketplaces and the law, with its source and the day it was read
   *[other] { $count } rules of the marketplaces and the law, each with its source and the day it was read
}
settings-credits-open = Open the rulebook
settings-credits-carriers = Parcel statuses: the documentation of the marketplaces and carriers, and their own answers.

settings-report-open = Show the report
settings-report-title = Report for support
settings-report-text = This is all of it, to the last letter. It becomes a ZIP on your disk; pass it on only if you want to.
settings-report-files = Files
settings-report-save = Write the ZIP…
settings-report-copy = Copy this file
settings-report-copied = Copied { $name }
settings-report-written = Written: { $file }
settings-report-empty = Nothing was noted.
settings-report-making = Putting it together…

sync-first-title = First sync of { $name }
sync-first-work = You can work already: orders and cases appear as they come.
sync-first-next = next
sync-first-read = { $count } read
sync-first-of = { $done } of { $total }
sync-first-cases = { $count ->
    [one] One case found
   *[other] { $count } cases found
}
sync-first-look = Look at them

token-form-title = New token
token-form-drawing = Drawing of the form for a token: kind Personal; ticked: { $names }; Read only stays empty.
token-form-kind = Personal, not base.
token-form-kind-why = A base token is nearly useless here: claims and chats are answered about once an hour.
token-form-boxes = { $count ->
    [one] Tick this category.
   *[other] Tick these { $count } categories.
}
token-form-boxes-why = All others may stay empty: what is not ticked can neither be read nor changed.
token-form-boxes-lost = Missing now: { $names }. A token cannot be changed later, so make a new one with all of them.
token-form-read = Leave “Read only” empty.
token-form-read-why = With a read-only token everything is read, but no reply to a review, no answer to a claim and no cancellation can be sent from here.
token-form-read-box = Read only

first-backup = Move in from a backup
first-backup-text = One file from another computer. You see what is in it before anything is written.
first-backup-choose = Choose a backup
first-backup-note = tokens are pasted anew
