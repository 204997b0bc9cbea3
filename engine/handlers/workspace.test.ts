import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import type { Event } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { unattended, type Job } from '../../shared/core/model/progress.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { testFolder } from '../../shared/testing/workspace-files.ts';
import { makeSession } from '../make-session.ts';
import { sampleFiles } from '../sample/sample-files.ts';
import type { Session } from '../session.ts';
import { workspaceHandlers } from './workspace.ts';
import { anyStep } from '../../shared/testing/steps.ts';

let folder = '';
let remove: () => Promise<void>;
let session: Session;
let events: Event[];
let handlers: ReturnType<typeof workspaceHandlers>;

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  events = [];
  session = makeSession({ emit: (event) => events.push(event), now: () => '2026-02-03T09:30:00.000Z' });
  handlers = workspaceHandlers(session);
});
afterEach(async () => {
  await handlers['workspace.close'](null, unattended);
  await remove();
});

const token = (name: string) => session.grants.grant(join(folder, name)).token;
const create = (name: string, currency: string | null = 'eur') =>
  handlers['workspace.create']({ file: token(name), currency }, unattended);
const open = (name: string) => handlers['workspace.open']({ file: token(name) }, unattended);

test('making a workspace opens it and tells the window', async () => {
  const state = await create('acme.firsthand');
  expect(api['workspace.create'].output.parse(state)).toEqual(state);
  expect(state).toMatchObject({
    name: 'acme',
    generation: 1,
    savedAt: '2026-02-03T09:30:00.000Z',
    readOnly: null,
    currency: 'EUR',
    counts: { customers: 0, orders: 0, orderLines: 0, imports: 0 },
    span: null,
  });
  expect(events).toEqual([{ event: 'workspace.changed', workspace: state }]);
  expect(await handlers['workspace.state'](null, unattended)).toEqual(state);
});

