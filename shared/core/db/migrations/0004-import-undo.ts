import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 3 had under a name that version 4 uses for something else. */
export const replacedByImportUndo: readonly SchemaObject[] = (
  [
    [
      'table',
      'import',
      `CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    file_bytes INTEGER NOT NULL,
    mapping TEXT NOT NULL,
    policy TEXT NOT NULL,
    rows INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    issues TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    undone_at TEXT,
    CHECK (created + updated + unchanged + rejected = rows)
  ) STRICT`,
    ],
    [
      'table',
      'import_change',
      `CREATE TABLE import_change (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT NOT NULL
  ) STRICT`,
    ],
    [
      'table',
      'consent_event',
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
    hash TEXT NOT NULL UNIQUE
  ) STRICT`,
    ],
    [
      'trigger',
      'consent_event_unchanged',
      `CREATE TRIGGER consent_event_unchanged BEFORE UPDATE ON consent_event
   WHEN NEW.id IS NOT OLD.id OR NEW.hash IS NOT OLD.hash OR NEW.previous_hash IS NOT OLD.previous_hash
     OR NEW.personal_digest IS NOT OLD.personal_digest OR NEW.purpose_id IS NOT OLD.purpose_id
     OR NEW.channel IS NOT OLD.channel OR NEW.state IS NOT OLD.state OR NEW.basis IS NOT OLD.basis
     OR NEW.captured_at IS NOT OLD.captured_at OR NEW.expires_on IS NOT OLD.expires_on
     OR NEW.import_id IS NOT OLD.import_id OR NEW.row IS NOT OLD.row OR NEW.recorded_at IS NOT OLD.recorded_at
     OR NEW.personal IS NOT NULL AND NEW.personal IS NOT OLD.personal
     OR NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt
   BEGIN
     SELECT RAISE(ABORT, 'the consent ledger is append-only');
   END`,
    ],
    [
      'view',
      'consent_state',
      `CREATE VIEW consent_state AS
    SELECT customer_id, purpose_id, channel, state, basis, captured_at, expires_on, event_id
      FROM (SELECT customer_id, purpose_id, channel, state, basis, captured_at, expires_on, id AS event_id,
                   ROW_NUMBER() OVER (PARTITION BY customer_id, purpose_id, channel
                                          ORDER BY captured_at DESC, state IN ('denied', 'withdrawn', 'objected') DESC, id DESC) AS place
              FROM consent_event
             WHERE customer_id IS NOT NULL)
     WHERE place = 1`,
    ],
  ] as const
).map(([type, name, sql]) => ({ type, name, sql: foldStatement(sql) }));

const statements = [
  'ALTER TABLE import ADD COLUMN is_reversible INTEGER NOT NULL DEFAULT 0 CHECK (is_reversible IN (0, 1))',
  'ALTER TABLE import_change ADD COLUMN said TEXT',
  `CREATE TABLE import_claim (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    table_name TEXT NOT NULL,
    cells TEXT NOT NULL,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX import_claim_by_import ON import_claim (import_id)',
  'ALTER TABLE consent_event ADD COLUMN reverses INTEGER REFERENCES consent_event (id)',
  'CREATE UNIQUE INDEX consent_event_reversed ON consent_event (reverses) WHERE reverses IS NOT NULL',
  'DROP TRIGGER consent_event_unchanged',
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
  'DROP VIEW consent_state',
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
] as const;

/**
 * Version 3 to 4: what an import found again is kept beside what it overwrote, so that any import can be taken back, and the ledger
 * takes an entry back by another entry. Imports made before cannot be taken back: nobody noted what later ones found again.
 */
export function importUndo(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
