/** Records as they came, and the customers computed from them. */
export const people = [
  `CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    name TEXT,
    given_name TEXT,
    family_name TEXT,
    email TEXT,
    email_key TEXT,
    phone TEXT,
    phone_key TEXT,
    company TEXT,
    city TEXT,
    region TEXT,
    postcode TEXT,
    country TEXT,
    birth_date TEXT,
    gender TEXT,
    language TEXT,
    custom TEXT,
    name_key TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    first_seen_on TEXT,
    redirect_to INTEGER REFERENCES customer (id)
  ) STRICT`,
  'CREATE INDEX customer_by_email ON customer (email_key) WHERE email_key IS NOT NULL',
  'CREATE INDEX customer_by_phone ON customer (phone_key) WHERE phone_key IS NOT NULL',
  // redirect_to is always NULL in it, yet must be named: else every row is looked up in the table to see that it is
  'CREATE INDEX customer_by_name ON customer (name_key, id, redirect_to) WHERE redirect_to IS NULL',
  'CREATE INDEX customer_redirected ON customer (redirect_to) WHERE redirect_to IS NOT NULL',
  `CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    external_key TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    content TEXT NOT NULL,
    seen_on TEXT NOT NULL,
    replaced_by INTEGER REFERENCES record (id)
  ) STRICT`,
  'CREATE UNIQUE INDEX record_current ON record (source_id, external_key) WHERE replaced_by IS NULL',
  'CREATE INDEX record_by_import ON record (import_id)',
  `CREATE TABLE identity_link (
    record_id INTEGER PRIMARY KEY REFERENCES record (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    evidence TEXT NOT NULL,
    linked_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX identity_link_by_customer ON identity_link (customer_id)',
  `CREATE TABLE identity_decision (
    id INTEGER PRIMARY KEY,
    record_a INTEGER NOT NULL REFERENCES record (id),
    record_b INTEGER NOT NULL REFERENCES record (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    CHECK (record_a < record_b)
  ) STRICT`,
  'CREATE INDEX identity_decision_by_pair ON identity_decision (record_a, record_b)',
  // no foreign keys: it tells of merges also when those who were merged are gone, and then none of them stands
  `CREATE TABLE merge_log (
    id INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL,
    dropped INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('review', 'band', 'hand')),
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    merged_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  'CREATE INDEX merge_log_by_dropped ON merge_log (dropped) WHERE undone_at IS NULL',
  'CREATE INDEX merge_log_by_kept ON merge_log (kept) WHERE undone_at IS NULL',
  // whose a row was that a merge gave to another customer; empty when every merge is undone
  `CREATE TABLE merged_row (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    PRIMARY KEY (table_name, row_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX merged_row_by_customer ON merged_row (customer_id)',
  `CREATE TABLE customer_note (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    body TEXT NOT NULL,
    author TEXT NOT NULL,
    written_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX customer_note_by_customer ON customer_note (customer_id)',
  `CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'done')),
    owner TEXT,
    due_on TEXT,
    changed_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX follow_up_by_customer ON follow_up (customer_id)',
  // a row made here that goes takes with it whose it was: its id may be given again (before it, so that undoing finds them in order)
  `CREATE TRIGGER customer_note_home BEFORE DELETE ON customer_note
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'customer_note' AND row_id = OLD.id;
   END`,
  `CREATE TRIGGER follow_up_home BEFORE DELETE ON follow_up
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'follow_up' AND row_id = OLD.id;
   END`,
  'CREATE VIRTUAL TABLE customer_search USING fts4 (content="customer", search_text)',
] as const;
