import type { PlotKit } from './plot-kit.ts';

function shorten(label: string, most: number): string {
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

/**
 * Labels of rows as the axis writes them: cut at a length, and in their own direction, since the drawing itself is left to right.
 * @returns the label of a row by its key; nothing for a key that is not there
 */
export function rowLabels<K>(
  { isMirrored }: PlotKit,
  labels: readonly (readonly [key: K, label: string])[],
  most: number,
): (key: K) => string {
  const directed = (label: string) => (isMirrored ? `\u2067${label}\u2069` : label);
  const byKey = new Map(labels.map(([key, label]) => [key, directed(shorten(label, most))]));
  return (key) => byKey.get(key) ?? '';
}
