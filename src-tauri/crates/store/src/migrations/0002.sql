-- Deciding and acting: what is queued for the marketplaces, what the seller found out about returns and reviews, his own texts,
-- rules and reminders. Conventions as in 0001.sql.

-- The sum of the journal's line that `seq` counts: a journal is continued and done again only on a database that knows it.
ALTER TABLE journal_mark ADD COLUMN sum TEXT;

-- When the seller is reminded of what: rows, not timers, so that sleep and days off lose none. `at` is what it is about (a deadline,
-- the end of a snooze), `fire_at` when it is due, quiet hours considered.
CREATE TABLE reminder (
  key TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  subject TEXT NOT NULL,
  step_min INTEGER,
  at INTEGER NOT NULL,
  fire_at INTEGER NOT NULL,
  state TEXT NOT NULL,
  told_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_due ON reminder(state, fire_at);
CREATE INDEX cases_snoozed ON cases(snoozed_until) WHERE snoozed_until IS NOT NULL;

-- Every word of what buyers write, once, and the trigrams inside it: a rare part of a word is looked up here before the index of
-- all texts is asked for whole words. Words are never taken out; one that is in no text any more finds nothing.
CREATE TABLE text_word (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE text_word_parts USING fts5(t, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE temp.text_word_old USING fts5vocab('main', 'text_words', 'row');
INSERT INTO text_word(word) SELECT term FROM temp.text_word_old WHERE length(term) >= 3;
INSERT INTO text_word_parts(rowid, t) SELECT id, word FROM text_word;
DROP TABLE temp.text_word_old;

-- Goods that came back, as the seller found them: one row per parcel. `subject` is the order where it is known, else the return
-- or claim. The cited policy line is kept by its words too, because lines change.
CREATE TABLE inspection (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  condition TEXT,
  faults TEXT NOT NULL,
  note TEXT,
  inspected_at INTEGER,
  decision TEXT,
  policy_n INTEGER,
  policy_text TEXT,
  decided_at INTEGER,
  PRIMARY KEY (account, subject_kind, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspection_photo (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  attachment TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  captured_at INTEGER NOT NULL,
  PRIMARY KEY (account, subject_kind, subject_id, attachment)
) STRICT, WITHOUT ROWID;

-- The seller's own return policy, line by line, in his order. `applies` names what was found, `decision` what follows.
CREATE TABLE policy_line (
  n INTEGER PRIMARY KEY,
  place INTEGER NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  applies TEXT,
  decision TEXT,
  changed_at INTEGER NOT NULL
) STRICT;

-- Claims that can be answered, parcels on their way back, and finance rows of units that came back.
CREATE INDEX claim_open ON claim(account, created_at) WHERE actions <> '[]';
CREATE INDEX orders_coming_back ON orders(account, id) WHERE finished = 0 AND (refused = 1 OR cancelled = 1);
CREATE INDEX finance_back ON finance(account, id) WHERE returns > 0 AND deliveries <= 0;

-- What is done at marketplaces, each action once. `seq` is the order of queueing; actions on one target are sent in it.
-- `payload` is the action; `hash` tells two alike. `first_at` is the earliest moment at which the marketplace may have acted,
-- `tried_at` the last; `not_before` when it is tried or looked at next, nothing where only the seller can go on.
-- `seen_then` is what was at the marketplace when the seller decided, `seen_now` what stood in the way later.
-- `case_from` and `case_to` are the case's states before and after its step, so that the step can be taken back.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  hash TEXT NOT NULL,
  payload TEXT NOT NULL,
  text_lang TEXT,
  seen_then TEXT,
  case_n INTEGER,
  case_step TEXT,
  case_from TEXT,
  case_to TEXT,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  hold_until INTEGER NOT NULL,
  not_before INTEGER,
  attempts INTEGER NOT NULL,
  looks INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  first_at INTEGER,
  tried_at INTEGER,
  settled_at INTEGER,
  settled_by TEXT,
  status INTEGER,
  words TEXT,
  request_id TEXT,
  error TEXT,
  why TEXT,
  seen_now TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX outbox_open ON outbox(account, target, kind, hash)
  WHERE settled_at IS NULL AND state IN ('held', 'queued', 'sending', 'sent', 'unknown', 'wedged');
CREATE INDEX outbox_seq ON outbox(seq);
CREATE INDEX outbox_target ON outbox(account, target, seq);
CREATE INDEX outbox_due ON outbox(account, seq) WHERE settled_at IS NULL;
CREATE INDEX outbox_case ON outbox(case_n) WHERE case_n IS NOT NULL;

-- Every attempt to send and every look, with its answer.
CREATE TABLE outbox_try (
  outbox TEXT NOT NULL REFERENCES outbox(id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  form TEXT NOT NULL,
  at INTEGER NOT NULL,
  answered_at INTEGER,
  result TEXT,
  status INTEGER,
  words TEXT,
  PRIMARY KEY (outbox, n)
) STRICT, WITHOUT ROWID;

-- What the seller himself says of a review, apart from what the marketplace tells, so that no sync writes over it: its cause, and
-- what became of it.
CREATE TABLE review_verdict (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  review_id TEXT NOT NULL,
  cause TEXT,
  cause_at INTEGER,
  outcome TEXT,
  outcome_at INTEGER,
  PRIMARY KEY (account, review_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_verdict_cause ON review_verdict(cause) WHERE cause IS NOT NULL;

-- Complaints about reviews. The key allows one per review, as the marketplace does. `body` is the text as it is filed.
CREATE TABLE complaint (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  review_id TEXT NOT NULL,
  ground TEXT,
  quote TEXT NOT NULL,
  fact TEXT NOT NULL,
  body TEXT NOT NULL,
  lang TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  hold_until INTEGER,
  filed_at INTEGER,
  result TEXT,
  result_at INTEGER,
  PRIMARY KEY (account, review_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_result ON complaint(result) WHERE result IS NOT NULL;

-- The list of reviews shows unanswered ones first, newest first.
CREATE INDEX review_todo ON review(id) WHERE answer IS NULL;
CREATE INDEX review_product ON review(product_id, id) WHERE product_id IS NOT NULL;

-- The seller's own texts: words by language (`bodies`, JSON), variables in braces. `based_on` names the shipped draft.
CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  platform TEXT,
  kinds TEXT NOT NULL,
  bodies TEXT NOT NULL,
  based_on TEXT,
  changed_at INTEGER NOT NULL
) STRICT;

-- Peak seasons as the seller entered them, days in the marketplace's zone. `hours` stays empty where nobody knows the length.
CREATE TABLE peak_window (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  hours INTEGER,
  note TEXT
) STRICT;

-- Orders of shops that no connector reads, as the seller typed them in. The row in `orders` is made from this one, whenever it
-- is not there, so that a restored journal brings it back.
CREATE TABLE hand_order (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  order_id TEXT NOT NULL,
  title TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  country TEXT,
  carrier TEXT,
  tracking_number TEXT,
  ordered_at INTEGER,
  released_at INTEGER,
  ship_by INTEGER,
  shipped_at INTEGER,
  confirmed_at INTEGER,
  delivered_at INTEGER,
  entered_at INTEGER NOT NULL,
  PRIMARY KEY (account, order_id)
) STRICT, WITHOUT ROWID;
