import { offerFeatures, popularityFeatures } from './features.ts';
import type { Shop } from './known-products.ts';
import { learnWeights, type Weighing } from './learn.ts';
import { recalibrationFrom, type NotRecalibrated, type Score } from './recalibrate.ts';
import { shownThings } from './shown-things.ts';
import { windowAfter, type Window } from './window-after.ts';

const kinds = [offerFeatures.map(({ name }) => name), popularityFeatures];
const seed = 20_240_229;

/** The score of all features, and that of popularity alone. */
export type Scores = Readonly<{ model: Score; popularity: Score }>;

/** The time that may be learned from. All are day numbers. */
export type LearningTime = Readonly<{ firstDay: number; lastDay: number; horizonDays: number }>;

/** The weights of either score from a window; null where too little was bought in it, or nothing was known before it. */
function weigh({ evidence, taken }: Window): readonly Weighing[] | null {
  return evidence.known.takings.thing.length === 0 ? null : learnWeights(evidence, taken, kinds, seed);
}

/** Weights from the window before, told as the latest has it; or why not. */
function recalibrated(latest: Window, weights: Weighing): Score | NotRecalibrated {
  const recalibration = recalibrationFrom(shownThings(latest.evidence, weights, latest.taken));
  return typeof recalibration === 'string' ? recalibration : { ...weights, recalibration };
}

/**
 * Learns both scores from the two windows that end with a day: weights from the earlier one, and from the later one, which they have not seen, how
 * often what they say comes true. Nothing after that day is looked at.
 *
 * @returns where that is not possible, for a score, its weights are those of the later window and chances are told as they come, with the reason;
 * null where nothing can be learned
 */
export function learnUpTo(shop: Shop, { firstDay, lastDay, horizonDays }: LearningTime): Scores | null {
  const latestDay = lastDay - horizonDays;
  if (latestDay < firstDay) return null;
  const isLongEnough = latestDay - horizonDays >= firstDay;
  const earlier = isLongEnough ? weigh(windowAfter(shop, latestDay - horizonDays, horizonDays)) : null;
  const latest = windowAfter(shop, latestDay, horizonDays);
  const scores = kinds.map((_, at) => {
    const weights = earlier?.[at];
    return weights === undefined ? (isLongEnough ? 'too-few' : 'too-short') : recalibrated(latest, weights);
  });
  const own = scores.some((score) => typeof score === 'string') ? weigh(latest) : null;
  const [model, popularity] = scores.map((score, at): Score | null => {
    if (typeof score !== 'string') return score;
    const weights = own?.[at];
    return weights === undefined ? null : { ...weights, recalibration: score };
  });
  return model && popularity ? { model, popularity } : null;
}
