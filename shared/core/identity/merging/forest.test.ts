import fc from 'fast-check';
import { expect, test } from 'vitest';
import { representatives, type Edge } from './forest.ts';

test('the smallest id of all who are joined stands for them', () => {
  expect([...representatives([])]).toEqual([]);
  // 4–7–9 are one, 5–6 another
  const people = representatives([[7, 9], [5, 6], [4, 7]]); // prettier-ignore
  expect([4, 5, 6, 7, 9].map((id) => people.get(id))).toEqual([4, 5, 5, 4, 4]);
});

test('the order of merges does not matter, nor which of a pair is named first', () => {
  const edges = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
    maxLength: 15,
  });
  fc.assert(
    fc.property(
      edges.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const sorted = (found: Iterable<Edge>) => [...found].sort((x, y) => x[0] - y[0]);
        const turned = shuffled.map(([a, b]): Edge => [b, a]);
        expect(sorted(representatives(turned))).toEqual(sorted(representatives(list)));
      },
    ),
  );
});
