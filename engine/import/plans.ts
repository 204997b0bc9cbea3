import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/core/model/errors.ts';
import type {
  ImportEntry,
  ImportKind,
  ImportPlan,
  Inspection,
  Mapping,
  ReadOptions,
  RejectedRow,
} from '../../shared/core/model/import.ts';
import { unattended, type Job } from '../../shared/core/model/progress.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { roomFor } from './ceiling.ts';
import type { WorkerLimits } from '../on-a-copy/asked-worker.ts';
import { onACopy, tryFresh } from '../on-a-copy/on-a-copy.ts';
import { startImportWorker, type ImportWorker } from './import-worker.ts';
import { workspaceCurrency } from './import-rows.ts';
import { nameOffer } from './name-offer.ts';
import type { Prepared } from './messages.ts';
import { readImport, savedMappings } from './read-imports.ts';

/** The imports of one window that were prepared and not yet made. */
export interface Plans {
  readonly inspect: (
    path: string,
    read: ReadOptions,
    kind: ImportKind | undefined,
    job: Job,
    /** Forgets the mappings of earlier files. */
    isFresh?: boolean,
  ) => Promise<Inspection>;
  readonly prepare: (path: string, mapping: Mapping, job: Job) => Promise<ImportPlan>;
  /** @throws {AppError} 'import-plan-gone', 'import-undecided', 'import-running', 'file-changed', 'workspace-read-only', … */
  readonly commit: (plan: string, job: Job) => Promise<ImportEntry>;
  /** Unknown plans are gone already, which is what was wanted. */
  readonly discard: (plan: string) => Promise<void>;
  readonly discardAll: () => Promise<void>;
  readonly columnsOf: (plan: string) => string[];
  readonly rejects: (plan: string, offset: number, limit: number) => Promise<readonly RejectedRow[]>;
}

type Kept = {
  readonly path: string;
  readonly mapping: Mapping;
  readonly workspace: Workspace;
  dataVersion: number;
  prepared: Prepared;
  /** Null when ended to free its memory: the plan is then carried out again when needed. */
  worker: ImportWorker | null;
  isCommitting: boolean;
};

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** @throws {AppError} 'file-missing', 'file-changed', 'file-unreadable' */
export async function checkUnchanged(path: string, { stamp, sha256 }: Prepared): Promise<void> {
  const name = basename(path);
  try {
    const now = await stat(path);
    const isSame = now.size === stamp.bytes && now.mtimeMs === stamp.modifiedMs;
    if (isSame && (await fileHash(path)) === sha256) return;
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(isMissing ? 'file-missing' : 'file-unreadable', { name }, { cause });
  }
  throw new AppError('file-changed', { name });
}

/** @param limits of each worker; without them one is used again */
export function makePlans(session: Session, limits?: WorkerLimits): Plans {
  const plans = new Map<string, Kept>();
  let lastPlan = 0;

  /** Plans that wait do not each hold a copy of the database. */
  async function park(except: Kept | null): Promise<void> {
    for (const kept of plans.values()) {
      if (kept === except || kept.isCommitting || kept.worker === null) continue;
      const { worker } = kept;
      kept.worker = null;
      await worker.end();
    }
  }

  async function carryOut(workspace: Workspace, path: string, mapping: Mapping, job: Job) {
    const now = session.now();
    const { answer, ...copy } = await onACopy(
      workspace,
      () => startImportWorker(limits),
      (worker, image, transfer) => worker.ask({ ask: 'prepare', image, path, mapping, now }, job, transfer),
    );
    return { ...copy, prepared: answer };
  }

  function find(plan: string): Kept {
    const kept = plans.get(plan);
    if (kept?.workspace === session.openWorkspace()) return kept;
    plans.delete(plan);
    void kept?.worker?.end();
    throw new AppError('import-plan-gone');
  }

  /** Makes sure that a worker holds the plan, carried out on the data as they are now. */
  async function refresh(kept: Kept, job: Job): Promise<ImportWorker> {
    const isStale = kept.dataVersion !== kept.workspace.dataVersion();
    if (kept.worker !== null && !isStale) return kept.worker;
    await kept.worker?.end();
    kept.worker = null;
    const again = await carryOut(kept.workspace, kept.path, kept.mapping, job);
    Object.assign(kept, again);
    return again.worker;
  }

  async function commitOnce(kept: Kept, job: Job): Promise<ImportEntry> {
    const worker = await refresh(kept, job);
    const { importId, plan } = kept.prepared;
    const [open] = plan.undecided;
    if (open) throw new AppError('import-undecided', { key: open.key, column: open.column ?? '' });
    job.progress({ phase: 'saving', done: 0, total: null, unit: 'steps' });
    const image = await worker.ask({ ask: 'commit', now: session.now() }, job);
    kept.worker = null;
    await worker.end();
    job.throwIfCancelled();
    const step = { name: 'import', params: { file: basename(kept.path) } } as const;
    await kept.workspace.replace(step, image, kept.dataVersion);
    const entry = readImport(kept.workspace.db, importId);
    if (entry === null) throw new Error(`import ${importId} is not in the workspace`);
    return entry;
  }

  return {
    async inspect(path, read, kind, job, isFresh = false) {
      const workspace = session.workspace();
      const currency = workspaceCurrency(workspace.db);
      const saved = isFresh ? [] : savedMappings(workspace.db);
      const worker = startImportWorker(limits);
      try {
        const found = await worker.ask({ ask: 'inspect', path, read, kind, currency, saved }, job);
        const named = nameOffer(workspace.db, found);
        return { ...named, room: roomFor(workspace.db, found.mapping, found.preview) };
      } finally {
        await worker.end();
      }
    },
    async prepare(path, mapping, job) {
      const workspace = session.workspace();
      await park(null);
      const carried = await carryOut(workspace, path, mapping, job);
      lastPlan += 1;
      const plan = `plan-${lastPlan}`;
      const kept: Kept = { path, mapping, workspace, ...carried, isCommitting: false };
      await park(null);
      plans.set(plan, kept);
      return { plan, ...carried.prepared.plan };
    },
    async commit(plan, job) {
      const kept = find(plan);
      const { readOnly } = kept.workspace;
      if (readOnly !== null) throw new AppError('workspace-read-only', readOnly);
      if (kept.isCommitting) throw new AppError('import-running');
      kept.isCommitting = true;
      try {
        if (kept.prepared.plan.undecided.length === 0) await checkUnchanged(kept.path, kept.prepared);
        await park(kept);
        const entry = await tryFresh(
          () => kept.workspace === session.openWorkspace(),
          () => commitOnce(kept, job),
        );
        plans.delete(plan);
        return entry;
      } finally {
        kept.isCommitting = false;
      }
    },
    async discard(plan) {
      const kept = plans.get(plan);
      plans.delete(plan);
      await kept?.worker?.end();
    },
    async discardAll() {
      const all = [...plans.values()];
      plans.clear();
      for (const kept of all) await kept.worker?.end();
    },
    columnsOf: (plan) => find(plan).mapping.columns.map(({ name }) => name),
    async rejects(plan, offset, limit) {
      const worker = await refresh(find(plan), unattended);
      return worker.ask({ ask: 'rejects', offset, limit }, unattended);
    },
  };
}

/** The plans of a window. */
export const plansOf = perSession(makePlans);
