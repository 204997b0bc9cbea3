import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler, type ByteSimilarity } from './jaro-winkler.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const of = (measure: ByteSimilarity, a: string, b: string) =>
  measure(bytes(a), 0, a.length, bytes(b), 0, b.length);

// the worked values of Winkler (1990)
test.each([
  ['martha', 'marhta', 0.9611],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.8133],
  ['abc', 'abc', 1],
  ['abc', 'xyz', 0],
  ['', '', 1],
  ['', 'a', 0],
])('%j and %j are alike to %d', (a, b, expected) => {
  expect(of(jaroWinkler(), a, b)).toBeCloseTo(expected, 4);
  expect(of(jaroWinkler(), b, a)).toBeCloseTo(expected, 4);
});

test.each([
  ['smith', 'smith', 0],
  ['smith', 'smit', 1],
  ['smith', 'smyth', 1],
  ['smith', 'msith', 1],
  ['smith', 'smythe', 2],
  ['smith', 'stone', 9],
  ['smith', 'smithsons', 9],
])('from %j to %j it takes %d edits, 9 for more than two', (a, b, expected) => {
  const distance = of(editDistance(), a, b);
  expect(distance > 2 ? 9 : distance).toBe(expected);
});
