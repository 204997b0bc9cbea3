import { ownText } from '../import/cells/clean-cell.ts';

/** Counts what stands in one column: blanks, and each value as long as there are few of them. */
export interface ValueCounts {
  readonly add: (cell: string) => void;
  /** The same cell so many times. */
  readonly addTimes: (cell: string, times: number) => void;
  readonly blank: () => number;
  /** Most frequent first, ties by value; null when there were more values than are counted, or one too long to be a category. */
  readonly values: () => [value: string, count: number][] | null;
}

const mostValues = 40;
const longestValue = 60;

/** @param isWatched false where only blanks are counted */
export function countValues(isWatched: boolean): ValueCounts {
  let counts: Map<string, number> | null = isWatched ? new Map<string, number>() : null;
  let blank = 0;
  // what repeats from row to row is counted without looking it up
  let last = '';
  let run = 0;
  const settle = () => {
    if (run > 0 && counts !== null) counts.set(last, (counts.get(last) ?? 0) + run);
    run = 0;
  };
  const begin = (cell: string, times: number) => {
    settle();
    if (counts === null) return;
    const isTooMany = counts.size >= mostValues && !counts.has(cell);
    if (isTooMany || cell.length > longestValue) counts = null;
    else {
      last = ownText(cell);
      run = times;
    }
  };
  const addTimes = (cell: string, times: number) => {
    if (cell === '' || (cell.charCodeAt(0) <= 32 && cell.trim() === '')) blank += times;
    else if (counts !== null) {
      if (run > 0 && cell === last) run += times;
      else begin(cell, times);
    }
  };
  return {
    add: (cell) => addTimes(cell, 1),
    addTimes,
    blank: () => blank,
    values() {
      settle();
      if (counts === null) return null;
      return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    },
  };
}
