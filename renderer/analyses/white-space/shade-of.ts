import type { WhiteSpaceCell } from './white-space-words.ts';

/** A difference that is believed at a false discovery rate of 5 %. */
export const believedAt = 0.05;

/**
 * How strongly a cell is coloured: -2 and -1 where less is bought than by all others, 1 and 2 where more is, 0 where that is chance or little, and null
 * where nothing is said.
 */
export function shadeOf({ index }: WhiteSpaceCell): -2 | -1 | 0 | 1 | 2 | null {
  if (index === null) return null;
  if (index.q > believedAt) return 0;
  if (index.value < 50) return -2;
  if (index.value < 90) return -1;
  if (index.value > 200) return 2;
  return index.value > 110 ? 1 : 0;
}
