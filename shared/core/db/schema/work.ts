/** What the team makes of its data: segments, quality runs, opportunities. Scores are computed, never stored. */
export const work = [
  `CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    action TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  // the looks at a segment go with it, and come back with it when its removal is undone
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
  // a fix and how many values it changed when it was applied; it stands until it is undone, and rows of later imports are cleaned by it
  `CREATE TABLE cleaning_step (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    done_at TEXT NOT NULL,
    undone_at TEXT,
    cells INTEGER NOT NULL DEFAULT 0
  ) STRICT`,
  // of steps that stand only; import_id where a later import brought the row
  `CREATE TABLE cleaning_change (
    table_name TEXT NOT NULL CHECK (table_name IN ('record', 'product')),
    row_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES cleaning_step (id),
    before TEXT NOT NULL,
    after TEXT,
    import_id INTEGER REFERENCES import (id),
    PRIMARY KEY (table_name, row_id, field, step_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX cleaning_change_by_step ON cleaning_change (step_id)',
  'CREATE INDEX cleaning_change_by_import ON cleaning_change (import_id) WHERE import_id IS NOT NULL',
  `CREATE TABLE opportunity_state (
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    state TEXT NOT NULL CHECK (state IN ('contacted', 'won', 'lost', 'snoozed')),
    until TEXT,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (customer_id, product_id)
  ) STRICT, WITHOUT ROWID`,
  // both of two merged people may have been offered one product: the last word counts, and either keeps its own
  `CREATE VIEW opportunity_now AS
    SELECT person AS customer_id, product_id, state, until, changed_at
      FROM (SELECT coalesce(customer.redirect_to, customer.id) AS person, product_id, state, until, changed_at,
                   ROW_NUMBER() OVER (PARTITION BY coalesce(customer.redirect_to, customer.id), product_id
                                          ORDER BY changed_at DESC, customer.id) AS place
              FROM opportunity_state
              JOIN customer ON customer.id = opportunity_state.customer_id)
     WHERE place = 1`,
  // who is to be contacted, who is spared, and what each was to be offered; packed, since a draw may be of a hundred thousand people
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
