import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';

/** Of whom a source spoke until the day. */
export function spokenOf({ source }: Extract<Condition, { kind: 'source' }>, { facts, on }: Asked): Bits {
  const sources = facts.get('sources');
  const { offsets } = sources;
  return bitsWhere(offsets.length - 1, (row) => {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1)
      if (sources.source[at] === source && (sources.day[at] ?? 0) <= on) return true;
    return false;
  });
}

/** Which share of the filled values of every profile is of a party, in percent; by row, NaN where nothing is filled. */
export function partyShares(
  { party }: Extract<Condition, { kind: 'party-share' }>,
  { facts }: Asked,
): Float64Array {
  const { zero, first, second, third } = facts.get('parties');
  const own = facts.get('parties')[party];
  return Float64Array.from(own, (filled, row) => {
    const all = (zero[row] ?? 0) + (first[row] ?? 0) + (second[row] ?? 0) + (third[row] ?? 0);
    return all === 0 ? Number.NaN : (100 * filled) / all;
  });
}
