import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { int, text } from '../../shared/core/db/db.ts';
import { dump } from '../../shared/core/db/dump.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { unattended, type Job, type Progress } from '../../shared/core/model/progress.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { largeFrom } from '../changes/large-from.ts';
import { handlersOf } from '../handlers/index.ts';
import { importFile } from '../import/import-file.ts';
import { makeSession } from '../make-session.ts';
import { createWorkspace } from '../store/open-workspace.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const city = { table: 'customer', field: 'city', isCustom: false } as const;
const upper: CleaningFix = { kind: 'case', target: city, style: 'upper' };
const people = largeFrom + 100;
const usd = { currency: 'USD', base: 'EUR', day: '2024-05-01', rate: 0.9 };

/** A workspace of `people` customers of Cairo, one of Giza. */
async function makeDesk() {
  const files = makeFiles();
  let second = 0;
  const now = () => new Date(Date.UTC(2024, 5, 1) + (second += 1) * 1000).toISOString();
  const session = makeSession({ emit: () => undefined, now });
  const path = join(files.place, 'w.firsthand');
  session.setWorkspace(await createWorkspace(path, 'EUR', { now }));
  const handlers = handlersOf(session);
  ends.push(async () => {
    await handlers['workspace.close'](null, unattended);
    files.remove();
  });
  const rows = Array.from({ length: people }, (_, at) => `${at},p${at}@example.org,Cairo`);
  const file = files.write('people.csv', `Id,Email,City\n${rows.join('\n')}\nG,giza@example.org,Giza\n`);
  await importFile(session, file, null, unattended);
  const data = (isIdentical = true) => [...dump(session.workspace().db, { identical: isIdentical })];
  const cities = async () => {
    const { columns } = await handlers['cleaning.offer'](null, unattended);
    return columns.find(({ target }) => target.field === 'city')?.distinct;
  };
  const edit = () => handlers['rates.set'](usd, unattended) as Promise<unknown>;
  return { session, handlers, path, data, cities, edit };
}

const code = (work: unknown) =>
  Promise.resolve(work).then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** A job that notes its phases, and does something whenever one begins. */
function noted(onPhase: (phase: string, cancel: () => void) => void = () => undefined) {
  const phases: string[] = [];
  const started = startJob(({ phase }: Progress) => {
    if (phases.at(-1) === phase) return;
    phases.push(phase);
    onPhase(phase, () => started.cancel());
  });
  return { job: started.job, phases };
}

test('a step of many values says how far it is, and is undone alone to what was there before', async () => {
  const { handlers, data, session } = await makeDesk();
  const before = data();
  const generation = session.workspace().generation();
  const { job, phases } = noted();
  const step = await handlers['cleaning.apply']({ fix: upper }, job);
  expect(step).toMatchObject({ id: 1, cells: people + 1, undoneAt: null });
  expect(phases).toEqual(['cleaning', 'cleaning-values', 'cleaning-people', 'saving']);
  // with the whole file
  expect(session.workspace().generation()).toBe(generation + 1);
  const undoing = noted();
  expect(await handlers['cleaning.undo']({ id: 1 }, undoing.job)).toMatchObject({ id: 1 });
  expect(undoing.phases).toEqual(['cleaning-values', 'cleaning-people', 'saving']);
  expect(data()).toEqual(before);
});

test('a step of few values goes into the journal, and the file is not written again', async () => {
  const { handlers, session } = await makeDesk();
  const generation = session.workspace().generation();
  const fix: CleaningFix = { kind: 'spellings', target: city, groups: [{ to: 'Gizeh', from: ['Giza'] }] };
  expect(await handlers['cleaning.apply']({ fix }, unattended)).toMatchObject({ cells: 1 });
  expect(session.workspace().generation()).toBe(generation);
});

test('a step of many values is taken back and made again like any other', async () => {
  const { handlers, data } = await makeDesk();
  const before = data();
  await handlers['cleaning.apply']({ fix: upper }, unattended);
  const after = data();
  const { job, phases } = noted();
  expect(await handlers['undo.undo'](null, job)).toMatchObject({ name: 'clean', isUndone: true });
  expect(phases).toEqual(['undoing', 'cleaning-people', 'saving']);
  expect(data()).toEqual(before);
  expect(await handlers['undo.redo'](null, unattended)).toMatchObject({ name: 'clean', isUndone: false });
  expect(data()).toEqual(after);
  // and then alone, though it had been taken back in between
  await handlers['cleaning.undo']({ id: 1 }, unattended);
  expect(data()).toEqual(before);
});

test('the history keeps the values that were cleaned, and not what is computed from them', async () => {
  const { handlers, session } = await makeDesk();
  await handlers['cleaning.apply']({ fix: upper }, unattended);
  const kept = session
    .workspace()
    .db.all(sql`SELECT table_name, COUNT(*) AS n FROM undo_change GROUP BY table_name ORDER BY table_name`, {
      table_name: text,
      n: int,
    });
  expect(kept).toEqual([
    { table_name: 'cleaning_change', n: people + 1 },
    { table_name: 'cleaning_step', n: 1 },
  ]);
});

