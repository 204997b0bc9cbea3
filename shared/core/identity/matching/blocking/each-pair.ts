import type { BlockPlan } from './block-plan.ts';
import type { Pass } from './build-pass.ts';
import type { Neighbours } from './neighbours.ts';
import { codeAt, intAt } from '../read-lists.ts';

/** One of `of` parts of all pairs. Every pair is in exactly one. */
export type Slice = Readonly<{ index: number; of: number }>;

type Visit = (a: number, b: number) => void;

function shareKey(pass: Pass, a: number, b: number): boolean {
  for (const one of pass.keys) {
    const key = intAt(one, a);
    if (key === 0) continue;
    for (const other of pass.keys) if (other[b] === key) return true;
  }
  return false;
}

/** Whether this block is the one of those that the two share whose pair counts: the one with the least key. */
function isFirstShared(pass: Pass, a: number, b: number, key: number): boolean {
  if (pass.keys.length === 1) return true;
  for (const one of pass.keys) {
    const mine = intAt(one, a);
    if (mine === 0 || mine >= key) continue;
    for (const other of pass.keys) if (other[b] === mine) return false;
  }
  return true;
}

function isFoundBefore(plan: BlockPlan, passCount: number, a: number, b: number): boolean {
  for (let at = 0; at < passCount; at += 1) {
    const pass = plan.passes[at];
    if (pass !== undefined && shareKey(pass, a, b)) return true;
  }
  return false;
}

function areNeighbours({ rank, window }: Neighbours, a: number, b: number): boolean {
  const one = codeAt(rank, a);
  const other = codeAt(rank, b);
  return one >= 0 && other >= 0 && Math.abs(one - other) <= window;
}

/** The pairs of one pass that no earlier pass finds, a < b, each once. */
export function eachPairOfPass(
  plan: BlockPlan,
  index: number,
  { index: part, of }: Slice,
  visit: Visit,
): void {
  const pass = plan.passes[index];
  if (pass === undefined) return;
  const { rows, starts, blockKeys } = pass;
  const blocks = blockKeys.length;
  for (
    let block = Math.floor((blocks * part) / of);
    block < Math.floor((blocks * (part + 1)) / of);
    block += 1
  ) {
    const from = intAt(starts, block);
    const end = intAt(starts, block + 1);
    const key = intAt(blockKeys, block);
    for (let i = from; i < end; i += 1)
      for (let j = i + 1; j < end; j += 1) {
        const a = intAt(rows, i);
        const b = intAt(rows, j);
        // rows of a block are ascending; a row with the same key twice stands beside itself
        if (a === b || (j > i + 1 && rows[j - 1] === b) || (i > from && rows[i - 1] === a)) continue;
        if (isFirstShared(pass, a, b, key) && !isFoundBefore(plan, index, a, b)) visit(a, b);
      }
  }
}

function eachNeighbour(plan: BlockPlan, index: number, { index: part, of }: Slice, visit: Visit): void {
  const list = plan.neighbours[index];
  if (list === undefined) return;
  const { rows, window } = list;
  const end = Math.floor((rows.length * (part + 1)) / of);
  for (let at = Math.floor((rows.length * part) / of); at < end; at += 1)
    for (let next = at + 1; next <= at + window && next < rows.length; next += 1) {
      const [a, b] = [
        Math.min(intAt(rows, at), intAt(rows, next)),
        Math.max(intAt(rows, at), intAt(rows, next)),
      ];
      if (isFoundBefore(plan, plan.passes.length, a, b)) continue;
      if (plan.neighbours.slice(0, index).some((earlier) => areNeighbours(earlier, a, b))) continue;
      visit(a, b);
    }
}

/** Every pair of a slice of a plan, a < b, each once. */
export function eachPair(plan: BlockPlan, slice: Slice, visit: Visit): void {
  for (let at = 0; at < plan.passes.length; at += 1) eachPairOfPass(plan, at, slice, visit);
  for (let at = 0; at < plan.neighbours.length; at += 1) eachNeighbour(plan, at, slice, visit);
}
