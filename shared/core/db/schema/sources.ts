/** Where data came from: systems, the files brought in, what they overwrote and found again, and what could not be read. */
export const sources = [
  `CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('zero', 'first', 'second', 'third')),
    UNIQUE (system, name)
  ) STRICT`,
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
    is_reversible INTEGER NOT NULL DEFAULT 0 CHECK (is_reversible IN (0, 1)),
    CHECK (created + updated + unchanged + rejected = rows)
  ) STRICT`,
  `CREATE TABLE import_change (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT NOT NULL,
    said TEXT
  ) STRICT`,
  'CREATE INDEX import_change_by_import ON import_change (import_id)',
  // rows a file found again, packed: a few bytes each
  `CREATE TABLE import_claim (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    table_name TEXT NOT NULL,
    cells TEXT NOT NULL,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT`,
  'CREATE INDEX import_claim_by_import ON import_claim (import_id)',
  `CREATE TABLE import_profile (
    import_id INTEGER PRIMARY KEY REFERENCES import (id),
    profile TEXT NOT NULL,
    drift TEXT
  ) STRICT`,
  `CREATE TABLE import_summary (
    import_id INTEGER PRIMARY KEY REFERENCES import (id),
    changed TEXT NOT NULL,
    totals TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE rejected_row (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    params TEXT NOT NULL,
    cells TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX rejected_row_by_import ON rejected_row (import_id, row)',
  `CREATE TABLE mapping (
    id INTEGER PRIMARY KEY,
    header_fingerprint TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE recipe (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE recipe_run (
    id INTEGER PRIMARY KEY,
    recipe_id INTEGER NOT NULL REFERENCES recipe (id),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    report TEXT NOT NULL
  ) STRICT`,
] as const;
