import { computeOffers } from '../../offers/compute-offers.ts';
import type { NextRead } from '../../model/opportunities.ts';
import { offerReasons, type OfferColumns } from '../../offers/offer-columns.ts';
import { readsOf } from '../../offers/read-columns.ts';
import { hasBit } from '../../segments/bits.ts';
import type { Report } from '../define.ts';
import type { NextProductsInput } from './query.ts';
import type { NextProduct, NextProductsParams, NextProductsResult } from './schema.ts';

const orNull = (value: number) => (Number.isNaN(value) ? null : value);
const numberAt = (list: ArrayLike<number>, at: number) => list[at] ?? 0;

/** One offer of the columns in words of the result. */
function productAt(offers: OfferColumns, ids: Int32Array, at: number): NextProduct {
  const cited = offers.reasonProduct[at] ?? -1;
  return {
    productId: numberAt(ids, numberAt(offers.product, at)),
    score: numberAt(offers.probability, at),
    interval: [numberAt(offers.probabilityLow, at), numberAt(offers.probabilityHigh, at)],
    reason: offerReasons[numberAt(offers.reason, at)] ?? 'popular',
    reasonProductId: cited < 0 ? null : numberAt(ids, cited),
    reasonCount: numberAt(offers.reasonCount, at),
    reasonMedianDays: orNull(offers.reasonMedianDays[at] ?? Number.NaN),
    expectedMinor: numberAt(offers.expectedMinor, at),
    expectedInterval: [numberAt(offers.expectedLowMinor, at), numberAt(offers.expectedHighMinor, at)],
  };
}

function readOf({
  subject,
  reason,
  about,
  count,
  medianDays,
}: NextRead): NextProductsResult[number]['reads'][number] {
  return { subject, reason, reasonSubject: about, reasonCount: count, reasonMedianDays: medianDays };
}

/** Rows of the customers that are asked about. */
export function wantedRows(
  { offers, people }: NextProductsInput,
  { customerId }: Pick<NextProductsParams, 'customerId'>,
): Int32Array {
  const { id } = offers.columns.customers;
  return Int32Array.from(id.keys()).filter(
    (row) => (customerId === null || id[row] === customerId) && (people === null || hasBit(people, row)),
  );
}

/**
 * The next best products and contents of every customer asked about, best first. Who has neither is left out.
 *
 * What is learned is learned from everybody, whoever is asked about.
 * @see README.md beside this file
 */
export function computeNextProducts(
  input: NextProductsInput,
  params: NextProductsParams,
  report: Report,
): NextProductsResult {
  const { customers, products } = input.offers.columns;
  const offers = computeOffers(input.offers, params, report);
  const { subjects } = input.offers.facts.reads;
  return [...wantedRows(input, params)].flatMap((row) => {
    const [from, to] = [numberAt(offers.offsets, row), numberAt(offers.offsets, row + 1)];
    const own = Array.from({ length: to - from }, (_, at) => productAt(offers, products.id, from + at));
    const reads = readsOf(offers.reads, subjects, row).map(readOf);
    if (own.length === 0 && reads.length === 0) return [];
    const { method, horizonDays } = offers;
    return [{ customerId: numberAt(customers.id, row), method, horizonDays, products: own, reads }];
  });
}
