// What the collected exports are known to hold, read through the whole of reading: bytes, rows, evidence, drafts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type {
  AnyDraft,
  ContactDraft,
  OrderLineDraft,
  Rejection,
  ResponseDraft,
} from '../../shared/core/import/normalise/drafts.ts';
import { isRejection, makeNormaliser } from '../../shared/core/import/normalise/normalise.ts';
import { inspectFile } from './inspect-file.ts';
import { readEvidence } from './read-evidence.ts';
import { readRows } from './read-rows.ts';

const data = '../shared/data';
const hasData = existsSync(data);
if (!hasData) console.warn('the collected data sets are not there: their tests are skipped');

async function read(path: string, currency: string | null = null) {
  const { mapping } = await inspectFile(path, {}, undefined, { currency, savedMapping: () => null });
  const { evidence, stamp } = await readEvidence(path, mapping, {});
  const { normalise, issues } = makeNormaliser(mapping, evidence);
  const drafts: AnyDraft[] = [];
  const rejected: Rejection[] = [];
  const { rows } = await readRows(path, mapping.read, {
    expected: stamp,
    onBatch(batch) {
      const damage = new Map(batch.damage.map(({ row, code }) => [row, code]));
      batch.rows.forEach((cells, i) => {
        const row = batch.firstRow + i;
        const found = normalise(row, cells, damage.get(row));
        if (isRejection(found)) rejected.push(found);
        else drafts.push(...[found].flat());
      });
    },
  });
  return { rows, drafts, rejected, issues: issues() };
}

// each test knows what kind of file it reads
const linesOf = (drafts: readonly AnyDraft[]) => drafts as OrderLineDraft[];
const contactsOf = (drafts: readonly AnyDraft[]) => drafts as ContactDraft[];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test.skipIf(!hasData)('Online Retail: no row is lost and every sum is the published one', async () => {
  const path = join(data, 'transactions/online_retail_2010-12_to_2011-06.csv.gz');
  const found = await read(path, 'GBP');
  const lines = linesOf(found.drafts);
  expect([found.rows, lines.length, found.rejected.length, found.issues]).toEqual([245_903, 245_903, 0, []]);
  expect(sum(lines.map(({ line }) => line.amount))).toBe(439_795_076);
  expect(new Set(lines.map(({ orderKey }) => orderKey)).size).toBe(12_795);
  expect(new Set(lines.flatMap(({ who }) => who.externalId ?? [])).size).toBe(3002);
  expect(lines.filter(({ who }) => who.externalId === null)).toHaveLength(69_014);
  expect(lines.filter(({ order }) => order?.state === 'return')).toHaveLength(4494);
  expect(lines.filter(({ line }) => line.quantity <= 0)).toHaveLength(5252);
  expect(lines.filter(({ line }) => (line.unitPriceMicros ?? 1) <= 0)).toHaveLength(1478);
  const valid = lines.filter(
    ({ who, order, line }) =>
      who.externalId !== null &&
      order?.state !== 'return' &&
      line.quantity > 0 &&
      (line.unitPriceMicros ?? 0) > 0,
  );
  expect(sum(valid.map(({ line }) => line.amount))).toBe(399_380_565);
  expect(new Set(valid.map(({ orderKey }) => orderKey)).size).toBe(8802);
});

test.skipIf(!hasData)('CDNOW: fixed width, no order ids, every row an order of its own', async () => {
  const master = await read(join(data, 'transactions/cdnow_master.txt.gz'), 'USD');
  const lines = linesOf(master.drafts);
  expect([master.rows, master.rejected.length]).toEqual([69_659, 0]);
  expect(sum(lines.map(({ line }) => line.amount))).toBe(250_031_563);
  expect(sum(lines.map(({ line }) => line.quantity))).toBe(167_881);
  expect(new Set(lines.map(({ who }) => who.externalId)).size).toBe(23_570);
  expect(lines.filter(({ line }) => line.amount === 0)).toHaveLength(80);
  expect(lines.every(({ orderKey, order }) => orderKey === null && order !== null)).toBe(true);
  const days = lines.map(({ order }) => order?.placed.day ?? '').sort();
  expect([days[0], days.at(-1)]).toEqual(['1997-01-01', '1998-06-30']);

  const sample = await read(join(data, 'transactions/cdnow_sample.txt'), 'USD');
  expect([sample.rows, sample.rejected.length]).toEqual([6919, 0]);
  expect(sum(linesOf(sample.drafts).map(({ line }) => line.amount))).toBe(24_409_194);
  expect(new Set(linesOf(sample.drafts).map(({ who }) => who.externalId)).size).toBe(2357);
});

