import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Mapping } from '../../shared/core/model/import.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { dump, lines } from '../../shared/testing/apply-drafts.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { makeSession } from '../make-session.ts';
import { openDb, type OpenDb } from '../open.ts';
import type { Session } from '../session.ts';
import { createWorkspace, openWorkspace } from '../store/open-workspace.ts';
import { importFile } from './import-file.ts';
import type { WorkerLimits } from '../on-a-copy/asked-worker.ts';
import { makePlans, plansOf, type Plans } from './plans.ts';
import { saveRejects } from './save-rejects.ts';
import { anyStep } from '../../shared/testing/steps.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Desk = Readonly<{
  session: Session;
  plans: Plans;
  files: ReturnType<typeof makeFiles>;
  prepare: (path: string, decided?: Partial<Mapping>) => ReturnType<Plans['prepare']>;
}>;

async function makeDesk(currency: string | null = 'USD', limits: WorkerLimits = {}): Promise<Desk> {
  const files = makeFiles();
  let minute = 0;
  const now = () => `2024-06-01T10:${String((minute += 1) % 60).padStart(2, '0')}:00.000Z`;
  const session = makeSession({ emit: () => undefined, now });
  const workspace = await createWorkspace(join(files.place, 'w.firsthand'), currency, { now });
  session.setWorkspace(workspace);
  const plans = Object.keys(limits).length === 0 ? plansOf(session) : makePlans(session, limits);
  ends.push(async () => {
    await plans.discardAll();
    await session.openWorkspace()?.close();
    files.remove();
  });
  const prepare: Desk['prepare'] = async (path, decided = {}) => {
    const { mapping } = await plans.inspect(path, {}, undefined, unattended);
    return plans.prepare(path, { ...mapping, ...decided }, unattended);
  };
  return { session, plans, files, prepare };
}

const header = 'Order ID,Order Date,Customer ID,SKU,Quantity,Unit Price\n';
function orders(count: number, from = 1): string {
  const rows = Array.from({ length: count }, (_, at) => `${from + at},2024-01-02,c${at % 7},MUG,1,9.50`);
  return `${header}${rows.join('\n')}\n`;
}

/** The data as they are on disk. */
async function onDisk({ session }: Desk): Promise<OpenDb> {
  return openDb(session.workspace().image());
}

async function code(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : String(error);
}

test('a plan says exactly what committing then does, and is there after reopening', async () => {
  const desk = await makeDesk();
  const plan = await desk.prepare(desk.files.write('orders.csv', orders(20)));
  expect(plan.counts).toEqual({ rows: 20, created: 20, updated: 0, unchanged: 0, rejected: 0 });
  expect(lines(await onDisk(desk), 'SELECT COUNT(*) FROM orders')).toEqual(['0']);
  const entry = await desk.plans.commit(plan.plan, unattended);
  expect(entry).toMatchObject({
    fileName: 'orders.csv',
    kind: 'order-lines',
    counts: plan.counts,
    undoneAt: null,
  });
  expect(entry.finishedAt > entry.startedAt).toBe(true);
  const { path } = desk.session.workspace();
  await desk.session.workspace().close();
  const again = await openWorkspace(path, { now: desk.session.now });
  desk.session.setWorkspace(again);
  expect(lines(await onDisk(desk), 'SELECT COUNT(*), SUM(amount_minor) FROM order_line')).toEqual([
    '20 | 19000',
  ]);
});

test('a committed plan is gone, and so is a discarded one and one of a workspace that was closed', async () => {
  const desk = await makeDesk();
  const path = desk.files.write('orders.csv', orders(3));
  const done = await desk.prepare(path);
  await desk.plans.commit(done.plan, unattended);
  const left = await desk.prepare(path);
  await desk.plans.discard(left.plan);
  await desk.plans.discard('never was');
  const closed = await desk.prepare(path);
  await desk.session.workspace().close();
  desk.session.setWorkspace(null);
  const codes = [done, left, closed].map(({ plan }) => code(desk.plans.commit(plan, unattended)));
  expect(await Promise.all(codes)).toEqual(['import-plan-gone', 'import-plan-gone', 'import-plan-gone']);
});

