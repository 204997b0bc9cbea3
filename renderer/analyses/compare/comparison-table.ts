import type { ShownTable } from '../../../shared/contract/table-api.ts';
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
  const text = (name: string) => ({ name: plain(name), kind: 'text' as const });
  const number = (name: string) => ({ name: plain(name), kind: 'number' as const });
  return {
    name: plain(t('compare.fileName', { first, second })),
    columns: [
      text(t('compare.column.group')),
      text(t('compare.column.attribute')),
      text(first),
      text(second),
      text(t('compare.column.effect')),
      text(t('compare.column.size')),
      number(t('compare.column.scaled')),
      number(t('table.low')),
      number(t('table.high')),
      number(t('compare.column.q')),
      text(t('compare.column.marks')),
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
