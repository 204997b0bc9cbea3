import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startJob } from '../../shared/contract/serve.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { unattended, type Progress } from '../../shared/core/model/progress.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { importFile } from '../import/import-file.ts';
import { listImports } from '../import/read-imports.ts';
import { handlersOf } from '../handlers/index.ts';
import { makeSession } from '../make-session.ts';
import { createWorkspace } from '../store/open-workspace.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A window with an empty workspace, asked as the page asks it. */
async function makeDesk() {
  const files = makeFiles();
  let minute = 0;
  const now = () => `2024-06-01T10:${String((minute += 1) % 60).padStart(2, '0')}:00.000Z`;
  const session = makeSession({ emit: () => undefined, now });
  session.setWorkspace(await createWorkspace(join(files.place, 'w.firsthand'), 'EUR', { now }));
  const handlers = handlersOf(session);
  ends.push(async () => {
    await handlers['workspace.close'](null, unattended);
    files.remove();
  });
  const grant = (path: string) => session.grants.grant(path).token;
  return { files, session, handlers, grant };
}
type Desk = Awaited<ReturnType<typeof makeDesk>>;

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

function contacts(
  from: number,
  count: number,
  more: Readonly<{ header?: string; cell?: (at: number) => string }> = {},
) {
  const rows = Array.from({ length: count }, (_, at) => {
    const id = from + at;
    return `c${id}@example.com,Oslo,${id % 2 === 0 ? 'gold' : 'silver'}${more.cell ? `,${more.cell(at)}` : ''}`;
  });
  return `Email,City,Tier${more.header ? `,${more.header}` : ''}\n${rows.join('\n')}\n`;
}
function orders(month: string, count: number) {
  const rows = Array.from(
    { length: count },
    (_, at) => `${month}-${at},2024-${month}-0${(at % 9) + 1},c${at}@example.com,MUG,1,9.50,EUR`,
  );
  return `Order ID,Order Date,Email,SKU,Quantity,Unit Price,Currency\n${rows.join('\n')}\n`;
}

/** Brings in the files of May. */
async function may({ files, session }: Desk): Promise<void> {
  await importFile(session, files.write('contacts_2024-05.csv', contacts(0, 40)), null, unattended);
  await importFile(session, files.write('orders_2024-05.csv', orders('05', 40)), null, unattended);
}
const recorded = async ({ handlers }: Desk) => {
  const [recipe] = await handlers['recipe.list'](null, unattended);
  if (!recipe) throw new Error('nothing was recorded');
  return recipe;
};

test('what is brought in is recorded, step by step, and a month later renews its steps', async () => {
  const desk = await makeDesk();
  expect(await desk.handlers['recipe.list'](null, unattended)).toEqual([]);
  await may(desk);
  const first = await recorded(desk);
  expect(first).toMatchObject({ id: 0, name: 'recorded', records: true, lastRun: null });
  expect(first.steps.map(({ pattern, mapping }) => [pattern, mapping.kind])).toEqual([
    ['contacts_{date}.csv', 'contacts'],
    ['orders_{date}.csv', 'order-lines'],
  ]);
  await importFile(
    desk.session,
    desk.files.write('contacts_2024-06.csv', contacts(0, 40, { header: 'Score', cell: () => '5' })),
    null,
    unattended,
  );
  const next = await recorded(desk);
  expect(next.steps).toHaveLength(2);
  expect(next.steps[0]?.mapping.columns.map(({ name }) => name)).toEqual(['Email', 'City', 'Tier', 'Score']);
});

