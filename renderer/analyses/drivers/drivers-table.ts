import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Drivers } from './driver-words.ts';

/** Every number of every driver, as a table to keep. Parts of what is explained are 0 … 1. */
export function driversTable({ t, direction }: Words, { drivers, n, outcome }: Drivers): ShownTable {
  return {
    name: plain(t('drivers.fileName', { score: outcome?.label ?? '' })),
    columns: [
      textColumn(t('drivers.column.driver')),
      textColumn(t('drivers.column.quadrant')),
      numberColumn(t('drivers.column.share')),
      numberColumn(t('table.low')),
      numberColumn(t('table.high')),
      numberColumn(t('drivers.column.mean')),
      numberColumn(t('drivers.column.performance')),
      numberColumn(t('drivers.column.coefficient')),
      numberColumn(t('drivers.column.correlation')),
      numberColumn(t('drivers.column.vif')),
      numberColumn(t('scores.column.n')),
    ],
    rows: drivers.map((row) => [
      row.label,
      row.quadrant === null ? null : t(`drivers.quadrant.${row.quadrant}`),
      row.share,
      row.shareInterval[0],
      row.shareInterval[1],
      row.mean,
      row.performance,
      row.coefficient,
      row.correlation,
      row.vif,
      n,
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
