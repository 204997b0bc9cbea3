import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { rowLabels } from '../../charts/row-labels.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Share } from '../../ui/Values.tsx';
import { sequenceKey, type Sequence, type Sequences } from './sequence-words.ts';

const rowHeight = 30;
/** As many are drawn; the table has them all. */
const mostDrawn = 15;

function drawShares(kit: PlotKit, rows: readonly Sequence[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const labels = rowLabels(
    kit,
    rows.map((row) => [sequenceKey(row), `${row.from} → ${row.to}`] as const),
    40,
  );
  const low = ({ confidenceInterval }: Sequence) => confidenceInterval[0];
  const high = ({ confidenceInterval }: Sequence) => confidenceInterval[1];
  return {
    ...margins(270, 24),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [0, Math.max(0.01, ...rows.map(high))],
      ticks: 4,
      tickFormat: (share: number) => format.percent(share),
      label: null,
    }),
    y: {
      type: 'band',
      domain: rows.map(sequenceKey),
      tickFormat: labels,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 4, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.ruleY(rows, { x1: low, x2: high, y: sequenceKey, stroke: chartColors.interval, strokeWidth: 6 }),
      plot.dot(rows, {
        x: 'otherConfidence',
        y: sequenceKey,
        r: 4.5,
        stroke: chartColors.axis,
        fill: chartColors.surface,
        strokeWidth: 1.5,
      }),
      plot.dot(rows, { x: 'confidence', y: sequenceKey, r: 4.5, fill: chartColors.accent }),
    ],
  };
}

/** How many of those who bought one thing buy the other, against others like them. */
export function SequenceChart({ result }: Readonly<{ result: Sequences }>) {
  const { t } = useWords();
  const { rules } = result;
  const draw = useCallback((kit: PlotKit) => drawShares(kit, rules.slice(0, mostDrawn)), [rules]);
  const rest = Math.max(0, rules.length - mostDrawn);
  return (
    <PlotFigure<Sequence>
      caption={t('sequences.chart')}
      n={t('sequences.n', { count: result.customers })}
      height={Math.min(mostDrawn, rules.length) * rowHeight + 32}
      draw={draw}
      note={
        <>
          {t('sequences.chartNote')} {rest > 0 && t('sequences.rest', { count: rest })}
        </>
      }
      table={{
        rows: rules,
        rowKey: sequenceKey,
        columns: [
          { id: 'from', title: t('sequences.column.from'), cell: ({ from }) => <bdi>{from}</bdi> },
          { id: 'to', title: t('sequences.column.to'), cell: ({ to }) => <bdi>{to}</bdi> },
          {
            id: 'share',
            title: t('sequences.column.share'),
            align: 'end',
            sortBy: ({ confidence }) => confidence,
            cell: ({ confidence, confidenceInterval, buyers }) => (
              <Share value={confidence} interval={confidenceInterval} n={buyers} />
            ),
          },
          {
            id: 'other',
            title: t('sequences.column.other'),
            align: 'end',
            sortBy: ({ otherConfidence }) => otherConfidence,
            cell: ({ otherConfidence, otherInterval, others }) => (
              <Share value={otherConfidence} interval={otherInterval} n={others} />
            ),
          },
        ],
      }}
    />
  );
}
