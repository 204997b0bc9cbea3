import { sharedCodes, sharedInts } from '../columns/columns.ts';
import { wilsonInterval } from '../stats/interval.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { featureCount } from './features.ts';
import { startGathering, type Offer } from './gather-offers.ts';
import { boughtIn, knownProducts, shopOf, type Shop } from './known-products.ts';
import { isKnown } from './learn.ts';
import { learnUpTo } from './learn-up-to.ts';
import {
  offerBases,
  offerReasons,
  type OfferColumns,
  type OfferProof,
  type OffersMissing,
} from './offer-columns.ts';
import type { OffersInput, OffersParams } from './offers-input.ts';
import { proveScore, setUpTrial } from './prove.ts';
import { recentDays } from './popularity.ts';
import { startPlainRanking, startRanking } from './rank.ts';
import { readColumnsOf } from './read-columns.ts';
import { chancesToldBy, probabilityOf, type Score } from './recalibrate.ts';
import { reasonOf } from './reasons.ts';
import { splitTime, type TimeSplit } from './split-time.ts';
import { weightsOf } from './weights-of.ts';
import { unitValuesOf, type UnitValues } from './unit-values.ts';

const steps = 4;

/** What one purchase of a product brings from this customer: their own median quantity where they bought it, else everybody's. */
function valueOf(
  { unitMinor, usualQuantity }: UnitValues,
  { history }: Evidence,
  customer: number,
  thing: number,
): number {
  const [from, to] = [history.offsets[customer], history.offsets[customer + 1]];
  const things = history.thing.subarray(from, to);
  const own = history.quantity.subarray(from, to).filter((_, at) => things[at] === thing);
  const quantity = own.length > 0 ? (own.sort()[own.length >> 1] ?? 1) : (usualQuantity[thing] ?? 1);
  return (unitMinor[thing] ?? 0) * quantity;
}

/** Makes the offers of one customer after another by a learned score. */
function offersByScore(
  evidence: Evidence,
  score: Score,
  values: UnitValues,
  top: number,
): (customer: number) => Offer[] {
  const rank = startRanking(evidence, score, top);
  return (customer) => {
    const { person, things, features } = rank(customer);
    return things.slice(0, top).map((product, at) => {
      const from = at * featureCount;
      const [probability, low, high] = probabilityOf(score, features.subarray(from, from + featureCount));
      const why = reasonOf(evidence, person, score, product, features, from);
      return {
        ...{ product, probability, low, high, valueMinor: valueOf(values, evidence, customer, product) },
        ...{ reason: offerReasons.indexOf(why.reason), reasonProduct: why.thing },
        ...{ reasonCount: why.count, reasonMedianDays: why.medianDays },
      };
    });
  };
}

/** Where nothing can be learned: what is most in demand, at the share of known customers who bought it lately. */
function offersByDemand(evidence: Evidence, values: UnitValues, top: number): (customer: number) => Offer[] {
  const { recentBuyers } = evidence.popularity;
  const { horizonDays } = evidence.known;
  const buyers = Math.max(1, evidence.history.buyerOffsets.length - 1);
  const inDemand = startPlainRanking(evidence, (_, thing) => recentBuyers[thing] ?? 0);
  // a share of a longer time is more than that of the horizon
  const scale = Math.min(1, horizonDays / recentDays);
  return (customer) =>
    inDemand(customer)
      .slice(0, top)
      .map((product) => {
        const count = recentBuyers[product] ?? 0;
        const [low, high] = wilsonInterval(Math.min(count, buyers), buyers);
        const probability = (scale * Math.min(count, buyers)) / buyers;
        return {
          ...{ product, probability, low: scale * low, high: scale * high },
          valueMinor: valueOf(values, evidence, customer, product),
          ...{ reason: offerReasons.indexOf('popular'), reasonProduct: -1 },
          ...{ reasonCount: count, reasonMedianDays: Number.NaN },
        };
      });
}

