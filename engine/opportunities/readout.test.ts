import { afterEach, expect, test } from 'vitest';
import { unattended } from '../../shared/core/model/progress.ts';
import { freshDb } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import { sessionOver } from '../../shared/testing/memory-session.ts';
import { buyers, tastedOrders } from '../../shared/testing/offers/tasted-orders.ts';
import { deskOver, type OffersDesk } from '../../shared/testing/offers-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { resolvePeople } from '../people/resolve-people.ts';

const files = makeFiles();
let desk: OffersDesk | undefined;
afterEach(async () => {
  await desk?.close();
  files.remove();
});

const header = 'Order ID,Order Date,Email,Name,Product,Quantity,Unit Price';
const lineOf = (key: string, on: string, customer: number, product: string) =>
  `${key},${on},p${customer}@x.test,Person ${customer},${product},1,10.00`;

/** Brings a file in, as the next step of the workspace. */
async function take(shop: OffersDesk, name: string, lines: readonly string[], now: string): Promise<void> {
  const plan = await bringIn(shop.session.db, files.write(name, lines.join('\n')), { currency: 'EUR' }, now);
  expect(plan.counts).toMatchObject({ created: lines.length - 1, rejected: 0 });
  await shop.session.workspace().change(anyStep, () => undefined);
}

test('the orders of the next import say what a campaign brought', async () => {
  desk = deskOver(sessionOver(await freshDb()));
  const shop = desk;
  const orders = tastedOrders(true).map(({ customer, on, product }, at) =>
    lineOf(`A${at}`, on, customer, `Thing ${product}`),
  );
  await take(shop, 'orders.csv', [header, ...orders], '2024-06-01T09:00:00Z');
  const consent = buyers.map((customer) => `p${customer}@x.test,newsletter,email,granted,2024-01-02`);
  await take(
    shop,
    'consent.csv',
    ['Email,Purpose,Channel,Decision,Date', ...consent],
    '2024-06-01T09:30:00Z',
  );
  const { id, contacted, heldOut, ...drawn } = await shop.ask('opportunities.drawHoldout', {
    ...{ name: 'Autumn', filter: {}, purpose: 'newsletter', channel: 'email', perCustomer: 3 },
    ...{ share: 0.25, seed: 11, windowDays: 30 },
  });
  expect([contacted, heldOut, drawn.drawnOn]).toEqual([120, 40, '2024-06-01']);
  const early = await shop.ask('opportunities.readout', { id });
  expect(early).toMatchObject({ entry: { state: 'too-early' }, bought: null, boughtOffered: null });

  // every second of those contacted buys what was offered first, every tenth of those kept out
  const { rows } = await shop.list();
  const offerTo = (id: number) => rows.find(({ customer }) => customer.id === id);
  const side = (arm: 'contacted' | 'held-out') =>
    resolvePeople(shop.session, { kind: 'holdout', id, arm }, unattended);
  const [called, spared] = [await side('contacted'), await side('held-out')];
  const later = [
    ...[...called].filter((_, at) => at % 2 === 0),
    ...[...spared].filter((_, at) => at % 10 === 0),
  ].map((customer, at) => {
    const offer = offerTo(customer);
    // 'Person 7' is p7@x.test
    const number = Number(offer?.customer.name?.slice('Person '.length));
    return lineOf(`L${at}`, `2024-06-${10 + (at % 15)}`, number, offer?.product.name ?? '');
  });
  await take(shop, 'later-orders.csv', [header, ...later], '2024-06-28T09:00:00Z');

  const read = await shop.ask('opportunities.readout', { id });
  expect(read).toMatchObject({
    ...{ until: '2024-06-24', entry: { state: 'running' }, currency: 'EUR', inBoth: 0, gone: 0 },
    contacted: { people: 120, buyers: 60, offeredBuyers: 60, revenueMinor: 60_000 },
    heldOut: { people: 40, buyers: 4, offeredBuyers: 4, revenueMinor: 4_000 },
  });
  // both shares with Wilson's interval: 60 of 120 and 4 of 40
  expect(read.bought?.contacted.value).toBe(0.5);
  expect(read.bought?.contacted.interval.map((end) => end.toFixed(4))).toEqual(['0.4119', '0.5881']);
  expect(read.bought?.heldOut.value).toBe(0.1);
  expect(read.bought?.heldOut.interval.map((end) => end.toFixed(4))).toEqual(['0.0396', '0.2305']);
  expect(read.boughtOffered?.difference.value).toBeCloseTo(0.4, 12);
  expect(read.boughtOffered?.isBeyondNoise).toBe(true);
});
