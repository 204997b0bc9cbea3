import type { Ints } from '../../../columns/columns.ts';
import type { Comparer } from '../compare/comparer.ts';
import { comparisonIndex, comparisons, level, levelCount } from '../levels.ts';
import { defaultChances } from './default-rates.ts';
import type { CodedField, MatchTable } from '../prepare/match-table.ts';

import { seededIntegers } from '../random/seeded.ts';

const mostPairs = 400_000;
const priorPairs = 200;

/** How often each level is found among any two records, both having the field: `comparisons` times `levelCount`. Matches are among them. */
function sampleLevels(table: MatchTable, compare: Comparer, seed: number): Float64Array {
  const { count } = table;
  const found = new Float64Array(comparisons.length * levelCount);
  const levels = new Uint8Array(comparisons.length);
  const add = (a: number, b: number) => {
    compare(a, b, levels, 0);
    for (let at = 0; at < levels.length; at += 1) {
      const cell = at * levelCount + (levels[at] ?? 0);
      found[cell] = (found[cell] ?? 0) + 1;
    }
  };
  if ((count * (count - 1)) / 2 <= mostPairs) {
    for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) add(a, b);
    return found;
  }
  const next = seededIntegers(seed);
  for (let pair = 0; pair < mostPairs; pair += 1) {
    const a = next() % count;
    const b = next() % count;
    if (a !== b) add(Math.min(a, b), Math.max(a, b));
  }
  return found;
}

/** The share of pairs with the same value, exactly, from how many records have each. */
function shareOfSame(counts: Ints): number {
  let records = 0;
  let same = 0;
  for (const times of counts) {
    records += times;
    same += times * (times - 1);
  }
  return records < 2 ? 0 : same / (records * (records - 1));
}

const codedFields: readonly CodedField[] = ['email', 'phone', 'street', 'postcode', 'company', 'externalId'];

/**
 * How often each level is found among any two records, as shares of those that both have the field. From random pairs; shares of equal
 * values, which may be too rare for them, from counts. A guess made beforehand counts as some pairs, for tables too small to say.
 */
export function observedRates(table: MatchTable, compare: Comparer, seed: number): Float64Array {
  const found = sampleLevels(table, compare, seed);
  const defaults = defaultChances();
  for (const field of codedFields) {
    const from = comparisonIndex(field) * levelCount;
    const total = totalOf(found, from);
    found[from + level.same] = total * shareOfSame(table.counts.coded[field]);
  }
  const rates = new Float64Array(found.length);
  for (let from = 0; from < found.length; from += levelCount) {
    const total = totalOf(found, from) + priorPairs;
    for (let l = 0; l <= level.same; l += 1)
      rates[from + l] = ((found[from + l] ?? 0) + priorPairs * (defaults[from + l] ?? 0)) / total;
  }
  return rates;
}

function totalOf(found: Float64Array, from: number): number {
  let total = 0;
  for (let l = 0; l <= level.same; l += 1) total += found[from + l] ?? 0;
  return total;
}

/**
 * How often each level is found among two people: what any two records show, less what the matches among them account for.
 *
 * @param share of all pairs of records that are one person
 * @param least no level is rarer than this: how rare is not known better than there are records
 */
export function chanceRates(
  observed: Float64Array,
  matched: Float64Array,
  share: number,
  least: number,
): Float64Array {
  return observed.map((rate, cell) => Math.max(least, (rate - share * (matched[cell] ?? 0)) / (1 - share)));
}
