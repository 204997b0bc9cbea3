import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeOverlap } from './compute.ts';
import { overlapMembers } from './members.ts';
import type { OverlapInput } from './query.ts';
import { OverlapParams, OverlapResult } from './schema.ts';

const params = OverlapParams.parse({});

/** Sets by their customers' ids, among `customerId`. */
function inputOf(customerId: readonly number[], sets: readonly (readonly number[])[]): OverlapInput {
  return {
    customerId: Int32Array.from(customerId),
    sets: sets.map((ids) => {
      const bits = noBits(customerId.length);
      for (const id of ids) setBit(bits, customerId.indexOf(id));
      return bits;
    }),
  };
}
const run = (input: OverlapInput) => OverlapResult.parse(computeOverlap(input));
const members = (input: OverlapInput, selection: string) => {
  const ids = overlapMembers(input, params, selection);
  return ids && [...ids];
};

const example = inputOf([1, 2, 3, 4, 5, 6], [[1, 2, 3, 4], [3, 4, 5], [4]]);

test('the worked example of the README comes out as it stands there', () => {
  const result = run(example);
  expect(result.intersections.map(({ inSets, customers }) => [inSets, customers])).toEqual([
    [[0], 2],
    [[1], 1],
    [[0, 1], 1],
    [[0, 1, 2], 1],
  ]);
  expect([result.customers, result.inNone]).toEqual([6, 1]);
  expect(result.sets.map(({ customers }) => customers)).toEqual([4, 3, 1]);
  expect(result.pairs).toEqual([
    { first: 0, second: 1, both: 2, either: 5, jaccard: 0.4 },
    { first: 0, second: 2, both: 1, either: 4, jaccard: 0.25 },
    { first: 1, second: 2, both: 1, either: 3, jaccard: 1 / 3 },
  ]);
  expect(members(example, 'only-0')).toEqual([1, 2]);
  expect(members(example, 'only-0-1')).toEqual([3]);
  expect(members(example, 'only-2-1-0')).toEqual([4]);
  expect(members(example, 'all-0-1')).toEqual([3, 4]);
  expect(members(example, 'only-2')).toEqual([]);
  expect(members(example, 'none')).toEqual([6]);
});

test('a selection that is no part of the result names nobody', () => {
  for (const selection of ['', 'only-', 'only-3', 'only-0-0', 'all-0-9', 'only-0,1', 'everyone'])
    expect(members(example, selection), selection).toBeNull();
});

test('without sets, without customers and with empty sets nothing is divided by nothing', () => {
  expect(run(inputOf([1, 2], []))).toMatchObject({ inNone: 2, sets: [], intersections: [], pairs: [] });
  expect(run(inputOf([], [[], []]))).toMatchObject({
    inNone: 0,
    sets: [
      { customers: 0, share: 0 },
      { customers: 0, share: 0 },
    ],
    pairs: [{ first: 0, second: 1, both: 0, either: 0, jaccard: null }],
  });
});

test('intersections and none add up to everybody, and hold exactly their people', () => {
  const ids = Array.from({ length: 40 }, (_, at) => at * 3 + 1);
  fc.assert(
    fc.property(fc.array(fc.subarray(ids), { maxLength: 8 }), (sets) => {
      const input = inputOf(ids, sets);
      const result = run(input);
      const sum = result.intersections.reduce((total, { customers }) => total + customers, result.inNone);
      expect(sum).toBe(ids.length);
      for (const { inSets, customers } of result.intersections) {
        const expected = ids.filter((id) =>
          sets.every((set, at) => set.includes(id) === inSets.includes(at)),
        );
        expect(members(input, `only-${inSets.join('-')}`)).toEqual(expected);
        expect(customers).toBe(expected.length);
      }
      result.sets.forEach(({ customers }, at) => expect(customers).toBe(sets[at]?.length));
      const sizes = result.intersections.map(({ customers }) => customers);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }),
  );
});