test('June’s files, in any order, with a new column and a new value, come in by one run that says what is different', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant, session } = desk;
  const june = [
    files.write('orders_2024-06.csv', orders('06', 40)),
    files.write(
      'contacts_2024-06.csv',
      contacts(30, 40, { header: 'Score', cell: () => '5' }).replaceAll('gold', 'platinum'),
    ),
  ];
  const plan = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: june.map(grant) }, unattended);
  expect(plan.files.map(({ fileName, by }) => [fileName, by])).toEqual([
    ['contacts_2024-06.csv', 'name'],
    ['orders_2024-06.csv', 'header'],
  ]);
  expect(plan.idle).toEqual([]);
  expect(plan.counts).toMatchObject({ rows: 80, rejected: 0 });
  const drift = plan.files.map(({ outcome }) => outcome?.drift);
  expect(drift[0]?.against).toMatchObject({ fileName: 'contacts_2024-05.csv', rows: 40 });
  expect(drift[0]?.findings.map((found) => `${found.code} ${found.column ?? ''}`)).toEqual([
    'category-new Tier',
    'column-new Score',
  ]);
  expect(drift[1]?.findings).toEqual([]);
  expect(listImports(session.workspace().db)).toHaveLength(2);

  const made = await handlers['recipe.commit']({ replay: plan.replay }, unattended);
  expect(made.files.map(({ outcome }) => outcome?.importId)).toEqual([3, 4]);
  expect(await handlers['import.drift']({ importId: 3 }, unattended)).toEqual(drift[0]);
  expect(await recorded(desk)).toMatchObject({ id: 1, lastRun: { files: 2 } });
  expect(
    await code(Promise.resolve().then(() => handlers['recipe.commit']({ replay: plan.replay }, unattended))),
  ).toBe('replay-gone');
});

test('what is recorded leaves out an import that was undone, before a run and after it', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant } = desk;
  const without = async (importId: number) => {
    await handlers['import.undo'](await handlers['import.undoPreview']({ importId }, unattended), unattended);
    return (await recorded(desk)).steps.length;
  };
  expect(await without(1)).toBe(1);
  const june = [grant(files.write('orders_2024-06.csv', orders('06', 40)))];
  const { replay } = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: june }, unattended);
  await handlers['recipe.commit']({ replay }, unattended);
  expect([await without(2), await without(3)]).toEqual([1, 0]);
});

test('a file that fits no step is refused, and one whose name fits but whose columns do not', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant } = desk;
  const odd = [
    files.write('weather.csv', 'Station,Wind\nOslo,4\n'),
    files.write('orders_2024-07.csv', 'Email,Subject\na@b.com,hi\n'),
  ];
  const plan = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: odd.map(grant) }, unattended);
  expect(plan.files.map(({ refused }) => [refused?.why, refused?.patterns])).toEqual([
    ['no-step', []],
    ['columns-differ', ['orders_{date}.csv']],
  ]);
  expect(await code(Promise.resolve(handlers['recipe.commit']({ replay: plan.replay }, unattended)))).toBe(
    'replay-nothing',
  );
});

test('a file that fits two steps alike is refused', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { steps, upTo } = await recorded(desk);
  const [step] = steps;
  if (!step) throw new Error('no step');
  const twice = [step, { ...step, id: 'other', pattern: 'contacts_*.csv' }];
  const { handlers, files, grant } = desk;
  const { id } = await handlers['recipe.save']({ id: null, name: 'Twice', upTo, steps: twice }, unattended);
  const file = grant(files.write('contacts_2024-06.csv', contacts(0, 30)));
  const plan = await handlers['recipe.prepare']({ recipe: { id }, files: [file] }, unattended);
  expect(plan.files[0]?.refused).toMatchObject({
    why: 'two-steps',
    patterns: ['contacts_{date}.csv', 'contacts_*.csv'],
  });
});

test('a file that cannot be read leaves the others to come in together', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant } = desk;
  const june = [
    files.write('contacts_2024-06.csv', contacts(0, 30)),
    files.write('orders_2024-06.csv', 'Order ID,Order Date,Email,SKU,Quantity,Unit Price,Currency\n'),
  ];
  const plan = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: june.map(grant) }, unattended);
  expect(plan.files.map(({ refused }) => refused?.error?.code ?? null)).toEqual([null, 'file-header-only']);
  expect(plan.idle).toEqual(['orders_{date}.csv']);
});

test('cancelling a run leaves nothing of any of its files', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant, session } = desk;
  const before = session.workspace().stamp();
  const june = [
    files.write('contacts_2024-06.csv', contacts(100, 20_000)),
    files.write('orders_2024-06.csv', orders('06', 20_000)),
  ];
  const seen: Progress[] = [];
  const { job, cancel } = startJob((progress) => {
    seen.push(progress);
    if (progress.unit === 'bytes' && progress.done > 0.3 * (progress.total ?? Infinity)) cancel();
  });
  const run = handlers['recipe.prepare']({ recipe: { id: 0 }, files: june.map(grant) }, job);
  expect(await code(Promise.resolve(run))).toBe('cancelled');
  expect(session.workspace().stamp()).toBe(before);
  expect(listImports(session.workspace().db)).toHaveLength(2);
  // one bar over all files: it never goes back
  const bytes = seen.filter(({ unit }) => unit === 'bytes').map(({ done }) => done);
  expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
});

