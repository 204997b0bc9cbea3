/** Colours of charts, by their tokens: a chart follows light and dark without being drawn again. */
export const chartColors = {
  axis: 'var(--n9)',
  grid: 'var(--n5)',
  text: 'var(--n11)',
  accent: 'var(--accent)',
  /** Behind a value: its interval. */
  interval: 'var(--accent-line)',
  /** The period one compares with. */
  ghost: 'var(--n7)',
  surface: 'var(--surface)',
} as const;

/** Categories in the order in which they are given out; eight at most, the rest is "other". */
export const seriesColors = [
  'var(--series-1)',
  'var(--series-2)',
  'var(--series-3)',
  'var(--series-4)',
  'var(--series-5)',
  'var(--series-6)',
  'var(--series-7)',
  'var(--series-8)',
] as const;

/** Sequential colour of a heat map: a share 0–1 of the accent mixed into the ground. */
export function heatColor(share: number): string {
  const percent = Math.round(8 + 80 * Math.min(1, Math.max(0, share)));
  return `color-mix(in oklab, var(--accent) ${percent}%, var(--surface))`;
}

/** Of an answer by where it lies on its scale; what is seen as colour also stands in words or in its place. */
export const bandColors = {
  low: seriesColors[1],
  middle: chartColors.ghost,
  high: chartColors.accent,
} as const;
