import { expect, test } from 'vitest';
import type { Progress } from '../model/progress.ts';
import { addSample, paceOf, type Sample } from './progress-rate.ts';

const rows = (done: number, phase = 'reading'): Progress => ({ phase, done, total: 10_000, unit: 'rows' });

function after(...reports: readonly (readonly [number, Progress])[]): readonly Sample[] {
  return reports.reduce<readonly Sample[]>(
    (samples, [atMs, progress]) => addSample(samples, progress, atMs),
    [],
  );
}

test('the pace is what was done over the time it took', () => {
  // 2,000 rows in 2 s are 1,000 a second; 8,000 are left: 8 s
  expect(paceOf(after([0, rows(0)], [1_000, rows(900)], [2_000, rows(2_000)]), 10_000)).toEqual({
    perSecond: 1_000,
    secondsLeft: 8,
  });
});

test('nothing is said before it can be known', () => {
  expect(paceOf([], 10_000)).toEqual({ perSecond: null, secondsLeft: null });
  expect(paceOf(after([0, rows(0)], [100, rows(500)]), 10_000).perSecond).toBeNull();
  expect(paceOf(after([0, rows(5)], [1_000, rows(5)]), 10_000).perSecond).toBeNull();
});

test('a new phase starts from nothing', () => {
  const samples = after([0, rows(0)], [1_000, rows(900)], [1_100, rows(10, 'applying')]);
  expect(samples).toEqual([{ atMs: 1_100, done: 10, phase: 'applying' }]);
});

test('only the last five seconds count, so that a pace that changes is followed', () => {
  const samples = after([0, rows(0)], [4_000, rows(400)], [8_000, rows(4_400)]);
  // 4,000 rows in the 4 s that are remembered
  expect(paceOf(samples, null)).toEqual({ perSecond: 1_000, secondsLeft: null });
});
