import { fQuantile } from '../special/f-quantile.ts';
import { momentsOf } from './moments.ts';

/**
 * How far several questions say one thing: Cronbach's alpha with Feldt's interval of 95 %.
 *
 * @param items answers to each question, at each place those of one response; without NaN
 * @returns at most 1, below 0 where questions contradict each other; null of fewer than two questions or responses, and where sums do not differ
 * @throws {RangeError} the questions have different numbers of answers
 * @see Cronbach (1951), Psychometrika 16, 297–334; Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11, 93–103
 */
export function cronbachAlpha(
  items: readonly Float64Array[],
): Readonly<{ alpha: number; interval: readonly [low: number, high: number] }> | null {
  const k = items.length;
  const n = items[0]?.length ?? 0;
  if (items.some((item) => item.length !== n))
    throw new RangeError('questions have as many answers as others');
  if (k < 2 || n < 2) return null;
  const sums = Float64Array.from({ length: n }, (_, at) =>
    items.reduce((sum, item) => sum + (item[at] ?? 0), 0),
  );
  const ofSums = momentsOf(sums).variance;
  if (ofSums <= 0) return null;
  const own = items.reduce((sum, item) => sum + momentsOf(item).variance, 0);
  const alpha = (k / (k - 1)) * (1 - own / ofSums);
  const degrees = [n - 1, (n - 1) * (k - 1)] as const;
  return {
    alpha,
    interval: [
      1 - (1 - alpha) * fQuantile(0.975, ...degrees),
      1 - (1 - alpha) * fQuantile(0.025, ...degrees),
    ],
  };
}
