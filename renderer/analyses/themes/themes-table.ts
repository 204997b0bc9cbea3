import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { numberColumn, textColumn } from '../../frame/table-columns.ts';
import type { Words } from '../../i18n/intl.tsx';
import { themeName, type Themes } from './theme-words.ts';

/** Every theme with its numbers, as a table to keep. */
export function themesTable(words: Words, { themes }: Themes): ShownTable {
  const { t, direction } = words;
  return {
    name: t('themes.table'),
    columns: [
      textColumn(t('themes.column.theme')),
      numberColumn(t('themes.column.answers')),
      numberColumn(t('scores.column.responses')),
      numberColumn(t('scores.column.customers')),
      numberColumn(t('feedback.sentiment.negative')),
      numberColumn(t('feedback.sentiment.neutral')),
      numberColumn(t('feedback.sentiment.positive')),
      numberColumn(t('feedback.sentiment.unsure')),
      numberColumn(t('themes.column.effect')),
      numberColumn(t('table.low')),
      numberColumn(t('table.high')),
      numberColumn(t('themes.column.q')),
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
