// Runs in the change worker, on a copy of the workspace.
import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type {
  CleaningFix,
  CleaningOffer,
  CleaningPreview,
  CleaningTarget,
} from '../../shared/core/model/cleaning.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { cellField } from '../../shared/core/quality/clean/cell-field.ts';
import { findChanges, type FoundChange } from '../../shared/core/quality/clean/steps/find-changes.ts';
import { columnValues, type AllValues } from '../../shared/core/quality/clean/suggest/column-values.ts';
import {
  mayHaveSpellings,
  orderOfColumn,
  suggestFixes,
} from '../../shared/core/quality/clean/suggest/suggest-fixes.ts';
import { proposeClusters } from '../../shared/core/quality/cluster/clusters.ts';
import type { Clusters } from '../changes/messages.ts';
import { describePreview, sumUp, type Tried } from './describe-preview.ts';

type Report = (progress: Progress) => void;

/** What could be cleaned in one state of the data; what takes long is worked out once. */
export interface CleaningStudy {
  readonly offer: (report: Report) => CleaningOffer;
  readonly clusters: (target: CleaningTarget, report: Report) => Clusters;
  readonly preview: (
    fix: CleaningFix,
    page: Readonly<{ offset: number; limit: number }>,
    report: Report,
  ) => CleaningPreview;
  /** What a fix changes, with what its column decides decided. */
  readonly tried: (fix: CleaningFix, report: Report) => Tried;
}

function countRecords(db: ReadDb): number {
  return db.first(sql`SELECT COUNT(*) AS n FROM record`, { n: int })?.n ?? 0;
}

function isSame(a: CleaningTarget, b: CleaningTarget): boolean {
  return a.table === b.table && cellField(a) === cellField(b);
}

/** Goes through to the end, saying how many rows are done. */
function goThrough<T>(work: Generator<number, T>, total: number, report: Report): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    report({ phase: 'cleaning', done: Math.min(step.value, total), total, unit: 'rows' });
  }
}

/** The last thing of its sort that was worked out. */
function keepLast<T>(): (key: string, find: () => T) => T {
  let kept: Readonly<{ key: string; value: T }> | null = null;
  return (key, find) => {
    if (kept?.key === key) return kept.value;
    kept = null; // two of them are not held at once
    const value = find();
    kept = { key, value };
    return value;
  };
}

/** Opens the study of a database that stays as it is. */
export function cleaningStudy(db: ReadDb): CleaningStudy {
  const keepValues = keepLast<AllValues>();
  const keepOffer = keepLast<CleaningOffer>();
  const keepTried = keepLast<Tried>();
  const keepClusters = keepLast<Clusters>();
  const total = countRecords(db);

  const values = (report: Report) => keepValues('', () => goThrough(columnValues(db), total, report));

  function makeOffer(report: Report): CleaningOffer {
    const all = values(report);
    const told = (done: number, of: number) =>
      report({ phase: 'cleaning-suggest', done, total: of, unit: 'steps' });
    const fixes = suggestFixes(all, told);
    const spellings: CleaningOffer['spellings'] = [];
    const columns = all.columns.filter(mayHaveSpellings);
    for (const [at, { target, values: found }] of columns.entries()) {
      report({ phase: 'cleaning-spellings', done: at, total: columns.length, unit: 'steps' });
      const clusters = proposeClusters(found);
      const members = clusters.flatMap((cluster) => cluster.members);
      const cells = members.reduce((sum, { count }) => sum + count, 0);
      if (clusters.length > 0) spellings.push({ target, clusters: clusters.length, cells });
    }
    return {
      fixes: fixes.map(({ examples, ...fix }) => ({ ...fix, examples: [...examples] })),
      spellings: spellings.sort((a, b) => b.cells - a.cells),
      columns: all.columns.map(({ target, cells, values: { length: distinct }, isOpenEnded }) => ({
        target,
        cells,
        distinct,
        isOpenEnded,
      })),
    };
  }

  /** A fix as it is kept: what its column decides today must not be decided otherwise by next month's. */
  function resolved(fix: CleaningFix, report: Report): CleaningFix {
    if (fix.kind !== 'date' || fix.order !== null) return fix;
    const column = values(report).columns.find(({ target }) => isSame(target, fix.target));
    return column === undefined ? fix : { ...fix, order: orderOfColumn(column) };
  }

  const tried = (fix: CleaningFix, report: Report) =>
    keepTried(JSON.stringify(fix), () => {
      const decided = resolved(fix, report);
      const changes: FoundChange[] = [];
      goThrough(
        findChanges(db, decided, (change) => changes.push(change)),
        total,
        report,
      );
      return sumUp(decided, changes);
    });

  return {
    offer: (report) => keepOffer('', () => makeOffer(report)),
    clusters: (target, report) =>
      keepClusters(JSON.stringify(target), () => {
        const column = values(report).columns.find((one) => isSame(one.target, target));
        if (column === undefined) return { distinct: 0, clusters: [] };
        report({ phase: 'cleaning-spellings', done: 0, total: null, unit: 'steps' });
        return { distinct: column.values.length, clusters: proposeClusters(column.values) };
      }),
    preview: (fix, page, report) => describePreview(db, tried(fix, report), page),
    tried,
  };
}
