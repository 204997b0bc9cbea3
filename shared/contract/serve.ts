import { AppError } from '../core/model/errors.ts';
import type { Job, Progress } from '../core/model/progress.ts';
import { api, type Method } from './api.ts';
import { toErrorData } from './error-data.ts';
import {
  isRecord,
  type Handlers,
  type Port,
  type ProgressMessage,
  type Reply,
  type Request,
} from './wire.ts';

/** A job whose progress goes to `report`, and the function that cancels it. */
export function startJob(report: (progress: Progress) => void): { job: Job; cancel: () => void } {
  let isCancelled = false;
  const stops: (() => void)[] = [];
  const job: Job = {
    progress: report,
    throwIfCancelled() {
      if (isCancelled) throw new AppError('cancelled');
    },
    onCancel(stop) {
      if (isCancelled) stop();
      else stops.push(stop);
    },
  };
  const cancel = () => {
    if (isCancelled) return;
    isCancelled = true;
    for (const stop of stops) stop();
  };
  return { job, cancel };
}

/** Checks a request and has it answered; never throws. */
export async function answer<M extends Method>(
  handlers: Handlers<M>,
  request: Request,
  job: Job,
): Promise<Reply> {
  const { id, method } = request;
  try {
    if (!Object.hasOwn(handlers, method) || !Object.hasOwn(api, method))
      throw new AppError('bad-request', { method });
    // both objects have the key, as was just checked
    const known = method as M;
    const parsed = api[known].input.safeParse(request.input);
    if (!parsed.success) throw new AppError('bad-request', { method, why: parsed.error.message });
    const handle = handlers[known] as (input: unknown, job: Job) => unknown;
    return { id, ok: true, value: await handle(parsed.data, job) };
  } catch (error) {
    return { id, ok: false, error: toErrorData(error) };
  }
}

/** Answers the requests that arrive at a port. Messages that are no requests are ignored. */
export function serve<M extends Method>(port: Port, handlers: Handlers<M>): void {
  const running = new Map<number, () => void>();
  port.listen((message) => {
    if (!isRecord(message)) return;
    if (typeof message['cancel'] === 'number') {
      running.get(message['cancel'])?.();
      return;
    }
    const { id, method, input } = message;
    if (typeof id !== 'number' || typeof method !== 'string') return;
    const { job, cancel } = startJob((progress) => port.post({ id, progress } satisfies ProgressMessage));
    running.set(id, cancel);
    void answer(handlers, { id, method, input }, job).then((reply) => {
      running.delete(id);
      port.post(reply);
    });
  });
}
