import { expect, test } from 'vitest';
import { columnsOfLines, plainInput, type MadeLine } from '../../testing/offers/made-columns.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { wilsonInterval } from '../stats/interval.ts';
import { logisticOf } from '../stats/regression/logistic.ts';
import { computeOffers } from './compute-offers.ts';
import { boughtIn, shopOf } from './known-products.ts';
import { learnUpTo } from './learn-up-to.ts';
import { setUpTrial, type Trial } from './prove.ts';
import { chanceOf, recalibrationFrom, type Score } from './recalibrate.ts';
import { shownThings, type Shown } from './shown-things.ts';
import { splitTime } from './split-time.ts';

/** So many things shown to one customer each, of which the first were bought. */
const shownOf = (logOdds: number, count: number, bought: number, first = 0): Shown[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ customer: first + at, logOdds, error: 0.1, isTaken: at < bought },
  }));

test('two kinds of things shown are told as often as they were bought, with what is not known of that', () => {
  const recalibration = recalibrationFrom([...shownOf(0, 10_000, 2000), ...shownOf(2, 10_000, 6000, 10_000)]);
  if (typeof recalibration === 'string') throw new Error(recalibration);
  // many enough for the penalty not to be seen: log-odds 0 becomes ln(20/80), 2 becomes ln(60/40): the slope is half their difference
  expect(recalibration.fit.coefficients[0]).toBeCloseTo(Math.log(0.25), 2);
  expect(recalibration.fit.coefficients[1]).toBeCloseTo((Math.log(1.5) - Math.log(0.25)) / 2, 2);
  expect(recalibration).toMatchObject({ shown: 20_000, bought: 8000 });
  // the slope is all that is asked of the score
  const score = { recalibration } as Score;
  const [value, low, high] = chanceOf(score, 0, 0);
  expect(value).toBeCloseTo(0.2, 3);
  // 2,000 of 10,000: the standard error of log-odds is 1 / √(10,000 · 0.2 · 0.8) = 0.025
  expect(low).toBeCloseTo(logisticOf(Math.log(0.25) - 1.96 * 0.025), 3);
  expect(high).toBeCloseTo(logisticOf(Math.log(0.25) + 1.96 * 0.025), 3);
  // what is not known of the score comes on top, times the slope 0.896: √(0.025² + 0.0448²) = 0.0513
  expect(chanceOf(score, 0, 0.05)[1]).toBeCloseTo(logisticOf(Math.log(0.25) - 1.96 * 0.0513), 3);
});

test('too few bought, or the probable bought less often than the others: nothing is recalibrated, and it says why', () => {
  expect(recalibrationFrom(shownOf(0, 100, 19))).toBe('too-few');
  expect(recalibrationFrom(shownOf(0, 30, 20))).toBe('too-few');
  expect(recalibrationFrom([...shownOf(0, 100, 60), ...shownOf(2, 100, 20, 100)])).toBe('unordered');
  // of things that are all as probable nothing is learned but how often they were bought: the slope is 1
  const alike = recalibrationFrom([...shownOf(0, 100, 19), ...shownOf(0.01, 100, 21, 100)]);
  if (typeof alike === 'string') throw new Error(alike);
  expect(alike.fit.coefficients[1]).toBeCloseTo(1, 1);
  const told = chanceOf({ recalibration: 'too-few' } as Score, 0.4, 0.1);
  expect(told[0]).toBeCloseTo(logisticOf(0.4), 12);
});

const days = 300;
const customers = 1200;
const products = 24;

/** Customers of six tastes, of whom each day one in fifty buys; from `fallsOn` on, so many of those as are kept. */
function tradeThatFalls(fallsOn: number, kept: number): MadeLine[] {
  const random = seededRandom(31);
  return Array.from({ length: customers * days }, (_, at): MadeLine[] => {
    const [customer, day] = [Math.floor(at / days), at % days];
    if (random() > 0.02 * (day >= fallsOn ? kept : 1)) return [];
    const taste = customer % 6;
    const product = random() < 0.7 ? taste * 4 + Math.floor(random() * 4) : Math.floor(random() * products);
    return [{ customer, day, product, order: at }];
  }).flat();
}

function trialOf(lines: readonly MadeLine[]): Trial {
  const shop = shopOf(plainInput(columnsOfLines(lines, customers, products)));
  const split = splitTime(boughtIn(shop, shop.input.columns), null);
  const trial = split === null ? null : setUpTrial(shop, split);
  if (trial === null) throw new Error('there is enough to try');
  return trial;
}

/** Means of what was told of some things and by the weights alone, and the interval of what happened. */
function outcomeOf(score: Score, shown: readonly Shown[]) {
  const mean = (of: (one: Shown) => number) => shown.reduce((sum, one) => sum + of(one), 0) / shown.length;
  return {
    told: mean(({ logOdds, error }) => chanceOf(score, logOdds, error)[0]),
    unadjusted: mean(({ logOdds }) => logisticOf(logOdds)),
    happened: wilsonInterval(shown.filter(({ isTaken }) => isTaken).length, shown.length),
  };
}

const isWithin = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;

test('where trade fell after the weights were learned, what is told happens, and what the weights alone say does not', () => {
  // windows of 60 days: weights from 120 to 179, recalibrated from 180 to 239, told from 240 on
  const trial = trialOf(tradeThatFalls(180, 0.6));
  const shown = shownThings(trial.evidence, trial.model, trial.takenInHorizon);
  const tenth = [...shown].sort((a, b) => b.logOdds - a.logOdds).slice(0, Math.floor(shown.length / 10));
  for (const own of [shown, tenth]) {
    const { told, unadjusted, happened } = outcomeOf(trial.model, own);
    expect(isWithin(told, happened), `${told} in ${happened.join('–')}`).toBe(true);
    expect(unadjusted).toBeGreaterThan(happened[1]);
  }
});

test('nothing that happens after the split changes the scores that are tried', () => {
  const lines = tradeThatFalls(180, 0.6);
  const later = lines.map((line) =>
    line.day < 240 || line.day === 299 ? line : { ...line, product: 0, quantity: 40 },
  );
  const [one, other] = [lines, later].map((own) => trialOf(own));
  expect(other?.model).toEqual(one?.model);
  expect(other?.popularity).toEqual(one?.popularity);
});

test('where there is no time for a third window chances are told as before, and the result says so', () => {
  const lines = tradeThatFalls(180, 0.6);
  const shop = shopOf(plainInput(columnsOfLines(lines, customers, products)));
  const time = { firstDay: 0, lastDay: 299, horizonDays: 160 };
  expect(learnUpTo(shop, time)?.model.recalibration).toBe('too-short');
  const few = lines.filter(({ customer }) => customer < 40);
  const offers = computeOffers(
    plainInput(columnsOfLines(few, customers, products)),
    { top: 3, horizonDays: null },
    () => undefined,
  );
  expect(offers.chances).toBe('too-few');
  expect(offers.product.length).toBeGreaterThan(0);
});
