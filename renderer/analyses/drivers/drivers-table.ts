import type { ShownTable } from '../../../shared/contract/table-api.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Drivers } from './driver-words.ts';

/** Every number of every driver, as a table to keep. Parts of what is explained are 0 … 1. */
export function driversTable({ t, direction }: Words, { drivers, n, outcome }: Drivers): ShownTable {
  const text = (name: string) => ({ name, kind: 'text' as const });
  const number = (name: string) => ({ name, kind: 'number' as const });
  return {
    name: plain(t('drivers.fileName', { score: outcome?.label ?? '' })),
    columns: [
      text(t('drivers.column.driver')),
      text(t('drivers.column.quadrant')),
      number(t('drivers.column.share')),
      number(t('table.low')),
      number(t('table.high')),
      number(t('drivers.column.mean')),
      number(t('drivers.column.performance')),
      number(t('drivers.column.coefficient')),
      number(t('drivers.column.correlation')),
      number(t('drivers.column.vif')),
      number(t('scores.column.n')),
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
