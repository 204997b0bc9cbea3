import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { fillShop } from '../../../testing/shop.ts';
import { buildColumns } from '../../columns/build.ts';
import { customerTotals } from '../../columns/customer-totals.ts';
import { sql } from '../../db/sql.ts';
import { SegmentDefinition } from '../schema.ts';
import { offerReady } from './offer-ready.ts';
import { readData, readFacts } from './read-facts.ts';
import type { Need, ReadyFacts } from './ready.ts';
import { readySegments } from './registry.ts';

const everything: ReadonlySet<Need> = new Set(['orders', 'responses', 'consent', 'preferences', 'events']);
const facts: ReadyFacts = {
  npsQuestions: [4, 9],
  marketingPurposes: ['marketing'],
  spentByTop: (share) => share * 1000,
  usualOrderMinor: 2500,
};
const find = (key: string, given = facts, data = everything) =>
  offerReady(given, data).find((one) => one.key === key);

let db: OpenDb | undefined;
afterEach(() => db?.close());

test('each is a whole definition, has a key of its own, and is spoken of in both languages', () => {
  const offered = offerReady(facts, everything);
  for (const { definition, isAnswerable, needs } of offered) {
    expect(SegmentDefinition.parse(definition)).toEqual(definition);
    expect([isAnswerable, needs]).toEqual([true, []]);
  }
  expect(new Set(offered.map(({ key }) => key)).size).toBe(readySegments.length);
  for (const language of ['en', 'ar']) {
    const file = new URL(`../../../../renderer/i18n/messages/${language}.json`, import.meta.url);
    const { segments } = JSON.parse(readFileSync(file, 'utf8')) as {
      segments: { ready: Record<string, unknown> };
    };
    for (const { key } of readySegments)
      expect([key, Object.keys(segments.ready[key] ?? {}).toSorted()]).toEqual([
        key,
        ['action', 'name', 'why'],
      ]);
    // words of a segment that was taken out are taken out too
    expect(readySegments.map(({ key }) => key)).toEqual(
      expect.arrayContaining(
        Object.keys(segments.ready).filter((key) => typeof segments.ready[key] === 'object'),
      ),
    );
  }
});

test('what the workspace lacks is said, and nobody is asked for by a guess', () => {
  const bare = { ...facts, npsQuestions: [], spentByTop: () => null, usualOrderMinor: null };
  expect(find('promoters', bare)).toMatchObject({
    needs: ['responses'],
    isAnswerable: false,
    definition: { where: { op: 'any', nodes: [] } },
  });
  // there are orders, none of which counts
  expect(find('vip', bare)?.needs).toEqual(['orders']);
  expect(find('detractors-with-high-spend', { ...facts, spentByTop: () => null })?.needs).toEqual(['orders']);
  expect(find('detractors-with-high-spend', facts, new Set())?.needs).toEqual(['orders', 'responses']);
  expect(find('birthday-soon', bare, new Set())).toMatchObject({ needs: [], isAnswerable: true });
  expect(find('champions', facts, new Set(['responses']))).toMatchObject({
    needs: ['orders'],
    isAnswerable: false,
  });
});

test('several questions for recommendation are one segment: any of them', () => {
  expect(find('promoters')?.definition.where).toMatchObject({ op: 'any', nodes: [{}, {}] });
  expect(find('promoters', { ...facts, npsQuestions: [4] })?.definition.where).toMatchObject({
    op: 'condition',
    condition: { kind: 'answer', question: 4, test: { as: 'number', test: { op: 'at-least', value: 9 } } },
  });
});

test('sums are worked out from the orders of the workspace', async () => {
  db = await openDb();
  // twenty buyers who spent 1 … 20 with one order each, one who only sent something back, and one without orders
  fillShop(db, {
    customers: Array.from({ length: 22 }, (_, at) => ({ id: at + 1 })),
    orders: [
      ...Array.from({ length: 20 }, (_, at) => ({
        customer: at + 1,
        on: '2025-01-01',
        lines: [{ amount: (at + 1) * 100 }],
      })),
      { customer: 21, on: '2025-01-01', state: 'return', lines: [{ amount: -90_000 }] },
    ],
  });
  db.run(
    sql`INSERT INTO purpose (purpose_key, name_en, name_ar) VALUES ('research', '', ''), ('newsletter', '', '')`,
  );
  const columns = buildColumns(db, 1);
  const read = readFacts(db, columns, customerTotals(columns));
  // one of twenty buyers is the twentieth part: the one who spent 20.00; five are the fourth part, 16 … 20. Half of the orders cost 11 … 20
  expect([read.spentByTop(0.05), read.spentByTop(0.25)]).toEqual([2000, 1600]);
  expect(read.usualOrderMinor).toBe(1100);
  expect(
    readFacts(db, columns, { orders: new Int32Array(22), spentMinor: new Float64Array(22) }).spentByTop(0.05),
  ).toBeNull();
  expect(read.marketingPurposes).toEqual(['newsletter']);
  expect(read.npsQuestions).toEqual([]);
  expect([...readData(db)]).toEqual(['orders']);
});
