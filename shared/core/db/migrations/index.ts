import type { SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** One step each, in order and never edited: `migrations[0]` takes version 1 to version 2. */
export const migrations: readonly ((db: WriteDb) => void)[] = [];

/** What earlier versions had and a migration replaced: an older file may hold it, nothing else may. */
export const formerObjects: readonly SchemaObject[] = [];
