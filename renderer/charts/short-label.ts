import type { PlotKit } from './plot-kit.ts';

const longest = 34;

/** A label of a row as it is drawn: cut where there is no room, and in its own direction, for a drawing runs from left to right. */
export function shortLabel({ isMirrored }: Pick<PlotKit, 'isMirrored'>, label: string): string {
  const cut = label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  return isMirrored ? `\u2067${cut}\u2069` : cut;
}
