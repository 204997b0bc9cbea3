import type { FeatureCounts } from './count-features.ts';
import type { SparseRows } from './sparse-rows.ts';

/** What each feature weighs: rare ones more. 0 for those that are left out. */
export type FeatureWeights = Readonly<{ weight: Float64Array; isPiece: (column: number) => boolean }>;

/** Texts that a feature stands in at least, to be learned from. */
const fewestTexts = { word: 2, piece: 3 };

/**
 * Inverse document frequencies.
 * @param chosen the texts that are learned from; no other is looked at
 */
export function learnWeights(
  counts: FeatureCounts,
  chosen: Int32Array,
  isPiece: (column: number) => boolean,
): FeatureWeights {
  const texts = new Int32Array(counts.width);
  for (const text of chosen) {
    const end = counts.offsets[text + 1] ?? 0;
    for (let at = counts.offsets[text] ?? 0; at < end; at += 1) {
      const column = counts.columns[at] ?? 0;
      texts[column] = (texts[column] ?? 0) + 1;
    }
  }
  const weight = Float64Array.from(texts, (having, column) =>
    having < (isPiece(column) ? fewestTexts.piece : fewestTexts.word)
      ? 0
      : Math.log((1 + chosen.length) / (1 + having)) + 1,
  );
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
