import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Share } from '../../ui/Values.tsx';
import type { Driver, Drivers } from './driver-words.ts';

const rowHeight = 30;

function drawWeights(kit: PlotKit, rows: readonly Driver[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const key = ({ id }: Driver) => String(id);
  const low = ({ shareInterval }: Driver) => shareInterval[0];
  const high = ({ shareInterval }: Driver) => shareInterval[1];
  const labels = new Map(rows.map((row) => [key(row), shortLabel(kit, row.label)]));
  return {
    ...margins(210, 24),
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
      domain: rows.map(key),
      tickFormat: (id: string) => labels.get(id) ?? id,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 4, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.barX(rows, {
        x: 'share',
        y: key,
        fill: ({ isBeyondChance }: Driver) => (isBeyondChance ? chartColors.accent : chartColors.ghost),
        insetTop: 5,
        insetBottom: 5,
        rx: 2,
      }),
      ...[
        { stroke: chartColors.surface, strokeWidth: 5 },
        { stroke: chartColors.text, strokeWidth: 1.5 },
      ].map((look) => plot.ruleY(rows, { x1: low, x2: high, y: key, ...look })),
    ],
  };
}

/** How large a part of what is explained each driver has. */
export function WeightChart({ drivers }: Readonly<{ drivers: Drivers }>) {
  const { t } = useWords();
  const rows = drivers.drivers;
  const draw = useCallback((kit: PlotKit) => drawWeights(kit, rows), [rows]);
  return (
    <PlotFigure<Driver>
      caption={t('drivers.weights')}
      n={t('drivers.n', { count: drivers.n })}
      height={rows.length * rowHeight + 32}
      draw={draw}
      note={t('drivers.weightsNote')}
      table={{
        rows,
        rowKey: ({ id }) => id,
        columns: [
          { id: 'driver', title: t('drivers.column.driver'), cell: ({ label }) => <bdi>{label}</bdi> },
          {
            id: 'share',
            title: t('drivers.column.share'),
            align: 'end',
            sortBy: ({ share }) => share,
            cell: ({ share, shareInterval }) => (
              <Share value={share} interval={shareInterval} n={drivers.n} />
            ),
          },
        ],
      }}
    />
  );
}