test('without orders the days of answers count', async () => {
  await create('acme.firsthand');
  await session.workspace().change(anyStep, (db) => {
    db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona')`);
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shop', 'shop', 'first')`);
    db.run(sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created,
                                   updated, unchanged, rejected, issues, started_at, finished_at)
               VALUES (1, 1, 'survey', 'f.csv', '', 0, '{}', 'fill-blanks', 1, 0, 0, 0, 1, '[]', '2024-06-01', '2024-06-01')`);
    fillSurveys(db, [
      {
        questions: [{ key: 'score', kind: 'nps' }],
        responses: ['2026-01-05', '2025-12-24', null].map((on) => ({
          customer: 1,
          on,
          answers: { score: 9 },
        })),
      },
    ]);
  });
  const state = async () => handlers['workspace.state'](null, unattended);
  expect(await state()).toMatchObject({ span: { of: 'answers', first: '2025-12-24', last: '2026-01-05' } });
  await session.workspace().change(anyStep, (db) =>
    db.run(sql`INSERT INTO orders (source_id, order_key, customer_id, placed_on, currency, total_minor, state, import_id, row)
                 VALUES (1, 'A', 1, '2024-05-06', 'EUR', 100, 'paid', 1, 1)`),
  );
  expect(await state()).toMatchObject({ span: { of: 'orders', first: '2024-05-06', last: '2024-05-06' } });
});

test('every change tells the window the new state, whoever made it', async () => {
  await create('acme.firsthand');
  events.length = 0;
  await session.workspace().change(anyStep, (db) => db.run(sql`INSERT INTO customer (name) VALUES ('Mona')`));
  expect(events).toMatchObject([{ workspace: { generation: 1, counts: { customers: 1 } } }]);
});

test('opening another workspace closes the one before; opening the same again changes nothing', async () => {
  await create('one.firsthand');
  await create('two.firsthand');
  expect((await readdir(folder)).filter((name) => name.endsWith('-lock'))).toEqual(['two.firsthand-lock']);
  const again = await open('two.firsthand');
  expect(again.readOnly).toBeNull();
  expect((await open('one.firsthand')).name).toBe('one');
});

test('a workspace that cannot be opened leaves the present one open', async () => {
  await create('one.firsthand');
  await writeFile(join(folder, 'bad.firsthand'), '');
  await expect(open('bad.firsthand')).rejects.toMatchObject({ code: 'workspace-empty' });
  await expect(create('one.firsthand')).rejects.toMatchObject({ code: 'file-exists' });
  expect(await handlers['workspace.state'](null, unattended)).toMatchObject({ name: 'one', readOnly: null });
});

test('the currency can be decided, and only by a currency code', async () => {
  expect((await create('acme.firsthand', null)).currency).toBeNull();
  expect((await handlers['workspace.setCurrency']({ currency: 'kwd' }, unattended)).currency).toBe('KWD');
  expect((await handlers['workspace.setCurrency']({ currency: 'USD' }, unattended)).currency).toBe('USD');
  await expect(
    Promise.resolve(handlers['workspace.setCurrency']({ currency: 'dollars' }, unattended)),
  ).rejects.toMatchObject({ code: 'bad-request' });
});

test('without a workspace there is no state, and nothing to change or close', async () => {
  expect(await handlers['workspace.state'](null, unattended)).toBeNull();
  expect(await handlers['workspace.close'](null, unattended)).toBeNull();
  await expect(
    Promise.resolve(handlers['workspace.setCurrency']({ currency: 'USD' }, unattended)),
  ).rejects.toMatchObject({ code: 'no-workspace' });
});

test('a token that was never given out opens nothing', async () => {
  await expect(
    Promise.resolve(handlers['workspace.open']({ file: 'made-up' }, unattended)),
  ).rejects.toMatchObject({
    code: 'file-grant-unknown',
  });
});

test('a path has one token, and its grant shows a name and never the path', () => {
  const first = session.grants.grant(join(folder, 'a.csv'));
  const again = session.grants.grant(join(folder, '.', 'sub', '..', 'a.csv'));
  expect(again).toEqual(first);
  expect(session.grants.path(first.token)).toBe(join(folder, 'a.csv'));
  expect(JSON.stringify(first)).not.toContain(folder);
});

test('the columns are built once per data version, also when asked for twice at once', async () => {
  await create('acme.firsthand');
  const [one, two] = await Promise.all([session.columns(), session.columns()]);
  expect(two).toBe(one);
  await session.workspace().change(anyStep, (db) => db.run(sql`INSERT INTO customer (name) VALUES ('Mona')`));
  const next = await session.columns();
  expect([one.customers.count, next.customers.count]).toEqual([0, 1]);
});

test(
  'the sample company comes in whole by the ordinary import, with progress that only goes forward',
  { timeout: 240_000 },
  async () => {
    const told: number[] = [];
    const job: Job = { ...unattended, progress: ({ done, total }) => told.push(done / (total ?? 1)) };
    const state = await handlers['workspace.sample']({ file: token('sample.firsthand') }, job);
    expect(state.counts.imports).toBe(sampleFiles().length);
    expect(state).toMatchObject({ currency: 'AED', readOnly: null });
    expect(state.counts.customers).toBeGreaterThan(1000);
    expect(state.counts.orderLines).toBeGreaterThan(5000);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(sampleFiles().length);
    const names = await readdir(folder);
    expect(names.toSorted()).toEqual(['sample.firsthand', 'sample.firsthand-lock']);
  },
);

test('a sample that is cancelled, or has no place, leaves nothing behind', { timeout: 240_000 }, async () => {
  await create('kept.firsthand');
  let calls = 0;
  const job: Job = {
    progress: () => undefined,
    onCancel: () => undefined,
    throwIfCancelled() {
      calls += 1;
      if (calls > 3) throw new AppError('cancelled');
    },
  };
  const before = await readdir(folder);
  const sample = () => handlers['workspace.sample']({ file: token('sample.firsthand') }, job);
  await expect(Promise.resolve(sample())).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(folder)).toEqual(before);
  await rm(join(folder, 'sample.firsthand'), { force: true });
  await writeFile(join(folder, 'sample.firsthand'), 'mine');
  await expect(Promise.resolve(sample())).rejects.toMatchObject({ code: 'file-exists' });
  expect(await handlers['workspace.state'](null, unattended)).toMatchObject({ name: 'kept' });
});
