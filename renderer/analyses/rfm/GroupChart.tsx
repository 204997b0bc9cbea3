import { useCallback } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import type { GroupWords } from './group-words.ts';

type Rfm = Output<'analysis.rfm'>;
type Row = Rfm['groups'][number];

const rowHeight = 30;

/** Bars of the groups' shares with their 95 % intervals and, beside each, the number of customers. */
function drawGroups(kit: PlotKit, rfm: Rfm, nameOf: GroupWords['name']): PlotOptions {
  const { plot, format, x, margins, startSide, startAnchor, along } = kit;
  const name = ({ group }: Row) => nameOf(group);
  const low = ({ interval }: Row) => interval[0];
  const high = ({ interval }: Row) => interval[1];
  return {
    ...margins(132, 64),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [0, Math.max(0.01, ...rfm.groups.map(high))],
      ticks: 4,
      tickFormat: (share: number) => format.percent(share),
      label: null,
    }),
    y: { domain: rfm.groups.map(name), label: null, axis: startSide, tickSize: 0 },
    marks: [
      plot.gridX({ ticks: 4, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.barX(rfm.groups, {
        x: 'share',
        y: name,
        fill: chartColors.accent,
        insetTop: 5,
        insetBottom: 5,
        rx: 2,
      }),
      // a whisker in two strokes: seen on the bar and beside it, in light and dark
      ...[
        { stroke: chartColors.surface, strokeWidth: 5 },
        { stroke: chartColors.text, strokeWidth: 1.5 },
      ].map((look) => plot.ruleY(rfm.groups, { x1: low, x2: high, y: name, ...look })),
      plot.text(rfm.groups, {
        x: high,
        y: name,
        text: ({ customers }: Row) => format.number(customers),
        textAnchor: startAnchor,
        dx: along(8),
        fill: chartColors.text,
        pointerEvents: 'none',
      }),
      // takes the pointer for the whole row, so that a small group is as easy to open as a large one
      plot.barX(rfm.groups, plot.pointerY({ x: 'share', y: name, fill: chartColors.accent, fillOpacity: 0 })),
    ],
  };
}

type Props = Readonly<{
  rfm: Rfm;
  nameOf: GroupWords['name'];
  onGroup: (group: Row['group']) => void;
}>;

/** How many customers each group has; a bar opens its people. */
export function GroupChart({ rfm, nameOf, onGroup }: Props) {
  const { t } = useWords();
  const draw = useCallback((kit: PlotKit) => drawGroups(kit, rfm, nameOf), [rfm, nameOf]);
  const pick = useCallback(
    (datum: unknown) => {
      const row = rfm.groups.find((group) => group === datum);
      if (row !== undefined) onGroup(row.group);
    },
    [rfm, onGroup],
  );
  return (
    <PlotFigure
      caption={t('rfm.caption')}
      n={t('rfm.n', { count: rfm.customers, orders: rfm.orders })}
      height={rfm.groups.length * rowHeight + 32}
      draw={draw}
      onPick={pick}
      table={{
        rows: rfm.groups,
        rowKey: ({ group }: Row) => group,
        onOpen: ({ group }: Row) => onGroup(group),
        columns: [
          { id: 'group', title: t('rfm.column.group'), cell: ({ group }: Row) => nameOf(group) },
          {
            id: 'customers',
            title: t('rfm.column.customers'),
            align: 'end',
            sortBy: ({ customers }: Row) => customers,
            cell: ({ customers }: Row) => <Count value={customers} />,
          },
          {
            id: 'share',
            title: t('rfm.column.share'),
            align: 'end',
            sortBy: ({ share }: Row) => share,
            cell: ({ share, interval }: Row) => <Share value={share} interval={interval} n={rfm.customers} />,
          },
        ],
      }}
    />
  );
}
