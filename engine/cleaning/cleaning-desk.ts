import { int, type ReadDb, type WriteDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type {
  CleaningFix,
  CleaningOffer,
  CleaningPreview,
  CleaningStep,
  CleaningTarget,
  SpellingCluster,
} from '../../shared/core/model/cleaning.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { cellField } from '../../shared/core/quality/clean/cell-field.ts';
import { targetOf } from '../../shared/core/model/cleaning-target.ts';
import { applyStep } from '../../shared/core/quality/clean/steps/apply-step.ts';
import { findChanges, type FoundChange } from '../../shared/core/quality/clean/steps/find-changes.ts';
import { checkUndoableStep, undoCleaningStep } from '../../shared/core/quality/clean/steps/undo-step.ts';
import {
  columnValues,
  type AllValues,
  type ColumnValues,
} from '../../shared/core/quality/clean/suggest/column-values.ts';
import {
  mayHaveSpellings,
  orderOfColumn,
  suggestFixes,
} from '../../shared/core/quality/clean/suggest/suggest-fixes.ts';
import { clusterSteps } from '../../shared/core/quality/cluster/clusters.ts';
import type { Session } from '../session.ts';
import type { ChangeSize, Workspace } from '../store/workspace.ts';
import { describePreview, sumUp, type Tried } from './describe-preview.ts';
import { inSlices, onPresentData, type Found } from './in-slices.ts';
import { findStep } from './list-steps.ts';

/** Cleaning of one window's workspace. Whatever looks at every value goes in slices and can be cancelled. */
export interface CleaningDesk {
  readonly offer: (job: Job) => Promise<CleaningOffer>;
  readonly clusters: (
    target: CleaningTarget,
    job: Job,
  ) => Promise<{ distinct: number; clusters: SpellingCluster[] }>;
  readonly preview: (
    fix: CleaningFix,
    page: Readonly<{ offset: number; limit: number }>,
    job: Job,
  ) => Promise<CleaningPreview>;
  /** @throws {AppError} 'cleaning-nothing' when it changes no value */
  readonly apply: (fix: CleaningFix, job: Job) => Promise<CleaningStep>;
  /** @throws {AppError} 'cleaning-missing', 'cleaning-undone', 'cleaning-overlaid' */
  readonly undo: (id: number) => Promise<CleaningStep>;
}

/** Each cell is a row of its own in the history, beside the rows of the customers it is of. */
const sizeOf = (cells: number): ChangeSize => (cells > 2_000 ? 'many' : 'few');

function countRecords(db: ReadDb): number {
  return db.first(sql`SELECT COUNT(*) AS n FROM record`, { n: int })?.n ?? 0;
}

function isSame(a: CleaningTarget, b: CleaningTarget): boolean {
  return a.table === b.table && cellField(a) === cellField(b);
}

type KeepLast<T> = (workspace: Workspace, key: string, find: () => Promise<Found<T>>) => Promise<Found<T>>;

/** What was worked out for one state of a workspace's data, kept until they change. */
function keepLast<T>(): KeepLast<T> {
  let kept: { workspace: Workspace; key: string; found: Found<T> } | null = null;
  return async (workspace, key, find) => {
    const isFresh =
      kept?.workspace === workspace && kept.key === key && kept.found.dataVersion === workspace.dataVersion();
    if (kept !== null && isFresh) return kept.found;
    kept = null;
    const found = await find();
    kept = { workspace, key, found };
    return found;
  };
}

function makeCleaningDesk(session: Session): CleaningDesk {
  const keepValues = keepLast<AllValues>();
  const keepTried = keepLast<Tried>();
  const keepClusters = keepLast<SpellingCluster[]>();

  async function values(workspace: Workspace, job: Job): Promise<AllValues> {
    const total = countRecords(workspace.db);
    const find = () => onPresentData(() => inSlices(workspace, job, total, columnValues(workspace.db)));
    return (await keepValues(workspace, '', find)).value;
  }

  async function clustersOf(
    workspace: Workspace,
    column: ColumnValues,
    job: Job,
  ): Promise<SpellingCluster[]> {
    const find = () => inSlices(workspace, job, 0, clusterSteps(column.values));
    return (await keepClusters(workspace, JSON.stringify(column.target), find)).value;
  }

  /** A fix as it is kept: what its column decides today must not be decided otherwise by next month's. */
  async function resolved(workspace: Workspace, fix: CleaningFix, job: Job): Promise<CleaningFix> {
    if (fix.kind !== 'date' || fix.order !== null) return fix;
    const { columns } = await values(workspace, job);
    const column = columns.find(({ target }) => isSame(target, fix.target));
    return column === undefined ? fix : { ...fix, order: orderOfColumn(column) };
  }

  async function tried(workspace: Workspace, fix: CleaningFix, job: Job): Promise<Found<Tried>> {
    const total = countRecords(workspace.db);
    return keepTried(workspace, JSON.stringify(fix), () =>
      onPresentData(async () => {
        const decided = await resolved(workspace, fix, job);
        const changes: FoundChange[] = [];
        const work = findChanges(workspace.db, decided, (change) => changes.push(change));
        const { dataVersion } = await inSlices(workspace, job, total, work);
        return { dataVersion, value: sumUp(decided, changes) };
      }),
    );
  }

  async function applyOnce(workspace: Workspace, fix: CleaningFix, job: Job): Promise<CleaningStep> {
    const { dataVersion, value } = await tried(workspace, fix, job);
    if (value.changes.length === 0) throw new AppError('cleaning-nothing');
    job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
    const now = session.now();
    const { field } = targetOf(value.fix);
    const step = {
      name: 'clean',
      params: { kind: fix.kind, field, cells: value.changes.length },
    } as const;
    const work = (db: WriteDb) => {
      if (workspace.dataVersion() !== dataVersion) throw new AppError('cleaning-changed');
      return applyStep(db, value.fix, value.changes, now);
    };
    const id = await workspace.change(step, work, sizeOf(value.changes.length));
    return findStep(workspace.db, id);
  }

  return {
    async offer(job) {
      const workspace = session.workspace();
      const all = await values(workspace, job);
      const spellings: CleaningOffer['spellings'] = [];
      for (const column of all.columns.filter(mayHaveSpellings)) {
        const { value: found } = await inSlices(workspace, job, 0, clusterSteps(column.values));
        const cells = found.flatMap(({ members }) => members).reduce((sum, { count }) => sum + count, 0);
        if (found.length > 0) spellings.push({ target: column.target, clusters: found.length, cells });
      }
      return {
        fixes: suggestFixes(all).map(({ examples, ...fix }) => ({ ...fix, examples: [...examples] })),
        spellings: spellings.sort((a, b) => b.cells - a.cells),
        columns: all.columns.map(({ target, cells, values: { length: distinct }, isOpenEnded }) => ({
          target,
          cells,
          distinct,
          isOpenEnded,
        })),
      };
    },
    async clusters(target, job) {
      const workspace = session.workspace();
      const { columns } = await values(workspace, job);
      const column = columns.find((one) => isSame(one.target, target));
      if (column === undefined) return { distinct: 0, clusters: [] };
      return { distinct: column.values.length, clusters: await clustersOf(workspace, column, job) };
    },
    async preview(fix, page, job) {
      const workspace = session.workspace();
      const { value } = await tried(workspace, fix, job);
      return describePreview(workspace.db, value, page);
    },
    apply(fix, job) {
      const workspace = session.workspace();
      return onPresentData(() => applyOnce(workspace, fix, job));
    },
    async undo(id) {
      const workspace = session.workspace();
      checkUndoableStep(workspace.db, id);
      const { fix, cells } = findStep(workspace.db, id);
      const step = { name: 'undo-cleaning', params: { kind: fix.kind, field: targetOf(fix).field } } as const;
      const now = session.now();
      await workspace.change(step, (db) => undoCleaningStep(db, id, now), sizeOf(cells));
      return findStep(workspace.db, id);
    },
  };
}

const ofSession = new WeakMap<Session, CleaningDesk>();

/** The cleaning of a window. */
export function cleaningDeskOf(session: Session): CleaningDesk {
  const known = ofSession.get(session);
  if (known) return known;
  const made = makeCleaningDesk(session);
  ofSession.set(session, made);
  return made;
}
