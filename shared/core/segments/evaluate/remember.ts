/** Gives what is kept under a key, or makes and keeps it. */
export type Remember = <T>(key: string, make: () => T) => T;

/** Keeps the last few things that were asked for. @param most how many */
export function rememberLast(most: number): Remember {
  const kept = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    // what is under a key was made by whoever uses that key
    const found = kept.has(key) ? (kept.get(key) as T) : make();
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.keys().next();
    if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
    return found;
  };
}
