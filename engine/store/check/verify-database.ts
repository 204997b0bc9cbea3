import { create } from '../../../shared/core/db/create.ts';
import { schemaObjects, unknownObjects, type SchemaObject } from '../../../shared/core/db/compare-schema.ts';
import { optional, text, type ReadDb, type WriteDb } from '../../../shared/core/db/db.ts';
import { formerObjects } from '../../../shared/core/db/migrations/index.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { openDb } from '../../open.ts';

let current: Promise<readonly SchemaObject[]> | undefined;

async function makeCurrent(): Promise<readonly SchemaObject[]> {
  const db = await openDb();
  try {
    create(db);
    return schemaObjects(db);
  } finally {
    db.close();
  }
}

/** What the schema of this version consists of. */
export function currentObjects(): Promise<readonly SchemaObject[]> {
  current ??= makeCurrent();
  return current;
}

/** Names of objects that no version of this program made: tables, views, triggers, indexes. */
export async function foreignObjects(db: ReadDb): Promise<string[]> {
  const known = [...(await currentObjects()), ...formerObjects];
  return unknownObjects(schemaObjects(db), known).map(({ type, name }) => `${type} ${name}`);
}

/** Names of objects of the current schema that are not there. */
export async function missingObjects(db: ReadDb): Promise<string[]> {
  return unknownObjects(await currentObjects(), schemaObjects(db)).map(({ type, name }) => `${type} ${name}`);
}

/** The first tables whose rows point to rows that are not there. */
export function brokenReferences(db: ReadDb): string[] {
  const rows = db.all(sql`SELECT DISTINCT "table", parent FROM pragma_foreign_key_check() LIMIT 10`, {
    table: text,
    parent: optional(text),
  });
  return rows.map((row) => `${row.table} → ${row.parent ?? ''}`);
}

const staleIndex = /FTS4 table main\.(customer_search|product_search)$/u;

/** What SQLite finds wrong in the file: in its structure, and search indexes that do not match what they index. */
export function structuralFaults(db: ReadDb): { structure: string[]; searchIndexes: string[] } {
  const faults = db
    .all(sql`PRAGMA quick_check(10)`, { quick_check: text })
    .map((row) => row.quick_check)
    .filter((fault) => fault !== 'ok');
  return {
    structure: faults.filter((fault) => !staleIndex.test(fault)),
    searchIndexes: faults.flatMap((fault) => staleIndex.exec(fault)?.[1] ?? []),
  };
}

/** Makes search indexes again from the tables they index. */
export function rebuildSearch(db: WriteDb, indexes: readonly string[]): void {
  if (indexes.includes('customer_search'))
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  if (indexes.includes('product_search'))
    db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
}
