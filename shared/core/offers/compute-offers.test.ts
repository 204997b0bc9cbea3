import { expect, test } from 'vitest';
import { columnsOfLines, plainInput, type MadeLine } from '../../testing/offers/made-columns.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { computeOffers } from './compute-offers.ts';
import { offerReasons } from './offer-columns.ts';
import type { OffersInput } from './offers-input.ts';

const customers = 400;
const products = 24;
const run = (input: OffersInput) => computeOffers(input, { top: 3, horizonDays: null }, () => undefined);

/** Customers of six tastes who buy four products each of their own, one after another; or anything. */
function madeLines(hasTaste: boolean): MadeLine[] {
  const random = seededRandom(9);
  return Array.from({ length: customers }, (_, customer) => {
    const taste = customer % 6;
    return Array.from({ length: 5 }, (__, order): MadeLine => {
      const any = Math.floor(random() * products);
      const own = taste * 4 + Math.floor(random() * 4);
      const day = order * 60 + Math.floor(random() * 60);
      return {
        customer,
        order: customer * 10 + order,
        day,
        product: hasTaste ? own : any,
        amountMinor: 1000,
      };
    });
  }).flat();
}
const shopWith = (hasTaste: boolean, given: Parameters<typeof plainInput>[1] = {}) =>
  plainInput(columnsOfLines(madeLines(hasTaste), customers, products), given);

test('where people have tastes the score beats popularity, and offers each their own', () => {
  const offers = run(shopWith(true));
  expect(offers.proof?.beatsPopularity).toBe(true);
  expect(offers.method).toBe('model');
  let own = 0;
  for (let customer = 0; customer < customers; customer += 1)
    for (let at = offers.offsets[customer] ?? 0; at < (offers.offsets[customer + 1] ?? 0); at += 1)
      if (Math.floor((offers.product[at] ?? 0) / 4) === customer % 6) own += 1;
  expect(own / offers.product.length).toBeGreaterThan(0.6);
  // a reason that cites a product says how many are behind it
  offers.reason.forEach((reason, at) => {
    if (offerReasons[reason] !== 'together') return;
    expect(offers.reasonProduct[at]).toBeGreaterThanOrEqual(0);
    expect(offers.reasonCount[at]).toBeGreaterThanOrEqual(2);
  });
});

test('where people buy anything the score does not beat popularity, and popularity is offered', () => {
  const offers = run(shopWith(false));
  expect(offers.proof?.beatsPopularity).toBe(false);
  expect(offers.method).toBe('popularity');
  // everybody has as many orders here, so they weigh nothing
  expect(offers.weights.map(({ feature }) => feature)).toEqual(['popular', 'away']);
});

test('probabilities lie in their intervals, best first but for what differs, and money adds up either way', () => {
  const offers = run(shopWith(true));
  const byCustomer = Array.from({ length: customers }, (_, row) =>
    offers.expectedMinor
      .slice(offers.offsets[row], offers.offsets[row + 1])
      .reduce((sum, own) => sum + own, 0),
  ).reduce((sum, own) => sum + own, 0);
  const byProduct = new Map<number, number>();
  offers.product.forEach((row, at) =>
    byProduct.set(row, (byProduct.get(row) ?? 0) + (offers.expectedMinor[at] ?? 0)),
  );
  expect([...byProduct.values()].reduce((sum, own) => sum + own, 0)).toBe(byCustomer);
  expect(byCustomer).toBeGreaterThan(0);
  offers.probability.forEach((probability, at) => {
    expect(offers.probabilityLow[at]).toBeLessThanOrEqual(probability);
    expect(offers.probabilityHigh[at]).toBeGreaterThanOrEqual(probability);
    expect(Number.isInteger(offers.expectedMinor[at])).toBe(true);
  });
});

test('excluded, away and hidden products are not offered; margin counts where the cost is known', () => {
  const plain = shopWith(true);
  const facts = {
    ...plain.facts.products,
    priceMinor: new Float64Array(products).fill(1000),
    costMinor: new Float64Array(products).fill(400),
    state: Uint8Array.from({ length: products }, (_, row) => (row === 1 ? 1 : row === 2 ? 2 : 0)),
  };
  const all = Int32Array.from({ length: customers }, (_, row) => row);
  const offers = run({
    ...plain,
    facts: { ...plain.facts, products: facts },
    exclusions: { productIds: [1], categories: [] },
    hidden: { customer: all, product: new Int32Array(customers).fill(3) },
  });
  const offered = new Set(offers.product);
  expect([0, 1, 2, 3].filter((row) => offered.has(row))).toEqual([]);
  expect(offers.basis).toBe('margin');
  expect(offers.expectedMinor[0]).toBe(Math.round((offers.probability[0] ?? 0) * 600));
});

test('the same input gives the same offers', () => {
  expect(run(shopWith(true))).toEqual(run(shopWith(true)));
});

test('nobody, nothing sold, or no purchase: no offers, and why', () => {
  expect(run(plainInput(columnsOfLines([], 0, 0))).missing).toBe('nobody-known');
  expect(run(plainInput(columnsOfLines([], 2, 0))).missing).toBe('no-products');
  const none = run(plainInput(columnsOfLines([], 2, 3)));
  expect(none.missing).toBe('no-orders');
  expect([...none.offsets]).toEqual([0, 0, 0]);
});
