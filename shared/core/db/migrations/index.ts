import type { SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';
import { guardLedgers, replacedByGuardLedgers } from './0002-guard-ledgers.ts';
import { undoHistory } from './0003-undo-history.ts';
import { importUndo, replacedByImportUndo } from './0004-import-undo.ts';

/** One step: changes the schema of a database of the version before; runs inside a transaction. */
export type Migration = (db: WriteDb) => void;

/** One step each, in order and never edited: `migrations[0]` takes version 1 to version 2. */
export const migrations: readonly Migration[] = [guardLedgers, undoHistory, importUndo];

/** What earlier versions had and a migration replaced: an older file may hold it, nothing else may. */
export const formerObjects: readonly SchemaObject[] = [...replacedByGuardLedgers, ...replacedByImportUndo];
