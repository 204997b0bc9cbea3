import { text, type ReadDb, type WriteDb } from './db.ts';
import { migrations, type Migration } from './migrations/index.ts';
import { sql } from './sql.ts';

/** The schema version that `create` makes; one more than the last migration's starting version. */
export const schemaVersion = migrations.length + 1;

/** The version a database says it has. @throws {TypeError} the database has no schema version */
export function versionOf(db: ReadDb): number {
  const row = db.first(sql`SELECT value FROM setting WHERE name = 'schema-version'`, { value: text });
  const version = Number(row?.value);
  if (!Number.isInteger(version) || version < 1) throw new TypeError('the database has no schema version');
  return version;
}

/**
 * Brings an older database to the current schema, one transaction a step, so that a stop between steps leaves a database that can
 * be migrated further, and a stop within one leaves it as it was before that step.
 *
 * @param steps the migrations from version 1 on
 */
export function migrate(db: WriteDb, steps: readonly Migration[] = migrations): void {
  for (const [at, migration] of steps.entries()) {
    if (versionOf(db) !== at + 1) continue;
    db.transaction(() => {
      migration(db);
      db.run(sql`UPDATE setting SET value = ${String(at + 2)} WHERE name = 'schema-version'`);
    });
  }
}
