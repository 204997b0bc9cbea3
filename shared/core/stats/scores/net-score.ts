import { normal975 } from '../interval.ts';

/** From as many answers on the closed form covers what it should (on average 94.4 %, never below 92 %) and is what others publish. */
export const closedFormFrom = 100;

/** A net score: the share of promoters less the share of detractors, as -1 … 1. */
export type NetScore = Readonly<{
  value: number;
  /** Closed form: √((p + d − (p − d)²) / n). */
  standardError: number;
  /** Value ± 1.96 standard errors. */
  closedForm: readonly [low: number, high: number];
  interval: readonly [low: number, high: number];
  method: 'score' | 'closed';
}>;

/** How many standard errors the shares lie from a difference, where those errors are what they would be if it were true. */
function distanceFrom(difference: number, promoters: number, detractors: number, n: number): number {
  const b = (2 * n - promoters + detractors) * difference - promoters - detractors;
  const c = -detractors * difference * (1 - difference);
  const rest = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
  const variance = n * (2 * rest + difference * (1 - difference));
  const off = promoters - detractors - n * difference;
  if (variance <= 1e-15) return Math.abs(off) < 1e-9 ? 0 : Math.sign(off) * Number.POSITIVE_INFINITY;
  // n / (n − 1), as Miettinen and Nurminen: without it half a dozen answers are taken for more than they are
  return (off / Math.sqrt(variance)) * Math.sqrt((n - 1) / n);
}

function bound(from: number, to: number, distance: number, of: (difference: number) => number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) > distance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Tango's score interval of a difference of paired shares, which a net score is: who is a promoter is no detractor. */
function scoreInterval(promoters: number, detractors: number, n: number): [number, number] {
  const value = (promoters - detractors) / n;
  const of = (difference: number) => distanceFrom(difference, promoters, detractors, n);
  return [
    value <= -1 ? -1 : bound(-1, value, normal975, of),
    value >= 1 ? 1 : bound(value, 1, -normal975, of),
  ];
}

/**
 * The net score of answers with its interval of 95 %: the score interval below a hundred answers, where the closed form is too narrow and even
 * has no width when all agree; the closed form from there on.
 *
 * @param promoters how many; likewise `detractors`; together at most `n`. Need not be whole: of weighted answers
 * @param n answers, above 0
 * @throws {RangeError} the counts are no parts of `n`
 * @see Tango (1998), Statistics in Medicine 17, 891–908; Miettinen & Nurminen (1985), Statistics in Medicine 4, 213–226; Rocks (2016), The
 *      American Statistician 70, 365–372: intervals of the net promoter score
 */
export function netScore(promoters: number, detractors: number, n: number): NetScore {
  if (!(n > 0 && promoters >= 0 && detractors >= 0 && promoters + detractors <= n * (1 + 1e-9)))
    throw new RangeError(`${promoters} and ${detractors} of ${n} are no shares`);
  const value = (promoters - detractors) / n;
  const standardError = Math.sqrt(Math.max(0, (promoters + detractors) / n - value * value) / n);
  const half = normal975 * standardError;
  const closedForm = [value - half, value + half] as const;
  if (n >= closedFormFrom)
    return { value, standardError, closedForm, interval: closedForm, method: 'closed' };
  return {
    value,
    standardError,
    closedForm,
    interval: n <= 1 ? [-1, 1] : scoreInterval(promoters, detractors, n),
    method: 'score',
  };
}
