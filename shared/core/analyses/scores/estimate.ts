import { normal975, wilsonInterval } from '../../stats/interval.ts';
import { meanInterval } from '../../stats/scores/mean-interval.ts';
import { netScore } from '../../stats/scores/net-score.ts';
import type { Estimate, ScoreMeasure } from './schema.ts';

type Scale = Readonly<{ least: number; most: number }>;
type Found = Pick<Estimate, 'value' | 'standardError' | 'interval' | 'method'>;

const nothing: Estimate = {
  n: 0,
  value: null,
  standardError: null,
  interval: null,
  method: null,
  closedForm: null,
};

/** Sums over values, each with its weight; 1 without. */
type Sums = Readonly<{
  weight: number;
  mean: number;
  variance: number;
  effective: number;
  of: (value: number) => number;
}>;

function sumUp(values: Float64Array, weights: Float64Array | null): Sums {
  const at = (i: number) => (weights === null ? 1 : (weights[i] ?? 0));
  let [weight, squares, sum] = [0, 0, 0];
  values.forEach((value, i) => {
    weight += at(i);
    squares += at(i) ** 2;
    sum += at(i) * value;
  });
  const mean = sum / weight;
  let spread = 0;
  values.forEach((value, i) => {
    spread += at(i) * (value - mean) ** 2;
  });
  // Kish's: how many people without weights say as much
  const effective = (weight * weight) / squares;
  const variance = effective > 1 ? ((spread / weight) * effective) / (effective - 1) : Number.NaN;
  const of = (wanted: number) => values.reduce((all, value, i) => (value === wanted ? all + at(i) : all), 0);
  return { weight, mean, variance, effective, of };
}

function ofNet({ weight, effective, of }: Sums): Found {
  const scale = effective / weight;
  const found = netScore(of(100) * scale, of(-100) * scale, effective);
  return {
    value: found.value * 100,
    standardError: effective < 2 ? null : found.standardError * 100,
    interval: [found.interval[0] * 100, found.interval[1] * 100],
    method: found.method,
  };
}

function ofShare({ mean, effective }: Sums): Found {
  const share = Math.min(1, Math.max(0, mean));
  const [low, high] = wilsonInterval(Math.min(share * effective, effective), effective);
  return {
    value: share,
    standardError: effective < 2 ? null : Math.sqrt((share * (1 - share)) / effective),
    interval: [low, high],
    method: 'wilson',
  };
}

function ofMean({ mean, variance, effective }: Sums, scale: Scale | null): Found {
  const found = meanInterval({ n: effective, mean, variance }, scale);
  if (found === null)
    return { value: mean, standardError: effective < 2 ? null : 0, interval: null, method: null };
  const [low, high] = found.interval;
  return { value: mean, standardError: found.standardError, interval: [low, high], method: found.method };
}

/**
 * The number of a question with how sure it is.
 *
 * @param values what the measure averages: -100, 0 and 100 of `nps`, 0 and 1 of shares, numbers of `mean`
 * @param scale ends between which the numbers of a mean lie
 * @param weights one a value; null where all count alike
 */
export function estimateOf(
  measure: ScoreMeasure,
  values: Float64Array,
  scale: Scale | null,
  weights: Float64Array | null = null,
): Estimate {
  const n = values.length;
  if (n === 0) return nothing;
  const sums = sumUp(values, weights);
  const found = measure === 'nps' ? ofNet(sums) : measure === 'mean' ? ofMean(sums, scale) : ofShare(sums);
  const { value, standardError } = found;
  const half = standardError === null ? null : normal975 * standardError;
  return {
    n,
    ...found,
    closedForm: half === null || value === null ? null : [value - half, value + half],
  };
}

/** The median with its interval by order statistics; none of fewer than six. */
export function medianOf(values: Float64Array): Estimate {
  const n = values.length;
  if (n === 0) return nothing;
  const sorted = values.toSorted();
  const at = (place: number) => sorted[Math.min(n - 1, Math.max(0, place))] ?? Number.NaN;
  const value = (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2;
  if (n < 6) return { ...nothing, n, value };
  const half = (normal975 * Math.sqrt(n)) / 2;
  return {
    ...{ n, value, standardError: null, closedForm: null, method: 'order' },
    interval: [at(Math.floor(n / 2 - half)), at(Math.ceil(n / 2 + half) - 1)],
  };
}
