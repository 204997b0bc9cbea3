import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 1 had under a name that version 2 uses for something else. */
export const replacedByGuardLedgers: readonly SchemaObject[] = [
  {
    type: 'index',
    name: 'customer_by_name',
    sql: foldStatement('CREATE INDEX customer_by_name ON customer (name_key, id) WHERE redirect_to IS NULL'),
  },
  {
    type: 'table',
    name: 'campaign_spend',
    sql: foldStatement(`CREATE TABLE campaign_spend (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    day TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    impressions INTEGER,
    clicks INTEGER,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    UNIQUE (source_id, campaign_id, day, currency)
  ) STRICT`),
  },
];

const statements = [
  'ALTER TABLE campaign_spend ADD COLUMN custom TEXT',
  'DROP INDEX customer_by_name',
  'CREATE INDEX customer_by_name ON customer (name_key, id, redirect_to) WHERE redirect_to IS NULL',
  'CREATE INDEX customer_redirected ON customer (redirect_to) WHERE redirect_to IS NOT NULL',
  `CREATE TABLE request_group_answer (
    group_id INTEGER NOT NULL REFERENCES request_group (id),
    response_id INTEGER NOT NULL REFERENCES response (id),
    question_id INTEGER NOT NULL REFERENCES question (id),
    origin TEXT NOT NULL CHECK (origin IN ('found', 'user')),
    PRIMARY KEY (group_id, response_id, question_id)
  ) STRICT, WITHOUT ROWID`,
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
     OR NEW.personal IS NOT NULL AND NEW.personal IS NOT OLD.personal
     OR NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt
   BEGIN
     SELECT RAISE(ABORT, 'the consent ledger is append-only');
   END`,
  `CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event
   BEGIN
     SELECT RAISE(ABORT, 'the audit log is append-only');
   END`,
  `CREATE TRIGGER audit_event_unchanged BEFORE UPDATE ON audit_event
   WHEN NEW.id IS NOT OLD.id OR NEW.action IS NOT OLD.action OR NEW.happened_at IS NOT OLD.happened_at
     OR NEW.personal_digest IS NOT OLD.personal_digest OR NEW.previous_hash IS NOT OLD.previous_hash
     OR NEW.hash IS NOT OLD.hash
     OR NEW.personal IS NOT NULL AND NEW.personal IS NOT OLD.personal
     OR NEW.salt IS NOT NULL AND NEW.salt IS NOT OLD.salt
   BEGIN
     SELECT RAISE(ABORT, 'the audit log is append-only');
   END`,
] as const;

/**
 * Version 1 to 2: the consent ledger and the audit log refuse to be changed or cut, whatever the program does; requests know the
 * comments that ask for them; spend keeps the columns that map to nothing; people who were merged into others are found, and everyone is listed by name, without reading the table.
 */
export function guardLedgers(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