test('a file that changed since the run was prepared brings nothing in', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant, session } = desk;
  const path = files.write('contacts_2024-06.csv', contacts(50, 30));
  const plan = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: [grant(path)] }, unattended);
  writeFileSync(path, contacts(50, 31));
  expect(await code(Promise.resolve(handlers['recipe.commit']({ replay: plan.replay }, unattended)))).toBe(
    'file-changed',
  );
  expect(listImports(session.workspace().db)).toHaveLength(2);
});

test('an edit made meanwhile is kept: the run is carried out again on the data as they are', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant, session } = desk;
  const file = grant(files.write('contacts_2024-06.csv', contacts(50, 30)));
  const plan = await handlers['recipe.prepare']({ recipe: { id: 0 }, files: [file] }, unattended);
  await handlers['workspace.setCurrency']({ currency: 'USD' }, unattended);
  await handlers['recipe.commit']({ replay: plan.replay }, unattended);
  expect(await handlers['workspace.state'](null, unattended)).toMatchObject({
    currency: 'USD',
    counts: { imports: 3 },
  });
  expect(session.workspace().db).toBeDefined();
});

test('a recipe is named, its pattern and policy changed, a step removed, and it goes on recording', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, session } = desk;
  const { steps, upTo } = await recorded(desk);
  const [first] = steps;
  if (!first) throw new Error('no step');
  const edited = {
    ...first,
    pattern: 'people*.csv',
    mapping: { ...first.mapping, policy: 'overwrite' as const },
  };
  const saved = await handlers['recipe.save']({ id: 0, name: 'Month', upTo, steps: [edited] }, unattended);
  expect(saved).toMatchObject({ id: 1, name: 'Month', records: true });
  expect(saved.steps).toMatchObject([{ pattern: 'people*.csv', mapping: { policy: 'overwrite' } }]);
  await importFile(
    session,
    files.write('products.csv', 'SKU,Product name,Price\nT-1,Tea,4.50\n'),
    null,
    unattended,
  );
  expect((await recorded(desk)).steps.map(({ pattern }) => pattern)).toEqual(['people*.csv', 'products.csv']);
  expect(
    await code(
      Promise.resolve(handlers['recipe.save']({ id: null, name: 'Month', upTo, steps }, unattended)),
    ),
  ).toBe('recipe-name-taken');
  await handlers['recipe.remove']({ id: 1 }, unattended);
  // without what was kept of it, everything is recorded again
  expect((await recorded(desk)).steps).toHaveLength(3);
  await handlers['undo.undo'](null, unattended);
  expect((await recorded(desk)).name).toBe('Month');
});

test('a recipe goes to a file and comes back the same; running it from the file adds it once', async () => {
  const desk = await makeDesk();
  await may(desk);
  const { handlers, files, grant } = desk;
  const { steps } = await recorded(desk);
  const path = join(files.place, 'month.json');
  await handlers['recipe.export']({ id: 0, file: grant(path) }, unattended);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'firsthand-recipe', version: 1 });
  const back = await handlers['recipe.import']({ file: grant(path) }, unattended);
  expect(back).toMatchObject({ name: 'month', records: false, steps });
  for (const month of ['06', '07']) {
    const file = grant(files.write(`orders_2024-${month}.csv`, orders(month, 30)));
    const plan = await handlers['recipe.prepare'](
      { recipe: { file: grant(path) }, files: [file] },
      unattended,
    );
    await handlers['recipe.commit']({ replay: plan.replay }, unattended);
  }
  const recipes = await handlers['recipe.list'](null, unattended);
  expect(recipes.map(({ name, lastRun }) => [name, lastRun?.files ?? 0])).toEqual([
    ['recorded', 0],
    ['month', 1],
  ]);
});
