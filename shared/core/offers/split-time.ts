import type { Purchases } from '../purchases/purchases.ts';

/** How the time of purchases is cut. All are day numbers. */
export type TimeSplit = Readonly<{
  firstDay: number;
  lastDay: number;
  /** Days that are foretold at once. */
  horizonDays: number;
  /** The last day that the test knows; what was bought after it is foretold. */
  splitDay: number;
}>;

const mostHorizonDays = 90;
/** The share of time that is foretold, at the end. */
const testShare = 0.2;

/** The first and last day of purchases; null without any. */
function rangeOf({ day }: Purchases): readonly [number, number] | null {
  if (day.length === 0) return null;
  return [day.reduce((a, b) => Math.min(a, b)), day.reduce((a, b) => Math.max(a, b))];
}

/**
 * Cuts the time of purchases: the last fifth is foretold.
 *
 * @param horizonDays null: 90 days, and at most a fifth of the time
 * @param share of the time that is foretold, at its end
 * @returns null without purchases
 */
export function splitTime(
  purchases: Purchases,
  horizonDays: number | null,
  share = testShare,
): TimeSplit | null {
  const range = rangeOf(purchases);
  if (range === null) return null;
  const [firstDay, lastDay] = range;
  const days = lastDay - firstDay + 1;
  const tested = Math.max(1, Math.floor(days * share));
  const horizon = horizonDays ?? Math.min(mostHorizonDays, tested);
  return { firstDay, lastDay, horizonDays: horizon, splitDay: lastDay - tested };
}
