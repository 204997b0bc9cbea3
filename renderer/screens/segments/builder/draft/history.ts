/** What was, is and could be again. */
export type History<T> = Readonly<{
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** Names what is being written: more of the same is one step. Null after anything that ends it. */
  writing: string | null;
}>;

const longest = 100;

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [], writing: null };
}

/** Goes on to a new state; several of the same writing become one step. */
export function advance<T>(history: History<T>, now: T, writing: string | null = null): History<T> {
  if (now === history.now) return history;
  const isMore = writing !== null && writing === history.writing;
  const past = isMore ? history.past : [...history.past, history.now].slice(-longest);
  return { past, now, future: [], writing };
}

export function undo<T>({ past, now, future, writing }: History<T>): History<T> {
  const before = past.at(-1);
  return past.length === 0 || before === undefined
    ? { past, now, future, writing }
    : { past: past.slice(0, -1), now: before, future: [now, ...future], writing: null };
}

export function redo<T>({ past, now, future, writing }: History<T>): History<T> {
  const next = future[0];
  return next === undefined
    ? { past, now, future, writing }
    : { past: [...past, now], now: next, future: future.slice(1), writing: null };
}
