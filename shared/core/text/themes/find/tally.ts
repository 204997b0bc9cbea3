/** Counts of things by number, and in how many texts each is. */
export interface Tally {
  /** Texts must come one after another. */
  readonly add: (key: number, text: number) => void;
  readonly texts: (key: number) => number;
  /** What is in at least so many texts. */
  readonly atLeast: (texts: number) => { key: number; texts: number; count: number }[];
}

/** Nothing counted yet. */
export function createTally(): Tally {
  const places = new Map<number, number>();
  const texts: number[] = [];
  const counts: number[] = [];
  const last: number[] = [];
  return {
    add(key, text) {
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, texts.length);
        texts.push(1);
        counts.push(1);
        last.push(text);
        return;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      if (last[place] === text) return;
      last[place] = text;
      texts[place] = (texts[place] ?? 0) + 1;
    },
    texts: (key) => texts[places.get(key) ?? -1] ?? 0,
    atLeast: (least) =>
      [...places].flatMap(([key, place]) =>
        (texts[place] ?? 0) >= least ? [{ key, texts: texts[place] ?? 0, count: counts[place] ?? 0 }] : [],
      ),
  };
}
