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

/**
 * Tf-idf: the logarithm of how often a feature stands in a text, times its weight. Words and pieces each have length one in every row, so that
 * neither long texts nor the many pieces count for more.
 */
export function weighFeatures(
  counts: FeatureCounts,
  { weight, isPiece }: FeatureWeights,
  extra: ExtraColumns,
): SparseRows {
  const room = counts.columns.length + counts.count * extra.width;
  const columns = new Int32Array(room);
  const values = new Float32Array(room);
  const offsets = new Int32Array(counts.count + 1);
  let to = 0;
  for (let row = 0; row < counts.count; row += 1) {
    const start = to;
    let words = 0;
    let pieces = 0;
    const end = counts.offsets[row + 1] ?? 0;
    for (let at = counts.offsets[row] ?? 0; at < end; at += 1) {
      const column = counts.columns[at] ?? 0;
      const rarity = weight[column] ?? 0;
      if (rarity === 0) continue;
      const value = rarity * (1 + Math.log(counts.counts[at] ?? 1));
      columns[to] = column;
      values[to] = value;
      to += 1;
      if (isPiece(column)) pieces += value * value;
      else words += value * value;
    }
    const scale = [words, pieces].map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
    for (let at = start; at < to; at += 1)
      values[at] = (values[at] ?? 0) * (scale[isPiece(columns[at] ?? 0) ? 1 : 0] ?? 0);
    extra.of(row).forEach((value, at) => {
      columns[to] = weight.length + at;
      values[to] = value;
      to += 1;
    });
    offsets[row + 1] = to;
  }
  return {
    count: counts.count,
    width: weight.length + extra.width,
    offsets,
    columns: columns.subarray(0, to),
    values: values.subarray(0, to),
  };
}
