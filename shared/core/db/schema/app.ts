/** The workspace's own settings and what it keeps about the team's work. */
export const app = [
  `CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE report_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE benchmark (
    id INTEGER PRIMARY KEY,
    measure TEXT NOT NULL,
    value REAL NOT NULL,
    sample_size INTEGER,
    origin TEXT NOT NULL,
    entered_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE experiment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT`,
  // append-only and hash-chained like the consent ledger
  `CREATE TABLE audit_event (
    id INTEGER PRIMARY KEY,
    action TEXT NOT NULL,
    personal TEXT,
    salt TEXT,
    personal_digest TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
  ) STRICT`,
] as const;
