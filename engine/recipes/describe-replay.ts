import { basename } from 'node:path';
import type { RowCounts } from '../../shared/core/model/import.ts';
import type { ReplayFile, ReplayPlan, RunReport } from '../../shared/core/model/recipe.ts';
import type { Prepared } from '../import/messages.ts';
import type { Fitted, Refused } from './fit-files.ts';
import type { Source } from './recipe-source.ts';

export type Carried = Readonly<{
  source: Source;
  fitted: readonly Fitted[];
  refused: readonly Refused[];
  prepared: readonly Prepared[];
  cleaned: ReplayPlan['cleaned'];
}>;

const none: RowCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };

/** The four numbers over all files. */
function sum(files: readonly ReplayFile[]): RowCounts {
  return files.reduce((total, { outcome }) => {
    if (outcome === null) return total;
    const { rows, created, updated, unchanged, rejected } = outcome.counts;
    return {
      rows: total.rows + rows,
      created: total.created + created,
      updated: total.updated + updated,
      unchanged: total.unchanged + unchanged,
      rejected: total.rejected + rejected,
    };
  }, none);
}

/** What a replay would do, or with `isMade` has done. */
export function describeReplay(
  replay: string,
  { source, fitted, refused, prepared, cleaned }: Carried,
  isMade: boolean,
): ReplayPlan {
  const brought = fitted.map(({ path, step, by }, at): ReplayFile => {
    const done = prepared[at];
    return {
      fileName: basename(path),
      stepId: step.id,
      by,
      refused: null,
      outcome: done
        ? {
            importId: isMade ? done.importId : null,
            kind: done.plan.kind,
            system: done.plan.system,
            counts: done.plan.counts,
            issues: done.plan.issues,
            undecided: done.plan.undecided,
            drift: done.plan.drift,
            seconds: done.plan.seconds,
          }
        : null,
    };
  });
  const left = refused.map((one): ReplayFile => ({
    fileName: basename(one.path),
    stepId: null,
    by: null,
    refused: one.refused,
    outcome: null,
  }));
  const used = new Set(fitted.map(({ step }) => step.id));
  const files = [...brought, ...left];
  return {
    replay,
    recipe: source.name,
    files,
    idle: source.body.steps.filter(({ id }) => !used.has(id)).map(({ pattern }) => pattern),
    counts: sum(files),
    cleaned,
  };
}

/** What is kept of a replay that was made. */
export function reportOf({ fitted, prepared }: Carried): RunReport {
  return {
    version: 1,
    files: fitted.flatMap(({ step, path }, at) => {
      const done = prepared[at];
      if (!done) return [];
      const { counts, drift } = done.plan;
      return [{ stepId: step.id, importId: done.importId, fileName: basename(path), counts, drift }];
    }),
  };
}
