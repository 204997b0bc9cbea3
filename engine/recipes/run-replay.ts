// Runs in the import worker: all files of a replay on one copy of the workspace.
import { toErrorData } from '../../shared/contract/error-data.ts';
import type { ReadDb, WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { stampImport } from '../import/import-rows.ts';
import type { Prepared, ReplayInput, ReplayOutcome, ReplayRecord } from '../import/messages.ts';
import { runImport } from '../import/run-import.ts';
import type { OpenDb } from '../open.ts';
import { replayCleaning } from './replay-cleaning.ts';
import { addRecipe, freeName } from './change-recipes.ts';

// about how an import's time goes to its phases
const phases: Readonly<Record<string, readonly [from: number, to: number]>> = {
  checking: [0, 0.25],
  importing: [0.25, 0.9],
  storing: [0.9, 1],
};

/** The progress of one file as that of all. */
function overall(files: readonly ReplayInput[], at: number, report: (progress: Progress) => void) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const before = files.slice(0, at).reduce((sum, { bytes }) => sum + bytes, 0);
  const own = files[at]?.bytes ?? 0;
  return ({ phase, done, total: of }: Progress) => {
    const [from, to] = phases[phase] ?? [0, 1];
    const share = of === null || of === 0 ? 0 : Math.min(1, done / of);
    const reached = before + own * (from + (to - from) * share);
    report({ phase, done: Math.round(reached), total, unit: 'bytes' });
  };
}

/** Brings every file in, one after the other, each on what the one before left. */
export async function runReplay(
  db: OpenDb,
  files: readonly ReplayInput[],
  cleaning: readonly CleaningFix[],
  now: string,
  report: (progress: Progress) => void,
): Promise<ReplayOutcome> {
  const done: Prepared[] = [];
  for (const [at, { path, mapping }] of files.entries()) {
    try {
      done.push(await runImport(db, { path, mapping, now }, overall(files, at, report)));
    } catch (error) {
      return { done: false, at, error: toErrorData(error) };
    }
  }
  return { done: true, files: done, cleaned: replayCleaning(db, cleaning, now, report) };
}

/** What is recorded stays a view of the imports: run and not edited, it leaves out what is undone afterwards. */
function bodyOf({ body }: ReplayRecord['recipe']): ReplayRecord['recipe']['body'] {
  return body.records ? { records: true, upTo: 0, steps: [], cleaning: [], cleanedUpTo: 0 } : body;
}

/** Says when the imports were made, and keeps the run with its recipe. */
export function recordReplay(
  db: ReadDb & WriteDb,
  { recipe, startedAt, report }: ReplayRecord,
  now: string,
): void {
  for (const { importId } of report.files) stampImport(db, importId, now);
  const id = recipe.id ?? addRecipe(db, freeName(db, recipe.name), bodyOf(recipe), now);
  db.run(
    sql`INSERT INTO recipe_run (recipe_id, started_at, finished_at, report)
        VALUES (${id}, ${startedAt}, ${now}, ${JSON.stringify(report)})`,
  );
}
