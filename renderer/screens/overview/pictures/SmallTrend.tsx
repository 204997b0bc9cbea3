import { useCallback } from 'react';
import { bracket } from '../../../../shared/core/format/intervals.ts';
import { drawTrend, type TrendPoint } from '../../../charts/draw-trend.ts';
import { PlotFigure } from '../../../charts/PlotFigure.tsx';
import type { PlotKit } from '../../../charts/plot-kit.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Panel } from '../../../ui/Panel.tsx';

const height = 176;

/** A number of a period. */
export type SmallPoint = TrendPoint &
  Readonly<{
    key: string;
    /** What the period is called. */
    period: string;
    isKnown: boolean;
  }>;

type Props = Readonly<{
  caption: string;
  n: string;
  note: string;
  points: readonly SmallPoint[];
  /** Beside the axis, and in the table. */
  tick: (value: number) => string;
  show: (value: number) => string;
  /** Room for what stands beside the axis, pixels. */
  axisWidth?: number;
  /** Opens the people of a period; none where there are none. */
  onOpen?: (point: SmallPoint) => void;
}>;

/** A number over time with its intervals, small; the table says the same. */
export function SmallTrend({ caption, n, note, points, tick, show, axisWidth = 48, onOpen }: Props) {
  const { t, format } = useWords();
  const draw = useCallback(
    (kit: PlotKit) => drawTrend(kit, points, { tick, axisWidth }),
    [points, tick, axisWidth],
  );
  // marks are given as they were drawn
  const pick = onOpen && ((datum: unknown) => onOpen(datum as SmallPoint));
  return (
    <Panel>
      <PlotFigure<SmallPoint>
        caption={caption}
        n={n}
        height={height}
        draw={draw}
        {...(pick && { onPick: pick })}
        note={note}
        table={{
          rows: points,
          rowKey: ({ key }) => key,
          ...(onOpen && { onOpen }),
          columns: [
            { id: 'period', title: t('overview.pictures.period'), cell: ({ period }) => period },
            {
              id: 'value',
              title: t('overview.pictures.value'),
              align: 'end',
              cell: ({ value }) => <bdi>{show(value)}</bdi>,
            },
            {
              id: 'interval',
              title: t('overview.pictures.interval'),
              align: 'end',
              cell: ({ interval, isKnown }) =>
                isKnown && <bdi>{bracket([show(interval[0]), show(interval[1])], 'dash', format)}</bdi>,
            },
          ],
        }}
      />
    </Panel>
  );
}
