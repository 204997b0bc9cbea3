import { toErrorData } from '../../shared/contract/error-data.ts';
import { makeTextReader } from '../../shared/core/feedback/read/text-reader.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// often enough to be seen moving
const tellEveryMs = 100;

/** What the worker of texts does with what it is told, in whatever thread this is called. */
export function makeTextDesk(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const reader = makeTextReader();

  function answer(message: ToWorker): void {
    const { id, cancelled } = message;
    let told = 0;
    const report = (done: number, total: number) => {
      if (Atomics.load(cancelled, 0) === 1) throw new AppError('cancelled');
      const now = performance.now();
      if (now - told < tellEveryMs && done < total) return;
      told = now;
      post({ id, say: 'progress', done, total });
    };
    if (message.say === 'read') post({ id, say: 'read', reading: reader.read(message.order, report) });
    else post({ id, say: 'answered', previews: reader.ask(message.question, report) });
  }

  return (message) => {
    try {
      answer(message);
    } catch (error) {
      post({ id: message.id, say: 'failed', error: toErrorData(error) });
    }
  };
}
