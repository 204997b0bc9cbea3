// `npm run backtest [-- retail|groceries|sample]`: whether the next best products would have been bought, on published purchases and on the
// sample company. What is learned is learned before the split; what is foretold was bought after it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample } from '../engine/sample/make-sample.ts';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import { computeBacktest } from '../shared/core/analyses/backtest/compute.ts';
import { BacktestParams, type BacktestResult } from '../shared/core/analyses/backtest/schema.ts';
import { buildColumns } from '../shared/core/columns/build.ts';
import { addDays, dayFromNumber } from '../shared/core/model/day.ts';
import { unattended } from '../shared/core/model/progress.ts';
import type { OffersInput } from '../shared/core/offers/offers-input.ts';
import { readOfferFacts } from '../shared/core/offers/read-offer-facts.ts';
import { groceries, hasRetailSets, onlineRetail } from '../shared/testing/offers/retail-sets.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);
const share = (value: number) => value.toFixed(4);
const withInterval = (value: number, [low, high]: readonly [number, number]) =>
  `${share(value)} [${share(low)}, ${share(high)}]`;

function reportMethods({ methods }: BacktestResult): void {
  for (const { method, hitRate, interval, recall, recallInterval, ndcg, ndcgInterval, coverage } of methods) {
    write(`  ${method}`);
    for (const at of Object.keys(hitRate))
      write(
        `    @${at.padEnd(3)} hit rate ${withInterval(hitRate[at] ?? 0, interval[at] ?? [0, 0])}  recall ${withInterval(recall[at] ?? 0, recallInterval[at] ?? [0, 0])}`,
      );
    write(`    NDCG @10 ${withInterval(ndcg, ndcgInterval)}  coverage ${share(coverage)}`);
  }
}

function reportCalibration({ calibration, chances, recalibration }: BacktestResult): void {
  if (calibration === null) return;
  const { n, brier, brierOfMean, brierUnadjusted, bins } = calibration;
  write(
    `  probabilities of ${n} products shown: Brier ${share(brier)}, before recalibration ${share(brierUnadjusted)}, of their mean ${share(brierOfMean)}`,
  );
  if (recalibration === null) write(`  not recalibrated: ${chances ?? 'no score'}`);
  else {
    const { shift, slope, shown, bought } = recalibration;
    write(
      `  recalibrated: ${share(shift)} + ${share(slope)} × log-odds, from ${shown} shown, ${bought} bought`,
    );
  }
  for (const { unadjusted, expected, happened, interval, n: own } of bins)
    write(
      `    before ${share(unadjusted)}  told ${share(expected)}  happened ${withInterval(happened, interval)}  n ${own}`,
    );
}

function report(title: string, input: OffersInput): void {
  const before = process.cpuUsage();
  const result = computeBacktest(input, BacktestParams.parse({}), () => undefined);
  const { user, system } = process.cpuUsage(before);
  const unit = result.kind === 'baskets' ? 'baskets, one thing left out of each' : 'customers';
  const split =
    result.splitOn === null ? '' : `, split after ${result.splitOn}, ${result.testDays ?? 0} days foretold`;
  write(
    `${title}: ${result.people} ${unit}${split} (${((user + system) / 1e6).toFixed(1)} s of processor time)`,
  );
  reportMethods(result);
  if (result.difference !== null)
    write(
      `  score less popularity, hit rate @3: ${withInterval(result.difference.value, result.difference.interval)}: ${result.beatsPopularity ? 'BEATS popularity' : 'does not beat popularity, which is what is shown'}`,
    );
  reportCalibration(result);
  for (const { feature, weight, interval } of result.weights)
    write(`    weight of ${feature.padEnd(10)} ${withInterval(weight, interval)}`);
  write('');
}

/** The sample company, made anew. */
async function sampleCompany(): Promise<OffersInput> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-backtest-'));
  const file = join(folder, 'sample.firsthand');
  try {
    await makeSample(file, { now: () => '2026-11-01T00:00:00Z' }, unattended);
    const workspace = await openWorkspace(file);
    const columns = buildColumns(workspace.db, 1);
    const today = addDays(dayFromNumber(columns.orders.day.reduce((a, b) => Math.max(a, b), 0)), 1);
    const facts = readOfferFacts(workspace.db, columns, today);
    await workspace.close();
    const hidden = { customer: new Int32Array(0), product: new Int32Array(0) };
    return { columns, facts, exclusions: { productIds: [], categories: [] }, hidden };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const chosen = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isWanted = (name: string) => chosen.length === 0 || chosen.includes(name);
if (hasRetailSets) {
  if (isWanted('retail')) report('Online Retail, December 2010 to June 2011', onlineRetail());
  if (isWanted('groceries')) report('Groceries', groceries());
} else
  write(
    'The published purchases are not beside the project (../shared/data/transactions): they are left out.\n',
  );
if (isWanted('sample')) report('The sample company', await sampleCompany());
