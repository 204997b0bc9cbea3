import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { calibrate, confidenceOf, isUndecided } from './calibrate.ts';
import { stratifiedParts } from './folds.ts';
import { fitLogistic, probabilityOf, sumOfRow } from './logistic.ts';
import { accuracyOf, confusionOf, macroF1Of } from './macro-f1.ts';
import { findNeutralBand } from './neutral-band.ts';
import { comparePaired } from './paired-bootstrap.ts';
import type { SparseRows } from './sparse-rows.ts';

/** A table of rows given as pairs of column and value. */
function table(rows: readonly (readonly (readonly [number, number])[])[], width: number): SparseRows {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (offsets[at + 1] = (offsets[at] ?? 0) + row.length));
  const cells = rows.flat();
  return {
    count: rows.length,
    width,
    offsets,
    columns: Int32Array.from(cells, ([column]) => column),
    values: Float32Array.from(cells, ([, value]) => value),
  };
}

const quiet = () => undefined;
const everyRow = (rows: SparseRows) => Int32Array.from({ length: rows.count }, (_, row) => row);

test('a column that stands on one side alone tells the sides apart', () => {
  const rows = table([[[0, 1]], [[0, 1]], [[1, 1]], [[1, 1]]], 2);
  const model = fitLogistic(rows, Uint8Array.of(1, 1, 0, 0), everyRow(rows), {
    cost: 10,
    seed: 1,
    beforePass: quiet,
  });
  expect([0, 1, 2, 3].map((row) => Math.round(probabilityOf(rows, row, model)))).toEqual([1, 1, 0, 0]);
  // both sides are alike, so nothing speaks for one of them from the start
  expect(Math.abs(model.constant)).toBeLessThan(0.05);
});

test('at the fitted model the slope of what is minimised is 0, in every column', () => {
  const random = seededRandom(3);
  const cost = 2;
  const rows = table(
    Array.from({ length: 60 }, () => [0, 1, 2].map((column) => [column, random() - 0.5] as const)),
    3,
  );
  const isPositive = Uint8Array.from({ length: 60 }, (_, row) =>
    Number(sumOfRow(rows, row, Float64Array.of(2, -1, 0)) + random() > 0.7),
  );
  const model = fitLogistic(rows, isPositive, everyRow(rows), { cost, seed: 1, beforePass: quiet });
  const positives = isPositive.reduce((sum, side) => sum + side, 0);
  // an independent way: the derivative of |w|²/2 + Σ cost · class weight · log(1 + exp(-y f))
  const slope = Array.from(model.weights);
  for (let row = 0; row < 60; row += 1) {
    const weight = 60 / (2 * (isPositive[row] === 1 ? positives : 60 - positives));
    const miss = probabilityOf(rows, row, model) - (isPositive[row] ?? 0);
    for (const column of [0, 1, 2])
      slope[column] = (slope[column] ?? 0) + cost * weight * miss * (rows.values[3 * row + column] ?? 0);
  }
  for (const part of slope) expect(Math.abs(part)).toBeLessThan(0.05);
});

test('classes of different size count the same', () => {
  // nine rows of one side and one of the other, with nothing to tell them apart: neither is more probable
  const rows = table(
    Array.from({ length: 10 }, () => []),
    1,
  );
  const model = fitLogistic(
    rows,
    Uint8Array.from({ length: 10 }, (_, row) => Number(row > 0)),
    everyRow(rows),
    { cost: 1, seed: 1, beforePass: quiet },
  );
  expect(probabilityOf(rows, 0, model)).toBeCloseTo(0.5, 1);
});

test('parts have their share of every class, and the same ones for the same seed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 60 }),
      fc.integer(),
      (classes, seed) => {
        const part = stratifiedParts(classes, 5, seed);
        expect(stratifiedParts(classes, 5, seed)).toEqual(part);
        for (const of of [0, 1, 2]) {
          const sizes = [0, 1, 2, 3, 4].map(
            (k) => classes.filter((value, row) => value === of && part[row] === k).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: runs(100) },
  );
});

test('macro-F1 is the mean of the F1 of each class', () => {
  // class 0: precision 2/3, recall 2/4, F1 4/7; class 1: precision 1/3, recall 1/2, F1 2/5
  const confusion = confusionOf([0, 0, 0, 0, 1, 1], [0, 0, 1, 1, 1, 0], 2);
  expect(Array.from(confusion.table)).toEqual([2, 2, 1, 1]);
  expect(macroF1Of(confusion)).toBeCloseTo((4 / 7 + 2 / 5) / 2, 12);
  expect(accuracyOf(confusion)).toBeCloseTo(0.5, 12);
});

test('two ways that say the same differ by nothing, and a better one is seen to be better', () => {
  const truth = Uint8Array.from({ length: 200 }, (_, row) => row % 2);
  const poor = truth.map((side, row) => (row % 5 === 0 ? 1 - side : side));
  expect(comparePaired({ truth, first: poor, second: poor, classes: 2 }, 1).difference).toEqual([0, 0, 0]);
  const { first, second, difference } = comparePaired({ truth, first: truth, second: poor, classes: 2 }, 1);
  expect(first).toEqual([1, 1, 1]);
  // one in five is wrong on either side: F1 is .8
  expect(second[0]).toBeCloseTo(0.8, 12);
  expect(second[1]).toBeLessThan(0.8);
  expect(second[2]).toBeGreaterThan(0.8);
  expect(difference[1]).toBeGreaterThan(0);
});

test('confidence is how often it was right at that distance', () => {
  // at 1 right two times in three, at 4 nine in ten
  const odds = Float64Array.from({ length: 6000 }, (_, row) => (row % 2 === 0 ? 1 : -4));
  const isRight = Uint8Array.from(odds, (value, row) => Number(value === 1 ? row % 6 !== 0 : row % 20 !== 1));
  const calibration = calibrate(odds, isRight);
  expect(confidenceOf(calibration, 1)).toBeCloseTo(2 / 3, 2);
  expect(confidenceOf(calibration, 4)).toBeCloseTo(0.9, 2);
  expect(calibrate(new Float64Array(0), new Uint8Array(0)).perLogOdds).toBeGreaterThanOrEqual(0);
});

test('near 0 nothing is decided, and the nearer the more a model is held back', () => {
  // σ(0.2) = 0.5498, σ(0.21) = 0.5523
  const plain = { constant: 2, perLogOdds: 0 };
  expect([0, 0.2, -0.2, 0.21, -0.21].map((odds) => isUndecided(plain, odds, 0.55))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  // four times as steep: 0.06 stands for 0.24
  expect([0.04, 0.06].map((odds) => isUndecided({ constant: 0, perLogOdds: 4 }, odds, 0.55))).toEqual([
    true,
    false,
  ]);
});

test('the neutral band is as wide as neutral answers lie', () => {
  const band = findNeutralBand(
    Float64Array.of(-2, -1.5, 1.6, 2),
    Uint8Array.of(0, 0, 1, 1),
    Float64Array.of(-0.4, 0.1, 0.6),
  );
  expect(band.bound).toBeGreaterThan(0.6);
  expect(band.bound).toBeLessThanOrEqual(1.5);
  expect(band.confidence).toBe(1);
});
