import type { WriteDb } from './db.ts';
import { schemaVersion } from './migrate.ts';
import { schema } from './schema/schema.ts';
import { sql } from './sql.ts';

/** Makes the current schema in an empty database. The result equals the sum of all migrations. */
export function create(db: WriteDb): void {
  db.transaction(() => {
    for (const statement of schema) db.run({ text: statement, params: [] });
    db.run(sql`INSERT INTO setting (name, value) VALUES ('schema-version', ${String(schemaVersion)})`);
  });
}
