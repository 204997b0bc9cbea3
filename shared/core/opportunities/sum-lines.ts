import type { ExpectedMoney } from '../model/opportunities.ts';
import type { OfferColumns } from '../offers/offer-columns.ts';
import type { Board } from './board.ts';

/** Offers, the customers they are for, and what they are expected to bring. */
export type LineSums = Readonly<{
  offers: number;
  customers: number;
  expected: ExpectedMoney;
  chances: number;
}>;

/**
 * Adds up lines of a board. Money is in whole minor units an offer, so sums over any parting of the lines agree exactly. The interval is the
 * sum of the bounds: as wide as if all offers erred the same way. Lines that are no longer offered count 0.
 *
 * @param lines places in the board
 * @returns `chances` is the sum of probabilities
 */
export function sumLines(board: Board, offers: OfferColumns, lines: Iterable<number>): LineSums {
  const people = new Set<number>();
  let [count, minor, low, high, chances] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    count += 1;
    people.add(board.customer[line] ?? -1);
    const offer = board.offer[line] ?? -1;
    if (offer < 0) continue;
    minor += offers.expectedMinor[offer] ?? 0;
    low += offers.expectedLowMinor[offer] ?? 0;
    high += offers.expectedHighMinor[offer] ?? 0;
    chances += offers.probability[offer] ?? 0;
  }
  return { offers: count, customers: people.size, expected: { minor, interval: [low, high] }, chances };
}

/** Lines by a key, each group in the order of the board. */
export function groupLines(lines: Int32Array, keyOf: (line: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}
