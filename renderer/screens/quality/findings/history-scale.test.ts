import { expect, test } from 'vitest';
import { historyPoints, isValley, labelledPoints, scoreDomain } from './history-scale.ts';

const points = (...runs: readonly (readonly [day: string, score: number])[]) =>
  historyPoints(
    runs.map(([day, score], at) => ({
      id: at + 1,
      importId: at + 1,
      score,
      runAt: `2026-${day}T09:00:00.000Z`,
    })),
  );
const days = (chosen: ReturnType<typeof points>) => chosen.map(({ run }) => run.runAt.slice(5, 10));

test('points stand in the order of time, although the clock was put back between two audits', () => {
  expect(days(points(['03-02', 90], ['03-01', 91], ['03-03', 92]))).toEqual(['03-01', '03-02', '03-03']);
});

test('of points that stand close together the later bears the label, and the last always', () => {
  // 10 days are the whole line: a label takes 3 of them
  const all = points(['03-01', 90], ['03-02', 91], ['03-04', 92], ['03-10', 93], ['03-11', 94]);
  expect(days(labelledPoints(all, 0.3))).toEqual(['03-01', '03-04', '03-11']);
  expect(days(labelledPoints(all, 0.1))).toEqual(['03-01', '03-02', '03-04', '03-10', '03-11']);
  expect(days(labelledPoints(points(['03-01', 1], ['03-01', 2]), 0.3))).toEqual(['03-01']);
  expect(labelledPoints([], 0.3)).toEqual([]);
});

test('the axis goes in fives about the scores, ten at the least and never beyond 0 and 100', () => {
  expect(scoreDomain(points(['03-01', 91.8], ['03-02', 93.1]))).toEqual([85, 95]);
  expect(scoreDomain(points(['03-01', 52], ['03-02', 93.1]))).toEqual([50, 95]);
  expect(scoreDomain(points(['03-01', 99.9], ['03-02', 100]))).toEqual([90, 100]);
  expect(scoreDomain(points(['03-01', 0.2], ['03-02', 3]))).toEqual([0, 5]);
});

test('a point is in a valley when the line beside it lies above', () => {
  const all = points(['03-01', 90], ['03-02', 95], ['03-03', 91], ['03-04', 93], ['03-05', 92]);
  expect(all.map((point) => isValley(all, point))).toEqual([true, false, true, false, true]);
  const [only] = points(['03-01', 90]);
  expect(only !== undefined && isValley([only], only)).toBe(false);
});
