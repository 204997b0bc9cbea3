import { copied } from '../image/image.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { fromErrorData, toErrorData } from '../../shared/contract/error-data.ts';
import { AppError, type ErrorCode } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { QualityReport } from '../../shared/core/model/quality.ts';
import type { Audit } from '../../shared/core/quality/run-audit.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { startAudit, type RunningAudit } from './audit-worker.ts';
import { dataMark } from './data-mark.ts';
import { readReport } from './read-report.ts';
import { readRules } from './rules.ts';
import { nextRun, storeRun, type DatedRun } from './store-run.ts';

/** The audits of one window: one at a time, beside everything else. */
export interface Audits {
  /** Begins an audit once something has been done to the data, and does not wait for it. */
  readonly afterwards: <T>(done: Promise<T>) => Promise<T>;
  /** The same after small changes that come one upon the other: it begins when a moment has passed without another. */
  readonly soonAfterwards: <T>(done: Promise<T>) => Promise<T>;
  /**
   * Audits now; joins the audit of these data that is under way. Whoever cancels the job waits no longer: the audit goes on.
   * @throws {AppError} 'cancelled', …
   */
  readonly run: (job: Job) => Promise<QualityReport>;
  readonly report: () => QualityReport;
  /** The customers behind a finding, as the data are now: ids, ascending. Nobody when it is found no more. */
  readonly members: (key: string, job: Job) => Promise<Int32Array>;
  /** Ends the audit that is under way, for everybody who waits for it. */
  readonly cancel: () => void;
  /** Ends what is under way and forgets what was found. */
  readonly drop: () => void;
}

/** The data that something is about. */
type OfData = Readonly<{ workspace: Workspace; dataVersion: number }>;
type Kept = OfData & Readonly<{ run: DatedRun; members: Audit['members'] }>;
type Running = OfData & Readonly<{ done: Promise<Kept>; cancel: () => void; watchers: Set<Job['progress']> }>;

/** Deciding about pairs by keys takes less than this from one to the next. */
const quietMs = 1500;

/** An audit under way, and the state of the data that it is of. */
type Started = RunningAudit & Readonly<{ mark: string }>;

/** What cannot even begin, as when memory is short for the copy, has failed like any audit: what it comes after is done all the same. */
function startOrFail(start: () => Started): Started {
  try {
    return start();
  } catch (error) {
    return { mark: '', audit: Promise.reject(fromErrorData(toErrorData(error))), cancel: () => undefined };
  }
}

