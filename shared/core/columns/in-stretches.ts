import type { Paused } from '../db/scan-pages.ts';

/** Rows of a list that are worked on before the next pause: less than a millisecond of plain arithmetic. */
export const rowsAtOnce = 10_000;

/**
 * Goes over a list of rows in memory, pausing after every stretch of `rowsAtOnce`.
 * @param work is given each stretch, from its first row to the one behind its last
 */
export function* inStretches(count: number, work: (from: number, to: number) => void): Paused<void> {
  for (let from = 0; from < count; from += rowsAtOnce) {
    work(from, Math.min(count, from + rowsAtOnce));
    yield;
  }
}
