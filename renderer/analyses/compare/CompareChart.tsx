import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { rowLabels } from '../../charts/row-labels.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import type { CompareRow } from './compare-rows.ts';
import type { CompareOutput } from './subject-words.ts';
import { useCompareColumns } from './use-compare-columns.tsx';

const rowHeight = 26;
/** As many are drawn; the table has them all. */
const mostDrawn = 20;
const labelLength = 42;

type Drawn = CompareRow & Readonly<{ scaled: NonNullable<CompareRow['scaled']> }>;

function drawEffects(kit: PlotKit, rows: readonly Drawn[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const name = ({ key }: Drawn) => key;
  const labels = rowLabels(
    kit,
    rows.map(({ key, label }) => [key, label]),
    labelLength,
  );
  const color = ({ isNoise }: Drawn) => (isNoise ? chartColors.ghost : chartColors.accent);
  return {
    ...margins(270, 16),
    marginTop: 4,
    marginBottom: 28,
    x: x({ domain: [-1, 1], ticks: 5, tickFormat: (value: number) => format.number(value, 1), label: null }),
    y: {
      type: 'band',
      domain: rows.map(name),
      tickFormat: labels,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.ruleX([0], { stroke: chartColors.axis }),
      plot.ruleY(rows, {
        x1: ({ scaled }: Drawn) => scaled.low,
        x2: ({ scaled }: Drawn) => scaled.high,
        y: name,
        stroke: color,
        strokeWidth: 1.5,
      }),
      plot.dot(rows, { x: ({ scaled }: Drawn) => scaled.value, y: name, fill: color, r: 4.5 }),
    ],
  };
}

type Props = Readonly<{
  result: CompareOutput;
  rows: readonly CompareRow[];
  first: string;
  second: string;
}>;

/** How far the two sides are apart in what differs most; the table has everything. */
export function CompareChart({ result, rows, first, second }: Props) {
  const { t, format } = useWords();
  const columns = useCompareColumns(first, second);
  const draw = useCallback((kit: PlotKit) => drawEffects(kit, drawnOf(rows)), [rows]);
  return (
    <PlotFigure
      caption={t('compare.caption')}
      n={t('compare.n', {
        first: format.number(result.first.compared),
        second: format.number(result.second.compared),
      })}
      height={drawnOf(rows).length * rowHeight + 32}
      draw={draw}
      note={t('compare.note', { first })}
      table={{
        rows,
        rowKey: ({ key }) => key,
        columns,
      }}
    />
  );
}

const isSmall = ({ marks }: CompareRow) => marks.includes('small');

/** What differs most; what is known of few people only where there is room left. */
function drawnOf(rows: readonly CompareRow[]): readonly Drawn[] {
  return rows
    .flatMap((row) => (row.scaled === null ? [] : [{ ...row, scaled: row.scaled }]))
    .sort((a, b) => Number(isSmall(a)) - Number(isSmall(b)) || b.strength - a.strength)
    .slice(0, mostDrawn);
}
