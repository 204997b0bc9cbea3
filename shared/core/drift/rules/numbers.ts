import { exceedances } from '../../stats/exceedances.ts';
import { normalTail } from '../../stats/normal-tail.ts';
import { fewest, roundShare, type Candidate, type Both, type Rule } from './rule.ts';

/** So far from half of the values must lie on one side of the median of last time. */
const leastShift = 0.2;
/** So many of the values must lie outside all that last time held. */
const leastOutside = 0.02;

/** How many of ascending values are below a bound; those equal to it count half. */
function below(sorted: readonly number[], bound: number): number {
  let count = 0;
  for (const value of sorted) {
    if (value > bound) break;
    count += value < bound ? 1 : 0.5;
  }
  return count;
}

/** A tidy number: what is computed from 9.9 and 10.1 is not shown as 10.000000000000002. */
const tidy = (value: number) => Number(value.toPrecision(6));

/**
 * Whether the middle has moved: the share of values below the median of last time, which is a half when nothing has changed.
 *
 * @see Mood (1950), Introduction to the Theory of Statistics, § 16.4: the median test
 */
function moved({ before, after }: Both, sorted: readonly number[]): Candidate[] {
  const [old, now] = [before.numbers, after.numbers];
  if (!old || !now) return [];
  const share = below(sorted, old.median) / now.n;
  const isHigher = share < 0.5;
  const error = Math.sqrt(0.25 / now.n + 0.25 / old.n);
  return [
    {
      code: isHigher ? 'median-higher' : 'median-lower',
      column: after.name,
      severity: 'warning',
      action: 'check-numbers',
      params: { before: tidy(old.median), after: tidy(now.median) },
      n: now.n,
      nBefore: old.n,
      isLarge: Math.abs(share - 0.5) >= leastShift,
      p: 2 * normalTail(Math.abs(share - 0.5) / error),
    },
  ];
}

/** Whether more values than chance would put there lie outside the range of last time. */
function outside({ before, after }: Both, sorted: readonly number[]): Candidate[] {
  const [old, now] = [before.numbers, after.numbers];
  if (!old || !now) return [];
  const count = sorted.filter((value) => value < old.min || value > old.max).length;
  return [
    {
      code: 'numbers-outside',
      column: after.name,
      severity: 'warning',
      action: 'check-numbers',
      params: {
        share: roundShare(count / now.n),
        low: tidy(old.min),
        high: tidy(old.max),
        lowNow: tidy(now.min),
        highNow: tidy(now.max),
      },
      n: now.n,
      nBefore: old.n,
      isLarge: count > 0 && count >= leastOutside * now.n,
      p: exceedances(count, old.n, now.n),
    },
  ];
}

/** Numbers that lie elsewhere than last time. */
export const compareNumbers: Rule = ({ after, both }) =>
  both.flatMap((column) => {
    const sorted = after.numbers.get(column.at);
    const [old, now] = [column.before.numbers, column.after.numbers];
    if (!sorted || !old || !now || old.n < fewest || now.n < fewest) return [];
    return [...moved(column, sorted), ...outside(column, sorted)];
  });
