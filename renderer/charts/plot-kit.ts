import * as Plot from '@observablehq/plot';
import type { Words } from '../i18n/intl.tsx';

type PlotLibrary = typeof Plot;
export type PlotOptions = Plot.PlotOptions;

/** What a chart is drawn with. This file is the only door to Observable Plot. */
export type PlotKit = Readonly<{
  plot: PlotLibrary;
  width: number;
  format: Words['format'];
  /** Reads from right to left: scales of x are mirrored, axes of y stand on the right. */
  isMirrored: boolean;
  /** Options of the x scale, mirrored where one reads from right to left. */
  x: (options: Plot.ScaleOptions) => Plot.ScaleOptions;
  /** Room at the start and end of the line of reading. */
  margins: (start: number, end: number) => Readonly<{ marginLeft: number; marginRight: number }>;
  /** The side where the axis of y and labels of rows stand. */
  startSide: 'left' | 'right';
  /** Anchors of text that begins, or ends, at its point. */
  startAnchor: 'start' | 'end';
  endAnchor: 'start' | 'end';
  /** Pixels along the line of reading: +4 is 4 px on. */
  along: (pixels: number) => number;
}>;

/** What a chart of this width, in pixels, is drawn with in these words. */
export function kitFor({ direction, format }: Words, width: number): PlotKit {
  const isMirrored = direction === 'rtl';
  return {
    plot: Plot,
    width,
    format,
    isMirrored,
    x: (options) => ({
      labelArrow: 'none',
      ...options,
      reverse: isMirrored !== (options.reverse ?? false),
    }),
    margins: (start, end) =>
      isMirrored ? { marginLeft: end, marginRight: start } : { marginLeft: start, marginRight: end },
    startSide: isMirrored ? 'right' : 'left',
    startAnchor: isMirrored ? 'end' : 'start',
    endAnchor: isMirrored ? 'start' : 'end',
    along: (pixels) => (isMirrored ? -pixels : pixels),
  };
}
