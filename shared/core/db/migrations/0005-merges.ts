import type { WriteDb } from '../db.ts';

const statements = [
  `CREATE TABLE merged_row (
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    PRIMARY KEY (table_name, row_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX merged_row_by_customer ON merged_row (customer_id)',
  'CREATE INDEX merge_log_by_dropped ON merge_log (dropped) WHERE undone_at IS NULL',
  'CREATE INDEX merge_log_by_kept ON merge_log (kept) WHERE undone_at IS NULL',
  'CREATE INDEX identity_decision_by_pair ON identity_decision (record_a, record_b)',
] as const;

/** A row that a merge gave to another customer remembers whose it was. */
export function merges(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
