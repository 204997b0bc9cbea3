import { int, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { ReplayPlan } from '../../shared/core/model/recipe.ts';
import { applyStep } from '../../shared/core/quality/clean/steps/apply-step.ts';
import { findChanges, type FoundChange } from '../../shared/core/quality/clean/steps/find-changes.ts';
import { standingSteps } from '../../shared/core/quality/clean/steps/standing-steps.ts';
import { missingFixes } from '../../shared/core/recipe/record-cleaning.ts';

/**
 * Makes the cleaning steps of a recipe that do not stand yet; those that do have cleaned the files as they came in. One that finds nothing
 * to change stands from then on too: next month's files may have something.
 */
export function replayCleaning(
  db: WriteDb,
  cleaning: readonly CleaningFix[],
  now: string,
  report: (progress: Progress) => void,
): ReplayPlan['cleaned'] {
  const missing = missingFixes(
    cleaning,
    standingSteps(db).map(({ fix }) => fix),
  );
  const total = db.first(sql`SELECT COUNT(*) AS n FROM record`, { n: int })?.n ?? 0;
  let cells = 0;
  for (const fix of missing) {
    const changes: FoundChange[] = [];
    for (const done of findChanges(db, fix, (change) => changes.push(change)))
      report({ phase: 'cleaning', done: Math.min(done, total), total, unit: 'rows' });
    db.transaction(() => applyStep(db, fix, changes, now, report));
    cells += changes.length;
  }
  return { cells, steps: missing.length };
}
