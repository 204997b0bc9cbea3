import { rfmGroups, type RfmGroup } from './schema.ts';

// rows: recency from 5 (just now) to 1 (long ago); columns: frequency and money together from 1 to 5
const board: readonly (readonly RfmGroup[])[] = [
  ['new', 'potential-loyal', 'potential-loyal', 'champions', 'champions'],
  ['promising', 'potential-loyal', 'potential-loyal', 'loyal', 'champions'],
  ['about-to-sleep', 'needs-attention', 'needs-attention', 'loyal', 'loyal'],
  ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'at-risk'],
  ['lost', 'lost', 'at-risk', 'cannot-lose', 'cannot-lose'],
];

/** Where a score of a shorter scale stands on the board: 1 stays 1, the highest becomes 5, the others between. */
function placeOnBoard(score: number, scale: number): number {
  return 1 + Math.round(((score - 1) * 4) / (scale - 1));
}

/** Frequency and money as one score: their mean, a half rounded up. */
export function valueScore(f: number, m: number): number {
  return Math.floor((f + m + 1) / 2);
}

/**
 * The one group of a cell.
 *
 * @param r recency score, 1 … `scale`, highest for the most recent
 * @param value `valueScore` of frequency and money, 1 … `scale`
 * @throws {RangeError} the cell lies outside the board
 */
export function groupOf(r: number, value: number, scale: number): RfmGroup {
  const group = board[5 - placeOnBoard(r, scale)]?.[placeOnBoard(value, scale) - 1];
  if (group === undefined) throw new RangeError(`no cell ${r}, ${value} on a scale of ${scale}`);
  return group;
}

/** All groups of a scale as indices of `rfmGroups`: at `(r - 1) * scale + value - 1`. */
export function groupTable(scale: number): Uint8Array {
  return Uint8Array.from({ length: scale * scale }, (_, at) =>
    rfmGroups.indexOf(groupOf(Math.floor(at / scale) + 1, (at % scale) + 1, scale)),
  );
}