test.skipIf(!hasData)('Shopify orders: totals count once, states and offsets are kept', async () => {
  const { rows, drafts, rejected } = await read(join(data, 'crm/shopify_orders_export.csv'));
  const lines = linesOf(drafts);
  const orders = lines.filter(({ order }) => order !== null);
  expect([rows, lines.length, rejected.length, orders.length]).toEqual([30, 30, 0, 15]);
  expect(sum(orders.map(({ order }) => order?.total ?? 0))).toBe(141_640);
  const state = (key: string) => orders.find(({ orderKey }) => orderKey === key)?.order?.state;
  expect(['#1001', '#1009', '#1011', '#1013'].map(state)).toEqual([
    'paid',
    'refunded',
    'pending',
    'cancelled',
  ]);
  const live = orders.filter(
    ({ order }) => !['refunded', 'pending', 'cancelled'].includes(order?.state ?? ''),
  );
  expect(sum(live.map(({ order }) => order?.total ?? 0))).toBe(122_265);
  // 2024-02-02 10:01:00 +0200
  expect(orders[0]?.order?.placed).toEqual({
    day: '2024-02-02',
    instant: '2024-02-02T08:01:00Z',
    offsetMinutes: 120,
  });
  expect(orders[0]?.buyer['postcode']).toBe('01234');
  expect(orders.map(({ consent }) => consent[0]?.state).slice(0, 2)).toEqual(['granted', 'denied']);
});

test.skipIf(!hasData)('Shopify customers: the apostrophes go, the zeros stay', async () => {
  const { drafts, rejected } = await read(join(data, 'crm/shopify_customers_export.csv'));
  const contacts = contactsOf(drafts);
  expect([contacts.length, rejected.length]).toEqual([12, 0]);
  expect(contacts[0]?.who).toMatchObject({ externalId: '7000000000', phoneKey: '+12025550101' });
  expect(contacts[0]?.values['postcode']).toBe('01000');
  expect(contacts[5]?.who).toMatchObject({ phone: '0199000105', phoneKey: '+33199000105' });
  const keys = contacts.map(({ who }) => who.emailKey);
  expect(keys.filter((key) => key === 'chloe.darcy@example.com')).toHaveLength(2);
  expect(contacts[4]?.who.email).toBe('CHLOE.DARCY@Example.com');
  expect(
    contacts.slice(0, 2).map(({ consent }) => consent.map(({ channel, state }) => `${channel} ${state}`)),
  ).toEqual([
    ['email granted', 'sms denied'],
    ['email denied', 'sms denied'],
  ]);
});

test.skipIf(!hasData)('Mailchimp: consent with its evidence, and the list of those who left', async () => {
  const subscribed = contactsOf(
    (await read(join(data, 'crm/mailchimp_subscribed_members_export.csv'))).drafts,
  );
  expect(subscribed).toHaveLength(12);
  expect(subscribed.every(({ consent }) => consent.length === 1 && consent[0]?.state === 'granted')).toBe(
    true,
  );
  expect(subscribed[0]?.consent[0]).toMatchObject({
    basis: 'consent',
    when: { instant: '2023-01-14T09:12:30Z' },
    evidence: [
      ['OPTIN_TIME', '2023-01-14 09:12:30'],
      ['OPTIN_IP', '192.0.2.1'],
      ['CONFIRM_TIME', '2023-01-14 09:14:00'],
      ['CONFIRM_IP', '192.0.2.1'],
    ],
  });
  // three rows were never opted in by a form: their confirmation is all there is
  const withoutOptIn = subscribed.filter(({ consent }) =>
    consent[0]?.evidence.every(([name]) => name !== 'OPTIN_TIME'),
  );
  expect(withoutOptIn.map(({ row }) => row)).toEqual([4, 8, 12]);
  expect(subscribed[2]?.custom).toContainEqual(['NOTES', 'line one\nline two']);
  expect(subscribed[0]?.custom).toContainEqual(['TAGS', '"VIP","Blog"']);

  const left = contactsOf((await read(join(data, 'crm/mailchimp_unsubscribed_members_export.csv'))).drafts);
  expect(
    left.map(({ who, consent }) => [who.emailKey, consent[0]?.state, consent[0]?.when?.instant]),
  ).toEqual([
    ['ada.whitcombe@example.com', 'withdrawn', '2024-02-01T08:00:00Z'],
    ['chloe.darcy@example.com', 'withdrawn', '2024-02-01T08:00:00Z'],
    ['diego+news@example.com', 'withdrawn', '2024-02-01T08:00:00Z'],
  ]);
});

