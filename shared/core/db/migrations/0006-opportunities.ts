import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 5 had under a name that version 6 uses with more columns. */
export const replacedByOpportunities: readonly SchemaObject[] = (
  [
    [
      'holdout',
      `CREATE TABLE holdout (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    share REAL NOT NULL CHECK (share > 0 AND share < 1),
    seed INTEGER NOT NULL,
    members BLOB NOT NULL,
    drawn_at TEXT NOT NULL
  ) STRICT`,
    ],
  ] as const
).map(([name, sql]) => ({ type: 'table', name, sql: foldStatement(sql) }));

const statements = [
  // no version before could draw, so the table has no row
  'DROP TABLE holdout',
  `CREATE TABLE holdout (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    purpose TEXT NOT NULL,
    per_customer INTEGER NOT NULL,
    share REAL NOT NULL CHECK (share > 0 AND share < 1),
    seed INTEGER NOT NULL,
    window_days INTEGER NOT NULL,
    contacted BLOB NOT NULL,
    held_out BLOB NOT NULL,
    offered BLOB NOT NULL,
    drawn_at TEXT NOT NULL
  ) STRICT`,
] as const;

/** Campaigns keep who was to be contacted about what beside whom they spare, and how long they are measured. */
export function opportunities(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
