import type { MatchTable } from '../prepare/match-table.ts';
import { buildPass, type Pass } from './build-pass.ts';
import { sortNeighbours, type Neighbours } from './neighbours.ts';
import { passes } from './passes.ts';

/** Which pairs of records are compared at all. */
export type BlockPlan = Readonly<{ passes: readonly Pass[]; neighbours: readonly Neighbours[] }>;

/** Plans the pairs of a table: work grows with the number of records, not with its square. */
export function planBlocks(table: MatchTable): BlockPlan {
  return {
    passes: passes.map(({ name, keys }) => buildPass(name, keys(table), table)),
    neighbours: sortNeighbours(table),
  };
}
