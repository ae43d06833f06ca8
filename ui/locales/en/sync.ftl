# Sync and the state of the installation.

# Doctor: what to do
doctor-database = The database has faults. Close Recourse, copy the data folder, and put back the newest backup.
doctor-wal = The database could not tidy up: close every other program that has it open, then start Recourse again.
doctor-clock = This computer's clock is off by { $n } min. Set it right, or deadlines are shown wrong.
doctor-no_shop = No shop is connected: add one, or open the demo shop.
doctor-token = { $name }: { $problem }
doctor-never_synced = { $name } was never read to the end: run a sync.
doctor-streams = { $name }: some streams failed; each says why and what to do.
