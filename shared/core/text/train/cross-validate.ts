import type { FeatureCounts } from './count-features.ts';
import { stratifiedParts } from './folds.ts';
import { fitLogistic, sumOfRow, type LogisticModel } from './logistic.ts';
import { confusionOf, macroF1Of } from './macro-f1.ts';
import type { SparseRows } from './sparse-rows.ts';
import { learnWeights, weighFeatures, type ExtraColumns } from './weigh-features.ts';

/** What is learned from: features of rows, and which side each is on. */
export type Lesson = Readonly<{
  counts: FeatureCounts;
  isPiece: (column: number) => boolean;
  extra: ExtraColumns;
  isPositive: Uint8Array;
  /** Every part has its share of each: the sides, or more classes. */
  strata: Uint8Array;
}>;

/** Told how much of the work is done, 0 … 1; may throw to end it. */
export type ShareReport = (share: number) => void;

export const folds = 5;
const costs = [3, 12];
/** Rows that a cost is chosen on, at most: the choice needs fewer than the model. */
const mostToChoose = 2500;
const seeds = { folds: 7, inner: 11, fit: 13 };
const expectedPasses = 15;
/** Fits of one fold: one a cost, on a part of the rows, and the one that counts. */
export const fitsPerFold = costs.length + 1;

const logOdds = (rows: SparseRows, row: number, { weights, constant }: LogisticModel) =>
  sumOfRow(rows, row, weights) + constant;

/** Fits a model to some rows. */
export function fitLesson(
  lesson: Lesson,
  rows: SparseRows,
  chosen: Int32Array,
  cost: number,
  report: ShareReport,
): LogisticModel {
  return fitLogistic(rows, lesson.isPositive, chosen, {
    cost,
    seed: seeds.fit,
    beforePass: (pass) => report(Math.min(1, pass / expectedPasses)),
  });
}

/** The cost that does best on a fifth of the rows after learning from the others; what is tested on later is not among them. */
export function chooseCost(lesson: Lesson, chosen: Int32Array, report: ShareReport): number {
  const { counts, isPositive, isPiece, extra } = lesson;
  // of many rows every second, third … is enough
  const step = Math.max(1, Math.ceil(chosen.length / mostToChoose));
  const some = chosen.filter((_, at) => at % step === 0);
  const part = stratifiedParts(
    Array.from(some, (row) => isPositive[row] ?? 0),
    folds,
    seeds.inner,
  );
  const held = some.filter((_, at) => part[at] === 0);
  const others = some.filter((_, at) => part[at] !== 0);
  const rows = weighFeatures(counts, learnWeights(counts, isPositive, others, isPiece), extra);
  const truth = Uint8Array.from(held, (row) => isPositive[row] ?? 0);
  let best = { cost: costs[0] ?? 1, f1: -1 };
  costs.forEach((cost, at) => {
    const model = fitLesson(lesson, rows, others, cost, (done) => report((at + done) / costs.length));
    const said = Uint8Array.from(held, (row) => Number(logOdds(rows, row, model) > 0));
    const f1 = macroF1Of(confusionOf(truth, said, 2));
    if (f1 > best.f1) best = { cost, f1 };
  });
  return best.cost;
}

/** What models said of rows that they had not seen. */
export type CrossValidated = Readonly<{
  /** Log odds of the positive side. */
  logOdds: Float64Array;
  /** The cost of each fold, chosen within the rows it learned from. */
  costs: readonly number[];
}>;

/**
 * Five-fold cross-validation: each fifth of the rows, with its share of both sides, is said by a model that learned from the others. Which words
 * there are, how rare they are and which cost is best is all learned from the others too.
 */
export function crossValidate(lesson: Lesson, report: ShareReport): CrossValidated {
  const { counts, isPositive, strata, isPiece, extra } = lesson;
  const part = stratifiedParts(strata, folds, seeds.folds);
  const all = Int32Array.from({ length: counts.count }, (_, row) => row);
  const found = new Float64Array(counts.count);
  const chosenCosts: number[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const told = (fits: number) => report((fold * fitsPerFold + fits) / (folds * fitsPerFold));
    const learned = all.filter((row) => part[row] !== fold);
    const rows = weighFeatures(counts, learnWeights(counts, isPositive, learned, isPiece), extra);
    const cost = chooseCost(lesson, learned, (share) => told(share * costs.length));
    const model = fitLesson(lesson, rows, learned, cost, (share) => told(costs.length + share));
    for (const row of all) if (part[row] === fold) found[row] = logOdds(rows, row, model);
    chosenCosts.push(cost);
  }
  return { logOdds: found, costs: chosenCosts };
}
