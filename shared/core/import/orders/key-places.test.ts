import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { makeKeyPlaces } from './key-places.ts';

test('keys are found as a map finds them, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000, size: 'max' }), (keys) => {
      const list: string[] = [];
      const places = makeKeyPlaces((place) => list[place]);
      const map = new Map<string, number>();
      for (const key of keys) {
        expect(places.find(key)).toBe(map.get(key) ?? -1);
        if (map.has(key)) continue;
        list.push(key);
        map.set(key, list.length - 1);
        places.add(key, list.length - 1);
      }
      for (const [key, place] of map) expect(places.find(key)).toBe(place);
    }),
    { numRuns: runs(50) },
  );
});

test('a key that was never added is not found', () => {
  const list = ['O-1'];
  const places = makeKeyPlaces((place) => list[place]);
  places.add('O-1', 0);
  expect([places.find('O-1'), places.find('O-2'), places.find('')]).toEqual([0, -1, -1]);
});
