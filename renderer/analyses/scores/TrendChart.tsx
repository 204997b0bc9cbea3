import { useCallback } from 'react';
import { PlotFigure, type PlotKit, type PlotOptions } from '../../charts/PlotFigure.tsx';
import { chartColors } from '../../charts/theme.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Count } from '../../ui/Values.tsx';
import {
  differenceText,
  estimateText,
  isShare,
  type ScoredQuestion,
  type ScoreMeasure,
  type Scores,
} from './score-words.ts';
import s from './Scores.module.css';

type Period = Scores['trend']['periods'][number];
type Known = Omit<Period, 'value' | 'interval'> &
  Readonly<{ value: number; interval: readonly [number, number]; at: Date }>;

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
          },
        ],
  );
}

function drawTrend(kit: PlotKit, periods: readonly Known[], measure: ScoreMeasure): PlotOptions {
  const { plot, format, x, margins, startSide, width } = kit;
  const lows = periods.map(({ interval }) => interval[0]);
  const highs = periods.map(({ interval }) => interval[1]);
  const isNoise = ({ change }: Known) => change !== null && !change.isBeyondNoise;
  return {
    // a month is written around the last day, as wide as its name
    ...margins(48, 44),
    marginTop: 8,
    marginBottom: 28,
    x: x({
      type: 'utc',
      // names of months are long
      ticks: Math.max(2, Math.floor(width / 150)),
      tickFormat: (at: Date) => format.month(at.toISOString().slice(0, 10)),
      label: null,
    }),
    y: {
      domain: [Math.min(...lows), Math.max(...highs)],
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => (isShare(measure) ? format.percent(value) : format.number(value, 1)),
      label: null,
      axis: startSide,
    },
    marks: [
      plot.gridY({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.lineY(periods, { x: 'at', y: 'value', stroke: chartColors.ghost, strokeWidth: 1 }),
      plot.ruleX(periods, {
        x: 'at',
        y1: ({ interval }: Known) => interval[0],
        y2: ({ interval }: Known) => interval[1],
        stroke: chartColors.interval,
        strokeWidth: 3,
      }),
      // a movement that may be chance is drawn hollow
      plot.dot(periods, {
        x: 'at',
        y: 'value',
        r: 4.5,
        stroke: chartColors.accent,
        strokeWidth: 1.5,
        fill: (period: Known) => (isNoise(period) ? chartColors.surface : chartColors.accent),
      }),
      plot.dot(periods, plot.pointer({ x: 'at', y: 'value', r: 8, stroke: chartColors.accent })),
    ],
  };
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
  const draw = useCallback((kit: PlotKit) => drawTrend(kit, knownOf(periods), measure), [periods, measure]);
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
