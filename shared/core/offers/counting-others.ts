/** Counters of things of which most stay 0: only those touched are ever looked at again. */
export interface Counting {
  readonly count: (thing: number) => void;
  /** Visits all that were counted, and sets them back to 0. */
  readonly drain: (visit: (thing: number, count: number) => void) => void;
}

/** Makes counters of so many things: 8 bytes a thing. */
export function startCounting(things: number): Counting {
  const counts = new Int32Array(things);
  const touched = new Int32Array(things);
  let many = 0;
  return {
    count(thing) {
      const before = counts[thing] ?? 0;
      if (before === 0) {
        touched[many] = thing;
        many += 1;
      }
      counts[thing] = before + 1;
    },
    drain(visit) {
      for (let at = 0; at < many; at += 1) {
        const thing = touched[at] ?? 0;
        visit(thing, counts[thing] ?? 0);
        counts[thing] = 0;
      }
      many = 0;
    },
  };
}
