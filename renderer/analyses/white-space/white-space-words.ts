import type { Input, Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useGroupWords } from '../rfm/group-words.ts';

export type WhiteSpace = Output<'analysis.white-space'>;
export type WhiteSpaceParams = Input<'analysis.white-space'>;
export type WhiteSpaceRow = WhiteSpace['rows'][number];
export type WhiteSpaceColumn = WhiteSpace['columns'][number];
export type WhiteSpaceCell = WhiteSpaceRow['cells'][number];

/** A cell with its row and its column. */
export type Picked = Readonly<{ row: WhiteSpaceRow; column: WhiteSpaceColumn; cell: WhiteSpaceCell }>;

/** A difference that is believed at a false discovery rate of 5 %. */
export const believedAt = 0.05;

/** What rows and columns are called. */
export type MatrixWords = Readonly<{
  row: (row: WhiteSpaceRow) => string;
  column: (column: WhiteSpaceColumn) => string;
}>;

/** The words of a matrix; segments are called what they are saved as. */
export function useMatrixWords(segments: Output<'segments.list'>): MatrixWords {
  const { t, format } = useWords();
  const groups = useGroupWords();
  return {
    row({ group, segmentId, customerId, name }) {
      if (group !== null) return groups.name(group);
      if (segmentId !== null)
        return segments.find(({ id }) => id === segmentId)?.name ?? format.number(segmentId);
      return name ?? t('whiteSpace.unnamed', { id: String(customerId) });
    },
    column: ({ kind, name }) =>
      kind === 'none' ? t('whiteSpace.none') : kind === 'other' ? t('whiteSpace.other') : (name ?? ''),
  };
}

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
