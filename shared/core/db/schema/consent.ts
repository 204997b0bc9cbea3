/** The consent ledger and what an owner of data answers for. */
export const consent = [
  `CREATE TABLE purpose (
    id INTEGER PRIMARY KEY,
    purpose_key TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_ar TEXT NOT NULL
  ) STRICT`,
  // append-only and hash-chained: the hash covers the digest of the personal part, so erasing that part keeps the chain whole
  `CREATE TABLE consent_event (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customer (id),
    purpose_id INTEGER NOT NULL REFERENCES purpose (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'post', 'ads', 'any')),
    state TEXT NOT NULL CHECK (state IN ('unknown', 'granted', 'denied', 'withdrawn', 'objected')),
    basis TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    expires_on TEXT,
    personal TEXT,
    salt TEXT,
    personal_digest TEXT NOT NULL,
    import_id INTEGER REFERENCES import (id),
    row INTEGER,
    recorded_at TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    reverses INTEGER REFERENCES consent_event (id)
  ) STRICT`,
  'CREATE UNIQUE INDEX consent_event_reversed ON consent_event (reverses) WHERE reverses IS NOT NULL',
  'CREATE INDEX consent_event_by_customer ON consent_event (customer_id, purpose_id, channel, captured_at, id)',
  // an entry is never taken back: only its personal part may go, and whose it is may be corrected when people are merged
  `CREATE TRIGGER consent_event_stays BEFORE DELETE ON consent_event
   BEGIN
     SELECT RAISE(ABORT, 'the consent ledger is append-only');
   END`,
  `CREATE TRIGGER consent_event_unchanged BEFORE UPDATE ON consent_event
   WHEN NEW.id IS NOT OLD.id OR NEW.hash IS NOT OLD.hash OR NEW.previous_hash IS NOT OLD.previous_hash
     OR NEW.personal_digest IS NOT OLD.personal_digest OR NEW.purpose_id IS NOT OLD.purpose_id
     OR NEW.channel IS NOT OLD.channel OR NEW.state IS NOT OLD.state OR NEW.basis IS NOT OLD.basis
     OR NEW.captured_at IS NOT OLD.captured_at OR NEW.expires_on IS NOT OLD.expires_on
     OR NEW.import_id IS NOT OLD.import_id OR NEW.row IS NOT OLD.row OR NEW.recorded_at IS NOT OLD.recorded_at
     OR NEW.reverses IS NOT OLD.reverses
     OR NEW.personal IS NOT NULL AND NEW.personal IS NOT OLD.personal
     OR NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt
   BEGIN
     SELECT RAISE(ABORT, 'the consent ledger is append-only');
   END`,
  // the entries that count, each with the side of a merged person that said it: whose it was before any merge
  `CREATE VIEW consent_said AS
    SELECT entry.id, entry.customer_id, entry.purpose_id, entry.channel, entry.state, entry.basis, entry.captured_at,
           entry.expires_on, entry.recorded_at,
           coalesce((SELECT home.customer_id
                       FROM merged_row AS home
                      WHERE home.table_name = 'consent_event'
                        AND home.row_id = entry.id), entry.customer_id) AS side
      FROM consent_event AS entry
     WHERE entry.customer_id IS NOT NULL
       AND entry.reverses IS NULL
       AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id)`,
  // of each side the latest entry counts, of the sides the strictest; a no to every channel that one side has not taken back
  // counts for the channels of the others too
  `CREATE VIEW consent_state AS
    SELECT said.customer_id, said.purpose_id, said.channel, told.state, told.basis, told.captured_at, told.expires_on,
           told.id AS event_id
      FROM (SELECT customer_id, purpose_id, channel, id, is_no, general_no,
                   ROW_NUMBER() OVER (PARTITION BY customer_id, purpose_id, channel
                                          ORDER BY is_no DESC, expires_on IS NULL, expires_on, captured_at DESC, id DESC) AS place
              FROM (SELECT entry.customer_id, entry.purpose_id, entry.channel, entry.id, entry.captured_at, entry.expires_on,
                           entry.state IN ('denied', 'withdrawn', 'objected') AS is_no,
                           (SELECT no.id
                              FROM consent_said AS no
                             WHERE no.customer_id = entry.customer_id
                               AND no.purpose_id = entry.purpose_id
                               AND no.channel = 'any'
                               AND no.state IN ('denied', 'withdrawn', 'objected')
                               AND EXISTS (SELECT 1
                                             FROM consent_said AS other
                                            WHERE other.customer_id = no.customer_id
                                              AND other.purpose_id = no.purpose_id
                                              AND other.side <> no.side)
                               AND NOT EXISTS (SELECT 1
                                                 FROM consent_said AS yes
                                                WHERE yes.customer_id = no.customer_id
                                                  AND yes.purpose_id = no.purpose_id
                                                  AND yes.channel IN ('any', entry.channel)
                                                  AND yes.state = 'granted'
                                                  AND yes.captured_at > no.captured_at
                                                  AND yes.side = no.side)
                             ORDER BY no.captured_at DESC, no.id DESC
                             LIMIT 1) AS general_no,
                           ROW_NUMBER() OVER (PARTITION BY entry.customer_id, entry.purpose_id, entry.channel, entry.side
                                                  ORDER BY entry.captured_at DESC,
                                                           entry.state IN ('denied', 'withdrawn', 'objected') DESC,
                                                           entry.id DESC) AS turn
                      FROM consent_said AS entry)
             WHERE turn = 1) AS said
      JOIN consent_event AS told ON told.id = CASE WHEN said.is_no THEN said.id ELSE coalesce(said.general_no, said.id) END
     WHERE said.place = 1`,
  `CREATE TABLE suppression (
    id INTEGER PRIMARY KEY,
    keyed_hash TEXT NOT NULL,
    channel TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at TEXT NOT NULL,
    UNIQUE (keyed_hash, channel)
  ) STRICT`,
  `CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('access', 'portability', 'rectification', 'restriction', 'objection', 'opt-out', 'erasure')),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
    received_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    closed_at TEXT,
    receipt TEXT
  ) STRICT`,
  'CREATE INDEX request_by_customer ON request (customer_id)',
  `CREATE TRIGGER request_home BEFORE DELETE ON request
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'request' AND row_id = OLD.id;
   END`,
  `CREATE TABLE retention_rule (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    keep_days INTEGER NOT NULL CHECK (keep_days > 0),
    action TEXT NOT NULL CHECK (action IN ('delete', 'anonymise')),
    reason TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE processing_activity (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE breach (
    id INTEGER PRIMARY KEY,
    found_at TEXT NOT NULL,
    body TEXT NOT NULL,
    reported_at TEXT
  ) STRICT`,
  `CREATE TABLE policy_item (
    id INTEGER PRIMARY KEY,
    list TEXT NOT NULL,
    item TEXT NOT NULL,
    is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
    remind_on TEXT,
    changed_at TEXT NOT NULL,
    UNIQUE (list, item)
  ) STRICT`,
] as const;
