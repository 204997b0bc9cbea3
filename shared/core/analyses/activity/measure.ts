import { normal975 } from '../../stats/interval.ts';
import { poissonInterval } from '../../stats/poisson-interval.ts';
import { ratioOfCounts } from '../../stats/effects/ratio-of-counts.ts';
import type { Effect } from '../../stats/effects/effect.ts';
import { normalTail } from '../../stats/normal-tail.ts';
import { studentQuantile975 } from '../../stats/special/student-quantile.ts';
import type { ActivityMeasure, MeasuredPeriod } from './schema.ts';
import type { Tally } from './tally.ts';

/** A stretch of days with what happened in it. */
export type Told = Readonly<{ tally: Tally; days: number }>;

/** How two stretches differ, before it is known how many are tested: in parts, and in the unit of the measure. */
export type Difference = Effect & { readonly difference: { value: number; interval: [number, number] } };

/** A value and its variance. */
type Guess = Readonly<{ value: number; variance: number }>;

const around = (value: number, half: number): [number, number] => [value - half, value + half];

/** What was taken: a compound Poisson sum, whose variance is the sum of squares. */
function revenueOf({ revenueMinor, squares }: Tally): Guess {
  return { value: revenueMinor, variance: squares };
}

/** Revenue by orders: a ratio of two sums over the same orders. Null without orders; its variance is NaN of one. */
function averageOf({ orders, revenueMinor, boughtMinor, squares }: Tally): Guess | null {
  if (orders === 0) return null;
  const value = revenueMinor / orders;
  const spread = Math.max(0, squares - 2 * value * boughtMinor + value * value * orders);
  return { value, variance: orders === 1 ? Number.NaN : spread / (orders * (orders - 1)) };
}

/**
 * A number of a stretch of days with its interval of 95 %.
 *
 * @returns a null value of an average of nothing; a null interval of an average of one order
 */
export function estimateOf(
  measure: ActivityMeasure,
  tally: Tally,
): Pick<MeasuredPeriod, 'value' | 'interval'> {
  if (measure === 'revenue') {
    const { value, variance } = revenueOf(tally);
    return { value, interval: around(value, normal975 * Math.sqrt(variance)) };
  }
  if (measure !== 'averageOrder') return { value: tally[measure], interval: poissonInterval(tally[measure]) };
  const average = averageOf(tally);
  if (average === null) return { value: null, interval: null };
  const half = studentQuantile975(Math.max(1, tally.orders - 1)) * Math.sqrt(average.variance);
  return { value: average.value, interval: Number.isNaN(half) ? null : around(average.value, half) };
}

/** Two guesses of what is above 0, `scale` bringing the second to the days of the first: their ratio has its interval on the logarithm. */
function compareGuesses(now: Guess, then: Guess, scale: number): Difference | null {
  if (!(now.value > 0 && then.value > 0)) return null;
  const error = Math.sqrt(now.variance / now.value ** 2 + then.variance / then.value ** 2);
  if (!(error > 0)) return null;
  const ratio = now.value / (then.value * scale);
  const half = normal975 * error;
  const value = now.value - then.value * scale;
  return {
    value: ratio - 1,
    interval: [ratio * Math.exp(-half) - 1, ratio * Math.exp(half) - 1],
    p: Math.min(1, 2 * normalTail(Math.abs(Math.log(ratio)) / error)),
    difference: {
      value,
      interval: around(value, normal975 * Math.sqrt(now.variance + scale ** 2 * then.variance)),
    },
  };
}

function compareCounts(now: number, then: number, daysNow: number, daysThen: number): Difference | null {
  const found = ratioOfCounts(now, daysNow, then, daysThen);
  if (found === null) return null;
  const scale = daysNow / daysThen;
  const value = now - then * scale;
  const [low, high] = found.interval;
  return {
    ...{ value: found.value - 1, interval: [low - 1, high - 1], p: found.p },
    difference: { value, interval: around(value, normal975 * Math.sqrt(now + scale ** 2 * then)) },
  };
}

/**
 * How a number of one stretch of days differs from that of another, by rates a day; the average order as it is.
 *
 * @returns null where there is nothing to compare with, or too little to say
 */
export function differenceOf(measure: ActivityMeasure, now: Told, then: Told): Difference | null {
  if (measure === 'revenue')
    return compareGuesses(revenueOf(now.tally), revenueOf(then.tally), now.days / then.days);
  if (measure !== 'averageOrder')
    return compareCounts(now.tally[measure], then.tally[measure], now.days, then.days);
  const [first, second] = [averageOf(now.tally), averageOf(then.tally)];
  return first === null || second === null ? null : compareGuesses(first, second, 1);
}
