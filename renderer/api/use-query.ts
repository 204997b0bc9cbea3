import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Input, Method, Output } from '../../shared/contract/api.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { useSession } from '../state/session.ts';
import { call } from './client.ts';
import { openQueries } from './queries.ts';

const queries = openQueries(call);

/** Stands for an input when there is nothing to ask yet. */
export const notYet = Symbol('not yet');

export type Query<T> = Readonly<{
  /** The answer; while a changed question is being answered, the answer before. */
  data: T | undefined;
  error: unknown;
  /** Nothing to show yet, or what is shown is of the question before. */
  isLoading: boolean;
  /** `data` belongs to the question before this one. */
  isStale: boolean;
  progress: Progress | null;
  retry: () => void;
  cancel: () => void;
}>;

/** The answer to a question, asked again when the data of the workspace changes. */
export function useQuery<M extends Method>(method: M, input: Input<M> | typeof notYet): Query<Output<M>> {
  const version = useSession(({ workspace }) =>
    workspace === null ? 'none' : `${workspace.file.token} ${workspace.dataVersion}`,
  );
  const key = input === notYet ? null : JSON.stringify([method, input, version]);
  const workspaceKey = useSession(({ workspace }) => workspace?.file.token ?? '');
  const watch = useCallback(
    (watcher: () => void) => {
      if (key === null) return () => undefined;
      const [, asked] = JSON.parse(key) as [M, Input<M>]; // written above
      return queries.watch(key, method, asked, watcher);
    },
    [key, method],
  );
  const answer = useSyncExternalStore(watch, () => (key === null ? null : queries.peek<M>(key)));
  const [before, setBefore] = useState<{ data: Output<M>; of: string } | null>(null);
  const of = `${method} ${workspaceKey}`;
  if (answer?.data !== undefined && answer.data !== before?.data) setBefore({ data: answer.data, of });
  const old = before?.of === of ? before.data : undefined;
  const data = answer?.data ?? (answer?.isLoading === true ? old : undefined);
  return {
    data,
    error: answer?.error ?? null,
    isLoading: answer?.isLoading ?? false,
    isStale: answer?.data === undefined && data !== undefined,
    progress: answer?.progress ?? null,
    retry: () => {
      if (key !== null && input !== notYet) queries.retry(key, method, input);
    },
    cancel: () => {
      if (key !== null) queries.cancel(key);
    },
  };
}
