import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { api, type Method } from '../../shared/contract/api.ts';
import { startJob } from '../../shared/contract/wire.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import type { Condition, SegmentDefinition, SegmentNode } from '../../shared/core/segments/schema.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { makeSession } from '../make-session.ts';
import type { Session } from '../session.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { evaluationOf } from '../segments/evaluation.ts';
import { snapshotsOf } from '../segments/snapshots.ts';
import { createWorkspace, openWorkspace } from '../store/open-workspace.ts';
import type { Workspace } from '../store/workspace.ts';
import { segmentHandlers } from './segments.ts';

let folder = '';
let clock = 0;
const now = () => `2026-05-01T00:00:00.${String((clock += 1)).padStart(3, '0')}Z`;
const windows: { session: Session; workspace: Workspace }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'segments-'));
  clock = 0;
});
afterEach(async () => {
  for (const { session, workspace } of windows.splice(0)) {
    snapshotsOf(session).drop();
    await evaluationOf(session).close();
    await workspace.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const condition = (one: Condition): SegmentNode => ({ op: 'condition', condition: one });
const whole = (where: SegmentNode): SegmentDefinition => ({ version: 1, where });
const inCity = (...values: string[]) =>
  condition({ kind: 'text', field: 'city', test: { op: 'is', values } });
const ordered = (least: number) =>
  condition({
    kind: 'orders',
    measure: 'orders',
    goods: { by: 'anything' },
    period: { op: 'ever' },
    test: { op: 'at-least', value: least },
  });
const inSegment = (segment: number) => condition({ kind: 'segment', segment });

/** A window on a workspace of five customers in two cities, the first two with orders. */
async function makeWindow() {
  const session = makeSession({ emit: () => undefined, now });
  const workspace = await createWorkspace(join(folder, 'a.firsthand'), 'EUR', {
    now,
    onChange: () => snapshotsOf(session).changed(),
  });
  windows.push({ session, workspace });
  session.setWorkspace(workspace);
  await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 's', 's', 'first')`);
    db.run(
      sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                              rejected, issues, started_at, finished_at)
          VALUES (1, 1, 'orders', 'a.csv', '', 0, '{}', 'keep', 0, 0, 0, 0, 0, '[]', '', '')`,
    );
    db.run(
      sql`INSERT INTO customer (id, name, city)
          VALUES (1, 'Ada', 'Cairo'), (2, 'Bo', 'cairo'), (3, 'Cy', 'Dubai'), (4, 'Di', 'Dubai'), (5, 'Ed', NULL)`,
    );
    db.run(
      sql`INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
          VALUES (1, 1, '1', 1, '2026-01-05', 'EUR', 'paid', 1, 1), (2, 1, '2', 1, '2026-03-05', 'EUR', 'paid', 1, 2),
                 (3, 1, '3', 2, '2026-04-05', 'EUR', 'paid', 1, 3), (4, 1, '4', NULL, '2026-04-05', 'EUR', 'paid', 1, 4)`,
    );
    db.run(sql`INSERT INTO product (id, product_key, name, search_text, category)
               VALUES (1, 'a', 'Darak Mug', 'darak mug', 'Gear'), (2, 'b', 'قهوة شقراء', 'قهوه شقرا', 'Coffee'), (3, 'c', NULL, 'c', 'coffee')`);
    db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
    db.run(
      sql`INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
          VALUES (1, 0, 1, 1, 1000, 1, 1), (2, 0, 1, 1, 2000, 1, 2), (2, 1, 1, 1, 500, 1, 3), (3, 0, 2, 1, 4000, 1, 4), (4, 0, 2, 1, 900, 1, 5)`,
    );
  });
  const handlers = segmentHandlers(session);
  const save = (name: string, where: SegmentNode, id: number | null = null, action = '') =>
    handlers['segments.save']({ id, name, definition: whole(where), action }, unattended);
  return { session, workspace, handlers, save };
}

/** What a method answers, as the contract has it. */
function checked<M extends Method>(method: M, value: unknown): z.output<(typeof api)[M]['output']> {
  return api[method].output.parse(value) as z.output<(typeof api)[M]['output']>;
}

