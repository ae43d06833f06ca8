# Data and backup, reminders: the window's own words.

keep-loading = Reading the backups…
keep-last-good = Last good backup: { $at }, checked
keep-none = There is no backup yet. One is made every day while Recourse is open.
keep-trouble = The last attempt failed: { $problem }
keep-now = Back up now
keep-to = Back up to a file…
keep-choose = Restore from a file…
keep-made-now = Backup made and checked
keep-written = Backup written and checked: { $file }
keep-rule = A backup a day, kept for seven days and four weeks; an older one goes only when a new one is good. They lie in
keep-made = Made
keep-why = Why
keep-size = Size
keep-state = State
keep-kind-daily = every day
keep-kind-asked = you asked
keep-kind-upgrade = before an update
keep-kind-restored = after restoring
keep-state-good = good
keep-state-damaged = damaged
keep-state-newer = of a newer Recourse
keep-restore = Restore
keep-restore-of = Restore the backup of { $at }
keep-restore-title = Restore the backup of { $at }?
keep-restore-text = What is here now is put aside, never deleted. Tokens are not in backups: they stay as they are on this computer.
keep-cancel = Cancel
keep-in-backup = In the backup
keep-here = Here now
keep-shops = Shops
keep-orders = Orders
keep-cases = Cases
keep-tickets = Tickets
keep-made-by = Recourse { $version }, { $size }
keep-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
keep-files-missing =
    { $count ->
        [one] one file was missing already
       *[other] { $count } files were missing already
    }
keep-foreign = This backup is of another data folder. What you did here does not belong to it and is put aside with the rest.
keep-unreadable = { $count } lines of the journal cannot be read; what they told is lost.
keep-again =
    { $count ->
        [one] Do again what I did since: one action
       *[other] Do again what I did since: { $count } actions
    }
keep-again-help = What the marketplace reported since is read again by the next sync.
keep-again-not = These actions will be missing. They stay in the folder that is put aside.
keep-restored =
    { $lost ->
        [0] Restored; { $count } actions done again
       *[other] Restored; { $count } actions done again, { $lost } could not be
    }
keep-export = Export everything…
keep-exported = Everything is in { $folder }: { $count } rows
keep-export-missing = { $count } attachments are missing or were changed; README.txt names them
keep-verify = Check everything
keep-verify-ok = All is well: database, { $lines } journal lines, { $files } files, every backup
keep-verify-unused = Files that nothing refers to any more: { $count }. Each is deleted with a daily backup once it is a day old.
keep-verify-database = Database: { $fault }
keep-verify-journal = Journal: { $count } lines cannot be read
keep-verify-foreign = The journal belongs to another database
keep-verify-missing = File missing: { $id }…
keep-verify-changed = File changed: { $id }…
keep-verify-backup = Backup of { $at } is damaged
keep-recovery = Restore a backup
keep-recovery-text = The damaged files stay where they are. What you did after the backup is done again from the journal.

remind-before = { $span } before
remind-from = From
remind-to = To
remind-calendar = Save open deadlines as a calendar…
remind-calendar-help = An .ics file for any calendar; saving again changes the same entries.
remind-calendar-done =
    { $count ->
        [one] One deadline written to { $file }
       *[other] { $count } deadlines written to { $file }
    }
remind-head =
    { $count ->
        [one] One reminder
       *[other] { $count } reminders
    }
remind-seen-all = Put all away
remind-all-seen = Reminders put away
remind-seen = Done
remind-later = Later
remind-in = in { $span }
remind-left = { $span } left
remind-over = over
remind-more = { $count } more
work-orders = Writing orders
work-everything = Writing everything
work-rows = rows { $done } of { $total }
work-files = files { $done } of { $total }
work-closing = closing the file…
work-stop = Stop
work-stopped = Stopped: { $name }. Nothing was left behind.
