import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Scores } from './score-words.ts';

/** Every question of a survey with its number and interval, as a table to keep. Shares are 0 … 1. */
export function questionsTable({ t, direction }: Words, { questions }: Scores, survey: string): ShownTable {
  return {
    name: plain(t('scores.fileName', { survey })),
    columns: [
      textColumn(t('scores.column.question')),
      textColumn(t('scores.column.kind')),
      textColumn(t('scores.column.measure')),
      textColumn(t('scores.column.answer')),
      numberColumn(t('scores.column.value')),
      numberColumn(t('table.low')),
      numberColumn(t('table.high')),
      numberColumn(t('scores.column.n')),
    ],
    rows: questions.map(({ label, kind, measure, option, value, interval, n }) => [
      label,
      t(`questionKind.${kind}`),
      t(`scores.measure.${measure}`),
      option,
      value,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      n,
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
