import type { BlockPlan } from '../blocking/block-plan.ts';
import type { Comparer } from '../compare/comparer.ts';
import { comparisons, levelCount } from '../levels.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { chanceRates, observedRates } from './chance-rates.ts';
import { defaultRates } from './default-rates.ts';
import { expectMatches, toRates } from './expectation.ts';
import { weightsOf, type MatchModel } from './match-model.ts';
import { namesakePrior, studyNamesakes } from './namesakes.ts';
import { samplePairs } from './sample-pairs.ts';

const rounds = 4;
const priorPairs = 10;
// matches that only other passes find
const foundElsewhere = 1.3;
const rarest = 0.1;
const byName = 'name';

/**
 * Estimates the model of a table from its own records, without any pair being known. Rates among two people come from random pairs, less
 * the matches among them; rates among pairs of one person by expectation–maximisation over the pairs of each pass, each pass teaching only
 * what its key leaves open.
 *
 * @param seed of the random pairs: the same seed and table give the same model
 */
export function estimateModel(
  table: MatchTable,
  plan: BlockPlan,
  compare: Comparer,
  seed: number,
): MatchModel {
  const { count } = table;
  const defaults = defaultRates();
  if (count < 2) {
    const weights = weightsOf(defaults, defaults);
    return {
      m: defaults,
      u: defaults,
      weights,
      namesakeWeights: weights,
      nameDependence: 0,
      strangers: 1,
      share: 0,
    };
  }
  const allPairs = (count * (count - 1)) / 2;
  const least = rarest / count;
  const observed = observedRates(table, compare, seed);
  const samples = samplePairs(plan, compare);
  let m = defaults;
  let share = 0.1 / count;
  for (let round = 0; round < rounds; round += 1) {
    const u = chanceRates(observed, m, share, least);
    const matched = new Float64Array(comparisons.length * levelCount);
    let most = 0;
    for (const sample of samples) {
      const found = expectMatches(sample, u, m, {
        matched: priorPairs,
        chance: sample.pass === byName ? namesakePrior : null,
      });
      most = Math.max(most, found.matches * sample.scale);
      found.matched.forEach((pairs, cell) => (matched[cell] = (matched[cell] ?? 0) + pairs * sample.scale));
    }
    m = toRates(matched, defaults, priorPairs);
    share = Math.min(0.5, Math.max(0.01 / count, (most * foundElsewhere) / allPairs));
  }
  const u = chanceRates(observed, m, share, least);
  const named = samples.find(({ pass }) => pass === byName) ?? null;
  const namesakes = studyNamesakes(named, u, m, allPairs);
  return {
    m,
    u,
    weights: weightsOf(m, u),
    namesakeWeights: weightsOf(m, namesakes.u),
    nameDependence: namesakes.dependence,
    strangers: namesakes.strangers,
    share,
  };
}
