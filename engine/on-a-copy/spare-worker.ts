import type { AskedWorker } from './asked-worker.ts';

const keptMs = 20_000;

/**
 * Keeps a worker that has nothing in it any more for whoever wants one next: for most files, reading the program anew and running it cold takes
 * longer than the work. One is kept at most, and for a short time.
 * @param start   starts one
 * @param isEmpty whether an answer leaves nothing in the worker, and little of the machine's memory held by it
 * @returns starts one, or gives the one that was kept; what is ended may be kept
 */
export function withSpare<Q extends Readonly<{ ask: string }>, A extends Record<Q['ask'], unknown>>(
  start: () => AskedWorker<Q, A>,
  isEmpty: (ask: Q['ask'], answer: A[Q['ask']]) => boolean,
): () => AskedWorker<Q, A> {
  let spare: AskedWorker<Q, A> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function take(): AskedWorker<Q, A> | null {
    const found = spare;
    spare = null;
    clearTimeout(timer);
    return found?.isRunning() === true ? found : null;
  }

  async function keep(worker: AskedWorker<Q, A>): Promise<void> {
    const before = take();
    spare = worker;
    timer = setTimeout(() => void take()?.end(), keptMs).unref();
    await before?.end();
  }

  return () => {
    const worker = take() ?? start();
    let isClean = true;
    let hasEnded = false;
    return {
      isRunning: () => !hasEnded && worker.isRunning(),
      async ask(question, job, transfer) {
        isClean = false;
        const answer = await worker.ask(question, job, transfer);
        isClean = isEmpty(question.ask, answer);
        return answer;
      },
      async end() {
        if (hasEnded) return;
        hasEnded = true;
        await (isClean && worker.isRunning() ? keep(worker) : worker.end());
      },
    };
  };
}
