import { toErrorData } from '../../shared/contract/error-data.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { makeEvaluator } from '../../shared/core/segments/evaluate/evaluator.ts';
import { factsOver, type PartKey } from '../../shared/core/segments/facts/facts.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What a worker of segments does with what it is told, in whatever thread this is called. */
export function makeAnswerer(post: (message: FromWorker) => void): (message: ToWorker) => void {
  let set = 0;
  let parts = new Map<PartKey, unknown>();
  let evaluator = makeEvaluator();

  function evaluate({ id, order, cancelled }: Extract<ToWorker, { say: 'evaluate' }>): void {
    const goOn = () => {
      if (Atomics.load(cancelled, 0) === 1) throw new AppError('cancelled');
    };
    goOn();
    const { root, isMeasured, ...asked } = order;
    const onCondition = (done: number) => {
      goOn();
      post({ id, say: 'progress', done });
    };
    const question = { ...asked, facts: factsOver(parts), onCondition };
    const found = evaluator.evaluate(root, question);
    const measures = isMeasured ? evaluator.measure(root, { ...question, onCondition: goOn }) : null;
    post({ id, say: 'done', parts: found, measures });
  }

  return (message) => {
    if (message.say === 'facts') {
      if (message.set !== set) {
        set = message.set;
        parts = new Map();
        evaluator = makeEvaluator();
      }
      for (const [key, part] of message.parts) parts.set(key, part);
      return;
    }
    try {
      evaluate(message);
    } catch (error) {
      post({ id: message.id, say: 'failed', error: toErrorData(error) });
    }
  };
}