test('a segment is saved, told with what it comes to, changed, copied and removed; each is a step', async () => {
  const { workspace, handlers, save } = await makeWindow();
  const saved = await save('Cairo', inCity('Cairo'), null, 'Write to them');
  expect(checked('segments.save', saved)).toEqual({
    ...{ id: 1, name: 'Cairo', definition: whole(inCity('Cairo')), action: 'Write to them' },
    ...{ version: 1, changedAt: saved.changedAt },
  });
  await save('Buyers in Cairo', { op: 'all', nodes: [inSegment(1), ordered(2)] });
  const list = checked('segments.list', await handlers['segments.list'](null, unattended));
  // Ada spent 10 + 20 + 5, Bo 40
  expect(
    list.map(({ name, customers, share, spentMinor, usedBy }) => [
      name,
      customers,
      share,
      spentMinor,
      usedBy,
    ]),
  ).toEqual([
    ['Cairo', 2, 0.4, 7500, [{ id: 2, name: 'Buyers in Cairo' }]],
    ['Buyers in Cairo', 1, 0.2, 3500, []],
  ]);
  const copy = await handlers['segments.duplicate']({ id: 2, name: 'Copy' }, unattended);
  expect(copy).toMatchObject({ id: 3, name: 'Copy', version: 1 });
  await handlers['segments.remove']({ id: 3 }, unattended);
  const names = async () => (await handlers['segments.list'](null, unattended)).map(({ name }) => name);
  expect(await names()).toEqual(['Cairo', 'Buyers in Cairo']);

  expect(await workspace.undo()).toMatchObject({ name: 'remove-segment', params: { segment: 'Copy' } });
  expect(await workspace.undo()).toMatchObject({ name: 'duplicate-segment' });
  expect(await workspace.undo()).toMatchObject({
    name: 'save-segment',
    params: { segment: 'Buyers in Cairo' },
  });
  expect(await names()).toEqual(['Cairo']);
  expect(await workspace.redo()).toMatchObject({ name: 'save-segment' });
  expect(await names()).toEqual(['Cairo', 'Buyers in Cairo']);
});

test('what cannot be saved or removed says why, and nothing is changed', async () => {
  const { workspace, handlers, save } = await makeWindow();
  await save('Cairo', inCity('Cairo'));
  await save('Others', { op: 'none', nodes: [inSegment(1)] });
  const version = workspace.dataVersion();
  await expect(save('CAIRO', inCity('Giza'))).rejects.toMatchObject({
    code: 'segment-name-taken',
    params: { name: 'Cairo' },
  });
  await expect(save('Cairo', inSegment(2), 1)).rejects.toMatchObject({ code: 'segment-circular' });
  await expect(save('New', inSegment(9))).rejects.toMatchObject({ code: 'segment-unknown' });
  await expect(handlers['segments.remove']({ id: 1 }, unattended)).rejects.toMatchObject({
    code: 'segment-used',
    params: { name: 'Cairo', by: 'Others', others: 0 },
  });
  await expect(async () => handlers['segments.get']({ id: 9 }, unattended)).rejects.toMatchObject({
    code: 'segment-unknown',
  });
  await expect(async () => handlers['segments.history']({ id: 9 }, unattended)).rejects.toMatchObject({
    code: 'segment-unknown',
  });
  await expect(async () =>
    handlers['segments.changes']({ snapshot: 9, what: 'left', offset: 0, limit: 1 }, unattended),
  ).rejects.toMatchObject({ code: 'snapshot-gone' });
  expect(workspace.dataVersion()).toBe(version);
});

