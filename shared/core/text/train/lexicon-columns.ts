import type { LexiconScores } from '../sentiment/score-texts.ts';
import type { ExtraColumns } from './weigh-features.ts';

/** Sums of valences are divided by it, so that they count about as much as a word. */
const usualSum = 8;

/** What the lexicon says of texts, as columns for a model. */
export function lexiconColumns(
  { score, positive, negative }: LexiconScores,
  texts: Int32Array,
): ExtraColumns {
  return {
    width: 3,
    of: (row) => {
      const text = texts[row] ?? 0;
      return [score[text] ?? 0, (positive[text] ?? 0) / usualSum, (negative[text] ?? 0) / usualSum];
    },
  };
}
