import { afterEach, expect, test } from 'vitest';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { buyers, tastedOrders, things } from '../../shared/testing/offers/tasted-orders.ts';
import { deskOver, type OffersDesk } from '../../shared/testing/offers-desk.ts';

let desk: OffersDesk | undefined;
afterEach(() => desk?.close());

async function openShop(hasTaste: boolean): Promise<OffersDesk> {
  const customers = buyers.map((id) => ({ id, name: `Name ${id}` }));
  const orders = tastedOrders(hasTaste).map(({ customer, on, product }) => ({
    ...{ customer, on, lines: [{ product, amount: 1000 }] },
  }));
  desk = deskOver(await memorySession({ currency: 'EUR', customers, products: things, orders }));
  return desk;
}

test('where people have no tastes the board says so, and its page lists the bestsellers', async () => {
  const shop = await openShop(false);
  const overview = await shop.ask('opportunities.overview', null);
  expect(overview).toMatchObject({ method: 'popularity', notEnough: null, proof: { beats: false } });
  const { rows } = await shop.list();
  const listed = things.map((id) => rows.filter(({ product }) => product.id === id).length);
  // of twelve things those four that most buy are nearly all of the page
  const bestsellers = listed.slice(0, 4).reduce((sum, count) => sum + count, 0);
  expect(bestsellers / rows.length).toBeGreaterThan(0.9);
  // beside what they buy again, everybody is offered the bestsellers that they do not have, the first of them first
  const { lines } = await shop.session.columns();
  for (const id of buyers) {
    const owned = new Set(
      lines.product.filter((_, at) => lines.customer[at] === id - 1).map((row) => row + 1),
    );
    const fresh = rows.flatMap(({ customer, product, reason }) =>
      customer.id === id && reason?.kind !== 'again' ? [product.id] : [],
    );
    const missing = things.filter((product) => !owned.has(product));
    expect(fresh.toSorted((a, b) => a - b)).toEqual(missing.slice(0, fresh.length));
  }
});

test('where people have tastes the board has the proof that they are met', async () => {
  const shop = await openShop(true);
  const overview = await shop.ask('opportunities.overview', null);
  expect(overview).toMatchObject({ method: 'model', notEnough: null, proof: { beats: true } });
  expect(overview.proof?.difference.interval[0]).toBeGreaterThan(0);
});
