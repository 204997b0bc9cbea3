import { useCallback } from 'react';
import type { QualityRun } from '../../../../shared/core/model/quality.ts';
import { PlotFigure } from '../../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../../charts/plot-kit.ts';
import { chartColors } from '../../../charts/theme.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Count } from '../../../ui/Values.tsx';
import { historyPoints, isValley, labelledPoints, scoreDomain, type HistoryPoint } from './history-scale.ts';

const height = 168;
const labelWidth = 76;
const dayMs = 86_400_000;

/** The day of an audit; its time where all of them are of about one day, its year where they are of several. */
function whenOf({ format }: Words, points: readonly HistoryPoint[]): (at: Date) => string {
  const span = (points.at(-1)?.at.getTime() ?? 0) - (points[0]?.at.getTime() ?? 0);
  if (span < 2 * dayMs) return (at) => format.time(at.toISOString());
  return (at) => {
    const day = at.toISOString().slice(0, 10);
    // the drawing is from left to right, its words are not
    return isolate(span < 300 * dayMs ? format.dayShort(day) : format.day(day));
  };
}

function drawHistory(kit: PlotKit, points: readonly HistoryPoint[], words: Words): PlotOptions {
  const { plot, width, format, x, margins, startSide } = kit;
  const [low, high] = scoreDomain(points);
  const labelled = labelledPoints(points, labelWidth / Math.max(1, width - 2 * labelWidth));
  return {
    ...margins(64, 40),
    marginTop: 22,
    marginBottom: 24,
    x: x({
      type: 'utc',
      label: null,
      ticks: labelled.map(({ at }) => at),
      tickFormat: whenOf(words, points),
    }),
    y: {
      label: null,
      axis: startSide,
      domain: [low, high],
      ticks: [low, (low + high) / 2, high],
      tickFormat: (score: number) => format.number(score, 1),
      tickSize: 0,
      grid: true,
    },
    marks: [
      plot.lineY(points, { x: 'at', y: 'score', stroke: chartColors.accent, strokeWidth: 1.5 }),
      plot.dot(points, { x: 'at', y: 'score', fill: chartColors.accent, r: 3 }),
      ...[true, false].map((isLow) =>
        plot.text(
          labelled.filter((point) => isValley(points, point) === isLow),
          {
            x: 'at',
            y: 'score',
            text: ({ score }: HistoryPoint) => format.number(score, 1),
            // on the side where the line is not
            dy: isLow ? 14 : -12,
            fill: chartColors.text,
          },
        ),
      ),
    ],
  };
}

/** How the score went from audit to audit. */
export function ScoreHistory({ history }: { history: readonly QualityRun[] }) {
  const words = useWords();
  const { t, format } = words;
  const draw = useCallback(
    (kit: PlotKit) => drawHistory(kit, historyPoints(history), words),
    [history, words],
  );
  return (
    <PlotFigure
      caption={t('quality.history.title')}
      n={t('quality.history.n', { count: history.length })}
      height={height}
      draw={draw}
      table={{
        rows: history.toReversed(),
        rowKey: ({ id }) => id,
        columns: [
          { id: 'when', title: t('quality.history.when'), cell: ({ runAt }) => format.instant(runAt) },
          {
            id: 'score',
            title: t('quality.history.score'),
            align: 'end',
            cell: ({ score }) => <Count value={score} decimals={1} />,
          },
        ],
      }}
    />
  );
}
