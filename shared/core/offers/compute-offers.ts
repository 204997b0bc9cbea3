import { sharedCodes, sharedInts, sharedReals } from '../columns/columns.ts';
import { foldText } from '../identity/fold.ts';
import { wilsonInterval } from '../stats/interval.ts';
import { offerBases, offerReasons, type OfferColumns } from './offer-columns.ts';
import type { OffersInput, OffersParams, ReportOffers } from './offers-input.ts';

/** Offers everybody what most people bought within the last days and they do not have. */
export function computeOffers(
  { columns, facts, exclusions }: OffersInput,
  { top, horizonDays }: OffersParams,
  report: ReportOffers,
): OfferColumns {
  const { customers, lines, products, orders } = columns;
  let asOfDay = -1;
  for (const day of orders.day) asOfDay = Math.max(asOfDay, day);
  const horizon = horizonDays ?? 90;
  const buyers = Array.from({ length: products.count }, () => new Set<number>());
  const owned = Array.from({ length: customers.count }, () => new Set<number>());
  const active = new Set<number>();
  lines.product.forEach((product, line) => {
    const customer = lines.customer[line] ?? -1;
    if (product < 0 || customer < 0 || (lines.quantity[line] ?? 0) <= 0) return;
    owned[customer]?.add(product);
    if ((lines.day[line] ?? 0) <= asOfDay - horizon) return;
    active.add(customer);
    buyers[product]?.add(customer);
  });
  const banned = new Set(exclusions.categories.map(foldText));
  const { categories } = facts.products;
  const isOut = (product: number) =>
    facts.products.state[product] !== 0 ||
    exclusions.productIds.includes(products.id[product] ?? 0) ||
    banned.has(foldText(categories.names[categories.codes[product] ?? -1] ?? ''));
  const best = [...buyers.keys()]
    .filter((product) => (buyers[product]?.size ?? 0) > 0 && !isOut(product))
    .sort((a, b) => (buyers[b]?.size ?? 0) - (buyers[a]?.size ?? 0) || a - b);
  const found: number[] = [];
  const offsets = sharedInts(customers.count + 1);
  for (let customer = 0; customer < customers.count; customer += 1) {
    found.push(...best.filter((product) => owned[customer]?.has(product) !== true).slice(0, top));
    offsets[customer + 1] = found.length;
  }
  report(1, 1);
  const count = found.length;
  const reals = () => sharedReals(count);
  const made = {
    product: sharedInts(count),
    probability: reals(),
    probabilityLow: reals(),
    probabilityHigh: reals(),
    expectedMinor: reals(),
    expectedLowMinor: reals(),
    expectedHighMinor: reals(),
    reason: sharedCodes(count).fill(offerReasons.indexOf('popular')),
    reasonProduct: sharedInts(count).fill(-1),
    reasonCount: sharedInts(count),
    reasonMedianDays: reals().fill(Number.NaN),
  };
  found.forEach((product, at) => {
    const n = buyers[product]?.size ?? 0;
    const [low, high] = wilsonInterval(n, Math.max(1, active.size));
    const price = facts.products.priceMinor[product] ?? Number.NaN;
    const money = Number.isNaN(price) ? 0 : price;
    made.product[at] = product;
    made.probability[at] = n / Math.max(1, active.size);
    made.probabilityLow[at] = low;
    made.probabilityHigh[at] = high;
    made.expectedMinor[at] = Math.round((made.probability[at] ?? 0) * money);
    made.expectedLowMinor[at] = Math.round(low * money);
    made.expectedHighMinor[at] = Math.round(high * money);
    made.reasonCount[at] = n;
  });
  return {
    offsets,
    ...made,
    basis: 'price',
    perProductBasis: sharedCodes(products.count).fill(offerBases.indexOf('price')),
    method: 'popularity',
    horizonDays: horizon,
    asOfDay,
    weights: [],
    proof: null,
    missing: orders.count === 0 ? 'no-orders' : products.count === 0 ? 'no-products' : null,
  };
}
