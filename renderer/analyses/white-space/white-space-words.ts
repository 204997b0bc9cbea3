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