type Desk = Awaited<ReturnType<typeof makeDesk>>;
const ways: readonly (readonly [string, string, (desk: Desk, job: Job) => unknown])[] = [
  ['undoing it alone', 'cleaning-people', ({ handlers }, job) => handlers['cleaning.undo']({ id: 1 }, job)],
  ['taking back', 'undoing', ({ handlers }, job) => handlers['undo.undo'](null, job)],
];

test.each([['cleaning'], ['cleaning-values'], ['cleaning-people']])(
  'cancelled in the phase %s, a step leaves the data and the file as they were',
  async (stop) => {
    const { handlers, data, path } = await makeDesk();
    const [rows, bytes] = [data(false), readFileSync(path)];
    const { job, phases } = noted((phase, cancel) => {
      if (phase === stop) cancel();
    });
    expect(await code(handlers['cleaning.apply']({ fix: upper }, job))).toBe('cancelled');
    expect(phases.at(-1)).toBe(stop);
    expect(data(false)).toEqual(rows);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    // and nothing stands in the way of doing it after all
    expect(await handlers['cleaning.apply']({ fix: upper }, unattended)).toMatchObject({ id: 1 });
  },
);

test('cancelled when it is being saved already, a step is saved whole', async () => {
  const { handlers, cities } = await makeDesk();
  const { job } = noted((phase, cancel) => {
    if (phase === 'saving') cancel();
  });
  expect(await code(handlers['cleaning.apply']({ fix: upper }, job))).toBe('none');
  expect(await handlers['cleaning.steps'](null, unattended)).toMatchObject([{ cells: people + 1 }]);
  expect(await cities()).toBe(2);
});

test.each(ways)('%s is cancelled, and the step stands as it did', async (_, stop, start) => {
  const desk = await makeDesk();
  await desk.handlers['cleaning.apply']({ fix: upper }, unattended);
  // the audit that follows writes down what it found
  await desk.handlers['quality.run'](null, unattended);
  const [rows, bytes] = [desk.data(false), readFileSync(desk.path)];
  const { job } = noted((phase, cancel) => {
    if (phase === stop) cancel();
  });
  expect(await code(start(desk, job))).toBe('cancelled');
  expect(desk.data(false)).toEqual(rows);
  expect(readFileSync(desk.path).equals(bytes)).toBe(true);
});

test('an edit made while a step is made stays, and the step is worked out again with it', async () => {
  const { handlers, cities, edit } = await makeDesk();
  const edits: Promise<unknown>[] = [];
  const { job, phases } = noted((phase) => {
    if (phase === 'cleaning-people' && edits.length === 0) edits.push(edit());
  });
  expect(await handlers['cleaning.apply']({ fix: upper }, job)).toMatchObject({ cells: people + 1 });
  await Promise.all(edits);
  expect(phases.filter((phase) => phase === 'cleaning-people')).toHaveLength(2);
  expect((await handlers['rates.list'](null, unattended)).rates).toEqual([usd]);
  expect(await handlers['cleaning.steps'](null, unattended)).toMatchObject([{ id: 1, cells: people + 1 }]);
  expect(await cities()).toBe(2);
});

test('when there is no end of edits a step is given up with words, and every edit is there', async () => {
  const { handlers, data, edit } = await makeDesk();
  const edits: Promise<unknown>[] = [];
  const { job } = noted((phase) => {
    if (phase === 'cleaning-people') edits.push(edit());
  });
  expect(await code(handlers['cleaning.apply']({ fix: upper }, job))).toBe('cleaning-changed');
  await Promise.all(edits);
  expect(edits).toHaveLength(3);
  expect(await handlers['cleaning.steps'](null, unattended)).toEqual([]);
  expect(data().some((line) => line.includes('CAIRO'))).toBe(false);
  expect((await handlers['rates.list'](null, unattended)).rates).toEqual([usd]);
});

test('an edit made while the last step is taken back is not taken back in its place', async () => {
  const { handlers, edit } = await makeDesk();
  await handlers['cleaning.apply']({ fix: upper }, unattended);
  const edits: Promise<unknown>[] = [];
  const { job } = noted((phase) => {
    if (phase === 'undoing') edits.push(edit());
  });
  expect(await code(handlers['undo.undo'](null, job))).toBe('undo-changed');
  await Promise.all(edits);
  expect((await handlers['rates.list'](null, unattended)).rates).toEqual([usd]);
  expect(await handlers['cleaning.steps'](null, unattended)).toMatchObject([{ id: 1, undoneAt: null }]);
});

test('looking is cancelled, and what is asked next is answered', async () => {
  const { handlers, cities } = await makeDesk();
  const { job, phases } = noted((_, cancel) => cancel());
  expect(await code(handlers['cleaning.offer'](null, job))).toBe('cancelled');
  expect(phases).toEqual(['cleaning']);
  expect(await cities()).toBe(2);
});

test('a workspace that is closed meanwhile holds nobody up, and nothing of the step is in it', async () => {
  const { session, handlers, path } = await makeDesk();
  const bytes = readFileSync(path);
  const { job } = noted((phase) => {
    if (phase === 'cleaning-people') void handlers['workspace.close'](null, unattended);
  });
  expect(['cancelled', 'no-workspace']).toContain(
    await code(handlers['cleaning.apply']({ fix: upper }, job)),
  );
  expect(session.openWorkspace()).toBeNull();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
