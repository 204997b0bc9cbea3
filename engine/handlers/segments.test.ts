import { expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import type { SegmentNode } from '../../shared/core/segments/schema.ts';
import {
  checked,
  inCity,
  inSegment,
  ordered,
  useSegmentDesk,
  whole,
} from '../../shared/testing/segment-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { resolvePeople } from '../people/resolve-people.ts';

const { makeWindow } = useSegmentDesk();

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
