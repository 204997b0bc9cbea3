import type { Input } from '../../../shared/contract/api.ts';
import { answersOfScope } from '../../../shared/core/model/answers-of-scope.ts';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { EffectChart } from './EffectChart.tsx';
import { ReadingMethod } from './ReadingMethod.tsx';
import { ThemeTable } from './ThemeTable.tsx';
import type { Themes } from './theme-words.ts';
import { themesTable } from './themes-table.ts';
import s from './Themes.module.css';

type Props = Readonly<{
  themes: Themes;
  params: Input<'analysis.themes'>;
  onOpen: (key: string) => void;
}>;

/** How much was read, then every theme, then what goes with the score. */
export function ThemesResult({ themes, params, onOpen }: Props) {
  const words = useWords();
  const { t, format } = words;
  const go = useSession((session) => session.go);
  const { tests, score } = themes;
  if (themes.texts === 0) return <Notice tone="info">{t('themes.noWords')}</Notice>;
  return (
    <>
      <div className={s['lead']}>
        <p>
          {[
            t('themes.read', { count: themes.texts }),
            ...(themes.withoutTheme > 0 ? [t('themes.withoutTheme', { count: themes.withoutTheme })] : []),
            ...(themes.junk > 0 ? [t('themes.junk', { count: themes.junk })] : []),
          ].join(' ')}
        </p>
        <ReadingMethod />
        {themes.withoutTheme > 0 && (
          <div>
            <Button
              size="small"
              onPress={() =>
                go({
                  screen: 'feedback',
                  tab: 'answers',
                  answers: answersOfScope(params, { isWithoutTheme: true }),
                })
              }
            >
              {t('themes.showWithout')}
            </Button>
          </div>
        )}
      </div>
      <Panel>
        <ThemeTable themes={themes} onOpen={onOpen} />
        <ButtonRow>
          <ExportTableButton table={() => themesTable(words, themes)} />
        </ButtonRow>
      </Panel>
      {score !== null && themes.themes.some(({ effect }) => effect !== null) && (
        <Panel>
          <EffectChart themes={themes} onOpen={onOpen} />
          <Remark>
            {t('themes.believed', {
              score: isolate(score.label),
              believed: format.number(tests.believedEffects),
              count: tests.effects,
            })}
          </Remark>
        </Panel>
      )}
    </>
  );
}