function makeAudits(session: Session): Audits {
  let running: Running | null = null;
  let kept: Kept | null = null;
  let waiting: (OfData & Readonly<{ timer: NodeJS.Timeout }>) | null = null;
  let failed: (OfData & Readonly<{ code: ErrorCode }>) | null = null;
  const isOf = (one: OfData | null, workspace: Workspace) =>
    one?.workspace === workspace && one.dataVersion === workspace.dataVersion();

  function stopWaiting(): void {
    clearTimeout(waiting?.timer);
    waiting = null;
  }

  /** What was found, in the workspace's history; one that is only read keeps it for this window. */
  async function keep(workspace: Workspace, run: DatedRun): Promise<void> {
    if (workspace.readOnly === null) await workspace.note((db) => storeRun(db, run));
  }

  function begin(workspace: Workspace): Running {
    running?.cancel();
    stopWaiting();
    failed = null;
    const { db } = workspace;
    const dataVersion = workspace.dataVersion();
    const runAt = session.now();
    const today = readDay(runAt.slice(0, 10));
    if (today === null) throw new Error(`the clock says ${runAt}`);
    const watchers = new Set<Job['progress']>();
    const tell = (done: number, total: number) => {
      for (const watcher of watchers) watcher({ phase: 'auditing', done, total, unit: 'steps' });
    };
    const started = startOrFail(() => ({
      mark: dataMark(db),
      ...startAudit({ image: copied(workspace.image()), today, rules: readRules(db) }, tell),
    }));
    const finish = async (): Promise<Kept> => {
      const { members, ...audit } = await started.audit;
      if (session.openWorkspace() !== workspace) throw new AppError('cancelled');
      const run = { ...nextRun(db), runAt, dataMark: started.mark, audit };
      const made = { workspace, dataVersion, run, members };
      // the data may have changed meanwhile: then another audit is to come, and this one is a point of the history all the same
      await keep(workspace, run);
      kept = made;
      return made;
    };
    const made: Running = { workspace, dataVersion, cancel: started.cancel, watchers, done: finish() };
    running = made;
    const end = () => {
      if (running === made) running = null;
    };
    made.done.then(end, (error: unknown) => {
      end();
      const { code } = toErrorData(error);
      if (code !== 'cancelled') failed = { workspace, dataVersion, code };
    });
    return made;
  }

  /** Begins for whoever comes to ask; that it failed is told with the report. */
  function beginUnasked(workspace: Workspace): void {
    if (workspace.readOnly === null) begin(workspace).done.catch(() => undefined);
  }

  function beginSoon(workspace: Workspace): void {
    // an audit of data that are no more
    if (!isOf(running, workspace)) running?.cancel();
    stopWaiting();
    const dataVersion = workspace.dataVersion();
    const timer = setTimeout(() => {
      const isStillSo = session.openWorkspace() === workspace && isOf(waiting, workspace);
      waiting = null;
      if (isStillSo) beginUnasked(workspace);
    }, quietMs);
    // a program that ends need not wait for what nobody asked for
    timer.unref();
    waiting = { workspace, dataVersion, timer };
  }

  async function auditNow(job: Job): Promise<Kept> {
    const workspace = session.workspace();
    const current = running !== null && isOf(running, workspace) ? running : begin(workspace);
    current.watchers.add(job.progress);
    const left = new Promise<never>((_, reject) => job.onCancel(() => reject(new AppError('cancelled'))));
    try {
      return await Promise.race([current.done, left]);
    } finally {
      current.watchers.delete(job.progress);
    }
  }

  function report(): QualityReport {
    const workspace = session.workspace();
    const isRunning = isOf(running, workspace) || isOf(waiting, workspace);
    const failure = isOf(failed, workspace) ? (failed?.code ?? null) : null;
    const stored = { ...readReport(workspace.db, isRunning), failure };
    if (workspace.readOnly === null || kept === null || !isOf(kept, workspace)) return stored;
    const { id, importId, runAt, audit } = kept.run;
    const run = { id, importId, runAt, score: audit.score };
    return {
      state: isRunning ? 'running' : 'current',
      failure,
      run,
      findings: [...audit.findings],
      scores: [...audit.scores],
      history: [...stored.history, run],
    };
  }

  return {
    async afterwards(done) {
      const result = await done;
      const workspace = session.openWorkspace();
      if (workspace !== null) beginUnasked(workspace);
      return result;
    },
    async soonAfterwards(done) {
      const result = await done;
      const workspace = session.openWorkspace();
      if (workspace?.readOnly === null) beginSoon(workspace);
      return result;
    },
    async run(job) {
      await auditNow(job);
      return report();
    },
    report,
    async members(key, job) {
      const workspace = session.workspace();
      const { members } = kept !== null && isOf(kept, workspace) ? kept : await auditNow(job);
      return members.get(key) ?? new Int32Array(0);
    },
    cancel() {
      running?.cancel();
      stopWaiting();
    },
    drop() {
      running?.cancel();
      stopWaiting();
      kept = null;
      failed = null;
    },
  };
}

const bySession = new WeakMap<Session, Audits>();

/** The audits of a session. */
export function auditsOf(session: Session): Audits {
  const found = bySession.get(session) ?? makeAudits(session);
  bySession.set(session, found);
  return found;
}
