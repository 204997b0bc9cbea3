import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Input, Method, Output } from '../../shared/contract/api.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { useSession } from '../state/session.ts';
import { call } from './client.ts';
import { openQueries, type Answer } from './queries.ts';

const queries = openQueries(call);
/** These change with a save too, which changes no data. */
const changedBySaves: ReadonlySet<Method> = new Set<Method>(['backups.list']);

/** These change with what the app notes about the data. */
const changedByNotes: ReadonlySet<Method> = new Set<Method>([
  'quality.report',
  'quality.rules',
  'onboarding.done',
]);

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
    workspace === null
      ? 'none'
      : [
          workspace.file.token,
          workspace.dataVersion,
          ...(changedByNotes.has(method) ? [workspace.notes] : []),
          ...(changedBySaves.has(method) ? [workspace.generation, workspace.saving.secondFolder?.token] : []),
        ].join(' '),
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
  const answer = useSyncExternalStore(watch, () => (key === null ? nothingAsked : queries.peek<M>(key)));
  const { data, isStale } = useLastKnown(answer, `${method} ${workspaceKey}`);
  return {
    data,
    isStale,
    error: answer.error,
    isLoading: answer.isLoading,
    progress: answer.progress,
    retry: () => {
      if (key !== null && input !== notYet) queries.retry(key, method, input);
    },
    cancel: () => {
      if (key !== null) queries.cancel(key);
    },
  };
}

const nothingAsked: Answer<never> = { data: undefined, error: null, progress: null, isLoading: false };

/** While a changed question is being answered, the answer before stands, but never one of another workspace. */
function useLastKnown<T>(answer: Answer<T>, of: string): Readonly<{ data: T | undefined; isStale: boolean }> {
  const [before, setBefore] = useState<{ data: T; of: string } | null>(null);
  if (answer.data !== undefined && answer.data !== before?.data) setBefore({ data: answer.data, of });
  if (answer.data !== undefined || !answer.isLoading) return { data: answer.data, isStale: false };
  return before?.of === of ? { data: before.data, isStale: true } : { data: undefined, isStale: false };
}
