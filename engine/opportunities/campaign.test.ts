import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import {
  bought,
  callable,
  calls,
  customerIds,
  offersDesk,
  refused,
  type OffersDesk,
} from '../../shared/testing/offers-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { exportAudience, previewAudience } from '../audience/export-audience.ts';
import { resolvePeople } from '../people/resolve-people.ts';

let desk: OffersDesk;
beforeEach(async () => {
  desk = await offersDesk();
});
afterEach(() => desk.close());

const draw: Input<'opportunities.drawHoldout'> = {
  ...{ name: 'Autumn', filter: {}, purpose: 'newsletter', channel: 'phone', perCustomer: 2 },
  ...{ share: 0.25, seed: 11, windowDays: 30 },
};

test('a draw is among those who may be called, is seen before it is made, and cannot be made twice', async () => {
  const preview = await desk.ask('opportunities.previewHoldout', draw);
  expect(preview).toMatchObject({ members: customerIds.length, contacted: 30, heldOut: 10 });
  expect(preview.smallestLift).toBeGreaterThan(0);
  const entry = await desk.ask('opportunities.drawHoldout', draw);
  expect(entry).toMatchObject({
    ...{ name: 'Autumn', drawnOn: '2024-06-01', endsOn: '2024-07-01', state: 'too-early' },
    ...{ contacted: 30, heldOut: 10, share: 0.25, seed: 11, channel: 'phone' },
  });
  expect(await desk.ask('opportunities.holdouts', null)).toEqual([entry]);
  await expect(desk.ask('opportunities.drawHoldout', draw)).rejects.toMatchObject({
    code: 'campaign-name-taken',
  });
  const few = { ...draw, name: 'Few', filter: { people: { kind: 'ids' as const, ids: [refused] } } };
  await expect(desk.ask('opportunities.drawHoldout', few)).rejects.toMatchObject({
    code: 'campaign-too-small',
  });
  await desk.ask('opportunities.removeHoldout', { id: entry.id });
  expect(await desk.ask('opportunities.holdouts', null)).toEqual([]);
  await expect(desk.ask('opportunities.readout', { id: entry.id })).rejects.toMatchObject({
    code: 'campaign-unknown',
  });
});

test('who is held out is in no list of the campaign, nor in any list of offers until it is measured', async () => {
  const { id } = await desk.ask('opportunities.drawHoldout', draw);
  const out = await resolvePeople(desk.session, { kind: 'holdout', id, arm: 'held-out' }, unattended);
  const contacted = await resolvePeople(desk.session, { kind: 'holdout', id, arm: 'contacted' }, unattended);
  expect([out.length, contacted.length]).toEqual([10, 30]);
  const spared = (name: string) => desk.called(name).filter((one) => out.includes(one));

  expect(await desk.write({ by: 'campaign', id }, 'campaign.csv')).toEqual({ written: 30, excluded: [] });
  expect(desk.called('campaign.csv').toSorted((a, b) => a - b)).toEqual([...contacted]);
  expect(await desk.write(calls(), 'all.csv')).toMatchObject({ written: 30 });
  expect(spared('all.csv')).toEqual([]);

  const choice = { layout: 'plain', purpose: 'newsletter', channel: 'phone', fields: [] } as const;
  const audience = (people: Parameters<typeof exportAudience>[1]['people'], name: string) =>
    exportAudience(
      desk.session,
      {
        people,
        choice: { ...choice, fields: [] },
        type: 'csv',
        language: 'en',
        by: '',
        path: join(desk.folder, name),
      },
      unattended,
    );
  const heldOut = { reason: 'held-out', people: 10 };
  for (const arm of ['held-out', 'contacted'] as const) {
    const made = await audience({ kind: 'holdout', id, arm }, `${arm}.csv`);
    expect(made).toEqual(
      arm === 'contacted' ? { written: 30, excluded: [] } : { written: 0, excluded: [heldOut] },
    );
  }
  const reach = { purpose: 'newsletter', channel: 'phone', which: 'reachable' } as const;
  const of = { kind: 'holdout', id, arm: 'held-out' } as const;
  expect(await audience({ kind: 'reach', of, ...reach }, 'reach.csv')).toMatchObject({ written: 0 });
  const offered = {
    kind: 'offered',
    productId: null,
    category: null,
    reason: null,
    state: 'to-do',
    leastMinor: 0,
  } as const;
  expect(await audience(offered, 'offered.csv')).toMatchObject({ written: 30 });

  // whoever else is written to: for marketing without them, knowingly with them
  const all = { kind: 'all' } as const;
  expect(await audience(all, 'all-audience.csv')).toMatchObject({
    written: 30,
    excluded: expect.arrayContaining([heldOut]) as unknown,
  });
  const asked = {
    people: all,
    choice: { ...choice, fields: [], sparesHeldOut: false },
    language: 'en',
  } as const;
  const knowingly = await previewAudience(
    desk.session,
    { ...asked, choice: { ...asked.choice, fields: [] } },
    unattended,
  );
  expect(knowingly).toMatchObject({ written: 40, heldOut: 10 });
  expect(knowingly.excluded.map(({ reason }) => reason)).not.toContain('held-out');

  // the day after its last day
  desk.setNow('2024-07-02T00:00:00Z');
  expect(await desk.write(calls(), 'later.csv')).toMatchObject({ written: callable });
  // its own list spares them for good
  expect(await desk.write({ by: 'campaign', id }, 'again.csv')).toMatchObject({ written: 30 });
  expect(spared('again.csv')).toEqual([]);
});

