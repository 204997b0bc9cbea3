import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { MatrixWords, WhiteSpace } from './white-space-words.ts';

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
        const { index, gap } = cell;
        return [
          [
            ...[
              names.row(row),
              names.column(column),
              row.customers,
              cell.buyers,
              cell.share,
              ...cell.interval,
            ],
            ...[
              cell.spendMinor,
              index?.value ?? null,
              index?.interval[0] ?? null,
              index?.interval[1] ?? null,
            ],
            ...[
              index?.q ?? null,
              gap?.people ?? null,
              gap?.peopleInterval[0] ?? null,
              gap?.peopleInterval[1] ?? null,
            ],
            ...[gap?.moneyMinor ?? null, gap?.moneyInterval[0] ?? null, gap?.moneyInterval[1] ?? null],
          ],
        ];
      }),
    ),
    isRightToLeft: direction === 'rtl',
  };
}
