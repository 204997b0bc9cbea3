import type { SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';
import { guardLedgers, replacedByGuardLedgers } from './0002-guard-ledgers.ts';
import { undoHistory } from './0003-undo-history.ts';
import { importProfile } from './0004-import-profile.ts';
import { importUndo, replacedByImportUndo } from './0004-import-undo.ts';
import { questionGroups, replacedByQuestionGroups } from './0004-question-groups.ts';
import { partsOfOrders, replacedByPartsOfOrders } from './0004-parts-of-orders.ts';
import { cleaning, replacedByCleaning } from './0005-cleaning.ts';
import { merges, replacedByMerges } from './0005-merges.ts';
import { quality, replacedByQuality } from './0005-quality.ts';
import { replacedBySegments, segments } from './0005-segments.ts';
import { replacedByThemes, themes } from './0005-themes.ts';
import { opportunities, replacedByOpportunities } from './0006-opportunities.ts';
import { overview } from './0007-overview.ts';

/** One step: changes the schema of a database of the version before; runs inside a transaction. */
export type Migration = (db: WriteDb) => void;

/** Everything that came with imports of every sort. */
function importsOfEverySort(db: WriteDb): void {
  questionGroups(db);
  partsOfOrders(db);
  importUndo(db);
  importProfile(db);
}

/** Everything that came with the audit, cleaning, matching, segments and themes. */
function oneCustomer(db: WriteDb): void {
  cleaning(db);
  merges(db);
  quality(db);
  segments(db);
  themes(db);
}

/** One step each, in order and never edited: `migrations[0]` takes version 1 to version 2. */
export const migrations: readonly Migration[] = [
  guardLedgers,
  undoHistory,
  importsOfEverySort,
  oneCustomer,
  opportunities,
  overview,
];

/** What earlier versions had and a migration replaced: an older file may hold it, nothing else may. */
export const formerObjects: readonly SchemaObject[] = [
  ...replacedByGuardLedgers,
  ...replacedByQuestionGroups,
  ...replacedByPartsOfOrders,
  ...replacedByImportUndo,
  ...replacedByMerges,
  ...replacedByQuality,
  ...replacedByCleaning,
  ...replacedBySegments,
  ...replacedByThemes,
  ...replacedByOpportunities,
];
