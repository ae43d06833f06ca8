-- What was undone and can be done again, newest last: emptied by the next action that can be undone.
CREATE TABLE redo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  params TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;

-- Steps after a ticket's export that only the seller knows to be done: `folder`, `text`, `portal`, `remind`. The others are told
-- by the ticket itself.
CREATE TABLE ticket_step (
  ticket_n INTEGER NOT NULL REFERENCES ticket(n) ON DELETE CASCADE,
  step TEXT NOT NULL,
  done_at INTEGER NOT NULL,
  PRIMARY KEY (ticket_n, step)
) STRICT, WITHOUT ROWID;

-- What the seller writes to himself on a case. It goes into no ticket.
CREATE TABLE case_note (
  id TEXT PRIMARY KEY,
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  changed_at INTEGER,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_note_of ON case_note(case_n, at);

-- Pictures that stand in a case with parts made unreadable: the one they were made from stays on disk, out of every ticket.
CREATE TABLE evidence_original (
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  requirement TEXT NOT NULL,
  blurred TEXT NOT NULL,
  attachment TEXT NOT NULL,
  piece TEXT NOT NULL,
  areas INTEGER NOT NULL,
  PRIMARY KEY (case_n, requirement, blurred)
) STRICT, WITHOUT ROWID;

-- Filters of a list that the seller gave a name.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The way to the buyer as lists sort it: milliseconds once it is over, minus the instant it began while it grows.
ALTER TABLE orders ADD COLUMN way INTEGER;
UPDATE orders SET way = (
  SELECT CASE
    WHEN min(value ->> 'from') IS NULL THEN NULL
    WHEN count(*) = count(value ->> 'to') THEN max(value ->> 'to') - min(value ->> 'from')
    WHEN finished = 1 THEN max(coalesce(last_event_at, 0), max(value ->> 'from')) - min(value ->> 'from')
    ELSE -min(value ->> 'from')
  END
  FROM json_each(orders.legs) WHERE value ->> 'leg' NOT LIKE 'return%'
) WHERE legs IS NOT NULL;
-- What the table of orders is filtered and sorted by, so that a list of any order and any filter is one walk over this index
-- and never over the wide rows.
CREATE INDEX orders_list ON orders(
  leg, id, created_at, account, finished, refused, cancelled, delivered, last_event_at, way,
  price_currency, price_minor, converted_currency, converted_minor
);
