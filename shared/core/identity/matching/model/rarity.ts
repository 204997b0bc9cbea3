import type { Ints } from '../../../columns/columns.ts';
import type { MatchTable } from '../prepare/match-table.ts';

/** By value, in bits: how much more agreement on it is worth than agreement on a value of usual frequency. */
export type Rarity = Readonly<{
  given: Float32Array;
  family: Float32Array;
  city: Float32Array;
  emailLocal: Float32Array;
  /** How few have it, in bits: 1 is half of all. */
  emailDomain: Float32Array;
  email: Float32Array;
  street: Float32Array;
  postcode: Float32Array;
  company: Float32Array;
}>;

const mostBits = 8;

/** @param counts how many records have each value, or a spelling of it */
function bitsOf(counts: Int32Array | Float64Array): Float32Array {
  let total = 0;
  let squares = 0;
  for (const times of counts) {
    total += times;
    squares += times * times;
  }
  return Float32Array.from(counts, (times) =>
    total === 0
      ? 0
      : Math.max(-mostBits, Math.min(mostBits, Math.log2(squares / total / Math.max(2, times)))),
  );
}

function fewnessOf(counts: Ints): Float32Array {
  const total = counts.reduce((sum, times) => sum + times, 0);
  return Float32Array.from(counts, (times) =>
    times === 0 ? 0 : Math.min(mostBits, Math.log2(total / times)),
  );
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
    emailDomain: fewnessOf(counts.emailDomain),
    email: bitsOf(counts.coded.email),
    street: bitsOf(counts.coded.street),
    postcode: bitsOf(counts.coded.postcode),
    company: bitsOf(counts.coded.company),
  };
}
