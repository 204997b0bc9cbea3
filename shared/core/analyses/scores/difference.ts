import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import { differenceOfScores } from '../../stats/scores/difference-of-scores.ts';
import { momentsOf } from '../../stats/scores/moments.ts';
import type { Measuring } from './measure.ts';
import type { ScoreDifference } from './schema.ts';

/** A difference before it is known how many tests were made. */
export type Untested = Omit<ScoreDifference, 'q' | 'isBeyondNoise'>;

const fewAnswers = 20;

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

const netReach = 200;

/** How far two numbers can lie apart at most. */
function reachOf({ measure, scale }: Pick<Measuring, 'measure' | 'scale'>): number {
  if (measure === 'nps') return netReach;
  return scale === null ? Number.POSITIVE_INFINITY : scale.most - scale.least;
}

/** The first number minus the second, with its test; null where there are too few to compare. */
export function differenceOf(
  measuring: Pick<Measuring, 'measure' | 'scale'>,
  first: Float64Array,
  second: Float64Array,
): Untested | null {
  const { measure } = measuring;
  const isSmall = Math.min(first.length, second.length) < fewAnswers;
  const found =
    measure === 'nps' || measure === 'mean'
      ? differenceOfScores(momentsOf(first), momentsOf(second), reachOf(measuring))
      : differenceOfShares(sumOf(first), first.length, sumOf(second), second.length);
  if (found === null) return null;
  const { value, interval, p } = found;
  return { value, interval: interval === null ? null : [interval[0], interval[1]], p, isSmall };
}

/** Adjusts for all tests of a list together. @returns in the same order, nulls where there was no test */
export function adjustAll<T extends Untested>(
  found: readonly (T | null)[],
): Readonly<{ adjusted: ((T & ScoreDifference) | null)[]; tests: number; believed: number }> {
  const q = adjustedP(found.flatMap((one) => (one === null ? [] : [one.p])));
  let next = 0;
  const adjusted = found.map((one) => {
    if (one === null) return null;
    const own = q[next] ?? 1;
    next += 1;
    return { ...one, q: own, isBeyondNoise: own <= believedRate };
  });
  return { adjusted, tests: q.length, believed: q.filter((own) => own <= believedRate).length };
}
