import { expect, test } from 'vitest';
import { thinSnapshots, type DatedLook } from './thin-snapshots.ts';

/** Looks, newest first, numbered from the oldest, 1. */
const looks = (...takenAt: readonly string[]): DatedLook[] =>
  takenAt.map((at, place) => ({ id: takenAt.length - place, takenAt: at }));
const hour = (at: number) => new Date(Date.UTC(2026, 5, 30) - at * 3_600_000).toISOString();

test('the newest twelve stay, however close', () => {
  expect(thinSnapshots(looks(...Array.from({ length: 12 }, (_, at) => hour(at))))).toEqual([]);
});

test('of older ones the last of each day stays', () => {
  // 2026-06-30T00 is the newest, so the twelve reach back to 13:00 on the 29th; 12:00 on the 29th and before are thinned
  const gone = thinSnapshots(looks(...Array.from({ length: 48 }, (_, at) => hour(at))));
  // 48 looks: numbers 48 … 37 are the newest twelve; the last of the 28th is 24 hours and one back, number 48 - 25 = 23
  expect(gone).not.toContain(23);
  expect(gone).toHaveLength(48 - 12 - 1);
});

test('before 31 days the last of each month stays, and never more than 60', () => {
  const daily = Array.from({ length: 400 }, (_, at) => hour(at * 24));
  const gone = new Set(thinSnapshots(looks(...daily)));
  const kept = looks(...daily).filter(({ id }) => !gone.has(id));
  // days from 30 June back to 31 May: 31. Then the last days of 12 months: Apr 2026 … May 2025
  expect(kept.slice(0, 31).map(({ takenAt }) => takenAt)).toEqual(daily.slice(0, 31));
  expect(kept.slice(31).map(({ takenAt }) => takenAt.slice(0, 7))).toEqual([
    ...['2026-04', '2026-03', '2026-02', '2026-01', '2025-12', '2025-11', '2025-10', '2025-09', '2025-08'],
    ...['2025-07', '2025-06', '2025-05'],
  ]);
  const monthly = Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(2026, 5 - at, 1)).toISOString());
  expect(thinSnapshots(looks(...monthly))).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
});
