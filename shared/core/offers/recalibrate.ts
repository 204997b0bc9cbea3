import type { ChancesTold } from '../model/opportunities.ts';
import { normal975 } from '../stats/interval.ts';
import {
  fitLogistic,
  logisticOf,
  logOddsError,
  logOddsOf,
  type LogisticFit,
} from '../stats/regression/logistic.ts';
import type { Weighing } from './learn.ts';
import type { Shown } from './shown-things.ts';

/** Ten of each kind for either of the two numbers that are learned. */
const fewestOfEach = 20;
/** How far the slope is expected to lie from 1, as a standard deviation, before anything is seen. */
const slopeDeviation = 0.5;

/** What the log-odds of a score became on a later window: a shift and a slope, with their covariance. */
export type Recalibration = Readonly<{
  fit: LogisticFit;
  /** Things shown that it was learned from, and those of them that were bought. */
  shown: number;
  bought: number;
}>;

/** Why there is none. */
export type NotRecalibrated = Exclude<ChancesTold, 'recalibrated'>;

/** Weights, and how chances are told by them: as a later window had it, or, and why, as they come. */
export type Score = Weighing & Readonly<{ recalibration: Recalibration | NotRecalibrated }>;

/**
 * Learns how often what a score shows is bought on a window that its weights have not seen: log-odds = shift + slope × log-odds of the score.
 *
 * A score errs in a way of its own: what is shown was chosen for its high chance, so it is too high more often than too low, and trade goes up and
 * down from window to window. Two numbers mend both. A step function of any shape (isotonic regression) would fit the past closer, yet it takes
 * about a thousand purchases to be steadier, tells many things the same chance, and has no interval for it. Where what is shown hardly differs in
 * chance nothing can be learned of the slope: it is held near 1, which is what the score says itself, by a ridge penalty.
 *
 * @param shown by customer, one after another
 * @returns why not, where fewer than 20 were bought or fewer than 20 were not, or the slope is not above 0
 * @see Platt (1999), Advances in Large Margin Classifiers, 61–74; Niculescu-Mizil & Caruana (2005), ICML, for when isotonic is better;
 * Peduzzi et al. (1996), Journal of Clinical Epidemiology 49, 1373–1379, for ten of each a number
 */
export function recalibrationFrom(shown: readonly Shown[]): Recalibration | NotRecalibrated {
  const bought = shown.reduce((sum, { isTaken }) => sum + Number(isTaken), 0);
  if (Math.min(bought, shown.length - bought) < fewestOfEach) return 'too-few';
  const logOdds = Float64Array.from(shown, (one) => one.logOdds);
  const rows = {
    ...{ columns: 1, features: logOdds, offset: logOdds },
    outcome: Uint8Array.from(shown, ({ isTaken }) => Number(isTaken)),
    weight: new Float64Array(shown.length).fill(1),
    cluster: Int32Array.from(shown, ({ customer }) => customer),
  };
  // beside the offset the coefficient is what the slope is more than 1
  const { coefficients, ...fit } = fitLogistic(rows, 1 / slopeDeviation ** 2);
  const slope = 1 + (coefficients[1] ?? 0);
  if (slope <= 0) return 'unordered';
  const found = { ...fit, coefficients: Float64Array.of(coefficients[0] ?? 0, slope) };
  return { fit: found, shown: shown.length, bought };
}

/**
 * The chance of being bought that a score tells, with its 95 % interval.
 *
 * @param logOdds of the score, @param error their standard error
 * @returns recalibrated where the score is: the interval then holds what is not known of the weights and of the shift and slope, which were learned
 * from different windows and so err apart
 */
export function chanceOf(
  { recalibration }: Score,
  logOdds: number,
  error: number,
): readonly [value: number, low: number, high: number] {
  if (typeof recalibration === 'string') return within(logOdds, error);
  const { coefficients, covariance } = recalibration.fit;
  const own = Float64Array.of(logOdds);
  const slope = coefficients[1] ?? 0;
  return within(logOddsOf(coefficients, own), Math.hypot(slope * error, logOddsError(covariance, own)));
}

function within(logOdds: number, error: number): readonly [number, number, number] {
  const half = normal975 * error;
  return [logisticOf(logOdds), logisticOf(logOdds - half), logisticOf(logOdds + half)];
}

/** The chance that a score tells of standardised features, as `chanceOf`. */
export function probabilityOf(score: Score, features: Float64Array): ReturnType<typeof chanceOf> {
  const { coefficients, covariance } = score.fit;
  return chanceOf(score, logOddsOf(coefficients, features), logOddsError(covariance, features));
}

/** How a score tells chances. */
export function chancesToldBy({ recalibration }: Score): ChancesTold {
  return typeof recalibration === 'string' ? recalibration : 'recalibrated';
}
