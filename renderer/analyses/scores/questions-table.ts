import type { ShownTable } from '../../../shared/contract/table-api.ts';
import type { Words } from '../../i18n/intl.tsx';
import { plain } from '../../i18n/plain.ts';
import type { Scores } from './score-words.ts';

/** Every question of a survey with its number and interval, as a table to keep. Shares are 0 … 1. */
export function questionsTable({ t, direction }: Words, { questions }: Scores, survey: string): ShownTable {
  const text = (name: string) => ({ name, kind: 'text' as const });
  const number = (name: string) => ({ name, kind: 'number' as const });
  return {
    name: plain(t('scores.fileName', { survey })),
    columns: [
      text(t('scores.column.question')),
      text(t('scores.column.kind')),
      text(t('scores.column.measure')),
      text(t('scores.column.answer')),
      number(t('scores.column.value')),
      number(t('table.low')),
      number(t('table.high')),
      number(t('scores.column.n')),
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
