import { confusionOf, macroF1Of } from './macro-f1.ts';

/** Between minus and plus `bound` log odds say neither side; how often that is right. */
export type NeutralBand = Readonly<{ bound: number; confidence: number }>;

export const noBand: NeutralBand = { bound: 0, confidence: 0 };

const bounds = Array.from({ length: 13 }, (_, at) => at / 4);

/**
 * The band in which answers are called neutral: the one that parts the three classes best, by macro-F1.
 *
 * @param sided log odds of answers of either side, by models that had not seen them
 * @param neutral log odds of answers that are neither
 */
export function findNeutralBand(
  sided: Float64Array,
  isPositive: Uint8Array,
  neutral: Float64Array,
): NeutralBand {
  const odds = Float64Array.from([...sided, ...neutral]);
  const truth = Uint8Array.from(odds, (_, row) => (row >= sided.length ? 1 : isPositive[row] === 1 ? 2 : 0));
  let best = { bound: 0, f1: -1 };
  for (const bound of bounds) {
    const said = Uint8Array.from(odds, (value) => (Math.abs(value) < bound ? 1 : value > 0 ? 2 : 0));
    const f1 = macroF1Of(confusionOf(truth, said, 3));
    if (f1 > best.f1) best = { bound, f1 };
  }
  const inside = (list: Float64Array) => list.filter((value) => Math.abs(value) < best.bound).length;
  const within = inside(neutral);
  return { bound: best.bound, confidence: within === 0 ? 0 : within / (within + inside(sided)) };
}
