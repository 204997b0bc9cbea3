import type { Output } from '../../../shared/contract/api.ts';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors } from '../../charts/theme.ts';

export type Intersection = Output<'analysis.overlap'>['intersections'][number];

const columnWidth = 26;
const roomForNumbers = 64;
const gap = 12;

type Dot = Readonly<{ of: Intersection; set: number; isIn: boolean }>;

/** The line of an intersection goes by its sets. */
export function keyOf({ inSets }: Intersection): string {
  return inSets.join('-');
}

/** An UpSet plot lying on its side: a line is an intersection, a column of dots a set, and a bar how many are in it. */
export function drawIntersections(kit: PlotKit, shown: readonly Intersection[], sets: number): PlotOptions {
  const { plot, width, format, x, margins, startAnchor, along } = kit;
  const most = Math.max(1, ...shown.map(({ customers }) => customers));
  const bars = Math.max(80, width - sets * columnWidth - gap - roomForNumbers);
  // both parts share one scale of customers: a column is as many customers wide as its pixels are
  const perPixel = most / bars;
  const place = (set: number) => -(gap + (sets - set - 0.5) * columnWidth) * perPixel;
  const dots: Dot[] = shown.flatMap((of) =>
    Array.from({ length: sets }, (_, set) => ({ of, set, isIn: of.inSets.includes(set) })),
  );
  const dotX = ({ set }: Dot) => place(set);
  const dotY = ({ of }: Dot) => keyOf(of);
  const columns = Array.from({ length: sets }, (_, set) => set);
  return {
    ...margins(0, roomForNumbers),
    marginTop: 26,
    marginBottom: 4,
    x: x({ domain: [-(gap + sets * columnWidth) * perPixel, most], axis: null }),
    y: { type: 'band', domain: shown.map(keyOf), axis: null },
    marks: [
      plot.text(columns, {
        x: place,
        text: (set: number) => format.number(set + 1),
        frameAnchor: 'top',
        dy: -14,
        fill: chartColors.text,
      }),
      plot.ruleY(shown, {
        x1: ({ inSets }: Intersection) => place(Math.min(...inSets)),
        x2: ({ inSets }: Intersection) => place(Math.max(...inSets)),
        y: keyOf,
        stroke: chartColors.text,
        strokeWidth: 2,
      }),
      plot.dot(dots, {
        x: dotX,
        y: dotY,
        r: 5,
        fill: ({ isIn }: Dot) => (isIn ? chartColors.text : chartColors.surface),
        stroke: ({ isIn }: Dot) => (isIn ? chartColors.text : chartColors.ghost),
      }),
      plot.barX(shown, {
        x: 'customers',
        y: keyOf,
        fill: chartColors.accent,
        insetTop: 5,
        insetBottom: 5,
        rx: 2,
      }),
      plot.text(shown, {
        x: 'customers',
        y: keyOf,
        text: ({ customers }: Intersection) => format.number(customers),
        textAnchor: startAnchor,
        dx: along(6),
        fill: chartColors.text,
        pointerEvents: 'none',
      }),
      plot.barX(shown, plot.pointerY({ x: 'customers', y: keyOf, fill: chartColors.accent, fillOpacity: 0 })),
    ],
  };
}
