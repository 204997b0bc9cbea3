import { readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { QualityReport } from '../../shared/core/model/quality.ts';
import type { Audit } from '../../shared/core/quality/run-audit.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { startAudit } from './audit-worker.ts';
import { dataMark } from './data-mark.ts';
import { readReport } from './read-report.ts';
import { readRules } from './rules.ts';
import { nextRun, storeRun, type DatedRun } from './store-run.ts';

/** The audits of one window: one at a time, beside everything else. */
export interface Audits {
  /** Begins an audit once something has been done to the data, and does not wait for it. */
  readonly afterwards: <T>(done: Promise<T>) => Promise<T>;
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

type Kept = Readonly<{ workspace: Workspace; dataVersion: number; run: DatedRun; members: Audit['members'] }>;
type Running = Readonly<{
  workspace: Workspace;
  dataVersion: number;
  done: Promise<Kept>;
  cancel: () => void;
  watchers: Set<Job['progress']>;
}>;

function makeAudits(session: Session): Audits {
  let running: Running | null = null;
  let kept: Kept | null = null;
  const isOf = (one: { workspace: Workspace; dataVersion: number } | null, workspace: Workspace) =>
    one?.workspace === workspace && one.dataVersion === workspace.dataVersion();

  /** What was found, in the workspace's history; one that is only read keeps it for this window. */
  async function keep(workspace: Workspace, run: DatedRun): Promise<void> {
    if (workspace.readOnly === null) await workspace.note((db) => storeRun(db, run));
  }

  function begin(workspace: Workspace): Running {
    running?.cancel();
    const { db } = workspace;
    const dataVersion = workspace.dataVersion();
    const runAt = session.now();
    const today = readDay(runAt.slice(0, 10));
    if (today === null) throw new Error(`the clock says ${runAt}`);
    const mark = dataMark(db);
    const watchers = new Set<Job['progress']>();
    const tell = (done: number, total: number) => {
      for (const watcher of watchers) watcher({ phase: 'auditing', done, total, unit: 'steps' });
    };
    const started = startAudit({ image: workspace.image(), today, rules: readRules(db) }, tell);
    const finish = async (): Promise<Kept> => {
      const { members, ...audit } = await started.audit;
      if (session.openWorkspace() !== workspace) throw new AppError('cancelled');
      const run = { ...nextRun(db), runAt, dataMark: mark, audit };
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
    made.done.then(end, end);
    return made;
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
    const isRunning = running !== null && isOf(running, workspace);
    const stored = readReport(workspace.db, isRunning);
    if (workspace.readOnly === null || kept === null || !isOf(kept, workspace)) return stored;
    const { id, importId, runAt, audit } = kept.run;
    const run = { id, importId, runAt, score: audit.score };
    return {
      state: isRunning ? 'running' : 'current',
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
      // whoever asks for the report hears of a failure when the audit is asked for again
      if (workspace !== null && workspace.readOnly === null) begin(workspace).done.catch(() => undefined);
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
    cancel: () => running?.cancel(),
    drop() {
      running?.cancel();
      kept = null;
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
