import { useCallback } from 'react';
import { drawTrend, type TrendPoint } from '../../charts/draw-trend.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit } from '../../charts/plot-kit.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Count } from '../../ui/Values.tsx';
import { differenceText, estimateText, isShare, type ScoredQuestion, type Scores } from './score-words.ts';
import s from './Scores.module.css';

type Period = Scores['trend']['periods'][number];
type Known = Period & TrendPoint;

const height = 240;

function knownOf(periods: readonly Period[]): readonly Known[] {
  return periods.flatMap((period) =>
    period.value === null
      ? []
      : [
          {
            ...period,
            value: period.value,
            interval: period.interval ?? [period.value, period.value],
            at: new Date(`${period.from}T00:00:00Z`),
            // a movement that may be chance is drawn hollow
            isHollow: period.change !== null && !period.change.isBeyondNoise,
          },
        ],
  );
}

/** A stretch of days as one says it: a month by its name, others by their days. */
export function periodText({ format, t }: Words, { from, to }: Readonly<{ from: string; to: string }>) {
  return t('period.range', { from: format.day(from), to: format.day(to) });
}

type Props = Readonly<{
  scores: Scores;
  question: ScoredQuestion;
  onPeople: (selection: string, title: string) => void;
}>;

/** The score over time; what of it is noise is grey. */
export function TrendChart({ scores, question, onPeople }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { periods, tests, believed } = scores.trend;
  const { measure } = question;
  const draw = useCallback(
    (kit: PlotKit) =>
      drawTrend(kit, knownOf(periods), {
        tick: (value) => (isShare(measure) ? kit.format.percent(value) : kit.format.number(value, 1)),
      }),
    [periods, measure],
  );
  const open = (period: Period) =>
    onPeople(period.selection, t('scores.peopleIn', { period: periodText(words, period) }));
  const pick = (datum: unknown) => {
    const period = periods.find(({ selection }) => selection === (datum as Period).selection);
    if (period !== undefined) open(period);
  };
  return (
    <PlotFigure<Period>
      caption={t('scores.trend.caption')}
      n={t('scores.nAnswers', { count: periods.reduce((sum, { n }) => sum + n, 0) })}
      height={height}
      draw={draw}
      onPick={pick}
      note={`${t('scores.trend.note')} ${t('scores.trend.believed', { believed: format.number(believed), count: tests })}`}
      table={{
        rows: periods,
        rowKey: ({ selection }) => selection,
        onOpen: open,
        columns: [
          { id: 'period', title: t('scores.column.period'), cell: (period) => periodText(words, period) },
          {
            id: 'value',
            title: t(`scores.measure.${measure}`),
            align: 'end',
            cell: (period) => <bdi>{estimateText(words, measure, period)}</bdi>,
          },
          {
            id: 'change',
            title: t('scores.column.change'),
            align: 'end',
            cell: ({ change }) =>
              change !== null && (
                <bdi className={change.isBeyondNoise ? undefined : s['noise']}>
                  {[
                    differenceText(words, measure, change.value),
                    ...(change.isBeyondNoise ? [] : [t('scores.noise')]),
                  ].join(' ')}
                </bdi>
              ),
          },
          { id: 'n', title: t('scores.column.n'), align: 'end', cell: ({ n }) => <Count value={n} /> },
        ],
      }}
    />
  );
}
