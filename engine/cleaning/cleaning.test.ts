import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Lineage } from '../../shared/core/model/lineage.ts';
import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { dump } from '../../shared/core/db/dump.ts';
import { api } from '../../shared/contract/api.ts';
import { makeFiles } from '../../shared/testing/import-files.ts';
import { handlersOf } from '../handlers/index.ts';
import { importFile } from '../import/import-file.ts';
import { makeSession } from '../make-session.ts';
import { createWorkspace } from '../store/open-workspace.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const header = 'Id,Email,Full name,City,Tier';
const may = [
  '1,mona@example.org,MONA ADEL,Dubai,gold', '2,omar@exampel.org,Omar Said,DUBAI,Gold', '3,lina@example.org,Lina Haddad,Dubaii,silver',
  '4,sami@example.org,Sami Nour,Dubai,silver', '5,rana@example.org,Rana Aziz,Dubai,n/a', '6,hala@example.org,Hala Zaki,Dubai,gold',
  '7,noor@example.org,Noor Ali,Dubai,gold',
]; // prettier-ignore

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
  const bring = (name: string, rows: readonly string[]) =>
    importFile(session, files.write(name, `${header}\n${rows.join('\n')}\n`), null, unattended);
  const cities = async () => {
    const { rows } = await handlers['customers.page'](
      {
        people: { kind: 'all' },
        search: '',
        sort: { by: 'email', direction: 'ascending' },
        offset: 0,
        limit: 50,
      },
      unattended,
    );
    return rows.map(({ city }) => city).join(' ');
  };
  const clean = async (fix: CleaningFix) => handlers['cleaning.apply']({ fix }, unattended);
  const undoStep = async (id: number) => handlers['cleaning.undo']({ id }, unattended);
  const data = () => [...dump(session.workspace().db, { identical: true })];
  return { session, handlers, bring, cities, clean, undoStep, data, files };
}

const city = { table: 'customer', field: 'city', isCustom: false } as const;
const dubai: CleaningFix = {
  kind: 'spellings',
  target: city,
  groups: [{ to: 'Dubai', from: ['DUBAI', 'Dubaii'] }],
};
const upper: CleaningFix = { kind: 'case', target: city, style: 'upper' };
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('what could be cleaned is offered, tried and applied; one step is undone alone', async () => {
  const { handlers, bring, cities, clean, undoStep, data } = await makeDesk();
  await bring('may.csv', may);
  const before = data();
  const offer = api['cleaning.offer'].output.parse(await handlers['cleaning.offer'](null, unattended));
  expect(offer.fixes.map(({ fix, cells }) => `${fix.kind} ${cells}`).sort()).toEqual([
    'blank 1',
    'case 1',
    'email-domain 1',
  ]);
  expect(offer.spellings).toMatchObject([{ target: city, clusters: 1, cells: 2 }]);
  const { clusters } = await handlers['cleaning.clusters']({ target: city }, unattended);
  expect(clusters).toMatchObject([
    { to: 'Dubai', toCount: 5, members: [{ value: 'DUBAI' }, { value: 'Dubaii' }] },
  ]);

  const preview = await handlers['cleaning.preview']({ fix: dubai, offset: 0, limit: 1 }, unattended);
  expect(preview).toMatchObject({ cells: 2, rows: 2, owners: 2, total: 2, changes: [{ before: 'DUBAI', after: 'Dubai', owners: [{ name: 'Omar Said' }] }] }); // prettier-ignore
  expect(data()).toEqual(before);

  const step = await clean(dubai);
  expect(step).toMatchObject({ id: 1, cells: 2, later: 0, under: [], undoneAt: null });
  expect(await cities()).toBe('Dubai Dubai Dubai Dubai Dubai Dubai Dubai');
  expect(await code(clean(dubai))).toBe('cleaning-nothing');
  const names = await clean({ kind: 'case', target: { ...city, field: 'name' }, style: 'title' });
  // not the last one
  expect((await undoStep(step.id)).undoneAt).not.toBeNull();
  expect(await cities()).toBe('Dubai Dubaii Dubai Dubai DUBAI Dubai Dubai');
  await undoStep(names.id);
  expect(data()).toEqual(before);
  expect(await code(undoStep(names.id))).toBe('cleaning-undone');
  expect(await code(undoStep(99))).toBe('cleaning-missing');
});