test('a definition is counted by its parts, on any day, with the same sample each time', async () => {
  const { handlers } = await makeWindow();
  const definition = whole({ op: 'all', nodes: [inCity('CAIRO'), ordered(2)] });
  const count = async (on: string | null) =>
    checked('segments.count', await handlers['segments.count']({ definition, on }, unattended));
  const counted = await count(null);
  expect(counted).toMatchObject({ customers: 1, total: 5, spentMinor: 3500 });
  expect(counted.parts).toEqual([
    { path: [], customers: 1 },
    { path: [0], customers: 2 },
    { path: [1], customers: 1 },
  ]);
  expect(counted.sample.map(({ name }) => name)).toEqual(['Ada']);
  // on the first of February Ada had one order, of 10
  expect(await count('2026-02-01')).toMatchObject({ customers: 0, spentMinor: 0 });
  const early = await handlers['segments.count'](
    { definition: whole(ordered(1)), on: '2026-02-01' },
    unattended,
  );
  expect(early).toMatchObject({ customers: 1, spentMinor: 1000 });
  const all = await handlers['segments.count'](
    { definition: whole({ op: 'all', nodes: [] }), on: null },
    unattended,
  );
  const again = await handlers['segments.count'](
    { definition: whole({ op: 'all', nodes: [] }), on: null },
    unattended,
  );
  expect(all.sample).toHaveLength(5);
  expect(again.sample).toEqual(all.sample);
  // whoever was shown is shown in the same order while others are left out
  const some = await handlers['segments.count']({ definition: whole(inCity('Dubai')), on: null }, unattended);
  expect(some.sample.map(({ id }) => id)).toEqual(
    all.sample.map(({ id }) => id).filter((id) => id === 3 || id === 4),
  );
});

test('a count that is cancelled ends', async () => {
  const { handlers } = await makeWindow();
  const { job, cancel } = startJob(() => undefined);
  cancel();
  await expect(async () =>
    handlers['segments.count']({ definition: whole(inCity('Cairo')), on: null }, job),
  ).rejects.toMatchObject({ code: 'cancelled' });
});

test('a saved segment names people wherever people are named', async () => {
  const { session, save } = await makeWindow();
  await save('Cairo', inCity('Cairo'));
  const people = (segment: Parameters<typeof resolvePeople>[1]) =>
    resolvePeople(session, segment, unattended);
  expect([...(await people({ kind: 'segment', segment: { by: 'id', id: 1 }, on: null }))]).toEqual([1, 2]);
  expect([
    ...(await people({
      kind: 'segment',
      segment: { by: 'definition', definition: whole(ordered(2)) },
      on: '2026-03-05',
    })),
  ]).toEqual([1]);
  await expect(people({ kind: 'segment', segment: { by: 'id', id: 9 }, on: null })).rejects.toMatchObject({
    code: 'segment-unknown',
  });
});