function basisOf(product: Int32Array, perProduct: Uint8Array): OfferColumns['basis'] {
  const margin = offerBases.indexOf('margin');
  const isMargin = new Set(Array.from(product, (row) => perProduct[row] === margin));
  if (isMargin.size > 1) return 'mixed';
  return isMargin.has(true) ? 'margin' : 'price';
}

function nothing(customers: number, products: number, missing: OffersMissing): ProductOffers {
  const gathering = startGathering(customers);
  return {
    ...gathering.finish(),
    ...{ offsets: sharedInts(customers + 1), basis: 'price', perProductBasis: sharedCodes(products).fill(2) },
    ...{ method: 'popularity', horizonDays: 0, asOfDay: -1, weights: [], proof: null, missing },
    chances: 'too-few',
  };
}

type ProductOffers = Omit<OfferColumns, 'reads'>;

type Chosen = Readonly<{ score: Score | null; method: OfferColumns['method']; proof: OfferProof | null }>;

/** The score that offers are made by: the learned one where it was proven to beat popularity, else that of popularity. */
function chooseScore(shop: Shop, split: TimeSplit, report: (done: number, total: number) => void): Chosen {
  const trial = setUpTrial(shop, split);
  const proof = trial === null ? null : proveScore(trial, split.splitDay);
  report(2, steps);
  const scores = learnUpTo(shop, split);
  report(3, steps);
  if (scores === null) return { score: null, method: 'popularity', proof };
  const isProven = proof?.beatsPopularity === true;
  const method = isProven ? 'model' : 'popularity';
  return { score: scores[method], method, proof };
}

/**
 * The next best products, and contents, of every customer of whom anything is known, best first: what speaks for each, how probable it is that the customer
 * buys it within the horizon, and what that is worth.
 *
 * Before anything is offered, the score is tried on the last fifth of the time: if it does not beat popularity there, with its interval,
 * popularity is what is offered. Everything is as of the day of the last purchase.
 *
 * @returns no offers, and why, where nothing was bought or nobody is known
 * @see README.md beside this file
 */
export function computeOffers(
  input: OffersInput,
  params: OffersParams,
  report: (done: number, total: number) => void,
): OfferColumns {
  return { ...offerProducts(input, params, report), reads: readColumnsOf(input, params.top) };
}

function offerProducts(
  input: OffersInput,
  params: OffersParams,
  report: (done: number, total: number) => void,
): ProductOffers {
  const { customers, products } = input.columns;
  if (customers.count === 0) return nothing(customers.count, products.count, 'nobody-known');
  if (products.count === 0) return nothing(customers.count, products.count, 'no-products');
  const shop = shopOf(input);
  const purchases = boughtIn(shop, input.columns);
  const split = splitTime(purchases, params.horizonDays);
  if (split === null) return nothing(customers.count, products.count, 'no-orders');
  report(1, steps);
  const { score, method, proof } = chooseScore(shop, split, report);
  const evidence = evidenceOf(knownProducts(shop, split.lastDay, split.horizonDays, true));
  const values = unitValuesOf(input.facts.products, purchases, split.lastDay);
  const offersOf =
    score === null
      ? offersByDemand(evidence, values, params.top)
      : offersByScore(evidence, score, values, params.top);
  const gathering = startGathering(customers.count);
  for (let row = 0; row < customers.count; row += 1)
    gathering.add(isKnown(evidence, row) ? offersOf(row) : []);
  const lists = gathering.finish();
  const perProductBasis = sharedCodes(products.count);
  perProductBasis.set(values.basis);
  report(steps, steps);
  return {
    ...lists,
    ...{ basis: basisOf(lists.product, values.basis), perProductBasis, method, proof },
    ...{ horizonDays: split.horizonDays, asOfDay: split.lastDay, missing: null },
    chances: score === null ? 'too-few' : chancesToldBy(score),
    weights: score === null ? [] : weightsOf(score),
  };
}
