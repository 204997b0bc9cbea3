import { readProductCategories } from '../../shared/core/columns/product-categories.ts';
import { toErrorData } from '../../shared/contract/error-data.ts';
import { text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { FeedbackColumns } from '../../shared/core/feedback/columns.ts';
import type { ReadOrder, RuleQuestion } from '../../shared/core/feedback/read/read-order.ts';
import type { TextReading } from '../../shared/core/feedback/reading.ts';
import { readBoard } from '../../shared/core/feedback/store/read-board.ts';
import { readBook } from '../../shared/core/feedback/store/read-book.ts';
import { AppError, type ErrorCode } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { RuleEffectPreview } from '../../shared/core/model/theme-book.ts';
import { taxonomy } from '../../shared/core/text/themes/taxonomy/taxonomy.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { feedbackColumnsOf } from './columns.ts';
import { startTextWorker, type TextWorker } from './text-worker.ts';

/** What the words say, and the answers whose words these are; all of one state of the data and of the rules. */
export type Reading = Readonly<{ columns: FeedbackColumns; reading: TextReading }>;

/** How far it is, without asking for it. */
export type ReadingProgress =
  | Readonly<{ state: 'not-begun' }>
  | Readonly<{ state: 'reading'; done: number; total: number | null }>
  | Readonly<{ state: 'ready'; made: Reading }>
  | Readonly<{ state: 'failed'; code: ErrorCode }>;

/** Reads the words of a session's workspace, once per state of it, in a thread of its own. */
export interface Readings {
  /**
   * The reading of the present data: made now, joined, or the one there is. Whoever cancels the job waits no longer; the reading ends when
   * nobody waits for it.
   * @throws {AppError} 'cancelled', 'no-workspace', 'analysis-crashed', 'out-of-memory'
   */
  readonly read: (job: Job) => Promise<Reading>;
  /** The reading of the present data if there is one; begins nothing. */
  readonly present: () => Reading | null;
  readonly progress: () => ReadingProgress;
  /** @throws {AppError} as `read`; 'theme-unknown', 'theme-rule-invalid', 'answer-unknown' */
  readonly ask: (question: RuleQuestion, job: Job) => Promise<readonly RuleEffectPreview[]>;
  /** Ends the thread and forgets what was read. */
  readonly close: () => Promise<void>;
}

type OfData = Readonly<{ workspace: Workspace; dataVersion: number }>;
type Running = OfData & {
  readonly done: Promise<Reading>;
  readonly jobs: Set<Job>;
  at: { done: number; total: number | null };
  cancel: () => void;
};

const phase = 'feedback-reading';

function catalogueOf({ db }: Workspace): string[] {
  const names = db.all(sql`SELECT DISTINCT name FROM product WHERE name IS NOT NULL ORDER BY name`, {
    name: text,
  });
  return [...new Set([...names.map(({ name }) => name), ...readProductCategories(db).names])];
}

/** @param start starts the thread, when words are first read */
export function makeReadings(session: Session, start: () => TextWorker = startTextWorker): Readings {
  let worker: TextWorker | null = null;
  let kept: (OfData & Readonly<{ made: Reading }>) | null = null;
  let running: Running | null = null;
  let failed: (OfData & Readonly<{ code: ErrorCode }>) | null = null;
  const isPresent = (one: OfData | null) => {
    const open = session.openWorkspace();
    return one !== null && one.workspace === open && one.dataVersion === open.dataVersion();
  };

  async function make(run: OfData, tell: (done: number, total: number) => void, run2: () => Running | null) {
    const columns = await feedbackColumnsOf(session)();
    const { db } = run.workspace;
    if (!isPresent(run)) throw new AppError('cancelled');
    const order: ReadOrder = {
      columns,
      book: readBook(db, taxonomy),
      board: readBoard(db),
      catalogue: catalogueOf(run.workspace),
    };
    worker ??= start();
    const asked = worker.read(order, tell);
    const current = run2();
    if (current === null) asked.cancel();
    else current.cancel = asked.cancel;
    return { columns, reading: await asked.done };
  }

  function begin(workspace: Workspace): Running {
    running?.cancel();
    failed = null;
    const dataVersion = workspace.dataVersion();
    const of: OfData = { workspace, dataVersion };
    let isGivenUp = false;
    const tell = (done: number, total: number) => {
      made.at = { done, total };
      for (const { progress } of made.jobs) progress({ phase, done, total, unit: 'values' });
    };
    // what it is told after it was given up is cancelled at once
    const done = Promise.resolve().then(() => make(of, tell, () => (isGivenUp ? null : made)));
    const made: Running = {
      ...of,
      done,
      jobs: new Set(),
      at: { done: 0, total: null },
      cancel: () => {
        isGivenUp = true;
      },
    };
    running = made;
    done.then(
      (reading) => {
        if (running === made) running = null;
        kept = { ...of, made: reading };
      },
      (error: unknown) => {
        if (running === made) running = null;
        const { code } = toErrorData(error);
        if (code !== 'cancelled') failed = { ...of, code };
      },
    );
    return made;
  }

  async function wait(run: Running, job: Job): Promise<Reading> {
    run.jobs.add(job);
    job.progress({ phase, ...run.at, unit: 'values' });
    const left = new Promise<never>((_, reject) => job.onCancel(() => reject(new AppError('cancelled'))));
    try {
      return await Promise.race([run.done, left]);
    } finally {
      run.jobs.delete(job);
      if (run.jobs.size === 0 && running === run) {
        running = null;
        run.cancel();
      }
    }
  }

  async function read(job: Job): Promise<Reading> {
    for (;;) {
      job.throwIfCancelled();
      const workspace = session.workspace();
      if (kept !== null && isPresent(kept)) return kept.made;
      const run = running !== null && isPresent(running) ? running : begin(workspace);
      try {
        const made = await wait(run, job);
        if (isPresent(run)) return made;
      } catch (error) {
        // it was given up because the data changed, not because whoever asks here wants it no more
        job.throwIfCancelled();
        if (isPresent(run) || session.openWorkspace() !== workspace) throw error;
      }
    }
  }

  return {
    read,
    present: () => (kept !== null && isPresent(kept) ? kept.made : null),
    progress() {
      if (kept !== null && isPresent(kept)) return { state: 'ready', made: kept.made };
      if (running !== null && isPresent(running)) return { state: 'reading', ...running.at };
      return failed !== null && isPresent(failed)
        ? { state: 'failed', code: failed.code }
        : { state: 'not-begun' };
    },
    async ask(question, job) {
      await read(job);
      worker ??= start();
      const asked = worker.ask(question, (done, total) => {
        job.progress({ phase, done, total, unit: 'values' });
      });
      job.onCancel(asked.cancel);
      return asked.done;
    },
    async close() {
      running?.cancel();
      running = null;
      kept = null;
      failed = null;
      await worker?.close();
      worker = null;
    },
  };
}

/** The readings of a session. */
export const readingsOf = perSession((session) => makeReadings(session));
