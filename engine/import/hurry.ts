import { sql } from '../../shared/core/db/sql.ts';
import type { OpenDb } from '../open.ts';

/** Settings for a database that is thrown away when anything fails: no journal, no checks of what we look up ourselves. */
export function hurry(db: OpenDb): void {
  db.run(sql`PRAGMA journal_mode = OFF`);
  db.run(sql`PRAGMA synchronous = OFF`);
  db.run(sql`PRAGMA foreign_keys = OFF`);
  db.run(sql`PRAGMA cache_size = -65536`);
  db.run(sql`PRAGMA temp_store = MEMORY`);
}
