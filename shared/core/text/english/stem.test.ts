import { expect, test } from 'vitest';
import { stemEnglish } from './stem.ts';

// from the sample vocabulary that is published with the algorithm
test.each([
  ['consign', 'consign'], ['consigned', 'consign'], ['consignment', 'consign'], ['consistency', 'consist'],
  ['consolation', 'consol'], ['consolatory', 'consolatori'], ['consolidating', 'consolid'], ['consolingly', 'consol'],
  ['conspicuously', 'conspicu'], ['conspiracy', 'conspiraci'], ['constables', 'constabl'], ['constancy', 'constanc'],
  ['knackeries', 'knackeri'], ['knavish', 'knavish'], ['kneaded', 'knead'], ['kneeling', 'kneel'], ['knightly', 'knight'],
  ['knitting', 'knit'], ['knives', 'knive'], ['knocked', 'knock'], ['skies', 'sky'], ['dying', 'die'], ['news', 'news'],
])('the stem of %s is %s', (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
}); // prettier-ignore

test('what is too long for a word stays as it is', () => {
  const long = 'ing'.repeat(10_000);
  expect(stemEnglish(long)).toBe(long);
});
