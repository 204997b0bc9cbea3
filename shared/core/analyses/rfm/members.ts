import { valueScore } from './groups.ts';
import { measureRfm } from './measure.ts';
import { movedMembers } from './movement.ts';
import type { RfmInput } from './query.ts';
import { rfmGroups, type RfmParams } from './schema.ts';
import { scoreRfm } from './score.ts';

const cellPattern = /^cell-([1-5])-([1-5])$/u;

/**
 * The customers behind a part of the result.
 *
 * @param selection a group; 'all' for everyone scored; or 'cell-R-V' for a cell of the grid: recency score R,
 *                  frequency and money V; 'moved:FROM:TO' for who went from one group, or 'none',
 *                  to another with the last import of orders
 * @returns customer ids, ascending; null when there is no such part
 */
export function rfmMembers(input: RfmInput, params: RfmParams, selection: string): Int32Array | null {
  const measures = measureRfm(input, params);
  if (selection === 'all') return measures.customerId.slice();
  if (selection.startsWith('moved:')) return movedMembers(input, params, selection);
  const { r, f, m, group } = scoreRfm(measures, params);
  const index = rfmGroups.findIndex((name) => name === selection);
  if (index >= 0) return measures.customerId.filter((_, at) => group[at] === index);
  const cell = cellPattern.exec(selection);
  if (!cell || Number(cell[1]) > params.scale || Number(cell[2]) > params.scale) return null;
  return measures.customerId.filter(
    (_, at) => r[at] === Number(cell[1]) && valueScore(f[at] ?? 0, m[at] ?? 0) === Number(cell[2]),
  );
}
