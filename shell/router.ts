import type { Engine } from '../engine/start.ts';
import { api, type HostedBy, type Method } from '../shared/contract/api.ts';
import { toErrorData } from '../shared/contract/error-data.ts';
import { answer, startJob } from '../shared/contract/serve.ts';
import type { Handlers, Outgoing, Reply, Request } from '../shared/contract/wire.ts';
import { AppError } from '../shared/core/model/errors.ts';
import type { Job } from '../shared/core/model/progress.ts';

export type ShellHandlers = Handlers<HostedBy<'shell'>>;

export interface PageOptions {
  /** The shell's answers to one request; `paths` came with it from the front, never from the page itself. */
  readonly handlers: (paths: readonly string[]) => ShellHandlers;
  readonly engine: () => Engine;
  readonly post: (message: Outgoing) => void;
}

/** One loading of the page: its requests, which end with it. */
export interface Page {
  readonly route: (message: unknown, paths?: readonly string[]) => void;
  /** Cancels what it asked for and says nothing more to it. */
  readonly leave: () => void;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMethod(method: string): method is Method {
  return Object.hasOwn(api, method);
}

async function forward(
  engine: () => Engine,
  request: Request & { method: Method },
  job: Job,
): Promise<Reply> {
  const { id, method, input } = request;
  try {
    // the engine checks the input against the method's own schema
    const value = await engine().client(method, input as never, {
      onProgress: job.progress,
      onStart: job.onCancel,
    });
    return { id, ok: true, value };
  } catch (error) {
    return { id, ok: false, error: toErrorData(error) };
  }
}

/** The only entry for messages of a page: answers, forwards to the engine, or refuses. */
export function openPage({ handlers, engine, post }: PageOptions): Page {
  const running = new Map<number, () => void>();
  let isHere = true;

  const say = (message: Outgoing) => {
    if (isHere) post(message);
  };
  const settle = (request: Request, paths: readonly string[], job: Job): Promise<Reply> => {
    const { id, method } = request;
    if (!isMethod(method)) {
      return Promise.resolve({ id, ok: false, error: toErrorData(new AppError('bad-request', { method })) });
    }
    if (api[method].host === 'shell') return answer(handlers(paths), request, job);
    return forward(engine, { ...request, method }, job);
  };

  return {
    route(message, paths = []) {
      if (!isHere || !isRecord(message)) return;
      const { id, method, input, cancel } = message;
      if (typeof cancel === 'number') {
        running.get(cancel)?.();
        return;
      }
      if (typeof id !== 'number' || typeof method !== 'string' || running.has(id)) return;
      const { job, cancel: stop } = startJob((progress) => say({ id, progress }));
      running.set(id, stop);
      void settle({ id, method, input }, paths, job).then((reply) => {
        running.delete(id);
        say(reply);
      });
    },
    leave() {
      isHere = false;
      for (const stop of running.values()) stop();
      running.clear();
    },
  };
}
