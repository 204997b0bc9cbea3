import { useEffect, useRef, useState } from 'react';
import type { Input, Method, Output } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { call } from './client.ts';

export type JobState<T> =
  | Readonly<{ status: 'idle' }>
  | Readonly<{ status: 'running'; progress: Progress | null; isCancelling: boolean }>
  | Readonly<{ status: 'done'; value: T }>
  | Readonly<{ status: 'failed'; error: unknown }>;

export type LongJob<M extends Method> = Readonly<{
  state: JobState<Output<M>>;
  /** Resolves with the value, or null when the job failed or was cancelled; `state` says which. */
  start: (input: Input<M>) => Promise<Output<M> | null>;
  cancel: () => void;
  reset: () => void;
}>;

const idle = { status: 'idle' } as const;

/** A long piece of work that the user starts, watches and may cancel. Cancelling leads back to idle. */
export function useJob<M extends Method>(method: M): LongJob<M> {
  const [state, setState] = useState<JobState<Output<M>>>(idle);
  const run = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(
    () => () => {
      run.current += 1;
      stop.current();
    },
    [],
  );
  const start = async (input: Input<M>): Promise<Output<M> | null> => {
    stop.current();
    run.current += 1;
    const mine = run.current;
    const show = (next: JobState<Output<M>>) => {
      if (run.current === mine) setState(next);
    };
    show({ status: 'running', progress: null, isCancelling: false });
    try {
      const value = await call(method, input, {
        onStart: (cancel) => {
          stop.current = cancel;
        },
        onProgress: (progress) => {
          if (run.current === mine)
            setState((now) => (now.status === 'running' ? { ...now, progress } : now));
        },
      });
      show({ status: 'done', value });
      return run.current === mine ? value : null;
    } catch (error) {
      show(error instanceof AppError && error.code === 'cancelled' ? idle : { status: 'failed', error });
      return null;
    }
  };
  return {
    state,
    start,
    cancel: () => {
      stop.current();
      setState((now) => (now.status === 'running' ? { ...now, isCancelling: true } : now));
    },
    reset: () => {
      run.current += 1;
      setState(idle);
    },
  };
}
