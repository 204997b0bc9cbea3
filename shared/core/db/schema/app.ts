/** The workspace's own settings and what it keeps about the team's work. */
export const app = [
  `CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE overview_vote (
    line_key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    is_useful INTEGER NOT NULL CHECK (is_useful IN (0, 1)),
    voted_at TEXT NOT NULL
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
