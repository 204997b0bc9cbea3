import { hasBit, setBit, type Bits } from '../bits.ts';
import { intersect, without } from '../combine-bits.ts';
import type { MergedIds } from './merged-ids.ts';
import { roomFor, unpackIds } from './pack-ids.ts';

/** Who came and who went: bit i is the customer of id i, as customers are now. */
export type MemberChanges = Readonly<{ joined: Bits; left: Bits }>;

/** Members as they are called now. */
function asNow(packed: Uint8Array, count: number, { merged, liveOf }: MergedIds): Bits {
  const bits = unpackIds(packed, count);
  for (const id of merged) {
    if (id >= count || !hasBit(bits, id)) continue;
    bits.words[id >>> 5] = (bits.words[id >>> 5] ?? 0) & ~(1 << (id & 31));
    const live = liveOf(id);
    if (live < count) setBit(bits, live);
  }
  return bits;
}

/**
 * Compares the members of a segment at two times. Both sets are packed and hold the members with those who were merged into them then; they
 * are seen by the merges that stand now: somebody merged into a member has not left, and whoever is apart again was there before.
 *
 * @param live the customers there are, bit i for id i: whoever is gone from the workspace altogether has neither joined nor left
 */
export function compareMembers(
  before: Uint8Array,
  after: Uint8Array,
  merges: MergedIds,
  live: Bits,
): MemberChanges {
  const count = Math.max(roomFor(before), roomFor(after), live.count);
  const [old, young] = [asNow(before, count, merges), asNow(after, count, merges)];
  // live may be shorter, and whoever lies beyond it is nobody any more
  const there = { count, words: old.words.map((_, at) => live.words[at] ?? 0) };
  return { joined: intersect(without(young, old), there), left: intersect(without(old, young), there) };
}
