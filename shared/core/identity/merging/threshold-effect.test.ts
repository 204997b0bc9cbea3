import { expect, test } from 'vitest';
import { thresholdEffect } from './threshold-effect.ts';

// one bin a bit: 8 pairs weigh 0 to 1, 4 weigh 1 to 2, 2 weigh 2 to 3, 1 weighs 3 to 4
const histogram = { from: 0, perBit: 1, counts: [8, 4, 2, 1] };

test('pairs are counted from the weight of the thresholds on', () => {
  // a probability of 0.8 is odds of 4, two bits; of 0.5 none
  expect(thresholdEffect(histogram, [], { merge: 0.8, review: 0.5 }).pairs).toEqual({ merge: 3, review: 12 });
  // half a bit is odds of √2, a probability of 0.5858: half of the first bin
  const half = Math.SQRT2 / (1 + Math.SQRT2);
  expect(thresholdEffect(histogram, [], { merge: 0.8, review: half }).pairs).toEqual({ merge: 3, review: 8 });
  expect(thresholdEffect(histogram, [], { merge: 0.9999, review: 0.9999 }).pairs).toEqual({
    merge: 0,
    review: 0,
  });
});

test('decided pairs lie in the bands, and those of the automatic band say how precise it is', () => {
  const decided = [
    ...[0.99, 0.97, 0.95].map((probability) => ({ probability, isSame: true })),
    { probability: 0.96, isSame: false },
    { probability: 0.5, isSame: true },
    { probability: 0.4, isSame: false },
    { probability: 0.1, isSame: false },
  ];
  const { decided: found, precision } = thresholdEffect(histogram, decided, { merge: 0.95, review: 0.2 });
  expect(found).toEqual({
    same: { merge: 3, review: 1, never: 0 },
    different: { merge: 1, review: 1, never: 1 },
  });
  // Wilson of 3 in 4: R, prop.test(3, 4, correct = FALSE)$conf.int is 0.3006418 0.9544127
  expect(precision?.n).toBe(4);
  expect(precision?.share).toBe(0.75);
  expect(precision?.low).toBeCloseTo(0.3006418, 6);
  expect(precision?.high).toBeCloseTo(0.9544127, 6);
});

test('where nothing was decided nothing is claimed', () => {
  expect(thresholdEffect(histogram, [], { merge: 0.95, review: 0.2 }).precision).toBeNull();
});
