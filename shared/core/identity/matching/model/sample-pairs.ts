import type { BlockPlan } from '../blocking/block-plan.ts';
import { eachPairOfPass } from '../blocking/each-pair.ts';
import { passes } from '../blocking/passes.ts';
import type { Comparer } from '../compare/comparer.ts';
import { comparisonIndex, comparisons } from '../levels.ts';

/** Levels of pairs that one pass finds: `comparisons.length` bytes a pair. */
export type PassSample = Readonly<{
  pass: string;
  levels: Uint8Array;
  pairs: number;
  /** 1 for each comparison that the key of the pass decides. */
  decided: Uint8Array;
  /** How many pairs of the pass each sampled one stands for. */
  scale: number;
}>;

const mostPairs = 40_000;

/**
 * Levels of some pairs of every pass whose key leaves most comparisons free. The pairs of a pass are taken whole, not without those of
 * earlier passes: the key alone may say which they are.
 */
export function samplePairs(plan: BlockPlan, compare: Comparer): PassSample[] {
  const width = comparisons.length;
  const samples: PassSample[] = [];
  passes.forEach(({ name: passName, decides }, index) => {
    const pass = plan.passes[index];
    if (decides === null || pass === undefined || pass.pairs === 0) return;
    const alone: BlockPlan = { passes: [pass], neighbours: [] };
    const slices = Math.max(1, Math.ceil(pass.pairs / mostPairs));
    const levels = new Uint8Array(Math.ceil(pass.pairs / slices + pass.pairs * 0.05 + 100_000) * width);
    let pairs = 0;
    eachPairOfPass(alone, 0, { index: slices >> 1, of: slices }, (a, b) => {
      if ((pairs + 1) * width > levels.length) return;
      compare(a, b, levels, pairs * width);
      pairs += 1;
    });
    const decided = new Uint8Array(width);
    for (const name of decides) decided[comparisonIndex(name)] = 1;
    if (pairs > 0) samples.push({ pass: passName, levels, pairs, decided, scale: pass.pairs / pairs });
  });
  return samples;
}
