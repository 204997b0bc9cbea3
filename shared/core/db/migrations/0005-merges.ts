import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 4 had under a name that version 5 uses for something else. */
export const replacedByMerges: readonly SchemaObject[] = (
  [
    [
      'table',
      'identity_decision',
      `CREATE TABLE identity_decision (
    id INTEGER PRIMARY KEY,
    record_a INTEGER NOT NULL REFERENCES record (id),
    record_b INTEGER NOT NULL REFERENCES record (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CHECK (record_a < record_b)
  ) STRICT`,
    ],
    [
      'table',
      'merge_log',
      `CREATE TABLE merge_log (
    id INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES customer (id),
    dropped INTEGER NOT NULL REFERENCES customer (id),
    before TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
    ],
    [
      'view',
      'consent_state',
      `CREATE VIEW consent_state AS
    SELECT customer_id, purpose_id, channel, state, basis, captured_at, expires_on, event_id
      FROM (SELECT customer_id, purpose_id, channel, state, basis, captured_at, expires_on, id AS event_id,
                   ROW_NUMBER() OVER (PARTITION BY customer_id, purpose_id, channel
                                          ORDER BY captured_at DESC, state IN ('denied', 'withdrawn', 'objected') DESC, id DESC) AS place
              FROM consent_event AS entry
             WHERE customer_id IS NOT NULL
               AND reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id))
     WHERE place = 1`,
    ],
  ] as const
).map(([type, name, sql]) => ({ type, name, sql: foldStatement(sql) }));

const statements = [
  `CREATE TABLE merged_row (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    PRIMARY KEY (table_name, row_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX merged_row_by_customer ON merged_row (customer_id)',
  `CREATE TRIGGER customer_note_home BEFORE DELETE ON customer_note
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'customer_note' AND row_id = OLD.id;
   END`,
  `CREATE TRIGGER follow_up_home BEFORE DELETE ON follow_up
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'follow_up' AND row_id = OLD.id;
   END`,
  `CREATE TRIGGER request_home BEFORE DELETE ON request
   BEGIN
     DELETE FROM merged_row WHERE table_name = 'request' AND row_id = OLD.id;
   END`,
  // no version before could merge, so neither table has a row
  'DROP TABLE identity_decision',
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
  'DROP TABLE merge_log',
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
  `CREATE VIEW opportunity_now AS
    SELECT person AS customer_id, product_id, state, until, changed_at
      FROM (SELECT coalesce(customer.redirect_to, customer.id) AS person, product_id, state, until, changed_at,
                   ROW_NUMBER() OVER (PARTITION BY coalesce(customer.redirect_to, customer.id), product_id
                                          ORDER BY changed_at DESC, customer.id) AS place
              FROM opportunity_state
              JOIN customer ON customer.id = opportunity_state.customer_id)
     WHERE place = 1`,
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
  'DROP VIEW consent_state',
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
] as const;

/**
 * A row that a merge gave to another customer remembers whose it was, the log tells how a merge came about, and consent is the strictest of
 * the sides of a merged person.
 */
export function merges(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
