import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What version 4 had under a name that version 5 uses with more columns, or for more. */
export const replacedBySegments: readonly SchemaObject[] = (
  [
    [
      'table',
      'segment',
      `CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
    ],
    [
      'table',
      'segment_snapshot',
      `CREATE TABLE segment_snapshot (
    id INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id),
    taken_at TEXT NOT NULL,
    customers INTEGER NOT NULL
  ) STRICT`,
    ],
    [
      'index',
      'segment_snapshot_by_segment',
      'CREATE INDEX segment_snapshot_by_segment ON segment_snapshot (segment_id, taken_at)',
    ],
    [
      'table',
      'segment_member',
      `CREATE TABLE segment_member (
    snapshot_id INTEGER PRIMARY KEY REFERENCES segment_snapshot (id),
    members BLOB NOT NULL
  ) STRICT`,
    ],
  ] as const
).map(([type, name, sql]) => ({ type, name, sql: foldStatement(sql) }));

const statements = [
  "ALTER TABLE segment ADD COLUMN action TEXT NOT NULL DEFAULT ''",
  // no version before kept segments, so neither table has a row
  'DROP TABLE segment_member',
  'DROP TABLE segment_snapshot',
  `CREATE TABLE segment_snapshot (
    id INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    taken_at TEXT NOT NULL,
    customers INTEGER NOT NULL,
    version INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX segment_snapshot_by_segment ON segment_snapshot (segment_id, id)',
  `CREATE TABLE segment_member (
    snapshot_id INTEGER PRIMARY KEY REFERENCES segment_snapshot (id) ON DELETE CASCADE,
    members BLOB NOT NULL
  ) STRICT`,
] as const;

/** What the team means to do with a segment, and looks at it that go with it. */
export function segments(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
