import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import type { CompareRow } from './compare-rows.ts';
import type { Names } from './size-words.ts';
import { plain } from '../../i18n/plain.ts';

/** A comparison as a table to keep: as it is shown, and the effect on one scale with its interval and q as numbers. */
export function comparisonTable(
  { t, direction }: Words,
  rows: readonly CompareRow[],
  [first, second]: Names,
): ShownTable {
  return {
    name: plain(t('compare.fileName', { first, second })),
    columns: [
      textColumn(t('compare.column.group')),
      textColumn(t('compare.column.attribute')),
      textColumn(first),
      textColumn(second),
      textColumn(t('compare.column.effect')),
      textColumn(t('compare.column.size')),
      numberColumn(t('compare.column.scaled')),
      numberColumn(t('table.low')),
      numberColumn(t('table.high')),
      numberColumn(t('compare.column.q')),
      textColumn(t('compare.column.marks')),
    ],
    rows: rows.map((row) => [
      t(`compare.group.${row.group}`),
      plain(row.label),
      plain(row.first),
      plain(row.second),
      plain(row.effect),
      plain(row.inWords),
      row.scaled?.value ?? null,
      row.scaled?.low ?? null,
      row.scaled?.high ?? null,
      row.q,
      row.marks.map((mark) => t(`compare.${mark}`)).join(', '),
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