test('a step below another is not undone, and the refusal names what is in the way', async () => {
  const { handlers, bring, clean, undoStep } = await makeDesk();
  await bring('may.csv', may);
  await clean(dubai);
  await clean(upper);
  const error = await undoStep(1).catch((failed: unknown) => failed);
  expect(error).toMatchObject({ code: 'cleaning-overlaid', params: { steps: '2', cells: 2 } });
  const steps = api['cleaning.steps'].output.parse(await handlers['cleaning.steps'](null, unattended));
  expect(steps.map(({ id, under }) => [id, under])).toEqual([[2, []], [1, [{ id: 2, cells: 2 }]]]); // prettier-ignore
});

test('a step is a step of the history too: taken back and made again with every other', async () => {
  const { handlers, bring, clean, undoStep, data, cities } = await makeDesk();
  await bring('may.csv', may);
  const before = data();
  await clean(dubai);
  const after = data();
  expect(await handlers['undo.undo'](null, unattended)).toMatchObject({
    name: 'clean',
    params: { cells: 2 },
  });
  expect(data()).toEqual(before);
  expect(await handlers['cleaning.steps'](null, unattended)).toEqual([]);
  await handlers['undo.redo'](null, unattended);
  expect(data()).toEqual(after);
  await undoStep(1);
  await handlers['undo.undo'](null, unattended);
  expect(await cities()).toBe('Dubai Dubai Dubai Dubai Dubai Dubai Dubai');
  expect(await handlers['cleaning.steps'](null, unattended)).toMatchObject([{ id: 1, undoneAt: null }]);
});

test('rows of a later import are cleaned by the steps that stand, counted, and undone with them', async () => {
  const { handlers, bring, clean, cities, data } = await makeDesk();
  await bring('may.csv', may);
  await clean(dubai);
  const before = data();
  const entry = await bring('june.csv', [...may.slice(0, 1), '8,ziad@example.org,Ziad Aoun,DUBAI,gold', '2,omar@exampel.org,Omar Said,Dubaii,Gold']); // prettier-ignore
  expect(entry.cleaned).toEqual({ cells: 2, steps: 1 });
  expect(entry.changed).toEqual({});
  expect(await cities()).toBe('Dubai Dubai Dubai Dubai Dubai Dubai Dubai Dubai');
  expect(await handlers['cleaning.steps'](null, unattended)).toMatchObject([{ cells: 2, later: 2 }]);
  const plan = await handlers['import.undoPreview']({ importId: entry.importId }, unattended);
  await handlers['import.undo']({ plan: plan.plan }, unattended);
  expect(data()).toEqual(before);
});

test('a step lists what it changed, with whose it is and where it stands, also in rows of later imports', async () => {
  const { handlers, bring, clean, undoStep } = await makeDesk();
  await bring('may.csv', may);
  await clean(dubai);
  await bring('june.csv', ['8,ziad@example.org,Ziad Aoun,DUBAI,gold']);
  const list = (offset: number, limit: number) =>
    handlers['cleaning.changes']({ id: 1, offset, limit }, unattended);
  const first = api['cleaning.changes'].output.parse(await list(0, 2));
  expect(first).toEqual({
    total: 3,
    changes: [
      { before: 'DUBAI', after: 'Dubai', owner: { id: 2, name: 'Omar Said' }, place: { fileName: 'may.csv', row: 2 }, isLater: false },
      { before: 'Dubaii', after: 'Dubai', owner: { id: 3, name: 'Lina Haddad' }, place: { fileName: 'may.csv', row: 3 }, isLater: false },
    ],
  }); // prettier-ignore
  expect(await list(2, 2)).toMatchObject({
    total: 3,
    changes: [{ owner: { name: 'Ziad Aoun' }, place: { fileName: 'june.csv', row: 1 }, isLater: true }],
  });
  // of one that a later step changed again it is still what this one did
  await clean(upper);
  expect(await list(0, 9)).toMatchObject({ total: 3, changes: [{ after: 'Dubai' }, {}, {}] });
  await undoStep(2);
  await undoStep(1);
  expect(await list(0, 9)).toEqual({ total: 0, changes: [] });
});