test('why somebody is in or not is told by condition, with what was found and the rows that decide', async () => {
  const { workspace, handlers, save } = await makeWindow();
  const where: SegmentNode = { op: 'all', nodes: [inCity('Cairo'), ordered(2)] };
  await save('Cairo', where);
  const explain = async (customer: number, on: string | null = null) =>
    checked(
      'segments.explain',
      await handlers['segments.explain']({ segment: { by: 'id', id: 1 }, customer, on }, unattended),
    );
  const ada = await explain(1);
  expect([ada.customer, ada.isIn]).toEqual([1, true]);
  expect(ada.nodes.map(({ path, holds, found }) => [path, holds, found])).toEqual([
    [[], true, null],
    [[0], true, { as: 'text', values: ['Cairo'] }],
    [[1], true, { as: 'number', unit: 'count', value: 2 }],
  ]);
  // the newest order first
  expect(ada.nodes[2]?.rows.map(({ table, id, day }) => [table, id, day])).toEqual([
    ['orders', 2, '2026-03-05'],
    ['orders', 1, '2026-01-05'],
  ]);
  expect((await explain(1, '2026-02-01')).isIn).toBe(false);
  // whoever was merged into her is she
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET redirect_to = 1 WHERE id = 5`));
  expect(await explain(5)).toMatchObject({ customer: 1, isIn: true });
  await expect(explain(99)).rejects.toMatchObject({ code: 'customer-missing' });

  const near = checked(
    'segments.nearMisses',
    await handlers['segments.nearMisses'](
      { segment: { by: 'definition', definition: whole(where) }, on: null, limit: 5 },
      unattended,
    ),
  );
  // Bo is of Cairo and one order short; nobody else is out by one condition
  expect(near.total).toBe(1);
  expect(near.people).toMatchObject([
    { customer: { name: 'Bo' }, path: [1], found: { as: 'number', value: 1 }, missing: 1 },
  ]);
});

test('values are found by a part of them, whatever their letters, the most frequent first', async () => {
  const { workspace, handlers } = await makeWindow();
  await workspace.change(anyStep, (db) => {
    db.run(sql`UPDATE customer SET custom = '{"Shoe size":"42"}' WHERE id IN (1, 2)`);
    db.run(sql`UPDATE customer SET custom = '{"Shoe size":"38"}' WHERE id = 3`);
    db.run(sql`UPDATE customer SET city = 'القاهرة' WHERE id = 5`);
  });
  const find = async (
    from: Parameters<(typeof handlers)['segments.values']>[0]['from'],
    search: string,
    limit = 10,
  ) => {
    const found = checked(
      'segments.values',
      await handlers['segments.values']({ from, search, limit }, unattended),
    );
    return found.map(({ value, count, id }) =>
      id === null ? `${value} ${count}` : `${id} ${value} ${count}`,
    );
  };
  const city = { of: 'field', field: 'city' } as const;
  expect(await find(city, '')).toEqual(['Cairo 2', 'Dubai 2', 'القاهرة 1']);
  expect(await find(city, 'AIR')).toEqual(['Cairo 2']);
  expect(await find(city, 'قاهره')).toEqual(['القاهرة 1']);
  expect(await find(city, '', 1)).toEqual(['Cairo 2']);
  expect(await find({ of: 'field', field: 'no such field' }, '')).toEqual([]);
  expect(await find({ of: 'custom', field: 'Shoe size' }, '4')).toEqual(['42 2']);
  // of orders 1 and 2, the second of which has it on two lines; the other of an order of a customer and of nobody
  expect(await find({ of: 'product' }, '')).toEqual(['1 Darak Mug 2', '2 قهوة شقراء 2', '3 c 0']);
  expect(await find({ of: 'product' }, 'mu')).toEqual(['1 Darak Mug 2']);
  expect(await find({ of: 'product' }, 'قهوة')).toEqual(['2 قهوة شقراء 2']);
  expect(await find({ of: 'product' }, '"')).toEqual([]);
  expect(
    checked(
      'segments.productNames',
      await handlers['segments.productNames']({ ids: [2, 1, 77] }, unattended),
    ),
  ).toEqual([
    { id: 1, name: 'Darak Mug' },
    { id: 2, name: 'قهوة شقراء' },
  ]);
});

test('the vocabulary has what the data have, each spelling once', async () => {
  const { workspace, handlers } = await makeWindow();
  await workspace.change(anyStep, (db) => {
    db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (1, 'email', 'Spring')`);
    db.run(
      sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, channel, import_id, row)
          VALUES (1, 'a', 1, 'visit', '2026-01-01', 'web', 1, 1), (1, 'b', 2, 'visit', '2026-01-01', NULL, 1, 2),
                 (1, 'c', 2, 'email_open', '2026-01-01', 'email', 1, 3)`,
    );
    db.run(sql`INSERT INTO survey (id, source_id, name, kind) VALUES (1, 1, 'Spring survey', 'survey')`);
    db.run(
      sql`INSERT INTO question (id, survey_id, question_key, position, label, kind, scale, group_label)
          VALUES (1, 1, 'q1', 1, 'Recommend us', 'nps', '{"least":0,"most":10}', NULL),
                 (2, 1, 'q2', 2, 'Which?', 'multi-choice', '{"options":["Tea","Milk"],"isOrdered":false}', NULL),
                 (3, 1, 'q3', 3, 'Price', 'matrix', NULL, 'Please rate')`,
    );
    db.run(
      sql`INSERT INTO response (id, survey_id, response_key, import_id, row) VALUES (1, 1, 'a', 1, 1), (2, 1, 'b', 1, 2)`,
    );
    db.run(
      sql`INSERT INTO answer (response_id, question_id, number, text, choices)
          VALUES (1, 2, NULL, NULL, '["Coffee","Tea"]'), (2, 2, NULL, NULL, '["coffee","Coffee"]'), (1, 1, 9, NULL, NULL), (1, 3, NULL, 'Fair', NULL)`,
    );
    db.run(
      sql`INSERT INTO preference (source_id, customer_id, topic, value, import_id, row)
          VALUES (1, 1, 'Interest', 'Hiking', 1, 1), (1, 2, 'interest', 'hiking', 1, 2), (1, 3, 'Interest', 'Tea', 1, 3), (1, 3, 'Size', 'L', 1, 3)`,
    );
    db.run(sql`UPDATE customer SET custom = '{"b":"1","a":"2"}' WHERE id = 1`);
    db.run(
      sql`INSERT INTO segment (name, definition, version, changed_at) VALUES ('Cairo', ${JSON.stringify(whole(inCity('Cairo')))}, 1, '')`,
    );
  });
  const found = checked('segments.vocabulary', await handlers['segments.vocabulary'](null, unattended));
  expect(found).toMatchObject({
    categories: [
      { name: 'Coffee', products: 2 },
      { name: 'Gear', products: 1 },
    ],
    events: [
      { kind: 'visit', events: 2 },
      { kind: 'email_open', events: 1 },
    ],
    campaigns: [{ id: 1, name: 'Spring', channel: 'email' }],
    channels: ['email', 'web'],
    surveys: [
      {
        name: 'Spring survey',
        questions: [
          { label: 'Recommend us', kind: 'nps', choices: [] },
          { label: 'Which?', choices: ['Coffee', 'Tea', 'Milk'] },
          { label: 'Please rate: Price', choices: ['Fair'] },
        ],
      },
    ],
    topics: [
      { topic: 'Interest', values: ['Hiking', 'Tea'] },
      { topic: 'Size', values: ['L'] },
    ],
    sources: [{ id: 1, name: 's', system: 's', party: 'first' }],
    customFields: ['a', 'b'],
    segments: [{ id: 1, name: 'Cairo' }],
  });
  expect(found.purposes[0]).toEqual({ key: 'marketing', nameEn: 'Marketing', nameAr: 'التسويق' });
});

test('ready segments are counted where the data say, and say what is missing where they do not', async () => {
  const { handlers } = await makeWindow();
  const ready = checked('segments.ready', await handlers['segments.ready'](null, unattended));
  const of = (key: string) => ready.find((one) => one.key === key);
  // first orders within 60 days up to 1 May: since 3 March, so Bo alone
  expect(of('new-customers')).toMatchObject({ customers: 1, needs: [] });
  // one of two buyers is the twentieth part, rounded up: Bo, who spent 40
  expect(of('vip')).toMatchObject({ customers: 1, needs: [] });
  expect(of('promoters')).toMatchObject({ customers: null, needs: ['responses'] });
  expect(of('unreachable')).toMatchObject({ customers: null, needs: ['consent'] });
  expect(of('abandoned-interest')).toMatchObject({ customers: null, needs: ['events'] });
  expect(of('incomplete-profiles')).toMatchObject({ customers: 5, needs: [] });
});

test('a look is taken after saving and after changes, is no step, and tells who joined and left', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  const looks = snapshotsOf(session);
  await save('Dubai', inCity('Dubai'));
  expect(await handlers['segments.get']({ id: 1 }, unattended)).toMatchObject({ joined: null, left: null });
  await looks.finish();
  const version = workspace.dataVersion();
  const history = async () =>
    checked('segments.history', await handlers['segments.history']({ id: 1 }, unattended));
  expect(await history()).toMatchObject([{ customers: 2, joined: null, left: null, version: 1 }]);
  expect(workspace.dataVersion()).toBe(version);

  await workspace.change(anyStep, (db) => {
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id IN (1, 5)`);
    db.run(sql`UPDATE customer SET city = 'Giza' WHERE id = 3`);
  });
  await looks.finish();
  const [last] = await history();
  expect(last).toMatchObject({ customers: 3, joined: 2, left: 1 });
  expect(await handlers['segments.get']({ id: 1 }, unattended)).toMatchObject({
    customers: 3,
    joined: 2,
    left: 1,
  });
  const changes = async (what: 'joined' | 'left', offset = 0, limit = 10) => {
    const found = await handlers['segments.changes'](
      { snapshot: last?.id ?? 0, what, offset, limit },
      unattended,
    );
    const { total, people } = checked('segments.changes', found);
    return [total, ...people.map(({ name }) => name)];
  };
  expect(await changes('joined')).toEqual([2, 'Ada', 'Ed']);
  expect(await changes('joined', 1, 1)).toEqual([2, 'Ed']);
  expect(await changes('left')).toEqual([1, 'Cy']);

  // nothing of this segment changed, so nothing is kept
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET name = 'Adele' WHERE id = 1`));
  await looks.finish();
  expect(await history()).toHaveLength(2);
  // undoing passes looks by: the step before is that name, then the cities
  await workspace.undo();
  await workspace.undo();
  await looks.finish();
  expect((await history()).map(({ customers, joined, left }) => [customers, joined, left])).toEqual([
    [2, 1, 2],
    [3, 2, 1],
    [2, null, null],
  ]);
});

test('undoing the making of a segment leaves none of its looks, and undoing its removal brings them back', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  const rows = () => [
    workspace.db.all(sql`SELECT id FROM segment_snapshot`, { id: Number }).length,
    workspace.db.all(sql`SELECT snapshot_id FROM segment_member`, { snapshot_id: Number }).length,
  ];
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([1, 1]);
  await workspace.undo();
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([0, 0]);
  await workspace.redo();
  await snapshotsOf(session).finish();
  expect(rows()).toEqual([1, 1]);

  const [kept] = await handlers['segments.history']({ id: 1 }, unattended);
  await handlers['segments.remove']({ id: 1 }, unattended);
  expect(rows()).toEqual([0, 0]);
  await workspace.undo();
  expect(rows()).toEqual([1, 1]);
  expect(await handlers['segments.history']({ id: 1 }, unattended)).toEqual([kept]);
});

test('looks taken meanwhile stand in no way of bringing a removed segment back', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  await save('Cairo', inCity('Cairo'));
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  await handlers['segments.remove']({ id: 2 }, unattended);
  // another window's clock: a look at the first segment that has nothing to do with the removal
  await workspace.note((db) => {
    const id = Date.parse(now());
    db.run(
      sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version) VALUES (${id}, 1, '', 0, 1)`,
    );
    db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (${id}, x'')`);
  });
  expect(await workspace.undo()).toMatchObject({ name: 'remove-segment' });
  expect(await handlers['segments.list'](null, unattended)).toHaveLength(2);
});

test('notes, rules and recipes make no look due; closing waits for one that is', async () => {
  const { session, workspace, save } = await makeWindow();
  const count = () => workspace.db.all(sql`SELECT id FROM segment_snapshot`, { id: Number }).length;
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET city = 'x' WHERE id = 5`));
  await snapshotsOf(session).finish();
  // there is no segment yet
  expect(count()).toBe(0);
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  await workspace.change({ name: 'add-note', params: { customer: 'Ada' } }, (db) => {
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id = 5`);
  });
  await snapshotsOf(session).finish();
  expect(count()).toBe(1);
  await workspace.change(anyStep, (db) => db.run(sql`UPDATE customer SET name = 'E' WHERE id = 5`));
  await snapshotsOf(session).finish();
  expect(count()).toBe(2);
});

test('a segment that cannot be asked leaves the others their looks out, and nothing else is harmed', async () => {
  const { session, workspace, handlers, save } = await makeWindow();
  await save('Dubai', inCity('Dubai'));
  await snapshotsOf(session).finish();
  // as only a file from elsewhere could have it
  await workspace.change(anyStep, (db) => {
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (2, 'Lost', ${JSON.stringify(whole(inSegment(77)))}, 1, '')`,
    );
    db.run(sql`UPDATE customer SET city = 'Dubai' WHERE id = 1`);
  });
  await snapshotsOf(session).finish();
  expect(await handlers['segments.history']({ id: 2 }, unattended)).toEqual([]);
  expect(
    (await handlers['segments.history']({ id: 1 }, unattended)).map(({ customers }) => customers),
  ).toEqual([3, 2]);
});

test('opening a workspace looks again once it is quiet, for days pass', async () => {
  const { session, workspace, save } = await makeWindow();
  await save(
    'Lately',
    condition({
      kind: 'order-day',
      which: 'last',
      goods: { by: 'anything' },
      test: { op: 'within-last', count: 30, unit: 'day' },
    }),
  );
  await snapshotsOf(session).finish();
  windows.length = 0;
  await workspace.close();
  const later = makeSession({ emit: () => undefined, now: () => '2026-07-01T00:00:00Z' });
  const again = await openWorkspace(workspace.path);
  windows.push({ session: later, workspace: again });
  later.setWorkspace(again);
  snapshotsOf(later).changed();
  await expect
    .poll(
      async () =>
        (await segmentHandlers(later)['segments.history']({ id: 1 }, unattended)).map(
          ({ customers }) => customers,
        ),
      { timeout: 5_000 },
    )
    .toEqual([0, 1]);
});
