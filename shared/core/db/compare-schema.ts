import { optional, text, type ReadDb } from './db.ts';
import { sql } from './sql.ts';

/** One object of a database's schema; `sql` has white space folded, so that two ways of writing it compare. */
export type SchemaObject = Readonly<{ type: string; name: string; sql: string }>;

/** A statement with every run of white space one space, and none inside brackets' edges. */
export function foldStatement(statement: string): string {
  return statement
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([(),]) ?/gu, '$1')
    .trim();
}

/** Everything in a database's schema but what SQLite makes by itself, by type and name. */
export function schemaObjects(db: ReadDb): SchemaObject[] {
  return db
    .all(sql`SELECT type, name, sql FROM sqlite_schema ORDER BY type, name`, {
      type: text,
      name: text,
      sql: optional(text),
    })
    .flatMap((object) => (object.sql === null ? [] : [{ ...object, sql: foldStatement(object.sql) }]));
}

function keyOf(object: SchemaObject): string {
  return JSON.stringify([object.type, object.name, object.sql]);
}

/** Objects of `found` that are not, word for word, among `known`. */
export function unknownObjects(
  found: readonly SchemaObject[],
  known: readonly SchemaObject[],
): SchemaObject[] {
  const keys = new Set(known.map(keyOf));
  return found.filter((object) => !keys.has(keyOf(object)));
}
