import { useCallback } from 'react';
import { rfmGroups } from '../../../shared/core/analyses/rfm/schema.ts';
import type { Output } from '../../../shared/contract/api.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Count } from '../../ui/Values.tsx';
import { layFlows, type Band, type End, type Flow, type Stand } from './lay-flows.ts';

type Movement = NonNullable<Output<'analysis.rfm'>['movement']>;

const order: readonly End[] = [...rfmGroups, null];
const height = 380;
const gap = 6;

type Drawn = Readonly<{ flows: readonly Flow[]; nameOf: (end: End, side: 'before' | 'after') => string }>;

/** Two columns of bars with bands between them; who stayed is pale. */
function drawMovement(kit: PlotKit, { flows, nameOf }: Drawn): PlotOptions {
  const { plot, format, x, margins, startAnchor, endAnchor, along } = kit;
  const { before, after, bands } = layFlows(flows, order, height - 16, gap);
  const didMove = ({ flow }: Band) => flow.from !== flow.to;
  const bars = (stands: readonly Stand[], at: number) =>
    plot.ruleX(stands, { x: at, y1: 'top', y2: 'bottom', stroke: chartColors.text, strokeWidth: 6 });
  const labels = (stands: readonly Stand[], side: 'before' | 'after') =>
    plot.text(stands, {
      x: side === 'before' ? 0 : 1,
      y: ({ top, bottom }: Stand) => (top + bottom) / 2,
      text: ({ group, customers }: Stand) => `${nameOf(group, side)} · ${format.number(customers)}`,
      textAnchor: side === 'before' ? endAnchor : startAnchor,
      dx: along(side === 'before' ? -10 : 10),
      fill: chartColors.text,
    });
  return {
    ...margins(170, 170),
    marginTop: 8,
    marginBottom: 8,
    x: x({ domain: [0, 1], axis: null }),
    y: { domain: [0, height - 16], range: [8, height - 8], axis: null },
    marks: [
      plot.link(bands, {
        x1: 0,
        x2: 1,
        y1: 'from',
        y2: 'to',
        curve: 'bump-x',
        stroke: (band: Band) => (didMove(band) ? chartColors.accent : chartColors.ghost),
        strokeWidth: 'thickness',
        strokeOpacity: 0.35,
        strokeLinecap: 'butt',
      }),
      bars(before, 0),
      bars(after, 1),
      labels(before, 'before'),
      labels(after, 'after'),
      plot.dot(
        bands,
        plot.pointer({ x: 0.5, y: ({ from, to }: Band) => (from + to) / 2, r: 5, fill: chartColors.accent }),
      ),
    ],
  };
}

type Props = Readonly<{
  movement: Movement;
  nameOf: (group: NonNullable<End>) => string;
  onFlow: (flow: Flow) => void;
}>;

/** Who went from which group to which with the last import of orders; a flow opens its people. */
export function MovementFigure({ movement, nameOf, onFlow }: Props) {
  const { t, format } = useWords();
  const { flows, asOfBefore, customersBefore } = movement;
  const endName = useCallback(
    (end: End, side: 'before' | 'after') => (end === null ? t(`rfm.movement.${side}Nobody`) : nameOf(end)),
    [nameOf, t],
  );
  const draw = useCallback((kit: PlotKit) => drawMovement(kit, { flows, nameOf: endName }), [flows, endName]);
  const pick = useCallback(
    (datum: unknown) => {
      const flow = flows.find(
        (one) => typeof datum === 'object' && datum !== null && 'flow' in datum && datum.flow === one,
      );
      if (flow !== undefined) onFlow(flow);
    },
    [flows, onFlow],
  );
  const moved = flows.filter(({ from, to }) => from !== to);
  const sum = moved.reduce((total, { customers }) => total + customers, 0);
  return (
    <PlotFigure
      caption={t('rfm.movement.title')}
      n={t('rfm.movement.n', {
        count: sum,
        before: format.number(customersBefore),
        day: format.day(asOfBefore),
      })}
      height={height}
      draw={draw}
      onPick={pick}
      note={t('rfm.movement.note')}
      table={{
        rows: flows,
        rowKey: ({ from, to }: Flow) => `${from ?? ''} ${to ?? ''}`,
        onOpen: onFlow,
        columns: [
          { id: 'from', title: t('rfm.movement.from'), cell: ({ from }: Flow) => endName(from, 'before') },
          { id: 'to', title: t('rfm.movement.to'), cell: ({ to }: Flow) => endName(to, 'after') },
          {
            id: 'customers',
            title: t('rfm.column.customers'),
            align: 'end',
            sortBy: ({ customers }: Flow) => customers,
            cell: ({ customers }: Flow) => <Count value={customers} />,
          },
        ],
      }}
    />
  );
}
