import type { ShownTable } from '../../../shared/contract/table-api.ts';
import type { Words } from '../../i18n/intl.tsx';
import { themeName, type Themes } from './theme-words.ts';

/** Every theme with its numbers, as a table to keep. */
export function themesTable(words: Words, { themes }: Themes): ShownTable {
  const { t, direction } = words;
  const text = (name: string) => ({ name, kind: 'text' as const });
  const number = (name: string) => ({ name, kind: 'number' as const });
  return {
    name: t('themes.table'),
    columns: [
      text(t('themes.column.theme')),
      number(t('themes.column.answers')),
      number(t('scores.column.responses')),
      number(t('scores.column.customers')),
      number(t('feedback.sentiment.negative')),
      number(t('feedback.sentiment.neutral')),
      number(t('feedback.sentiment.positive')),
      number(t('feedback.sentiment.unsure')),
      number(t('themes.column.effect')),
      number(t('table.low')),
      number(t('table.high')),
      number(t('themes.column.q')),
    ],
    rows: themes.map((theme) => [
      themeName(words, theme),
      theme.n,
      theme.responses,
      theme.people,
      theme.sentiment.negative,
      theme.sentiment.neutral,
      theme.sentiment.positive,
      theme.sentiment.unsure,
      theme.effect?.value ?? null,
      theme.effect?.interval[0] ?? null,
      theme.effect?.interval[1] ?? null,
      theme.effect?.q ?? null,
    ]),
    isRightToLeft: direction === 'rtl',
  };
}
