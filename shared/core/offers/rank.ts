import { logisticOf, logOddsOf } from '../stats/regression/logistic.ts';
import { startLooking, type Person } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { featureCount } from './features.ts';
import { fillFeatures } from './fill-features.ts';
import { standardise, type Weighing } from './learn.ts';

/** The best things of a customer that are looked at when the first are chosen. */
export const mostRanked = 10;
/** Places that are seen together, in which no category is shown again while another is nearly as good. */
const seenTogether = 3;
const nearlyAsGood = 0.8;
const mostAgain = 2;

/** The best things for one customer, best first, with their standardised features. Written anew for the next customer. */
export type Ranking = Readonly<{
  person: Person;
  things: readonly number[];
  /** Features of place i from `i * featureCount` on. */
  features: Float64Array;
}>;

type Valued = Readonly<{ thing: number; value: number }>;

/** Whether the first comes before the second: the larger value; of equal ones the smaller thing. */
function comesBefore(first: Valued, second: Valued): boolean {
  return first.value > second.value || (first.value === second.value && first.thing < second.thing);
}

/** Puts a thing among the best, of which at most so many are kept. */
function keepBest(best: Valued[], most: number, own: Valued): void {
  const last = best[most - 1];
  if (last !== undefined && comesBefore(last, own)) return;
  let at = best.length;
  for (let before = best[at - 1]; before !== undefined && comesBefore(own, before); before = best[at - 1])
    at -= 1;
  best.splice(at, 0, own);
  if (best.length > most) best.pop();
}

/** What is said of a thing when the first are chosen. `category` is -1 without one. */
export type Ranked = Readonly<{ thing: number; probability: number; category: number; isAgain: boolean }>;

/**
 * Chooses what is seen together: the first three places. At most two of them are for what was bought before. A thing whose category is shown
 * already gives way to the best one of a category not shown, if that is at least 80 % as probable. All others follow in their order.
 *
 * @param ranked best first
 */
export function diversify(ranked: readonly Ranked[]): number[] {
  const left = [...ranked];
  const chosen: Ranked[] = [];
  const isShown = (own: Ranked) =>
    own.category >= 0 && chosen.some(({ category }) => category === own.category);
  const mayStand = (own: Ranked) =>
    !own.isAgain || chosen.filter(({ isAgain }) => isAgain).length < mostAgain;
  while (left.length > 0 && chosen.length < seenTogether) {
    const first = Math.max(
      0,
      left.findIndex((own) => mayStand(own)),
    );
    const best = left[first];
    if (best === undefined) break;
    const fresh = left.findIndex(
      (own) => mayStand(own) && !isShown(own) && own.probability >= nearlyAsGood * best.probability,
    );
    chosen.push(...left.splice(isShown(best) && fresh >= 0 ? fresh : first, 1));
  }
  return [...chosen, ...left].map(({ thing }) => thing);
}

/** Ranks the things worth a look for one customer after another. @param most how many are ranked, 10 at least */
export function startRanking(
  evidence: Evidence,
  score: Weighing,
  most = mostRanked,
): (customer: number) => Ranking {
  const look = startLooking(evidence);
  const row = new Float64Array(featureCount);
  const { coefficients } = score.fit;
  const wanted = Math.max(mostRanked, most);
  const features = new Float64Array(2 * wanted * featureCount);
  const fill = (person: Person, thing: number) => {
    fillFeatures(evidence, person, thing, row);
    standardise(score, row);
  };
  return (customer) => {
    const person = look(customer);
    // what is new and what was bought before each have their best: of either there must be enough to choose from
    const best: Readonly<Record<'fresh' | 'again', Valued[]>> = { fresh: [], again: [] };
    for (const thing of person.list.subarray(0, person.count)) {
      fill(person, thing);
      const own = { thing, value: logOddsOf(coefficients, row) };
      keepBest((person.bought[thing] ?? 0) > 0 ? best.again : best.fresh, wanted, own);
    }
    const ranked = [...best.fresh, ...best.again].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
    const things = diversify(
      ranked.map(({ thing, value }) => ({
        ...{ thing, probability: logisticOf(value), category: evidence.known.category[thing] ?? -1 },
        isAgain: (person.bought[thing] ?? 0) > 0,
      })),
    );
    things.forEach((thing, at) => {
      fill(person, thing);
      features.set(row, at * featureCount);
    });
    return { person, things, features };
  };
}

/** Ranks by one plain value instead of the score: for what the score is measured against. */
export function startPlainRanking(
  evidence: Evidence,
  valueOf: (person: Person, thing: number) => number,
): (customer: number) => readonly number[] {
  const look = startLooking(evidence);
  return (customer) => {
    const person = look(customer);
    const best: Valued[] = [];
    for (const thing of person.list.subarray(0, person.count))
      keepBest(best, mostRanked, { thing, value: valueOf(person, thing) });
    return best.map(({ thing }) => thing);
  };
}
