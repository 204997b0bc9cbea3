import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { MatrixWords, WhiteSpace, WhiteSpaceCell } from './white-space-words.ts';

/** Every cell with all its numbers, as a table to keep: a line a cell. Money in minor units, shares 0 … 1. */
export function whiteSpaceTable({ t, direction }: Words, names: MatrixWords, result: WhiteSpace): ShownTable {
  const interval = [numberColumn(t('table.low')), numberColumn(t('table.high'))];
  return {
    name: plain(t('whiteSpace.title')),
    columns: [
      textColumn(t('whiteSpace.column.row')),
      textColumn(t('whiteSpace.column.column')),
      numberColumn(t('whiteSpace.column.customers')),
      numberColumn(t('whiteSpace.column.buyers')),
      numberColumn(t('whiteSpace.column.share')),
      ...interval,
      numberColumn(t('whiteSpace.column.spendMinor')),
      numberColumn(t('whiteSpace.column.index')),
      ...interval,
      numberColumn(t('whiteSpace.column.q')),
      numberColumn(t('whiteSpace.column.gapPeople')),
      ...interval,
      numberColumn(t('whiteSpace.column.gapMinor')),
      ...interval,
    ],
    rows: result.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const column = result.columns[at];
        if (column === undefined) return [];
        return [
          [
            ...[names.row(row), names.column(column), row.customers],
            ...[cell.buyers, cell.share, ...cell.interval, cell.spendMinor],
            ...indexCells(cell.index),
            ...gapCells(cell.gap),
          ],
        ];
      }),
    ),
    isRightToLeft: direction === 'rtl',
  };
}

/** The index with its interval and its q; empty where there is none. */
function indexCells(index: WhiteSpaceCell['index']): readonly (number | null)[] {
  if (index === null) return new Array<null>(4).fill(null);
  return [index.value, ...index.interval, index.q];
}

/** What is missing in people and in money, each with its interval; empty where nothing is said of it. */
function gapCells(gap: WhiteSpaceCell['gap']): readonly (number | null)[] {
  if (gap === null) return new Array<null>(6).fill(null);
  return [gap.people, ...gap.peopleInterval, gap.moneyMinor, ...gap.moneyInterval];
}
