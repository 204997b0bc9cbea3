import type { Input } from '../../../../shared/contract/api.ts';
import { answersOfScope } from '../../../../shared/core/model/answers-of-scope.ts';
import { SentimentBar } from '../../../analyses/themes/SentimentBar.tsx';
import {
  decimalsOf,
  effectText,
  isBelieved,
  themeName,
  type Theme,
  type Themes,
} from '../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AnswerQuote } from '../answers/AnswerQuote.tsx';
import s from '../../../analyses/themes/Themes.module.css';

type Props = Readonly<{
  theme: Theme;
  themes: Themes;
  params: Input<'analysis.themes'>;
  /** Another place is gone to. */
  onLeave: () => void;
}>;

/** What is said of a theme: how it feels, what goes with it, in whose words. */
export function ThemeFindings({ theme, themes, params, onLeave }: Props) {
  const words = useWords();
  const { t, format } = words;
  const name = themeName(words, theme);
  const showPeople = (selection: string, title: string) => {
    onLeave();
    useOverlays
      .getState()
      .showPeople({ people: { kind: 'analysis', id: 'themes', params, selection }, title });
  };
  const read = () => {
    onLeave();
    useSession.getState().go({
      screen: 'feedback',
      tab: 'answers',
      answers: answersOfScope(params, { themes: [theme.key] }),
    });
  };
  return (
    <div className={s['lead']}>
      <ButtonRow>
        <Button onPress={read}>{t('themes.readAll', { count: theme.n })}</Button>
        {theme.people > 0 && (
          <Button
            onPress={() => showPeople(`theme:${theme.key}`, t('themes.peopleOf', { theme: isolate(name) }))}
          >
            {t('themes.people', { count: theme.people })}
          </Button>
        )}
        {theme.people > 0 && theme.sentiment.negative > 0 && (
          <Button
            onPress={() =>
              showPeople(`theme:${theme.key}:negative`, t('themes.unhappyWith', { theme: isolate(name) }))
            }
          >
            {t('themes.unhappy')}
          </Button>
        )}
      </ButtonRow>
      <p>
        <SentimentBar sentiment={theme.sentiment} />
      </p>
      <Movements theme={theme} score={themes.score} />
      {theme.terms.length > 0 && (
        <Section title={t('themes.terms')}>
          <ul className={s['terms']}>
            {theme.terms.map(({ term, n }) => (
              <li key={term}>
                <Badge>
                  <bdi>{term}</bdi> {format.number(n)}
                </Badge>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('themes.examples')}>
        {theme.examples.length === 0 && <Remark>{t('themes.noExamples')}</Remark>}
        <CardList>
          {theme.examples.map((ref) => (
            <AnswerQuote key={`${ref.response} ${ref.question}`} answer={ref} />
          ))}
        </CardList>
      </Section>
    </div>
  );
}

/** What goes with the theme: the score, and time. */
function Movements({ theme, score }: Readonly<{ theme: Theme; score: Themes['score'] }>) {
  const words = useWords();
  const { t, format } = words;
  const { effect, change } = theme;
  return (
    <>
      {effect === null && score !== null && (
        <Remark>{t('themes.effect.tooFewFor', { score: isolate(score.label) })}</Remark>
      )}
      {effect !== null && score !== null && (
        <p className={isBelieved(effect) ? undefined : s['noise']}>
          {[
            t(isBelieved(effect) ? 'themes.effect.real' : 'themes.effect.noise', {
              score: isolate(score.label),
              effect: effectText(words, effect, decimalsOf(score)),
              with: format.number(effect.with.n),
              without: format.number(effect.without.n),
            }),
            ...(effect.isSmall ? [t('themes.effect.fewOnASide')] : []),
          ].join(' ')}
        </p>
      )}
      {change !== null && (
        <p className={change.isBeyondNoise ? undefined : s['noise']}>
          {t(change.isBeyondNoise ? 'themes.change.real' : 'themes.change.within', {
            before: format.percent(change.before.value, 1),
            after: format.percent(change.after.value, 1),
          })}
        </p>
      )}
    </>
  );
}