test('cancelling while the rows are read leaves nothing', async () => {
  const desk = await makeDesk();
  const path = desk.files.write('orders.csv', orders(60_000));
  const { mapping } = await desk.plans.inspect(path, {}, undefined, unattended);
  const before = dump(await onDisk(desk));
  const phases = new Set<string>();
  const { job, cancel } = startJob((progress: Progress) => {
    phases.add(progress.phase);
    if (progress.phase === 'importing') cancel();
  });
  expect(await code(desk.plans.prepare(path, mapping, job))).toBe('cancelled');
  expect([...phases]).toEqual(['checking', 'importing']);
  expect(dump(await onDisk(desk))).toEqual(before);
  expect((await desk.plans.prepare(path, mapping, unattended)).counts.created).toBe(60_000);
});

test('an edit made after preparing is kept: the plan is carried out again on the data as they are', async () => {
  const desk = await makeDesk();
  const plan = await desk.prepare(desk.files.write('orders.csv', orders(5)));
  const other = await desk.prepare(desk.files.write('more.csv', orders(5, 3)));
  await desk.session
    .workspace()
    .change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES ('mine', 'kept')`));
  await desk.plans.commit(plan.plan, unattended);
  // orders 3, 4 and 5 came with the first file since this was prepared, with other buyers
  expect(other.counts).toMatchObject({ created: 5 });
  expect((await desk.plans.commit(other.plan, unattended)).counts).toEqual({
    rows: 5,
    created: 2,
    updated: 3,
    unchanged: 0,
    rejected: 0,
  });
  expect(lines(await onDisk(desk), "SELECT value FROM setting WHERE name = 'mine'")).toEqual(['kept']);
});

test('a file that changed or went away since it was checked is not brought in', async () => {
  const desk = await makeDesk();
  const path = desk.files.write('orders.csv', orders(5));
  const grown = await desk.prepare(path);
  writeFileSync(path, orders(6));
  expect(await code(desk.plans.commit(grown.plan, unattended))).toBe('file-changed');
  const before = new Date('2024-01-01T00:00:00Z');
  utimesSync(path, before, before);
  const edited = await desk.prepare(path);
  writeFileSync(path, orders(6).replace('MUG', 'TEA'));
  utimesSync(path, before, before);
  // as long and as old as before: only its content tells
  expect(await code(desk.plans.commit(edited.plan, unattended))).toBe('file-changed');
  rmSync(path);
  expect(await code(desk.plans.commit(edited.plan, unattended))).toBe('file-missing');
  expect(lines(await onDisk(desk), 'SELECT COUNT(*) FROM import')).toEqual(['0']);
});

test('without a currency the plan asks, commit refuses, and the answer becomes the workspace’s', async () => {
  const desk = await makeDesk(null);
  const path = desk.files.write('orders.csv', orders(2));
  const open = await desk.prepare(path);
  expect(open.undecided).toMatchObject([{ key: 'currency' }]);
  expect(open.counts.rows).toBe(0);
  expect(await code(desk.plans.commit(open.plan, unattended))).toBe('import-undecided');
  expect(await code(importFile(desk.session, path, null, unattended))).toBe('import-undecided');
  const decided = await desk.prepare(path, { currency: 'EGP' });
  await desk.plans.commit(decided.plan, unattended);
  expect(lines(await onDisk(desk), "SELECT value FROM setting WHERE name = 'currency'")).toEqual(['EGP']);
  // the next file of this workspace is not asked about
  const next = await desk.prepare(desk.files.write('next.csv', orders(2, 9)));
  expect(next.undecided).toEqual([]);
});

test('last month’s answers are offered for next month’s file', async () => {
  const desk = await makeDesk();
  const path = desk.files.write('orders.csv', orders(2));
  const { mapping } = await desk.plans.inspect(path, {}, undefined, unattended);
  const columns = mapping.columns.map((column) =>
    column.name === 'SKU' ? { ...column, meaning: 'custom' } : column,
  );
  await importFile(desk.session, path, { ...mapping, columns, policy: 'newest', system: 'till' }, unattended);
  const next = await desk.plans.inspect(
    desk.files.write('next.csv', orders(2, 9)),
    {},
    undefined,
    unattended,
  );
  expect(next.mapping).toMatchObject({ columns, policy: 'newest', system: 'till' });
});

test('rejected rows are written with what is wrong, and come in once they are mended', async () => {
  const desk = await makeDesk();
  const text = `${header}1,2024-01-02,c1,=1+1,1,9.50\n2,yesterday,c2,-5a,2,3.00\n3,2024-01-03,c3,TEA,1,lots\n`;
  const plan = await desk.prepare(desk.files.write('orders.csv', text));
  expect(plan.counts).toEqual({ rows: 3, created: 1, updated: 0, unchanged: 0, rejected: 2 });
  expect(plan.rejects.map(({ row, field, reason }) => [row, field, reason])).toEqual([
    [2, 'Order Date', 'date-unreadable'],
    [3, 'Unit Price', 'amount-unreadable'],
  ]);
  const out = join(desk.files.place, 'rejects.csv');
  const save = (from: Parameters<typeof saveRejects>[1]['from'], language: 'en' | 'ar') =>
    saveRejects(desk.session, { from, path: out, language, by: '' }, unattended);
  expect(await save({ plan: plan.plan }, 'ar')).toBe(2);
  expect(readFileSync(out, 'utf8')).toContain('Firsthand: ');
  const entry = await desk.plans.commit(plan.plan, unattended);
  expect(await save({ importId: entry.importId }, 'en')).toBe(2);
  const written = readFileSync(out, 'utf8');
  expect(written.split('\r\n')[1]).toMatch(
    /^2,yesterday,c2,'-5a,2,3.00,2,Order Date,“yesterday” is not a date,/u,
  );

  writeFileSync(out, written.replace('2,yesterday', '2,2024-01-05').replace(',lots,', ',7.00,'));
  const mended = await desk.prepare(out);
  expect(mended.counts).toEqual({ rows: 2, created: 2, updated: 0, unchanged: 0, rejected: 0 });
  await desk.plans.commit(mended.plan, unattended);
  const db = await onDisk(desk);
  expect(lines(db, 'SELECT sku FROM product ORDER BY id')).toEqual(['=1+1', '-5a', 'TEA']);
  expect(lines(db, 'SELECT COUNT(*) FROM order_line WHERE custom IS NOT NULL')).toEqual(['0']);
  expect(await code(save({ importId: 99 }, 'en'))).toBe('import-missing');
});

test('when the worker runs out of memory the data are untouched and the next import works', async () => {
  const desk = await makeDesk('USD', { heapMb: 24 });
  const rows = Array.from(
    { length: 120_000 },
    (_, at) => `${at},2024-01-02,customer number ${at},product ${at},1,9.50`,
  );
  const big = desk.files.write('big.csv', `${header}${rows.join('\n')}\n`);
  const before = dump(await onDisk(desk));
  expect(await code(desk.prepare(big))).toBe('out-of-memory');
  expect(dump(await onDisk(desk))).toEqual(before);
  const small = await makePlans(desk.session).inspect(
    desk.files.write('o.csv', orders(2)),
    {},
    undefined,
    unattended,
  );
  expect(small.kind).toBe('order-lines');
}, 60_000);

test('a file deleted while it waits, a folder and a binary file each have their own message', async () => {
  const desk = await makeDesk();
  const binary = desk.files.write('x.csv', '\u0000\u0001\u0002\u0000');
  const path = join(desk.files.place, 'gone.csv');
  const inspect = (file: string) => code(desk.plans.inspect(file, {}, undefined, unattended));
  expect(await inspect(path)).toBe('file-missing');
  expect(await inspect(desk.files.place)).toBe('file-unreadable');
  expect(await inspect(binary)).toMatch(/^file-/u);
});
