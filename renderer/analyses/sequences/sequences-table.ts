import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Sequences } from './sequence-words.ts';

/** Every number of every pair shown, as a table to keep. Shares are 0 … 1. */
export function sequencesTable({ t, direction }: Words, { rules }: Sequences): ShownTable {
  const bounds = [numberColumn(t('table.low')), numberColumn(t('table.high'))];
  return {
    name: plain(t('sequences.fileName')),
    columns: [
      ...[textColumn(t('sequences.column.from')), textColumn(t('sequences.column.to'))],
      ...[numberColumn(t('sequences.column.buyers')), numberColumn(t('sequences.column.customers'))],
      ...[numberColumn(t('sequences.column.share')), ...bounds],
      ...[numberColumn(t('sequences.column.other')), ...bounds],
      ...[numberColumn(t('sequences.column.difference')), ...bounds],
      numberColumn(t('sequences.column.lift')),
      ...[numberColumn(t('sequences.column.median')), ...bounds],
      ...[numberColumn(t('rules.column.p')), numberColumn(t('rules.column.q'))],
      numberColumn(t('sequences.column.waiting')),
    ],
    rows: rules.map((row) => [
      ...[row.from, row.to, row.buyers, row.customers],
      ...[row.confidence, ...row.confidenceInterval],
      ...[row.otherConfidence, ...row.otherInterval],
      ...[row.difference.value, ...row.difference.interval, row.lift],
      ...[row.medianDays, ...(row.medianInterval ?? [null, null])],
      ...[row.p, row.q, row.waiting],
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
