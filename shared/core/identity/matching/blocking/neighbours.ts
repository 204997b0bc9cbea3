import { sharedInts, type Ints } from '../../../columns/columns.ts';
import type { MatchTable } from '../prepare/match-table.ts';

/** Rows in an order in which those that are written alike stand near one another; each is compared with the next few. */
export type Neighbours = Readonly<{
  name: string;
  rows: Ints;
  /** Where each row stands in `rows`, -1 for rows that have nothing to be sorted by. */
  rank: Ints;
  window: number;
}>;

const window = 4;
const keyBytes = 6;

/** The first bytes of a text as a number that sorts as the text does. */
function prefixNumber(bytes: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = 0; at < keyBytes; at += 1)
    number = number * 256 + (from + at < end ? (bytes[from + at] ?? 0) : 0);
  return number;
}

function sortRows(name: string, count: number, keyOf: (row: number) => number): Neighbours {
  const keys = new Float64Array(count);
  let kept = 0;
  for (let row = 0; row < count; row += 1) {
    keys[row] = keyOf(row);
    if (keys[row] !== 0) kept += 1;
  }
  const rows = sharedInts(kept);
  let at = 0;
  for (let row = 0; row < count; row += 1)
    if (keys[row] !== 0) {
      rows[at] = row;
      at += 1;
    }
  rows.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  const rank = sharedInts(count).fill(-1);
  rows.forEach((row, place) => (rank[row] = place));
  return { name, rows, rank, window };
}

/** Records sorted by e-mail address, and by family and given name: slips of the pen that no key survives. */
export function sortNeighbours(table: MatchTable): Neighbours[] {
  const { coded, parts, lexicon } = table;
  const wordNumber = (part: number): number => {
    if (part < 0) return 0;
    const word = parts.words[parts.offsets[part] ?? 0] ?? 0;
    return prefixNumber(lexicon.bytes, lexicon.offsets[word] ?? 0, lexicon.offsets[word + 1] ?? 0);
  };
  const email = (row: number): number => {
    const code = coded.email.codes[row] ?? -1;
    if (code < 0) return 0;
    return prefixNumber(
      coded.email.distinct.bytes,
      coded.email.distinct.offsets[code] ?? 0,
      table.emailAt[code] ?? 0,
    );
  };
  // three letters of the family name, three of the given name
  const name = (row: number): number => {
    const family = Math.trunc(wordNumber(table.family[row] ?? -1) / 0x1000000);
    const given = Math.trunc(wordNumber(table.given[row] ?? -1) / 0x1000000);
    return family === 0 || given === 0 ? 0 : family * 0x1000000 + given;
  };
  return [sortRows('emailOrder', table.count, email), sortRows('nameOrder', table.count, name)];
}
