import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Share } from '../../ui/Values.tsx';
import type { Backtest, BacktestWay } from './backtest-words.ts';

const rowHeight = 34;
const shown = '3';
const rateOf = ({ hitRate }: BacktestWay) => hitRate[shown] ?? 0;
const intervalOf = ({ interval }: BacktestWay) => interval[shown] ?? ([0, 0] as const);

function drawRates(
  kit: PlotKit,
  rows: readonly BacktestWay[],
  nameOf: (way: BacktestWay['method']) => string,
): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const key = ({ method }: BacktestWay) => method;
  const names = new Map<string, string>(rows.map(({ method }) => [method, nameOf(method)]));
  return {
    ...margins(170, 24),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [0, Math.max(0.01, ...rows.map((row) => intervalOf(row)[1]))],
      ticks: 4,
      tickFormat: (share: number) => format.percent(share),
      label: null,
    }),
    y: {
      ...{ type: 'band', domain: rows.map(key), label: null, axis: startSide, tickSize: 0 },
      tickFormat: (method: string) => names.get(method) ?? method,
    },
    marks: [
      plot.gridX({ ticks: 4, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.barX(rows, {
        ...{ x: rateOf, y: key, insetTop: 6, insetBottom: 6, rx: 2 },
        fill: ({ method }: BacktestWay) => (method === 'model' ? chartColors.accent : chartColors.ghost),
      }),
      ...[
        { stroke: chartColors.surface, strokeWidth: 5 },
        { stroke: chartColors.text, strokeWidth: 1.5 },
      ].map((look) =>
        plot.ruleY(rows, {
          x1: (row: BacktestWay) => intervalOf(row)[0],
          x2: (row: BacktestWay) => intervalOf(row)[1],
          ...{ y: key, ...look },
        }),
      ),
    ],
  };
}

/** How many of those tested bought one of the first three, by every way. */
export function HitRateChart({ backtest }: Readonly<{ backtest: Backtest }>) {
  const { t, format } = useWords();
  const { methods, people } = backtest;
  const draw = useCallback(
    (kit: PlotKit) => drawRates(kit, methods, (way) => t(`backtest.method.${way}`)),
    [methods, t],
  );
  return (
    <PlotFigure<BacktestWay>
      caption={t('backtest.chart')}
      n={t('backtest.n', { count: people })}
      height={methods.length * rowHeight + 32}
      draw={draw}
      note={t('backtest.chartNote')}
      table={{
        rows: methods,
        rowKey: ({ method }) => method,
        columns: [
          {
            id: 'method',
            title: t('backtest.column.method'),
            cell: ({ method }) => t(`backtest.method.${method}`),
          },
          {
            id: 'hit',
            title: t('backtest.column.hit', { k: format.number(Number(shown)) }),
            align: 'end',
            sortBy: rateOf,
            cell: (row) => <Share value={rateOf(row)} interval={intervalOf(row)} n={people} />,
          },
        ],
      }}
    />
  );
}
