// What is bought together, from baskets in memory: what an analysis worker does.
import { computeRules } from '../../shared/core/analyses/rules/compute.ts';
import { RulesParams } from '../../shared/core/analyses/rules/schema.ts';
import { arrangeBaskets } from '../../shared/core/baskets/baskets.ts';
import { mineItemsets } from '../../shared/core/baskets/mine-itemsets.ts';
import { findRules } from '../../shared/core/baskets/rules.ts';
import { basketColumns } from '../../shared/testing/basket-columns.ts';
import { generatedBaskets } from '../basket-file.ts';
import { reportTimes, timedRuns } from '../job.ts';

const lines = Number(process.argv[2]);
const minSupport = Number(process.argv[3]);
const limit = 5_000_000;
let note = '';

function countPairsOf(): () => void {
  const baskets = generatedBaskets(lines);
  return () => {
    const { count, bySize } = mineItemsets(arrangeBaskets(baskets, minSupport, 1), 2, limit);
    note = `${count - (bySize[1] ?? 0)} pairs of ${bySize[1] ?? 0} products`;
  };
}

function findRulesOf(): () => void {
  const source = generatedBaskets(lines);
  return () => {
    const baskets = arrangeBaskets(source, minSupport, 1);
    const itemsets = mineItemsets(baskets, 3, limit);
    const { tested, rules } = findRules(itemsets, baskets.count, { minConfidence: 0.1, minLift: 1 });
    note = `${tested} rules tested, ${rules.length} over the limits`;
  };
}

function analyse(): () => void {
  const columns = basketColumns(lines / 2.5, 2_000);
  const names = Array.from({ length: 2_000 }, (_, at) => `Product ${at}`);
  const params = RulesParams.parse({ minSupport });
  return () => {
    const { tested } = computeRules(
      { columns, names, categories: null, people: null },
      params,
      () => undefined,
    );
    note = `${columns.lines.count} lines, ${tested} rules tested`;
  };
}

const works: Readonly<Record<string, () => () => void>> = {
  pairs: countPairsOf,
  rules: findRulesOf,
  analysis: analyse,
};
const work = works[process.argv[4] ?? '']?.();
if (work === undefined) throw new Error(`there is no work ${process.argv[4]}`);
const times = await timedRuns(7, work);
reportTimes(times, note);
