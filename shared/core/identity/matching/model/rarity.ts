import type { Ints } from '../../../columns/columns.ts';
import type { MatchTable } from '../prepare/match-table.ts';

/** By value, in bits: how much more agreement on it is worth than agreement on a value of usual frequency. */
export type Rarity = Readonly<{
  given: Float32Array;
  family: Float32Array;
  city: Float32Array;
  emailLocal: Float32Array;
  email: Float32Array;
  street: Float32Array;
  postcode: Float32Array;
  company: Float32Array;
}>;

const mostBits = 8;

/** @param counts how many records have each value, or a spelling of it */
function bitsOf(counts: ArrayLike<number>): Float32Array {
  let total = 0;
  let squares = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const times = counts[at] ?? 0;
    total += times;
    squares += times * times;
  }
  const bits = new Float32Array(counts.length);
  for (let at = 0; at < bits.length; at += 1) {
    const times = Math.max(2, counts[at] ?? 0);
    bits[at] = total === 0 ? 0 : Math.max(-mostBits, Math.min(mostBits, Math.log2(squares / total / times)));
  }
  return bits;
}

/** Of each part, how many records have a part whose first word sounds like its own. */
function soundingLike({ parts, lexicon }: MatchTable, counts: Ints): Float64Array {
  const sums = new Float64Array(lexicon.coarse.length);
  const soundOf = (part: number) => lexicon.coarse[parts.words[parts.offsets[part] ?? 0] ?? 0] ?? 0;
  for (let part = 0; part < counts.length; part += 1) {
    const sound = soundOf(part);
    sums[sound] = (sums[sound] ?? 0) + (counts[part] ?? 0);
  }
  return Float64Array.from(counts, (times, part) =>
    times === 0 ? 0 : Math.min(sums[soundOf(part)] ?? 0, times * 12),
  );
}

/** Term frequencies of a table as bits. Spellings of one name count together. */
export function makeRarity(table: MatchTable): Rarity {
  const { counts } = table;
  return {
    given: bitsOf(soundingLike(table, counts.given)),
    family: bitsOf(soundingLike(table, counts.family)),
    city: bitsOf(counts.city),
    emailLocal: bitsOf(counts.emailLocal),
    email: bitsOf(counts.coded.email),
    street: bitsOf(counts.coded.street),
    postcode: bitsOf(counts.coded.postcode),
    company: bitsOf(counts.coded.company),
  };
}
