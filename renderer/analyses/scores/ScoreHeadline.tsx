import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Data } from '../../ui/Values.tsx';
import { restsOn, sureText } from './headline-words.ts';
import { estimateText, valueText, type ScoredQuestion, type Scores } from './score-words.ts';
import s from './Scores.module.css';

type Props = Readonly<{
  scores: Scores;
  question: ScoredQuestion;
  onPeople: (selection: string, title: string) => void;
}>;

/** The number of the question, how sure it is, and whose answers it rests on. */
export function ScoreHeadline({ scores, question, onPeople }: Props) {
  const words = useWords();
  const { t } = words;
  const { measure } = question;
  const bands = ['low', 'middle', 'high'] as const;
  const present = bands.filter((band) => scores.distribution.some((bar) => bar.band === band));
  const bandWords = question.kind === 'nps' ? 'nps' : 'scale';
  return (
    <Section
      title={isolate(question.label)}
      actions={
        <ButtonRow>
          {present.map((band) => {
            const name = t(`scores.band.${bandWords}.${band}`);
            return (
              <Button key={band} size="small" onPress={() => onPeople(band, name)}>
                {name}
              </Button>
            );
          })}
          <Button size="small" onPress={() => onPeople('answered', t('scores.whoAnswered'))}>
            {t('scores.whoAnswered')}
          </Button>
        </ButtonRow>
      }
    >
      <div className={s['headline']}>
        <p className={s['value']}>
          <bdi className={s['number']}>{valueText(words, measure, scores.value)}</bdi>
          <span>
            {t(`scores.measure.${measure}`)}
            {question.option !== null && (
              <>
                {': '}
                <Data>{question.option}</Data>
              </>
            )}
          </span>
        </p>
        <p>{sureText(words, scores, measure)}</p>
        <Remark>
          {[
            ...scores.beside.map(
              (one) => `${t(`scores.measure.${one.measure}`)}: ${estimateText(words, one.measure, one)}`,
            ),
            ...(scores.method === null ? [] : [t(`scores.interval.${scores.method}`)]),
          ].join(' · ')}
        </Remark>
        <Remark tone="faint">{restsOn(words, scores, measure).join(' · ')}</Remark>
      </div>
    </Section>
  );
}
