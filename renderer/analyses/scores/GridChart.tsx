import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { bandColors, chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Share } from '../../ui/Values.tsx';
import { layDiverging, type DivergingPart } from './lay-diverging.ts';
import { estimateText, type Scores } from './score-words.ts';
import s from './Scores.module.css';

type Row = Scores['grid'][number];

const rowHeight = 32;
const bands = ['low', 'middle', 'high'] as const;

function drawGrid(kit: PlotKit, rows: readonly Row[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const parts = layDiverging(rows);
  const labels = new Map(rows.map(({ id, label }) => [String(id), shortLabel(kit, label)]));
  const reach = Math.max(0.01, ...parts.map(({ from, to }) => Math.max(Math.abs(from), Math.abs(to))));
  return {
    ...margins(220, 16),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [-reach, reach],
      ticks: 5,
      // both sides are shares: the side says which
      tickFormat: (share: number) => format.percent(Math.abs(share)),
      label: null,
    }),
    y: {
      type: 'band',
      domain: rows.map(({ id }) => String(id)),
      tickFormat: (id: string) => labels.get(id) ?? id,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.barX(parts, {
        x1: 'from',
        x2: 'to',
        y: ({ id }: DivergingPart) => String(id),
        fill: ({ band }: DivergingPart) => bandColors[band],
        stroke: chartColors.surface,
        insetTop: 4,
        insetBottom: 4,
      }),
      plot.ruleX([0], { stroke: chartColors.axis }),
    ],
  };
}

type Props = Readonly<{ scores: Scores; onQuestion: (id: number) => void }>;

/** The rows of a grid against each other, low answers to one side and high ones to the other, and how far they say one thing. */
export function GridChart({ scores, onQuestion }: Props) {
  const words = useWords();
  const { t } = words;
  const { grid, reliability } = scores;
  const draw = useCallback((kit: PlotKit) => drawGrid(kit, grid), [grid]);
  const pick = (datum: unknown) => onQuestion((datum as DivergingPart).id);
  const shareOf = (row: Row, band: (typeof bands)[number]) =>
    row.distribution.reduce((sum, bar) => sum + (bar.band === band ? bar.share : 0), 0);
  return (
    <div className={s['panel']}>
      {grid.length > 1 && (
        <PlotFigure<Row>
          caption={t('scores.grid.caption')}
          n={t('scores.nAnswers', { count: Math.max(...grid.map(({ n }) => n)) })}
          height={grid.length * rowHeight + 32}
          draw={draw}
          onPick={pick}
          note={t('scores.grid.note')}
          table={{
            rows: grid,
            rowKey: ({ id }) => id,
            onOpen: ({ id }) => onQuestion(id),
            columns: [
              { id: 'row', title: t('scores.column.question'), cell: ({ label }) => <bdi>{label}</bdi> },
              ...bands.map((band) => ({
                id: band,
                title: t(`scores.band.scale.${band}`),
                align: 'end' as const,
                sortBy: (row: Row) => shareOf(row, band),
                cell: (row: Row) => <Share value={shareOf(row, band)} />,
              })),
              {
                id: 'value',
                title: t('scores.column.value'),
                align: 'end',
                cell: (row) => <bdi>{estimateText(words, row.measure, row)}</bdi>,
              },
            ],
          }}
        />
      )}
      {reliability !== null && <Reliability reliability={reliability} />}
    </div>
  );
}

type ReliabilityProps = Readonly<{ reliability: NonNullable<Scores['reliability']> }>;

/** How far the questions say one thing. */
function Reliability({ reliability }: ReliabilityProps) {
  const { t, format } = useWords();
  const { alpha, interval, n, incomplete, questions } = reliability;
  const said =
    alpha === null
      ? t('scores.reliability.none')
      : t('scores.reliability.alpha', {
          alpha: format.number(alpha, 2),
          low: format.number(interval?.[0] ?? alpha, 2),
          high: format.number(interval?.[1] ?? alpha, 2),
          count: n,
          questions: format.number(questions.length),
        });
  const left = incomplete > 0 ? [t('scores.reliability.incomplete', { count: incomplete })] : [];
  return <Remark>{[said, ...left].join(' ')}</Remark>;
}