test.skipIf(!hasData)(
  'Salesforce: opt-out flags withdraw, their absence grants nothing, deleted rows stay out',
  async () => {
    const { drafts, rejected } = await read(join(data, 'crm/salesforce_Contact.csv'));
    const contacts = contactsOf(drafts);
    expect([contacts.length, rejected.map(({ reason }) => reason)]).toEqual([11, ['deleted-at-source']]);
    const statements = contacts
      .flatMap(({ consent }) => consent.map(({ channel, state }) => `${channel} ${state}`))
      .sort();
    expect(statements).toEqual(['email withdrawn', 'email withdrawn', 'phone withdrawn']);
  },
);

test.skipIf(!hasData)('Stripe: three currencies stay apart, failed and refunded are told', async () => {
  const lines = linesOf((await read(join(data, 'crm/stripe_unified_payments.csv'))).drafts);
  expect(lines).toHaveLength(12);
  expect([...new Set(lines.map(({ order }) => order?.currency))].sort()).toEqual(['EUR', 'JPY', 'USD']);
  const yen = lines.find(({ order }) => order?.currency === 'JPY');
  expect(yen?.line.amount).toBe(9); // 9.00 yen have no hundredths
  const states = lines.map(({ order }) => order?.state);
  expect([
    states.filter((s) => s === 'failed').length,
    states.filter((s) => s === 'refunded').length,
  ]).toEqual([1, 1]);
  const paid = lines.filter(({ order }) => order?.currency === 'USD' && order.state === 'paid');
  expect(sum(paid.map(({ line }) => line.amount))).toBe(134_349);
});

const npsOf = (responses: readonly ResponseDraft[], question: number) => {
  const scores = responses.flatMap(({ answers }) =>
    answers.filter((a) => a.question === question).flatMap((a) => a.number ?? []),
  );
  const share = (test: (score: number) => boolean) => scores.filter(test).length / scores.length;
  return { n: scores.length, nps: Math.round(1e6 * (share((s) => s >= 9) - share((s) => s <= 6))) / 1e4 };
};

test.skipIf(!hasData)(
  'Typeform and Qualtrics: a blank score does not count, previews and unfinished answers are told',
  async () => {
    const typeform = (await read(join(data, 'crm/typeform_responses.csv'))).drafts as ResponseDraft[];
    expect(npsOf(typeform, 1)).toEqual({ n: 11, nps: 9.0909 });
    expect(typeform[1]?.answers.find(({ question }) => question === 3)?.choices).toEqual(['Tea', 'Coffee']);
    const qualtrics = (await read(join(data, 'crm/qualtrics_choice_text.csv'))).drafts as ResponseDraft[];
    expect(npsOf(qualtrics, 18)).toEqual({ n: 10, nps: 20 });
    const real = qualtrics.filter(({ isPreview }) => !isPreview);
    expect([real.length, real.filter(({ isFinished }) => isFinished).length]).toEqual([9, 8]);
    expect(
      npsOf(
        real.filter(({ isFinished }) => isFinished),
        18,
      ).nps,
    ).toBe(25);
  },
);

test.skipIf(!hasData)('OpenRefine 2024: the published net promoter score', async () => {
  const found = await read(join(data, 'survey/openrefine_2024_nps_half_A.csv'));
  expect(npsOf(found.drafts as ResponseDraft[], 6)).toEqual({ n: 113, nps: 57.5221 });
});
