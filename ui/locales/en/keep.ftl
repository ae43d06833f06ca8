# Backup, restore, export and check: what Rust says. The window's own words are in keep_window.ftl.

error-backup-bad = This backup cannot be used.
error-backup-bad-why = { $path } is damaged or is no backup of Recourse: { $detail }.
error-backup-bad-help = Choose another backup. Nothing here was changed.

error-folder-not-empty = The folder is not empty.
error-folder-not-empty-why = { $path } already holds files; an export among them would be mixed with them.
error-folder-not-empty-help = Choose a new or an empty folder.

banner-storage-backup_bad = The backup { $path } is damaged and was not used. “Settings → Data and backup” lists the good ones.
banner-storage-done_again = The database had lost its last changes; { $n } of your actions were done again from the journal, { $lost } could not be.
banner-backup = No backup could be made: { $problem }

later-undo = Something undone
later-restore = A backup put back
later-account-add = A shop added
later-account-renew = A token renewed
later-account-remove = A shop removed
later-other = Change “{ $what }”

export-readme =
    Recourse { $version }, everything, as of { $at }.
    tables/ holds every table twice, attachments/ the files.
export-readme-csv = .csv: UTF-8, comma, texts in quotes. A text that a spreadsheet would take for a formula has an apostrophe before it.
export-readme-jsonl = .jsonl: one JSON object per line, every text exactly as it is kept.
export-readme-times = time: an instant in UTC, such as 2026-11-22T10:00:00Z.
export-readme-money = …_minor: whole minor units (kopecks, cents) of the currency in …_currency.
export-readme-ids = id: text, also where it has only digits. “account” is the id of the shop, as in account.csv.
export-readme-attachments = Columns “attachment” hold SHA-256 of a file in attachments/; evidence.csv has their names.
export-readme-missing =
    { $n ->
        [one] One attachment is missing or was changed, and is not here:
       *[other] { $n } attachments are missing or were changed, and are not here:
    }

cli-backup-done = Backup written and checked: { $path } ({ $orders } orders, { $cases } cases, { $files } files).
cli-restore-holds = Backup of { $at }: { $accounts } shops, { $orders } orders, { $cases } cases, { $tickets } tickets.
cli-restore-here = Here now: { $orders } orders, { $cases } cases, { $tickets } tickets. They are put aside, not deleted.
cli-restore-later = { $n } of your later actions are done again.
cli-restore-left = { $n } of your later actions are left out, as you asked.
cli-restore-foreign = The backup is of another data folder; your actions here are put aside with the database.
cli-restore-unreadable = { $n } lines of the journal cannot be read; what they told is lost.
cli-restore-done = Put back. { $n } actions done again, { $lost } could not be; { $files } files put back.
cli-restore-aside = What was here lies in { $path }.
cli-export-done = Everything is in { $path }: { $rows } rows, { $files } files.
cli-export-missing = { $n } attachments are missing or were changed; README.txt names them.
cli-calendar-done = { $n } deadlines written to { $path }.
cli-verify-ok = All is well: database, { $lines } journal lines, { $files } files, { $backups } backups.
cli-verify-bad = { $n } faults found:
cli-verify-unused = Files that nothing refers to any more: { $n }. Each is deleted with a daily backup once it is a day old.
cli-verify-database = database: { $detail }
cli-verify-journal = journal: { $n } lines cannot be read
cli-verify-foreign = journal: it belongs to another database
cli-verify-missing = file missing: { $detail }
cli-verify-changed = file changed: { $detail }
cli-verify-backup = backup damaged: { $path } ({ $detail })
