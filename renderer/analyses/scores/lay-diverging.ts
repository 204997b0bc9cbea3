import type { Scores } from './score-words.ts';

type Row = Scores['grid'][number];

/** A bar of a row: shares of its answers, low ones below 0, high ones above, the middle half on each side. */
export type DivergingPart = Readonly<{
  id: number;
  band: 'low' | 'middle' | 'high';
  from: number;
  to: number;
}>;

/** Bars of rows such that the middle of every scale lies at 0. */
export function layDiverging(rows: readonly Row[]): DivergingPart[] {
  return rows.flatMap(({ id, distribution }) => {
    const share = (band: DivergingPart['band']) =>
      distribution.reduce((sum, bar) => sum + (bar.band === band ? bar.share : 0), 0);
    const half = share('middle') / 2;
    const parts: readonly DivergingPart[] = [
      { id, band: 'low', from: -half - share('low'), to: -half },
      { id, band: 'middle', from: -half, to: half },
      { id, band: 'high', from: half, to: half + share('high') },
    ];
    return parts.filter(({ from, to }) => to > from);
  });
}
