import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import type { Driver, Drivers } from './driver-words.ts';

type Centre = NonNullable<Drivers['centre']>;
type Placed = Driver & Readonly<{ performance: number }>;

const height = 360;

function drawMap(kit: PlotKit, rows: readonly Placed[], centre: Centre): PlotOptions {
  const { plot, format, x, margins, startSide, startAnchor, endAnchor, along } = kit;
  // a label stands on the side where there is room for it
  const isLate = ({ performance }: Placed) => performance > centre.performance;
  const labels = [
    { of: rows.filter((row) => !isLate(row)), anchor: startAnchor, dx: along(9) },
    { of: rows.filter(isLate), anchor: endAnchor, dx: along(-9) },
  ];
  return {
    ...margins(52, 24),
    marginTop: 16,
    marginBottom: 44,
    x: x({ ticks: 5, inset: 24, tickFormat: (value: number) => format.number(value), label: null }),
    y: {
      ticks: 5,
      inset: 16,
      tickFormat: (share: number) => format.percent(share),
      label: null,
      axis: startSide,
    },
    marks: [
      plot.ruleX([centre.performance], { stroke: chartColors.axis, strokeDasharray: '3 3' }),
      plot.ruleY([centre.share], { stroke: chartColors.axis, strokeDasharray: '3 3' }),
      plot.dot(rows, {
        x: 'performance',
        y: 'share',
        r: 5,
        fill: ({ isBeyondChance }: Placed) => (isBeyondChance ? chartColors.accent : chartColors.surface),
        stroke: chartColors.accent,
      }),
      ...labels.map(({ of, anchor, dx }) =>
        plot.text(of, {
          x: 'performance',
          y: 'share',
          text: (row: Placed) => shortLabel(kit, row.label),
          textAnchor: anchor,
          dx,
          fill: chartColors.text,
          stroke: chartColors.surface,
          strokeWidth: 4,
        }),
      ),
    ],
  };
}

/** Importance against performance: what matters and does badly stands high at the beginning of the line. */
export function DriverMap({ drivers, centre }: Readonly<{ drivers: Drivers; centre: Centre }>) {
  const { t } = useWords();
  const draw = useCallback(
    (kit: PlotKit) =>
      drawMap(
        kit,
        drivers.drivers.flatMap((row) =>
          row.performance === null ? [] : [{ ...row, performance: row.performance }],
        ),
        centre,
      ),
    [drivers, centre],
  );
  return (
    <PlotFigure<Driver>
      caption={t('drivers.map')}
      n={t('drivers.n', { count: drivers.n })}
      height={height}
      draw={draw}
      note={t('drivers.mapNote')}
      table={{
        rows: drivers.drivers,
        rowKey: ({ id }) => id,
        columns: [
          { id: 'driver', title: t('drivers.column.driver'), cell: ({ label }) => <bdi>{label}</bdi> },
          {
            id: 'importance',
            title: t('drivers.column.share'),
            align: 'end',
            sortBy: ({ share }) => share,
            cell: ({ share }) => <Share value={share} />,
          },
          {
            id: 'performance',
            title: t('drivers.column.performance'),
            align: 'end',
            sortBy: ({ performance }) => performance,
            cell: ({ performance }) => performance !== null && <Count value={performance} />,
          },
          {
            id: 'quadrant',
            title: t('drivers.column.quadrant'),
            cell: ({ quadrant }) => quadrant !== null && t(`drivers.quadrant.${quadrant}`),
          },
        ],
      }}
    />
  );
}
