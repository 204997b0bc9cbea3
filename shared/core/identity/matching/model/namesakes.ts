import { comparisonIndex, comparisons, level, levelCount } from '../levels.ts';
import { expectMatches, toRates } from './expectation.ts';
import type { PassSample } from './sample-pairs.ts';

/** What is found among two people who have one name. */
export type Namesakes = Readonly<{
  /** How often each level is found among them. */
  u: Float64Array;
  /** What agreement of both names is worth less than that of each by itself, in bits. */
  dependence: number;
  /** Which share of pairs of one name is two people. */
  strangers: number;
}>;

const given = comparisonIndex('given');
const family = comparisonIndex('family');
const isSpelling = (found: number) => found === level.same || found === level.variant;
/** Two people of one name are taken to be as alike as any two until so many pairs of them are seen. */
export const namesakePrior = 30;

/** Whether given and family name both agree, in whatever spelling. */
export function areNamesakes(levels: Uint8Array, at: number): boolean {
  return isSpelling(levels[at + given] ?? 0) && isSpelling(levels[at + family] ?? 0);
}

function onlyNamesakes(sample: PassSample): PassSample {
  const width = comparisons.length;
  const levels = new Uint8Array(sample.pairs * width);
  let pairs = 0;
  for (let pair = 0; pair < sample.pairs; pair += 1) {
    if (!areNamesakes(sample.levels, pair * width)) continue;
    levels.set(sample.levels.subarray(pair * width, (pair + 1) * width), pairs * width);
    pairs += 1;
  }
  return { ...sample, levels, pairs };
}

const agreement = (rates: Float64Array, at: number) =>
  (rates[at * levelCount + level.same] ?? 0) + (rates[at * levelCount + level.variant] ?? 0);

/**
 * Looks at pairs that share a name: how alike those are that are two people, and how many there are. Addresses are made of names, and
 * people of one language have names and cities in common, so that fields are not independent among them; this is where it shows.
 *
 * @param sample pairs of the pass by name, null when there are none
 * @param allPairs of records
 */
export function studyNamesakes(
  sample: PassSample | null,
  u: Float64Array,
  m: Float64Array,
  allPairs: number,
): Namesakes {
  const pairs = sample === null ? null : onlyNamesakes(sample);
  if (pairs === null || pairs.pairs === 0) return { u, dependence: 0, strangers: 1 };
  const { unmatched, matches } = expectMatches(pairs, u, m, { matched: 1000, chance: namesakePrior });
  const expected = agreement(u, given) * agreement(u, family) * allPairs;
  const found = (pairs.pairs - matches) * pairs.scale;
  return {
    u: toRates(unmatched, u, namesakePrior),
    strangers: 1 - matches / pairs.pairs,
    dependence: Math.max(0, Math.log2((found + 1) / (expected + 1))),
  };
}