async function buy(
  orders: readonly Readonly<{ customer: number; product: number; on: string; amount: number }>[],
) {
  await desk.session.workspace().change(anyStep, (db) => {
    for (const { customer, product, on, amount } of orders) {
      const order = db.insert(
        sql`INSERT INTO orders (source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
            VALUES (1, ${`new ${customer} ${on} ${amount}`}, ${customer}, ${on}, 'EUR', ${amount < 0 ? 'return' : 'paid'}, 1, 1)`,
      );
      db.run(sql`INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
                 VALUES (${order}, 0, ${product}, ${Math.sign(amount)}, ${amount}, 1, 1)`);
    }
  });
}

async function sidesOf(id: number): Promise<[contacted: Int32Array, heldOut: Int32Array]> {
  const side = (arm: 'contacted' | 'held-out') =>
    resolvePeople(desk.session, { kind: 'holdout', id, arm }, unattended);
  return [await side('contacted'), await side('held-out')];
}

test('what a campaign brought is told from orders after it, of both sides', async () => {
  const { id } = await desk.ask('opportunities.drawHoldout', draw);
  expect(await desk.ask('opportunities.readout', { id })).toMatchObject({
    ...{ until: null, bought: null, boughtOffered: null, revenue: null },
    entry: { state: 'too-early' },
  });
  const [contacted, out] = await sidesOf(id);
  const { rows } = await desk.list();
  const offerOf = (customer: number) => rows.find((row) => row.customer.id === customer)?.product.id ?? 0;
  // 15 of 30 buy what they were offered, for 10.00, one of them returns it; one of 10 buys something, for 5.00
  const ofOffer = [...contacted.slice(0, 15)].map((customer) => ({
    ...{ customer, product: offerOf(customer), on: '2024-06-10', amount: 1000 },
  }));
  const [returner = 0, lateBuyer = 0] = [contacted[0], contacted[20]];
  const spared = out[0] ?? 0;
  const own = bought.find(({ customer }) => customer === spared)?.lines[0]?.product ?? 0;
  await buy([
    ...ofOffer,
    { customer: returner, product: offerOf(returner), on: '2024-06-12', amount: -1000 },
    { customer: spared, product: own, on: '2024-06-11', amount: 500 },
    // on the day of the draw, and after the window: neither counts
    { customer: lateBuyer, product: offerOf(lateBuyer), on: '2024-06-01', amount: 9000 },
  ]);
  expect((await desk.ask('opportunities.readout', { id })).entry.state).toBe('running');
  await buy([{ customer: lateBuyer, product: offerOf(lateBuyer), on: '2024-07-02', amount: 9000 }]);
  const read = await desk.ask('opportunities.readout', { id });
  expect(read).toMatchObject({
    ...{ until: '2024-07-01', inBoth: 0, gone: 0, entry: { state: 'done' }, currency: 'EUR' },
    contacted: { people: 30, buyers: 15, offeredBuyers: 15, revenueMinor: 14_000 },
    heldOut: { people: 10, buyers: 1, offeredBuyers: 0, revenueMinor: 500 },
  });
  expect(read.bought?.difference.value).toBeCloseTo(0.5 - 0.1, 12);
  expect(read.boughtOffered?.difference.value).toBeCloseTo(0.5, 12);
  expect(read.boughtOffered?.isBeyondNoise).toBe(true);
  // 14,000 ÷ 30 − 500 ÷ 10
  expect(read.revenue?.differenceMinor).toBeCloseTo(416.667, 2);
  expect(read.revenue?.extraMinor).toBeCloseTo(12_500, 6);
});

test('who was on both sides before they were merged is kept out, and compared with nobody', async () => {
  const { id } = await desk.ask('opportunities.drawHoldout', draw);
  const [contacted, out] = await sidesOf(id);
  const [kept = 0, dropped = 0] = [contacted[0], out[0]];
  await desk.session.workspace().change(anyStep, (db) => {
    db.run(sql`UPDATE orders SET customer_id = ${kept} WHERE customer_id = ${dropped}`);
    db.run(
      sql`UPDATE customer SET redirect_to = ${kept}, email_key = NULL, phone_key = NULL WHERE id = ${dropped}`,
    );
  });
  expect(
    (await resolvePeople(desk.session, { kind: 'holdout', id, arm: 'contacted' }, unattended)).includes(kept),
  ).toBe(false);
  expect(
    (await resolvePeople(desk.session, { kind: 'holdout', id, arm: 'held-out' }, unattended)).includes(kept),
  ).toBe(true);
  await desk.write({ by: 'campaign', id }, 'merged.csv');
  expect(desk.called('merged.csv')).not.toContain(kept);
  expect(await desk.ask('opportunities.readout', { id })).toMatchObject({
    ...{ inBoth: 1, gone: 0, contacted: { people: 29 }, heldOut: { people: 9 } },
  });
});