test('what a step changed of products is listed by product, without a row', async () => {
  const { session, handlers, files } = await makeDesk();
  const path = files.write(
    'products.csv',
    'SKU,Product name,Category,Price\nA-1,Cup,KITCHEN,5\nA-2,Pan,kitchen,9\n',
  );
  await importFile(session, path, null, unattended);
  const fix: CleaningFix = { kind: 'case', target: { table: 'product', field: 'category', isCustom: false }, style: 'upper' }; // prettier-ignore
  await handlers['cleaning.apply']({ fix }, unattended);
  expect(await handlers['cleaning.changes']({ id: 1, offset: 0, limit: 9 }, unattended)).toEqual({
    total: 1,
    changes: [
      { before: 'kitchen', after: 'KITCHEN', owner: { id: 2, name: 'Pan' }, place: null, isLater: false },
    ],
  });
});

test('where a value is from tells what the file says and which step made it what it is', async () => {
  const { handlers, bring, clean } = await makeDesk();
  await bring('may.csv', may);
  await clean(dubai);
  await clean(upper);
  const of = { of: 'customer-field', customer: 2, field: 'city', isCustom: false } as const;
  const { steps } = Lineage.parse(await handlers['lineage.of'](of, unattended));
  expect(steps).toMatchObject([
    {
      outcome: 'stands',
      values: [{ value: 'DUBAI' }],
      origin: { fileName: 'may.csv', row: 2 },
      cleaned: [{ step: 1, before: 'DUBAI', after: 'Dubai' }, { step: 2, before: 'Dubai', after: 'DUBAI' }], // prettier-ignore
    },
  ]);
  const blank: CleaningFix = { kind: 'blank', target: { table: 'customer', field: 'Tier', isCustom: true }, values: ['n/a'] }; // prettier-ignore
  await clean(blank);
  const tier = { of: 'customer-field', customer: 5, field: 'Tier', isCustom: true } as const;
  expect((await handlers['lineage.of'](tier, unattended)).steps).toMatchObject([
    { outcome: 'passed-over', values: [{ value: null }], cleaned: [{ step: 3, before: 'n/a', after: null }] },
  ]);
});

test('people are found by what their address was, and by what it is now', async () => {
  const { handlers, bring, clean } = await makeDesk();
  await bring('may.csv', may);
  await clean({ kind: 'email-domain', domains: [{ from: 'exampel.org', to: 'example.org' }] });
  const emails = (await handlers['customers.get']({ id: 2 }, unattended)).email;
  expect(emails).toBe('omar@example.org');
  // no ids: only the address says who it is
  const rows = [',omar@example.org,Omar Said,Dubai,gold', ',omar@exampel.org,Omar Said,Dubai,gold'];
  const entry = await bring('by-address.csv', rows);
  expect(entry.cleaned).toEqual({ cells: 1, steps: 1 });
  const state = await handlers['workspace.state'](null, unattended);
  expect(state?.counts.customers).toBe(7);
});

test('cleaning is recorded, exported and replayed; what stands already is not made again', async () => {
  const desk = await makeDesk();
  await desk.bring('people_2024-05.csv', may);
  await desk.clean(dubai);
  await desk.clean({ kind: 'gender' }).catch(() => undefined); // changes nothing, so it is no step
  const [recipe] = await desk.handlers['recipe.list'](null, unattended);
  expect(recipe?.cleaning).toEqual([dubai]);
  const path = join(desk.files.place, 'month.firsthand-recipe.json');
  const file = desk.session.grants.grant(path).token;
  await desk.handlers['recipe.export']({ id: 0, file }, unattended);

  const other = await makeDesk();
  const rows = other.files.write('people_2024-06.csv', `${header}\n${may.join('\n')}\n`);
  const ask = {
    recipe: { file: other.session.grants.grant(path).token },
    files: [other.session.grants.grant(rows).token],
  };
  const plan = await other.handlers['recipe.prepare'](ask, unattended);
  expect(plan.cleaned).toEqual({ cells: 2, steps: 1 });
  await other.handlers['recipe.commit']({ replay: plan.replay }, unattended);
  expect(await other.cities()).toBe('Dubai Dubai Dubai Dubai Dubai Dubai Dubai');
  const again = await other.handlers['recipe.prepare'](ask, unattended);
  expect(again.cleaned).toEqual({ cells: 0, steps: 0 });
  await other.handlers['recipe.discard']({ replay: again.replay }, unattended);
});
