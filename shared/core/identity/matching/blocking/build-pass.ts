import { sharedInts, type Ints } from '../../../columns/columns.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { blockKey } from './block-key.ts';

/** Records by key, in memory that threads share. Block i is `rows[starts[i] … starts[i + 1]]`; a row stands in it at most twice. */
export type Pass = Readonly<{
  name: string;
  rows: Ints;
  starts: Ints;
  /** The key of each block. */
  blockKeys: Ints;
  /** The keys each row ended with; 0 for none. */
  keys: readonly Ints[];
  /** How many pairs its blocks hold; some are found by earlier passes too. */
  pairs: number;
  /** Blocks that were too large even when split, and the rows in them: compared by other passes only. */
  dropped: Readonly<{ blocks: number; rows: number }>;
}>;

// 32 bits of key beside 21 bits of row fill what a number holds exactly
const rowBits = 0x200000;
const sizes = [400, 200, 100, 60, 40, 24, 16, 10];
const pairsPerRow = 5;
const pairsAlways = 400_000;
const pairsOf = (size: number) => (size * (size - 1)) / 2;

/** Entries (key, row) of all keys, sorted, as one number each. */
function sortEntries(keys: readonly Ints[], count: number): Float64Array {
  let entries = 0;
  for (const list of keys) for (const key of list) if (key !== 0) entries += 1;
  const sorted = new Float64Array(entries);
  let at = 0;
  for (const list of keys)
    for (let row = 0; row < count; row += 1) {
      const key = list[row] ?? 0;
      if (key === 0) continue;
      sorted[at] = (key >>> 0) * rowBits + row;
      at += 1;
    }
  return sorted.sort();
}

function eachBlock(sorted: Float64Array, visit: (key: number, from: number, end: number) => void): void {
  let from = 0;
  while (from < sorted.length) {
    const key = Math.trunc((sorted[from] ?? 0) / rowBits);
    const next = (key + 1) * rowBits;
    let end = from + 1;
    while (end < sorted.length && (sorted[end] ?? 0) < next) end += 1;
    visit(key | 0, from, end);
    from = end;
  }
}

/** The largest size of block at which the work stays in proportion to the records. */
function capFor(sorted: Float64Array, count: number): number {
  const bySize = new Float64Array(sizes.length);
  eachBlock(sorted, (_, from, end) => {
    for (let at = 0; at < sizes.length; at += 1)
      if (end - from <= (sizes[at] ?? 0)) bySize[at] = (bySize[at] ?? 0) + pairsOf(end - from);
  });
  const most = Math.max(pairsAlways, pairsPerRow * count);
  const fits = sizes.findIndex((_, at) => (bySize[at] ?? 0) <= most);
  return sizes[fits < 0 ? sizes.length - 1 : fits] ?? 2;
}

/** What a block that is too large is split by: first the place, then the year of birth. */
function refineKeys(
  keys: readonly Ints[],
  sorted: Float64Array,
  cap: number,
  of: (row: number) => number,
): boolean {
  const large = new Set<number>();
  eachBlock(sorted, (key, from, end) => {
    if (end - from > cap) large.add(key);
  });
  if (large.size === 0) return false;
  for (const list of keys)
    for (let row = 0; row < list.length; row += 1) {
      const key = list[row] ?? 0;
      if (large.has(key)) list[row] = blockKey(key, of(row));
    }
  return true;
}

/** Drops what is still too large, and lays the rest out. */
function layOut(name: string, keys: readonly Ints[], sorted: Float64Array, cap: number): Pass {
  let [blocks, entries, pairs, droppedBlocks, droppedRows] = [0, 0, 0, 0, 0];
  const tooLarge = new Set<number>();
  eachBlock(sorted, (key, from, end) => {
    const size = end - from;
    if (size > cap) {
      tooLarge.add(key);
      droppedBlocks += 1;
      droppedRows += size;
    } else if (size > 1) {
      blocks += 1;
      entries += size;
      pairs += pairsOf(size);
    }
  });
  const rows = sharedInts(entries);
  const starts = sharedInts(blocks + 1);
  const blockKeys = sharedInts(blocks);
  let [at, block] = [0, 0];
  eachBlock(sorted, (key, from, end) => {
    if (end - from > cap || end - from < 2) return;
    for (let entry = from; entry < end; entry += 1) {
      rows[at] = (sorted[entry] ?? 0) % rowBits;
      at += 1;
    }
    blockKeys[block] = key;
    block += 1;
    starts[block] = at;
  });
  if (tooLarge.size > 0)
    for (const list of keys)
      for (let row = 0; row < list.length; row += 1) if (tooLarge.has(list[row] ?? 0)) list[row] = 0;
  return {
    name,
    rows,
    starts,
    blockKeys,
    keys,
    pairs,
    dropped: { blocks: droppedBlocks, rows: droppedRows },
  };
}

/**
 * Sorts records into blocks by their keys. A block that would make too much work is split by place, then by year of birth, and left to
 * other passes if that does not help; how many were is counted.
 *
 * @param keys one or two per row; changed to what the rows ended with
 */
export function buildPass(name: string, keys: readonly Ints[], table: MatchTable): Pass {
  const { count } = table;
  if (count > rowBits) throw new RangeError(`${count} records are more than ${rowBits}`);
  let sorted = sortEntries(keys, count);
  const cap = capFor(sorted, count);
  const cityOf = (row: number) => (table.city[row] ?? -1) + 1;
  const yearOf = (row: number) => Math.trunc((table.birth[row] ?? 0) / 10_000);
  for (const of of [cityOf, yearOf]) if (refineKeys(keys, sorted, cap, of)) sorted = sortEntries(keys, count);
  return layOut(name, keys, sorted, cap);
}
