import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { liftOfRevenue, liftOfShare } from './compare-arms.ts';
import { drawArms, moneyBands } from './draw-arms.ts';
import { packOffered, unpackOffered } from './pack-offered.ts';
import { smallestLift } from './smallest-lift.ts';
import { windowOf } from './window-of.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: at + 1, expectedMinor: (count - at) * 100 }));

test('everybody is on one side, the same seed draws the same, another seed others', () => {
  const first = drawArms(people(100), 0.2, 7);
  expect([first.contacted.length, first.heldOut.length]).toEqual([80, 20]);
  expect(new Set([...first.contacted, ...first.heldOut]).size).toBe(100);
  expect(drawArms(people(100).reverse(), 0.2, 7)).toEqual(first);
  expect(drawArms(people(100), 0.2, 8).heldOut).not.toEqual(first.heldOut);
});

test('of each fifth by expected money the same share is kept out', () => {
  const { heldOut } = drawArms(people(100), 0.2, 3);
  // ids 1–20 are expected to bring most
  const bands = [0, 1, 2, 3, 4].map((band) => heldOut.filter((id) => Math.ceil(id / 20) - 1 === band).length);
  expect(bands).toEqual([4, 4, 4, 4, 4]);
});

test('any draw leaves the share asked for, rounded, and never an empty side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      fc.nat(),
      (count, share, seed) => {
        const { contacted, heldOut } = drawArms(people(count), share, seed);
        expect(contacted.length + heldOut.length).toBe(count);
        const wanted = count < 2 ? 0 : Math.max(1, Math.round(share * count));
        expect(heldOut.length).toBe(wanted);
        // no band is further from its share than rounding makes it
        for (let band = 0; band < moneyBands; band += 1) {
          const [from, to] = [0, 1].map((more) => Math.floor(((band + more) * count) / moneyBands));
          const own = heldOut.filter((id) => id > (from ?? 0) && id <= (to ?? 0)).length;
          const fair = count === 0 ? 0 : (wanted * ((to ?? 0) - (from ?? 0))) / count;
          expect(Math.abs(own - fair)).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test('over many seeds everybody is kept out as often as the share says', () => {
  const draws = 2_000;
  const times = new Map<number, number>();
  for (let seed = 0; seed < draws; seed += 1)
    for (const id of drawArms(people(10), 0.3, seed).heldOut) times.set(id, (times.get(id) ?? 0) + 1);
  // 3 of 10: 600 each, ± 4 standard deviations of √(2000 × 0.3 × 0.7) = 20.5
  expect(times.size).toBe(10);
  for (const count of times.values()) expect(Math.abs(count - 0.3 * draws)).toBeLessThan(82);
});

test('what was offered is packed and read back', () => {
  const offered = [
    { customer: 3, products: [1, 300, 20_000] },
    { customer: 4, products: [] },
    { customer: 2_000_000, products: [7] },
  ];
  expect(unpackOffered(packOffered(offered))).toEqual(offered);
  expect(packOffered([]).length).toBe(0);
  expect(() => unpackOffered(Uint8Array.of(3, 2, 1))).toThrow(RangeError);
});

test('the smallest lift is that of the textbook', () => {
  // share 0.1, 900 and 100 people: (1.95996 + 0.84162) × √(0.1 × 0.9 × (1/900 + 1/100)) = 2.80159 × 0.0316228 = 0.088594
  expect(smallestLift(0.1, 900, 100)).toBeCloseTo(0.088594, 5);
  expect(smallestLift(0.1, 0, 100)).toBeNull();
  // where nobody is expected to buy: as one of all, 0.01 × 0.99 × (1/50 + 1/50) = 0.000396, its root 0.0198997, × 2.80159 = 0.055751
  expect(smallestLift(0, 50, 50)).toBeCloseTo(0.055751, 5);
});

test('orders count from the day after the draw, and the data say how far it is', () => {
  // 2024-06-01 is day 19,875
  const at = '2024-06-01T10:00:00Z';
  expect(windowOf(at, 30, null)).toEqual({
    ...{ drawnOn: '2024-06-01', endsOn: '2024-07-01', after: 19_875, to: 19_905, state: 'too-early' },
  });
  expect([19_875, 19_876, 19_904, 19_905, 19_990].map((day) => windowOf(at, 30, day).state)).toEqual([
    ...['too-early', 'running', 'running', 'done', 'done'],
  ]);
});

test('the lift of a share is Newcombe’s', () => {
  // 56 of 70 against 48 of 80: 0.2, from 0.0524 to 0.3339 (Newcombe 1998, table II, example a, method 10)
  const lift = liftOfShare(56, 70, 48, 80);
  expect(lift?.difference.value).toBeCloseTo(0.2, 12);
  expect(lift?.difference.interval.map((bound) => Number(bound.toFixed(4)))).toEqual([0.0524, 0.3339]);
  expect(lift?.isBeyondNoise).toBe(true);
  expect(liftOfShare(0, 0, 1, 2)).toBeNull();
});

test('the lift of revenue is a person’s, and for all who were contacted', () => {
  const arm = (values: readonly number[]) => ({
    ...{ people: values.length, buyers: 0, offeredBuyers: 0 },
    revenue: {
      n: values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value * value, 0),
    },
  });
  // means 300 and 100; variances 10,000 each, so the error is √(10,000 ÷ 3 × 2) = 81.65 with 4 degrees, of which the 97.5 % quantile is
  // 2.776: 200 ± 226.7
  const lift = liftOfRevenue(arm([200, 300, 400]), arm([0, 100, 200]));
  expect(lift).toMatchObject({
    contactedMinor: 300,
    heldOutMinor: 100,
    differenceMinor: 200,
    extraMinor: 600,
  });
  expect(lift?.interval.map((bound) => Math.round(bound))).toEqual([-27, 427]);
  expect(lift?.extraInterval.map((bound) => Math.round(bound))).toEqual([-80, 1280]);
  expect(lift?.isBeyondNoise).toBe(false);
  expect(liftOfRevenue(arm([0, 0]), arm([0, 0]))).toBeNull();
});
