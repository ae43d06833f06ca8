-- Times are epoch milliseconds UTC (*_at), money is minor units (*_minor) with a currency (*_currency).
-- A key column of type ANY holds a marketplace's id: an integer when it is a canonical decimal, else text.
-- orders.id, review.id, claim.id, message.id and cases' search ids grow with the time of the record, so "newest first" is
-- a walk over the primary key.

CREATE TABLE account (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  name TEXT NOT NULL,
  seller_id TEXT,
  seller_name TEXT,
  country TEXT,
  endpoint TEXT,
  token TEXT NOT NULL,
  secret_store TEXT NOT NULL,
  paused INTEGER NOT NULL,
  interval_min INTEGER,
  demo INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  synced_at INTEGER,
  next_at INTEGER
) STRICT;
CREATE UNIQUE INDEX account_seller ON account(platform, seller_id) WHERE seller_id IS NOT NULL;

CREATE TABLE cursor (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  cursor TEXT NOT NULL,
  PRIMARY KEY (account, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE stream (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  ok_at INTEGER,
  tried_at INTEGER,
  fetched INTEGER NOT NULL,
  total INTEGER,
  drift INTEGER NOT NULL,
  error_code TEXT,
  error_params TEXT,
  error_details TEXT,
  until INTEGER,
  PRIMARY KEY (account, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE raw (
  account INTEGER NOT NULL,
  kind TEXT NOT NULL,
  external_id ANY NOT NULL,
  hash INTEGER NOT NULL,
  companion_hash INTEGER,
  body INTEGER NOT NULL,
  PRIMARY KEY (account, kind, external_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE raw_body (
  id INTEGER PRIMARY KEY,
  seen_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  companion TEXT
) STRICT;

CREATE TABLE drift (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  kind TEXT NOT NULL,
  external_id ANY NOT NULL,
  path TEXT NOT NULL,
  problem TEXT NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (account, kind, external_id, path, problem)
) STRICT;

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  order_id ANY NOT NULL,
  srid TEXT,
  basket_id TEXT,
  created_at INTEGER,
  created_day_only INTEGER NOT NULL,
  product_id ANY,
  variant_id ANY,
  article TEXT,
  barcodes TEXT,
  title TEXT,
  variant TEXT,
  quantity INTEGER,
  seller_warehouse ANY,
  office_id ANY,
  office TEXT,
  scheme TEXT,
  cross_border INTEGER,
  zero_stock INTEGER NOT NULL,
  comment TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  converted_minor INTEGER,
  converted_currency TEXT,
  supply_id TEXT,
  tracking_number TEXT,
  sticker TEXT,
  supplier_status TEXT,
  market_status TEXT,
  vocabulary TEXT,
  cancellable INTEGER,
  label_state TEXT,
  planned_delivery_at INTEGER,
  seen_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  leg TEXT,
  event TEXT,
  responsible TEXT,
  first_at INTEGER,
  last_event_at INTEGER,
  finished_at INTEGER,
  finished INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  legs TEXT
) STRICT;
CREATE UNIQUE INDEX orders_key ON orders(account, order_id);
CREATE INDEX orders_moving ON orders(finished) WHERE finished = 0;
CREATE INDEX orders_silent ON orders(last_event_at) WHERE finished = 0;
CREATE INDEX orders_finished ON orders(finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX orders_refused ON orders(refused) WHERE refused = 1;
CREATE INDEX orders_ended_badly ON orders(account, id) WHERE refused = 1 OR cancelled = 1;

CREATE TABLE order_item (
  order_row INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  product_id ANY,
  variant_id ANY,
  article TEXT,
  barcodes TEXT,
  title TEXT,
  variant TEXT,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (order_row, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  order_row INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  at INTEGER,
  original_time TEXT,
  text TEXT,
  place TEXT,
  PRIMARY KEY (order_row, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_count (
  account INTEGER PRIMARY KEY,
  all_orders INTEGER NOT NULL,
  moving INTEGER NOT NULL,
  refused INTEGER NOT NULL
) STRICT;

CREATE TABLE leg_time (
  order_row INTEGER NOT NULL,
  leg TEXT NOT NULL,
  account INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  PRIMARY KEY (order_row, leg)
) STRICT, WITHOUT ROWID;
CREATE INDEX leg_time_by_length ON leg_time(account, leg, ms);

CREATE TABLE leg_usual (
  account INTEGER NOT NULL,
  leg TEXT NOT NULL,
  basis INTEGER NOT NULL,
  median_ms INTEGER NOT NULL,
  p95_ms INTEGER NOT NULL,
  PRIMARY KEY (account, leg)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  product_id TEXT,
  product_name TEXT,
  article TEXT,
  variant TEXT,
  stars INTEGER,
  created_at INTEGER,
  text TEXT NOT NULL,
  pros TEXT NOT NULL,
  cons TEXT NOT NULL,
  answer TEXT,
  answer_state TEXT,
  buyer_name TEXT,
  order_outcome TEXT,
  last_order_at INTEGER,
  last_order_unit TEXT,
  can_complain INTEGER,
  media TEXT NOT NULL,
  archived INTEGER NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX review_unanswered ON review(account, created_at) WHERE answer IS NULL;

CREATE TABLE review_link (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  review_id TEXT NOT NULL,
  order_id TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (account, review_id, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_link_order ON review_link(account, order_id);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  srid TEXT,
  product_id TEXT,
  product_name TEXT,
  claim_type TEXT,
  status TEXT,
  goods_status TEXT,
  buyer_text TEXT NOT NULL,
  market_text TEXT,
  created_at INTEGER,
  updated_at INTEGER,
  ordered_at INTEGER,
  delivered_at INTEGER,
  price_minor INTEGER,
  price_currency TEXT,
  actions TEXT NOT NULL,
  device_check TEXT,
  media TEXT NOT NULL,
  archived INTEGER NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX claim_srid ON claim(account, srid);
CREATE INDEX claim_created ON claim(account, created_at);

CREATE TABLE chat (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  buyer_name TEXT,
  srid TEXT,
  product_id TEXT,
  reply_sign TEXT,
  last_text TEXT,
  last_at INTEGER,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX chat_srid ON chat(account, srid);

CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  chat_id TEXT NOT NULL,
  sender TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  sent_at INTEGER,
  srid TEXT,
  reply_sign TEXT,
  media TEXT NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX message_chat ON message(account, chat_id, sent_at);

CREATE TABLE return_item (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  order_id ANY,
  unit TEXT,
  sticker TEXT,
  product_id TEXT,
  barcode TEXT,
  subject TEXT,
  return_type TEXT,
  reason TEXT,
  status TEXT,
  pickup_address TEXT,
  pickup_office_id TEXT,
  ready_at INTEGER,
  expires_at INTEGER,
  completed_at INTEGER,
  active INTEGER NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX return_order ON return_item(account, order_id);
CREATE INDEX return_active ON return_item(account, expires_at) WHERE active = 1;

CREATE TABLE feed (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  product_id TEXT,
  created_at INTEGER,
  updated_at INTEGER,
  status TEXT,
  cancel_type TEXT,
  destination TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  UNIQUE (account, key)
) STRICT;

CREATE TABLE sale (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  form TEXT NOT NULL,
  srid TEXT,
  product_id TEXT,
  article TEXT,
  at INTEGER,
  changed_at INTEGER,
  cancelled INTEGER NOT NULL,
  cancelled_at INTEGER,
  price_minor INTEGER,
  price_currency TEXT,
  payout_minor INTEGER,
  payout_currency TEXT,
  sticker TEXT,
  subject TEXT,
  basket_id TEXT,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX sale_srid ON sale(account, srid);

CREATE TABLE finance (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  report_id TEXT,
  srid TEXT,
  order_id ANY,
  operation TEXT,
  reason TEXT,
  date TEXT,
  sold_at INTEGER,
  deliveries INTEGER NOT NULL,
  returns INTEGER NOT NULL,
  amounts TEXT NOT NULL,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX finance_srid ON finance(account, srid);
CREATE INDEX finance_order ON finance(account, order_id);

CREATE TABLE supply (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  name TEXT,
  done INTEGER NOT NULL,
  created_at INTEGER,
  closed_at INTEGER,
  scanned_at INTEGER,
  cross_border INTEGER,
  UNIQUE (account, key)
) STRICT;

CREATE TABLE reshipment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  supply_id TEXT NOT NULL,
  UNIQUE (account, key)
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  name TEXT NOT NULL,
  city TEXT,
  address TEXT,
  UNIQUE (account, key)
) STRICT;

CREATE TABLE news (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  key ANY NOT NULL,
  title TEXT NOT NULL,
  text TEXT,
  published_at INTEGER,
  UNIQUE (account, key)
) STRICT;
CREATE INDEX news_published ON news(account, published_at);

CREATE TABLE media (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  url TEXT NOT NULL,
  form TEXT NOT NULL,
  name TEXT,
  wanted_at INTEGER NOT NULL,
  attachment TEXT,
  media_type TEXT,
  bytes INTEGER,
  kept_at INTEGER,
  refused TEXT,
  due_at INTEGER,
  PRIMARY KEY (account, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_due ON media(account, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE cases (
  n INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  state TEXT NOT NULL,
  view INTEGER NOT NULL,
  rule TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  since_at INTEGER,
  title TEXT NOT NULL,
  title_lang TEXT,
  stars INTEGER,
  facts TEXT NOT NULL,
  deadline_at INTEGER,
  deadline_rule TEXT,
  deadline_source TEXT,
  deadline_seen_on TEXT,
  deadline_confidence TEXT,
  due INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  at_stake TEXT NOT NULL,
  snoozed_until INTEGER,
  outcome TEXT,
  claimed_minor INTEGER,
  claimed_currency TEXT,
  recovered_minor INTEGER,
  recovered_currency TEXT,
  conceded_minor INTEGER,
  conceded_currency TEXT,
  written_off_minor INTEGER,
  written_off_currency TEXT,
  drop_reason TEXT,
  ticket INTEGER,
  search_text TEXT NOT NULL,
  UNIQUE (account, kind, subject_kind, subject_id)
) STRICT;
CREATE INDEX cases_inbox ON cases(view, due, rank, n, account, kind);
CREATE INDEX cases_kind ON cases(kind, view, due, rank, n, account);
CREATE INDEX cases_subject ON cases(account, subject_kind, subject_id);

CREATE INDEX cases_suggested ON cases(kind, account, coalesce(since_at, opened_at)) WHERE view = 2;

CREATE TABLE case_count (
  account INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (account, kind, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cases_added AFTER INSERT ON cases BEGIN
  INSERT INTO case_count VALUES (new.account, new.kind, new.state, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER cases_removed AFTER DELETE ON cases BEGIN
  UPDATE case_count SET count = count - 1 WHERE account = old.account AND kind = old.kind AND state = old.state;
END;
CREATE TRIGGER cases_moved AFTER UPDATE OF account, kind, state ON cases
  WHEN old.account <> new.account OR old.kind <> new.kind OR old.state <> new.state BEGIN
  UPDATE case_count SET count = count - 1 WHERE account = old.account AND kind = old.kind AND state = old.state;
  INSERT INTO case_count VALUES (new.account, new.kind, new.state, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

-- What is at stake, by part of the inbox and currency.
CREATE TABLE case_sum (
  account INTEGER NOT NULL,
  kind TEXT NOT NULL,
  view INTEGER NOT NULL,
  currency TEXT NOT NULL,
  minor INTEGER NOT NULL,
  PRIMARY KEY (account, kind, view, currency)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cases_sum_added AFTER INSERT ON cases BEGIN
  INSERT INTO case_sum SELECT new.account, new.kind, new.view, value ->> 1, value ->> 0 FROM json_each(new.at_stake) WHERE true
    ON CONFLICT DO UPDATE SET minor = minor + excluded.minor;
END;
CREATE TRIGGER cases_sum_removed AFTER DELETE ON cases BEGIN
  INSERT INTO case_sum SELECT old.account, old.kind, old.view, value ->> 1, -(value ->> 0) FROM json_each(old.at_stake) WHERE true
    ON CONFLICT DO UPDATE SET minor = minor + excluded.minor;
END;
CREATE TRIGGER cases_sum_moved AFTER UPDATE OF account, kind, view, at_stake ON cases
  WHEN old.account <> new.account OR old.kind <> new.kind OR old.view <> new.view OR old.at_stake <> new.at_stake BEGIN
  INSERT INTO case_sum SELECT old.account, old.kind, old.view, value ->> 1, -(value ->> 0) FROM json_each(old.at_stake) WHERE true
    ON CONFLICT DO UPDATE SET minor = minor + excluded.minor;
  INSERT INTO case_sum SELECT new.account, new.kind, new.view, value ->> 1, value ->> 0 FROM json_each(new.at_stake) WHERE true
    ON CONFLICT DO UPDATE SET minor = minor + excluded.minor;
END;

CREATE TABLE case_order (
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  account INTEGER NOT NULL,
  order_id ANY NOT NULL,
  PRIMARY KEY (case_n, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_order_by_order ON case_order(account, order_id);

CREATE TABLE case_step (
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  chosen TEXT,
  fields TEXT NOT NULL,
  done_at INTEGER,
  PRIMARY KEY (case_n, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_audit (
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  why TEXT,
  PRIMARY KEY (case_n, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  requirement TEXT NOT NULL,
  attachment TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  captured_at INTEGER NOT NULL,
  PRIMARY KEY (case_n, requirement, attachment)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  n INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  lang TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  prepared_at INTEGER NOT NULL,
  input TEXT NOT NULL,
  number TEXT,
  filed_at INTEGER,
  remind_at INTEGER,
  bundle_name TEXT,
  bundle_path TEXT
) STRICT;

CREATE TABLE ticket_case (
  ticket_n INTEGER NOT NULL REFERENCES ticket(n) ON DELETE CASCADE,
  case_n INTEGER NOT NULL REFERENCES cases(n) ON DELETE CASCADE,
  claimed_minor INTEGER,
  claimed_currency TEXT,
  outcome TEXT,
  recovered_minor INTEGER,
  recovered_currency TEXT,
  note TEXT,
  PRIMARY KEY (ticket_n, case_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_case_by_case ON ticket_case(case_n);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_override (
  rule TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  value TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (rule, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE bucket (
  key TEXT NOT NULL,
  grp TEXT NOT NULL,
  tokens_milli INTEGER NOT NULL,
  at INTEGER NOT NULL,
  blocked_until INTEGER,
  PRIMARY KEY (key, grp)
) STRICT, WITHOUT ROWID;

CREATE TABLE digest (
  account INTEGER NOT NULL REFERENCES account(n) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  key TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (at, account, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE undo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  params TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;

CREATE TABLE journal_mark (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO journal_mark VALUES (1, 0);

-- Search. The text given to these is folded and cut into tokens by the program; see search/. Old text is removed with the
-- 'delete' command, so neither the text nor its length is kept here.
CREATE VIRTUAL TABLE order_words USING fts5(t, content='', columnsize=0, tokenize='ascii', prefix='2');
CREATE VIRTUAL TABLE order_parts USING fts5(t, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE text_words USING fts5(t, content='', columnsize=0, tokenize='ascii', prefix='2');
CREATE VIRTUAL TABLE text_parts USING fts5(t, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE case_words USING fts5(t, content='', columnsize=0, tokenize='ascii', prefix='2');
CREATE VIRTUAL TABLE case_parts USING fts5(t, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1');

-- A page of a sync is one segment. Merging 16 of them at a time instead of 4 saves a tenth of a first sync's time; a search looks
-- into up to twice as many segments.
INSERT INTO order_words(order_words, rank) VALUES ('automerge', 16);
INSERT INTO order_parts(order_parts, rank) VALUES ('automerge', 16);
