import type { Input, Method, Output } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/wire.ts';
import type { Progress } from '../../shared/core/model/progress.ts';

/** What is known of one question at one data version. */
export type Answer<T> = Readonly<{
  data: T | undefined;
  error: unknown;
  progress: Progress | null;
  isLoading: boolean;
}>;

const nothing: Answer<never> = { data: undefined, error: null, progress: null, isLoading: true };
const kept = 60;
/** Other programs change what these tell, and nobody says so: they are asked again each time. */
const neverKept: ReadonlySet<Method> = new Set<Method>(['files.list', 'backups.list']);

type Entry = { answer: Answer<unknown>; watchers: Set<() => void>; cancel: () => void };

/** Questions to the engine: each is asked once however many watch it, kept a while, and cancelled when nobody watches. */
export function openQueries(client: Client) {
  const entries = new Map<string, Entry>();

  const tell = (entry: Entry, answer: Answer<unknown>) => {
    entry.answer = answer;
    for (const watcher of entry.watchers) watcher();
  };
  const ask = <M extends Method>(key: string, method: M, input: Input<M>): Entry => {
    const entry: Entry = { answer: nothing, watchers: new Set(), cancel: () => undefined };
    entries.delete(key);
    entries.set(key, entry);
    client(method, input, {
      onStart: (cancel) => {
        entry.cancel = cancel;
      },
      onProgress: (progress) => {
        if (entry.answer.isLoading) tell(entry, { ...entry.answer, progress });
      },
    }).then(
      (data) => tell(entry, { data, error: null, progress: null, isLoading: false }),
      (error: unknown) => tell(entry, { data: undefined, error, progress: null, isLoading: false }),
    );
    return entry;
  };
  const forgetOld = () => {
    for (const [key, { watchers }] of entries) {
      if (entries.size <= kept) return;
      if (watchers.size === 0) entries.delete(key);
    }
  };

  return {
    peek<M extends Method>(key: string): Answer<Output<M>> {
      // the key names the method
      return (entries.get(key)?.answer ?? nothing) as Answer<Output<M>>;
    },
    watch<M extends Method>(key: string, method: M, input: Input<M>, watcher: () => void): () => void {
      const found = entries.get(key);
      const entry = found?.answer.error === null ? found : ask(key, method, input);
      entry.watchers.add(watcher);
      forgetOld();
      return () => {
        entry.watchers.delete(watcher);
        if (entry.watchers.size > 0) return;
        if (entry.answer.isLoading) entry.cancel();
        else if (!neverKept.has(method)) return;
        if (entries.get(key) === entry) entries.delete(key);
      };
    },
    /** Asks again, after a failure. */
    retry<M extends Method>(key: string, method: M, input: Input<M>): void {
      const watchers = entries.get(key)?.watchers ?? new Set();
      const entry = ask(key, method, input);
      for (const watcher of watchers) entry.watchers.add(watcher);
      tell(entry, entry.answer);
    },
    cancel(key: string): void {
      entries.get(key)?.cancel();
    },
  };
}
