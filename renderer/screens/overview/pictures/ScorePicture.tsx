import { useCallback, useMemo } from 'react';
import type { Output } from '../../../../shared/contract/api.ts';
import { isShare, valueText } from '../../../analyses/scores/score-words.ts';
import { useAnalysis } from '../../../api/use-analysis.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { daysText } from '../days-text.ts';
import { SmallTrend, type SmallPoint } from './SmallTrend.tsx';

type Scores = Output<'analysis.scores'>;
type Question = NonNullable<Scores['question']>;

const params = {} as const;

/** How the score of the survey with most responses goes. */
export function ScorePicture() {
  const { t } = useWords();
  const { data, error, retry } = useAnalysis('scores', params);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined)
    return (
      <Panel>
        <SkeletonLines lines={8} height="1.25rem" />
      </Panel>
    );
  if (data.question === null || data.trend.periods.length === 0)
    return (
      <Panel>
        <Remark>{t('overview.pictures.noScores')}</Remark>
      </Panel>
    );
  return <Drawn scores={data} question={data.question} />;
}

function Drawn({ scores, question }: Readonly<{ scores: Scores; question: Question }>) {
  const words = useWords();
  const { t } = words;
  const { periods } = scores.trend;
  const { measure } = question;
  const points = useMemo(
    () =>
      periods.flatMap((period): SmallPoint[] => {
        const { selection, from, value, interval, change } = period;
        if (value === null) return [];
        return [
          {
            ...{ key: selection, period: daysText(words, period), at: new Date(`${from}T00:00:00Z`) },
            ...{ value, interval: interval ?? [value, value], isKnown: interval !== null },
            isHollow: change !== null && !change.isBeyondNoise,
          },
        ];
      }),
    [periods, words],
  );
  const tick = useCallback(
    (value: number) => (isShare(measure) ? words.format.percent(value) : words.format.number(value, 1)),
    [measure, words],
  );
  return (
    <SmallTrend
      caption={measure === 'nps' ? t('scores.measure.nps') : question.label}
      n={t('scores.nAnswers', { count: periods.reduce((sum, { n }) => sum + n, 0) })}
      note={t('overview.pictures.scoreNote')}
      points={points}
      tick={tick}
      show={(value) => valueText(words, measure, value)}
      onOpen={({ key, period }) =>
        useOverlays.getState().showPeople({
          people: { kind: 'analysis', id: 'scores', params, selection: key },
          title: t('scores.peopleIn', { period }),
        })
      }
    />
  );
}
