import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { SentimentBar } from './SentimentBar.tsx';
import { decimalsOf, effectText, isBelieved, themeName, type Theme, type Themes } from './theme-words.ts';
import { TrendCell } from './TrendCell.tsx';
import s from './Themes.module.css';

type Props = Readonly<{ themes: Themes; onOpen: (key: string) => void }>;

/** Every theme: how many speak of it, how it feels, whether it goes with the score, and whether it grows. */
export function ThemeTable({ themes, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const ofPeriods = themes.periods.map(({ responses }) => responses);
  const decimals = decimalsOf(themes.score);
  return (
    <DataTable<Theme>
      caption={t('themes.table')}
      showCaption
      rows={themes.themes}
      rowKey={({ key }) => key}
      onOpen={({ key }) => onOpen(key)}
      columns={[
        {
          id: 'theme',
          title: t('themes.column.theme'),
          sortBy: (theme) => themeName(words, theme),
          cell: (theme) => (
            <>
              <bdi>{themeName(words, theme)}</bdi>{' '}
              {theme.origin !== 'taxonomy' && <Badge>{t(`themes.origin.${theme.origin}`)}</Badge>}
            </>
          ),
        },
        {
          id: 'n',
          title: t('themes.column.answers'),
          align: 'end',
          sortBy: ({ n }) => n,
          cell: ({ n }) => <Count value={n} />,
        },
        {
          id: 'share',
          title: t('themes.column.share'),
          align: 'end',
          sortBy: ({ share }) => share.value,
          cell: ({ share }) => <Share value={share.value} interval={share.interval} n={share.n} />,
        },
        {
          id: 'feeling',
          title: t('themes.column.feeling'),
          sortBy: ({ negative }) => negative.value,
          cell: ({ sentiment }) => <SentimentBar sentiment={sentiment} isShort />,
        },
        {
          id: 'effect',
          title: t('themes.column.effect'),
          align: 'end',
          sortBy: ({ effect }) => effect?.value ?? null,
          cell: ({ effect }) =>
            effect === null ? (
              themes.score !== null && <span className={s['faint']}>{t('themes.effect.tooFew')}</span>
            ) : (
              <>
                <bdi className={isBelieved(effect) ? s['effect'] : s['faint']}>
                  {effectText(words, effect, decimals)}
                </bdi>
                {effect.isSmall && <Remark place="line">{t('themes.effect.few')}</Remark>}
              </>
            ),
        },
        {
          id: 'trend',
          title: t('themes.column.trend'),
          sortBy: ({ change }) => change?.value ?? null,
          cell: ({ trend, change }) => <TrendCell trend={trend} change={change} of={ofPeriods} />,
        },
      ]}
    />
  );
}
