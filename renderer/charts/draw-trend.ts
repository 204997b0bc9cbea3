import type { PlotKit, PlotOptions } from './plot-kit.ts';
import { chartColors } from './theme.ts';

/** A number of a stretch of days, with its interval. */
export type TrendPoint = Readonly<{
  at: Date;
  value: number;
  interval: readonly [number, number];
  /** Drawn hollow: it is not sure, or not over. */
  isHollow: boolean;
}>;

type Options = Readonly<{
  tick: (value: number) => string;
  /** Room for what stands beside the axis. */
  axisWidth?: number;
}>;

/** Numbers over time with their intervals as whiskers, joined by a thin line. */
export function drawTrend(
  kit: PlotKit,
  points: readonly TrendPoint[],
  { tick, axisWidth = 48 }: Options,
): PlotOptions {
  const { plot, format, x, margins, startSide, width } = kit;
  const lows = points.map(({ interval }) => interval[0]);
  const highs = points.map(({ interval }) => interval[1]);
  return {
    // a month is written around the last day, as wide as its name
    ...margins(axisWidth, 44),
    marginTop: 8,
    marginBottom: 28,
    x: x({
      type: 'utc',
      // names of months are long
      ticks: Math.max(2, Math.floor(width / 150)),
      tickFormat: (at: Date) => format.month(at.toISOString().slice(0, 10)),
      label: null,
    }),
    y: {
      domain: [Math.min(...lows), Math.max(...highs)],
      nice: true,
      ticks: 5,
      tickFormat: tick,
      label: null,
      axis: startSide,
    },
    marks: [
      plot.gridY({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.lineY(points, { x: 'at', y: 'value', stroke: chartColors.ghost, strokeWidth: 1 }),
      plot.ruleX(points, {
        x: 'at',
        y1: ({ interval }: TrendPoint) => interval[0],
        y2: ({ interval }: TrendPoint) => interval[1],
        stroke: chartColors.interval,
        strokeWidth: 3,
      }),
      plot.dot(points, {
        x: 'at',
        y: 'value',
        r: 4.5,
        stroke: chartColors.accent,
        strokeWidth: 1.5,
        fill: ({ isHollow }: TrendPoint) => (isHollow ? chartColors.surface : chartColors.accent),
      }),
      plot.dot(points, plot.pointer({ x: 'at', y: 'value', r: 8, stroke: chartColors.accent })),
    ],
  };
}
