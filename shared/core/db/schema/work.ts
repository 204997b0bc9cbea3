/** What the team makes of its data: segments, quality runs, opportunities. Scores are computed, never stored. */
export const work = [
  `CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE segment_snapshot (
    id INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id),
    taken_at TEXT NOT NULL,
    customers INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX segment_snapshot_by_segment ON segment_snapshot (segment_id, taken_at)',
  `CREATE TABLE segment_member (
    snapshot_id INTEGER PRIMARY KEY REFERENCES segment_snapshot (id),
    members BLOB NOT NULL
  ) STRICT`,
  `CREATE TABLE quality_run (
    id INTEGER PRIMARY KEY,
    import_id INTEGER REFERENCES import (id),
    score REAL NOT NULL,
    run_at TEXT NOT NULL,
    data_mark TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  `CREATE TABLE quality_finding (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES quality_run (id),
    check_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    field TEXT,
    found INTEGER NOT NULL,
    total INTEGER NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    sample TEXT NOT NULL,
    finding_key TEXT NOT NULL DEFAULT '',
    rule_name TEXT,
    people INTEGER NOT NULL DEFAULT 0,
    action TEXT
  ) STRICT`,
  'CREATE INDEX quality_finding_by_run ON quality_finding (run_id)',
  `CREATE TABLE quality_rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT,
    changed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE quality_score (
    run_id INTEGER NOT NULL REFERENCES quality_run (id),
    scope TEXT NOT NULL CHECK (scope IN ('field', 'table', 'source')),
    name TEXT NOT NULL,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
    PRIMARY KEY (run_id, scope, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE cleaning_step (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    done_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE cleaning_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES cleaning_step (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT`,
  'CREATE INDEX cleaning_change_by_step ON cleaning_change (step_id)',
  'CREATE INDEX cleaning_change_by_row ON cleaning_change (table_name, row_id)',
  `CREATE TABLE opportunity_state (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    state TEXT NOT NULL CHECK (state IN ('contacted', 'won', 'lost', 'snoozed')),
    until TEXT,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (customer_id, product_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE holdout (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    share REAL NOT NULL CHECK (share > 0 AND share < 1),
    seed INTEGER NOT NULL,
    members BLOB NOT NULL,
    drawn_at TEXT NOT NULL
  ) STRICT`,
] as const;
