import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { startChangeWorker, type ChangeWorker } from '../changes/change-worker.ts';
import type { Answers, Question } from '../changes/messages.ts';
import { onACopy } from '../on-a-copy/on-a-copy.ts';
import type { Session } from '../session.ts';
import { makeQueue } from '../store/queue.ts';
import type { Workspace } from '../store/workspace.ts';

type Looked = 'offer' | 'clusters' | 'preview' | 'find';
type Given = 'clean' | 'undoCleaning';
type Of<K extends Question['ask']> = Extract<Question, { ask: K }>;

/** The one copy of the workspace that is looked at for what could be cleaned. Questions wait for each other. */
export interface CopyDesk {
  /** Asks about the data as they are now; `dataVersion` says which they were. @throws {AppError} 'cancelled', … */
  readonly ask: <K extends Looked>(
    question: Of<K>,
    job: Job,
  ) => Promise<Readonly<{ dataVersion: number; answer: Answers[K] }>>;
  /**
   * Has a step made on the copy, which is given away with it.
   * @throws {AppError} 'import-plan-gone' when the data are not of `dataVersion` any more; 'cancelled', …
   */
  readonly give: <K extends Given>(question: Of<K>, dataVersion: number, job: Job) => Promise<Answers[K]>;
  readonly discard: () => Promise<void>;
}

type Kept = Readonly<{ workspace: Workspace; dataVersion: number; worker: ChangeWorker }>;

/** For so long, in ms, nobody asks: then the copy's memory is given back. */
const idleMs = 60_000;

/** Waits for `work`, but no longer than the job is wanted. */
function whileWanted<T>(job: Job, work: Promise<T>): Promise<T> {
  const left = new Promise<never>((_, reject) => job.onCancel(() => reject(new AppError('cancelled'))));
  return Promise.race([work, left]);
}

export function makeCopyDesk(session: Session): CopyDesk {
  const inTurn = makeQueue();
  let kept: Kept | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function drop(): Promise<void> {
    const { worker } = kept ?? { worker: null };
    kept = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    await worker?.end();
  }

  function restLater(): void {
    timer = setTimeout(() => void drop(), idleMs);
    timer.unref();
  }

  /** The worker that holds a copy of the data as they are now. */
  async function present(job: Job): Promise<Kept> {
    const workspace = session.workspace();
    if (kept?.workspace === workspace && kept.dataVersion === workspace.dataVersion()) return kept;
    await drop();
    const { worker, dataVersion } = await onACopy(workspace, startChangeWorker, (asked, image, transfer) =>
      asked.ask({ ask: 'open', image }, job, transfer),
    );
    kept = { workspace, dataVersion, worker };
    return kept;
  }

  /** One question after another; a failure leaves no copy behind that may be half changed. */
  const withPresent = <T>(job: Job, work: (held: Kept) => Promise<T>): Promise<T> =>
    whileWanted(
      job,
      inTurn(async () => {
        job.throwIfCancelled();
        if (timer !== null) clearTimeout(timer);
        try {
          const result = await work(await present(job));
          restLater();
          return result;
        } catch (error) {
          await drop();
          throw error;
        }
      }),
    );

  return {
    ask: (question, job) =>
      withPresent(job, async ({ worker, dataVersion }) => ({
        dataVersion,
        answer: await worker.ask(question, job),
      })),
    give: (question, dataVersion, job) =>
      withPresent(job, async (held) => {
        if (held.dataVersion !== dataVersion) throw new AppError('import-plan-gone');
        const made = await held.worker.ask(question, job);
        await drop();
        return made;
      }),
    discard: drop,
  };
}
