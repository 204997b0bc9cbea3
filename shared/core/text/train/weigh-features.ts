import type { FeatureCounts } from './count-features.ts';
import type { SparseRows } from './sparse-rows.ts';

/** What each feature weighs: 0 for those that are left out. */
export type FeatureWeights = Readonly<{ weight: Float64Array; isPiece: (column: number) => boolean }>;

/** Texts that a feature stands in at least, to be learned from. */
const fewestTexts = { word: 2, piece: 3 };

/** In how many of the chosen texts of either side each feature stands. */
function countSides(counts: FeatureCounts, isPositive: Uint8Array, chosen: Int32Array) {
  const sides = [new Int32Array(counts.width), new Int32Array(counts.width)] as const;
  for (const text of chosen) {
    const side = sides[isPositive[text] === 1 ? 1 : 0];
    const end = counts.offsets[text + 1] ?? 0;
    for (let at = counts.offsets[text] ?? 0; at < end; at += 1) {
      const column = counts.columns[at] ?? 0;
      side[column] = (side[column] ?? 0) + 1;
    }
  }
  return sides;
}

/**
 * Features weigh more the rarer they are (inverse document frequency), and the more they tell the sides apart: by the root of the logarithm of how
 * many times as frequent they are on one of them.
 *
 * @param chosen the texts that are learned from; no other is looked at
 * @see Wang & Manning (2012), Baselines and Bigrams: Simple, Good Sentiment and Topic Classification
 */
export function learnWeights(
  counts: FeatureCounts,
  isPositive: Uint8Array,
  chosen: Int32Array,
  isPiece: (column: number) => boolean,
): FeatureWeights {
  const [against, inFavour] = countSides(counts, isPositive, chosen);
  const positives = chosen.reduce((sum, text) => sum + (isPositive[text] ?? 0), 0);
  const weight = Float64Array.from(against, (no, column) => {
    const yes = inFavour[column] ?? 0;
    if (yes + no < (isPiece(column) ? fewestTexts.piece : fewestTexts.word)) return 0;
    const rarity = Math.log((1 + chosen.length) / (1 + yes + no)) + 1;
    const ratio = (yes + 1) / (positives + 2) / ((no + 1) / (chosen.length - positives + 2));
    return rarity * Math.sqrt(Math.abs(Math.log(ratio)));
  });
  return { weight, isPiece };
}

/** More columns of a row, behind those of its features. */
export type ExtraColumns = Readonly<{ width: number; of: (row: number) => readonly number[] }>;

/** A table that is being filled row by row. */
type Filling = { columns: Int32Array; values: Float32Array; to: number };

function putFeatures(filling: Filling, counts: FeatureCounts, row: number, { weight }: FeatureWeights): void {
  const end = counts.offsets[row + 1] ?? 0;
  for (let at = counts.offsets[row] ?? 0; at < end; at += 1) {
    const column = counts.columns[at] ?? 0;
    const rarity = weight[column] ?? 0;
    if (rarity === 0) continue;
    filling.columns[filling.to] = column;
    filling.values[filling.to] = rarity * (1 + Math.log(counts.counts[at] ?? 1));
    filling.to += 1;
  }
}

/** Gives the words of a row, and its pieces, length one each. */
function scaleRow(
  { columns, values, to }: Filling,
  start: number,
  isPiece: (column: number) => boolean,
): void {
  const squares = [0, 0];
  for (let at = start; at < to; at += 1) {
    const kind = Number(isPiece(columns[at] ?? 0));
    squares[kind] = (squares[kind] ?? 0) + (values[at] ?? 0) ** 2;
  }
  const scale = squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
  for (let at = start; at < to; at += 1)
    values[at] = (values[at] ?? 0) * (scale[Number(isPiece(columns[at] ?? 0))] ?? 0);
}

/**
 * Tf-idf: the logarithm of how often a feature stands in a text, times its weight. Words and pieces each have length one in every row, so that
 * neither long texts nor the many pieces count for more.
 */
export function weighFeatures(counts: FeatureCounts, known: FeatureWeights, extra: ExtraColumns): SparseRows {
  const room = counts.columns.length + counts.count * extra.width;
  const filling: Filling = { columns: new Int32Array(room), values: new Float32Array(room), to: 0 };
  const offsets = new Int32Array(counts.count + 1);
  for (let row = 0; row < counts.count; row += 1) {
    const start = filling.to;
    putFeatures(filling, counts, row, known);
    scaleRow(filling, start, known.isPiece);
    extra.of(row).forEach((value, at) => {
      filling.columns[filling.to] = known.weight.length + at;
      filling.values[filling.to] = value;
      filling.to += 1;
    });
    offsets[row + 1] = filling.to;
  }
  return {
    count: counts.count,
    width: known.weight.length + extra.width,
    offsets,
    columns: filling.columns.subarray(0, filling.to),
    values: filling.values.subarray(0, filling.to),
  };
}
