import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { fillShop } from '../../../testing/shop.ts';
import { int, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { HoldoutDraw } from '../../model/offer-campaign.ts';
import type { OfferState } from '../../model/offer-pick.ts';
import { readCampaign, readCampaigns, readOffered, removeCampaign, saveCampaign } from './campaigns.ts';
import { decideOffers, readDecisions } from './decisions.ts';
import { readExclusions, writeExclusions } from './exclusions.ts';
import { forgetDrawn, forgetGoneProducts } from './forget-drawn.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [1, 2, 3, 4, 5].map((id) => ({ id })), products: [1, 2, 3] });
});
afterEach(() => db.close());

const at = (day: number) => `2024-06-0${day}T10:00:00Z`;
const decide = (customerId: number, productId: number, state: OfferState, day: number) =>
  decideOffers(db, { pairs: [{ customerId, productId }], state, until: null }, at(day));
const told = () => readDecisions(db).map(({ customer, product, state }) => `${customer} ${product} ${state}`);

test('the last word on a product counts for merged people, and is taken back for all of them', () => {
  decide(1, 1, 'lost', 1);
  decide(2, 1, 'won', 2);
  decide(2, 2, 'contacted', 2);
  expect(told()).toEqual(['1 1 lost', '2 1 won', '2 2 contacted']);
  db.run(sql`UPDATE customer SET redirect_to = 1 WHERE id = 2`);
  expect(told()).toEqual(['1 1 won', '1 2 contacted']);
  // said of the one who was merged, it is said of whom that one is now; of both at once it is one offer
  const pairs = [1, 2].map((customerId) => ({ customerId, productId: 1 }));
  expect(decideOffers(db, { pairs, state: 'lost', until: null }, at(3))).toBe(1);
  expect(told()).toEqual(['1 1 lost', '1 2 contacted']);
  expect(decide(2, 1, 'open', 4)).toBe(1);
  expect(decide(1, 1, 'open', 4)).toBe(0);
  expect(told()).toEqual(['1 2 contacted']);
});

test('exclusions are kept once each, in order', () => {
  expect(readExclusions(db)).toEqual({ productIds: [], categories: [] });
  writeExclusions(db, { productIds: [3, 1, 3], categories: ['Tea', 'Cups', 'Tea'] });
  expect(readExclusions(db)).toEqual({ productIds: [1, 3], categories: ['Cups', 'Tea'] });
});

const asked: HoldoutDraw = {
  ...{ name: 'Autumn', purpose: 'newsletter', channel: 'phone', perCustomer: 2 },
  ...{ share: 0.4, seed: 7, windowDays: 30 },
  filter: { productId: null, category: null, reason: null, state: 'to-do', leastMinor: 0, people: null },
};
const drawn = {
  contacted: Int32Array.of(1, 3, 5),
  heldOut: Int32Array.of(2, 4),
  offered: [1, 2, 3, 4, 5].map((customer) => ({ customer, products: [1, 3] })),
};
const sides = (id: number) => {
  const { contacted, heldOut } = readCampaign(db, id);
  return [[...contacted], [...heldOut]];
};
const campaigns = () =>
  db.all(sql`SELECT name, channel FROM campaign ORDER BY id`, { name: text, channel: text });

test('a draw is kept as it was made, with a campaign of its name', () => {
  const id = saveCampaign(db, asked, drawn, at(1));
  expect(readCampaign(db, id)).toEqual({
    ...{ id, name: 'Autumn', channel: 'phone', purpose: 'newsletter', perCustomer: 2, share: 0.4, seed: 7 },
    ...{ windowDays: 30, drawnAt: at(1), contacted: drawn.contacted, heldOut: drawn.heldOut },
  });
  expect(readOffered(db, id)).toEqual(drawn.offered);
  expect(() => saveCampaign(db, asked, drawn, at(2))).toThrow(
    expect.objectContaining({ code: 'campaign-name-taken' }),
  );
  const other = saveCampaign(db, { ...asked, channel: 'email' }, drawn, at(2));
  expect(readCampaigns(db).map((one) => one.id)).toEqual([other, id]);
  removeCampaign(db, id);
  expect(campaigns()).toEqual([{ name: 'Autumn', channel: 'email' }]);
  expect(() => readOffered(db, id)).toThrow(expect.objectContaining({ code: 'campaign-unknown' }));
  expect(() => removeCampaign(db, id)).toThrow(expect.objectContaining({ code: 'campaign-unknown' }));
});

test('a campaign that files tell of is the same one, and outlives the draw', () => {
  db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (9, 'phone', 'Autumn')`);
  db.run(sql`INSERT INTO event (source_id, event_key, kind, happened_on, campaign_id, import_id, row)
             VALUES (1, 'e', 'call', '2024-05-01', 9, 1, 1)`);
  const id = saveCampaign(db, asked, drawn, at(1));
  expect(db.first(sql`SELECT campaign_id AS id FROM holdout WHERE id = ${id}`, { id: int })).toEqual({
    id: 9,
  });
  removeCampaign(db, id);
  expect(campaigns()).toEqual([{ name: 'Autumn', channel: 'phone' }]);
});

test('customers and products that are gone are forgotten by every draw', () => {
  const id = saveCampaign(db, asked, drawn, at(1));
  forgetDrawn(db, new Set([1, 4]));
  expect(sides(id)).toEqual([[3, 5], [2]]);
  expect(readOffered(db, id).map(({ customer }) => customer)).toEqual([2, 3, 5]);
  db.run(sql`DELETE FROM product WHERE id = 3`);
  forgetGoneProducts(db);
  expect(readOffered(db, id).map(({ products }) => products)).toEqual([[1], [1], [1]]);
  expect(sides(id)).toEqual([[3, 5], [2]]);
});
